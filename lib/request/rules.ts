/**
 * Rules between fields. Each accepts that any field may be absent and reports nothing when it cannot tell, so all problems are reported
 * at once.
 */
import { ageOn, type CalendarDate } from './dates.ts';
import type { Problem } from './problems.ts';
import { asksForOwnAccess } from './requester.ts';
import { basisOf } from './routing.ts';
import type { PartialBody } from './schema.ts';
import { type Basis, type DeliveryMethod, type RecipientType, type RequesterType, sensitiveCategories } from './vocabulary.ts';

type Judgement = (request: PartialBody, today: CalendarDate) => readonly Problem[];

const fine: readonly Problem[] = [];

/** The basis, once enough is known to tell. */
export function basisIfKnown({ requester, recipient, delivery, records, purpose }: PartialBody): Basis | undefined {
  const type = requester?.type;
  if (type === undefined) return undefined;
  const to = recipient?.type ?? (asksForOwnAccess(type) ? undefined : 'self');
  const format = delivery?.format;
  const own = asksForOwnAccess(type);
  if (to === undefined || (own && to === 'third-party' && (format === undefined || records?.types === undefined)))
    return undefined;
  return basisOf({
    requester: { type },
    recipient: { type: to },
    delivery: { format: format ?? 'format-pdf', method: 'deliver-mail' },
    records: { types: records?.types ?? [], sensitive: {} },
    ...(purpose?.type === undefined ? {} : { purpose: { type: purpose.type } }),
  });
}

const birth: Judgement = ({ patient, records }, today) => {
  const born = patient?.dateOfBirth;
  if (born === undefined) return fine;
  if (born > today) return [{ path: 'patient.dateOfBirth', code: 'in-the-future' }];
  if (ageOn(born, today) > 130) return [{ path: 'patient.dateOfBirth', code: 'age-over-130' }];
  const { from, to } = records ?? {};
  if (from !== undefined && from < born) return [{ path: 'records.from', code: 'before-birth' }];
  if (to !== undefined && to < born) return [{ path: 'records.to', code: 'before-birth' }];
  return fine;
};

const serviceDates: Judgement = ({ records }, today) => {
  const { from, to, allDates } = records ?? {};
  const problems: Problem[] = [];
  if (allDates === true && (from !== undefined || to !== undefined))
    problems.push({ path: 'records.allDates', code: 'dates-conflict' });
  if (from !== undefined && to !== undefined && from > to) problems.push({ path: 'records.to', code: 'dates-out-of-order' });
  if (from !== undefined && from > today) problems.push({ path: 'records.from', code: 'in-the-future' });
  if (to !== undefined && to > today) problems.push({ path: 'records.to', code: 'in-the-future' });
  return problems;
};

const otherNeedsWords: Judgement = ({ records, delivery, purpose }) => {
  const problems: Problem[] = [];
  if (records?.types?.includes('other') && records.other === undefined)
    problems.push({ path: 'records.other', code: 'required' });
  if (delivery?.format === 'format-other' && delivery.formatOther === undefined)
    problems.push({ path: 'delivery.formatOther', code: 'required' });
  if (purpose?.type === 'other' && purpose.other === undefined) problems.push({ path: 'purpose.other', code: 'required' });
  return problems;
};

/** 45 CFR 164.502(g): who stands in the patient's place, and when that ends. */
const representation: Judgement = ({ requester, patient }, today) => {
  const type = requester?.type;
  const born = patient?.dateOfBirth;
  const problems: Problem[] = [];
  const age = born === undefined || born > today ? undefined : ageOn(born, today);
  if (type === 'patient' && patient?.deceased === true)
    problems.push({ path: 'patient.deceased', code: 'deceased-cannot-ask' });
  if (type === 'patient' && age !== undefined && age < 18)
    problems.push({ path: 'patient.dateOfBirth', code: 'patient-is-minor' });
  if (type === 'parent' && age !== undefined && age >= 18)
    problems.push({ path: 'patient.dateOfBirth', code: 'patient-is-adult' });
  if (type === 'health-care-agent' && patient?.deceased === true)
    problems.push({ path: 'patient.deceased', code: 'power-ended-by-death' });
  if ((type === 'executor' || type === 'next-of-kin') && patient?.deceased === false)
    problems.push({ path: 'patient.deceased', code: 'must-be-deceased' });
  return problems;
};

/** The patient's own name is enough when the patient asks; anyone else says who they are. */
const whoAsks: Judgement = ({ requester, patient }) => {
  const type = requester?.type;
  if (type === undefined) return fine;
  const problems: Problem[] = [];
  if (type !== 'patient' && requester?.name === undefined) problems.push({ path: 'requester.name', code: 'required' });
  const ways = [requester?.email, requester?.phone, requester?.address];
  if (type === 'patient') ways.push(patient?.email, patient?.phone, patient?.address);
  if (ways.every((way) => way === undefined)) {
    problems.push({ path: type === 'patient' ? 'patient.email' : 'requester.email', code: 'contact-required' });
  }
  return problems;
};

/** A named person or firm, never "my son": 45 CFR 164.524(c)(3)(ii), 164.508(c)(1)(iii). */
const whoReceives: Judgement = ({ requester, recipient }) => {
  const type = requester?.type;
  if (type === undefined || recipient?.type === undefined || recipient.type === 'self') return fine;
  if (recipient.type === 'representative' && type !== 'patient') return fine;
  const named = recipient.name !== undefined || recipient.organization !== undefined;
  if (named || !asksForOwnAccess(type)) return fine;
  return [{ path: 'recipient.name', code: 'required' }];
};

