/** A list of disclosures and a correction in the console: found in the queue, seen on the page of the request, answered by a letter. */
import { describe, expect, it } from 'vitest';
import { decisionWords } from '../../../../lib/languages/staff.ts';
import { caseWords } from '../../../../lib/languages/staff-cases.ts';
import { casesOf } from '../../../../lib/request/cases/cases.ts';
import { lettersOf } from '../../../../lib/request/issued-letters.ts';
import type { LetterKind } from '../../../../lib/request/letters.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { showReference } from '../../../../lib/request/reference.ts';
import type { Disclosure } from '../../../../lib/request/release/stored.ts';
import { type Language, languages } from '../../../../lib/request/vocabulary.ts';
import { asking, dayTyped, issuedOn } from '../../../support/cases.ts';
import { caseOf, laterLetters, refusedCorrection, withCases } from '../../../support/letter-samples.ts';
import { textOfPdf } from '../../../support/pdf-text.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, type Desk, desk, noon, recordOf, sue } from '../../../support/staff-fakes.ts';

const closed = withCases(recordOf(sampleBody('patient'), 1, { status: 'closed', work: {} }));
const path = ({ reference }: RequestRecord, more = '') => `/staff/requests/${reference}${more}`;
const said = caseWords('en');
const { decisions } = decisionWords('en');
const squeezed = (text: string) => text.replaceAll(/\s/g, '');
const linkTo = (record: RequestRecord, kind: LetterKind) => `href="${path(record, `/letters/write/${kind}`)}"`;

async function pageOf(record: RequestRecord, staff = ana) {
  const console = desk([record]);
  return (await console.get(path(record), await console.enter(staff))).text;
}

describe('the page of a request', () => {
  it('says what was asked, by when it is owed, what it costs, and what can be decided', async () => {
    const open = asking(asking(closed, 'accounting'), 'correction');
    const text = await pageOf(open);
    for (const part of [said.heading, said.kinds.accounting, said.kinds.correction, said.free, 'It was the left knee'])
      expect(text).toContain(part);
    expect(text).toContain('Day 0 of 60');
    for (const kind of ['accounting', 'correction-accepted', 'correction-denied', 'case-extension'] as const)
      expect(text).toContain(linkTo(open, kind));
    // Beside the case, and not a second time among the other decisions.
    expect(text.split(linkTo(open, 'correction-denied'))).toHaveLength(2);
  });

  it('says what was answered, and takes a statement of disagreement once', async () => {
    const refused = withCases(closed, refusedCorrection);
    const text = await pageOf(refused);
    expect(text).toContain(said.outcomes.refused('November 22, 2026', 'Ben Otis'));
    expect(text).toContain(linkTo(refused, 'disagreement'));
    const stated = issuedOn(refused, 'disagreement');
    const after = await pageOf(stated);
    expect(after).toContain(said.disagreed('November 22, 2026', 'Ana Ruiz'));
    expect(after).not.toContain(linkTo(stated, 'disagreement'));
  });

  it('says that another list may cost something, and that a letter on more time has not gone out', async () => {
    const answered = { at: noon.toISOString(), by: 'staff:sub-ana Ana Ruiz', outcome: 'listed', letter: 'L1' } as const;
    const earlier = caseOf('accounting', { answered, receivedOn: '2026-05-01' });
    const second = withCases(closed, earlier, caseOf('accounting', { id: 'accounting-2' }));
    expect(await pageOf(second)).toContain(said.notFree('November 22, 2026'));
    const extended = issuedOn(asking(closed, 'correction'), 'case-extension');
    const text = await pageOf(extended);
    expect(text).toContain(said.waiting('February 10, 2027'));
    expect(text).not.toContain(linkTo(extended, 'case-extension'));
  });

  it('of a request without any says nothing of it', async () => {
    expect(await pageOf(closed)).not.toContain(said.heading);
  });
});

