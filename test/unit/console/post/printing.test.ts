/** Printing and posting, through the console's own pages. Long: one list and its runs. */
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readRun } from '../../../../lib/console/post/runs.ts';
import { fileWords, staffWords } from '../../../../lib/languages/staff.ts';
import { postWords } from '../../../../lib/languages/staff-post.ts';
import { itemsToPost } from '../../../../lib/request/post/items.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { textOfPdf } from '../../../support/pdf-text.ts';
import { packageToPost, requestToPost } from '../../../support/posting.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, after, ana, ben, type Desk, desk, leo, recordOf } from '../../../support/staff-fakes.ts';

type Visitor = Awaited<ReturnType<Desk['enter']>>;
const words = postWords('en');
const keyOf = ({ reference }: RequestRecord, item = 'notice.notify-accepted') => `${reference} ${item}`;
const locationOf = (reply: { readonly headers?: Readonly<Record<string, string>> | undefined }) =>
  reply.headers?.['location'] ?? '';
const today = { 'postedOn.year': '2026', 'postedOn.month': '11', 'postedOn.day': '22' };
const pathOnly = (location: string) => location.split('?')[0] ?? '';
const idIn = (location: string) => pathOnly(location).split('/').at(-1) ?? '';

async function printed(
  bench: Desk,
  clerk: Visitor,
  fields: Readonly<Record<string, string | readonly string[]>> = { all: 'yes' },
) {
  const reply = await bench.post('/staff/post', { desk: 'all', ...fields }, clerk);
  expect(reply.status).toBe(303);
  return pathOnly(locationOf(reply));
}

const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

describe('the list', () => {
  it('has everything that is to go out, the most urgent first, and logs whose it is before it is shown', async () => {
    const records = [requestToPost(1), requestToPost(2, 'es')];
    const bench = desk(records);
    const page = await bench.get('/staff/post', await bench.enter(ana));
    expect(page.status).toBe(200);
    for (const { reference } of records) expect(page.text).toContain(`/staff/requests/${reference}`);
    const listed = bench.accessEntries().filter(({ what }) => what === 'listed to post');
    expect(listed.map(({ reference }) => reference).sort()).toEqual(records.map(({ reference }) => reference).sort());
  });

  it('begins with the desk of the person, shows no box to who may not work, and says when there is nothing', async () => {
    const bench = desk([requestToPost(1)]);
    expect((await bench.get('/staff/post', await bench.enter(leo))).text).toContain(words.none);
    const all = await bench.get('/staff/post?desk=all', await bench.enter(abe));
    expect(all.text).toContain('12 Oak Street');
    expect(all.text).not.toContain('type="checkbox"');
  });

  it('says what blocks: no address, a place that waits for privacy, a courier to a P.O. box, a package not sealed', async () => {
    const noPlace = recordOf(sampleBody('attorney'), 1);
    const { address: _address, ...requester } = noPlace.body.requester;
    const homeless = { ...requestToPost(1), body: { ...noPlace.body, requester } };
    const toBox = recordOf(sampleBody('attorney'), 2, {
      status: 'released',
      release: { deliveries: [packageToPost({ recipient: 'Ana Law\nP.O. Box 7\nCharlotte, NC 28202' })] },
    });
    const { sealed: _sealed, ...unsealed } = packageToPost();
    const packing = recordOf(sampleBody('attorney'), 3, { status: 'released', release: { deliveries: [unsealed] } });
    const bench = desk([homeless, toBox, packing]);
    const { text } = await bench.get('/staff/post', await bench.enter(ana));
    for (const block of ['no-address', 'courier-to-box', 'packing'] as const) expect(text).toContain(words.blocks[block]);
    const clerk = await bench.enter(ana);
    const refused = await bench.post('/staff/post', { desk: 'all', items: [keyOf(toBox, 'package.pack')] }, clerk);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words.problems['all-gone']);
  });

  it('asks to choose something, and keeps what was chosen', async () => {
    const bench = desk([requestToPost(1)]);
    const clerk = await bench.enter(ana);
    const empty = await bench.post('/staff/post', { desk: 'all' }, clerk);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain(words.problems['nothing-chosen']);
    const guessed = await bench.post(
      '/staff/post',
      { desk: 'all', items: ['../etc notice.x', 'DCKKZWTFSRCXW letter.AAAA'] },
      clerk,
    );
    expect(guessed.status).toBe(422);
    expect((await bench.post('/staff/post', { all: 'yes' }, await bench.enter(abe))).status).toBe(403);
  });
});

