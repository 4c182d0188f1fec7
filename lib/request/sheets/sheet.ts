/** The review sheet of a request: which rows it has, how they are answered, and what follows from the answers. Pure. */
import { addDays, addYears, type CalendarDate } from '../dates.ts';
import type { DefectCode } from '../defects.ts';
import type { RequestState } from '../record.ts';
import { asksForOwnAccess } from '../requester.ts';
import type { Basis, RequesterType } from '../vocabulary.ts';
import { type RowId, rowOf, type SheetFacts } from './rows.ts';
import type { Answer, Paper, SpecialKind } from './stored.ts';

const ownAccess: readonly RowId[] = ['signed', 'patient-found', 'identity', 'scope', 'form-and-format', 'destination'];
const representative: readonly RowId[] = ['no-court-order', 'no-danger'];

const byRequester: Readonly<Partial<Record<RequesterType, readonly RowId[]>>> = {
  parent: ['parent', 'under-18', ...representative],
  guardian: ['guardianship', ...representative],
  custodian: ['custody-order', 'under-18', ...representative],
  'health-care-agent': ['power-of-attorney', 'power-in-force', 'patient-living', ...representative],
  executor: ['estate-letters', 'death-shown'],
  'next-of-kin': ['no-estate', 'kin-affidavit', 'kinship', 'death-shown'],
  'disability-determination': ['ssa-827', 'auth-signed', 'auth-dated', 'auth-running', 'ssa-patient', 'ssa-no-psychotherapy'],
  subpoena: ['served', 'issued-here', 'patient-found', 'order-or-consent', 'legal-knows'],
  'court-order': ['order-certified', 'order-by-judge', 'patient-found', 'order-names'],
  // Social services in an assessment show the director's demand in place of a law.
  'protective-services': ['body-known', 'directors-demand', 'patient-found', 'body-scope'],
};

const publicBody: readonly RowId[] = ['body-known', 'body-authority', 'patient-found', 'body-scope'];

/** The eleven elements, and what makes an authorization that has them all defective. */
export const authorizationRows = [
  ...(['auth-description', 'auth-discloser', 'auth-recipient', 'auth-purpose', 'auth-expiry', 'auth-signed'] as const),
  ...(['auth-dated', 'auth-authority', 'auth-revoking', 'auth-conditioning', 'auth-redisclosure'] as const),
  ...(['auth-running', 'auth-not-revoked', 'auth-alone'] as const),
] as const satisfies readonly RowId[];

const bySpecial: Readonly<Record<SpecialKind, readonly RowId[]>> = {
  psychotherapy: ['psychotherapy-alone'],
  sud: [
    ...(['sud-patient', 'sud-discloser', 'sud-description', 'sud-recipient', 'sud-later-use'] as const),
    ...(['sud-purpose', 'sud-revoking', 'sud-expiry', 'sud-signed', 'sud-dated'] as const),
  ],
  'sud-counselling': ['sud-counselling-alone'],
  'sud-proceedings': ['sud-proceedings-alone'],
};

const own = (type: RequesterType): readonly RowId[] => byRequester[type] ?? [];

const byBasis: Readonly<Record<Basis, (type: RequesterType) => readonly RowId[]>> = {
  access: (type) => [...ownAccess, ...own(type)],
  directive: (type) => [...ownAccess, 'electronic-copy', ...own(type)],
  authorization: (type) => {
    if (type === 'disability-determination') return own(type);
    // Whoever signs for the patient shows the right to do so; who asks for own records is still confirmed first.
    return asksForOwnAccess(type) ? ['identity', ...authorizationRows, ...own(type)] : authorizationRows;
  },
  treatment: () => ['clinician-known', 'for-care', 'patient-found', 'care-scope'],
  payment: () => ['claim', 'not-underwriting', 'patient-found', 'minimum-necessary', 'no-restriction'],
  'workers-compensation': () => [
    ...(['comp-claim', 'comp-injury', 'patient-found', 'comp-relevant', 'comp-told', 'comp-special'] as const),
  ],
  'legal-process': own,
  'public-duty': (type) => byRequester[type] ?? publicBody,
  'law-enforcement': () => ['officer-known', 'officer-route', 'patient-found', 'officer-scope'],
  // Nothing is given out before the patient has agreed: 45 CFR 164.502(a).
  none: () => authorizationRows,
};

type Reviewed = Pick<RequestState, 'body' | 'route' | 'decisions' | 'sheet' | 'receivedOn'>;

/** True where the rows are read from an authorization. */
export function isOnAuthorization({ route }: Pick<RequestState, 'route'>): boolean {
  return route.basis === 'authorization' || route.basis === 'none';
}

