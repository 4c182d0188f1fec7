/**
 * `npm run bench:history`: what one action of staff writes on a request with 10, 100, 1,000 and 10,000 events, on the embedded engine,
 * indexes included; and whether every action of the console is still possible on the longest. An action is the mean of two pages of
 * events, so that each figure has its share of the pages that leave the record.
 */
import { type Acting, type Decide, perform } from '../../lib/console/decisions.ts';
import { decideNote, decideRelease, decideTake } from '../../lib/console/request/actions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { DecisionId } from '../../lib/request/decisions/rules.ts';
import { lettersOf } from '../../lib/request/issued-letters.ts';
import { eventCount } from '../../lib/request/record.ts';
import { newWork } from '../../lib/request/work-list.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { pageLimits } from '../../lib/store/history-pages.ts';
import type { HttpReply } from '../../lib/web/http.ts';
import { decideAs, decisionFields } from '../support/decisions.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { seededTable } from '../support/seeded-table.ts';
import { ana, type Desk, desk, noon, recordOf } from '../support/staff-fakes.ts';
import { meterOf } from '../support/units.ts';
import { conditions, judge, table } from './report.ts';

const sizes = [10, 100, 1_000, 10_000] as const;
const turns = 2 * pageLimits.events;
const acting: Acting = { staff: ana, now: noon, timeZone: lakeNorman.timeZone };
const note = 'Called the requester back at the number on the record; nobody answered, will try again tomorrow. '.repeat(2);

const write = (text: string) => process.stdout.write(`${text}\n`);

/** One request for each size, grown by notes through the store itself. */
const requests = sizes.map((_, place) => {
  const notice = { ...newWork('notify-received', noon.toISOString()), state: 'with-staff', dueAt: null } as const;
  const work = { 'notify-received': notice };
  return recordOf(sampleBody('patient'), place + 1, { status: 'in-review', work });
});
const console = desk(requests);

async function grow(reference: string, events: number): Promise<void> {
  const noted: Decide = (record) => decideNote(record, note, acting);
  for (let made = eventCount(console.record(reference)); made < events; made += 1)
    await perform(console.deps.requests, reference, noted);
}

const decided = (id: DecisionId): Decide => {
  return (record) => decideAs(id, record, acting);
};

/** What is done in turn; `before` brings the request to where it can be done. */
const actions: Readonly<Record<string, { readonly before?: readonly Decide[]; readonly inTurn: readonly Decide[] }>> = {
  note: { inTurn: [(record) => decideNote(record, note, acting)] },
  'claim, return': { inTurn: [(record) => decideTake(record, false, acting), (record) => decideRelease(record, acting)] },
  move: { before: [decided('confirm-identity'), decided('accept')], inTurn: [decided('wait'), decided('resume')] },
};

async function unitsOfActions(): Promise<readonly (readonly [string, readonly number[]])[]> {
  const engine = await seededTable(console.items());
  try {
    const meter = meterOf(engine.table);
    const store = dynamoRequests(meter.table);
    const act = async (reference: string, decide: Decide) => {
      const { outcome } = await perform(store, reference, decide);
      if (outcome !== 'done') throw new Error(`an action was ${outcome}`);
    };
    const rows: [string, number[]][] = [];
    for (const [name, { before = [], inTurn }] of Object.entries(actions)) {
      const row: number[] = [];
      for (const { reference } of requests) {
        for (const decide of before) await act(reference, decide);
        const { writeUnits } = await meter.during(async () => {
          for (let turn = 0; turn < turns; turn += inTurn.length) for (const decide of inTurn) await act(reference, decide);
        });
        row.push(writeUnits / turns);
      }
      rows.push([name, row]);
    }
    return rows;
  } finally {
    await engine.stop();
  }
}

/** All that a clerk can do with a request, through the pages; the names of what was refused. */
async function refusedActions({ get, post, hand, enter, shown, record }: Desk, reference: string): Promise<readonly string[]> {
  const who = await enter(ana);
  const path = `/staff/requests/${reference}`;
  const send = (to: string, fields: Readonly<Record<string, string | readonly string[]>> = {}) =>
    post(to.startsWith('/') ? to : `${path}/${to}`, { ...shown(reference), ...fields }, who);
  const decide = (id: DecisionId) => send(`decide/${id}`, decisionFields(id, noon.toISOString().slice(0, 10)));
  const letter = () => lettersOf(record(reference)).at(-1)?.letter.id ?? '';
  let draft = '';
  const tried: Readonly<Record<string, () => Promise<HttpReply>>> = {
    page: () => get(path, who),
    note: () => send('notes', { note }),
    claim: () => send('owner', { to: 'me' }),
    return: () => send('owner', { to: 'queue' }),
    'texts page': () => get(`${path}/texts`, who),
    'correct a text': () => send('texts', { 'patient.lastName': 'Peña' }),
    'give a code': () => send('code', { 'code.compared': 'yes', 'code.number': 'patient', 'code.calledBack': 'yes' }),
    'check a PDF': () => hand(`${path}/check`, Buffer.from('%PDF-1.7'), who, shown(reference)),
    'settle work': () => send('work/notify-received', { how: 'happened' }),
    letters: () => get(`${path}/letters`, who),
    'write a letter': async () => {
      const reply = await send('letters/write/deficiency', { 'defect.ID_UNVERIFIED': 'yes' });
      draft = reply.headers?.['location'] ?? '';
      return reply;
    },
    'see a letter': () => get(draft, who),
    'keep a letter': () => send(draft, { on: noon.toISOString().slice(0, 10) }),
    'open a letter': () => get(`${path}/letters/kept/${letter()}`, who),
    'letter by post': () => send(`letters/kept/${letter()}/mailed`),
    'record an arrival': () => decide('record-arrival'),
    'start the review': () => decide('start-review'),
    'confirm identity': () => decide('confirm-identity'),
    accept: () => decide('accept'),
    wait: () => decide('wait'),
    next: () => send('/staff/next', { desk: 'medical-records' }),
    withdraw: () => decide('withdraw'),
  };
  const refused: string[] = [];
  for (const [name, act] of Object.entries(tried)) {
    const { status } = await act();
    if (status !== 200 && status !== 303) refused.push(`${name}: ${status}`);
  }
  write(
    `\nof ${Object.keys(tried).length} actions of the console, refused: ${refused.length === 0 ? 'none' : refused.join(', ')}`,
  );
  return refused;
}

write(conditions());
for (const [place, { reference }] of requests.entries()) await grow(reference, sizes[place] ?? 0);
const rows = await unitsOfActions();
const heads = sizes.map((size) => size.toLocaleString('en-US'));
write(table([['write units of one action, by events', ...heads], ...rows.map(([name, row]) => [name, ...row])]));
const longest = requests.at(-1)?.reference ?? '';
const refused = await refusedActions(console, longest);
const spread = Math.max(...rows.map(([, row]) => Math.max(...row) / Math.min(...row)));
judge([
  { what: 'write units of one action, most against least of the four sizes, x', figure: Number(spread.toFixed(3)), bound: 1.2 },
  { what: `actions of the console that ${heads.at(-1)} events refuse`, figure: refused.length, bound: 0 },
]);
