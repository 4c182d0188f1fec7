/** Every document that the service makes: kind, language, and how much is in it. One file of the matrix each. */
import { makeBlankForm, makeDocument, makeFaxPackage } from '../../../lib/documents/documents.ts';
import { makeClinicLetter } from '../../../lib/documents/inbound/clinic-letter.ts';
import { makeInboundCover } from '../../../lib/documents/inbound/cover-sheet.ts';
import { makeLabels } from '../../../lib/documents/inbound/labels.ts';
import { sheetNames } from '../../../lib/documents/inbound/sheet-sizes.ts';
import { makeAddressSheet } from '../../../lib/documents/post/address-sheet.ts';
import { makeRunSheet } from '../../../lib/documents/post/run-sheet.ts';
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

/** What lies in a printed run beside the letters and forms. */
function ofRuns(language: Language): readonly Specimen[] {
  const now = new Date('2026-11-22T16:00:00Z');
  const [reference, run] = ['8WTY78K5W5QEX', 'VDVY5D75'];
  const to = ['María José Luz Peña Nguyễn', '12 Oak Street', 'Mooresville, NC 28115'];
  const envelopes = [{ reference, pages: 2 }];
  return [
    {
      name: `address-sheet-${language}`,
      make: async () => (await makeAddressSheet({ reference, language, to, pages: 2 }, facility, now)).bytes,
    },
    {
      name: `run-sheet-${language}`,
      make: () => makeRunSheet({ run, at: now.toISOString(), language, envelopes }, facility),
    },
  ];
}

/** What goes with records that are sent to the health system. */
function ofInbound(language: Language): readonly Specimen[] {
  const now = new Date('2026-11-22T16:00:00Z');
  const patient = { name: 'María José 王小明 Nguyễn', mrn: 'D1234567', dateOfBirth: '1984-03-09' };
  const sender = { name: 'Álvaro Ibáñez', organization: 'Piedmont Heart Clinic', phone: '+19195550123' };
  const clinic = { name: 'Piedmont Heart Clinic', address: '1 Main Street\nCharlotte, NC 28202' };
  const reference = '8WTY78K5W5QEX';
  return [
    ...sheetNames.map((sheet) => ({
      name: `labels-${sheet}-${language}`,
      make: async () => (await makeLabels({ patient, language, sheet, count: 2, from: 1 }, now)).bytes,
    })),
    {
      name: `inbound-cover-${language}`,
      make: async () => {
        const cover = { language, facility, reference, patient, sender, enclosed: [{ kind: 'paper', count: 42 }] } as const;
        return (await makeInboundCover(cover, now)).bytes;
      },
    },
    {
      name: `clinic-letter-${language}`,
      make: async () => (await makeClinicLetter({ facility, patient, clinic }, language, now)).bytes,
    },
  ];
}

/** `types` narrows the filled documents to some requesters; by default all. */
export function matrix(types: readonly RequesterType[] = requesterTypes): readonly Specimen[] {
  return languages.flatMap((language) => [
    ...blankForms(language),
    ...ofRuns(language),
    ...ofInbound(language),
    ...types.flatMap((type) => filled(type, language)),
    ...faxes(language),
    ...letters(language),
  ]);
}
