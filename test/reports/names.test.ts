/**
 * Names as people have them: one only, or in letters that no Latin form foresees. Page and JSON interface, both languages, papers, staff.
 * Long: one report after the other.
 */
import { describe, expect, it } from 'vitest';
import { freshForm } from '../../lib/console/letters/form.ts';
import { unprintable } from '../../lib/documents/coverage.ts';
import { makeDocument, makeFaxPackage } from '../../lib/documents/documents.ts';
import { makeLetter } from '../../lib/documents/letters/make-letter.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { formPageWords } from '../../lib/languages/form-pages.ts';
import { problemSentence } from '../../lib/languages/problems.ts';
import { fullName } from '../../lib/request/names.ts';
import { type ParsedRequest, parseRequest } from '../../lib/request/parse.ts';
import type { RequestBody } from '../../lib/request/schema.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { answersToBody } from '../../lib/site/request/body.ts';
import { judge } from '../../lib/site/request/judge.ts';
import { patientKeys } from '../../lib/store/patient-keys.ts';
import { namesByScript, recordOf as printable } from '../documents/fixtures.ts';
import { inTurn } from '../support/depth.ts';
import { testSecrets } from '../support/fakes.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { type SampleBody, sampleBody, sampleDay } from '../support/sample-bodies.ts';
import { allAnswers, asPatient, birth, walk } from '../support/site-walk.ts';
import { ana, desk, recordOf } from '../support/staff-fakes.ts';

const oneName = 'uswds#753, bcgov/entity#17797';
const scripts = 'documenso#1646, docuseal#213';

type Typed = Readonly<Record<string, string>>;

const overApi = (input: unknown) => parseRequest(input, { today: sampleDay, unprintable });
const nothing = { 'patient.firstName': [''], 'patient.middleName': [''], 'patient.lastName': [''], 'patient.formerName': [''] };
const answersOf = (typed: Typed) => ({
  ...allAnswers('patient'),
  ...nothing,
  ...Object.fromEntries(Object.entries(typed).map(([path, text]) => [path, [text]])),
});

/** The body of a patient with these fields alone as names. */
function bodyOf({ signature, latin, ...names }: Readonly<Record<string, unknown>>): unknown {
  const { patient, signature: signed, ...rest } = sampleBody('patient');
  const { firstName: _first, middleName: _middle, lastName: _last, formerName: _former, ...others } = patient;
  return {
    ...rest,
    patient: { ...others, ...names },
    signature: signature ?? signed,
    ...(latin === undefined ? {} : { latin }),
  };
}

function accepted(parsed: ParsedRequest): RequestBody {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.request;
}

async function papersOf(body: RequestBody): Promise<string> {
  const record = printable(body);
  const made = await Promise.all(
    record.route.documents.map((kind) =>
      kind === 'fax-cover'
        ? makeFaxPackage(record, { facility: lakeNorman, attempt: 1, now: new Date('2026-11-22T16:00:00Z') })
        : makeDocument(kind, record, { facility: lakeNorman }),
    ),
  );
  const letter = await makeLetter('receipt', record, {}, { facility: lakeNorman, now: new Date('2026-11-23T16:00:00Z') });
  return (await Promise.all([...made, letter].map(({ bytes }) => textOfPdf(bytes)))).join('\n');
}

async function staffPages(input: SampleBody): Promise<string> {
  const record = recordOf(input);
  const console = desk([record]);
  const who = await console.enter(ana);
  const pages = [`/staff/requests/${record.reference}`, `/staff/mail?reference=${record.reference}`, '/staff'];
  return (await Promise.all(pages.map((page) => console.get(page, who)))).map(({ text }) => text).join('\n');
}

/** What forms and programs put where a name is missing. */
const fillers = /undefined|null|\bFNU\b|\bLNU\b|N\/A|Unknown|Suharto[\s,]+Suharto/;

