/** A cover sheet to print, for whoever sends a package: the form, and the PDF that answers it. A clinic that announces records gets one with a reference. */
import type { InboundCover } from '../../documents/inbound/cover-sheet.ts';
import { type EnclosedKind, enclosedKinds } from '../../documents/inbound/enclosed.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkboxes } from '../../web/components/choices.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { SummaryBox } from '../../web/components/messages.tsx';
import type { HttpReply } from '../../web/http.ts';
import { pageFormId } from '../../web/layout.tsx';
import { pdfFile } from '../../web/replies.ts';
import { type LanguageContext, sharedPage, sitePage } from '../context.ts';
import { fieldIn, type InboundView, PatientFields, renderInboundPage } from './form-parts.tsx';
import { takeForm, todayIn } from './take-form.ts';
import { longest, Reading, readPatient } from './typed.ts';

const path = '/send-records/cover';
const names = { sender: 'sender', phone: 'phone', kinds: 'kinds', pages: 'pages', media: 'media' } as const;
const most = 9999;

function renderCover(view: InboundView): string {
  const { language, tried } = view;
  const { cover: words, kept } = inboundPaperWords(language).pages;
  const options = enclosedKinds.map((value) => ({ value, label: words.kindNames[value] }));
  const number = { inputMode: 'numeric', width: 'small', autocomplete: 'off', optional: true } as const;
  return renderInboundPage(
    view,
    { path, title: words.title, lead: words.lead, hasForm: true },
    <form id={pageFormId} method="post" action={`/${language}${path}`} noValidate>
      <PatientFields view={view} />
      <TextField {...fieldIn(view, names.sender)} label={words.sender} hint={words.senderHint} autocomplete="off" />
      <TextField
        {...fieldIn(view, names.phone)}
        label={words.phone}
        inputMode="tel"
        width="medium"
        autocomplete="off"
        optional
      />
      <Checkboxes
        {...fieldIn(view, names.kinds)}
        label={words.kinds}
        options={options}
        values={tried?.form.getAll(names.kinds) ?? []}
      />
      <TextField {...fieldIn(view, names.pages)} {...number} label={words.pages} />
      <TextField {...fieldIn(view, names.media)} {...number} label={words.media} />
      <Buttons>
        <Button icon="download">{words.button}</Button>
      </Buttons>
      <SummaryBox>
        <p>{kept}</p>
      </SummaryBox>
    </form>,
  );
}

/** GET /{language}/send-records/cover */
export async function getCover(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  return sharedPage(renderCover({ language, facility: deps.facility }), context);
}

/** Pieces are counted on one kind only: with several, how many of each is not known. */
function enclosedIn(kinds: readonly EnclosedKind[], pages: number | undefined, media: number | undefined) {
  const pieces = kinds.filter((kind) => kind !== 'paper');
  return kinds.map((kind) => ({ kind, count: kind === 'paper' ? pages : pieces.length === 1 ? media : undefined }));
}

/** Undefined where something is missing or wrong. */
function coverIn(reading: Reading, context: LanguageContext): InboundCover | undefined {
  const { language, deps } = context;
  const { problems } = inboundPaperWords(language);
  const patient = readPatient(reading, todayIn(context), problems.name);
  const sender = reading.text(names.sender, longest.name, { missing: problems.sender });
  const phone = reading.phone(names.phone);
  const given = reading.form.getAll(names.kinds);
  const kinds = enclosedKinds.filter((kind) => given.includes(kind));
  if (kinds.length === 0) reading.problem(names.kinds, problems.kinds);
  const optional = (name: string) =>
    (reading.form.get(name) ?? '').trim() === '' ? undefined : reading.count(name, most, problems.number);
  const enclosed = enclosedIn(kinds, optional(names.pages), optional(names.media));
  if (patient === undefined || sender === undefined) return undefined;
  return { language, facility: deps.facility, patient, sender: { name: sender, phone }, enclosed };
}

/** POST /{language}/send-records/cover: the PDF, kept nowhere. */
export async function postCover(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  const posted = await takeForm(context, `/${language}${path}`, [names.kinds]);
  if ('reply' in posted) return posted.reply;
  const { form, again } = posted;
  const view = { language, facility: deps.facility };
  if (again) return sitePage(renderCover({ ...view, tried: { form, problems: [] } }), language);
  const reading = new Reading(form, language);
  const cover = coverIn(reading, context);
  if (cover === undefined || reading.problems.length > 0) {
    return sitePage(renderCover({ ...view, tried: { form, problems: reading.problems } }), language, { status: 422 });
  }
  const { makeInboundCover } = await import('../../documents/inbound/cover-sheet.ts');
  const { bytes } = await makeInboundCover(cover, deps.clock.now());
  return pdfFile(bytes, 'cover-sheet', 'attachment', { 'content-language': language });
}
