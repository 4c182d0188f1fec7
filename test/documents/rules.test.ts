/** What each document must say, and what it must never say. Long: each rule, document by document. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBlankForm, makeDocument, makeFaxPackage } from '../../lib/documents/documents.ts';
import { formId, formNumbers, revisedOn } from '../../lib/documents/layout/document-context.ts';

import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dateInWords, instantInWords, signedInstant } from '../../lib/languages/dates.ts';
import { documentWords } from '../../lib/languages/documents.ts';
import { feeSentence } from '../../lib/languages/fees.ts';
import { showReference } from '../../lib/request/reference.ts';
import { requesterRules } from '../../lib/request/requester.ts';
import { type DocumentKind, languages, requesterTypes } from '../../lib/request/vocabulary.ts';
import { inTurn } from '../support/depth.ts';
import { body, maximalInput, recordOf, typicalInput } from './fixtures.ts';
import { read, squeezed } from './reading.ts';

const facility = lakeNorman;
const everyCase = requesterTypes.flatMap((type, place) => inTurn(languages, place).map((language) => ({ type, language })));
const { fax, mailing, physical } = facility.outbound;
const careFax = squeezed(fax.shown);
const inbound = [facility.inbound.phone.shown, facility.inbound.fax.shown, 'Durham', '3016', '27710'];

/** Made and read once for all that a case asks. */
async function documentsOf(type: (typeof requesterTypes)[number], language: (typeof languages)[number]) {
  const record = recordOf(body(typicalInput(type, language)));
  return Promise.all(
    record.route.documents.map(async (kind) => {
      const made = await makeDocument(kind, record, { facility });
      return { kind, record, made, found: await read(made.bytes) };
    }),
  );
}

describe.each(everyCase)('documents of $type in $language', ({ type, language }) => {
  let documents: Awaited<ReturnType<typeof documentsOf>> = [];
  beforeAll(async () => {
    documents = await documentsOf(type, language);
  });

  it('label every page, except the fax cover, and number all', async () => {
    for (const { kind, record, made, found } of documents) {
      const { pages, title, language: lang } = found;
      expect(pages).toHaveLength(made.pages);
      const { titles, ofParent } = documentWords(language);
      expect(title).toBe(type === 'parent' && kind === 'access-request' ? ofParent.title : titles[kind]);
      expect(lang).toBe(language === 'en' ? 'en-US' : 'es-US');
      pages.forEach((page, index) => {
        const { frame } = documentWords(language);
        expect(page).toContain(squeezed(showReference(record.reference)));
        expect(page).toContain(squeezed(frame.page(index + 1, made.pages)));
        expect(page).toContain(squeezed(formId({ number: formNumbers[kind], language })));
        expect(page.includes(squeezed('Rosa Inés Mendoza Nguyễn'))).toBe(kind !== 'fax-cover');
        expect(page.includes(squeezed(dateInWords(record.body.patient.dateOfBirth, language)))).toBe(kind !== 'fax-cover');
      });
    }
  });

  it('never mix the two flows, and give the fax number to treating providers only', async () => {
    for (const { found } of documents) {
      const text = squeezed(found.text);
      for (const fact of inbound) expect(text).not.toContain(squeezed(fact));
      if (requesterRules[type].basis !== 'treatment') expect(text).not.toContain(careFax);
    }
  });

  it('give both addresses, each with its carriers, wherever mail is a way', async () => {
    for (const { kind, found } of documents) {
      if (kind !== 'mail-cover') continue;
      const text = squeezed(found.text);
      const words = documentWords(language).mail;
      expect(text).toContain(squeezed(`${words.usps}${[...mailing.lines, 'Mooresville, NC 28117'].join('')}`));
      expect(text).toContain(squeezed(`${words.courier}${[...physical.lines, 'Mooresville, NC 28117'].join('')}`));
    }
  });
});

const forbiddenOnAccess = {
  en: ['purpose', 'notary', 'notarized', 'witness', 'social security', 'ssn', 'expires', 'expiration'],
  es: ['propósito', 'notario', 'notariz', 'testigo', 'seguro social', 'vence'],
};

/** Says that no witness is needed, and where two sign when the patient can only make a mark. */
function withoutHelpers(text: string, language: (typeof languages)[number]): string {
  const { sign } = documentWords(language);
  const said = [sign.help, sign.witness(1), sign.witness(2)].map((line) => line.toLowerCase());
  return said.reduce((rest, line) => rest.replaceAll(line, ''), text.toLowerCase());
}

