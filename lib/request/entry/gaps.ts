/**
 * What a form on a page refuses, and paper may still say or leave out: the request is stored, and what is missing is asked for by a
 * letter. Everything else between fields is a slip of whoever keys it, and is shown at its field. Pure.
 */
import { type DefectCode, defectCodes, mayRaise } from '../defects.ts';
import type { Problem } from '../problems.ts';
import type { PartialBody, RequestBody } from '../schema.ts';
import type { Basis } from '../vocabulary.ts';

/** `null`: nothing to ask for. */
type Gap = DefectCode | null;

/** By path and code, or by code alone. */
const gaps: Readonly<Record<string, Gap>> = {
  // 45 CFR 164.508(c)(1)(iv).
  'purpose.type required': 'AUTH_NO_PURPOSE',
  'purpose.other required': 'AUTH_NO_PURPOSE',
  // 45 CFR 164.508(c)(1)(iii), 164.524(c)(3)(ii).
  'recipient.name required': 'AUTH_NO_RECIPIENT',
  'recipient.name name-needed': 'AUTH_NO_RECIPIENT',
  'recipient.address address-for-mail': 'QUESTION',
  'recipient.email email-for-email': 'QUESTION',
  'recipient.fax fax-for-provider': 'QUESTION',
  'delivery.emailRiskAccepted risk-not-accepted': 'QUESTION',
  // 45 CFR 164.508(b)(2)(i): it may have ended before it came.
  'expires.on after-today-only': 'AUTH_EXPIRED',
  'requester.formSignedOn form-ended': 'AUTH_EXPIRED',
  // 45 CFR 164.502(g).
  'patient.dateOfBirth patient-is-adult': 'PATIENT_SIGNATURE_NEEDED',
  'patient.deceased power-ended-by-death': 'POA_ENDED_BY_DEATH',
  // An access request covers everything that its paper does not leave out, line by line.
  'every-category-answered': null,
  // It can be answered where it came from.
  'contact-required': null,
};

function gapAt({ path, code }: Problem): Gap | undefined {
  const byPath = gaps[`${path} ${code}`];
  return byPath === undefined ? gaps[code] : byPath;
}

/** True for what paper may lack. A firm's paper may name no person. */
export function isGap(problem: Problem, { requester }: Pick<PartialBody, 'requester'>): boolean {
  if (problem.path === 'requester.name' && problem.code === 'required') return requester?.organization !== undefined;
  return gapAt(problem) !== undefined;
}

/** An access request has no elements of an authorization: what its recipient lacks has a name of its own. */
function onBasis(code: DefectCode, basis: Basis): DefectCode {
  return code === 'AUTH_NO_RECIPIENT' && (basis === 'access' || basis === 'directive') ? 'RECIPIENT_UNNAMED' : code;
}

/** The defects that these gaps are on this basis, each once, in the order of a letter. */
export function defectsOfGaps(problems: readonly Problem[], basis: Basis): readonly DefectCode[] {
  const found = new Set(problems.flatMap((problem) => gapAt(problem) ?? []).map((code) => onBasis(code, basis)));
  return defectCodes.filter((code) => found.has(code) && mayRaise(code, basis));
}

/** True where nobody said how who asks can be reached. */
export function isUnreachable({ requester, patient }: Pick<RequestBody, 'requester' | 'patient'>): boolean {
  const people = [requester, requester.type === 'patient' ? patient : undefined];
  return people.every((person) => (person?.email ?? person?.phone ?? person?.address) === undefined);
}
