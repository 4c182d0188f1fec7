/** A letter that asks another hospital or clinic to send records: the form, the letter as a page to print, and as a PDF. */
import type { ClinicLetter } from '../../documents/inbound/letter-parts.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { baseLanguage } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { Textarea, TextField } from '../../web/components/fields.tsx';
import { SummaryBox } from '../../web/components/messages.tsx';
import { ProcessList } from '../../web/components/progress.tsx';
import type { Form } from '../../web/form.ts';
import { dateParts } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { pageFormId } from '../../web/layout.tsx';
import { pdfFile } from '../../web/replies.ts';
import { type LanguageContext, sharedPage, sitePage } from '../context.ts';
import { fieldIn, type InboundView, PatientFields, renderInboundPage } from './form-parts.tsx';
import { LetterIn } from './letter-shown.tsx';
import { takeForm, todayIn } from './take-form.ts';
import { longest, patientFields, Reading, readPatient } from './typed.ts';

const path = '/send-records/letter';
const names = {
  ...{ clinic: 'clinic.name', address: 'clinic.address', there: 'patient.numberThere' },
  ...{ phone: 'patient.phone', email: 'patient.email', scope: 'scope', which: 'which' },
} as const;
const scopes = ['all', 'some'] as const;
/** What the form is sent for, by its buttons. */
const wish = '_as';
/** The letter was shown, and is to be shown in the other language too. */
const shownField = '_shown';

function Reach({ view }: { readonly view: InboundView }) {
  const { letter: words } = inboundPaperWords(view.language).pages;
  return (
    <>
      <h2>{words.reachHeading}</h2>
      <p class="soft">{words.reachHint}</p>
      <TextField {...fieldIn(view, names.phone)} label={words.phone} inputMode="tel" width="medium" autocomplete="tel" />
      <TextField
        {...fieldIn(view, names.email)}
        label={words.email}
        inputMode="email"
        autocomplete="email"
        autocapitalize="none"
        spellcheck={false}
      />
    </>
  );
}

function renderForm(view: InboundView): string {
  const { language } = view;
  const { letter: words, kept } = inboundPaperWords(language).pages;
  return renderInboundPage(
    view,
    { path, title: words.title, lead: words.lead, hasForm: true },
    <form id={pageFormId} method="post" action={`/${language}${path}`} noValidate>
      <h2>{words.clinicHeading}</h2>
      <TextField {...fieldIn(view, names.clinic)} label={words.clinic} autocomplete="off" />
      <Textarea {...fieldIn(view, names.address)} label={words.address} rows={3} />
      <TextField
        {...fieldIn(view, names.there)}
        label={words.numberThere}
        hint={words.numberThereHint}
        width="medium"
        autocomplete="off"
        optional
      />
      <h2>{words.youHeading}</h2>
      <PatientFields view={view} />
      <Reach view={view} />
      <Radios
        {...fieldIn(view, names.scope)}
        label={words.scope}
        options={scopes.map((value) => ({ value, label: words.scopes[value] }))}
        sideBySide
      />
      <Textarea {...fieldIn(view, names.which)} label={words.some} hint={words.someHint} rows={3} optional />
      <Buttons>
        <Button>{words.button}</Button>
      </Buttons>
      <SummaryBox>
        <p>{words.radiology}</p>
        <p>{kept}</p>
      </SummaryBox>
    </form>,
  );
}

/** Everything of the form again, for the next button. */
function Again({ form }: { readonly form: Form }) {
  const born = dateParts.map((part) => `${patientFields.born}.${part}`);
  const all = [...Object.values(names), patientFields.name, patientFields.mrn, ...born];
  return (
    <>
      {all.map((name) => (
        <input key={name} type="hidden" name={name} value={form.get(name) ?? ''} />
      ))}
    </>
  );
}

function renderLetter(view: InboundView, form: Form, letter: ClinicLetter, today: string): string {
  const { language, facility } = view;
  const { letter: words, kept } = inboundPaperWords(language).pages;
  const shown = language === baseLanguage ? [baseLanguage] : [baseLanguage, language];
  return renderInboundPage(
    { language, facility },
    { path, title: words.ready, hasForm: true },
    <>
      <div class="screen-only">
        <ProcessList steps={words.next} />
        <form id={pageFormId} method="post" action={`/${language}${path}`}>
          <input type="hidden" name={shownField} value="letter" />
          <Again form={form} />
          <Buttons>
            <Button name={wish} value="pdf" icon="download">
              {words.pdf}
            </Button>
            <Button name={wish} value="form" look="plain">
              {words.change}
            </Button>
          </Buttons>
        </form>
        <p class="soft">{kept}</p>
      </div>
      {shown.map((one) => (
        <LetterIn key={one} language={one} letter={letter} today={today} />
      ))}
    </>,
  );
}

/** GET /{language}/send-records/letter */
export async function getLetter(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  return sharedPage(renderForm({ language, facility: deps.facility }), context);
}

/** Undefined where something is missing or wrong. */
function letterIn(reading: Reading, context: LanguageContext): ClinicLetter | undefined {
  const { problems } = inboundPaperWords(context.language);
  const name = reading.text(names.clinic, longest.name, { missing: problems.clinic });
  const address = reading.text(names.address, 300, { missing: problems.address, prose: true });
  const numberThere = reading.text(names.there, longest.mrn);
  const patient = readPatient(reading, todayIn(context), problems.name);
  const [phone, email] = [reading.phone(names.phone), reading.email(names.email)];
  const unreachable = [names.phone, names.email].every((field) => (reading.form.get(field) ?? '').trim() === '');
  if (unreachable) reading.problem(names.phone, problems.reach);
  const scope = reading.choice(names.scope, scopes, problems.scope);
  const missing = scope === 'some' ? { missing: problems.some } : {};
  const which = reading.text(names.which, 1000, { prose: true, ...missing });
  if (patient === undefined || name === undefined || address === undefined) return undefined;
  const whole = { ...patient, numberThere, phone, email };
  return {
    facility: context.deps.facility,
    patient: whole,
    clinic: { name, address },
    which: scope === 'some' ? which : undefined,
  };
}

/** POST /{language}/send-records/letter: the letter as a page or as a PDF, or the form once more. Kept nowhere. */
export async function postLetter(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  const posted = await takeForm(context, `/${language}${path}`);
  if ('reply' in posted) return posted.reply;
  const { form } = posted;
  const view = { language, facility: deps.facility };
  const again = posted.again && form.get(shownField) === null;
  if (again || form.get(wish) === 'form') return sitePage(renderForm({ ...view, tried: { form, problems: [] } }), language);
  const reading = new Reading(form, language);
  const letter = letterIn(reading, context);
  if (letter === undefined || reading.problems.length > 0)
    return sitePage(renderForm({ ...view, tried: { form, problems: reading.problems } }), language, { status: 422 });
  if (form.get(wish) !== 'pdf') return sitePage(renderLetter(view, form, letter, todayIn(context)), language);
  const { makeClinicLetter } = await import('../../documents/inbound/clinic-letter.ts');
  const { bytes } = await makeClinicLetter(letter, language, deps.clock.now());
  return pdfFile(bytes, 'letter', 'attachment', { 'content-language': language });
}
