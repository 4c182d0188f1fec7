/** Whom records went to: the list, its documents, and what went to the wrong place. Loaded when it is opened. */
import type { DocumentRecord } from '../../documents/layout/document-context.ts';
import type { SheetText } from '../../documents/letters/letterhead.ts';
import type { Certified } from '../../documents/letters/release-papers.ts';
import { loadLanguages } from '../../languages/words.ts';
import { manifestOf } from '../../release/seal/manifest.ts';
import { asPrintedNow } from '../../request/changes/body-now.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { accountingOver, disclosuresOf, sixYearsTo } from '../../request/release/accounting.ts';
import { deliveriesOf, deliveryOf } from '../../request/release/deliveries.ts';
import type { Delivery } from '../../request/release/stored.ts';
import { suspensionsOf } from '../../request/release/suspension.ts';
import type { Language } from '../../request/vocabulary.ts';
import { sha256 } from '../../store/events.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { onShown, perform, statusOf } from '../decisions.ts';
import { letterInstant } from '../letters/issue-letter.ts';
import { commandOf, shownIn } from '../request/act.ts';
import { recordOf } from '../request/show-request.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { disclosuresPage } from './disclosures-page.tsx';
import { decideMisdirected, problemsOf } from './note-misdirected.ts';
import { disclosuresPath } from './paths.ts';

/** GET: the list. */
export async function getDisclosures(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  await logSeen(context, record, 'page');
  const noted = context.request.query['done'] === 'noted';
  const kept = await keptForm(context);
  const form = kept === null ? undefined : { typed: typedIn(kept.form), problems: {} };
  return privatePage(disclosuresPage(context.view, { record, noted, form, kept: kept !== null }), {
    cookies: kept?.cookies ?? [],
  });
}

const textsIn = (form: URLSearchParams) => ({
  to: form.get('to') ?? '',
  pages: form.get('pages') ?? '',
  what: form.get('what') ?? '',
});

/** As the form shows it again. */
function typedIn(form: URLSearchParams) {
  const part = (which: string) => form.get(`on.${which}`) ?? '';
  return { ...textsIn(form), on: { year: part('year'), month: part('month'), day: part('day') } };
}

/** POST: records went to the wrong place. */
export async function postDisclosure(context: StaffContext): Promise<HttpReply> {
  const { deps, form, params, view } = context;
  const reference = readReference(params['reference'] ?? '');
  if (reference === null) return message(404, 'notFound', view);
  const typed = { ...textsIn(form), on: typedDate(form, 'on') ?? '' };
  const acting = actingIn(context);
  const decide = onShown(shownIn(form), (record) => decideMisdirected(record, typed, acting));
  const performed = await perform(deps.requests, reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') return redirect(`${disclosuresPath(reference)}?done=noted`);
  const { record, refusal } = performed;
  await logSeen(context, record, 'page');
  const problems = problemsOf(typed, acting);
  const shown = { typed: typedIn(form), problems };
  const whole = Object.keys(problems).length === 0 || refusal.code === 'not-permitted';
  const page = disclosuresPage(view, {
    ...{ record, noted: false },
    form: { ...shown, ...(whole && { refusal: view.words.refusals[refusal.code] }) },
  });
  return privatePage(page, { status: statusOf(refusal.code) });
}

interface SheetAsked {
  readonly name: string;
  readonly text: (papers: Papers, language: Language, printed: DocumentRecord) => SheetText;
  /** Whose address stands on it, where it is not who asked: the patient's, or nobody's. */
  readonly readBy?: (papers: Papers, printed: DocumentRecord) => DocumentRecord;
}

async function sheet(context: StaffContext, record: RequestRecord, { name, text, readBy }: SheetAsked): Promise<HttpReply> {
  const { facility, clock } = context.deps;
  await logSeen(context, record, name, 'document');
  const printed = asPrintedNow(record, facility.timeZone);
  const [{ makeSheet }, papers] = await Promise.all([
    import('../../documents/letters/printed-notice.ts'),
    import('../../documents/letters/release-papers.ts'),
  ]);
  const shown = readBy?.(papers, printed) ?? printed;
  const { language } = shown.body;
  await loadLanguages([language]);
  const now = letterInstant(clock.now(), facility.timeZone);
  const { bytes } = await makeSheet(shown, text(papers, language, printed), { facility, now });
  return pdfFile(bytes, `${record.reference}-${name}`, 'inline');
}

type Papers = typeof import('../../documents/letters/release-papers.ts');

/** GET: the accounting of this request alone, for the patient. */
export async function getAccounting(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  const today = todayIn(context);
  const entries = accountingOver([record], sixYearsTo(today), today);
  return sheet(context, record, {
    name: 'accounting',
    text: (papers, language) => papers.accountingSheet(entries, language),
    readBy: (papers, printed) => papers.toPatient(printed),
  });
}

/** The manifest is in the package; its hash follows from the same facts. */
function certifiedOf({ facility }: StaffContext['deps'], delivery: Delivery): readonly Certified[] {
  const { sealed } = delivery;
  if (sealed === undefined || delivery.recalled !== undefined) return [];
  return [{ delivery, manifestSha256: sha256(manifestOf(delivery, { cover: sealed.cover, from: facility.name })) }];
}

function certification(
  context: StaffContext,
  record: RequestRecord | null,
  deliveries: readonly Delivery[],
): Promise<HttpReply> | HttpReply {
  const certified = deliveries.flatMap((delivery) => certifiedOf(context.deps, delivery));
  if (record === null || certified.length === 0) return message(404, 'notFound', context.view);
  return sheet(context, record, {
    name: 'certification',
    text: (papers, language) => papers.certificationSheet(certified, language, context.deps.facility),
  });
}

/** GET: what the custodian certifies of one package; its signature is given by hand. */
export async function getCertification(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  const delivery = record === null ? undefined : deliveryOf(record, context.params['package'] ?? '');
  return certification(context, record, delivery === undefined ? [] : [delivery]);
}

/** GET: what the custodian certifies of all packages that went out, in one document. */
export async function getCertifications(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  return certification(context, record, record === null ? [] : deliveriesOf(record));
}

/** GET: that a disclosure is held back, for the hospital's own file. */
export async function getSuspensionPaper(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  const held = record === null ? undefined : suspensionsOf(record).find(({ id }) => id === context.params['suspension']);
  if (record === null || held === undefined) return message(404, 'notFound', context.view);
  const to = disclosuresOf(record).find(({ id }) => id === held.disclosure)?.to ?? '';
  return sheet(context, record, {
    name: 'suspension',
    text: (papers, language) => papers.suspensionSheet(held, to, language),
    readBy: (papers, printed) => papers.toOwnFile(printed, context.view.language, context.deps.facility),
  });
}
