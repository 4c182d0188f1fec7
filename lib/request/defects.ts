/**
 * What can be wrong with a request or its papers. Elements of an authorization (45 CFR 164.508) are never asked of an access
 * request (45 CFR 164.524), and no defect stops its clock. Domain rules, section 6.
 */
import type { Basis } from './vocabulary.ts';

export interface Defect {
  /** The rule that is not met, as printed; null for a plain need or a rule of the hospital's page. */
  readonly law: string | null;
  /** Of an access request. as-question: to ask the patient, while the clock runs. directive-only: only of a directive. */
  readonly onAccess: 'never' | 'yes' | 'as-question' | 'directive-only';
}

const invalid = { law: '45 CFR 164.508(b)(2)', onAccess: 'never' } as const;
const element = { law: '45 CFR 164.508(c)(1)', onAccess: 'never' } as const;
const statement = { law: '45 CFR 164.508(c)(2)', onAccess: 'never' } as const;
const representative = { law: '45 CFR 164.502(g)', onAccess: 'yes' } as const;
const consent = { law: '42 CFR 2.31', onAccess: 'never' } as const;

export const defects = {
  AUTH_EXPIRED: invalid,
  AUTH_REVOKED: invalid,
  AUTH_NO_DESCRIPTION: element,
  AUTH_NO_DISCLOSER: element,
  AUTH_NO_RECIPIENT: element,
  AUTH_NO_PURPOSE: element,
  AUTH_NO_EXPIRY: element,
  AUTH_UNSIGNED: element,
  AUTH_UNDATED: element,
  AUTH_NO_REVOKE_STMT: statement,
  AUTH_NO_CONDITION_STMT: statement,
  AUTH_NO_REDISCLOSURE_STMT: statement,
  AUTH_COMPOUND: { law: '45 CFR 164.508(b)(3)', onAccess: 'never' },
  // A patient who asks for such notes gets a partial denial, not a defect.
  PSYCHOTHERAPY_SEPARATE: { law: '45 CFR 164.508(b)(3)(ii)', onAccess: 'never' },
  PART2_CONSENT_MISSING: consent,
  PART2_LEGAL_COMBINED: consent,
  SUBPOENA_WITHOUT_ORDER_OR_CONSENT: { law: '45 CFR 164.512(e); G.S. 8-53', onAccess: 'never' },
  DIRECTIVE_NOT_EHR_ELECTRONIC: {
    law: '45 CFR 164.524(c)(3)(ii); Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020)',
    onAccess: 'directive-only',
  },
  REP_AUTHORITY_MISSING: representative,
  HCPOA_NOT_TRIGGERED: representative,
  POA_ENDED_BY_DEATH: representative,
  DECEASED_NO_LETTERS: { law: 'G.S. 8-53', onAccess: 'yes' },
  DEATH_CERT_MISSING: { law: 'G.S. 8-53', onAccess: 'yes' },
  ID_UNVERIFIED: { law: '45 CFR 164.514(h)', onAccess: 'yes' },
  PATIENT_NOT_FOUND: { law: null, onAccess: 'yes' },
  DATES_AMBIGUOUS: { law: null, onAccess: 'yes' },
  FAX_NOT_PATIENT_CARE: { law: null, onAccess: 'never' },
  COURIER_TO_PO_BOX: { law: null, onAccess: 'never' },
  WRONG_FACILITY: { law: null, onAccess: 'as-question' },
  ILLEGIBLE: { law: null, onAccess: 'as-question' },
} as const satisfies Readonly<Record<string, Defect>>;

export type DefectCode = keyof typeof defects;

function isDefectCode(text: string): text is DefectCode {
  return Object.hasOwn(defects, text);
}

export const defectCodes: readonly DefectCode[] = Object.keys(defects).filter(isDefectCode);

/** True when a letter about a request on this basis may name this defect. */
export function mayRaise(code: DefectCode, basis: Basis): boolean {
  const { onAccess }: Defect = defects[code];
  if (basis === 'directive') return onAccess !== 'never';
  if (basis === 'access') return onAccess === 'yes' || onAccess === 'as-question';
  return onAccess !== 'directive-only';
}
