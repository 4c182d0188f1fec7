/** What the form asks, and how: e-mail fields, data of another person, dates that people remember, answers that are gone. */
import { describe, expect, it } from 'vitest';
import { layDocument } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { spanInWords } from '../../lib/languages/dates.ts';
import { exitWords } from '../../lib/languages/exits.ts';
import { languages, type RequesterType } from '../../lib/request/vocabulary.ts';
import { draftCookieValue } from '../../lib/site/request/draft-session.ts';
import { pagesFor } from '../../lib/site/request/journey.ts';
import { allAnswers, asPatient, atCheckPage, me } from '../support/site-walk.ts';

const inputs = (html: string) => [...html.matchAll(/<(?:input|select|textarea)[^>]*>/g)].map(([tag]) => tag);
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];

/** Every field of every page of a form, by name. */
async function fieldsOf(type: RequesterType): Promise<ReadonlyMap<string, string>> {
  const answers = allAnswers(type);
  const { visitor } = await atCheckPage('en', answers);
  const found = new Map<string, string>();
  for (const { id } of pagesFor(answers)) {
    await visitor.get(`/en/request/${id}?return=check`);
    const form = visitor.page().slice(visitor.page().indexOf('id="page-form"'));
    for (const tag of inputs(form)) found.set(attribute(tag, 'name') ?? '', tag);
  }
  return found;
}

describe('21: mltshp#63', () => {
  it('an e-mail address is typed without capitals and corrections of the keyboard', async () => {
    const fields = [...(await fieldsOf('patient')), ...(await fieldsOf('attorney'))].filter(([name]) => /email/i.test(name));
    expect(fields.map(([name]) => name)).toEqual(
      expect.arrayContaining(['patient.email', 'requester.email', 'contact.emailAgain']),
    );
    for (const [name, tag] of fields)
      expect([name, attribute(tag, 'autocapitalize'), attribute(tag, 'spellcheck'), attribute(tag, 'inputmode')]).toEqual([
        name,
        'none',
        'false',
        'email',
      ]);
  });
});

describe('22: swc-web#1740', () => {
  it('the browser fills in what is one’s own, and nothing of another person', async () => {
    const own = await fieldsOf('patient');
    const of = (fields: ReadonlyMap<string, string>, name: string) => attribute(fields.get(name) ?? '', 'autocomplete');
    expect(of(own, 'patient.firstName')).toBe('given-name');
    expect(of(own, 'patient.dateOfBirth.year')).toBe('bday-year');
    expect(of(own, 'patient.email')).toBe('email');
    for (const type of ['parent', 'attorney', 'treating-provider'] as const) {
      const others = await fieldsOf(type);
      const patient = [...others].filter(([name, tag]) => name.startsWith('patient.') && !/type="(radio|checkbox)"/.test(tag));
      expect(patient.length).toBeGreaterThan(4);
      for (const [name, tag] of patient) expect([type, name, attribute(tag, 'autocomplete')]).toEqual([type, name, 'off']);
      expect(of(others, 'requester.name')).toBe('name');
    }
  });
});

describe.each(languages)('24 (%s): vets-website#41319', (language) => {
  const given = { 'records.preset': ['everything'], 'records.to.year': [''], 'records.to.month': [''], 'records.to.day': [''] };

  it.each([
    ['2015', '6', '2015-06', '06/01/2015', '06/30/2015'],
    ['2015', '', '2015', '01/01/2015', '12/31/2015'],
  ])(
    'care in %s-%s is from its first to its last day, and what was said is read and printed',
    async (year, month, said, first, last) => {
      const parts = { 'records.from.year': [year], 'records.from.month': [month], 'records.from.day': [''] };
      const answers = { ...allAnswers('patient', { ...given, 'records.preset': ['visit'] }), ...parts };
      const { bench, visitor } = await atCheckPage(language, answers);
      expect(visitor.page()).toContain(spanInWords(said, language));
      await visitor.submit({});
      const [record] = bench.requests.all();
      if (record === undefined) throw new Error('nothing stored');
      const text = layDocument('access-request', record, { facility: lakeNorman })
        .flatMap(({ ops }) => ops.flatMap((op) => (op.kind === 'text' ? [op.text] : [])))
        .join(' ');
      expect(text).toContain(`${first} (${spanInWords(said, language)})`);
      expect(text).toContain(last);
    },
  );
});

describe.each(languages)('25 (%s): va.gov-team#125197', (language) => {
  const { lost } = exitWords(language);

  it('back after the draft has ended, or without its cookie: a page that says so, and never the first question', async () => {
    const { bench, visitor } = await asPatient(language);
    await visitor.submit(me);
    const kept = visitor.cookies['__Host-draft'] ?? '';
    bench.clock.move(8 * 24 * 3600 * 1000);
    // A cookie that was renewed all the time, and a draft that was not.
    const renewed = draftCookieValue(bench, kept.slice(0, 32));
    for (const cookies of [{ '__Host-draft': renewed }, {}]) {
      const reply = await visitor.send({ path: `/${language}/request/contact`, cookies });
      expect(reply.body).toContain(lost.title);
      expect(reply.body).toContain(`href="/${language}/resume"`);
      expect(reply.body).toContain(`href="/${language}"`);
      expect(reply.body).not.toContain('name="who.group"');
      expect(reply.body).not.toContain('Zyxcanaria');
    }
  });
});
