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
  /** The only bases on which it may be raised; absent: `onAccess` alone decides. */
  readonly only?: readonly Basis[];
  /** What kind of thing cures it. either-way: an authorization, or the copy for oneself. */
  readonly cure: 'new-form' | 'document' | 'answer' | 'either-way';
}

const invalid = { law: '45 CFR 164.508(b)(2)', onAccess: 'never', cure: 'new-form' } as const;
const element = { law: '45 CFR 164.508(c)(1)', onAccess: 'never', cure: 'new-form' } as const;
const statement = { law: '45 CFR 164.508(c)(2)', onAccess: 'never', cure: 'new-form' } as const;
const representative = { law: '45 CFR 164.502(g)', onAccess: 'yes', cure: 'document' } as const;
const consent = { law: '42 CFR 2.31', onAccess: 'never', cure: 'new-form' } as const;
const ownAccess = { onAccess: 'yes', only: ['access', 'directive'] } as const;
const legal = { onAccess: 'never', only: ['legal-process'], cure: 'document' } as const;

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
  AUTH_COMPOUND: { law: '45 CFR 164.508(b)(3)', onAccess: 'never', cure: 'new-form' },
  // A patient who asks for such notes gets a partial denial, not a defect.
  PSYCHOTHERAPY_SEPARATE: { law: '45 CFR 164.508(b)(3)(ii)', onAccess: 'never', cure: 'new-form' },
  PART2_CONSENT_MISSING: consent,
  PART2_LEGAL_COMBINED: consent,
  SUBPOENA_WITHOUT_ORDER_OR_CONSENT: { law: '45 CFR 164.512(e); G.S. 8-53', onAccess: 'never', cure: 'document' },
  DIRECTIVE_NOT_EHR_ELECTRONIC: {
    law: '45 CFR 164.524(c)(3)(ii); Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020)',
    onAccess: 'directive-only',
    cure: 'either-way',
  },
  REP_AUTHORITY_MISSING: representative,
  HCPOA_NOT_TRIGGERED: representative,
  POA_ENDED_BY_DEATH: representative,
  DECEASED_NO_LETTERS: { law: 'G.S. 8-53', onAccess: 'yes', cure: 'document' },
  DEATH_CERT_MISSING: { law: 'G.S. 8-53', onAccess: 'yes', cure: 'document' },
  ID_UNVERIFIED: { law: '45 CFR 164.514(h)', onAccess: 'yes', cure: 'document' },
  PATIENT_NOT_FOUND: { law: null, onAccess: 'yes', cure: 'answer' },
  DATES_AMBIGUOUS: { law: null, onAccess: 'yes', cure: 'answer' },
  FAX_NOT_PATIENT_CARE: { law: null, onAccess: 'never', cure: 'answer' },
  COURIER_TO_PO_BOX: { law: null, onAccess: 'never', cure: 'answer' },
  WRONG_FACILITY: { law: null, onAccess: 'as-question', cure: 'answer' },
  ILLEGIBLE: { law: null, onAccess: 'as-question', cure: 'answer' },
  QUESTION: { law: null, onAccess: 'as-question', cure: 'answer' },
  REQUEST_UNSIGNED: { law: '45 CFR 164.524(b)(1)', ...ownAccess, cure: 'new-form' },
  RECIPIENT_UNNAMED: { law: '45 CFR 164.524(c)(3)(ii)', ...ownAccess, cure: 'answer' },
  // On the day on which the patient comes of age, a parent stands in nobody's place any more.
  PATIENT_SIGNATURE_NEEDED: {
    ...{ law: '45 CFR 164.502(g)(3)', onAccess: 'yes', cure: 'new-form' },
    only: ['access', 'directive', 'authorization'],
  },
  AUTHORIZATION_NEEDED: {
    ...{ law: '45 CFR 164.508(a)(1)', onAccess: 'never', cure: 'new-form' },
    only: ['treatment', 'payment', 'workers-compensation', 'law-enforcement', 'none'],
  },
  SSA_827_MISSING: { law: '45 CFR 164.508', onAccess: 'never', only: ['authorization'], cure: 'new-form' },
  CLAIM_DETAILS_MISSING: {
    ...{ law: '45 CFR 164.506(c)(3); 164.512(l)', onAccess: 'never', cure: 'answer' },
    only: ['payment', 'workers-compensation'],
  },
  // Not of an authorization, of treatment or of access: 45 CFR 164.502(b)(2).
  SCOPE_TOO_BROAD: {
    ...{ law: '45 CFR 164.502(b)', onAccess: 'never', cure: 'answer' },
    only: ['payment', 'workers-compensation', 'law-enforcement', 'public-duty'],
  },
  EMPLOYEE_NOT_TOLD: { law: 'G.S. 97-25.6', onAccess: 'never', only: ['workers-compensation'], cure: 'answer' },
  SUBPOENA_NOT_SERVED: { law: 'N.C. R. Civ. P. 45(b)(1)', ...legal },
  SUBPOENA_OUT_OF_STATE: { law: 'G.S. 1F-3', ...legal },
  ORDER_NOT_CERTIFIED: { law: '45 CFR 164.512(e)(1)(i)', ...legal },
  ORDER_NOT_BY_JUDGE: { law: 'G.S. 8-53', ...legal },
  LEGAL_AUTHORITY_MISSING: {
    ...{ law: '45 CFR 164.514(h)(2); 164.512(b), (d), (f), (g)', onAccess: 'never', cure: 'document' },
    only: ['law-enforcement', 'public-duty'],
  },
  // Raised by a spoken “stop” alone; no letter names it.
  STOP_NOT_IN_WRITING: { law: '45 CFR 164.508(b)(5)', onAccess: 'never', only: [], cure: 'document' },
} as const satisfies Readonly<Record<string, Defect>>;

export type DefectCode = keyof typeof defects;

/** True for the id of a defect. */
export function isDefectCode(text: string): text is DefectCode {
  return Object.hasOwn(defects, text);
}

export const defectCodes: readonly DefectCode[] = Object.keys(defects).filter(isDefectCode);

/** True when a letter about a request on this basis may name this defect. */
export function mayRaise(code: DefectCode, basis: Basis): boolean {
  const { onAccess, only }: Defect = defects[code];
  if (only !== undefined) return only.includes(basis);
  if (basis === 'directive') return onAccess !== 'never';
  if (basis === 'access') return onAccess === 'yes' || onAccess === 'as-question';
  return onAccess !== 'directive-only';
}
