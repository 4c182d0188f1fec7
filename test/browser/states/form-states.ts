/**
 * Every page of the form, as it opens and with everything wrong that a person can do wrong on it; then the check page and the
 * confirmation. The answers to all other pages are put into the draft beforehand: the journeys are where people type.
 */
import { randomBytes } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { siteWords } from '../../../lib/languages/site.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import { draftCookie, draftCookieValue } from '../../../lib/site/request/draft-session.ts';
import { type JourneyPage, pagesFor } from '../../../lib/site/request/journey.ts';
import { type Answers, marks } from '../../../lib/web/questions/answers.ts';
import { partsOf } from '../../../lib/web/questions/values.ts';
import { date, goOn, pathOf, press, type Story, type } from '../../support/browser-person.ts';
import { deep } from '../../support/depth.ts';
import { allAnswers } from '../../support/site-walk.ts';
import { giveCookie, nameHere, open, openAlike, seen, seenAlike, sendForm, type Visit } from './visit.ts';

interface Form {
  readonly name: string;
  readonly type: RequesterType;
  readonly given?: Answers;
  /** Mistakes on pages that may be left empty. On all others leaving everything empty is the mistake. */
  readonly mistakes?: Story;
  /** Is checked and confirmed as another form is. */
  readonly endsAlike?: true;
}

const badEnd: Story = { expiry: [date('expires.on', '2001', 2, '31')] };

/** Together they show every page, in the words for each family of askers, and every kind of confirmation. */
export const forms: readonly Form[] = [
  {
    name: 'online',
    type: 'patient',
    given: { [marks.texts]: ['yes'] },
    mistakes: { contact: [type('patient.phone', '12'), type('patient.email', 'maria(at)example')] },
  },
  {
    name: 'paper',
    type: 'patient',
    given: { 'delivery.format': ['format-media-usb'], 'delivery.method': ['deliver-mail'], 'sign.how': ['paper'] },
  },
  {
    name: 'sister',
    type: 'patient',
    given: {
      'recipient.type': ['third-party'],
      'records.types': ['imaging-films'],
      'delivery.method': ['deliver-email-open'],
      'delivery.emailRiskAccepted': ['yes'],
    },
    mistakes: badEnd,
  },
  { name: 'executor', type: 'executor', endsAlike: true },
  { name: 'kin', type: 'next-of-kin', endsAlike: true, given: { 'patient.diedHere': ['yes'] } },
  { name: 'attorney', type: 'attorney', mistakes: badEnd },
  { name: 'insurer', type: 'health-insurer', endsAlike: true, given: { 'purpose.type': ['payment'] } },
  { name: 'court', type: 'court-order', endsAlike: true, mistakes: { case: [date('requester.respondBy', '2027', 2, '30')] } },
  { name: 'provider', type: 'treating-provider', given: { 'delivery.method': ['deliver-fax-provider'] } },
];

interface FormVisit extends Visit {
  readonly context: BrowserContext;
  /** Kinds of pages that were seen before: many are the same for all who ask. The deep run tells them by their content. */
  readonly known: Set<string>;
  /** Pages on which nothing could be done wrong. */
  readonly harmless: Set<string>;
}

interface Held {
  /** Replaces the answers. */
  keep(answers: Answers): Promise<unknown>;
  /** The form on a page as text, without opening the page. */
  formAt(path: string): Promise<string>;
}

/** A draft with these answers, its cookie in the browser. */
async function draftOf({ service, context }: FormVisit, answers: Answers): Promise<Held> {
  const { drafts, clock } = service.dependencies;
  const at = clock.now().toISOString();
  const { secret } = await drafts.start({ reference: referenceFrom(randomBytes(32)), answers, startedAt: at, touchedAt: at });
  const cookie = draftCookieValue(service.dependencies, secret);
  await giveCookie(context, service, draftCookie, cookie);
  return {
    keep: (replaced) => drafts.save(secret, replaced, clock.now().toISOString()),
    formAt: async (path) => {
      const reply = await fetch(`${service.origin}${path}`, { headers: { cookie: `${nameHere(draftCookie)}=${cookie}` } });
      const [form = ''] = /<form id="page-form".*<\/form>/s.exec(await reply.text()) ?? [];
      return form.replace(/name="_(token|standing)" value="[^"]*"/g, '');
    },
  };
}

function without(answers: Answers, { questions }: JourneyPage): Answers {
  const own = questions.flatMap(partsOf);
  return Object.fromEntries(Object.entries(answers).filter(([path]) => !own.includes(path)));
}

async function checkBoth(visit: FormVisit, formPage: JourneyPage, form: Form, held: Held, answers: Answers): Promise<void> {
  const { person, known, harmless } = visit;
  const { id } = formPage;
  const { page, language } = person;
  const path = `/${language}/request/${id}`;
  const named = `${id} ${form.mistakes?.[id] !== undefined}`;
  if (known.has(named)) return;
  await held.keep(without(answers, formPage));
  const kind = deep ? await held.formAt(path) : named;
  if (known.has(kind)) return;
  known.add(kind);
  const name = `form-${id}-${form.name}`;
  // With its errors a page shows all that it shows without.
  await (form.name === 'online' || id === 'proof' ? open : openAlike)(visit, name, path);
  for (const act of form.mistakes?.[id] ?? []) await act(person);
  await goOn(person);
  if (pathOf(page) === path) await seen(visit, `${name}-errors`);
  else harmless.add(id);
}

/** The last page without a signature. */
async function checkUnsigned(visit: FormVisit, formPage: JourneyPage, form: Form, held: Held, answers: Answers): Promise<void> {
  const { person, known } = visit;
  if (known.has('check')) return;
  known.add('check');
  await held.keep(without(answers, formPage));
  await open(visit, `form-check-${form.name}`, `/${person.language}/request/check`);
  await press(person, siteWords(person.language).form.buttons.signAndSend);
  await seen(visit, `form-check-${form.name}-errors`);
}

/** All pages of one form, empty and wrong; then it is checked and sent. */
export async function checkForm(visit: FormVisit, form: Form): Promise<void> {
  const { page, language } = visit.person;
  const answers = allAnswers(form.type, form.given);
  const held = await draftOf(visit, answers);
  for (const formPage of pagesFor(answers)) {
    if (formPage.id === 'check') await checkUnsigned(visit, formPage, form, held, answers);
    else await checkBoth(visit, formPage, form, held, answers);
  }
  if (form.endsAlike && !deep) return;
  await held.keep(answers);
  await (form.endsAlike ? openAlike : open)(visit, `check-${form.name}`, `/${language}/request/check`);
  const { buttons, check } = siteWords(language).form;
  const signs = (await page.getByRole('button', { name: buttons.signAndSend, exact: true }).count()) > 0;
  const button = form.name === 'paper' ? check.onPaper : signs ? buttons.signAndSend : buttons.send;
  await press(visit.person, button);
  // Whoever signs with another name is asked about it once.
  if (pathOf(page) === `/${language}/request/check`) await press(visit.person, button);
  await (form.endsAlike ? seenAlike : seen)(visit, `done-${form.name}`);
  if (form.name !== 'paper') return;
  await sendForm(page, `/${language}/request/patient`, { 'patient.firstName': 'Ana' });
  await seen(visit, 'already-sent');
}