describe('what one may not open', () => {
  const restriction = { id: 'r1', kind: 'staff', who: 'staff:sub-pia Pia', at: '2026-11-20T15:00:00.000Z' } as const;
  const closed = { ...requestToPost(1), restriction };
  const legal = { ...requestToPost(2), route: { ...requestToPost(2).route, desk: 'legal' as const } };

  it('is not listed by name, not printed by a forged form, and opens no run', async () => {
    const bench = desk([closed, legal]);
    const clerk = await bench.enter(ana);
    const { text } = await bench.get('/staff/post?desk=all', clerk);
    expect(text).toContain(words.blocks.restricted);
    expect(text).not.toContain('12 Oak Street');
    expect(text).not.toContain(legal.reference);
    const items = [keyOf(closed), keyOf(legal)];
    const refused = await bench.post('/staff/post', { desk: 'all', items }, clerk);
    expect([refused.status, bench.record(legal.reference).prints]).toEqual([422, undefined]);
    const run = await printed(bench, await bench.enter(leo), { items: [keyOf(legal)] });
    for (const path of [run, `${run}/pdf`]) expect((await bench.get(path, clerk)).status).toBe(403);
    expect((await bench.post(run, { how: 'posted-all', ...today }, clerk)).status).toBe(403);
  });
});

