/**
 * Why access may be refused, 45 CFR 164.524(a): a closed list, nothing else is a ground. Reviewable grounds rest on the
 * judgement of a licensed health care professional, and the person may have another one look at it, (a)(4).
 */
interface Ground {
  readonly law: string;
  readonly reviewable: boolean;
}

export const denialGrounds = {
  'psychotherapy-notes': { law: '45 CFR 164.524(a)(1)(i), (a)(2)(i)', reviewable: false },
  'legal-proceeding-material': { law: '45 CFR 164.524(a)(1)(ii), (a)(2)(i)', reviewable: false },
  'inmate-safety': { law: '45 CFR 164.524(a)(2)(ii)', reviewable: false },
  'research-in-progress': { law: '45 CFR 164.524(a)(2)(iii)', reviewable: false },
  'privacy-act': { law: '45 CFR 164.524(a)(2)(iv)', reviewable: false },
  'confidential-source': { law: '45 CFR 164.524(a)(2)(v)', reviewable: false },
  'danger-to-life': { law: '45 CFR 164.524(a)(3)(i)', reviewable: true },
  'harm-to-person-named': { law: '45 CFR 164.524(a)(3)(ii)', reviewable: true },
  'harm-through-representative': { law: '45 CFR 164.524(a)(3)(iii)', reviewable: true },
} as const satisfies Readonly<Record<string, Ground>>;

export type DenialGround = keyof typeof denialGrounds;

function isDenialGround(text: string): text is DenialGround {
  return Object.hasOwn(denialGrounds, text);
}

export const denialGroundCodes: readonly DenialGround[] = Object.keys(denialGrounds).filter(isDenialGround);
