/** /_local/documents: every form and letter for invented requests, in all languages. Made on each call, so that a reload shows changes. */

import { definitions, type LetterDetails } from '../../lib/documents/letters/letters.ts';
import { facilities } from '../../lib/facility/registry.ts';
import { documentWords } from '../../lib/languages/documents.ts';
import { inboundPaperWords } from '../../lib/languages/inbound-papers.ts';
import { letterWords } from '../../lib/languages/letters.ts';
import { registry } from '../../lib/languages/registry.ts';
import { sampleWords } from '../../lib/languages/samples.ts';
import { vocabulary } from '../../lib/languages/vocabulary.ts';
import { type LetterKind, letterKinds } from '../../lib/request/letters.ts';
import {
  type BlankFormKind,
  baseLanguage,
  blankFormKinds,
  type DocumentKind,
  type Language,
  languages,
} from '../../lib/request/vocabulary.ts';
import { attorneyDefects, type SampleAsker, sampleNow, sampleRecord } from './gallery-samples.ts';
import { renderLocalPage } from './local-page.tsx';

interface Exhibit {
  /** File name without `.pdf`. */
  readonly id: string;
  readonly section: 'Forms, filled' | 'Forms, blank' | 'Fax' | 'Letters' | 'Sending records to the hospital';
  readonly note: string;
  readonly title: (language: Language) => string;
  readonly make: (language: Language) => Promise<Uint8Array>;
}

const [facility] = facilities;
const forms = () => import('../../lib/documents/documents.ts');

function filled(kind: DocumentKind, asker: SampleAsker): Exhibit {
  return {
    ...{ id: `${kind}-${asker}`, section: 'Forms, filled', note: `asked by: ${asker}` },
    title: (language) => documentWords(language).titles[kind],
    make: async (language) => (await (await forms()).makeDocument(kind, sampleRecord(asker, language), { facility })).bytes,
  };
}

function blank(kind: BlankFormKind): Exhibit {
  return {
    ...{ id: `${kind}-blank`, section: 'Forms, blank', note: 'to print, or to fill in a viewer' },
    title: (language) => ({ ...documentWords(language).titles, ...vocabulary(language).paperForms })[kind],
    make: async (language) => (await forms()).makeBlankForm(kind, language, facility),
  };
}

const faxPackage: Exhibit = {
  ...{ id: 'fax-package', section: 'Fax', note: 'cover and care request as one transmission' },
  title: (language) => documentWords(language).titles['fax-cover'],
  make: async (language) => {
    const { makeFaxPackage } = await forms();
    return (await makeFaxPackage(sampleRecord('provider', language), { facility, attempt: 1, now: sampleNow })).bytes;
  },
};

function letter<Kind extends LetterKind>(
  kind: Kind,
  more?: { readonly asker: SampleAsker; readonly details: LetterDetails[Kind] },
): Exhibit {
  const { example } = definitions[kind];
  const asker = more?.asker ?? example.asker;
  return {
    ...{ id: more === undefined ? `letter-${kind}` : `letter-${kind}-${asker}`, section: 'Letters' },
    note: `${kind}${more === undefined ? '' : ', everything that may be said'}, to: ${asker}`,
    title: (language) => letterWords(language).titles[kind],
    make: async (language) => {
      const { makeLetter } = await import('../../lib/documents/letters/make-letter.ts');
      const details = more?.details ?? example.details(sampleWords(language));
      const record = { ...sampleRecord(asker, language), ...example.record };
      return (await makeLetter(kind, record, details, { facility, now: sampleNow })).bytes;
    },
  };
}

/** Of an invented patient who has records sent in. */
function inboundPaper(kind: 'labels' | 'cover' | 'letter', note: string, make: Exhibit['make']): Exhibit {
  return {
    ...{ id: `inbound-${kind}`, section: 'Sending records to the hospital', note, make },
    title: (language) => inboundPaperWords(language).pages[kind].title,
  };
}

const inboundPatient = { name: 'María José Peña Núñez', dateOfBirth: '1984-03-09', mrn: 'D1234567' } as const;