describe('a run', () => {
  it('is one PDF: run sheet without names, then address sheet and letter, each on a new sheet', async () => {
    const bench = desk([requestToPost(1), requestToPost(2, 'es')]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk, { all: 'yes', 'both-sides': 'yes' });
    const pdf = await bench.get(`${run}/pdf`, clerk);
    expect(pdf.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    const document = await PDFDocument.load(bytesOf(pdf.body));
    expect(document.getPageCount()).toBe(9);
    const text = await textOfPdf(bytesOf(pdf.body));
    expect(text).toContain(words.papers.title);
    expect(text).toContain(postWords('es').papers.title);
    expect(bench.accessEntries().filter(({ what, kind }) => what === 'print run' && kind === 'document')).toHaveLength(2);
    const again = await bench.get(`${run}/pdf`, await bench.enter(ben));
    expect(Buffer.from(bytesOf(again.body)).equals(Buffer.from(bytesOf(pdf.body)))).toBe(true);
  });

  it('is in the history in words, and in no list to print any more', async () => {
    const record = requestToPost(1);
    const bench = desk([record]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk);
    const page = await bench.get(`/staff/requests/${record.reference}`, clerk);
    expect(page.text).toContain(fileWords('en').events.printed);
    const list = await bench.get('/staff/post', clerk);
    expect(list.text).toContain(run);
    expect(list.text).not.toContain('name="items"');
    const second = await bench.post('/staff/post', { desk: 'all', items: [keyOf(record)] }, clerk);
    expect([second.status, second.text.includes(words.problems['all-gone'])]).toEqual([422, true]);
  });

  it('takes at most forty, and what was named and does not exist is left out', async () => {
    const bench = desk([requestToPost(1)]);
    const clerk = await bench.enter(ana);
    const many = Array.from({ length: 41 }, (_, place) => `DCKKZWTFSRCXW letter.A${place}`);
    const reply = await bench.post('/staff/post', { desk: 'all', items: many }, clerk);
    expect([reply.status, reply.text.includes(words.problems['too-many'](40))]).toEqual([422, true]);
  });

  it('is found by its number, typed or scanned', async () => {
    const bench = desk([requestToPost(1)]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk);
    for (const typed of [`RUN-${idIn(run)}`, idIn(run).toLowerCase()])
      expect(locationOf(await bench.get(`/staff/post?run=${typed}`, clerk))).toBe(run);
    const unknown = await bench.get('/staff/post?run=RUN-22222222', clerk);
    expect([unknown.status, unknown.text.includes(words.problems['run-unknown'])]).toEqual([422, true]);
    expect((await bench.get('/staff/post/runs/22222222', clerk)).status).toBe(404);
    expect((await bench.get('/staff/post/runs/22222222/pdf', clerk)).status).toBe(404);
    expect((await bench.post('/staff/post/runs/22222222', { how: 'back-all' }, clerk)).status).toBe(404);
    expect((await bench.post(run, { how: 'burn' }, clerk)).status).toBe(400);
  });

  it('gives back what was not printed after all: it is printed again, and not twice', async () => {
    const [one, two] = [requestToPost(1), requestToPost(2)];
    const bench = desk([one, two]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk);
    expect((await bench.post(run, { how: 'back' }, clerk)).status).toBe(422);
    const back = await bench.post(run, { how: 'back', items: [keyOf(one)] }, clerk);
    expect(locationOf(back)).toBe(`${run}?done=back`);
    const pdf = await textOfPdf(bytesOf((await bench.get(`${run}/pdf`, clerk)).body));
    expect(pdf.replaceAll('-', '')).not.toContain(one.reference);
    const next = await printed(bench, clerk);
    const [first, second] = await Promise.all([run, next].map((path) => readRun(bench.deps.checkpoints, idIn(path))));
    expect(first?.sealed).toHaveLength(2);
    expect(second?.sealed?.map(({ reference }) => reference)).toEqual([one.reference]);
    const events = bench.record(one.reference).recentEvents.map(({ what }) => what);
    expect(events.filter((what) => what === 'printed' || what === 'print-put-back')).toEqual([
      'printed',
      'print-put-back',
      'printed',
    ]);
  });

  it('that stopped between claim and PDF is found again, printed or put back', async () => {
    const record = requestToPost(1);
    const bench = desk([record]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk);
    // As a crash leaves it: claimed, and not sealed.
    const { version, facts } = await bench.deps.checkpoints.read(`print-${idIn(run)}`);
    const open = JSON.stringify({ ...JSON.parse(facts['run'] ?? ''), sealed: null });
    await bench.deps.checkpoints.write(`print-${idIn(run)}`, { run: open }, version);
    expect((await bench.get('/staff/post', clerk)).text).toContain(words.runs.broken);
    expect((await bench.get(run, clerk)).text).toContain(words.run.broken.text(1));
    expect((await bench.get(`${run}/pdf`, clerk)).status).toBe(404);
    expect(locationOf(await bench.post(run, { how: 'print' }, clerk))).toBe(`${run}?done=print`);
    expect((await bench.get(`${run}/pdf`, clerk)).status).toBe(200);
    expect(locationOf(await bench.post(run, { how: 'back-all' }, clerk))).toBe(`${run}?done=back`);
    expect((await bench.get('/staff/post', clerk)).text).toContain('name="items"');
  });
});

describe('posted', () => {
  const law = recordOf(sampleBody('attorney'), 3, {
    status: 'released',
    release: { deliveries: [packageToPost({ recipient: 'Ana Law\nP.O. Box 7\nCharlotte, NC 28202', way: 'post' })] },
  });
  const tracking = `tracking-${law.reference}-package.pack`;

  it('marks a whole run on a day, and the queue and the list let it go', async () => {
    const record = requestToPost(1);
    const bench = desk([record, law]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk);
    const number = { [tracking]: '9400 1112 0108 0805 4830 16' };
    const reply = await bench.post(run, { how: 'posted-all', ...today, ...number }, clerk);
    expect(locationOf(reply)).toBe(`${run}?done=posted`);
    const { events } = await bench.deps.requests.history(bench.record(record.reference));
    expect(events.at(-1)).toMatchObject({
      what: 'work-settled',
      facts: { how: 'posted', postedOn: '2026-11-22', run: idIn(run) },
    });
    const delivery = bench.record(law.reference).release?.deliveries?.[0];
    expect(delivery).toMatchObject({ tracking: 'USPS 9400111201080805483016', posted: { on: '2026-11-22' } });
    expect((await bench.get('/staff/post', clerk)).text).toContain(words.none);
    const page = await bench.get(run, clerk);
    expect(page.text).toContain(words.run.states.posted('November 22, 2026'));
    expect(page.text).not.toContain('name="items"');
    // The same form once more changes nothing.
    const again = await bench.post(run, { how: 'posted-all', ...today }, clerk);
    expect(again.status).toBe(422);
    expect(itemsToPost(bench.record(record.reference))).toEqual([]);
  });

  it('says everything that is wrong at once, keeps what was typed, and writes nothing', async () => {
    const record = requestToPost(1);
    const bench = desk([record, law]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk);
    const typed = { [tracking]: 'UPS 1Z5R89390357567127', [`tracking-${record.reference}-notice.notify-accepted`]: 'UPS 12' };
    const wrong = await bench.post(run, { how: 'posted-all', ...today, 'postedOn.day': '23', ...typed }, clerk);
    expect(wrong.status).toBe(422);
    const shown = (reference: string) =>
      `${reference.slice(0, 4)}-${reference.slice(4, 8)}-${reference.slice(8, 12)}-${reference.slice(12)}`;
    for (const said of [
      staffWords('en').refusals['in-the-future'],
      words.run.problems['courier-to-box'](shown(law.reference)),
      words.run.problems['not-tracking'](shown(record.reference)),
      'value="UPS 12"',
      'value="23"',
    ])
      expect(wrong.text).toContain(said);
    const early = await bench.post(run, { how: 'posted-all', ...today, 'postedOn.day': '1' }, clerk);
    expect(early.text).toContain(words.run.problems['posted-too-early'](shown(record.reference)));
    expect(bench.record(record.reference).work['notify-accepted']?.state).toBe('with-staff');
    const none = await bench.post(run, { how: 'posted', ...today }, clerk);
    expect([none.status, none.text.includes(words.run.problems['nothing-chosen'])]).toEqual([422, true]);
  });

  it('may be said of single envelopes, and of those that were posted elsewhere nothing more', async () => {
    const [one, two] = [requestToPost(1), requestToPost(2)];
    const bench = desk([one, two]);
    const clerk = await bench.enter(ana);
    const run = await printed(bench, clerk);
    expect((await bench.post(run, { how: 'posted', ...today, items: [keyOf(one)] }, clerk)).status).toBe(303);
    const field = 'posted-notify-accepted';
    await bench.post(
      `/staff/requests/${two.reference}/work/notify-accepted`,
      {
        ...bench.shown(two.reference),
        how: 'posted',
        [`${field}.year`]: '2026',
        [`${field}.month`]: '11',
        [`${field}.day`]: '22',
      },
      clerk,
    );
    const page = await bench.get(run, clerk);
    expect(page.text).not.toContain('name="items"');
    expect(bench.record(two.reference).work['notify-accepted']?.state).toBe('done');
  });

  it('of another role is refused', async () => {
    const bench = desk([requestToPost(1)]);
    const run = await printed(bench, await bench.enter(ana));
    const auditor = await bench.enter(abe);
    expect((await bench.post(run, { how: 'posted-all', ...today }, auditor)).status).toBe(403);
    expect((await bench.get(`${run}/pdf`, auditor)).status).toBe(403);
    expect((await bench.get(run, auditor)).status).toBe(200);
  });
});

describe('a package', () => {
  it('keeps its request in the queue until it is posted; one of an older version does not', async () => {
    const { toPost: _toPost, ...older } = packageToPost();
    const released = (number: number, delivery: typeof older) =>
      recordOf(sampleBody('attorney'), number, { status: 'released', work: {}, release: { deliveries: [delivery] } });
    const bench = desk([released(1, packageToPost()), released(2, older)]);
    const keyed = bench.items().filter((item) => item['findKey'] !== undefined && item['sk'] === 'REQ');
    expect(keyed.map((item) => item['reference'])).toEqual([recordOf(sampleBody('attorney'), 1).reference]);
    expect(keyed[0]?.['queueKey']).toBeDefined();
    expect(after(released(1, packageToPost()), { events: [] }).prints).toBeUndefined();
  });
});
