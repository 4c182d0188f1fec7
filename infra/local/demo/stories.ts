/**
 * What becomes of invented requests. A story says what people do and after how many days; it ends where the present begins, so that the
 * newest requests stand in the middle of theirs. Long: one story after the other.
 */
import { evidenceFor } from '../../../lib/console/decide/decide.ts';
import { decideHold } from '../../../lib/console/request/hold.ts';
import type { StaffMember } from '../../../lib/console/sign-in/people.ts';
import { emailOf } from '../../../lib/delivery/mail/notices.ts';
import { addDays } from '../../../lib/request/dates.ts';
import { extendedDueOn } from '../../../lib/request/deadlines.ts';
import { unanswered } from '../../../lib/request/fees/quote.ts';
import { flagsOn } from '../../../lib/request/flags/flags.ts';
import type { Judge } from '../../../lib/request/flags/ids.ts';
import { suggestedCodes } from '../../../lib/request/items/suggested.ts';
import { isPortalBarred } from '../../../lib/request/minors.ts';
import { asksForOwnAccess } from '../../../lib/request/requester.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import {
  closedAsDuplicate,
  dayFields,
  decided,
  looked,
  mailCame,
  noted,
  posted,
  quoted,
  reviewed,
  taken,
  wrote,
} from './acts.ts';
import { packed, photoSent } from './files.ts';
import type { Life } from './life.ts';
import { staff } from './staff.ts';

const { clerk, clerk2, supervisor, reviewer, privacy, legal } = staff;

const pair = ({ random }: Life): readonly [StaffMember, StaffMember] =>
  random.chance(0.5) ? [clerk, clerk2] : [clerk2, clerk];

const isAccess = ({ record }: Life): boolean => record().route.clock === 'access';

/** Paper comes, or the request is here already; a clerk takes it up. */
async function begun(life: Life, who: StaffMember): Promise<void> {
  const { random, record } = life;
  if (record().status === 'awaiting-mail') {
    await life.days(random.between(3, 12));
    await mailCame(life, who);
  }
  await life.days(random.between(0, 4));
  await looked(life, who);
  await taken(life, who, 'next');
  await decided(life, who, 'start-review');
  await life.minutes(random.between(4, 40));
}

/** What no e-mail reaches is posted the day after. */
async function settled(life: Life, who: StaffMember): Promise<void> {
  await life.days(1);
  await posted(life, who);
}

/** Who asks is confirmed where the law asks for it, and the review finds nothing missing. */
async function accepted(life: Life, who: StaffMember): Promise<void> {
  await begun(life, who);
  if (isAccess(life)) await decided(life, who, 'confirm-identity');
  await reviewed(life, who);
  await decided(life, who, 'accept');
}

const judges: Readonly<Record<Judge, StaffMember>> = { review: reviewer, privacy, legal, work: supervisor };

/** The document that opens what is closed without one is on file, and whoever has to judge lets it go. */
async function flagsOpened(life: Life): Promise<void> {
  const isProcess = ['legal-process', 'law-enforcement', 'public-duty'].some((id) =>
    flagsOn(life.record(), life.today()).some((flag) => flag.id === id),
  );
  if (isProcess) await decided(life, legal, 'mark', { onFile: ['judge-order'] });
  for (const { id, state, judges: any, physician } of flagsOn(life.record(), life.today())) {
    const [right] = any;
    if (state !== 'open' || right === undefined) continue;
    await life.hours(1);
    const named = physician === true ? { physician: 'Dr. Avery Lund' } : {};
    await decided(life, judges[right], 'judge-flag', { flag: id, verdict: 'release', ...named });
  }
}

async function gathered(life: Life, who: StaffMember): Promise<string> {
  const pages = String(life.random.between(3, 240));
  await life.days(life.random.between(1, 6));
  await decided(life, who, 'to-final-check', { pages });
  return pages;
}

const ways = ['portal', 'post', 'courier', 'in-person', 'email', 'fax'] as const;

/** By hand, in one of the ways that the request allows. */
async function released(life: Life, second: StaffMember, pages: string): Promise<void> {
  const { random } = life;
  await life.days(random.between(0, 2));
  await flagsOpened(life);
  const barred = isPortalBarred(life.record().body, life.today());
  const way = random.pick(ways);
  await decided(life, second, 'release', {
    ...{ channel: way === 'portal' && barred ? 'post' : way, pages },
    reason: 'The images come from the archive on a disc.',
  });
  await settled(life, second);
}

