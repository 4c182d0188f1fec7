/** What staff do with one part of a scan: one address, one form an act. Loaded with the first one. */
import { scanWords } from '../../languages/staff-scans.ts';
import { isCalendarDate } from '../../request/dates.ts';
import { readReference } from '../../request/reference.ts';
import { join, match, partOf, referenceOf, type Scan, type ScanPart, type ScanRefused, split } from '../../request/scans.ts';
import { characterCount, cleanLine, isPlain } from '../../request/text.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logScans, logSearch } from '../access.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { isHidden } from '../glass/guard.ts';
import { actorId } from '../sign-in/people.ts';
import type { IntakeDone } from './desk-page.tsx';
import { intakePath, itemField, partId, scanPath } from './paths.ts';
import { scanIn, shownScan } from './scan-handlers.ts';
import type { ScanDone } from './scan-page.tsx';
import { fieldOf, type PartField, type TypedPart } from './scan-parts.tsx';
import { type PartRefused, reopenPart, settlePart } from './settle.ts';
import type { Settlement } from './settlement.ts';
import { standingOf } from './standing.ts';

interface Acted {
  readonly context: StaffContext;
  readonly scan: Scan;
  readonly part: ScanPart;
  /** What was typed into a field of this part. */
  readonly typed: (field: PartField) => string;
}

type Problem = keyof ReturnType<typeof scanWords>['problems'];

const conflicts: readonly PartRefused['why'][] = ['missing', 'no-such-part', 'settled', 'not-settled', 'changed-meanwhile'];

function typedPart({ context: { form }, part, typed }: Acted, act: string): TypedPart {
  const born = (name: string) => form.get(`${fieldOf('born', part.id)}.${name}`) ?? '';
  return {
    ...{ part: part.id, act },
    ...{ reference: typed('reference'), reason: typed('reason'), name: typed('name'), number: typed('number') },
    born: { year: born('year'), month: born('month'), day: born('day') },
  };
}

/** The page of the scan as it is now, with what is wrong with a field. */
async function badField(acted: Acted, field: PartField, problem: Problem): Promise<HttpReply> {
  const { context, scan } = acted;
  const text = scanWords(context.view.language).problems[problem];
  const typed = { ...typedPart(acted, context.form.get('act') ?? ''), error: { field, text } };
  return privatePage(await shownScan(context, scan, { typed }), { status: 422 });
}

async function refused(context: StaffContext, scan: Scan, why: PartRefused['why']): Promise<HttpReply> {
  const words = scanWords(context.view.language).problems;
  const own = (name: PartRefused['why']): name is PartRefused['why'] & Problem => Object.hasOwn(words, name);
  const text = own(why) ? words[why] : context.view.words.refusals[why];
  const now = (await context.deps.scans.read(scan.id)) ?? scan;
  return privatePage(await shownScan(context, now, { problem: text }), { status: conflicts.includes(why) ? 409 : 422 });
}

const backToDesk = (done: IntakeDone): HttpReply => redirect(`${intakePath}?done=${done}`);
const backToScan = ({ scan, part }: Acted, done: ScanDone): HttpReply =>
  redirect(`${scanPath(scan.id)}?done=${done}#${partId(part.id)}`);

async function settled(acted: Acted, settlement: Settlement, done: () => HttpReply): Promise<HttpReply> {
  const { context, scan, part } = acted;
  const result = await settlePart(context.deps, { scan: scan.id, part: part.id }, settlement, actingIn(context));
  if (result.outcome === 'refused') return refused(context, scan, result.why);
  context.deps.log.info('scan settled', { kind: settlement.as });
  return done();
}

/** Settles the part with the request that its codes, or a person, named: as what the request waits for. */
async function attach(acted: Acted): Promise<HttpReply> {
  const { context, scan, part } = acted;
  const named = readReference(context.form.get('reference') ?? '');
  if (named === null || named !== referenceOf(part)) return refused(context, scan, 'no-such-part');
  const standing = await standingOf(context.deps, part);
  if (standing.kind === 'unmatched') return refused(context, scan, 'no-such-request');
  if (standing.kind !== 'cure') {
    const as = standing.kind === 'paper' ? 'paper' : 'cure';
    return settled(acted, { as, reference: named }, () => backToDesk(standing.kind === 'paper' ? 'paper' : 'filed'));
  }
  const item = context.form.get('item') ?? context.form.get(itemField(scan.id, part.id)) ?? '';
  if (item === '') return refused(context, scan, 'item');
  if (item === 'none') return settled(acted, { as: 'cure', reference: named }, () => backToDesk('filed'));
  return settled(acted, { as: 'cure', reference: named, item }, () => backToDesk('cure'));
}

/** A settlement whose pages had not reached the request when the call was lost. */
async function finish(acted: Acted): Promise<HttpReply> {
  const { settled: before } = acted.part;
  if (before?.pending !== true || before.reference === undefined) return refused(acted.context, acted.scan, 'settled');
  const { as, reference, item } = before;
  const done = as === 'paper' ? 'paper' : item === undefined ? 'filed' : 'cure';
  return settled(acted, { as, reference, ...(item !== undefined && { item }) }, () => backToDesk(done));
}

