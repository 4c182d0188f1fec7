/**
 * The letter desk and the check of files as handlers: what a clerk sends, what is kept, who hears of it, what is refused. Long: each act of
 * one desk.
 */
import { describe, expect, it } from 'vitest';
import { needsConfirmation } from '../../../../lib/console/letters/issue-letter.ts';
import { mailedOf } from '../../../../lib/console/letters/mailed.ts';
import { letterWords } from '../../../../lib/languages/letters.ts';
import { issuedWords, staffWords } from '../../../../lib/languages/staff.ts';
import { lettersOf } from '../../../../lib/request/issued-letters.ts';
import { LetterText } from '../../../../lib/request/letter-text.ts';
import { type LetterKind, letterKinds } from '../../../../lib/request/letters.ts';
import type { DocumentEntry, RequestRecord } from '../../../../lib/request/record.ts';
import { jsonOf } from '../../../../lib/runtime/json.ts';
import { sha256 } from '../../../../lib/store/events.ts';
import { identified } from '../../../support/decisions.ts';
import { isLater, laterLetters } from '../../../support/letter-samples.ts';
import { textOfPdf } from '../../../support/pdf-text.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, ben, type Desk, desk, noon, recordOf, rex, sue } from '../../../support/staff-fakes.ts';

const spanish = recordOf(sampleBody('patient', 'es'), 1, { status: 'in-review', work: {} });
const path = (record: RequestRecord, more = '') => `/staff/requests/${record.reference}${more}`;
const twoDefects = { 'defect.ID_UNVERIFIED': 'yes', 'defect.ILLEGIBLE': 'yes', 'detail.ILLEGIBLE': 'Página 2 (Zyxcanaria)' };

type Visitor = Awaited<ReturnType<Desk['enter']>>;

/** Fills the form of a letter in and sends it; the address of the draft. */
async function written(console: Desk, who: Visitor, kind: string, fields: Readonly<Record<string, string>>, record = spanish) {
  const reply = await console.post(
    path(record, `/letters/write/${kind}`),
    { ...console.shown(record.reference), ...fields },
    who,
  );
  expect([reply.status, reply.text]).toEqual([303, '']);
  return reply.headers?.['location'] ?? '';
}

const keep = (console: Desk, who: Visitor, draft: string, on = '2026-11-22') => console.post(draft, { on }, who);

async function keptLetter(record = spanish) {
  const console = desk([record]);
  const who = await console.enter(ana);
  const draft = await written(console, who, 'deficiency', twoDefects, record);
  const reply = await keep(console, who, draft);
  const after = console.record(record.reference);
  const [letter] = lettersOf(after);
  if (letter === undefined) throw new Error(`not kept: ${reply.status}`);
  return { console, who, draft, reply, after, letter };
}

