/** What the opened page says of records that did not arrive, and of who has looked at the request. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { dateInWords } from '../../../../lib/languages/dates.ts';
import { decisionWords } from '../../../../lib/languages/staff.ts';
import { statusContactWords } from '../../../../lib/languages/status-contact.ts';
import { statusDecisionWords } from '../../../../lib/languages/status-decisions.ts';
import { openTrace } from '../../../../lib/request/decisions/not-received.ts';
import { barAgainst } from '../../../../lib/request/decisions/offers.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import type { Delivery } from '../../../../lib/request/release/stored.ts';
import { languages, type RequesterType } from '../../../../lib/request/vocabulary.ts';
import { queueSectionOf } from '../../../../lib/store/queue-keys.ts';
import { decideAs } from '../../../support/decisions.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { openByCode, siteBench, visitSite } from '../../../support/site-fakes.ts';
import { ana, ben, desk, noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const { timeZone } = lakeNorman;
const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** Sent by hand, eleven minutes ago. */
function sent(type: RequesterType = 'patient', change: Partial<RequestRecord> = {}): RequestRecord {
  const evidence = { channel: 'post', pages: '3' };
  const release = { at: at(-11).toISOString(), by: 'staff:b Ben Otis', evidence };
  const record = recordOf(sampleBody(type), 1, { status: 'released', receivedOn: '2026-11-20' });
  return { ...record, decisions: { ...record.decisions, taken: { release } }, ...change };
}

async function opened(record: RequestRecord, language: 'en' | 'es' = 'en') {
  const bench = siteBench();
  await bench.requests.submit(record);
  const visitor = visitSite(bench.site);
  await openByCode(bench, visitor, record.reference, language);
  const now = async () => (await bench.requests.get(record.reference)) ?? record;
  return { bench, visitor, now };
}

const by = (staff = ana, minutes = 30) => ({ staff, now: at(minutes), timeZone });
const decided = (id: Parameters<typeof decideAs>[0], record: RequestRecord, instead = {}, acting = by()) => {
  const decision = decideAs(id, record, acting, instead);
  if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
  return written(record, decision.change);
};

describe('records that did not arrive', () => {
  it.each(languages)('are a task for staff, said once, and the state stays, %s', async (language) => {
    const { visitor, now } = await opened(sent(), language);
    const words = statusDecisionWords(language);
    expect(visitor.page()).toContain(words.notReceived.button);
    const [, token = ''] = /name="_token" value="([^"]+)"/.exec(visitor.page()) ?? [];
    await visitor.submit({ _decide: 'not-received', 'not-received.about': 'Nothing came' });
    expect(visitor.page()).toContain(words.done['not-received']);
    const after = await now();
    expect([after.status, openTrace(after)?.state, after.recentEvents.at(-1)?.facts['decision']]).toEqual([
      'released',
      'with-staff',
      'not-received',
    ]);
    expect(visitor.page()).toContain(words.notReceived.open('').slice(0, 30));
    expect(visitor.page()).not.toContain(`value="not-received"`);
    await visitor.submit({ _token: token, _decide: 'not-received', _version: String(after.version) });
    expect(Object.values((await now()).work).filter(({ kind }) => kind === 'trace-records')).toHaveLength(1);
    expect(visitor.page()).toContain(words.late);
  });

  it.each<[string, RequestRecord, string | null]>([
    ['once they went out', sent(), null],
    ['of a closed request too', sent('patient', { status: 'closed' }), null],
    ['of a firm', sent('attorney'), null],
    ['not while they are gathered', sent('patient', { status: 'in-process' }), 'not-in-this-state'],
    ['not while the release can be taken back', recently(), 'not-out-yet'],
    [
      'not where nothing was released',
      sent('patient', { decisions: recordOf(sampleBody('patient')).decisions }),
      'not-out-yet',
    ],
    ['not of a package that is not sealed', sent('patient', { release: { deliveries: [packing()] } }), 'not-out-yet'],
    ['not of a package that was recalled', sent('patient', { release: { deliveries: [recalled()] } }), 'not-out-yet'],
  ])('%s', (_, record, bar) => {
    const asking = { actor: 'requester', rights: [], decider: 'requester', now: at(0), timeZone } as const;
    expect(barAgainst('not-received', record, asking)).toBe(bar);
  });

  it('are settled by staff with what was found out, and may be missed again', () => {
    const missed = decided('not-received', sent(), { channel: 'telephone' });
    expect(missed.work['trace-records']).toMatchObject({ state: 'with-staff', dueAt: null });
    const noReason = decideAs('settle-not-received', missed, by(), { found: 'sent-again', reason: [] });
    expect(noReason).toMatchObject({ outcome: 'refused' });
    const settled = decided('settle-not-received', missed, { found: 'sent-again', reason: 'Wrong unit' }, by(ben));
    expect([openTrace(settled), settled.status]).toEqual([undefined, 'released']);
    expect(settled.recentEvents.at(-1)?.facts).toMatchObject({ found: 'sent-again', reason: 'Wrong unit' });
    expect(() => decided('settle-not-received', settled, { found: 'lost' })).toThrow('decision-barred');
    const again = decided('not-received', settled, { channel: 'telephone' }, by(ana, 60));
    expect(openTrace(again)?.id).toBe('trace-records-2');
  });

  it('are open again where the settlement is taken back, and not where who entered them was wrong', () => {
    const missed = decided('not-received', sent(), { channel: 'telephone' });
    expect(openTrace(decided('undo', missed))).toBeUndefined();
    const settled = decided('settle-not-received', missed, { found: 'lost', reason: 'x' });
    expect(openTrace(decided('undo', settled))?.id).toBe('trace-records');
  });

  it('are in the queue, of a closed request too, and the console says what to do', async () => {
    const missed = decided('not-received', sent(), { channel: 'telephone' });
    const inQueue = (record: RequestRecord) => queueSectionOf({ ...record, status: 'closed' });
    expect([inQueue(sent()), inQueue(missed)]).toEqual([null, 'work']);
    const one = desk([missed]);
    const page = await one.get(`/staff/requests/${missed.reference}`, await one.enter(ana));
    const { button } = decisionWords('en').decisions['settle-not-received'];
    expect(page.text).toContain(button);
    expect(page.text).toContain(`/staff/requests/${missed.reference}/decide/settle-not-received`);
    expect(page.text).not.toContain(`/work/trace-records"`);
  });
});

