/**
 * From what was asked to channel, basis and documents, with the reasons that a person is told. Property tests hold: a fax only
 * for patient care, never mail as a patient's only way, never a fax number for a third party.
 */
import type { TimeZone } from './dates.ts';
import { asksForOwnAccess, type FeeKind, type RequesterRule, requesterRules } from './requester.ts';
import type { RequestBody } from './schema.ts';
import { type Basis, type DocumentKind, electronicFormats, imageRecordTypes, type ProofKind } from './vocabulary.ts';

/** Why this channel. */
export type Reason =
  | 'online-is-recommended'
  | 'access-is-your-right'
  | 'you-chose-paper'
  | 'care-goes-by-fax'
  | 'fax-is-for-care-only'
  | 'care-goes-by-mail'
  | 'nothing-goes-by-fax'
  | 'all-others-are-mailed'
  | 'legal-process-is-served-on-paper'
  | 'directive-needs-authorization'
  | 'a-person-will-sort-this';

/** Facts of the facility file that may be shown with the answer. */
export type Fact = 'phone' | 'patient-care-fax' | 'mailing-address' | 'physical-address' | 'online-recommended' | 'fax-rule';

/** `in-person` is handing the form in at the street address. */
export type Way = 'online' | 'mail' | 'courier' | 'in-person' | 'fax';

type Shared = 'basis' | 'desk' | 'clock' | 'fee' | 'accounting';

export interface Route extends Pick<RequesterRule, Shared | 'channel'> {
  readonly reasons: readonly Reason[];
  readonly facts: readonly Fact[];
  readonly ways: readonly Way[];
  readonly documents: readonly DocumentKind[];
  readonly enclose: readonly ProofKind[];
  /** Nothing counts as received before the signed paper arrives. */
  readonly waitsForPaper: boolean;
}

type Asked = Pick<RequestBody, 'requester' | 'records' | 'recipient' | 'delivery' | 'purpose'>;
export type Routable = Asked & Pick<RequestBody, 'patient' | 'signature'>;

/** What the rules ask of a hospital; its facility file answers. */
export interface Hospital {
  readonly id: string;
  readonly timeZone: TimeZone;
  /** `fax`: where care requests go; null where the hospital takes none by fax. */
  readonly outbound: { readonly fax: object | null };
}

const paperWays: readonly Way[] = ['mail', 'courier', 'in-person'];
const paperFacts: readonly Fact[] = ['phone', 'mailing-address', 'physical-address'];

/**
 * The legal basis. A patient may direct an electronic copy of the electronic record to anyone (45 CFR 164.524(c)(3)(ii) as
 * narrowed by Ciox v. Azar); anything else for a third party needs an authorization.
 */
export function basisOf(request: Asked): Basis {
  const rule = requesterRules[request.requester.type];
  const purpose = request.purpose?.type ?? rule.defaultPurpose;
  if (asksForOwnAccess(request.requester.type)) {
    if (request.recipient.type !== 'third-party') return 'access';
    return isElectronicRecord(request) ? 'directive' : 'authorization';
  }
  if (rule.basis === 'treatment') return isPatientCare(request) ? 'treatment' : 'authorization';
  if (rule.basis === 'payment') return purpose === 'payment' || purpose === 'insurance' ? 'payment' : 'authorization';
  return rule.basis;
}

function isElectronicRecord({ delivery, records }: Asked): boolean {
  return electronicFormats.includes(delivery.format) && !records.types.some((type) => imageRecordTypes.includes(type));
}

/**
 * Our reading of the hospital's words "patient care", to be confirmed by the hospital: a treating clinician or facility asks,
 * for care, and receives the records itself.
 */
function isPatientCare({ requester, recipient, purpose }: Asked): boolean {
  return (
    requester.type === 'treating-provider' &&
    (purpose === undefined || purpose.type === 'patient-care') &&
    (recipient.type === 'provider' || recipient.type === 'self')
  );
}

