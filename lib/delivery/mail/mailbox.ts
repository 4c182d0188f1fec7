/**
 * One mailbox gets a few notices an hour. What is more waits on a list of that mailbox; in the next hour the first that wakes up sends
 * one mail that names them all. The others find themselves on its list and look at what became of that mail: the truth is its attempt in
 * the record of whoever sent it. Nothing is lost when the list is: whoever is on none sends for itself.
 */
import type { Attempt, RequestRecord, Work } from '../../request/record.ts';
import { lastAttempt, type StepResult, systemEvent, toStaff } from '../engine.ts';
import { hasWaited, heldUntil, nextHour, withinHour } from '../limits.ts';
import type { Tools } from '../tools.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A mail that came back says so within minutes: whoever is named in it waits for that. */
const bounceTime = 10 * minute;
/** For how long a mailbox remembers who was named by whom. */
const remembered = 8 * day;
/** Names in one mail; what is more comes in the next. */
const mostNamed = 500;
const tries = 8;

/** A notice of one request. */
export interface WaitingNotice {
  readonly reference: string;
  readonly work: string;
}

/** The try that sends a mail with others' names in it. */
interface Sender extends WaitingNotice {
  readonly attempt: number;
}

interface Mailbox {
  readonly waiting: readonly WaitingNotice[];
  readonly named: readonly { readonly one: WaitingNotice; readonly by: Sender; readonly at: number }[];
}

const same = (one: WaitingNotice) => (other: WaitingNotice) => one.reference === other.reference && one.work === other.work;
const idOf = ({ reference, work }: WaitingNotice) => `${reference}.${work}`;

function readNotice(text = ''): Sender {
  const [reference = '', work = '', attempt = '0'] = text.split('.');
  return { reference, work, attempt: Number(attempt) };
}

const listed = (text = '') => text.split(' ').filter((part) => part !== '');

function readMailbox({ waiting, named }: Readonly<Record<string, string>>): Mailbox {
  return {
    waiting: listed(waiting).map(readNotice),
    named: listed(named).map((line) => {
      const [one, by, at] = line.split('/');
      return { one: readNotice(one), by: readNotice(by), at: Number(at) };
    }),
  };
}

function factsOf({ waiting, named }: Mailbox): Record<string, string> {
  return {
    waiting: waiting.map(idOf).join(' '),
    named: named.map(({ one, by, at }) => `${idOf(one)}/${idOf(by)}.${by.attempt}/${at}`).join(' '),
  };
}

/** `requests`: the store of those whose notices go to the mailbox, requests or inbound items; a mailbox has a line for each kind. */
type Lining = Pick<Tools, 'secrets' | 'throttle' | 'clock' | 'checkpoints'> & {
  readonly settings: Pick<Tools['settings'], 'NOTICES_PER_HOUR'>;
  readonly requests: { get(reference: string): Promise<Pick<RequestRecord, 'work'> | null> };
};

/** What a notice needs of its mailbox. */
interface Place {
  readonly tools: Lining;
  readonly name: `mailbox-${string}`;
  readonly mine: Sender;
}

/** Reads, changes and writes the list; throws when others write all the time. */
async function changeList<Answer>(
  { tools, name }: Place,
  change: (mailbox: Mailbox) => { readonly mailbox: Mailbox; readonly answer: Answer },
): Promise<Answer> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const now = tools.clock.now().getTime();
    const { version, facts } = await tools.checkpoints.read(name);
    const { mailbox, answer } = change(readMailbox(facts));
    const kept = { ...mailbox, named: mailbox.named.filter(({ at }) => at > now - remembered) };
    if (await tools.checkpoints.write(name, factsOf(kept), version, new Date(now + remembered))) return answer;
  }
  throw new Error('MailboxContended');
}

/** Who names this notice, if any. */
async function namedBy({ tools, name, mine }: Place): Promise<Sender | undefined> {
  const { named } = readMailbox((await tools.checkpoints.read(name)).facts);
  return named.find(({ one }) => same(mine)(one))?.by;
}

function waitInLine(place: Place): Promise<null> {
  const isMine = same(place.mine);
  return changeList(place, ({ waiting, named }) => {
    const others = waiting.filter((one) => !isMine(one));
    const all = others.length < mostNamed ? [...others, place.mine] : others;
    return { mailbox: { waiting: all, named: named.filter(({ one }) => !isMine(one)) }, answer: null };
  });
}

