/** The notice of records to come: one page of questions, a page to check, a page with the reference. Long: one form, shown three times. */

import type { NoticeBody } from '../../inbound/notice.ts';
import { type InboundRecord, inboundAwaitsLook } from '../../inbound/record.ts';
import { media, senderTypes, type sendingCarriers } from '../../inbound/vocabulary.ts';
import { dateInWords } from '../../languages/dates.ts';
import { inboundNoticeWords, noticeSentence } from '../../languages/inbound-notice.ts';
import { siteWords } from '../../languages/site.ts';
import { showPhone } from '../../request/phone-shown.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Checkbox, Checkboxes, Radios } from '../../web/components/choices.tsx';
import { DateField, Textarea, TextField } from '../../web/components/fields.tsx';
import { type Answer, SummaryList } from '../../web/components/lists.tsx';
import { Alert, GoodBox, Reference, SummaryBox } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Steps } from '../../web/components/progress.tsx';
import type { Form } from '../../web/form.ts';
import { pageFormId } from '../../web/layout.tsx';
import { AddressLines } from '../guides/start-page.tsx';
import { Trap } from '../request/form-page.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { fieldIn, type InboundView, renderInboundPage } from './form-parts.tsx';
import { noticeFields } from './notice-form.ts';
import { statusPath, stepsFor, whereFor } from './notice-steps.ts';

export const noticePath = '/send-records/notice';
const checkPath = `${noticePath}/check`;
export const donePath = `${noticePath}/done`;
const coverPath = `${noticePath}/cover.pdf`;
/** Field with the seal of the form. */
export const sealField = '_notice';

/** The options of a list, in the order of the page. */
const optionsOf = (values: readonly string[], words: Readonly<Record<string, { label: string; hint: string | undefined }>>) =>
  values.flatMap((value) => (words[value] === undefined ? [] : [{ value, ...words[value] }]));

const ways = ['bring', 'mail', 'fax'] as const;
const carriers = ['fedex', 'ups', 'usps', 'dhl', 'other'] as const satisfies readonly (typeof sendingCarriers)[number][];

function textIn(
  view: InboundView,
  name:
    | 'sender.organization'
    | 'sender.email'
    | 'patient.mrn'
    | 'delivery.tracking'
    | 'sender.name'
    | 'sender.phone'
    | 'patient.firstName'
    | 'patient.lastName',
) {
  const words = inboundNoticeWords(view.language);
  const hints: Readonly<Record<string, string | ((phone: string) => string)>> = words.hints;
  const hint = hints[name];
  return { ...fieldIn(view, name), label: words.labels[name], ...(typeof hint === 'string' && { hint }) };
}

function DayField({
  view,
  name,
  hint,
}: {
  readonly view: InboundView;
  readonly name: 'patient.dateOfBirth' | 'delivery.expectedOn';
  readonly hint: string;
}) {
  const { value: _whole, ...field } = fieldIn(view, name);
  const part = (one: string) => view.tried?.form.get(`${name}.${one}`) ?? undefined;
  const label = inboundNoticeWords(view.language).labels[name];
  return (
    <DateField {...field} label={label} hint={hint} value={{ year: part('year'), month: part('month'), day: part('day') }} />
  );
}

function Sender({ view }: { readonly view: InboundView }) {
  const words = inboundNoticeWords(view.language);
  return (
    <>
      <h2>{words.parts.sender}</h2>
      <Radios
        {...fieldIn(view, 'sender.type')}
        label={words.labels['sender.type']}
        options={optionsOf(senderTypes, words.senders)}
      />
      <TextField {...textIn(view, 'sender.organization')} autocomplete="organization" optional />
      <TextField {...textIn(view, 'sender.name')} autocomplete="name" spellcheck={false} />
      <TextField {...textIn(view, 'sender.phone')} autocomplete="tel" inputMode="tel" width="medium" />
      <TextField
        {...textIn(view, 'sender.email')}
        autocomplete="email"
        inputMode="email"
        spellcheck={false}
        autocapitalize="none"
        optional
      />
    </>
  );
}

function Patient({ view }: { readonly view: InboundView }) {
  const words = inboundNoticeWords(view.language);
  const own = { autocomplete: 'off', spellcheck: false } as const;
  return (
    <>
      <h2>{words.parts.patient}</h2>
      <TextField {...textIn(view, 'patient.firstName')} {...own} optional />
      <TextField {...textIn(view, 'patient.lastName')} {...own} />
      <DayField view={view} name="patient.dateOfBirth" hint={siteWords(view.language).form.birthHint} />
      <TextField {...textIn(view, 'patient.mrn')} {...own} width="medium" optional />
    </>
  );
}