describe('writing a letter', () => {
  it('offers what fits and says why the rest does not', async () => {
    const console = desk([spanish]);
    const { text } = await console.get(path(spanish, '/letters'), await console.enter(ana));
    expect(text).toContain(`href="${path(spanish, '/letters/write/deficiency')}"`);
    expect(text).not.toContain(`href="${path(spanish, '/letters/write/release-cover')}"`);
    expect(text).toContain('Only from the final check on.');
  });

  it('in another language says so without alarm: nobody has to act', async () => {
    const console = desk([spanish]);
    const { text } = await console.get(path(spanish, '/letters/write/deficiency'), await console.enter(ana));
    expect(text).toContain('This letter is in Spanish.');
    expect(text.slice(0, text.indexOf('This letter is in Spanish.')).split('class="box ').at(-1)).toMatch(/^info"/);
  });

  it('leads back to what fits when a kind does not', async () => {
    const console = desk([spanish]);
    const { text, status } = await console.get(path(spanish, '/letters/write/release-cover'), await console.enter(ana));
    expect([status, text.includes('<form class="letter"')]).toEqual([200, false]);
    expect((await console.get(path(spanish, '/letters/write/love'), await console.enter(ana))).status).toBe(404);
  });

  it('names everything wrong at once, in the clerk’s language, and keeps what was typed', async () => {
    const console = desk([spanish]);
    const who = await console.enter(ana);
    const fields = {
      ...console.shown(spanish.reference),
      'explanation.danger-to-life': '<b>See page 4',
      'contact.phone': '12',
    };
    const reply = await console.post(path(spanish, '/letters/write/denial'), fields, who);
    expect(reply.status).toBe(422);
    expect(reply.text).toContain('<title>Error:');
    for (const link of ['#grounds', '#contact-title', '#contact-phone', '#explanation-danger-to-life'])
      expect(reply.text).toContain(`href="${link}"`);
    expect(reply.text).toContain('&lt;b>See page 4');
    expect(reply.text).toContain('This letter is in Spanish.');
    const other = await console.post(
      path(spanish, '/letters/write/denial'),
      fields,
      await console.enter({ ...ben, language: 'es' }),
    );
    expect(other.text).toContain('dé una respuesta.');
    expect(console.record(spanish.reference)).toEqual(spanish);
  });

  it('shows the letter in the requester’s language, inline, kept by nobody, the same bytes each time', async () => {
    const console = desk([spanish]);
    const who = await console.enter(ana);
    const draft = await written(console, who, 'deficiency', twoDefects);
    expect(draft).not.toMatch(/Zyxcanaria|ILLEGIBLE/);
    const look = await console.get(draft, who);
    expect(look.text).toContain('The request moves from “In review” to “Something is missing”.');
    const [one, other] = [await console.get(`${draft}/pdf`, who), await console.get(`${draft}/pdf`, who)];
    expect(one.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(one.headers?.['content-disposition']).toMatch(/^inline; filename="[0-9A-Z]{13}-deficiency.pdf"$/);
    expect(other.body).toEqual(one.body);
    const text = await textOfPdf(Uint8Array.from(Buffer.from(one.body ?? '')));
    expect(text).toContain('Necesitamos algo más de usted');
    expect(text).toContain('Zyxcanaria');
    const copy = await console.get(`${draft}/pdf?language=en`, who);
    expect(await textOfPdf(Uint8Array.from(Buffer.from(copy.body ?? '')))).toContain('We need something more from you');
    expect([...console.stored.keys()]).toEqual([]);
    expect(console.record(spanish.reference)).toEqual(spanish);
  });

  it('brings what was typed back to be changed', async () => {
    const console = desk([spanish]);
    const who = await console.enter(ana);
    const draft = await written(console, who, 'deficiency', twoDefects);
    const secret = draft.split('/').at(-1) ?? '';
    const { text } = await console.get(`${path(spanish, '/letters/write/deficiency')}?draft=${secret}`, who);
    expect(text).toContain('value="Página 2 (Zyxcanaria)"');
    expect(text).toMatch(/name="defect.ID_UNVERIFIED"[^>]*checked/);
  });

  it('is the writer’s alone, for an hour, and for that request', async () => {
    const other = recordOf(sampleBody('patient'), 2, { status: 'in-review' });
    const console = desk([spanish, other]);
    const who = await console.enter(ana);
    const draft = await written(console, who, 'deficiency', twoDefects);
    const stranger = await console.enter(ben);
    for (const reply of [
      await console.get(draft, stranger),
      await console.get(`${draft}/pdf`, stranger),
      await keep(console, stranger, draft),
      await console.get(draft.replace(spanish.reference, other.reference), who),
    ])
      expect(reply.status).toBe(404);
    for (let minute = 10; minute <= 60; minute += 10) {
      console.clock.set(new Date(noon.getTime() + minute * 60_000));
      expect((await console.get('/staff', who)).status).toBe(200);
    }
    expect((await console.get(draft, who)).status).toBe(404);
  });
});

describe('keeping a letter', () => {
  it('stores the PDF by its hash, enters it, moves the request, starts the notice', async () => {
    const { console, reply, after, letter } = await keptLetter();
    expect(reply.headers?.['location']).toBe(`${path(spanish)}?done=letter-kept`);
    expect(after.status).toBe('deficient');
    // Nothing goes out while the decision can be taken back.
    expect(console.messages).toEqual([]);
    expect(after.work['notify-action-needed']?.dueAt).toBe(new Date(noon.getTime() + 600_000).toISOString());
    const bytes = console.stored.get(letter.sha256);
    expect(sha256(bytes ?? new Uint8Array())).toBe(letter.sha256);
    expect(letter).toMatchObject({ kind: 'deficiency', language: 'es', bytes: bytes?.byteLength, pages: 1 });
    expect(console.logged.at(-1)).toEqual({
      level: 'info',
      message: 'staff kept letter',
      details: { reference: spanish.reference, kind: 'deficiency', status: 'deficient' },
    });
  });

  it('keeps the very bytes that were looked at', async () => {
    const console = desk([spanish]);
    const who = await console.enter(ana);
    const draft = await written(console, who, 'deficiency', twoDefects);
    const { body } = await console.get(`${draft}/pdf`, who);
    console.clock.set(new Date(noon.getTime() + 7 * 60_000));
    await keep(console, who, draft);
    const [entry] = lettersOf(console.record(spanish.reference));
    expect(entry?.sha256).toBe(sha256(Buffer.from(body ?? '')));
    expect([...console.stored.keys()]).toEqual([entry?.sha256, entry?.letter.text]);
    // What a page shows of it begins with its title, in the language of the request.
    const [title] = LetterText.parse(jsonOf(console.stored.get(entry?.letter.text ?? '') ?? new Uint8Array()));
    expect(title).toEqual({ role: 'h1', text: letterWords('es').titles.deficiency });
  });

  it('keeps one letter however often the form is sent, also at the same moment', async () => {
    const { console, who, draft } = await keptLetter();
    expect((await keep(console, who, draft)).headers?.['location']).toBe(`${path(spanish)}?done=letter-kept`);
    expect((await console.get(draft, who)).headers?.['location']).toBe(`${path(spanish)}?done=letter-kept`);
    expect(lettersOf(console.record(spanish.reference))).toHaveLength(1);

    const extending = desk([spanish]);
    const visitor = await extending.enter(ana);
    const fields = { reason: 'many-records', 'newDate.year': '2027', 'newDate.month': '1', 'newDate.day': '9' };
    const twin = await written(extending, visitor, 'extension', fields);
    const replies = await Promise.all([keep(extending, visitor, twin), keep(extending, visitor, twin)]);
    expect(replies.map(({ status }) => status)).toEqual([303, 303]);
    expect((await keep(extending, visitor, twin)).status).toBe(303);
    const record = extending.record(spanish.reference);
    expect(record).toMatchObject({ dueOn: spanish.dueOn, version: 2 });
    expect(lettersOf(record ?? spanish)).toHaveLength(1);
  });

  it('goes on when only the service wrote meanwhile', async () => {
    const console = desk([spanish]);
    const who = await console.enter(ana);
    const draft = await written(console, who, 'deficiency', twoDefects);
    await console.deps.requests.change(spanish.reference, () => ({
      events: [{ at: noon.toISOString(), who: 'system', what: 'notice-sent', facts: {} }],
    }));
    expect((await keep(console, who, draft)).status).toBe(303);
  });

  it('is refused when a colleague was faster: the form again, with what was typed and who did what', async () => {
    const console = desk([spanish]);
    const [who, colleague] = [await console.enter(ana), await console.enter(ben)];
    const draft = await written(console, who, 'deficiency', twoDefects);
    await console.post(path(spanish, '/notes'), { ...console.shown(spanish.reference), note: 'Called.' }, colleague);
    const reply = await keep(console, who, draft);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('Ben Otis');
    expect(reply.text).toContain('value="Página 2 (Zyxcanaria)"');
    expect(lettersOf(console.record(spanish.reference))).toEqual([]);
    expect(console.stored.size).toBe(0);
  });

  it('asks to look again when the day has turned: the letter bears another date', async () => {
    const console = desk([spanish]);
    const who = await console.enter(ana);
    const draft = await written(console, who, 'deficiency', twoDefects);
    const reply = await keep(console, who, draft, '2026-11-21');
    expect(reply.status).toBe(409);
    expect(reply.text).toContain('A new day has begun.');
    expect((await keep(console, who, draft)).status).toBe(303);
  });

  it('says beforehand that somebody without an e-mail address has to be written to', async () => {
    const { body } = spanish;
    const silent = { ...body, requester: { type: 'patient' as const }, patient: { ...body.patient, email: undefined } };
    const record: RequestRecord = { ...spanish, body: silent };
    const console = desk([record]);
    const who = await console.enter(ana);
    const draft = await written(console, who, 'receipt', {}, record);
    expect((await console.get(draft, who)).text).toContain('gave no e-mail address');
  });
});

describe('a kept letter', () => {
  it('lies with the request, opens from there, and each look is written down', async () => {
    const { console, who, after, letter } = await keptLetter();
    const page = await console.get(path(after), who);
    const href = path(after, `/letters/kept/${letter.letter.id}`);
    expect(page.text).toContain(`href="${href}"`);
    expect(page.text).toContain('Letter kept with the request');
    expect(page.text).toContain('We could not check who you are.');
    const reply = await console.get(href, await console.enter(abe));
    expect(reply.body).toEqual(console.stored.get(letter.sha256));
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'content-type': 'application/pdf' });
    expect(console.views().at(-1)).toMatchObject({ who: 'staff:sub-abe Abe Lund', what: 'letter deficiency' });
    expect((await console.get(path(after, '/documents/deficiency'), who)).status).toBe(404);
  });

  it('is marked as sent by post once', async () => {
    const { console, who, after, letter } = await keptLetter();
    const mailed = path(after, `/letters/kept/${letter.letter.id}/mailed`);
    expect((await console.post(mailed, console.shown(after.reference), who)).status).toBe(303);
    expect(mailedOf(console.record(after.reference), letter.letter.id)?.who).toBe('staff:sub-ana Ana Ruiz');
    const again = await console.post(mailed, console.shown(after.reference), who);
    expect([again.status, again.text.includes('was marked as sent by mail before')]).toEqual([422, true]);
    const { text } = await console.get(path(after), who);
    expect(text).toContain('Sent by mail: November 22, 2026');
  });

  it('of more time that was posted too late says at once that it gives none', async () => {
    const fields = { reason: 'many-records', 'newDate.month': '1', 'newDate.day': '9', 'newDate.year': '2027' };
    const console = desk([identified({ ...spanish, status: 'in-process' })]);
    const who = await console.enter(ana);
    await keep(console, who, await written(console, who, 'extension', fields));
    const [letter] = lettersOf(console.record(spanish.reference));
    console.clock.move(Date.parse('2026-12-23T12:00:00Z') - console.clock.now().getTime());
    const later = await console.enter(ana);
    const id = letter?.letter.id ?? '';
    const words = issuedWords('en').kept;
    expect((await console.get(path(spanish), later)).text).toContain(words.tooLate);
    const post = { ...console.shown(spanish.reference), ...{ [`posted-${id}.year`]: '2026', [`posted-${id}.month`]: '12' } };
    const mark = (day: string) =>
      console.post(path(spanish, `/letters/kept/${id}/mailed`), { ...post, [`posted-${id}.day`]: day }, later);
    expect((await mark('24')).text).toContain(staffWords('en').refusals['in-the-future']);
    const { headers = {} } = await mark('23');
    expect(headers['location']).toBe(`${path(spanish)}?done=letter-mailed-late`);
    const { text } = await console.get(String(headers['location']), later);
    expect(text).toContain(staffWords('en').results['letter-mailed-late']);
    expect(console.record(spanish.reference).dueOn).toBe('2026-12-22');
  });

  it('is not found under another id, nor when the archive has lost it', async () => {
    const { console, who, after } = await keptLetter();
    expect((await console.get(path(after, '/letters/kept/NONE'), who)).status).toBe(404);
    const empty = desk([after]);
    const [letter] = lettersOf(after);
    const reply = await empty.get(path(after, `/letters/kept/${letter?.letter.id}`), await empty.enter(ana));
    expect(reply.text).toContain('cannot be shown');
  });

  it('puts nothing that it says into logs or queue messages', async () => {
    const { console } = await keptLetter();
    for (const text of [JSON.stringify(console.logged), JSON.stringify(console.messages)])
      expect(text).not.toMatch(/Zyxcanaria|ID_UNVERIFIED|Peña|Ana/);
  });
});