/** Those that wait, and those that were to be named by a mail that was not sent. */
function takeOthers(place: Place): Promise<readonly WaitingNotice[]> {
  const { tools, mine } = place;
  const isMine = same(mine);
  const at = tools.clock.now().getTime();
  return changeList(place, ({ waiting, named }) => {
    const unsent = named.filter(({ by }) => isMine(by) || waiting.some(same(by))).map(({ one }) => one);
    const all = [...new Map([...unsent, ...waiting].map((one) => [idOf(one), one])).values()].filter((one) => !isMine(one));
    const rest = named.filter(({ one }) => !isMine(one) && !all.some(same(one)));
    return { mailbox: { waiting: [], named: [...rest, ...all.map((one) => ({ one, by: mine, at }))] }, answer: all };
  });
}

function leaveList(place: Place): Promise<null> {
  const isMine = same(place.mine);
  return changeList(place, (mailbox) => ({
    mailbox: { ...mailbox, named: mailbox.named.filter(({ one }) => !isMine(one)) },
    answer: null,
  }));
}

function wasTaken({ result, sentAt, deliveredAt }: Attempt): boolean {
  return result === 'done' || result === 'already-done' || sentAt !== undefined || deliveredAt !== undefined;
}

const elsewhere = 'named-elsewhere';

/** What became of the mail that names this notice; null when it was never sent. */
async function stepWhenNamed({ tools }: Place, work: Work, by: Sender): Promise<StepResult | null> {
  const now = tools.clock.now();
  const sender = (await tools.requests.get(by.reference))?.work[by.work];
  const attempts = sender?.attempts.filter(({ number }) => number >= by.attempt) ?? [];
  if (attempts.some(({ bouncedAt }) => bouncedAt !== undefined)) return toStaff(work, 'bounced', now);
  const sent = attempts.findLast(wasTaken);
  if (sent !== undefined) {
    const known = Date.parse(sent.endedAt ?? sent.startedAt) + bounceTime;
    if (now.getTime() < known) return heldUntil(new Date(known).toISOString(), elsewhere);
    const events = [systemEvent('notice-sent', work, now, { code: elsewhere, of: by.reference })];
    return { outcome: { result: 'done', code: elsewhere, next: { state: 'done' } }, events };
  }
  if (sender === undefined || sender.state === 'with-staff' || sender.state === 'dropped') return null;
  const next = Date.parse(sender.dueAt ?? sender.leaseUntil ?? now.toISOString());
  return heldUntil(new Date(Math.max(now.getTime(), next) + minute).toISOString(), elsewhere);
}

/** A notice goes out now, with the references of others in it; else its step says what happens instead. */
export type Turn = { readonly others: readonly WaitingNotice[] } | { readonly step: StepResult };

/** Takes a turn at a mailbox; it is counted before anything is sent. Throws when the store does: nothing was sent then. */
export async function turnAt(
  tools: Lining,
  record: Pick<RequestRecord, 'reference'>,
  work: Work,
  mailbox: string,
): Promise<Turn> {
  const { secrets, throttle, clock, settings } = tools;
  const name = `mailbox-${secrets.hmac('mailbox', mailbox.toLowerCase())}` as const;
  const place: Place = { tools, name, mine: { reference: record.reference, work: work.id, attempt: lastAttempt(work).number } };
  const waited = hasWaited(work);
  const by = waited ? await namedBy(place) : undefined;
  if (by !== undefined) {
    const step = await stepWhenNamed(place, work, by);
    // Named in vain: it goes its own way, also when staff say "try again".
    if (step === null || step.outcome.next.state === 'with-staff') await leaveList(place);
    if (step !== null) return { step };
  }
  if (await withinHour(throttle, `mailbox ${mailbox.toLowerCase()}`, settings.NOTICES_PER_HOUR))
    return { others: waited ? await takeOthers(place) : [] };
  await waitInLine(place);
  const until = nextHour(clock.now());
  const events = [systemEvent('notice-held', work, clock.now(), { until, code: 'mailbox-limit' })];
  return { step: heldUntil(until, 'mailbox-limit', { events }) };
}