function Records({ view }: { readonly view: InboundView }) {
  const { language, facility, tried } = view;
  const words = inboundNoticeWords(language);
  const { shown } = facility.inbound.phone;
  const number = { inputMode: 'numeric', width: 'small', autocomplete: 'off', optional: true } as const;
  return (
    <>
      <h2>{words.parts.records}</h2>
      <Checkboxes
        {...fieldIn(view, 'records.what')}
        label={words.labels['records.what']}
        hint={words.hints['records.what']}
        options={optionsOf(media, words.media)}
        values={tried?.form.getAll('records.what') ?? []}
      />
      {(['records.pages', 'records.discs', 'records.drives'] as const).map((name) => (
        <TextField key={name} {...fieldIn(view, name)} {...number} label={words.labels[name]} />
      ))}
      <Checkbox
        {...fieldIn(view, 'records.encrypted')}
        value="yes"
        label={words.labels['records.encrypted']}
        hint={words.hints['records.encrypted'](shown)}
        checked={tried?.form.get('records.encrypted') === 'yes'}
      />
      <Textarea
        {...fieldIn(view, 'records.about')}
        label={words.labels['records.about']}
        hint={words.hints['records.about']}
        rows={3}
        optional
      />
    </>
  );
}

function Delivery({ view }: { readonly view: InboundView }) {
  const { language, facility, tried } = view;
  const words = inboundNoticeWords(language);
  const { phone } = facility.inbound;
  return (
    <>
      <h2>{words.parts.delivery}</h2>
      <Radios {...fieldIn(view, 'delivery.way')} label={words.labels['delivery.way']} options={optionsOf(ways, words.ways)} />
      <Radios
        {...fieldIn(view, 'delivery.carrier')}
        label={words.labels['delivery.carrier']}
        hint={words.hints['delivery.carrier']}
        options={optionsOf(carriers, words.carriers)}
        optional
      />
      <Alert tone="info">
        <p>
          <WithPhone line={phone} text={words.courier(phone.shown)} />
        </p>
      </Alert>
      <Checkbox
        {...fieldIn(view, 'delivery.calledFirst')}
        value="yes"
        label={words.labels['delivery.calledFirst'](phone.shown)}
        hint={words.hints['delivery.calledFirst']}
        checked={tried?.form.get('delivery.calledFirst') === 'yes'}
      />
      <TextField {...textIn(view, 'delivery.tracking')} autocomplete="off" spellcheck={false} width="medium" optional />
      <DayField view={view} name="delivery.expectedOn" hint={words.hints['delivery.expectedOn']} />
    </>
  );
}

export interface NoticeView extends InboundView {
  readonly seal: string;
}

export function renderNotice(view: NoticeView): string {
  const { language, facility, seal } = view;
  const words = inboundNoticeWords(language);
  return renderInboundPage(
    view,
    { path: noticePath, title: words.title, lead: words.lead(facility.system.short), hasForm: true },
    <>
      <p>{words.responsibility}</p>
      <SummaryBox>
        <p>{words.bring}</p>
        <p>{words.neverHere}</p>
      </SummaryBox>
      <form id={pageFormId} method="post" action={`/${language}${checkPath}`} noValidate>
        <input type="hidden" name={sealField} value={seal} />
        <section>
          <Sender view={view} />
          <Patient view={view} />
          <Records view={view} />
          <Delivery view={view} />
        </section>
        <Trap text={siteWords(language).form.trap} />
        <p class="soft">{words.kept}</p>
        <Buttons>
          <Button>{words.button}</Button>
        </Buttons>
      </form>
      <Buttons>
        <LinkButton href={`/${language}${statusPath}`} look="plain">
          {words.done.status}
        </LinkButton>
      </Buttons>
    </>,
  );
}

