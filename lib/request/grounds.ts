/**
 * Why access may be refused, 45 CFR 164.524(a): a closed list, nothing else is a ground. Reviewable grounds rest on the
 * judgement of a licensed health care professional, and the person may have another one look at it, (a)(4). The last one is no such
 * ground: for those records the person does not stand in the patient's place, and its words say nothing of whether there are any.
 */
export interface DenialGroundRule {
  readonly law: string;
  readonly reviewable: boolean;
  /** Toward somebody who asks for another person's records, and nobody else. */
  readonly representatives?: true;
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
  'harm-through-representative': { law: '45 CFR 164.524(a)(3)(iii)', reviewable: true, representatives: true },
  'not-in-patients-place': {
    ...{ law: '45 CFR 164.502(g)(3), (g)(5); G.S. 90-21.4(b)', reviewable: false },
    representatives: true,
  },
} as const satisfies Readonly<Record<string, DenialGroundRule>>;

/** Says nothing of whether there are records that are left out. */
export const neutralGround = 'not-in-patients-place' satisfies keyof typeof denialGrounds;

export type DenialGround = keyof typeof denialGrounds;

function isDenialGround(text: string): text is DenialGround {
  return Object.hasOwn(denialGrounds, text);
}

/** True where nothing else is refused than what the person has no right to in the patient's place. */
export function isNeutral(grounds: readonly { readonly code: DenialGround }[]): boolean {
  return grounds.every(({ code }) => code === neutralGround);
}

/** True where a licensed professional has to decide, by name. */
export function needsProfessional(grounds: readonly { readonly code: DenialGround }[]): boolean {
  return grounds.some(({ code }) => denialGrounds[code].reviewable);
}

export const denialGroundCodes: readonly DenialGround[] = Object.keys(denialGrounds).filter(isDenialGround);
