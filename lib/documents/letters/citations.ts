/** Rules that the letters rest on, as printed after the plain words; the same in every language. */
export const citations = {
  complaint: '45 CFR 160.306; 164.530(d), (g)',
  clock: '45 CFR 164.524(b)(2)',
  fee: '45 CFR 164.524(c)(4)',
  denial: '45 CFR 164.524(d)',
  review: '45 CFR 164.524(a)(4), (d)(4)',
  otherHolder: '45 CFR 164.524(d)(3)',
  retention: '10A NCAC 13B .3903',
  verify: '45 CFR 164.514(h)',
  revocation: '45 CFR 164.508(b)(5)',
  authorization: '45 CFR 164.508(c)',
  part2Notice: '42 CFR 2.32',
} as const;

/** Prescribed wording, 42 CFR 2.32(a)(2): sent in English whatever the language of the letter; words beside it explain it. */
export const part2Notice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
