/** What each letter must say, in both languages, and what it must never say. Long: eight kinds, side by side. */
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../lib/documents/layout/document-context.ts';
import { citations, part2Notice } from '../../lib/documents/letters/citations.ts';
import { definitions, type LetterDetails } from '../../lib/documents/letters/letters.ts';
import { makeLetter } from '../../lib/documents/letters/make-letter.ts';
import { civilRightsOffice } from '../../lib/facility/authorities.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dateInWords } from '../../lib/languages/dates.ts';
import { documentWords } from '../../lib/languages/documents.ts';
import { letterWords } from '../../lib/languages/letters.ts';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import { type Defect, defectCodes, defects, mayRaise } from '../../lib/request/defects.ts';
import { type DenialGroundRule, denialGroundCodes, denialGrounds } from '../../lib/request/grounds.ts';
import { type LetterKind, letterKinds } from '../../lib/request/letters.ts';
import { showReference } from '../../lib/request/reference.ts';
import { type Language, languages, type RequesterType } from '../../lib/request/vocabulary.ts';
import { inTurn } from '../support/depth.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { readingGrade } from '../support/reading-grade.ts';
import { body, maximalInput, recordOf, typicalInput } from './fixtures.ts';
import { read, squeezed } from './reading.ts';

const facility = lakeNorman;
const now = new Date('2026-12-03T15:00:00.000Z');
const { outbound, inbound } = facility;

function recordFor(type: RequesterType, language: Language): DocumentRecord {
  return recordOf(body(typicalInput(type, language)));
}

/** Free texts that cannot be mistaken for anything else on the page. */
const given = {
  receipt: {},
  deficiency: { defects: [{ code: 'ID_UNVERIFIED', detail: 'Ñandú-detail 1' }, { code: 'ILLEGIBLE' }] },
  extension: { reason: 'other', explanation: 'Ñandú-explanation of the wait.', newDate: '2027-01-21' },
  denial: {
    grounds: [{ code: 'danger-to-life', explanation: 'Ñandú-explanation of the ground.' }],
    contact: { title: 'Ñandú-title of the contact', phone: '(704) 555-0101' },
    otherHolder: { name: 'Ñandú-holder', address: '9 Ñandú-road, Hickory, NC 28601', phone: '(828) 555-0102' },
  },
  'partial-denial': {
    grounds: [{ code: 'harm-to-person-named' }, { code: 'psychotherapy-notes', explanation: 'Ñandú-explanation.' }],
    contact: { title: 'Ñandú-title of the contact' },
    released: { types: ['lab-reports', 'immunizations'], note: 'Ñandú-note about the release.' },
  },
  'no-records': {
    ...{ reason: 'past-retention', places: ['paper-records', 'billing'], searchedOn: '2026-12-01' },
    ...{ names: ['Ñandú-first name', 'Ñandú-second name'], from: '1990-02-01', to: '1991-03-02' },
    otherHolder: { name: 'Ñandú-holder' },
  },
  'mailing-instructions': {},
  'release-cover': {
    enclosed: [{ type: 'lab-reports', pages: 12 }, { type: 'imaging-films' }],
    ...{ medium: 'format-media-disc', password: true, part2Consent: 'Ñandú-consent of November 1.' },
  },
  cost: {},
  'not-confirmed': { unconfirmed: ['who-asks'], contact: { title: 'Ñandú-title of the contact', phone: '(704) 555-0101' } },
  misdirected: { place: 'elsewhere', otherHolder: { name: 'Ñandú-holder', phone: '(828) 555-0102' } },
  forwarded: { otherHolder: { name: 'Ñandú-holder', address: '9 Ñandú-road, Hickory, NC 28601' } },
  'withdrawal-receipt': {},
  'revocation-receipt': {},
  'review-upheld': { explanation: 'Ñandú-explanation.', contact: { title: 'Ñandú-title of the contact' } },
  'review-overturned': { explanation: 'Ñandú-explanation.' },
  accounting: { searched: true, from: '2024-01-02', others: 'Ñandú-other disclosure.' },
  'accounting-fee': { amount: '4.50', working: 'Ñandú-working.' },
  'correction-accepted': { how: 'appended', changed: 'Ñandú-change.', informed: 'Ñandú-informed.' },
  'correction-denied': {
    correctionGrounds: ['not-made-here', 'accurate-and-complete'],
    ...{ explanation: 'Ñandú-basis.', changed: 'Ñandú-part.', professional: 'Ñandú-title of the doctor' },
    contact: { title: 'Ñandú-title of the contact', phone: '(704) 555-0101' },
  },
  'case-extension': { case: 'correction', explanation: 'Ñandú-explanation.', newDate: '2027-02-10' },
  disagreement: { statedOn: '2026-12-01', statement: 'Ñandú-statement.', rebuttal: 'Ñandú-rebuttal.' },
} satisfies LetterDetails;

