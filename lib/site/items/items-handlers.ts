/** What a requester still owes: a file for it, a word that it comes another way, or an answer. */
import { letterWords } from '../../languages/letters.ts';
import { asPrinted } from '../../request/corrections.ts';
import type { EvidenceName, FieldProblem } from '../../request/decisions/evidence.ts';
import { itemsForFiles, proofAdded, proofOf } from '../../request/proofs/files.ts';
import { canonicalJson } from '../../store/events.ts';
import { fileIdFrom } from '../../uploads/file-id.ts';
import { incomingKey } from '../../uploads/keys.ts';
import { largestProof } from '../../uploads/limits.ts';
import { contentPolicy } from '../../web/content-policy.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import type { Form } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { pdfFile, redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { versionField } from '../status/decision-form.tsx';
import { seenIn, takeTyped } from '../status/take-decision.ts';
import { type Holder, holderOf } from './holder.ts';
import { answerField, type ItemsView, itemField, renderItems, wayField } from './items-page.tsx';
import { itemsPath, sendPath } from './paths.ts';
import { renderSend } from './send-page.tsx';

const news = ['file', 'told', 'answered', 'full', 'late'] as const;

function itemsPage(
  { deps, language, request }: LanguageContext,
  { record, secret, back }: Holder,
  tried?: ItemsView['tried'],
): HttpReply {
  const { facility, secrets } = deps;
  const page = renderItems({
    ...{ language, facility, record, back, tried },
    token: formToken(secrets, 'public form', secret),
    forFiles: itemsForFiles(record, facility),
    letterWords: letterWords(language),
    news: news.find((one) => one === request.query['done']),
  });
  return sitePage(page, language, { status: tried === undefined ? 200 : 422 });
}

/** GET /{language}/status/items */
export async function getItems(context: LanguageContext): Promise<HttpReply> {
  const holder = await holderOf(context);
  return holder === null ? redirect(`/${context.language}/status/request`) : itemsPage(context, holder);
}

type Posted = { readonly reply: HttpReply } | { readonly holder: Holder; readonly form: Form };

async function postedHere(context: LanguageContext): Promise<Posted> {
  const { deps, language } = context;
  const back = itemsPath(language);
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted;
  const holder = await holderOf(context);
  if (holder === null) return { reply: redirect(`/${language}/status/request`) };
  const ours = isFormToken(deps.secrets, 'public form', holder.secret, posted.form.get('_token') ?? '');
  return ours ? { holder, form: posted.form } : { reply: fail('not-ours', context, { back }) };
}

/** POST /{language}/status/items: each item has its own forms, which say what is wished by one field. */
export async function postItems(context: LanguageContext): Promise<HttpReply> {
  const posted = await postedHere(context);
  if ('reply' in posted) return posted.reply;
  const { holder, form } = posted;
  const way = form.get(wayField);
  if (way === 'file') return placeForFile(context, holder, form);
  return way === 'answer' || way === 'post' || way === 'in-person'
    ? decide(context, holder, form, way)
    : redirect(itemsPath(context.language));
}

async function placeForFile(context: LanguageContext, { record, secret }: Holder, form: Form): Promise<HttpReply> {
  const { deps, language } = context;
  const { reference } = record;
  const wanted = form.get(itemField) ?? '';
  const id = fileIdFrom(deps.secrets, canonicalJson([reference, secret, wanted, form.get(versionField) ?? '']));
  const changed = await deps.requests.change(reference, (state) => {
    const item = itemsForFiles(state, deps.facility).find((one) => one.id === wanted);
    return item === undefined ? null : proofAdded(state, { id, item }, deps.clock.now());
  });
  if (changed !== null && proofOf(changed, id) !== undefined) return redirect(sendPath(language, id));
  const possible = changed !== null && itemsForFiles(changed, deps.facility).some((one) => one.id === wanted);
  return redirect(`${itemsPath(language)}?done=${possible ? 'full' : 'late'}`);
}

/** In milliseconds; shorter than the credentials of the function that signs it are good for. */
const formLife = 30 * 60_000;
/** The bucket answers a file that is too large without a page of ours: it takes so many times the limit, and our own check refuses. */
const oversizeFactor = 4;

/** GET /{language}/status/items/{file}: the form goes straight to the quarantine; the file counts when the bucket tells of it. */
export async function getSend(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, params } = context;
  const { facility } = deps;
  const holder = await holderOf(context);
  if (holder === null) return redirect(`/${language}/status/request`);
  const { record } = holder;
  const proof = proofOf(record, params['file'] ?? '');
  const item = itemsForFiles(record, facility).find(({ id }) => id === proof?.item);
  if (proof?.state !== 'incoming' || item === undefined) return redirect(itemsPath(language));
  const until = new Date(deps.clock.now().getTime() + formLife);
  const form = await deps.uploadForms.sign({
    key: incomingKey(record.reference, proof.id),
    most: oversizeFactor * largestProof,
    redirect: `${deps.settings.PUBLIC_ORIGIN}${itemsPath(language)}?done=file`,
    until,
    nameless: true,
  });
  const page = renderSend({ language, facility, item, form, until: until.toISOString(), letterWords: letterWords(language) });
  return sitePage(page, language, {
    headers: { 'content-security-policy': contentPolicy({ formsTo: deps.uploadForms.origin }) },
  });
}

/** GET /{language}/status/items/sheet.pdf: what lies on top of papers that come by mail, with the reference as a bar code. */
export async function getSheet(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const { facility } = deps;
  const holder = await holderOf(context);
  if (holder === null) return redirect(`/${language}/status/request`);
  const { makeDocument } = await import('../../documents/documents.ts');
  const { bytes } = await makeDocument('mail-cover', asPrinted(holder.record, facility.timeZone), { facility });
  return pdfFile(bytes, `sheet-${holder.record.reference}`, 'attachment', { 'content-language': holder.record.body.language });
}

const done = { answer: 'answered', post: 'told', 'in-person': 'told' } as const;

/** A word or an answer is a decision of the requester. */
async function decide(
  context: LanguageContext,
  { record, secret, back }: Holder,
  form: Form,
  way: keyof typeof done,
): Promise<HttpReply> {
  const { language } = context;
  const item = form.get(itemField) ?? '';
  const about = form.get(answerField(item)) ?? '';
  const given: Readonly<Partial<Record<EvidenceName, string>>> = { items: item, about, promise: way };
  const typed = (name: EvidenceName) => [given[name] ?? ''];
  const id = way === 'answer' ? 'record-arrival' : 'on-its-way';
  const taken = await takeTyped(context, { secret, record, seenVersion: seenIn(form), typed }, id);
  if (taken === null) return redirect(`/${language}/status`);
  const { found } = taken;
  if (found.outcome === 'problems' && !isStale(found.problems))
    return itemsPage(context, { record: taken.record, secret, back }, { item, about, problems: found.problems });
  const isDone = found.outcome === 'change' || found.outcome === 'repeated';
  return redirect(`${itemsPath(language)}?done=${isDone ? done[way] : 'late'}`);
}

/** The item is open no more. */
function isStale(problems: readonly FieldProblem[]): boolean {
  return problems.some(({ field }) => field === 'items');
}