describe(`11 (${oneName}): a patient with one name`, () => {
  it.each([
    ['as the last', { lastName: 'Suharto' }],
    ['as the first', { firstName: 'Suharto' }],
    ['as both', { firstName: 'Suharto', lastName: '\u200bSuharto ' }],
  ])('gives it %s; it is stored once', (_, names) => {
    const typed = Object.fromEntries(
      Object.entries({ ...names, oneName: 'yes' }).map(([key, text]) => [`patient.${key}`, text]),
    );
    const all = [
      overApi(bodyOf({ ...names, oneName: true })),
      ...languages.map((language) => judge(answersOf(typed), { language, today: sampleDay, unprintable })),
    ];
    for (const { patient } of all.map(accepted)) {
      expect(patient).toMatchObject({ lastName: 'Suharto', oneName: true });
      expect('firstName' in patient).toBe(false);
      expect(fullName(patient)).toBe('Suharto');
    }
  });

  it.each([
    ['a second one', { firstName: 'Haji', lastName: 'Suharto', oneName: true }, 'patient.oneName', 'one-name-only'],
    ['a middle one', { middleName: 'Haji', lastName: 'Suharto', oneName: true }, 'patient.oneName', 'one-name-only'],
    ['no word about it', { lastName: 'Suharto' }, 'patient.firstName', 'required'],
    ['a no', { lastName: 'Suharto', oneName: false }, 'patient.firstName', 'required'],
    ['none at all', { oneName: true }, 'patient.lastName', 'required'],
    ['an invalid first one', { firstName: 'x'.repeat(101), lastName: 'Suharto' }, 'patient.firstName', 'too-long'],
  ])('is asked again for %s', (_, names, path, code) => {
    expect(overApi(bodyOf(names))).toEqual({ ok: false, problems: [{ path, code }] });
  });

  it('changes nothing for all others', () => {
    const input = sampleBody('patient');
    expect(overApi(input)).toMatchObject({
      ok: true,
      request: { patient: { ...input.patient, phone: '+17045550123' } },
      ignored: [],
    });
    expect(Object.keys(accepted(overApi(input)))).not.toContain('latin');
  });

  it.each(languages)('has papers and a letter without filler, which say that it is the only one, in %s', async (language) => {
    const input = {
      ...Object(bodyOf({ lastName: 'Suharto', oneName: true, signature: { name: 'Suharto', agreed: true } })),
      language,
    };
    const text = await papersOf(accepted(overApi(input)));
    expect(text).toContain('Suharto');
    expect(text).toContain(formPageWords(language).questions['patient.oneName'].printed);
    expect(text).not.toMatch(fillers);
  });

  it('is shown to staff as that', async () => {
    const { patient, ...rest } = sampleBody('patient');
    const { firstName: _first, middleName: _middle, formerName: _former, ...others } = patient;
    const text = await staffPages({ ...rest, patient: { ...others, lastName: 'Suharto', oneName: true } });
    expect(text.match(/One name only/g)?.length).toBeGreaterThanOrEqual(2);
    expect(text.replaceAll(/<[^>]+>/g, ' ')).not.toMatch(fillers);
  });

  it.each(languages)('goes through the form in %s, and hears how when the box was not found', async (language) => {
    const { bench, visitor } = await asPatient(language);
    const words = formPageWords(language).questions['patient.oneName'];
    await visitor.submit({ 'patient.firstName': 'Suharto', ...birth });
    expect(visitor.page()).toContain(words.label);
    expect(visitor.page()).toMatch(language === 'en' ? /check “I have only one name”/ : /marque “Tengo un solo nombre”/);
    await walk(visitor, 'patient', language, { ...nothing, 'patient.firstName': ['Suharto'], 'patient.oneName': ['yes'] });
    expect(visitor.page()).toContain(words.answered);
    await visitor.submit({});
    expect(bench.requests.all()[0]?.body.patient).toMatchObject({ lastName: 'Suharto', oneName: true });
  });

  it('is not on the check page of those who have two', async () => {
    const { visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    expect(visitor.page()).not.toContain('One name only');
  });

  it('has a key of its own', () => {
    const keyOf = (names: object) => patientKeys(accepted(overApi(bodyOf({ ...names }))).patient, testSecrets).nameKey;
    const key = keyOf({ firstName: 'Suharto', oneName: true });
    expect(key).toBe(keyOf({ lastName: 'SUHARTO', oneName: true }));
    expect(key).not.toBe(keyOf({ firstName: 'Suharto', lastName: 'Suharto' }));
  });
});

describe(`12 (${scripts}): a name in letters of its own`, () => {
  it.each(Object.entries(namesByScript))('in %s is taken as it is', (_, names) => {
    for (const name of names) {
      const typed = { 'patient.firstName': name, 'patient.lastName': name };
      const all = [
        overApi(bodyOf({ firstName: name, lastName: name })),
        ...languages.map((language) => judge(answersOf(typed), { language, today: sampleDay, unprintable })),
      ];
      for (const { patient } of all.map(accepted)) expect(fullName(patient)).toBe(`${name} ${name}`.normalize('NFC'));
    }
  });

  it.each([
    ['Gujarati', 'નિતિન', 'નતના'],
    ['Khmer', 'សុខ', 'សខា'],
    ['Thai', 'ปู่', 'ปี่'],
    ['Japanese', 'がく', 'かく'],
    ['Tamil', 'கொ', 'கெ'],
  ])('in %s is another one with another vowel', (_, one, other) => {
    const keyOf = (lastName: string) =>
      patientKeys(accepted(overApi(bodyOf({ firstName: 'A', lastName }))).patient, testSecrets).nameKey;
    expect(keyOf(one)).not.toBe(keyOf(other));
  });

  it.each([
    ['Spanish', 'Núñez', 'NUNEZ'],
    ['Greek', 'Χρήστος', 'χρηστοσ'.replace(/σ$/, 'ς')],
    ['Cyrillic', 'Алёна', 'Алена'],
    ['Hebrew', 'דָּוִד', 'דוד'],
    ['Arabic', 'مُحَمَّد', 'محمد'],
  ])('in %s is the same without accents or points', (_, one, other) => {
    const keyOf = (lastName: string) =>
      patientKeys(accepted(overApi(bodyOf({ firstName: 'A', lastName }))).patient, testSecrets).nameKey;
    expect(keyOf(one)).toBe(keyOf(other));
  });
});

/** Of scripts that no face of ours has, and of letters that none of them has. */
const unknown = [
  ['Tibetan', 'བསྟན་འཛིན'],
  ['Yi', 'ꆈꌠ'],
  ['rare Chinese', '𠮷野'],
  ['Mongolian', 'ᠪᠠᠲᠤ'],
  ['Cree', 'ᐊᐸᐃᐧᔭ'],
] as const;

describe.each(inTurn(unknown, 0))(`12 (${scripts}): a name in %s, which nothing prints`, (_, name) => {
  const signed = { name: `${name} Lee`, agreed: true };
  const latin = { patient: { firstName: 'Tenzin' } };

  it('is asked for in Latin letters too, and kept, at the JSON interface', () => {
    const refused = overApi(bodyOf({ firstName: name, lastName: 'Lee', signature: signed }));
    expect(refused).toMatchObject({
      ok: false,
      problems: [
        { path: 'patient.firstName', code: 'latin-needed' },
        { path: 'signature.name', code: 'latin-needed' },
      ],
    });
    // The signature repeats the name: that is asked for once.
    const {
      patient,
      latin: kept,
      signature,
    } = accepted(overApi(bodyOf({ firstName: name, lastName: 'Lee', signature: signed, latin })));
    expect([patient.firstName, signature?.name, kept]).toEqual([name, signed.name, latin]);
  });

  it.each(languages)('is asked for on the page in %s, which keeps what was typed', async (language) => {
    const { bench, visitor } = await asPatient(language);
    const { latinName, questions } = formPageWords(language);
    const typed = { 'patient.firstName': name, 'patient.lastName': 'Lee', ...birth };
    expect(visitor.page()).not.toContain('latin.patient');
    await visitor.submit(typed);
    expect(visitor.last().status).toBe(422);
    expect(visitor.page()).toContain(`value="${name}"`);
    expect(visitor.page()).toContain(latinName.label(questions['patient.firstName'].label));
    expect(visitor.page()).not.toContain('name="latin.patient.lastName"');
    await visitor.submit({ ...typed, 'latin.patient.firstName': name });
    expect(visitor.page()).toContain('href="#latin-patient-firstName"');
    expect(visitor.page()).toContain('id="latin-patient-firstName-error"');
    expect(visitor.page()).not.toContain('id="patient-firstName-error"');
    await walk(visitor, 'patient', language, {
      ...{
        'patient.firstName': [name],
        'latin.patient.firstName': ['Tenzin'],
        'patient.middleName': [''],
        'patient.lastName': ['Lee'],
      },
      'signature.name': [signed.name],
    });
    expect(visitor.at()).toContain('/check');
    expect(visitor.page()).toContain('Tenzin');
    await visitor.submit({});
    const [record] = bench.requests.all();
    expect(record?.body).toMatchObject({ patient: { firstName: name }, signature: { name: signed.name }, latin });
  });

  it('stands in Latin letters on papers and letters, in its own before staff', async () => {
    const input = bodyOf({ firstName: name, lastName: 'Lee', signature: signed, latin });
    const text = await papersOf(accepted(overApi(input)));
    expect(text).toContain('Tenzin Lee');
    expect(text).not.toContain(name);
    const sample = sampleBody('patient');
    const pages = await staffPages({ ...sample, patient: { ...sample.patient, firstName: name }, latin });
    expect(pages).toContain(name);
    expect(pages).toContain('First name, in Latin letters');
    expect(pages.match(/Tenzin/g)?.length).toBeGreaterThanOrEqual(2);
  });
});

describe('12: Latin letters', () => {
  it('are asked for of everybody who is named', () => {
    const input = sampleBody('attorney');
    const strange = { name: 'ꆈꌠ', organization: 'ꆈꌠ' };
    const body = {
      ...input,
      requester: { ...input.requester, ...strange },
      recipient: { ...input.recipient, ...strange },
      patient: { ...input.patient, middleName: 'ꆈꌠ', formerName: 'ꆈꌠ' },
    };
    const parsed = overApi(body);
    const paths = parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${code} ${path}`);
    expect(paths.toSorted()).toEqual(
      [
        'patient.formerName',
        'patient.middleName',
        'recipient.name',
        'recipient.organization',
        'requester.name',
        'requester.organization',
      ].map((path) => `latin-needed ${path}`),
    );
    const again = { name: 'Nuosu', organization: 'Nuosu' };
    const latin = { requester: again, recipient: again, patient: { middleName: 'Nuosu', formerName: 'Nuosu' } };
    expect(overApi({ ...body, latin })).toMatchObject({ ok: true, request: { latin }, ignored: [] });
  });

  it('have to print themselves, and are no way out for other answers', () => {
    const names = { firstName: 'ꆈꌠ', lastName: 'Lee' };
    expect(overApi(bodyOf({ ...names, latin: { patient: { firstName: 'ꆈ' } } }))).toMatchObject({
      problems: [{ path: 'latin.patient.firstName', code: 'cannot-print', characters: 'ꆈ' }],
    });
    expect(overApi({ ...sampleBody('patient'), records: { ...sampleBody('patient').records, other: 'ꆈ' } })).toMatchObject({
      problems: [{ path: 'records.other', code: 'cannot-print' }],
    });
  });

  it('are asked for once where the signature repeats the name of who asks', () => {
    const sample = sampleBody('guardian');
    const body = { ...sample, requester: { ...sample.requester, name: 'ꆈꌠ' }, signature: { name: 'ꆈꌠ', agreed: true } };
    expect(overApi({ ...body, latin: { requester: { name: 'Nuosu' } } }).ok).toBe(true);
    const other = { ...body, signature: { name: 'ꆈꌠ ꆈ', agreed: true }, latin: { requester: { name: 'Nuosu' } } };
    expect(overApi(other)).toMatchObject({ problems: [{ path: 'signature.name', code: 'latin-needed' }] });
  });

  it('stand in a letter that staff begin', () => {
    const sample = sampleBody('patient');
    const latin = { patient: { firstName: 'Nuosu' } };
    const record = recordOf({ ...sample, patient: { ...sample.patient, firstName: 'ꆈꌠ' }, latin });
    expect(freshForm('no-records', record, sampleDay).get('names')).toMatch(/^Nuosu /);
  });

  it('do not replace a name that prints', async () => {
    const body = accepted(overApi(bodyOf({ firstName: 'សុខ', lastName: 'Lee', latin: { patient: { firstName: 'Sok' } } })));
    expect(await papersOf(body)).not.toContain('Sok');
    const answers = {
      ...answersOf({ 'patient.firstName': 'Ana', 'patient.lastName': 'Lee' }),
      'latin.patient.firstName': ['Tenzin'],
    };
    expect(answersToBody(answers, 'en')).not.toHaveProperty('latin');
  });

  it('go with the only name, wherever it was typed', () => {
    const typed = { 'patient.firstName': 'ꆈꌠ', 'patient.oneName': 'yes' };
    const options = { language: 'en', today: sampleDay, unprintable } as const;
    expect(judge(answersOf(typed), options)).toMatchObject({ problems: [{ path: 'patient.firstName', code: 'latin-needed' }] });
    expect(judge(answersOf({ ...typed, 'latin.patient.firstName': 'Nuosu' }), options)).toMatchObject({
      request: { patient: { lastName: 'ꆈꌠ' }, latin: { patient: { lastName: 'Nuosu' } } },
    });
  });

  it.each(languages)('are asked for without a word of calling, in %s', (language: Language) => {
    for (const code of ['latin-needed', 'cannot-print'] as const) {
      for (const characters of ['ꆈ', undefined]) {
        const sentence = problemSentence({ path: 'patient.lastName', code, ...(characters && { characters }) }, language);
        expect(sentence).not.toMatch(/\bcall|llam|llám|tel[eé]fono|phone/i);
      }
    }
  });
});