async function closed(life: Life, who: StaffMember): Promise<void> {
  await life.days(life.random.between(4, 20));
  await decided(life, who, 'close');
  await settled(life, who);
}

/** As a package of the service: its files are checked page by page, sealed, and go out by a link or as paper. */
async function sealed(life: Life, who: StaffMember, second: StaffMember): Promise<void> {
  await life.days(life.random.between(1, 4));
  const pages = String(await packed(life, who));
  await decided(life, who, 'to-final-check', { pages });
  await life.days(life.random.between(0, 2));
  await flagsOpened(life);
  const way =
    asksForOwnAccess(life.record().body.requester.type) && emailOf(life.record(), life.today()) !== null ? 'link' : 'post';
  await decided(life, second, 'release', { channel: life.random.chance(0.7) ? way : 'courier', pages });
  await settled(life, second);
}

async function wholeWay(life: Life): Promise<void> {
  const [who, second] = pair(life);
  await accepted(life, who);
  // Bytes are stored for the newest ones alone.
  if (life.drawn) await sealed(life, who, second);
  else await released(life, second, await gathered(life, who));
  await closed(life, who);
}

/** Something is missing, a letter asks for it, and it comes. */
async function asked(life: Life, who: StaffMember): Promise<void> {
  await begun(life, who);
  const [code] = suggestedCodes(life.record(), life.today());
  const defect = code ?? (isAccess(life) ? 'DATES_AMBIGUOUS' : 'AUTH_UNDATED');
  await wrote(life, who, 'deficiency', { typed: { [`defect.${defect}`]: 'yes' } });
  await settled(life, who);
}

/** The asker sends a picture where that is possible; otherwise something comes by post. */
async function answered(life: Life, who: StaffMember): Promise<void> {
  await life.days(life.random.between(3, 18));
  if (life.drawn && (await photoSent(life))) await life.days(1);
  if (life.record().status === 'deficient')
    await decided(life, who, 'record-arrival', { what: life.random.pick(['proof', 'signed-form', 'answer']) });
}

async function came(life: Life): Promise<void> {
  const [who] = pair(life);
  await asked(life, who);
  await answered(life, who);
}

async function cured(life: Life): Promise<void> {
  const [who, second] = pair(life);
  await asked(life, who);
  await answered(life, who);
  await life.days(1);
  await decided(life, who, 'start-review');
  if (isAccess(life)) await decided(life, who, 'confirm-identity');
  await reviewed(life, who);
  await decided(life, who, 'accept');
  await released(life, second, await gathered(life, who));
  await closed(life, who);
}

/** Counted, sent, answered on the status page or by post, paid or let go. */
async function costed(life: Life, who: StaffMember): Promise<void> {
  const fields = evidenceFor('quote', life.record(), undefined, life.today());
  const prices = fields.filter(({ name }) => name.startsWith('price.')).map(({ name }) => [name, '0.25'] as const);
  const way = fields.find((field) => field.name === 'way');
  const chosen = way !== undefined && 'values' in way ? { way: way.values.at(-1) ?? '' } : {};
  const given = { ...chosen, pages: String(life.random.between(20, 90)), ...Object.fromEntries(prices) };
  await quoted(life, who, given);
  await settled(life, who);
}

async function paid(life: Life): Promise<void> {
  const [who, second] = pair(life);
  await accepted(life, who);
  if (life.record().route.fee !== 'none') {
    await costed(life, who);
    await life.days(life.random.between(2, 9));
  }
  // A copy through the portal costs nothing, and nobody is asked.
  if (unanswered(life.record().fees).length > 0) {
    await decided(life, who, 'answer-cost', { answer: 'accept', about: 'Agreed to the sum.' });
    await life.days(life.random.between(2, 8));
    if (life.random.chance(0.8)) await decided(life, who, 'pay', { paymentReference: `No. ${life.random.between(100, 999)}` });
    else await decided(life, supervisor, 'waive');
  }
  await released(life, second, await gathered(life, who));
  await closed(life, who);
}

async function moreTime(life: Life, who: StaffMember): Promise<void> {
  await life.days(18);
  const { receivedOn } = life.record();
  const newDate = dayFields('newDate', extendedDueOn(receivedOn ?? life.today()));
  await wrote(life, who, 'extension', { typed: { reason: 'stored-elsewhere', ...newDate } });
  await life.days(1);
  await posted(life, who);
}