/** A second person looks at the proposal, its PDF too, and confirms it. */
async function confirmed(console: Desk, { reference }: RequestRecord): Promise<void> {
  const where = path({ ...spanish, reference }, '/proposal');
  const own = await console.get(where, await console.enter(sue));
  const needed = console.record(reference).decisions.proposal?.reviewable === true;
  expect(own.text).toContain(needed ? 'A clinician has to look at it' : 'somebody else has to confirm it');
  if (needed) {
    const clinician = await console.enter(rex);
    expect((await console.get(where, clinician)).text).toContain('The letter prints your title: MD, Pediatrics.');
    expect((await console.post(`${where}/agree`, console.shown(reference), clinician)).status).toBe(303);
    expect((await console.get(where, clinician)).text).not.toContain('Confirm and issue');
  }
  const who = await console.enter(ben);
  const page = await console.get(where, who);
  expect(page.text).toContain('Confirm and issue this letter');
  expect((await console.get(`${where}/pdf`, who)).headers?.['content-type']).toBe('application/pdf');
  const fields = { ...console.shown(reference), on: '2026-11-22' };
  expect((await console.post(where, fields, await console.enter(sue))).status).toBe(422);
  expect((await console.post(where, fields, who)).status).toBe(303);
}

const refusal = { 'ground.psychotherapy-notes': 'yes', 'contact.title': 'Manager' };
const clinical = { 'ground.danger-to-life': 'yes', 'contact.title': 'Manager' };
const searched = { 'searchedOn.year': '2026', 'searchedOn.month': '11', 'searchedOn.day': '22' };
const samples = {
  ...{ receipt: {}, 'mailing-instructions': {}, deficiency: twoDefects, denial: refusal },
  extension: { reason: 'other', explanation: 'A flood.', 'newDate.year': '2027', 'newDate.month': '1', 'newDate.day': '21' },
  'partial-denial': { ...clinical, released: 'entire-record' },
  'no-records': { reason: 'past-retention', places: 'billing', names: 'A', ...searched },
  'release-cover': { 'enclosed.lab-reports': 'yes', medium: 'format-media-usb', password: 'yes' },
};