/** The form that somebody signed on the page is ours, of the day on which it came; of form SSA-827 the request may name the day. */
function signedHere({ body, receivedOn }: Reviewed): Paper | null {
  const { type, formSignedOn } = body.requester;
  if (type === 'disability-determination' && formSignedOn !== undefined) return { form: 'other', signedOn: formSignedOn };
  if (body.signature === undefined || receivedOn === null) return null;
  const { on, event } = body.expires ?? {};
  return {
    ...{ form: 'ours', signedOn: receivedOn },
    ...(on !== undefined && { endsOn: on }),
    ...(event !== undefined && { endsWith: event }),
  };
}

/** What is known of the paper: as it was keyed, or as it was signed on the page; null: nobody has read it yet. */
export function paperOf(record: Reviewed): Paper | null {
  return record.sheet?.paper ?? (isOnAuthorization(record) ? signedHere(record) : null);
}

/**
 * The last day of an authorization, which counts whole; null where it names an event or no end, or where nobody has read it. Form
 * SSA-827 ends twelve months after its signature. The hospital's own form says one year; a form of somebody else gets no default.
 * 45 CFR 164.508(c)(1)(v).
 */
export function authorizationEnd(record: Reviewed): CalendarDate | null {
  if (!isOnAuthorization(record)) return null;
  const paper = paperOf(record);
  const asked = record.body.expires?.on ?? null;
  if (paper === null) return asked;
  const { form, signedOn, endsOn, endsWith } = paper;
  if (record.body.requester.type === 'disability-determination') return signedOn === undefined ? null : addYears(signedOn, 1);
  if (endsOn !== undefined || endsWith !== undefined) return endsOn ?? null;
  return form === 'ours' && signedOn !== undefined ? addYears(signedOn, 1) : null;
}

/** True for an authorization that an event ends: as its paper says once somebody has read it, else as the request says. */
export function endsWithEvent(record: Reviewed): boolean {
  const paper = paperOf(record);
  return (paper === null ? record.body.expires?.event : paper.endsWith) !== undefined;
}

/**
 * The day by which to object to a subpoena: the tenth after service, or the return day where it is earlier. N.C. R. Civ. P. 45(c)(3),
 * not verified. Null until the day of service is known.
 */
export function objectionDay({ body, sheet }: Pick<RequestState, 'body' | 'sheet'>): CalendarDate | null {
  const servedOn = sheet?.paper?.servedOn;
  if (servedOn === undefined) return null;
  const tenth = addDays(servedOn, 10);
  return [tenth, body.requester.respondBy ?? tenth].sort()[0] ?? null;
}

export interface AnsweredRow {
  readonly id: RowId;
  readonly answer: Answer | null;
  /** settled: follows from facts, nobody can answer otherwise. known: answered beforehand. staff: by a person. */
  readonly from: 'settled' | 'known' | 'staff' | null;
}

function answered(id: RowId, facts: SheetFacts, given: Answer | undefined): AnsweredRow {
  const { settled, known } = rowOf(id);
  const fixed = settled?.(facts);
  if (fixed !== undefined) return { id, answer: fixed, from: 'settled' };
  if (given !== undefined) return { id, answer: given, from: 'staff' };
  const answer = known?.(facts) ?? null;
  return { id, answer, from: answer === null ? null : 'known' };
}

/** The rows of a request, in the order of the sheet, each as it is answered now. `today` is the hospital's day. */
export function sheetOf(record: Reviewed, today: CalendarDate): readonly AnsweredRow[] {
  const paper = paperOf(record);
  const facts: SheetFacts = { record, today, paper, ends: authorizationEnd(record) };
  const special = (paper?.special ?? []).flatMap((kind) => bySpecial[kind]);
  const ids = [...byBasis[record.route.basis](record.body.requester.type), ...special];
  const given: Readonly<Partial<Record<string, Answer>>> = record.sheet?.answers ?? {};
  return [...new Set(ids)].map((id) => answered(id, facts, given[id]));
}

export interface Verdict {
  readonly outcome: 'complete' | 'incomplete' | 'unanswered';
  /** What a letter asks for, each once. */
  readonly codes: readonly DefectCode[];
  readonly no: readonly RowId[];
  readonly empty: readonly RowId[];
}

/** What follows from the answers: incomplete with exactly the defects of the rows that say no. Pure. */
export function verdictOf(rows: readonly AnsweredRow[]): Verdict {
  const idsWith = (wanted: Answer | null) => rows.filter(({ answer }) => answer === wanted).map(({ id }) => id);
  const [no, empty] = [idsWith('no'), idsWith(null)];
  const codes = no.flatMap((id) => rowOf(id).code ?? []);
  const outcome = no.length > 0 ? 'incomplete' : empty.length > 0 ? 'unanswered' : 'complete';
  return { outcome, codes: [...new Set(codes)], no, empty };
}