async function extended(life: Life): Promise<void> {
  const [who, second] = pair(life);
  await accepted(life, who);
  await moreTime(life, who);
  await life.days(15);
  await released(life, second, await gathered(life, who));
  await closed(life, who);
}

const complaints = { 'contact.title': 'Privacy Officer' };
const grounds = {
  'ground.danger-to-life': 'yes',
  'explanation.danger-to-life': 'The attending physician judged that reading it now is dangerous.',
};

/** Refused by two people and a clinician; sometimes another clinician looks at it again. */
async function denied(life: Life): Promise<void> {
  const [who, second] = pair(life);
  await accepted(life, who);
  await life.days(2);
  await wrote(life, who, 'denial', { typed: { ...grounds, ...complaints }, second });
  await settled(life, who);
  if (life.random.chance(0.5)) return;
  await life.days(life.random.between(5, 20));
  await life.asks('ask-review', { about: ['I would like somebody else to look at this.'] });
  await life.days(life.random.between(6, 15));
  await wrote(life, who, 'review-upheld', {
    typed: { decidedBy: 'Dr. Morgan Bell', decidedByTitle: 'Psychiatrist', ...complaints },
    second,
  });
  await settled(life, who);
}

async function withdrawn(life: Life): Promise<void> {
  const [who] = pair(life);
  await begun(life, who);
  await life.days(life.random.between(1, 5));
  if (life.random.chance(0.5)) await life.asks('withdraw', { sure: ['withdraw'] });
  else await decided(life, who, 'withdraw', { who: isAccess(life) ? 'patient' : 'requester', channel: 'telephone' });
  await settled(life, who);
}

async function revoked(life: Life): Promise<void> {
  const [who] = pair(life);
  await accepted(life, who);
  await life.days(3);
  await decided(life, who, 'revoke', { channel: 'post', about: 'A signed letter of the patient.' });
  await settled(life, who);
}

async function nothingFound(life: Life): Promise<void> {
  const [who] = pair(life);
  await accepted(life, who);
  await life.days(2);
  await wrote(life, who, 'no-records', {
    typed: { reason: 'none-found', 'places.electronic-record': 'yes', places: 'electronic-record' },
  });
  await settled(life, who);
}

async function elsewhere(life: Life): Promise<void> {
  const [who] = pair(life);
  await begun(life, who);
  await wrote(life, who, 'misdirected', {
    typed: { place: 'elsewhere', 'otherHolder.name': 'The practice named in the request' },
  });
  await settled(life, who);
}

async function held(life: Life): Promise<void> {
  const [who] = pair(life);
  await accepted(life, who);
  await life.act(
    supervisor,
    'hold',
    (acting) => (record) => decideHold(record, 'set', 'A letter of counsel asks to keep everything.', acting),
  );
}

/** Signed for a few weeks alone; the records took longer. */
async function expired(life: Life): Promise<void> {
  const [who] = pair(life);
  await begun(life, who);
  await reviewed(life, who, { endsOn: addDays(life.today(), 15) });
  await decided(life, who, 'accept');
  await life.days(1);
  await decided(life, who, 'wait', { reason: 'The films are with another department.' });
  await life.days(20);
}

/** The same was asked for twice: the second one is closed, and the first one goes on. */
async function askedTwice(life: Life, first: Life | undefined): Promise<void> {
  const [who] = pair(life);
  await begun(life, who);
  if (first === undefined) return;
  await closedAsDuplicate(life, first, who);
  await settled(life, who);
  await wholeWay(first);
}

async function pended(life: Life): Promise<void> {
  const [who] = pair(life);
  await accepted(life, who);
  await life.days(1);
  await noted(life, who, 'Films are with another department until next week.');
  await decided(life, who, 'wait', { reason: 'The films are with another department.' });
}

/** Of somebody's own copy: a list of disclosures or a correction is asked for after the release. */
async function askedMore(life: Life): Promise<void> {
  const [who, second] = pair(life);
  await accepted(life, who);
  await released(life, second, await gathered(life, who));
  await life.days(6);
  const kind = life.random.pick(['ask-accounting', 'ask-correction'] as const);
  await decided(life, who, kind, { about: 'The date of the visit.', channel: 'post' });
  await life.days(life.random.between(5, 30));
  if (kind === 'ask-accounting') await wrote(life, who, 'accounting', { typed: { searched: 'yes' } });
  else
    await wrote(life, who, 'correction-accepted', { typed: { how: 'changed', changed: 'The page now names the right day.' } });
  await settled(life, who);
}

