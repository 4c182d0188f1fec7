/** Whom records went to: the list, its documents, and what went to the wrong place. Loaded when it is opened. */
import { loadLanguages } from '../../languages/words.ts';
import { asPrinted } from '../../request/corrections.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { accountingOf } from '../../request/release/accounting.ts';
import { deliveryOf } from '../../request/release/deliveries.ts';
import type { Language } from '../../request/vocabulary.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { onShown, perform, statusOf } from '../decisions.ts';
import { letterInstant } from '../letters/issue-letter.ts';
import { commandOf, shownIn } from '../request/act.ts';
import { recordOf } from '../request/show-request.ts';
import { disclosuresPage } from './disclosures-page.tsx';
import { decideMisdirected, problemsOf } from './note-misdirected.ts';
import { disclosuresPath } from './paths.ts';

/** GET: the list. */
export async function getDisclosures(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  await logSeen(context, record, 'page');
  const noted = context.request.query['done'] === 'noted';
  return privatePage(disclosuresPage(context.view, { record, noted }));
}

/** POST: records went to the wrong place. */
export async function postDisclosure(context: StaffContext): Promise<HttpReply> {
  const { deps, form, params, view } = context;
  const reference = readReference(params['reference'] ?? '');
  if (reference === null) return message(404, 'notFound', view);
  const texts = { to: form.get('to') ?? '', pages: form.get('pages') ?? '', what: form.get('what') ?? '' };
  const typed = { ...texts, on: typedDate(form, 'on') ?? '' };
  const acting = actingIn(context);
  const decide = onShown(shownIn(form), (record) => decideMisdirected(record, typed, acting));
  const performed = await perform(deps.requests, reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') return redirect(`${disclosuresPath(reference)}?done=noted`);
  const { record, refusal } = performed;
  await logSeen(context, record, 'page');
  const problems = problemsOf(typed, acting);
  const part = (which: string) => form.get(`on.${which}`) ?? '';
  const on = { year: part('year'), month: part('month'), day: part('day') };
  const shown = { typed: { ...texts, on }, problems };
  const whole = Object.keys(problems).length === 0 || refusal.code === 'not-permitted';
  const page = disclosuresPage(view, {
    ...{ record, noted: false },
    form: { ...shown, ...(whole && { refusal: view.words.refusals[refusal.code] }) },
  });
  return privatePage(page, { status: statusOf(refusal.code) });
}

async function sheet(
  context: StaffContext,
  record: RequestRecord,
  { name, text, toPatient = false }: { readonly name: string; readonly text: TextOf; readonly toPatient?: boolean },
): Promise<HttpReply> {
  const { facility, clock } = context.deps;
  await logSeen(context, record, name, 'document');
  const { language } = record.body;
  const [{ makeSheet }, papers] = await Promise.all([
    import('../../documents/letters/printed-notice.ts'),
    import('../../documents/letters/release-papers.ts'),
    loadLanguages([language]),
  ]);
  const printed = asPrinted(record, facility.timeZone);
  const shown = toPatient ? papers.toPatient(printed) : printed;
  const now = letterInstant(clock.now(), facility.timeZone);
  const { bytes } = await makeSheet(shown, text(papers, language), { facility, now });
  return pdfFile(bytes, `${record.reference}-${name}`, 'inline');
}

type Papers = typeof import('../../documents/letters/release-papers.ts');
type TextOf = (papers: Papers, language: Language) => ReturnType<Papers['accountingSheet']>;

/** GET: the accounting of this request, for the patient. */
export async function getAccounting(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  const { clock, facility } = context.deps;
  const rows = accountingOf(record, hospitalDay(clock.now(), facility.timeZone));
  const text: TextOf = (papers, language) => papers.accountingSheet(rows, language);
  return sheet(context, record, { name: 'accounting', text, toPatient: true });
}

/** GET: what the custodian certifies of one package; its signature is given by hand. */
export async function getCertification(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  const delivery = record === null ? undefined : deliveryOf(record, context.params['package'] ?? '');
  if (record === null || delivery?.sealed === undefined || delivery.recalled !== undefined)
    return message(404, 'notFound', context.view);
  const text: TextOf = (papers, language) => papers.certificationSheet(delivery, language, context.deps.facility);
  return sheet(context, record, { name: 'certification', text });
}
