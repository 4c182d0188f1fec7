/** Every document that the service makes: kind, language, and how much is in it. One file of the matrix each. */
import { makeBlankForm, makeDocument, makeFaxPackage } from '../../../lib/documents/documents.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import {
  blankFormKinds,
  type Language,
  languages,
  type RequesterType,
  requesterTypes,
} from '../../../lib/request/vocabulary.ts';
import { body, maximalInput, minimalInput, recordOf, scriptsInput, typicalInput } from '../fixtures.ts';
import { letters } from './letters.ts';

export interface Specimen {
  /** Unique, and fit for a file name. */
  readonly name: string;
  readonly make: () => Promise<Uint8Array>;
}

const facility = lakeNorman;
const amounts = { minimal: minimalInput, typical: typicalInput, maximal: maximalInput } as const;

function blankForms(language: Language): readonly Specimen[] {
  return blankFormKinds.map((kind) => ({
    name: `${kind}-${language}-blank`,
    make: () => makeBlankForm(kind, language, facility),
  }));
}

/** Those whose documents are also made with names in every script. */
const inScripts: readonly RequesterType[] = ['patient', 'attorney', 'treating-provider'];

function filled(type: RequesterType, language: Language): readonly Specimen[] {
  return Object.entries({ ...amounts, ...(inScripts.includes(type) ? { scripts: scriptsInput } : {}) }).flatMap(
    ([amount, input]) => {
      const record = recordOf(body(input(type, language)));
      return record.route.documents.map((kind) => ({
        name: `${kind}-${language}-${amount}-${type}`,
        make: async () => (await makeDocument(kind, record, { facility })).bytes,
      }));
    },
  );
}

function faxes(language: Language): readonly Specimen[] {
  const now = new Date('2026-11-22T16:00:00Z');
  return Object.entries({ ...amounts, scripts: scriptsInput }).map(([amount, input]) => ({
    name: `fax-package-${language}-${amount}`,
    make: async () => {
      const record = recordOf(body(input('treating-provider', language)));
      return (await makeFaxPackage(record, { facility, attempt: 1, now })).bytes;
    },
  }));
}

/** `types` narrows the filled documents to some requesters; by default all. */
export function matrix(types: readonly RequesterType[] = requesterTypes): readonly Specimen[] {
  return languages.flatMap((language) => [
    ...blankForms(language),
    ...types.flatMap((type) => filled(type, language)),
    ...faxes(language),
    ...letters(language),
  ]);
}
