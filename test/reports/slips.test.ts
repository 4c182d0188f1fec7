/** Likely slips: a signature of another name, a domain that was mistyped, the address where the records will go. */
import { describe, expect, it } from 'vitest';
import { layDocument } from '../../lib/documents/documents.ts';
import { signatureLine } from '../../lib/documents/forms/answers/signing.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { staffWords } from '../../lib/languages/staff.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { createApi } from '../../lib/site/api/api.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { type SampleBody, sampleBody } from '../support/sample-bodies.ts';
import { siteBench } from '../support/site-fakes.ts';
import { allAnswers, atCheckPage, birth } from '../support/site-walk.ts';
import { ana, desk } from '../support/staff-fakes.ts';

const signing = 'va.gov-team#45052, vets-website#41328';
const typos = 'hospital forms: `gmial.con`';
const signed = (name: string) => ({ 'signature.name': name, 'signature.agreed': 'yes' });

/** On the check page, with everything answered. */
async function checked(language: Language, given: Record<string, string[]> = {}) {
  const { bench, visitor } = await atCheckPage(language, allAnswers('patient', given));
  const back = async (page: string, answers: Readonly<Record<string, string>>) => {
    await visitor.get(`/${language}/request/${page}?return=check`);
    return visitor.submit(answers);
  };
  return { bench, visitor, back };
}

/** As the page shows it. */
const shown = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

async function handIn(body: SampleBody) {
  const bench = siteBench();
  const reply = await createApi(bench)({
    method: 'POST',
    path: '/api/v1/requests',
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(JSON.stringify(body)),
    ...{ query: {}, cookies: {}, clientAddress: '192.0.2.1' },
  });
  return { reply, answer: JSON.parse(String(reply.body)), record: bench.requests.all()[0] };
}

async function staffPage(record: RequestRecord, language: Language): Promise<string> {
  const console = desk([record]);
  return (await console.get(`/staff/requests/${record.reference}`, await console.enter({ ...ana, language }))).text;
}

describe.each(languages)('13 (%s)', (language) => {
  const { doubts } = siteWords(language).form;

  it(`${signing}: a signature of another name is asked about once, kept, taken, and shown to staff`, async () => {
    const { bench, visitor } = await checked(language);
    const reply = await visitor.submit(signed('Pedro <Gómez>'));
    expect([reply.status, visitor.at()]).toEqual([200, `/${language}/request/check`]);
    expect(visitor.page()).toContain(shown(doubts['signature-differs']('Pedro <Gómez>', 'María José Peña Núñez')));
    expect(visitor.page()).toContain('value="Pedro &lt;Gómez>"');
    expect(visitor.page()).not.toContain('<title>Error');
    expect(bench.requests.all()).toEqual([]);
    await visitor.submit(signed('Pedro <Gómez>'));
    expect(visitor.at()).toBe(`/${language}/request/done`);
    const [record] = bench.requests.all();
    if (record === undefined) throw new Error('nothing stored');
    expect(record.doubts).toEqual([{ path: 'signature.name', code: 'signature-differs' }]);
    expect(record.body.signature?.name).toBe('Pedro <Gómez>');
    const page = await staffPage(record, language);
    expect(page).toContain(staffWords(language).request.doubts['signature-differs']);
    expect(page).toContain('<bdi>Pedro &lt;Gómez></bdi>');
  });

  it(`${signing}: another wrong name is asked about again, and a name that changed later`, async () => {
    const { bench, visitor, back } = await checked(language);
    for (const name of ['Pedro Gómez', 'Paula Gómez']) {
      await visitor.submit(signed(name));
      expect(visitor.page()).toContain(doubts.heading);
    }
    await back('patient', { 'patient.firstName': 'María', 'patient.lastName': 'Soto', ...birth });
    expect(visitor.at()).toBe(`/${language}/request/check`);
    await visitor.submit(signed('Maria Pena'));
    expect(visitor.page()).toContain(doubts.heading);
    expect(bench.requests.all()).toEqual([]);
  });

  it.each(['maria pena', 'Núñez María', 'M. J. Peña', 'MARÍA LUZ PEÑA DE NÚÑEZ', 'Sra. María Peña'])(
    `${signing}: nobody is asked about %s`,
    async (name) => {
      const { visitor } = await checked(language);
      await visitor.submit(signed(name));
      expect(visitor.at()).toBe(`/${language}/request/done`);
    },
  );

  it(`${signing}: the JSON interface takes it and says so`, async () => {
    const { reply, answer, record } = await handIn({
      ...sampleBody('patient', language),
      signature: { name: 'Pedro Gómez', agreed: true },
    });
    expect(reply.status).toBe(201);
    expect(answer.warnings).toContainEqual(expect.objectContaining({ code: 'signature-differs', path: 'signature.name' }));
    expect(record?.doubts).toEqual([{ path: 'signature.name', code: 'signature-differs' }]);
  });
});

describe.each(languages)('15 (%s)', (language) => {
  it('michigan-benefits#183, va.gov-team#101056: signed at 23:30 is signed on the hospital’s day, with UTC behind it', () => {
    const record = sampleRecord('patient', language);
    const context = layDocument('access-request', record, { facility: lakeNorman })[0]?.context;
    const line = context && signatureLine(context, 'María', '2026-11-23T04:30:00.000Z');
    expect(line).toMatch(/11\/22\/2026 \(MM\/DD\/[YA]{4}\) .*11:30 p\.\s?m\..* \(11\/23\/2026, 4:30 a\.\s?m\. UTC\)/);
  });
});

