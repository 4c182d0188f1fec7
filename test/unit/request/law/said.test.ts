/** What the rules have the service say, and never say, in both languages: pages, mails, covers. */
import { describe, expect, it } from 'vitest';
import { requesterNotice } from '../../../../lib/delivery/mail/notices.ts';
import { layDocument } from '../../../../lib/documents/documents.ts';
import type { LaidPage } from '../../../../lib/documents/layout/drawing.ts';
import { layLetter } from '../../../../lib/documents/letters/make-letter.ts';
import type { Facility } from '../../../../lib/facility/facility.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { documentWords, signedStatement } from '../../../../lib/languages/documents.ts';
import { letterWords } from '../../../../lib/languages/letters.ts';
import { vocabulary } from '../../../../lib/languages/vocabulary.ts';
import { asksForOwnAccess, requesterRules } from '../../../../lib/request/requester.ts';
import type { Reason } from '../../../../lib/request/routing.ts';
import { type Language, languages, type RequesterType, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { catalogue } from '../../../support/catalogue.ts';
import { oneOfEach } from '../../../support/depth.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { recordOf } from '../../../support/staff-fakes.ts';

const squeezed = (text: string) => text.replace(/\s+/g, '');

function textOf(page: LaidPage | undefined): string {
  return squeezed((page?.ops ?? []).map((op) => (op.kind === 'text' ? op.text : '')).join(''));
}

/** Each is made once for all that look at it. */
function once<Made>(make: (type: RequesterType, language: Language) => Made) {
  const made = new Map<string, Made>();
  return (type: RequesterType, language: Language): Made => {
    const found = made.get(`${type} ${language}`) ?? make(type, language);
    made.set(`${type} ${language}`, found);
    return found;
  };
}

const recordFor = once((type, language) => recordOf(sampleBody(type, language)));
const mailFor = once((type, language) => {
  const place = { origin: 'https://example.org', facility: lakeNorman };
  return requesterNotice('send-mail-instructions', recordFor(type, language), place).text;
});

describe('G.S. 66-317: nobody is asked for ink', () => {
  it.each(['english', 'spanish'] as const)('in %s', async (language) => {
    const texts = await catalogue(language);
    expect(texts.length).toBeGreaterThan(1000);
    expect(texts.filter(({ text }) => /\bin ink\b|\b(con|en) tinta\b|wet signature/i.test(text))).toEqual([]);
  });

  it.each(languages)('an electronic signature is as good, %s', (language) => {
    expect(mailFor('attorney', language)).toMatch(/electronic signature|firma electrónica/);
  });
});

describe('42 CFR 2.31(a): a release form that has all of it is enough', () => {
  it.each(languages)('in %s', (language) => {
    const { missing, rule, cure } = letterWords(language).defects.PART2_CONSENT_MISSING;
    expect(rule).toMatch(/is enough|basta/);
    expect(`${missing} ${rule} ${cure}`).not.toMatch(/not enough|no basta|plain release|autorización común/i);
    expect(vocabulary(language).proofKinds['part2-consent']).toMatch(/The authorization will do|La autorización basta/);
  });
});

/** Of each basis one, in the deep run all. */
const others = oneOfEach(
  requesterTypes.filter((type) => !asksForOwnAccess(type)),
  (type) => requesterRules[type].basis,
);

describe.each(languages)('the cover of what goes to somebody else (%s)', (language) => {
  const { release } = letterWords(language);
  const cover = (type: RequesterType, facility: Facility = lakeNorman) =>
    layLetter(
      'release-cover',
      recordFor(type, language),
      { enclosed: [{ type: 'lab-reports', pages: 3 }], medium: 'format-paper' },
      { facility, now: new Date('2026-11-29T15:00:00Z') },
    )
      .map(textOf)
      .join('');

  it.each(['attorney', 'health-insurer', 'coroner-me', 'court-order', 'treating-provider'] as const)(
    'says the same line to %s',
    (type) => {
      expect(cover(type)).toContain(squeezed(`${release.unnamed} ${release.again}`));
    },
  );

  it('says nothing of it to the patient', () => {
    expect(cover('patient')).not.toContain(squeezed(release.unnamed));
  });

  it('leaves the first sentence out where the hospital leaves nothing out', () => {
    const text = cover('attorney', { ...lakeNorman, unnamedCategories: 'include' });
    expect([text.includes(squeezed(release.unnamed)), text.includes(squeezed(release.again))]).toEqual([false, true]);
  });

  it.each(others)('names no kind of information, for %s', (type) => {
    const categories = Object.values(vocabulary(language).sensitiveCategories).map(squeezed);
    const record = recordFor(type, language);
    const sheet = record.route.documents.includes('mail-cover')
      ? layDocument('mail-cover', record, { facility: lakeNorman })
      : [];
    const first = `${textOf(sheet[0])}${cover(type)}`;
    expect(categories.filter((name) => first.includes(name))).toEqual([]);
  });
});

describe.each(languages)('the mail with the instructions (%s)', (language) => {
  const said = (type: RequesterType) => mailFor(type, language);
  const { reasons, sensitiveCategories, proofKinds } = vocabulary(language);

  it.each([
    ['Rule 45(b)(1): how a subpoena is served', 'subpoena', 'subpoena-is-served'],
    ['G.S. 1F-3: a subpoena of another state', 'subpoena', 'subpoena-of-another-state'],
    ['G.S. 8-53: a subpoena alone opens nothing', 'subpoena', 'subpoena-needs-order-or-consent'],
    ['G.S. 8-53: who signs an order', 'court-order', 'order-is-signed-by-a-judge'],
    ['164.512(f): urgent matters by phone', 'law-enforcement', 'urgent-by-phone'],
    ['G.S. 90-21.20B(a1): crash facts', 'law-enforcement', 'crash-facts-on-request'],
    ['164.512(g): no authorization', 'coroner-me', 'no-authorization-needed'],
    ['164.512(b): no authorization', 'public-health', 'no-authorization-needed'],
    ['164.512(d): no authorization', 'oversight', 'no-authorization-needed'],
    ['G.S. 7B-302(e): no authorization', 'protective-services', 'no-authorization-needed'],
  ] as const satisfies readonly (readonly [string, RequesterType, Reason])[])('%s', (_, type, reason) => {
    expect(said(type)).toContain(reasons[reason]);
  });

  it.each(['coroner-me', 'public-health', 'oversight', 'protective-services', 'law-enforcement'] as const)(
    'sends %s for no signature of the patient',
    (type) => {
      expect(said(type)).not.toContain(proofKinds['authorization-signed']);
    },
  );

  it.each(requesterTypes)('names no kind of information to %s', (type) => {
    const found = Object.values(sensitiveCategories).filter((name) => said(type).includes(name));
    expect(found).toEqual([]);
  });
});

describe.each(languages)('45 CFR 164.502(g)(3); G.S. 90-21.5: a parent reads of a child (%s)', (language) => {
  const { ofParent, titles, notes, statements, answers } = documentWords(language);
  const { recordTypes } = vocabulary(language);
  const form = (type: RequesterType) =>
    layDocument('access-request', recordFor(type, language), { facility: lakeNorman }).map(textOf).join('');

  it('on the form, with what a minor may keep private', () => {
    const text = form('parent');
    for (const said of [ofParent.title, ofParent.lead, notes.sensitiveChild, answers.entireRecord])
      expect(text).toContain(squeezed(said));
    for (const wrong of [titles['access-request'], notes.sensitiveAccess, recordTypes['entire-record']])
      expect(text).not.toContain(squeezed(wrong));
  });

  it('and signs for that, while others sign for what they are', () => {
    const signs = (type: RequesterType) => signedStatement({ type, basis: 'access' }, language);
    expect((['patient', 'parent', 'custodian', 'executor'] as const).map(signs)).toEqual([
      statements.truthPatient,
      statements.truthParent,
      statements.truthActing,
      statements.truthActing,
    ]);
  });
});
