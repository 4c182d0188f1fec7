/**
 * What a clerk types into the one form, and the raw request that it makes. Names of fields are paths of the schema, save those that go to
 * different places by who asks: `number`, `contact.*`. Pure.
 */
import { ageOn, type CalendarDate, isCalendarDate } from '../../request/dates.ts';
import { isDefectCode } from '../../request/defects.ts';
import { elements, type SeenOnPaper } from '../../request/entry/on-paper.ts';
import { asksForDead } from '../../request/minors.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { type ArrivalWay, arrivalWays } from '../../request/scans.ts';
import {
  proofKinds,
  type RequesterType,
  recipientTypes,
  requesterTypes,
  sensitiveCategories,
} from '../../request/vocabulary.ts';
import { type Form, typedDate } from '../../web/form.ts';
import { type Answers, answerAt, answersAt } from '../../web/questions/answers.ts';
import { patientIdentity } from '../../web/questions/people.ts';
import { presetChosen, typesChosen } from '../../web/questions/presets.ts';
import { definitionOf, pathsOf } from '../../web/questions/questions.ts';
import { spanIn } from '../../web/questions/spans.ts';

/** The paper does not say which records: the form says so, and a letter asks. */
export const notSaid = 'not-said';

export function answersOf(form: URLSearchParams): Answers {
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)]));
}

export interface Typed {
  readonly form: Form;
  readonly answers: Answers;
}

const among = <Code extends string>(codes: readonly Code[], text: string | undefined) => codes.find((code) => code === text);

export function typeOf({ answers }: Typed): RequesterType | undefined {
  return among(requesterTypes, answerAt(answers, 'requester.type'));
}

export function cameByOf({ answers }: Typed): ArrivalWay | undefined {
  return among(arrivalWays, answerAt(answers, 'cameBy'));
}

/** What was typed for a day; undefined where nothing was. */
export const dayOf = ({ form }: Typed, name: string): string | undefined => typedDate(form, name);

const ofClaims: readonly RequesterType[] = [
  'health-insurer',
  'life-insurer',
  'workers-compensation',
  'disability-determination',
];

/** An insurer has claims, everybody else matters. */
const hasClaims = (type: RequesterType | undefined) => type !== undefined && ofClaims.includes(type);

type Section = Readonly<Record<string, unknown>>;

function pick({ answers }: Typed, section: string, names: readonly string[]): Section {
  return Object.fromEntries(names.map((name) => [name, answerAt(answers, `${section}.${name}`)]));
}

/** The country alone is no address. */
function addressOf(typed: Typed, section: string): Section | undefined {
  const parts = pick(typed, section, ['street', 'unit', 'city', 'state', 'zip']);
  const isTyped = Object.values(parts).some((part) => part !== undefined);
  return isTyped ? { ...parts, country: answerAt(typed.answers, `${section}.country`) ?? 'US' } : undefined;
}

function contactOf(typed: Typed): Section {
  return { ...pick(typed, 'contact', ['phone', 'email']), address: addressOf(typed, 'contact') };
}

const yes = ({ answers }: Typed, name: string) => (answerAt(answers, name) === 'yes' ? true : undefined);

/** Names and number of the patient, as the form of requesters asks for them. */
export const identityTexts = pathsOf(patientIdentity).filter((path) => definitionOf(path).control === 'text');

function patientOf(typed: Typed, type: RequesterType | undefined, today: CalendarDate): Section {
  const dateOfBirth = dayOf(typed, 'patient.dateOfBirth');
  const isMinor =
    dateOfBirth !== undefined && isCalendarDate(dateOfBirth) && dateOfBirth <= today && ageOn(dateOfBirth, today) < 18;
  return {
    ...pick(
      typed,
      'patient',
      identityTexts.map((path) => path.replace('patient.', '')),
    ),
    dateOfBirth,
    oneName: yes(typed, 'patient.oneName'),
    ...(type === 'patient' && contactOf(typed)),
    // A clinician looks at it first: see the flags of a request.
    ...(type === 'patient' && isMinor && { minorAlone: true }),
    ...(type !== undefined && asksForDead(type) && { deceased: true, diedHere: yes(typed, 'patient.diedHere') }),
  };
}

function requesterOf(typed: Typed, type: RequesterType | undefined): Section {
  const number = answerAt(typed.answers, 'number');
  const more = answerAt(typed.answers, 'requester.claim');
  const ssa = type === 'disability-determination';
  return {
    ...pick(typed, 'requester', ['name', 'organization', 'relationship', 'npi', 'employer', 'claimKind']),
    type: answerAt(typed.answers, 'requester.type'),
    ...(hasClaims(type) ? { claim: number ?? more } : { matter: number, claim: more }),
    respondBy: dayOf(typed, 'requester.respondBy'),
    injuredOn: dayOf(typed, 'requester.injuredOn'),
    employeeTold: yes(typed, 'requester.employeeTold'),
    ...(ssa && { formSignedOn: dayOf(typed, 'signedOn') }),
    ...(type !== 'patient' && { ...contactOf(typed), fax: answerAt(typed.answers, 'contact.fax') }),
  };
}

