/** Labels to print: the form, and the PDF that answers it. */
import type { LabelOrder } from '../../documents/inbound/labels.ts';
import { labelsOn, sheetNames, sheets } from '../../documents/inbound/sheet-sizes.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { SummaryBox } from '../../web/components/messages.tsx';
import type { HttpReply } from '../../web/http.ts';
import { pageFormId } from '../../web/layout.tsx';
import { pdfFile } from '../../web/replies.ts';
import { type LanguageContext, sharedPage, sitePage } from '../context.ts';
import { fieldIn, type InboundView, PatientFields, renderInboundPage } from './form-parts.tsx';
import { takeForm, todayIn } from './take-form.ts';
import { Reading, readPatient } from './typed.ts';

const path = '/send-records/labels';
const names = { sheet: 'sheet', count: 'count', from: 'from' } as const;
/** More than a box of records needs; so many are drawn at once. */
const mostLabels = 300;

function renderLabels(view: InboundView): string {
  const { language } = view;
  const { labels: words, cover, stamp, kept } = inboundPaperWords(language).pages;
  const others = { cover: cover.title, stamp: stamp.title };
  const options = sheetNames.map((value) => ({ value, label: words.sheets[value], hint: words.sheetHints[value] }));
  return renderInboundPage(
    view,
    { path, title: words.title, lead: words.lead, hasForm: true },
    <>
      <form id={pageFormId} method="post" action={`/${language}${path}`} noValidate>
        <PatientFields view={view} />
        <Radios {...fieldIn(view, names.sheet)} label={words.sheet} options={options} />
        <TextField
          {...fieldIn(view, names.count)}
          label={words.count}
          hint={words.countHint}
          inputMode="numeric"
          width="small"
          autocomplete="off"
        />
        <TextField
          {...fieldIn(view, names.from)}
          value={fieldIn(view, names.from).value ?? '1'}
          label={words.from}
          hint={words.fromHint}
          inputMode="numeric"
          width="small"
          autocomplete="off"
        />
        <Buttons>
          <Button icon="download">{words.button}</Button>
        </Buttons>
        <SummaryBox>
          <p>{words.print}</p>
          <p>{kept}</p>
        </SummaryBox>
      </form>
      <h2>{words.more}</h2>
      <ul class="links">
        {Object.entries(others).map(([name, text]) => (
          <li key={name}>
            <a href={`/${language}/send-records/${name}`}>{text}</a>
          </li>
        ))}
      </ul>
    </>,
  );
}

/** GET /{language}/send-records/labels */
export async function getLabels(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  return sharedPage(renderLabels({ language, facility: deps.facility }), context);
}

/** Undefined where something is missing or wrong. */
function orderIn(reading: Reading, context: LanguageContext): LabelOrder | undefined {
  const { language } = context;
  const { problems } = inboundPaperWords(language);
  const patient = readPatient(reading, todayIn(context), problems.name);
  const sheet = reading.choice(names.sheet, sheetNames, problems.sheet);
  const count = reading.count(names.count, mostLabels, problems.count(mostLabels));
  const each = labelsOn(sheets[sheet ?? 'avery-5160']);
  const from = reading.count(names.from, each, problems.from(each), 1);
  if (patient === undefined || sheet === undefined || count === undefined || from === undefined) return undefined;
  return { patient, language, sheet, count, from };
}

/** POST /{language}/send-records/labels: the PDF, kept nowhere. */
export async function postLabels(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  const posted = await takeForm(context, `/${language}${path}`);
  if ('reply' in posted) return posted.reply;
  const { form, again } = posted;
  const view = { language, facility: deps.facility };
  if (again) return sitePage(renderLabels({ ...view, tried: { form, problems: [] } }), language);
  const reading = new Reading(form, language);
  const order = orderIn(reading, context);
  if (order === undefined || reading.problems.length > 0) {
    return sitePage(renderLabels({ ...view, tried: { form, problems: reading.problems } }), language, { status: 422 });
  }
  const { makeLabels } = await import('../../documents/inbound/labels.ts');
  const { bytes } = await makeLabels(order, deps.clock.now());
  return pdfFile(bytes, 'labels', 'attachment', { 'content-language': language });
}
