/** What a reader who cannot see the page gets: read back from finished files with pdf.js, as a viewer would. */
import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { makeBlankForm, makeDocument } from '../../lib/documents/documents.ts';
import { verifyDocument } from '../../lib/documents/verify.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { documentWords } from '../../lib/languages/documents.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { body, maximalInput, recordOf, typicalInput } from './fixtures.ts';

const facility = lakeNorman;

interface CallbackOutcome {
  /** Roles in reading order. */
  readonly roles: readonly string[];
  /** Text of each element that is named by `role`. */
  readonly said: (role: string) => readonly string[];
  readonly outline: readonly string[];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined;
}

/** Text by marked-content id of one page. */
function textById(items: readonly unknown[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    const type = property(item, 'type');
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent') open.push(String(property(item, 'id') ?? ''));
    else if (type === 'endMarkedContent') open.pop();
    else {
      const id = [...open].reverse().find((one) => one !== '' && one !== 'null') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${String(property(item, 'str') ?? '')}${property(item, 'hasEOL') ? ' ' : ''}`);
    }
  }
  return texts;
}

async function listen(bytes: Uint8Array): Promise<CallbackOutcome> {
  const document = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const heard: { readonly role: string; text: string }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = textById((await page.getTextContent({ includeMarkedContent: true })).items);
    const walk = (node: unknown, owner: { text: string }) => {
      if (property(node, 'type') === 'content') owner.text += texts.get(String(property(node, 'id'))) ?? '';
      const role = property(node, 'role');
      const own = typeof role === 'string' && role !== 'Root' ? { role, text: '' } : undefined;
      if (own) heard.push(own);
      for (const kid of listOf(property(node, 'children'))) walk(kid, own ?? owner);
    };
    walk(await page.getStructTree(), { text: '' });
  }
  const outline = listOf(await document.getOutline()).map((entry) => String(property(entry, 'title')));
  await document.loadingTask.destroy();
  const said = (role: string) => heard.flatMap((one) => (one.role === role ? [one.text.trim()] : []));
  return { roles: heard.map(({ role }) => role), said, outline };
}

describe.each(languages)('a listener in %s', (language) => {
  const words = documentWords(language);

  it('gets the title as the only first heading, then the questions as second ones', async () => {
    const record = recordOf(body(typicalInput('patient', language)));
    const heard = await listen((await makeDocument('access-request', record, { facility })).bytes);
    expect(heard.said('H1')).toEqual([words.titles['access-request']]);
    expect(heard.said('H2').slice(0, 3)).toEqual([
      words.headings.patient,
      words.headings.records,
      words.headings.recipientAndDelivery,
    ]);
    expect(heard.roles.filter((role) => role === 'H1')).toHaveLength(1);
  });

  it.each(['access-request', 'mail-cover'] as const)('hears each answer after its question (%s)', async (kind) => {
    const type = kind === 'access-request' ? 'patient' : 'subpoena';
    const record = recordOf(body(typicalInput(type, language)));
    const heard = await listen((await makeDocument(kind, record, { facility })).bytes);
    const [labels, bodies] = [heard.said('Lbl'), heard.said('LBody')];
    const question = labels.indexOf(words.questions['patient.lastName'].printed);
    expect(question).toBeGreaterThan(0);
    expect(bodies[heard.said('Lbl').slice(0, question).length]).toContain('Mendoza Nguyễn');
    expect(heard.roles).toContain('L');
  });

  it('finds a named place to fill in for each question of a blank form', async () => {
    const heard = await listen(await makeBlankForm('access-request', language, facility));
    expect(heard.said('Form').length).toBeGreaterThan(60);
    expect(heard.said('Lbl')).toContain(words.questions['patient.firstName'].printed);
    expect(heard.said('H2')).toContain(words.headings.rights);
  });

  it('jumps by bookmarks when there are more than two pages, and only then', async () => {
    const long = recordOf(body(maximalInput('patient', language)));
    const short = recordOf(body(typicalInput('patient', language)));
    const [one, other] = await Promise.all([long, short].map((record) => makeDocument('access-request', record, { facility })));
    expect((await listen(one?.bytes ?? new Uint8Array())).outline).toContain(words.headings.patient);
    expect((await listen(other?.bytes ?? new Uint8Array())).outline).toEqual([]);
  });
});

it('English names in a Spanish document say that they are English', async () => {
  const record = recordOf(body(typicalInput('subpoena', 'es')));
  const { inflateSync } = await import('node:zlib');
  const file = Buffer.from((await makeDocument('mail-cover', record, { facility })).bytes);
  const streams = [...file.toString('latin1').matchAll(/stream\n/g)].map(({ index }) => {
    try {
      return inflateSync(file.subarray(index + 7), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  expect(streams.join('').match(/\/Span <<\/Lang \(en-US\)>> BDC/g)?.length).toBeGreaterThan(4);
});

describe('a file handed in', () => {
  it('is known when untouched, recognised when added to, and refused when changed', async () => {
    const record = recordOf(body(typicalInput('patient', 'en')));
    const { bytes, pages } = await makeDocument('access-request', record, { facility });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const entry = {
      kind: 'access-request',
      language: 'en',
      sha256,
      bytes: bytes.length,
      pages,
      madeAt: record.submittedAt,
    } as const;
    const documents = [entry];
    expect(verifyDocument(bytes, { documents })).toEqual({ state: 'untouched', entry });
    expect(verifyDocument(Buffer.concat([bytes, Buffer.from('more')]), { documents })).toEqual({ state: 'added-to', entry });
    const altered = bytes.slice();
    altered[5000] = (altered[5000] ?? 0) ^ 1;
    expect(verifyDocument(altered, { documents })).toEqual({ state: 'unknown' });
    expect(verifyDocument(bytes, { documents: [] })).toEqual({ state: 'unknown' });
  });
});