/** The notice in words, row by row. */
function answersOf(body: NoticeBody, { language }: SiteView): readonly Answer[] {
  const words = inboundNoticeWords(language);
  const { sender, patient, records, delivery } = body;
  const given: readonly (readonly [question: string, answer: string | undefined])[] = [
    [words.answered['sender.type'], words.senders[sender.type].label],
    [words.labels['sender.organization'], sender.organization],
    [words.labels['sender.name'], sender.name],
    [words.labels['sender.phone'], showPhone(sender.phone)],
    [words.labels['sender.email'], sender.email],
    [words.parts.patient, [patient.firstName, patient.lastName].filter(Boolean).join(' ')],
    [words.labels['patient.dateOfBirth'], dateInWords(patient.dateOfBirth, language)],
    [words.labels['patient.mrn'], patient.mrn],
    [words.answered['records.what'], records.what.map((medium) => words.media[medium].label).join('; ')],
    [words.answered['records.pages'], records.pages?.toString()],
    [words.answered['records.discs'], records.discs?.toString()],
    [words.answered['records.drives'], records.drives?.toString()],
    [words.answered['records.encrypted'], records.encrypted === true ? words.yes : undefined],
    [words.answered['records.about'], records.about],
    [words.answered['delivery.way'], words.ways[delivery.way].label],
    [words.labels['delivery.carrier'], delivery.carrier && words.carriers[delivery.carrier].label],
    [words.labels['delivery.tracking'], delivery.tracking],
    [words.answered['delivery.calledFirst'], delivery.calledFirst === true ? words.yes : undefined],
    [words.answered['delivery.expectedOn'], dateInWords(delivery.expectedOn, language)],
  ];
  return given.flatMap(([question, answer]) => (answer === undefined ? [] : [{ question, answer }]));
}

function Carried({ form, seal }: { readonly form: Form; readonly seal: string }) {
  return (
    <>
      <input type="hidden" name={sealField} value={seal} />
      {[...noticeFields, 'website'].flatMap((name) =>
        form.getAll(name).map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
    </>
  );
}

export function renderNoticeCheck(view: SiteView, body: NoticeBody, form: Form, seal: string): string {
  const { language } = view;
  const { check } = inboundNoticeWords(language);
  return renderInboundPage(
    view,
    { path: checkPath, title: check.title, lead: check.lead, hasForm: true },
    <>
      <SummaryList answers={answersOf(body, view)} />
      <form id={pageFormId} method="post" action={`/${language}${donePath}`}>
        <Carried form={form} seal={seal} />
        <Buttons>
          <Button>{check.button}</Button>
        </Buttons>
      </form>
      <form method="post" action={`/${language}${noticePath}`}>
        <Carried form={form} seal={seal} />
        <Buttons>
          <Button look="outline">{check.change}</Button>
        </Buttons>
      </form>
    </>,
  );
}

export function renderNoticeDone(view: SiteView, record: InboundRecord): string {
  const { language, facility } = view;
  const { done } = inboundNoticeWords(language);
  const { phone } = facility.inbound;
  const { address, fax } = whereFor(record.body, facility);
  const lines = stepsFor(record.body, facility, language);
  const line = fax ?? phone;
  return renderSitePage(
    { language, facility, path: noticePath, title: done.title, flow: 'inbound' },
    <>
      <GoodBox title={done.title}>
        <p>{done.keep}</p>
      </GoodBox>
      <Reference>{showReference(record.reference)}</Reference>
      {inboundAwaitsLook(record) ? (
        <p>
          <WithPhone line={phone} text={done.looked(phone.shown)} />
        </p>
      ) : (
        <p>{record.body.sender.email === undefined ? done.notMailed : done.mailed}</p>
      )}
      <h2>{done.nextHeading}</h2>
      <Steps
        steps={lines.map(({ code, text }) => ({
          what: (
            <>
              <WithPhone line={code === 'fax' ? line : phone} text={text} />
              {code === 'post' && address !== null ? <AddressLines lines={address} /> : null}
            </>
          ),
        }))}
      />
      <Buttons>
        <LinkButton href={`/${language}${coverPath}`} icon="download">
          {done.cover}
        </LinkButton>
      </Buttons>
      <Buttons>
        {[
          { path: '/send-records/labels', text: done.labels },
          { path: `${statusPath}?reference=${record.reference}`, text: done.status },
          { path: noticePath, text: done.another },
        ].map(({ path, text }) => (
          <LinkButton key={path} href={`/${language}${path}`} look="plain">
            {text}
          </LinkButton>
        ))}
      </Buttons>
    </>,
  );
}

/** Sentences of problems, at their fields. */
export function sayProblems(
  problems: readonly { readonly path: string; readonly code: Parameters<typeof noticeSentence>[0]['code'] }[],
  { language, facility }: SiteView,
): readonly { readonly name: string; readonly text: string }[] {
  return problems.map((problem) => ({
    // A list has one name for all of its entries.
    name: problem.path.split('.').slice(0, 2).join('.'),
    text: noticeSentence(problem, language, facility.inbound.phone.shown),
  }));
}