function otherThan(language: Language): Language {
  return language === 'en' ? 'es' : 'en';
}

const toFirms: readonly LetterKind[] = ['mailing-instructions', 'cost', 'misdirected', 'revocation-receipt'];
const askerOf = (kind: LetterKind): RequesterType => (toFirms.includes(kind) ? 'attorney' : 'patient');

function letter(kind: LetterKind, language: Language, record = recordFor(askerOf(kind), language)) {
  return makeLetter(kind, { ...record, ...definitions[kind].example.record }, given[kind], { facility, now });
}

/** Each letter is made and read once for all that only look at its text. */
const made = new Map<string, Promise<string>>();
function textOf(kind: LetterKind, language: Language): Promise<string> {
  const name = `${kind} ${language}`;
  const text = made.get(name) ?? letter(kind, language).then(async ({ bytes }) => squeezed(await textOfPdf(bytes)));
  made.set(name, text);
  return text;
}

/** Longest texts below a value, functions left out. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** Free texts, wherever they stand in the details: names of staff, of holders, explanations. */
function freeTexts(kind: LetterKind): readonly string[] {
  return textsOf(given[kind]).filter((text) => text.includes('Ñandú'));
}

/** What each letter says besides its free texts. */
function saidBy(kind: LetterKind, language: Language): readonly string[] {
  const words = letterWords(language);
  const labels = vocabulary(language);
  const day = (english: string, spanish: string) => ({ en: english, es: spanish })[language];
  const due = day('December 22, 2026', '22 de diciembre de 2026');
  const complaint = ['(704) 555-0101', civilRightsOffice.phone, civilRightsOffice.web, citations.complaint];
  switch (kind) {
    case 'receipt':
      return [due, day('November 22, 2026', '22 de noviembre de 2026'), '$6.50', citations.clock, words.receipt.followText];
    case 'deficiency':
      return [due, words.deficiency.nothing, 'P.O. Box 3250', '171 Fairview Road', citations.clock];
    case 'extension': {
      const until = day('January 21, 2027', '21 de enero de 2027');
      return [due, words.extension.once(until), citations.clock, ...complaint.slice(1), outbound.phone.shown];
    }
    case 'denial':
      return [
        ...[words.denial.grounds['danger-to-life'], denialGrounds['danger-to-life'].law, words.denial.reviewText],
        ...[citations.review, citations.otherHolder, '(828) 555-0102', ...complaint],
      ];
    case 'partial-denial':
      return [
        ...[labels.recordTypes['lab-reports'], labels.recordTypes.immunizations, words.denial.reviewSome],
        ...[words.denial.reviewable, words.denial.notReviewable, ...complaint.slice(1)],
      ];
    case 'no-records':
      return [
        ...[words.noRecords.places['paper-records'], words.noRecords.places.billing, words.noRecords.keepText],
        ...[citations.retention, day('February 1, 1990', '1 de febrero de 1990'), dateInWords('1984-03-09', language)],
        day('December 1, 2026', '1 de diciembre de 2026'),
      ];
    case 'mailing-instructions':
      return [
        ...['P.O. Box 3250', '171 Fairview Road', ...words.mailing.validParts, citations.authorization],
        ...[words.mailing.sheet, documentWords(language).titles.authorization],
      ];
    case 'release-cover':
      return [
        ...[`${labels.recordTypes['lab-reports']} (${words.release.pages(12)})`, labels.recordTypes['imaging-films']],
        ...[labels.formats['format-media-disc'], words.release.passwordText, part2Notice, words.release.part2Gloss],
      ];
    case 'cost':
      return ['$76.25', '80 × $0.25 = $20.00 (G.S. 90-411)', ...words.cost.ways, words.cost.waits, outbound.phone.shown];
    case 'not-confirmed':
      return [words.notConfirmed.unconfirmed['who-asks'], words.notConfirmed.dayText(due), citations.verify, ...complaint];
    case 'misdirected':
      return [words.misdirected.reasons.elsewhere, words.misdirected.ended, '(828) 555-0102'];
    case 'forwarded':
      return [words.misdirected.passedOnText, words.misdirected.runs(due), citations.clock];
    case 'withdrawal-receipt':
      return [words.ended.stopped, words.ended.sameDay(due), words.ended.notYouText(outbound.phone.shown)];
    case 'revocation-receipt':
      return [words.ended.revoked, words.ended.sentBefore, citations.revocation];
    case 'review-upheld':
      return [words.review.upheld, words.review.rest, citations.review, ...complaint.slice(1)];
    case 'review-overturned':
      return [words.review.overturned, words.review.gathering, citations.review, due];
    case 'accounting': {
      const period = words.cases.period(
        day('January 2, 2024', '2 de enero de 2024'),
        day('December 3, 2026', '3 de diciembre de 2026'),
      );
      return [period, words.cases.wrongText, citations.accounting];
    }
    case 'accounting-fee':
      return ['$4.50', words.cases.untilThen, ...words.cases.choices, citations.accountingFee, outbound.phone.shown];
    case 'correction-accepted':
      return [words.cases.ways.appended, citations.correction, citations.informing, outbound.phone.shown];
    case 'correction-denied':
      return [
        ...[words.cases.grounds['not-made-here'], '45 CFR 164.526(a)(2)(i)', words.cases.grounds['accurate-and-complete']],
        ...[citations.disagreement, citations.enclosing, words.cases.statement, words.cases.enclose, ...complaint],
      ];
    case 'case-extension':
      return [words.cases.once(day('February 10, 2027', '10 de febrero de 2027')), citations.caseClock.correction];
    case 'disagreement':
      return [day('December 1, 2026', '1 de diciembre de 2026'), words.cases.kept, words.cases.sentAlong, citations.linked];
  }
}

