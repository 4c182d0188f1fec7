/** Which fee rule a request falls under: the one place that decides it. */
import type { RequestBody } from '../schema.ts';
import { type Basis, electronicFormats, imageRecordTypes, type RequesterType } from '../vocabulary.ts';

export const feeKinds = ['cost-based', 'directive', 'nc-90-411', 'ncic', 'schedule', 'none'] as const;
export type FeeKind = (typeof feeKinds)[number];

type Asked = Pick<RequestBody, 'requester' | 'records'>;
type Claim = NonNullable<RequestBody['requester']['claimKind']>;

/**
 * By the claim that the copies are for, whoever signs: G.S. 90-411 covers liability claims for personal injury and claims for Social
 * Security disability, and leaves claims under Article 1 of Chapter 97 to the Industrial Commission (G.S. 97-26.1). Who besides the
 * patient's representative may count on the ceiling is not verified: counsel confirms it.
 */
const byClaim: Readonly<Record<Claim, FeeKind>> = {
  'personal-injury': 'nc-90-411',
  'social-security-disability': 'nc-90-411',
  'workers-compensation': 'ncic',
  other: 'schedule',
};

/**
 * Whatever claim is named. Disability Determination Services is outside of G.S. 90-411 by its last sentence; a life insurer decides on
 * a policy and makes no such claim.
 */
const neverByClaim: readonly RequesterType[] = ['disability-determination', 'life-insurer'];

/** True where the fee of an authorization may follow a claim, so that it is asked for. */
export function mayBeForClaim(type: RequesterType): boolean {
  return !neverByClaim.includes(type);
}

const byBasis: Readonly<Record<Exclude<Basis, 'authorization'>, FeeKind>> = {
  // 45 CFR 164.524(c)(4) binds each copy for the patient or a representative, whatever it is for.
  access: 'cost-based',
  // The patient rate does not bind a directive: Ciox Health v. Azar, 435 F. Supp. 3d 30 (D.D.C. 2020).
  directive: 'directive',
  treatment: 'none',
  payment: 'schedule',
  'workers-compensation': 'ncic',
  'legal-process': 'none',
  'law-enforcement': 'none',
  'public-duty': 'none',
  none: 'schedule',
};

/** Proof of immunization for a school, 45 CFR 164.512(b)(1)(vi): free. Not verified. */
export function isImmunizationProof({ requester, records }: Asked): boolean {
  return requester.type === 'school' && records.types.every((type) => type === 'immunizations');
}

/** The fee rule of a request with this basis. Total and pure. */
export function feeKindOf(request: Asked, basis: Basis): FeeKind {
  if (basis !== 'authorization') return byBasis[basis];
  if (isImmunizationProof(request)) return 'none';
  const { type, claimKind } = request.requester;
  return claimKind === undefined || !mayBeForClaim(type) ? 'schedule' : byClaim[claimKind];
}

/** True for an electronic copy of the electronic record: no paper, no films, no tracings. */
export function isElectronicCopy({ delivery, records }: Pick<RequestBody, 'delivery' | 'records'>): boolean {
  return electronicFormats.includes(delivery.format) && !records.types.some((type) => imageRecordTypes.includes(type));
}

/** How a copy for the patient's own use may be charged. */
export const costBasedWays = ['portal', 'inspection', 'flat-electronic', 'copying'] as const;
export type CostBasedWay = (typeof costBasedWays)[number];

/**
 * The ways that are open for a request whose fee is cost-based: the portal and looking at the record cost nothing, and a flat fee is
 * for an electronic copy of electronic records only. 45 CFR 164.524(c)(4) and HHS guidance.
 */
export function costBasedWaysOf(request: Pick<RequestBody, 'delivery' | 'records'>): readonly CostBasedWay[] {
  if (request.delivery.method === 'deliver-portal') return ['portal'];
  if (request.delivery.method === 'deliver-inspect') return ['inspection'];
  return isElectronicCopy(request) ? ['flat-electronic', 'copying'] : ['copying'];
}