const inboundPapers: readonly Exhibit[] = [
  inboundPaper('labels', 'ten large ones', async (language) => {
    const { makeLabels } = await import('../../lib/documents/inbound/labels.ts');
    const order = { patient: inboundPatient, language, sheet: 'avery-5163', count: 10, from: 1 } as const;
    return (await makeLabels(order, sampleNow)).bytes;
  }),
  inboundPaper('cover', 'of an announced package', async (language) => {
    const { makeInboundCover } = await import('../../lib/documents/inbound/cover-sheet.ts');
    const cover = {
      ...{ language, facility, patient: inboundPatient, reference: '7KQ4M9TX2HBDV' },
      sender: { name: 'Rosalind Achterberg', organization: 'Piedmont Family Medicine', phone: '+13365550123' },
      enclosed: [{ kind: 'paper', count: 12 } as const, { kind: 'disc', count: 1 } as const],
    };
    return (await makeInboundCover(cover, sampleNow)).bytes;
  }),
  inboundPaper('letter', 'to another hospital, signed by the patient', async (language) => {
    const { makeClinicLetter } = await import('../../lib/documents/inbound/clinic-letter.ts');
    const clinic = { name: 'Piedmont Family Medicine', address: '12 Oak Street\nGreensboro, NC 27401' };
    const patient = { ...inboundPatient, numberThere: '55-1021', phone: '+13365550123', email: undefined };
    return (await makeClinicLetter({ facility, patient, clinic, which: undefined }, language, sampleNow)).bytes;
  }),
];

const exhibits: readonly Exhibit[] = [
  ...[filled('access-request', 'patient'), filled('access-request', 'agent'), filled('authorization', 'attorney')],
  ...[filled('mail-cover', 'attorney'), filled('care-request', 'provider'), filled('fax-cover', 'provider')],
  ...blankFormKinds.map(blank),
  faxPackage,
  ...[...letterKinds.map((kind) => letter(kind)), letter('deficiency', { asker: 'attorney', details: attorneyDefects })],
  ...inboundPapers,
];

const sections = [...new Set(exhibits.map(({ section }) => section))];

export const galleryPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/** Allows the gallery page to frame the document. */
export const exhibitPolicy = "frame-ancestors 'self'; form-action 'none'; base-uri 'none'";

function hrefOf({ id }: Exhibit, language: Language): string {
  return `/_local/gallery/${id}.pdf?language=${language}`;
}

function Pair({ exhibit }: { readonly exhibit: Exhibit }) {
  return (
    <section id={exhibit.id}>
      <h3>
        {exhibit.title(baseLanguage)} <span class="soft">({exhibit.note})</span>
      </h3>
      <div class="both">
        {languages.map((language) => (
          <figure key={language}>
            <figcaption>
              {registry[language].name}:{' '}
              <a href={hrefOf(exhibit, language)} lang={language}>
                {exhibit.title(language)}
              </a>
            </figcaption>
            <iframe
              loading="lazy"
              src={`${hrefOf(exhibit, language)}#view=FitH&toolbar=0`}
              title={`${registry[language].name}: ${exhibit.title(language)}, ${exhibit.note}`}
            />
          </figure>
        ))}
      </div>
    </section>
  );
}

export function galleryPage(): string {
  return renderLocalPage(
    'All documents',
    <>
      <p>
        Every form and letter, all languages side by side, drawn from invented requests. <a href="/_local">Back</a>
      </p>
      <ul>
        {exhibits.map((exhibit) => (
          <li key={exhibit.id}>
            <a href={`#${exhibit.id}`}>{languages.map((language) => exhibit.title(language)).join(' · ')}</a>{' '}
            <span class="soft">({exhibit.note})</span>
          </li>
        ))}
      </ul>
      {sections.map((section) => (
        <>
          <h2 key={section}>{section}</h2>
          {exhibits
            .filter((exhibit) => exhibit.section === section)
            .map((exhibit) => (
              <Pair key={exhibit.id} exhibit={exhibit} />
            ))}
        </>
      ))}
    </>,
  );
}

/** The bytes of `<id>.pdf` in a language; null for an unknown name. */
export async function exhibitNamed(file: string, language: string): Promise<Uint8Array | null> {
  const exhibit = exhibits.find(({ id }) => `${id}.pdf` === file);
  const known = languages.find((one) => one === language);
  return exhibit && known ? exhibit.make(known) : null;
}