function recently(): RequestRecord {
  const record = sent();
  const release = { at: at(-9).toISOString(), by: 'staff:b Ben Otis', evidence: {} };
  return { ...record, decisions: { ...record.decisions, taken: { release } } };
}

const delivery: Omit<Delivery, 'files' | 'looks'> = {
  ...{ id: 'p1', number: 1, nonce: 'n', way: 'post', recipient: 'The patient', at: at(-11).toISOString(), by: 'staff:x X' },
  ...{ work: 'seal-package', pages: 3 },
};
const packing = (): Delivery => ({ ...delivery, files: [], looks: [] });
const recalled = (): Delivery => ({
  ...packing(),
  sealed: {
    ...{ at: at(-5).toISOString(), signature: 'h..s', cover: { sha256: 'c'.repeat(64), bytes: 10, pages: 1 } },
    zip: { sha256: 'b'.repeat(64), bytes: 2000, key: 'release/x/records.zip' },
  },
  recalled: { at: at(-4).toISOString(), by: 'staff:x X', reason: 'Wrong' },
});

describe('who has looked', () => {
  const row = (kind: 'file' | 'document' | 'listed' | 'denied', reference: string, roles?: string) => ({
    ...{ kind, who: 'staff:sub-ana Ana Ruiz', what: 'page', why: 'Curious', reference },
    ...(roles !== undefined && { roles }),
  });

  it.each(languages)('is told by role and day, without a name, %s', async (language) => {
    const record = sent();
    const { bench, visitor } = await opened(record, language);
    const { seen } = statusContactWords(language);
    expect(visitor.page()).toContain(seen.none);
    const { reference } = record;
    await bench.accessLog.record([
      ...[row('file', reference, 'clerk'), row('document', reference, 'clerk'), row('file', reference)],
      ...[row('listed', reference, 'legal'), row('denied', reference, 'auditor')],
      row('file', 'ANOTHERREQ123', 'privacy'),
    ]);
    bench.clock.move(26 * 3_600_000);
    await bench.accessLog.record([row('file', reference, 'supervisor clerk')]);
    const later = visitSite(bench.site);
    await openByCode(bench, later, reference, language);
    const day = (date: string) => dateInWords(date, language);
    const lines = [
      seen.line(`${seen.roles.supervisor}, ${seen.roles.clerk}`, day('2026-11-23')),
      seen.line(seen.roles.staff, day('2026-11-22')),
      seen.line(seen.roles.clerk, day('2026-11-22')),
    ];
    const shown = [...later.page().matchAll(/<li>([^<]*)<\/li>/g)].map(([, line]) => line);
    expect(shown.filter((line) => lines.includes(line ?? ''))).toEqual(lines);
    for (const hidden of ['Ana', 'Ruiz', 'sub-ana', 'Curious', seen.roles.legal, seen.roles.auditor, seen.roles.privacy])
      expect(later.page()).not.toContain(hidden);
  });

  it.each<RequesterType>(['subpoena', 'court-order', 'law-enforcement', 'oversight'])(
    'is told nobody about a request of %s',
    async (type) => {
      const record = recordOf(sampleBody(type), 1, { status: 'in-process', receivedOn: '2026-11-20' });
      const { bench } = await opened(record);
      await bench.accessLog.record([row('file', record.reference, 'legal')]);
      const visitor = visitSite(bench.site);
      bench.clock.move(3_600_000);
      await openByCode(bench, visitor, record.reference);
      expect(visitor.page()).not.toContain(statusContactWords('en').seen.heading);
    },
  );

  it('is told after a code alone', async () => {
    const record = sent();
    const bench = siteBench();
    await bench.requests.submit(record);
    const visitor = visitSite(bench.site);
    await visitor.get('/en/status');
    await visitor.submit({
      reference: record.reference,
      ...{ 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' },
    });
    expect(visitor.page()).not.toContain(statusContactWords('en').seen.heading);
  });

  it('knows the role from the console', async () => {
    const record = sent();
    const one = desk([record]);
    await one.get(`/staff/requests/${record.reference}`, await one.enter(ana));
    expect(one.accessEntries().filter(({ kind }) => kind === 'file')).toMatchObject([{ roles: 'clerk' }]);
  });
});