/** An access request covers everything unless the patient says otherwise, row by row; nothing is cut quietly. */
const sensitiveAnswered: Judgement = (request) => {
  const basis = basisIfKnown(request);
  if (basis !== 'access' && basis !== 'directive') return fine;
  const answers = request.records?.sensitive ?? {};
  return sensitiveCategories
    .filter((category) => answers[category] === undefined)
    .map((category) => ({ path: `records.sensitive.${category}`, code: 'every-category-answered' }) as const);
};

const purposeOfAuthorization: Judgement = (request) =>
  basisIfKnown(request) === 'authorization' && request.purpose === undefined && needsPurpose(request)
    ? [{ path: 'purpose.type', code: 'required' }]
    : fine;

function needsPurpose({ requester }: PartialBody): boolean {
  return requester?.type !== 'disability-determination';
}

const expiryAhead: Judgement = ({ expires }, today) =>
  expires?.on !== undefined && expires.on <= today ? [{ path: 'expires.on', code: 'after-today-only' }] : fine;

/** What is known about a chosen way: who asks, who receives, and which of their addresses the records could go to. */
interface Way {
  readonly own: boolean;
  readonly type: RequesterType;
  readonly to: RecipientType;
  readonly risk: boolean;
  readonly email: boolean;
  readonly address: boolean;
  readonly fax: boolean;
}

function wayOf({ requester, patient, recipient, delivery: chosen }: PartialBody): Way | undefined {
  if (requester?.type === undefined || recipient?.type === undefined) return undefined;
  const own = asksForOwnAccess(requester.type);
  // Records that go to the one who asks can use what that person gave about themselves.
  const asker = recipient.type === 'self' || !own ? requester : undefined;
  const self = requester.type === 'patient' && recipient.type === 'self' ? patient : undefined;
  return {
    own,
    type: requester.type,
    to: recipient.type,
    risk: chosen?.emailRiskAccepted === true,
    email: [recipient, asker, self].some((person) => person?.email !== undefined),
    address: [recipient, asker, self].some((person) => person?.address !== undefined),
    fax: [recipient, asker].some((person) => person?.fax !== undefined),
  };
}

const emailNeeded = (way: Way): readonly Problem[] =>
  way.email ? fine : [{ path: 'recipient.email', code: 'email-for-email' }];

/** What each way of delivery asks for. */
const ways: Readonly<Record<DeliveryMethod, (way: Way) => readonly Problem[]>> = {
  'deliver-email-open': (way) => [
    ...(way.risk ? fine : [{ path: 'delivery.emailRiskAccepted', code: 'risk-not-accepted' } as const]),
    ...emailNeeded(way),
  ],
  'deliver-email-encrypted': emailNeeded,
  'deliver-mail': ({ address }) => (address ? fine : [{ path: 'recipient.address', code: 'address-for-mail' }]),
  'deliver-fax-provider': ({ to, type, fax }) => {
    if (to !== 'provider' && type !== 'treating-provider') return [{ path: 'delivery.method', code: 'fax-only-for-care' }];
    return fax ? fine : [{ path: 'recipient.fax', code: 'fax-for-provider' }];
  },
  'deliver-portal': ({ own, to }) =>
    own && to === 'self' ? fine : [{ path: 'delivery.method', code: 'portal-only-for-patient' }],
  'deliver-secure-portal-third': ({ own, to }) =>
    own && to !== 'third-party' ? [{ path: 'delivery.method', code: 'secure-portal-only-for-firms' }] : fine,
  'deliver-inspect': ({ to }) =>
    to === 'self' || to === 'representative' ? fine : [{ path: 'delivery.method', code: 'inspect-or-pickup-only-in-person' }],
  'deliver-pickup': () => fine,
};

/** Delivery that cannot be done is refused while it can still be changed. */
const delivery: Judgement = (request) => {
  const way = wayOf(request);
  const method = request.delivery?.method;
  return way === undefined || method === undefined ? fine : ways[method](way);
};

/** Paper and media travel by hand or by mail, files by wire; a USB drive cannot be e-mailed. */
const formatFitsMethod: Judgement = ({ delivery: chosen }) => {
  const byHand = ['deliver-mail', 'deliver-pickup', 'deliver-inspect'];
  const { format, method } = chosen ?? {};
  if (format === undefined || method === undefined) return fine;
  const media = format === 'format-media-usb' || format === 'format-media-disc';
  return media && !byHand.includes(method) ? [{ path: 'delivery.method', code: 'media-needs-hand-over' }] : fine;
};

const judgements: readonly Judgement[] = [
  birth,
  serviceDates,
  otherNeedsWords,
  representation,
  whoAsks,
  whoReceives,
  sensitiveAnswered,
  purposeOfAuthorization,
  expiryAhead,
  delivery,
  formatFitsMethod,
];

/** Every problem between fields that can be seen, in the order of the form. `today` is the hospital's day. */
export function problemsBetweenFields(request: PartialBody, today: CalendarDate): readonly Problem[] {
  return judgements.flatMap((judge) => judge(request, today));
}
