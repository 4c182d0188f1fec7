/**
 * From what was asked to channel, basis and documents, with the reasons that a person is told. Property tests hold: a fax only
 * for patient care, never mail as a patient's only way, never a fax number for a third party.
 */
import type { TimeZone } from './dates.ts';
import { type FeeKind, feeKindOf, isElectronicCopy, isImmunizationProof } from './fees/kind.ts';
import { asksForOwnAccess, drawsAuthorization, type RequesterRule, requesterRules } from './requester.ts';
import type { RequestBody } from './schema.ts';
import type { Basis, DocumentKind, ProofKind, RequesterType } from './vocabulary.ts';

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
  | 'subpoena-is-served'
  | 'subpoena-of-another-state'
  | 'subpoena-needs-order-or-consent'
  | 'order-is-signed-by-a-judge'
  | 'urgent-by-phone'
  | 'crash-facts-on-request'
  | 'records-need-warrant-or-order'
  | 'no-authorization-needed'
  | 'ssa-827-is-the-authorization'
  | 'only-relevant-records'
  | 'insurance-is-not-payment'
  | 'part2-has-all-elements'
  | 'directive-needs-authorization'
  | 'a-person-will-sort-this';

/** Facts of the facility file that may be shown with the answer. */
export type Fact = 'phone' | 'patient-care-fax' | 'mailing-address' | 'physical-address' | 'online-recommended' | 'fax-rule';

/** `in-person` is handing the form in at the street address. */
export type Way = 'online' | 'mail' | 'courier' | 'in-person' | 'fax';

type Shared = 'basis' | 'desk' | 'clock' | 'fee' | 'accounting';

export interface Route extends Pick<RequesterRule, Exclude<Shared, 'fee'> | 'channel'> {
  readonly fee: FeeKind;
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
    return isElectronicCopy(request) ? 'directive' : 'authorization';
  }
  if (rule.basis === 'treatment') return isPatientCare(request) ? 'treatment' : 'authorization';
  // Underwriting is not payment (45 CFR 164.501): an insurer that asks for any other purpose brings an authorization.
  if (rule.basis === 'payment') return purpose === 'payment' ? 'payment' : 'authorization';
  return rule.basis;
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
  const common = { basis, desk: rule.desk, clock, fee: feeKindOf(request, basis), accounting: accountingOf(request, basis) };
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
  return { ...common, ...onPaper(request, basis, faxes) };
}

/**
 * 45 CFR 164.528(a)(1). A directive is none of the kinds that are left out, and proof of immunization may go without an authorization
 * (164.512(b)(1)(vi)): both are listed until counsel says otherwise.
 */
function accountingOf(request: Routable, basis: Basis): RequesterRule['accounting'] {
  if (basis === 'directive' || isImmunizationProof(request)) return 'yes';
  return requesterRules[request.requester.type].accounting;
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

const publicBody: readonly Reason[] = ['urgent-by-phone', 'no-authorization-needed'];

/** What the law asks of one kind of requester on paper, said before the hospital's own rule about mail. */
const reasonsByType: Readonly<Partial<Record<RequesterType, readonly Reason[]>>> = {
  // N.C. Rules of Civil Procedure, Rule 45(b)(1); G.S. 1F-3; 8-53; 45 CFR 164.512(e)(1).
  subpoena: ['subpoena-is-served', 'subpoena-of-another-state', 'subpoena-needs-order-or-consent'],
  // G.S. 8-53; 45 CFR 164.512(e)(1)(i). A paper that a clerk signed is a subpoena.
  'court-order': ['legal-process-is-served-on-paper', 'order-is-signed-by-a-judge'],
  // G.S. 90-21.20B(a1); 45 CFR 164.512(f); G.S. 8-53.
  'law-enforcement': ['urgent-by-phone', 'crash-facts-on-request', 'records-need-warrant-or-order'],
  'coroner-me': publicBody,
  'public-health': publicBody,
  oversight: publicBody,
  'protective-services': publicBody,
  // 45 CFR 164.508 through form SSA-827.
  'disability-determination': ['ssa-827-is-the-authorization'],
  // 45 CFR 164.512(l); G.S. 97-25.6, not verified.
  'workers-compensation': ['only-relevant-records'],
};

/** How the hospital takes paper. Whoever serves a subpoena is not told to mail it: ordinary mail is no service. */
function paperReasons(type: RequesterType, basis: Basis, faxes: boolean): readonly Reason[] {
  if (basis === 'treatment') return ['care-goes-by-mail'];
  if (!faxes) return ['nothing-goes-by-fax'];
  return type === 'subpoena' ? ['fax-is-for-care-only'] : ['fax-is-for-care-only', 'all-others-are-mailed'];
}

/** What the request itself says already is not asked for on another paper. */
function notSaidYet({ requester }: Routable, proof: readonly ProofKind[]): readonly ProofKind[] {
  const { claim, employer, injuredOn, employeeTold } = requester;
  const said: Readonly<Partial<Record<ProofKind, boolean>>> = {
    'injury-details': claim !== undefined && employer !== undefined && injuredOn !== undefined,
    'employee-told': employeeTold === true,
  };
  return proof.filter((kind) => said[kind] !== true);
}

function onPaper(request: Routable, basis: Basis, faxes: boolean): Omit<Route, Shared> {
  const { type } = request.requester;
  const rule: RequesterRule = requesterRules[type];
  const drawn = drawsAuthorization(type, basis);
  return {
    channel: rule.channel === 'legal' ? 'legal' : 'mail',
    reasons: [
      ...(reasonsByType[type] ?? []),
      ...(rule.basis === 'payment' && drawn ? (['insurance-is-not-payment'] as const) : []),
      ...(basis === 'authorization' && drawn ? (['part2-has-all-elements'] as const) : []),
      ...paperReasons(type, basis, faxes),
      ...(basis === 'none' ? (['a-person-will-sort-this'] as const) : []),
    ],
    facts: [...paperFacts, ...(faxes ? (['fax-rule'] as const) : [])],
    ways: paperWays,
    documents: drawn ? ['authorization', 'mail-cover'] : ['mail-cover'],
    enclose: drawn ? withAuthorization(rule.proof) : notSaidYet(request, rule.proof),
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