describe.each(languages)('access request in %s', (language) => {
  it.each(['filled', 'blank'])('has the promise, the price, the rights and none of the barriers (%s)', async (form) => {
    const record = recordOf(body(typicalInput('patient', language)));
    const bytes =
      form === 'filled'
        ? (await makeDocument('access-request', record, { facility })).bytes
        : await makeBlankForm('access-request', language, facility);
    const { text } = await read(bytes);
    const lower = withoutHelpers(text, language);
    for (const word of forbiddenOnAccess[language]) expect(lower).not.toContain(word);
    for (const said of ['30', '$6.50', '164.524', 'hhs.gov/ocr', '(704) 660-4035', 'P.O. Box 3250', '171 Fairview Road'])
      expect(text).toContain(said);
    const { rights, ways } = documentWords(language);
    const all = squeezed(text);
    expect(all).toContain(squeezed(rights.denialText));
    expect(all).toContain(squeezed(rights.helpText('(704) 660-4035')));
    expect(all).toContain(squeezed(form === 'filled' ? ways.done : ways.onlineText));
    if (form === 'blank') expect(all).toContain(squeezed(documentWords(language).sign.help));
  });

  it('of a directive has the fee sentence of a directive: the patient rate is not its own', async () => {
    const input = typicalInput('patient', language);
    const recipient = { type: 'third-party', name: 'Ada Law', email: 'ada@example.com' } as const;
    const delivery = { format: 'format-pdf', method: 'deliver-email-encrypted' } as const;
    const record = recordOf(body({ ...input, recipient, delivery }));
    const said = squeezed((await read((await makeDocument('access-request', record, { facility })).bytes)).text);
    expect(record.route.fee).toBe('directive');
    const has = (['directive', 'cost-based'] as const).map((kind) => said.includes(squeezed(feeSentence(kind, language))));
    expect(has).toEqual([true, false]);
  });

  it('says by when the hospital answers, or that paper is awaited', async () => {
    const { signature: _signature, ...unsigned } = typicalInput('patient', language);
    const online = await read(
      (await makeDocument('access-request', recordOf(body(typicalInput('patient', language))), { facility })).bytes,
    );
    const paper = await read((await makeDocument('access-request', recordOf(body(unsigned)), { facility })).bytes);
    expect(squeezed(online.text)).toContain(squeezed(dateInWords('2026-12-22', language)));
    expect(squeezed(online.text)).toContain(squeezed(documentWords(language).statements.signedBy('Rosa Inés Mendoza Nguyễn')));
    expect(squeezed(online.text)).toContain(squeezed(signedInstant('2026-11-22T15:04:00Z', { language, facility })));
    expect(squeezed(paper.text)).toContain(squeezed(documentWords(language).notes.paperCounts));
    expect(paper.text).not.toContain('UTC');
    expect(squeezed(paper.text)).not.toContain(squeezed(dateInWords('2026-12-22', language)));
  });

  it('dates a signature of the late evening on the day that it was received (va.gov-team#101056)', async () => {
    const record = { ...recordOf(body(typicalInput('patient', language))), submittedAt: '2026-11-23T04:30:00.000Z' };
    const { text } = await read((await makeDocument('access-request', record, { facility })).bytes);
    expect(squeezed(text)).toMatch(/11\/22\/2026\(MM\/DD\/[YA]{4}\)(at|alas)11:30p\.m\..+\(11\/23\/2026,4:30a\.m\.UTC\)/);
  });
});

describe.each(languages)('what a signature rests on, in %s', (language) => {
  const { evidence, statements } = documentWords(language);
  const statement = `${statements.truthPatient} ${statements.eSign}`;

  it('stands below the request: when, how, the very statement, its version and hash', async () => {
    const record = { ...recordOf(body(typicalInput('patient', language))), arrivedBy: 'api' } as const;
    const text = squeezed((await read((await makeDocument('access-request', record, { facility })).bytes)).text);
    const hash = createHash('sha256').update(statement).digest('hex');
    for (const said of [
      evidence.heading,
      evidence.ways.api,
      statement,
      hash,
      '11/22/2026, 3:04',
      dateInWords(revisedOn, language),
    ])
      expect(text).toContain(squeezed(said));
  });

  it('is not claimed for a signature on paper, nor for the patient’s authorization', async () => {
    const { signature: _signature, ...unsigned } = typicalInput('patient', language);
    const paper = await makeDocument('access-request', recordOf(body(unsigned)), { facility });
    const firm = await makeDocument('authorization', recordOf(body(typicalInput('attorney', language))), { facility });
    for (const { bytes } of [paper, firm]) expect((await read(bytes)).text).not.toContain('SHA-256');
  });
});

describe.each(languages)('authorization in %s', (language) => {
  it.each(['filled', 'blank'])('holds every element and statement of 45 CFR 164.508(c) (%s)', async (form) => {
    const record = recordOf(body(typicalInput('attorney', language)));
    const bytes =
      form === 'filled'
        ? (await makeDocument('authorization', record, { facility })).bytes
        : await makeBlankForm('authorization', language, facility);
    const text = squeezed((await read(bytes)).text);
    const { headings, statements, sign, fields, answers, frame, notes } = documentWords(language);
    const elements = [
      ...[
        headings.records,
        headings.discloser,
        `${facility.name}, ${frame.department}`,
        fields.recipientPerson,
        fields.organization,
        fields.purpose,
      ],
      ...[
        sign.line,
        sign.date,
        sign.role,
        statements.notConditioned,
        statements.redisclosure,
        statements.revoke('').slice(0, 60),
      ],
      form === 'filled' ? answers.oneYear : notes.expiryDefault,
      ...(form === 'filled' ? ['Dana Whitfield, Whitfield & Ruiz PLLC'] : []),
    ];
    for (const element of elements) expect(text).toContain(squeezed(element));
  });

  it('is never signed by the third party in the patient’s place', async () => {
    const record = recordOf(body(typicalInput('attorney', language)));
    const { text } = await read((await makeDocument('authorization', record, { facility })).bytes);
    expect(text).not.toContain('UTC');
  });
});