const every = letterKinds.flatMap((kind, place) => inTurn(languages, place).map((language) => ({ kind, language })));

describe.each(every)('$kind in $language', ({ kind, language }) => {
  it('says everything that staff gave and everything that the rule asks for', async () => {
    const text = await textOf(kind, language);
    for (const said of [...freeTexts(kind), ...saidBy(kind, language)]) expect(text).toContain(squeezed(said));
  });

  it('carries patient, number and page on every page, and help with the language', async () => {
    const record = recordFor(askerOf(kind), language);
    const sent = await letter(kind, language, record);
    const { pages, title, language: locale, text } = await read(sent.bytes);
    const { frame, rights } = documentWords(language);
    expect(pages).toHaveLength(sent.pages);
    expect(title).toBe(letterWords(language).titles[kind]);
    expect(locale).toBe({ en: 'en-US', es: 'es-US' }[language]);
    pages.forEach((page, index) => {
      expect(page).toContain(squeezed(showReference(record.reference)));
      expect(page).toContain(squeezed('Rosa Inés Mendoza Nguyễn'));
      expect(page).toContain(squeezed(dateInWords('1984-03-09', language)));
      expect(page).toContain(squeezed(frame.page(index + 1, sent.pages)));
    });
    expect(squeezed(text)).toContain(squeezed(rights.helpText(outbound.phone.shown)));
  });

  it('names neither the fax number nor anything of the other flow, nor what was asked for', async () => {
    const text = await textOf(kind, language);
    for (const fact of [outbound.fax.shown, inbound.phone.shown, inbound.fax.shown, 'Durham', '3016', '27710'])
      expect(text).not.toContain(squeezed(fact));
    const labels = vocabulary(language);
    for (const category of Object.values(labels.sensitiveCategories)) expect(text).not.toContain(squeezed(category));
    expect(text).not.toContain(squeezed(labels.recordTypes['discharge-summary']));
  });

  it('has no sentence of the other language', async () => {
    const text = await textOf(kind, language);
    const other = letterWords(otherThan(language));
    for (const sentence of textsOf(other).filter(({ length }) => length > 12)) expect(text).not.toContain(squeezed(sentence));
  });

  it('is the same bytes for the same request, details and instant', async () => {
    const [one, other] = [await letter(kind, language), await letter(kind, language)];
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
  });

  it('loses nothing of the longest names and addresses', async () => {
    const longest = recordOf(body(maximalInput(askerOf(kind), language)));
    const record = { ...longest, receivedOn: '2026-11-22', dueOn: longest.route.clock === 'access' ? '2026-12-22' : null };
    const text = squeezed(await textOfPdf((await letter(kind, language, record)).bytes));
    const { requester, patient } = record.body;
    const reader = requester.type === 'patient' ? patient : requester;
    for (const part of [reader.address?.street, reader.address?.city, patient.firstName, patient.lastName, patient.mrn])
      expect(text).toContain(squeezed(part ?? 'absent'));
  });
});