/** A request that a letter fits, and what is typed into its form. */
function settingOf(kind: LetterKind): {
  readonly record: RequestRecord;
  readonly fields: Readonly<Record<string, string>>;
} {
  if (isLater(kind)) return laterLetters[kind]();
  const paper = kind === 'mailing-instructions';
  const status = paper ? 'awaiting-mail' : kind === 'release-cover' ? 'quality-check' : 'in-review';
  return {
    record: identified(recordOf(sampleBody(paper ? 'attorney' : 'patient'), 4, { status, work: {} })),
    fields: samples[kind],
  };
}

it.each(letterKinds)('a letter of each kind can be written, looked at and kept: %s', async (kind) => {
  const { record, fields } = settingOf(kind);
  const console = desk([record]);
  const who = await console.enter(sue);
  const draft = await written(console, who, kind, fields, record);
  expect((await console.get(draft, who)).status).toBe(200);
  expect((await keep(console, who, draft)).status).toBe(303);
  if (needsConfirmation(kind)) await confirmed(console, record);
  expect(lettersOf(console.record(record.reference)).at(-1)?.kind).toBe(kind);
  expect(lettersOf(console.record(record.reference))).toHaveLength(lettersOf(record).length + 1);
});

describe('a PDF that somebody hands in', () => {
  const ours = Buffer.from('%PDF-1.7 made by us');
  const entry: DocumentEntry = {
    ...({ kind: 'access-request', language: 'en' } as const),
    ...{ sha256: sha256(ours), bytes: ours.length, pages: 1, madeAt: noon.toISOString() },
  };
  const record = recordOf(sampleBody('patient'), 5, { documents: [entry] });
  const open = () => desk([record], new Map([[entry.sha256, ours]]));
  const check = path(record, '/check');

  it.each([
    ['untouched', ours],
    ['added-to', Buffer.concat([ours, Buffer.from(' signed')])],
    ['unknown', Buffer.from('%PDF-1.7 made by them')],
  ])('is %s, and that it was checked is written down', async (state, file) => {
    const console = open();
    const reply = await console.hand(check, file, await console.enter(ana));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain(sha256(file));
    expect(reply.text.includes('Request for health records · English')).toBe(state !== 'unknown');
    expect(reply.text.includes('7 bytes more')).toBe(state === 'added-to');
    expect(console.views()[0]).toMatchObject({ what: `checked ${state}`, who: 'staff:sub-ana Ana Ruiz' });
    // Nothing of the file stays: not in the archive, not in the record.
    expect([...console.stored.keys()]).toEqual([entry.sha256]);
    expect(console.record(record.reference)).toEqual(record);
    const { text } = await console.get(path(record), await console.enter(sue));
    expect(text).toContain('Checked a PDF that was handed in: ');
  });

  it('has to be there, and at most 4 MB', async () => {
    const console = open();
    const who = await console.enter(ana);
    const none = await console.hand(check, null, who);
    expect([none.status, none.text.includes('href="#file"')]).toEqual([422, true]);
    const most = await console.hand(check, Buffer.alloc(4 * 1024 * 1024), who);
    expect(most.status).toBe(200);
    const more = await console.hand(check, Buffer.alloc(4 * 1024 * 1024 + 1), who);
    expect([more.status, more.text.includes('larger than 4 MB')]).toEqual([413, true]);
  });

  it('is looked at for those who may work on requests, from our own form and session', async () => {
    const console = open();
    const who = await console.enter(ana);
    expect((await console.hand(check, ours, await console.enter(abe))).status).toBe(403);
    expect((await console.hand(check, ours, who, { token: 'forged' })).status).toBe(403);
    expect((await console.post(check, { file: 'x' }, who)).status).toBe(415);
    const broken = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await console.post(check, { file: 'x' }, who, broken)).status).toBe(400);
    const cross = { 'content-type': 'multipart/form-data; boundary=x', 'sec-fetch-site': 'cross-site' };
    expect((await console.post(check, { file: 'x' }, who, cross)).status).toBe(403);
    expect(console.views()).toEqual([]);
  });
});
