/**
 * Whatever text is accepted, each document of the request is made: no text stalls a request that was received. The alphabet is all
 * of Unicode, weighted to what comes along on paste and to what changes how a line is set.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprintable } from '../../lib/documents/coverage.ts';
import { makeDocument, makeFaxPackage } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { recordOf, typicalInput } from '../documents/fixtures.ts';
import { many } from '../support/depth.ts';

const now = new Date('2026-12-03T15:00:00.000Z');

const strange = [
  ...['\u2028', '\u2029', '\u0085', '\v', '\f', '\r\n', '\t', '\u00a0', '\u2007', '\u3000'],
  ...['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u3164', '\u061c', '\u2066', '\u2069', '\u202e'],
  ...['\u0301', '\u0335', '\u20dd', '\ufe0f', '\ufe0e', '\u{1f3fd}', '\u{1f468}', '☐', '\uf0b7', '\ufffd', '\ue000'],
  // Stacks, vowel signs around a letter, and signs that no cluster takes in.
  ...['ក', '\u17d2', 'រ', 'ោ', 'မ', '\u1039', 'ာ', '\u103a', 'ຳ', 'ກ', 'ક', '\u0acd', 'ষ', 'ো', 'ਸ', '\u0a4d', 'க', 'ௌ'],
  ...['శ', '\u0c4d', 'ಕ', '\u0ccd', 'ൊ', 'ක', '\u0dca', 'ଓ', 'አ', 'Ա', 'ა', 'Ꮝ', 'བ', '\u0fb2'],
  ...['א', 'ש', 'م', 'خ', 'ا', 'क', '\u094d', 'ষ', 'ก', 'ำ', '王', '𠮷', 'ᄒ', 'ᅡ', 'Ŋ', 'ß', 'ﬁ', '½', '٣', '́'],
];
const text = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...strange), weight: 4 },
      { arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), weight: 2 },
      { arbitrary: fc.constantFrom('a', 'B', ' ', 'ñ', 'ễ', '-', '7'), weight: 4 },
    ),
    { minLength: 1, maxLength: 24 },
  )
  .map((parts) => parts.join('').toWellFormed());

const askers = ['patient', 'attorney', 'treating-provider'] as const;

async function everyDocument(asker: (typeof askers)[number], language: Language, typed: string): Promise<void> {
  const input = typicalInput(asker, language);
  const parsed = parseRequest(
    {
      ...input,
      patient: { ...input.patient, lastName: typed, formerName: typed },
      records: { ...input.records, other: `${typed}\n${typed}` },
      signature: { name: typed, agreed: true },
    },
    { today: '2026-11-22', unprintable },
  );
  if (!parsed.ok) return;
  const record = recordOf(parsed.request);
  for (const kind of record.route.documents) {
    if (kind === 'fax-cover') await makeFaxPackage(record, { facility: lakeNorman, attempt: 1, now });
    else expect((await makeDocument(kind, record, { facility: lakeNorman })).pages).toBeGreaterThan(0);
  }
}

describe.each(askers)('a request of a %s', (asker) => {
  it.each(languages)('in %s has each of its documents, whatever was typed', async (language) => {
    await fc.assert(
      fc.asyncProperty(text, (typed) => everyDocument(asker, language, typed)),
      { numRuns: many(300, 25) },
    );
  });
});