describe.each(languages)('23 (%s)', (language) => {
  const { doubts, check } = siteWords(language).form;
  const again = (email: string) => ({ 'contact.emailAgain': email });

  it('the address where the records go is typed twice, stored as confirmed, and named on the check page', async () => {
    const { bench, visitor } = await checked(language);
    expect(visitor.page()).toMatch(new RegExp(`<dt>${check.goesTo}</dt><dd><bdi>maria@example.com</bdi>`));
    await visitor.submit({});
    const [record] = bench.requests.all();
    expect(record?.contact).toEqual({ confirmed: { how: 'typed-twice', at: record?.submittedAt } });
    if (record !== undefined)
      expect(await staffPage(record, language)).not.toContain(staffWords(language).request.doubts['email-not-confirmed']);
  });

  it('the check page shows what will be stored', async () => {
    const { visitor } = await checked(language, {
      'patient.firstName': ['María\u2028José'],
      'patient.email': ['Ana <mailto@example.com>'],
      'contact.emailAgain': ['MAILTO@example.com'],
    });
    expect(visitor.page()).toContain('<bdi>María José ');
    expect(visitor.page()).toContain('<bdi>mailto@example.com</bdi>');
    expect(visitor.page()).not.toContain('MAILTO');
  });

  it('two addresses that differ are asked back with both kept; spelling alone is no difference', async () => {
    const { visitor, back } = await checked(language, { 'recipient.type': ['representative'] });
    const reply = await back('delivery-details', { 'recipient.email': 'ada@example.com', ...again('ada@example.org') });
    expect(reply.status).toBe(422);
    expect(visitor.page()).toContain('value="ada@example.com"');
    expect(visitor.page()).toContain('value="ada@example.org"');
    expect(visitor.page()).toContain('href="#contact-emailAgain"');
    await visitor.submit({ 'recipient.email': 'ada@example.com', ...again('') });
    expect(visitor.last().status).toBe(422);
    await visitor.submit({ 'recipient.email': 'ada@example.com', ...again(' \u200bmailto:Ada@Example.com. ') });
    expect(visitor.at()).toBe(`/${language}/request/check`);
  });

  it('an address that was given on an earlier page is shown with the way to change it', async () => {
    const { visitor, back } = await checked(language);
    await back('delivery-details', again('maria@example.org'));
    expect(visitor.last().status).toBe(422);
    expect(visitor.page()).toContain('<bdi>maria@example.com</bdi>');
    expect(visitor.page()).toContain(`href="/${language}/request/contact?return=check#patient-email"`);
    await back('contact', { 'patient.email': 'maria@example.org', 'patient.phone': '' });
    expect(visitor.at()).toBe(`/${language}/request/check`);
    expect(visitor.page()).toContain('<bdi>maria@example.org</bdi>');
  });

  it('a postal address and a fax number are named, too, and need no second typing', async () => {
    const mailed = await checked(language, { 'delivery.method': ['deliver-mail'], 'delivery.format': ['format-paper'] });
    expect(mailed.visitor.page()).toMatch(new RegExp(`<dt>${check.goesTo}</dt><dd><bdi>12 Oak Street\n`));
    const faxed = await checked(language, {
      'recipient.type': ['provider'],
      'delivery.method': ['deliver-fax-provider'],
      'recipient.fax': ['704-555-0177'],
    });
    expect(faxed.visitor.page()).toMatch(new RegExp(`<dt>${check.goesTo}</dt><dd><bdi>\\(704\\) 555-0177`));
    const portal = await checked(language, { 'delivery.method': ['deliver-portal'] });
    expect(portal.visitor.page()).not.toContain(check.goesTo);
  });

  it.each([
    ['ana@gmial.con', 'ana@gmail.com'],
    ['ana@hotmial.com', 'ana@hotmail.com'],
    ['ana@yaho.com', 'ana@yahoo.com'],
    ['ana@example.cmo', 'ana@example.com'],
  ])(`${typos}: %s is asked about once and taken`, async (typed, meant) => {
    const { bench, visitor, back } = await checked(language);
    await back('contact', { 'patient.email': typed });
    expect(visitor.page()).toContain(doubts['email-slip'](typed, meant));
    expect(visitor.page()).toContain(`value="${typed}"`);
    await visitor.submit({ 'patient.email': typed });
    expect(visitor.at()).toMatch(/delivery-details/);
    await visitor.submit(again(typed));
    await visitor.submit({});
    expect(bench.requests.all()[0]?.doubts).toEqual([{ path: 'patient.email', code: 'email-slip' }]);
  });

  it('a client of the JSON interface may send it twice; what was not confirmed is shown to staff', async () => {
    const body = sampleBody('patient', language);
    const once = await handIn(body);
    expect(once.answer.warnings).toContainEqual(
      expect.objectContaining({ code: 'email-not-confirmed', path: 'requester.email' }),
    );
    if (once.record === undefined) throw new Error('nothing stored');
    expect(await staffPage(once.record, language)).toContain(staffWords(language).request.doubts['email-not-confirmed']);
    const twice = await handIn({ ...body, contact: { emailAgain: 'MARIA.PENA@example.com' } });
    expect(twice.record?.contact?.confirmed).toMatchObject({ how: 'typed-twice' });
    const other = await handIn({ ...body, contact: { emailAgain: 'maria@example.com' } });
    expect(other.reply.status).toBe(422);
    expect(other.answer.errors).toEqual([expect.objectContaining({ path: 'contact.emailAgain', code: 'emails-differ' })]);
  });
});