async function proposed(life: Life): Promise<void> {
  const [who] = pair(life);
  await accepted(life, who);
  await wrote(life, who, 'denial', { typed: { ...grounds, ...complaints }, confirmed: false });
}

/** The records went out, and whoever asked says that nothing came. */
async function missed(life: Life): Promise<void> {
  const [who, second] = pair(life);
  await accepted(life, who);
  await released(life, second, await gathered(life, who));
  await life.days(5);
  await life.asks('not-received', { about: ['Nothing has come yet.'] });
}

async function reviewing(life: Life): Promise<void> {
  await begun(life, pair(life)[0]);
  await noted(life, pair(life)[0], 'Waiting for the chart from the archive.');
}

async function checking(life: Life): Promise<void> {
  const [who] = pair(life);
  await accepted(life, who);
  if (life.drawn) await packed(life, who);
  await gathered(life, who);
}

async function longer(life: Life): Promise<void> {
  const [who] = pair(life);
  await accepted(life, who);
  await moreTime(life, who);
}

const untouched: Story['play'] = async () => undefined;

const someAccess: readonly [RequesterType, ...RequesterType[]] = [
  'patient',
  'patient',
  'patient',
  'parent',
  'guardian',
  'health-care-agent',
];
const onPermission: readonly [RequesterType, ...RequesterType[]] = ['attorney', 'attorney', 'life-insurer'];

export interface Story {
  readonly name: string;
  readonly weight: number;
  /** Of any type when absent. */
  readonly types?: readonly [RequesterType, ...RequesterType[]];
  /** Begins so many days ago; absent: at any time within the year. */
  readonly ago?: readonly [number, number];
  /** Somebody asked for the same the day before. */
  readonly twice?: true;
  readonly suspect?: true;
  /** `first`: the request of the day before. */
  readonly play: (life: Life, first?: Life) => Promise<void>;
}

/** In these proportions; of each story there is one at least. */
export const stories: readonly [Story, ...Story[]] = [
  { name: 'the whole way', weight: 46, play: wholeWay },
  { name: 'something was missing', weight: 14, play: cured },
  {
    name: 'costs',
    weight: 12,
    types: ['attorney', 'patient', 'health-insurer', 'workers-compensation', 'life-insurer'],
    play: paid,
  },
  { name: 'more time', weight: 3, types: someAccess, play: extended },
  { name: 'denied', weight: 2, types: someAccess, play: denied },
  { name: 'withdrawn', weight: 2, types: ['patient', 'attorney', 'health-insurer'], play: withdrawn },
  { name: 'revoked', weight: 1, types: onPermission, play: revoked },
  { name: 'expired', weight: 1, types: onPermission, ago: [50, 364], play: expired },
  { name: 'asked twice', weight: 1, types: ['patient', 'attorney'], twice: true, play: askedTwice },
  { name: 'no records', weight: 2, play: nothingFound },
  { name: 'another hospital', weight: 1, types: onPermission, play: elsewhere },
  { name: 'a case beside it', weight: 2, types: ['patient'], play: askedMore },
  { name: 'not looked at yet', weight: 3, ago: [0, 2], play: untouched },
  { name: 'perhaps from a program', weight: 1, types: ['patient'], ago: [0, 3], suspect: true, play: untouched },
  { name: 'its answer came', weight: 2, types: someAccess, ago: [30, 44], play: came },
  { name: 'its paper never came', weight: 2, types: onPermission, play: untouched },
  {
    name: 'its paper is awaited',
    weight: 3,
    types: ['attorney', 'health-insurer', 'life-insurer', 'subpoena'],
    ago: [1, 20],
    play: untouched,
  },
  { name: 'overdue', weight: 1, types: someAccess, ago: [34, 50], play: (life) => accepted(life, clerk) },
  { name: 'an answer is awaited', weight: 3, ago: [8, 30], play: (life) => asked(life, pair(life)[0]) },
  { name: 'waits for films', weight: 1, ago: [8, 20], play: pended },
  { name: 'under review', weight: 2, types: someAccess, ago: [8, 14], play: reviewing },
  { name: 'waits for the second person', weight: 2, ago: [12, 24], play: checking },
  { name: 'more time is running', weight: 1, types: someAccess, ago: [28, 50], play: longer },
  { name: 'did not arrive', weight: 1, types: someAccess, ago: [18, 40], play: missed },
  { name: 'on hold', weight: 1, ago: [5, 60], play: held },
  { name: 'a refusal is proposed', weight: 1, types: someAccess, ago: [8, 22], play: proposed },
];