async function matchByHand(acted: Acted): Promise<HttpReply> {
  const { context, scan, part, typed } = acted;
  const { deps, session } = context;
  const reference = readReference(typed('reference'));
  if (reference === null) return badField(acted, 'reference', 'unreadable');
  const record = await deps.requests.get(reference);
  if (record === null) return badField(acted, 'reference', 'no-such-request');
  await logScans(context, 1, [record]);
  const matched = { reference, by: actorId(session.staff), at: deps.clock.now().toISOString() };
  return changed(
    acted,
    (current) => match(current, part.id, matched),
    () => redirect(`${scanPath(scan.id)}?done=matched#${partId(part.id)}`),
  );
}

async function changed(acted: Acted, decide: (scan: Scan) => Scan | ScanRefused, done: () => HttpReply): Promise<HttpReply> {
  const held: { why: ScanRefused | null } = { why: null };
  const after = await acted.context.deps.scans.change(acted.scan.id, (current) => {
    const decided = isAsShown(current, acted.part) ? decide(current) : 'no-such-part';
    held.why = typeof decided === 'string' ? decided : null;
    return typeof decided === 'string' ? null : decided;
  });
  if (after === null) return message(404, 'notFound', acted.context.view);
  return held.why === null ? done() : refused(acted.context, acted.scan, held.why);
}

async function find(acted: Acted): Promise<HttpReply> {
  const { context, scan, part, typed } = acted;
  const { deps, form } = context;
  const [name, number] = [cleanLine(typed('name')), cleanLine(typed('number'))];
  const born = typedDate(form, fieldOf('born', part.id));
  const isBorn = born !== undefined && isCalendarDate(born);
  const isText = [name, number].every((text) => characterCount(text) <= 100 && isPlain(text));
  if (!isText || (number === '' && (name === '' || !isBorn)) || (born !== undefined && !isBorn))
    return badField(acted, 'name', 'find');
  const question = { person: { name }, ...(isBorn && { dateOfBirth: born }), ...(number !== '' && { number }) };
  const found = await deps.people.find(question);
  await logSearch(context, found.rows, 'mail');
  const hidden = found.rows.filter(({ restricted }) => isHidden(context, restricted)).map(({ reference }) => reference);
  return privatePage(await shownScan(context, scan, { typed: { ...typedPart(acted, 'find'), found, hidden } }));
}

const longestReason = 200;

async function discard(acted: Acted): Promise<HttpReply> {
  const reason = cleanLine(acted.typed('reason'));
  const isReason = reason !== '' && characterCount(reason) <= longestReason && isPlain(reason);
  if (!isReason) return badField(acted, 'reason', 'reason');
  return settled(acted, { as: 'discarded', reason }, () => backToScan(acted, 'discarded'));
}

/** The other department learns of it first; the part then says under which reference. */
async function handOver(acted: Acted): Promise<HttpReply> {
  const { context, scan, part } = acted;
  if (part.settled !== null) return refused(context, scan, 'settled');
  const { handOverScan } = await import('../inbound/hand-over-scan.ts');
  const item = await handOverScan(context, scan, part);
  if (item === null) return refused(context, scan, 'no-such-part');
  return settled(acted, { as: 'inbound', inbound: item.reference }, () => backToScan(acted, 'inbound'));
}

async function undo(acted: Acted): Promise<HttpReply> {
  const { context, scan, part } = acted;
  const result = await reopenPart(context.deps, { scan: scan.id, part: part.id });
  if (result.outcome === 'refused') return refused(context, scan, result.why);
  const handed = part.settled?.inbound;
  if (handed !== undefined) await (await import('../inbound/hand-over-scan.ts')).takeBack(context, handed);
  return backToScan(acted, 'reopened');
}

const acts: Readonly<Record<string, (acted: Acted) => Promise<HttpReply>>> = {
  attach,
  finish,
  match: matchByHand,
  find,
  discard,
  undo,
  inbound: handOver,
  cut: (acted) =>
    changed(
      acted,
      (scan) => split(scan, acted.part.id, Number(acted.typed('page'))),
      () => backToScan(acted, 'cut'),
    ),
  join: (acted) =>
    changed(
      acted,
      (scan) => join(scan, acted.part.id),
      () => backToScan(acted, 'joined'),
    ),
};

/** True while a part has the pages that the page showed. */
function isAsShown(scan: Scan, shown: ScanPart): boolean {
  const part = partOf(scan, shown.id);
  return part?.firstPage === shown.firstPage && part.lastPage === shown.lastPage;
}

export async function postPart(context: StaffContext): Promise<HttpReply> {
  const { form, params, view } = context;
  const scan = await scanIn(context);
  const part = scan === null ? undefined : partOf(scan, Number(params['part']));
  if (scan === null || part === undefined) return message(404, 'notFound', view);
  const act = acts[form.get('act') ?? ''];
  if (act === undefined) return message(400, 'unreadable', view);
  // Somebody cut or joined it since the page was shown.
  if (form.get('pages') !== `${part.firstPage}-${part.lastPage}`) return refused(context, scan, 'no-such-part');
  const typed = (field: PartField) => form.get(fieldOf(field, part.id)) ?? '';
  return act({ context, scan, part, typed });
}