describe.each(languages)('deficiency letter in %s', (language) => {
  it.each(['patient', 'attorney', 'health-care-agent'] as const)(
    'names all defects of a request of a %s at once',
    async (type) => {
      const record = recordFor(type, language);
      const codes = defectCodes.filter((code) => mayRaise(code, record.route.basis));
      expect(codes.length).toBeGreaterThan(8);
      const raised = codes.map((code, index) => ({ code, detail: `detail-${index} ${'Ñu'.repeat(94)}` }));
      const { bytes } = await makeLetter('deficiency', record, { defects: raised }, { facility, now });
      const text = squeezed(await textOfPdf(bytes));
      const words = letterWords(language);
      raised.forEach(({ code, detail }, index) => {
        const { missing, rule, cure } = words.defects[code];
        const { law }: Defect = defects[code];
        expect(text).toContain(squeezed(`${index + 1}.${missing}`));
        for (const part of [rule, cure, detail, law ?? '']) expect(text).toContain(squeezed(part));
      });
      expect(text).toContain(squeezed(words.deficiency.list(codes.length)));
    },
  );

  it('speaks of the running clock on access requests only', async () => {
    const clock = letterWords(language).deficiency.clock('').slice(0, 30);
    const of = async (type: RequesterType) => {
      const defect = { defects: [{ code: 'PATIENT_NOT_FOUND' as const }] };
      return squeezed(
        await textOfPdf((await makeLetter('deficiency', recordFor(type, language), defect, { facility, now })).bytes),
      );
    };
    expect(await of('patient')).toContain(squeezed(clock));
    expect(await of('attorney')).not.toContain(squeezed(clock));
  });
});

describe.each(languages)('refusals in %s', (language) => {
  it.each(denialGroundCodes)('%s tells the ground and whether another professional may look', async (code) => {
    const details = { grounds: [{ code }], contact: { title: 'Ñandú' } };
    const { law, reviewable, representatives }: DenialGroundRule = denialGrounds[code];
    const asker = representatives === true ? 'parent' : 'patient';
    const { bytes } = await makeLetter('denial', recordFor(asker, language), details, { facility, now });
    const text = squeezed(await textOfPdf(bytes));
    const words = letterWords(language).denial;
    for (const said of [words.grounds[code], law, `Ñandú`]) expect(text).toContain(squeezed(said));
    expect(text.includes(squeezed(words.reviewText))).toBe(reviewable);
    expect(text.includes(squeezed(words.noReview))).toBe(!reviewable);
    expect(law.includes('(a)(3)')).toBe(reviewable);
  });

  it('print the title of the professional who decided, and tell a parent nothing of what is left out', async () => {
    const { denial, leads, titles } = letterWords(language);
    const textOf = async (type: RequesterType, given: Partial<LetterDetails['partial-denial']>) => {
      const details = { grounds: [], contact: { title: 'A' }, released: { types: ['lab-reports' as const] }, ...given };
      return squeezed(
        await textOfPdf((await makeLetter('partial-denial', recordFor(type, language), details, { facility, now })).bytes),
      );
    };
    const judged = await textOf('patient', { grounds: [{ code: 'danger-to-life' }], professional: 'MD, Pediatrics' });
    expect(judged).toContain(squeezed(denial.professional('MD, Pediatrics')));
    const neutral = await textOf('parent', { grounds: [{ code: 'not-in-patients-place' }] });
    for (const said of [denial.neutral.title, denial.neutral.lead, denial.neutral.held])
      expect(neutral).toContain(squeezed(said));
    for (const telling of [titles['partial-denial'], leads['partial-denial'], denial.held])
      expect(neutral).not.toContain(squeezed(telling));
  });
});

describe('plain words', () => {
  const words = letterWords('en');
  const sections = [
    ...Object.entries(words).filter(([name]) => name !== 'titles'),
    ...Object.entries(words.leads).map(([kind, lead]) => [`lead of ${kind}`, lead] as const),
  ];
  it.each(sections)('English of %s reads at grade 8 or below', (_name, section) => {
    const text = textsOf(section)
      .filter(({ length }) => length > 25)
      .join(' ');
    if (text !== '') expect(readingGrade(text)).toBeLessThanOrEqual(8);
  });

  it('the measure itself tells a law from a letter', () => {
    const law =
      'A covered entity may deny an individual access without providing the individual an opportunity for review, in the following circumstances, pursuant to applicable regulation.';
    expect(readingGrade(law)).toBeGreaterThan(14);
    expect(readingGrade('We have your request. You do not have to send it again.')).toBeLessThan(4);
  });
});
