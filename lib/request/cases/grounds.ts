/** Why a correction may be refused: a closed list, nothing else is a ground. 45 CFR 164.526(a)(2). */
interface CorrectionGroundRule {
  readonly law: string;
}

export const correctionGrounds = {
  'not-made-here': { law: '45 CFR 164.526(a)(2)(i)' },
  'not-in-record-set': { law: '45 CFR 164.526(a)(2)(ii)' },
  'not-open-to-access': { law: '45 CFR 164.526(a)(2)(iii)' },
  'accurate-and-complete': { law: '45 CFR 164.526(a)(2)(iv)' },
} as const satisfies Readonly<Record<string, CorrectionGroundRule>>;

export type CorrectionGround = keyof typeof correctionGrounds;

function isCorrectionGround(text: string): text is CorrectionGround {
  return Object.hasOwn(correctionGrounds, text);
}

export const correctionGroundCodes: readonly CorrectionGround[] = Object.keys(correctionGrounds).filter(isCorrectionGround);