/** Where a request goes, on what basis, with which documents, and why. Total and pure. */
export function routeOf(request: Routable, { outbound }: Pick<Hospital, 'outbound'>): Route {
  const rule = requesterRules[request.requester.type];
  const basis = basisOf(request);
  // A release under an authorization is no access request: the 30 days of 164.524 are not its clock.
  const clock = rule.clock === 'access' && basis === 'authorization' ? 'policy' : rule.clock;
  const common = { basis, desk: rule.desk, clock, fee: feeOf(request, basis, rule), accounting: rule.accounting };
  if (asksForOwnAccess(request.requester.type)) return { ...common, ...ownAccess(request, basis, rule) };
  const faxes = outbound.fax !== null;
  if (basis === 'treatment' && faxes) {
    return {
      ...common,
      channel: 'fax',
      reasons: ['care-goes-by-fax'],
      facts: ['phone', 'patient-care-fax', 'fax-rule'],
      ways: ['fax', ...paperWays],
      documents: ['care-request', 'fax-cover'],
      enclose: rule.proof,
      waitsForPaper: false,
    };
  }
  return { ...common, ...onPaper(basis, rule, faxes) };
}

function ownAccess(request: Routable, basis: Basis, rule: RequesterRule): Omit<Route, Shared> {
  const signed = request.signature !== undefined;
  return {
    channel: signed ? 'online' : 'mail',
    reasons: [
      signed ? 'online-is-recommended' : 'you-chose-paper',
      basis === 'authorization' ? 'directive-needs-authorization' : 'access-is-your-right',
    ],
    facts: [...paperFacts, 'online-recommended'],
    ways: ['online', ...paperWays],
    documents: [basis === 'authorization' ? 'authorization' : 'access-request', ...(signed ? [] : (['mail-cover'] as const))],
    enclose: proofOf(request, rule),
    waitsForPaper: !signed,
  };
}

function paperReasons(basis: Basis, faxes: boolean): readonly Reason[] {
  if (basis === 'treatment') return ['care-goes-by-mail'];
  return faxes ? ['fax-is-for-care-only', 'all-others-are-mailed'] : ['nothing-goes-by-fax'];
}

function onPaper(basis: Basis, rule: RequesterRule, faxes: boolean): Omit<Route, Shared> {
  const channel = rule.channel === 'legal' ? 'legal' : 'mail';
  const needsAuthorization = basis === 'authorization' || basis === 'none';
  const reasons: Reason[] = [];
  if (channel === 'legal') reasons.push('legal-process-is-served-on-paper');
  reasons.push(...paperReasons(basis, faxes));
  if (basis === 'none') reasons.push('a-person-will-sort-this');
  const proof = needsAuthorization && !rule.proof.includes('ssa-827') ? withAuthorization(rule.proof) : rule.proof;
  return {
    channel,
    reasons,
    facts: [...paperFacts, ...(faxes ? (['fax-rule'] as const) : [])],
    ways: paperWays,
    documents: needsAuthorization ? ['authorization', 'mail-cover'] : ['mail-cover'],
    enclose: proof,
    waitsForPaper: true,
  };
}

function withAuthorization(proof: readonly ProofKind[]): readonly ProofKind[] {
  return proof.includes('authorization-signed') ? proof : ['authorization-signed', ...proof];
}

/** A death certificate only when the patient died elsewhere (inferred from the hospital's instructions). */
function proofOf({ patient, requester }: Routable, rule: RequesterRule): readonly ProofKind[] {
  const afterDeath = requester.type === 'executor' || requester.type === 'next-of-kin';
  return afterDeath && patient.diedHere !== true ? [...rule.proof, 'death-certificate'] : rule.proof;
}

/** G.S. 90-411 binds personal-injury and Social Security disability claims only. */
function feeOf({ requester }: Routable, basis: Basis, rule: RequesterRule): FeeKind {
  if (basis === 'directive') return 'directive';
  if (requester.claimKind === 'workers-compensation') return 'ncic';
  const capped = requester.claimKind === 'personal-injury' || requester.claimKind === 'social-security-disability';
  return capped && rule.basis === 'authorization' && requester.type !== 'disability-determination' ? 'nc-90-411' : rule.fee;
}
