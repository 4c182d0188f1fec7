/** Rules between fields. Any field may be absent: a rule is silent when it cannot tell, so all problems come at once. */
import { addYears, ageOn, type CalendarDate } from './dates.ts';
import { destinationOf } from './destination.ts';
import { asksForChild, asksForDead, isGrownUp, isPortalBarred, minorAlone } from './minors.ts';
import { isNoName } from './names/no-name.ts';
import type { Problem, ProblemCode } from './problems.ts';
import { asksForOwnAccess } from './requester.ts';
import { basisOf } from './routing.ts';
import type { PartialBody } from './schema.ts';
import { type Basis, type DeliveryMethod, mediaFormats, sensitiveCategories } from './vocabulary.ts';

/** A condition that is wrong, and the problem that it then makes. */
type Row = readonly [wrong: boolean, path: string, code: ProblemCode];
type Rule = (request: PartialBody, today: CalendarDate) => readonly Row[];

/** The basis, once enough is known to tell. */
export function basisIfKnown({ requester, recipient, delivery, records, purpose }: PartialBody): Basis | undefined {
  const type = requester?.type;
  if (type === undefined) return undefined;
  const own = asksForOwnAccess(type);
  const to = recipient?.type ?? (own ? undefined : 'self');
  const format = delivery?.format;
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

const birth: Rule = ({ patient, records }, today) => {
  const born = patient?.dateOfBirth;
  if (born === undefined) return [];
  if (born > today) return [[true, 'patient.dateOfBirth', 'in-the-future']];
  if (ageOn(born, today) > 130) return [[true, 'patient.dateOfBirth', 'age-over-130']];
  const { from = born, to = born, fromSaid } = records ?? {};
  // The year of birth begins before the birth.
  const spans = fromSaid !== undefined && born.startsWith(fromSaid);
  return [
    [from < born && !spans, 'records.from', 'before-birth'],
    [(from >= born || spans) && to < born, 'records.to', 'before-birth'],
  ];
};

const serviceDates: Rule = ({ records }, today) => {
  const { from, to, fromSaid, toSaid, allDates } = records ?? {};
  const strays = (said: string | undefined, date: string | undefined) => said !== undefined && date?.startsWith(said) !== true;
  return [
    [allDates === true && (from ?? to) !== undefined, 'records.allDates', 'dates-conflict'],
    [from !== undefined && to !== undefined && from > to, 'records.to', 'dates-out-of-order'],
    [from !== undefined && from > today, 'records.from', 'in-the-future'],
    // This month and this year have not ended.
    [to !== undefined && to > today && !(toSaid !== undefined && today.startsWith(toSaid)), 'records.to', 'in-the-future'],
    [strays(fromSaid, from), 'records.fromSaid', 'not-a-date'],
    [strays(toSaid, to), 'records.toSaid', 'not-a-date'],
  ];
};

/** What has happened has a day that is not ahead. Form SSA-827 ends twelve months after its signature: 45 CFR 164.508(b)(2)(i). */
const happened: Rule = ({ requester }, today) => {
  const { injuredOn, formSignedOn: signed } = requester ?? {};
  return [
    [injuredOn !== undefined && injuredOn > today, 'requester.injuredOn', 'in-the-future'],
    [signed !== undefined && signed > today, 'requester.formSignedOn', 'in-the-future'],
    [signed !== undefined && addYears(signed, 1) < today, 'requester.formSignedOn', 'form-ended'],
  ];
};

const otherNeedsWords: Rule = ({ records, delivery, purpose }) => [
  [records?.types?.includes('other') === true && records.other === undefined, 'records.other', 'required'],
  [delivery?.format === 'format-other' && delivery.formatOther === undefined, 'delivery.formatOther', 'required'],
  [purpose?.type === 'other' && purpose.other === undefined, 'purpose.other', 'required'],
];

/** 45 CFR 164.502(g): who stands in the patient's place, and when that ends. */
const representation: Rule = ({ requester, patient }, today) => {
  const type = requester?.type;
  const { deceased, minorAlone: saysAlone } = patient ?? {};
  const alone = minorAlone({ requester, patient }, today);
  return [
    [type === 'patient' && deceased === true, 'patient.deceased', 'deceased-cannot-ask'],
    // G.S. 90-21.5(a): records of care to which a minor consented alone. A clinician looks at it first, see `checksFor`.
    [alone && saysAlone !== true, 'patient.dateOfBirth', 'patient-is-minor'],
    [asksForChild(type) && isGrownUp({ patient }, today), 'patient.dateOfBirth', 'patient-is-adult'],
    [type === 'health-care-agent' && deceased === true, 'patient.deceased', 'power-ended-by-death'],
    [asksForDead(type) && deceased === false, 'patient.deceased', 'must-be-deceased'],
  ];
};

/** Whoever has one name has it as the last; two names and only one do not fit together. */
const wholeName: Rule = ({ patient }) => {
  const { firstName, middleName, oneName } = patient ?? {};
  const only = oneName === true;
  return [
    [patient !== undefined && !only && firstName === undefined, 'patient.firstName', 'required'],
    [only && (firstName ?? middleName) !== undefined, 'patient.oneName', 'one-name-only'],
  ];
};

/** The patient's own name is enough when the patient asks; anyone else says who they are. */
const whoAsks: Rule = ({ requester, patient }) => {
  const type = requester?.type;
  if (type === undefined) return [];
  const self = type === 'patient';
  const reachable = [requester, self ? patient : undefined].some((person) => person?.email ?? person?.phone ?? person?.address);
  return [
    [!self && requester?.name === undefined, 'requester.name', 'required'],
    [!reachable, self ? 'patient.email' : 'requester.email', 'contact-required'],
  ];
};

/** A named person or firm, never "my son": 45 CFR 164.524(c)(3)(ii), 164.508(c)(1)(iii). */
const whoReceives: Rule = ({ requester, recipient }) => {
  const type = requester?.type;
  const to = recipient?.type;
  if (type === undefined || to === undefined || to === 'self' || !asksForOwnAccess(type)) return [];
  if (to === 'representative' && type !== 'patient') return [];
  const { name, organization } = recipient ?? {};
  return [
    [(name ?? organization) === undefined, 'recipient.name', 'required'],
    [organization === undefined && name !== undefined && isNoName(name), 'recipient.name', 'name-needed'],
  ];
};

/** An access request covers everything unless the patient says otherwise, line by line. */
const sensitiveAnswered: Rule = (request) => {
  const basis = basisIfKnown(request);
  const asks = basis === 'access' || basis === 'directive';
  const answers = request.records?.sensitive ?? {};
  return sensitiveCategories.map((category) => [
    asks && answers[category] === undefined,
    `records.sensitive.${category}`,
    'every-category-answered',
  ]);
};

/** Disability Determination brings its own form, SSA-827. */
const purposeOfAuthorization: Rule = (request) => {
  const named = request.purpose !== undefined || request.requester?.type === 'disability-determination';
  return [[!named && basisIfKnown(request) === 'authorization', 'purpose.type', 'required']];
};

const expiryAhead: Rule = ({ expires }, today) => [
  [expires?.on !== undefined && expires.on <= today, 'expires.on', 'after-today-only'],
];

/** A drawing or a sign alone names nobody. */
const signed: Rule = ({ signature }) => [
  [signature?.name !== undefined && !/\p{L}/u.test(signature.name), 'signature.name', 'letters-needed'],
];

/** Delivery that cannot be done is refused while it can still be changed. */
const delivery: Rule = (request, today) => {
  const { requester, recipient, delivery: chosen } = request;
  const type = requester?.type;
  const to = recipient?.type;
  if (type === undefined || to === undefined || chosen?.method === undefined) return [];
  const own = asksForOwnAccess(type);
  const nowhere = destinationOf(request) === undefined;
  const noEmail: Row = [nowhere, 'recipient.email', 'email-for-email'];
  const forCare = to === 'provider' || type === 'treating-provider';
  const inPerson = to === 'self' || to === 'representative';
  const rows: Readonly<Record<DeliveryMethod, readonly Row[]>> = {
    'deliver-email-open': [[chosen.emailRiskAccepted !== true, 'delivery.emailRiskAccepted', 'risk-not-accepted'], noEmail],
    'deliver-email-encrypted': [noEmail],
    'deliver-mail': [[nowhere, 'recipient.address', 'address-for-mail']],
    'deliver-fax-provider': [
      [!forCare, 'delivery.method', 'fax-only-for-care'],
      [forCare && nowhere, 'recipient.fax', 'fax-for-provider'],
    ],
    'deliver-portal': [
      [!own || to !== 'self', 'delivery.method', 'portal-only-for-patient'],
      [own && to === 'self' && isPortalBarred(request, today), 'delivery.method', 'portal-not-open'],
    ],
    'deliver-secure-portal-third': [[own && to !== 'third-party', 'delivery.method', 'secure-portal-only-for-firms']],
    'deliver-inspect': [[!inPerson, 'delivery.method', 'inspect-or-pickup-only-in-person']],
    'deliver-pickup': [],
  };
  return rows[chosen.method];
};

/** Capitals are the keyboard's, not another mailbox. */
const typedTwice: Rule = (request) => {
  const again = request.contact?.emailAgain;
  const email = destinationOf(request)?.email;
  const differ = again !== undefined && email !== undefined && again.toLowerCase() !== email.toLowerCase();
  return [[differ, 'contact.emailAgain', 'emails-differ']];
};

/** A USB drive cannot be e-mailed. */
const formatFitsMethod: Rule = ({ delivery: { format, method } = {} }) => {
  const byHand: readonly DeliveryMethod[] = ['deliver-mail', 'deliver-pickup', 'deliver-inspect'];
  if (format === undefined || method === undefined) return [];
  return [[mediaFormats.includes(format) && !byHand.includes(method), 'delivery.method', 'media-needs-hand-over']];
};

const rules: readonly Rule[] = [
  birth,
  serviceDates,
  otherNeedsWords,
  representation,
  wholeName,
  whoAsks,
  happened,
  whoReceives,
  sensitiveAnswered,
  purposeOfAuthorization,
  expiryAhead,
  signed,
  delivery,
  typedTwice,
  formatFitsMethod,
];

/** Every problem between fields that can be seen, in the order of the form. `today` is the hospital's day. */
export function problemsBetweenFields(request: PartialBody, today: CalendarDate): readonly Problem[] {
  return rules.flatMap((rule) => rule(request, today)).flatMap(([wrong, path, code]) => (wrong ? [{ path, code }] : []));
}
