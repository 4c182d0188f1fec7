/** The letters of the matrix: each kind as it usually is, and the two that can become long as long as they can be. */
import { sampleNow, sampleRecord } from '../../../infra/local/gallery-samples.ts';
import { definitions, type LetterDetails } from '../../../lib/documents/letters/letters.ts';
import { makeLetter } from '../../../lib/documents/letters/make-letter.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { sampleWords } from '../../../lib/languages/samples.ts';
import { defectCodes, mayRaise } from '../../../lib/request/defects.ts';
import { denialGroundCodes, neutralGround } from '../../../lib/request/grounds.ts';
import { type LetterKind, letterKinds } from '../../../lib/request/letters.ts';
import type { Language } from '../../../lib/request/vocabulary.ts';
import { body, maximalInput, recordOf } from '../fixtures.ts';
import type { Specimen } from './matrix.ts';

const options = { facility: lakeNorman, now: sampleNow };
const sentence = 'Página 4 del 3 de marzo; ';
/** Text of a length, with accents, that breaks into lines. */
const long = (length: number) =>
  sentence
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length)
    .trim();

function typical(kind: LetterKind, language: Language): Specimen {
  const { asker, record: own } = definitions[kind].example;
  const record = { ...sampleRecord(asker === 'attorney' ? 'attorney' : 'patient', language), ...own };
  const two: LetterDetails['deficiency'] = { defects: [{ code: 'ID_UNVERIFIED' }, { code: 'ILLEGIBLE' }] };
  const details = kind === 'deficiency' ? two : definitions[kind].example.details(sampleWords(language));
  return {
    name: `letter-${kind}-${language}-typical`,
    make: async () => (await makeLetter(kind, record, details, options)).bytes,
  };
}

function everyDefect(language: Language): Specimen {
  const record = recordOf(body(maximalInput('attorney', language)));
  const codes = defectCodes.filter((code) => mayRaise(code, record.route.basis));
  const details = { defects: codes.map((code) => ({ code, detail: long(200) })), blankFormEnclosed: true };
  return {
    name: `letter-deficiency-${language}-maximal`,
    make: async () => (await makeLetter('deficiency', record, details, options)).bytes,
  };
}

function everyGround(language: Language): Specimen {
  // Some grounds hold toward a representative alone, and one may say nothing more.
  const record = recordOf(body(maximalInput('parent', language)));
  const details: LetterDetails['denial'] = {
    grounds: denialGroundCodes.map((code) => (code === neutralGround ? { code } : { code, explanation: long(500) })),
    contact: { title: long(100), phone: '+17045550101' },
    otherHolder: { name: long(100), address: long(200), phone: '+18285550102' },
  };
  return {
    name: `letter-denial-${language}-maximal`,
    make: async () => (await makeLetter('denial', record, details, options)).bytes,
  };
}

export function letters(language: Language): readonly Specimen[] {
  return [...letterKinds.map((kind) => typical(kind, language)), everyDefect(language), everyGround(language)];
}
