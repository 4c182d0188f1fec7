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
  accounting: '45 CFR 164.528',
  accountingFee: '45 CFR 164.528(c)(2)',
  accountingYears: '45 CFR 164.528(a)(3)',
  correction: '45 CFR 164.526(c)(1)',
  informing: '45 CFR 164.526(c)(2), (c)(3)',
  disagreement: '45 CFR 164.526(d)(2)',
  enclosing: '45 CFR 164.526(d)(1)(iii)',
  linked: '45 CFR 164.526(d)(4)',
  enclosed: '45 CFR 164.526(d)(5)',
  caseClock: { accounting: '45 CFR 164.528(c)(1)', correction: '45 CFR 164.526(b)(2)' },
  part2Notice: '42 CFR 2.32',
} as const;

/** Prescribed wording, 42 CFR 2.32(a)(2): sent in English whatever the language of the letter; words beside it explain it. */
export const part2Notice = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';

/** Plain words, then the rule. */
export function cited(text: string, law: string): string {
  return `${text} (${law})`;
}