function recordsOf({ answers }: Typed, nothingSaid: string): Section {
  const preset = presetChosen(answers);
  const isUnsaid = answerAt(answers, 'records.preset') === notSaid;
  const words = answerAt(answers, 'records.other');
  const chosen = typesChosen(answers);
  // Words of the paper without a kind are records of another kind.
  const types = words === undefined || chosen.includes('other') ? chosen : [...chosen, 'other'];
  const sensitive = sensitiveCategories.flatMap((category) => {
    const answer = answerAt(answers, `records.sensitive.${category}`);
    return answer === undefined ? [] : [[category, answer]];
  });
  return {
    types: isUnsaid ? ['other'] : types.length === 0 ? undefined : types,
    other: isUnsaid ? (words ?? nothingSaid) : words,
    ...spanIn(answers, preset === 'visit'),
    sensitive: Object.fromEntries(sensitive),
  };
}

function recipientOf(typed: Typed, type: RequesterType | undefined): Section {
  const own = type !== undefined && asksForOwnAccess(type);
  const to = own ? (among(recipientTypes, answerAt(typed.answers, 'recipient.type')) ?? 'self') : 'self';
  if (to === 'self') return { type: to };
  return {
    type: to,
    ...pick(typed, 'recipient', ['name', 'organization', 'email', 'fax']),
    address: addressOf(typed, 'recipient'),
  };
}

/** The request as raw input of the schema. `nothingSaid`: the words for records that the paper does not name. */
export function rawBody(typed: Typed, today: CalendarDate, nothingSaid: string): unknown {
  const { answers } = typed;
  const type = typeOf(typed);
  const purpose = pick(typed, 'purpose', ['type', 'other']);
  const expires = { on: dayOf(typed, 'expires.on'), event: answerAt(answers, 'expires.event') };
  return {
    language: answerAt(answers, 'language') ?? 'en',
    requester: requesterOf(typed, type),
    patient: patientOf(typed, type, today),
    records: recordsOf(typed, nothingSaid),
    recipient: recipientOf(typed, type),
    delivery: {
      ...pick(typed, 'delivery', ['formatOther', 'mediaPassword']),
      format: answerAt(answers, 'delivery.format') ?? 'format-paper',
      method: answerAt(answers, 'delivery.method') ?? 'deliver-mail',
      emailRiskAccepted: yes(typed, 'delivery.emailRiskAccepted'),
    },
    ...(purpose['type'] !== undefined && { purpose }),
    ...((expires.on ?? expires.event) !== undefined && { expires }),
    documents: [],
  };
}

/** The field of the form at which a problem of the request is shown. */
export function fieldOf(path: string, typed: Typed): string {
  const type = typeOf(typed);
  const at = type === 'patient' ? 'patient' : 'requester';
  if (path === 'records.types' || path.startsWith('records.types.')) return 'records.preset';
  if (path === `requester.${hasClaims(type) ? 'claim' : 'matter'}`) return 'number';
  if (path === 'requester.formSignedOn') return 'signedOn';
  const contact = new RegExp(`^${at}\\.(phone|email|fax|address)`).exec(path);
  if (contact === null)
    return path.replace('recipient.address.', 'recipient.').replace('recipient.address', 'recipient.street');
  return path.replace(`${at}.address.`, 'contact.').replace(`${at}.address`, 'contact.street').replace(`${at}.`, 'contact.');
}

/** What was ticked as seen on the paper. */
export function paperOf(typed: Typed): SeenOnPaper {
  const { answers } = typed;
  const [signedOn, endsOn] = [dayOf(typed, 'signedOn'), dayOf(typed, 'expires.on')];
  const endsWith = answerAt(answers, 'expires.event');
  const ticked = answersAt(answers, 'elements');
  return {
    seen: elements.filter((element) => ticked.includes(element)),
    ours: answerAt(answers, 'ours') === 'yes',
    ...(signedOn !== undefined && { signedOn }),
    ...(endsOn !== undefined && { endsOn }),
    ...(endsWith !== undefined && { endsWith }),
  };
}

export const enclosedIn = ({ answers }: Typed) => proofKinds.filter((kind) => answersAt(answers, 'enclosed').includes(kind));
export const defectsIn = ({ answers }: Typed) => answersAt(answers, 'defects').filter(isDefectCode);