describe.each(languages)('the line to sign in %s', (language) => {
  const { by, line } = documentWords(language).sign;
  it.each([
    ['patient', 'access-request', by.patient],
    ['parent', 'access-request', by.parent],
    ['executor', 'access-request', by.executor],
    ['attorney', 'authorization', line],
  ] as const)('of %s on %s names who signs', async (type, kind, label) => {
    const { signature: _signature, ...unsigned } = typicalInput(type, language);
    const { text } = await read((await makeDocument(kind, recordOf(body(unsigned)), { facility })).bytes);
    expect(squeezed(text)).toContain(squeezed(label));
  });

  it('tells patients alone that the records are their own: a minor may keep some care private', async () => {
    const { notes } = documentWords(language);
    const said = async (type: 'patient' | 'parent' | 'custodian' | 'executor') =>
      squeezed(
        (await read((await makeDocument('access-request', recordOf(body(typicalInput(type, language))), { facility })).bytes))
          .text,
      );
    expect(await said('patient')).toContain(squeezed(notes.sensitiveAccess));
    expect(await said('parent')).toContain(squeezed(notes.sensitiveChild));
    expect(await said('custodian')).toContain(squeezed(notes.sensitiveMinor));
    for (const other of ['parent', 'custodian', 'executor'] as const)
      expect(await said(other)).not.toContain(squeezed(notes.sensitiveAccess));
    const blank = await read(await makeBlankForm('access-request', language, facility));
    expect(squeezed(blank.text)).toContain(squeezed(notes.sensitiveBlank));
  });

  it('names the person who gets the records, in place of “me”', async () => {
    const record = recordOf(body(typicalInput('parent', language)));
    const { text } = await read((await makeDocument('access-request', record, { facility })).bytes);
    const { recipientAndDelivery } = documentWords(language).headings;
    expect(squeezed(text)).toContain(squeezed(`${recipientAndDelivery}Lucía Mendoza`));
    expect(squeezed(text)).not.toContain(squeezed(documentWords(language).answers.recipients.self));
  });
});

describe.each(languages)('fax in %s', (language) => {
  const record = recordOf(body(typicalInput('treating-provider', language)));
  const now = new Date('2026-11-22T16:00:00Z');

  it('names both ends, the pages and the request on its cover, and no patient', async () => {
    const { bytes, pages } = await makeFaxPackage(record, { facility, attempt: 1, now, sendingLine: '+17045550100' });
    const cover = (await read(bytes)).pages[0] ?? '';
    for (const said of [
      '(704) 660-4038',
      '(704) 660-4035',
      'Dr. Amara Okafor',
      '(704) 555-0188',
      '(704) 555-0100',
      instantInWords('2026-11-22T16:00:00Z', { language, facility }),
    ])
      expect(cover).toContain(squeezed(said));
    expect(cover).toContain(squeezed(`${documentWords(language).fax.pages}${pages}`));
    expect(cover).not.toContain('Rosa');
    expect(cover).not.toContain('1984');
    expect(cover).not.toContain(squeezed(documentWords(language).fax.repeat(showReference(record.reference))));
  });

  it('warns of a second copy when an earlier attempt may have arrived', async () => {
    const { bytes } = await makeFaxPackage(record, { facility, attempt: 2, now, repeat: true });
    const cover = (await read(bytes)).pages[0] ?? '';
    expect(cover).toContain(squeezed(documentWords(language).fax.repeat(showReference(record.reference))));
  });

  it('is black, at least 11 points, and at most five pages however long the request', async () => {
    const long = recordOf(body(maximalInput('treating-provider', language)));
    expect((await makeFaxPackage(long, { facility, attempt: 1, now })).pages).toBeLessThanOrEqual(5);
  });
});

describe.each(languages)('blank forms in %s', (language) => {
  const kinds: readonly Exclude<DocumentKind, 'mail-cover' | 'fax-cover'>[] = [
    'access-request',
    'authorization',
    'care-request',
  ];
  it.each(kinds)('%s has named fields with tooltips and two pages', async (kind) => {
    const { fields, pages } = await read(await makeBlankForm(kind, language, facility));
    expect(pages).toHaveLength(2);
    expect(fields.length).toBeGreaterThan(30);
    expect(fields.map(({ name }) => name)).toContain('patient-first-name');
    for (const { tooltip } of fields) expect(tooltip.length).toBeGreaterThan(1);
  });
});

it('blank forms have the same fields in the same order in both languages', async () => {
  const names = async (language: 'en' | 'es') =>
    (await read(await makeBlankForm('access-request', language, facility))).fields
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('label-'));
  expect(await names('es')).toEqual(await names('en'));
});
