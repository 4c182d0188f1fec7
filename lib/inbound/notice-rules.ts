/** Rules between the fields of a notice. Any field may be absent: a rule is silent when it cannot tell, so all problems come at once. */
import { addDays, ageOn, type CalendarDate } from '../request/dates.ts';
import { carrierNames, isPrivateCourier, readTracking } from '../request/post/carriers.ts';
import type { Problem } from '../request/problems.ts';
import type { PartialNotice } from './notice.ts';
import { holdsPassword } from './password-in-text.ts';
import type { Medium, SendingCarrier } from './vocabulary.ts';

/** What can be wrong with a notice, beside what can be wrong with any field of a request. */
export const noticeProblemCodes = [
  'not-a-count',
  'in-the-past',
  'too-far-ahead',
  'courier-to-box',
  'not-a-tracking-number',
  'other-carrier',
  'fax-is-paper',
  'password-in-text',
] as const;
export type NoticeProblemCode = (typeof noticeProblemCodes)[number];

export interface NoticeProblem {
  /** With dots: delivery.tracking */
  readonly path: string;
  readonly code: Problem['code'] | NoticeProblemCode;
  readonly characters?: string;
}

type Row = readonly [wrong: boolean, path: string, code: NoticeProblem['code']];
type Rule = (notice: PartialNotice, today: CalendarDate) => readonly Row[];

/** Nobody announces what comes later than that. */
const mostDaysAhead = 180;

const sender: Rule = ({ sender: { type, organization, email } = {} }) => [
  [type === 'clinic' && organization === undefined, 'sender.organization', 'required'],
  [type === 'clinic' && email === undefined, 'sender.email', 'required'],
];

const born: Rule = ({ patient }, today) => {
  const day = patient?.dateOfBirth;
  if (day === undefined) return [];
  if (day > today) return [[true, 'patient.dateOfBirth', 'in-the-future']];
  return [[ageOn(day, today) > 130, 'patient.dateOfBirth', 'age-over-130']];
};

/** How many: of each medium that is named. Images come on discs or drives. */
const counted: Rule = ({ records: { what = [], pages, discs, drives, about } = {} }) => {
  const has = (medium: Medium) => what.includes(medium);
  return [
    [has('paper') && pages === undefined, 'records.pages', 'required'],
    [has('discs') && discs === undefined, 'records.discs', 'required'],
    [has('drives') && drives === undefined, 'records.drives', 'required'],
    [about !== undefined && holdsPassword(about), 'records.about', 'password-in-text'],
  ];
};

const arriving: Rule = ({ delivery }, today) => {
  const day = delivery?.expectedOn;
  return day === undefined
    ? []
    : [
        [day < today, 'delivery.expectedOn', 'in-the-past'],
        [day > addDays(today, mostDaysAhead), 'delivery.expectedOn', 'too-far-ahead'],
      ];
};

/**
 * The published address is a P.O. box, to which USPS alone delivers, and no street address is published: whoever wants a private
 * courier calls before shipping.
 */
const shipped: Rule = ({ delivery: { way, carrier, calledFirst } = {} }) => [
  [way === 'mail' && carrier === undefined, 'delivery.carrier', 'required'],
  [
    way === 'mail' && carrier !== undefined && isPrivateCourier(carrier) && calledFirst !== true,
    'delivery.carrier',
    'courier-to-box',
  ],
];

/** The number as it is kept, `UPS 1Z…`: null where no form of that carrier fits, `other` where it is a number of another one. */
export function trackingOf(carrier: SendingCarrier, typed: string): string | 'other' | null {
  const alone = readTracking(typed);
  if (carrier === 'other') return alone?.text ?? (/^(?=.*\d)[\p{L}\p{N} -]{5,40}$/u.test(typed) ? typed : null);
  const named = readTracking(`${carrierNames[carrier]} ${typed}`);
  if (named !== null) return named.text;
  if (alone === null) return null;
  return alone.carrier === carrier ? alone.text : 'other';
}

const tracked: Rule = ({ delivery: { way, carrier, tracking } = {} }) => {
  if (way !== 'mail' || carrier === undefined || tracking === undefined) return [];
  const read = trackingOf(carrier, tracking);
  return [
    [read === null, 'delivery.tracking', 'not-a-tracking-number'],
    [read === 'other', 'delivery.tracking', 'other-carrier'],
  ];
};

const faxed: Rule = ({ delivery, records }) => [
  [delivery?.way === 'fax' && records?.what?.some((medium) => medium !== 'paper') === true, 'delivery.way', 'fax-is-paper'],
];

const rules: readonly Rule[] = [sender, born, counted, faxed, shipped, tracked, arriving];

/** Every problem between the fields. Pure. */
export function problemsOfNotice(notice: PartialNotice, today: CalendarDate): readonly NoticeProblem[] {
  return rules.flatMap((rule) =>
    rule(notice, today).flatMap(([wrong, path, code]): readonly NoticeProblem[] => (wrong ? [{ path, code }] : [])),
  );
}
