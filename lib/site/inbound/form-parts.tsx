/** What the pages for records that are sent to the health system share: their frame, the questions about the patient, and how a problem stands at its field. */
import type { ComponentChildren } from 'preact';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { siteWords } from '../../languages/site.ts';
import { DateField, TextField } from '../../web/components/fields.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import type { Form } from '../../web/form.ts';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { type PageProblem, patientFields } from './typed.ts';

export interface Tried {
  readonly form: Form;
  readonly problems: readonly PageProblem[];
}

export interface InboundView extends SiteView {
  /** What was typed, and what is wrong with it. */
  readonly tried?: Tried | undefined;
}

/** Name, value and problem of one field, as it was typed. */
export function fieldIn({ language, tried }: InboundView, name: string) {
  return {
    ...{ name, words: controlWords(language), value: tried?.form.get(name) ?? undefined },
    error: tried?.problems.find((problem) => problem.name === name)?.text,
  };
}

interface PageText {
  readonly path: string;
  readonly title: string;
  readonly lead?: string;
  /** It has a form, of `pageFormId`, whose answers the language button carries along. */
  readonly hasForm?: true;
}

/** A page of the inbound half: no address or number of the hospital on it. */
export function renderInboundPage(
  view: InboundView,
  { path, title, lead, hasForm }: PageText,
  children: ComponentChildren,
): string {
  const { language, facility, tried } = view;
  const problems = tried?.problems ?? [];
  return renderSitePage(
    {
      ...{ language, facility, path, title, description: lead, flow: 'inbound', failed: problems.length > 0 },
      answers: hasForm && 'carried',
    },
    <>
      <a class="back" href={`/${language}/send-records`}>
        {inboundPaperWords(language).pages.back}
      </a>
      <ErrorSummary heading={siteWords(language).form.errorHeading(problems.length)} lines={problems} />
      <h1>{title}</h1>
      {lead === undefined ? null : <p class="lead">{lead}</p>}
      {children}
    </>,
  );
}

export function PatientFields({ view }: { readonly view: InboundView }) {
  const { language, facility, tried } = view;
  const words = inboundPaperWords(language).pages;
  const { value: _whole, ...born } = fieldIn(view, patientFields.born);
  const part = (one: string) => tried?.form.get(`${patientFields.born}.${one}`) ?? undefined;
  return (
    <>
      <TextField
        {...fieldIn(view, patientFields.name)}
        label={words.name}
        hint={words.nameHint}
        autocomplete="off"
        spellcheck={false}
      />
      <DateField
        {...born}
        label={words.birth}
        hint={siteWords(language).form.birthHint}
        value={{ year: part('year'), month: part('month'), day: part('day') }}
      />
      <TextField
        {...fieldIn(view, patientFields.mrn)}
        label={words.mrn(facility.system.short)}
        hint={words.mrnHint}
        optional
        width="medium"
        autocomplete="off"
        spellcheck={false}
      />
    </>
  );
}