describe('the queue', () => {
  it('lists a closed request with an open case, by the day of the case, and not any other', async () => {
    const open = asking(closed, 'accounting');
    const console = desk([open, recordOf(sampleBody('patient'), 2, { status: 'closed', work: {} })]);
    const { text } = await console.get('/staff', await console.enter(ana));
    expect(text).toContain(showReference(open.reference));
    expect(text).toContain('List of disclosures');
    expect(text.match(/\/staff\/requests\/[0-9A-Z]{13}"/g)?.length).toBe(1);
  });
});

/** The letter as a clerk writes it, looks at it, and keeps it. */
async function keptBy(console: Desk, record: RequestRecord, kind: LetterKind, fields: Readonly<Record<string, string>>) {
  const who = await console.enter(ana);
  const written = { ...console.shown(record.reference), ...fields };
  const draft = await console.post(path(record, `/letters/write/${kind}`), written, who);
  const where = draft.headers?.['location'] ?? '';
  return { draft, looked: await console.get(where, who), kept: await console.post(where, { on: '2026-11-22' }, who) };
}

describe('staff', () => {
  it('enter what came by telephone, with all that is missing said at once', async () => {
    const console = desk([closed]);
    const who = await console.enter(ana);
    const where = path(closed, '/decide/ask-correction');
    const form = await console.get(where, who);
    expect(form.text).toContain(decisions['ask-correction'].about);
    const wrong = await console.post(where, console.shown(closed.reference), who);
    expect([wrong.status, wrong.text.includes('href="#about"'), wrong.text.includes('href="#channel"')]).toEqual([
      422,
      true,
      true,
    ]);
    const given = { channel: 'telephone', about: 'The left knee', ...dayTyped('day', '2026-11-22') };
    expect((await console.post(where, { ...console.shown(closed.reference), ...given }, who)).status).toBe(303);
    expect(casesOf(console.record(closed.reference))).toMatchObject([{ kind: 'correction', about: 'The left knee' }]);
  });

  it.each(languages)(
    'send the list in %s: what the accounting has, and what they found elsewhere',
    async (language: Language) => {
      const row = (change: Partial<Disclosure>): Disclosure => ({
        ...{ id: 'd', at: noon.toISOString(), on: '2026-11-20', to: 'Another patient', what: 'lab-reports', pages: 3 },
        ...{ channel: 'misdirected', basis: 'access', by: 'staff:sub-ana', misdirected: 'Zwei envelopes' },
        ...change,
      });
      const own = recordOf(sampleBody('patient', language), 1, { status: 'closed', work: {} });
      const disclosures = [
        row({}),
        row({ id: 'e', on: '2022-01-01', to: 'Too early' }),
        row({ id: 'f', to: 'Ordinary', misdirected: undefined }),
      ];
      const record = { ...withCases(own, caseOf('accounting')), release: { disclosures } };
      const console = desk([record]);
      const fields = { searched: 'yes', others: 'To the county, Main Street 1', ...dayTyped('since', '2024-01-01') };
      const { kept } = await keptBy(console, record, 'accounting', fields);
      expect(kept.status).toBe(303);
      const [letter] = lettersOf(console.record(record.reference));
      const text = squeezed(await textOfPdf(console.stored.get(letter?.sha256 ?? '') ?? new Uint8Array()));
      for (const shown of ['Another patient', 'Zwei envelopes', 'To the county, Main Street 1'])
        expect(text).toContain(squeezed(shown));
      for (const hidden of ['Too early', 'Ordinary']) expect(text).not.toContain(squeezed(hidden));
      expect(casesOf(console.record(record.reference))[0]?.answered).toMatchObject({
        outcome: 'listed',
        letter: letter?.letter.id,
      });
    },
  );

  it('take more time by a letter that says which day moves, and when', async () => {
    const record = asking(closed, 'correction');
    const console = desk([record]);
    const form = await console.get(path(record, '/letters/write/case-extension'), await console.enter(sue));
    expect(form.text).toContain('From January 22, 2027 to February 20, 2027.');
    expect(form.text).toMatch(/value="correction" checked/);
    const { looked, kept } = await keptBy(console, record, 'case-extension', laterLetters['case-extension']().fields);
    expect(looked.text).toContain('moves to February 10, 2027 when the letter goes out');
    expect([kept.status, console.record(record.reference).dueOn]).toEqual([303, record.dueOn]);
  });

  it('are told of the ground, its law and what each is for', async () => {
    const record = asking(closed, 'correction');
    const console = desk([record]);
    const { text } = await console.get(path(record, '/letters/write/correction-denied'), await console.enter(ana));
    expect(text).toContain('45 CFR 164.526(a)(2)(iv)');
    const { draft } = await keptBy(console, record, 'correction-denied', {});
    expect(draft.status).toBe(422);
    for (const name of ['correctionGrounds', 'basis', 'contact.title'])
      expect(draft.text).toContain(`href="#${name.replace('.', '-')}"`);
  });
});
