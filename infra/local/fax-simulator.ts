/** The simulated fax vendor behind fax-gateway.ts. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { CallResult, FaxLine, LineBehaviour } from './fax-line.ts';
import type { LocalStore } from './local-store.ts';
import { backgroundTasks } from './simulation.ts';

export const kind = 'fax';

export const Order = z.object({
  to: z.string().regex(/^\+[1-9]\d{6,14}$/),
  from: z.string().optional(),
  files: z.array(z.object({ file: z.base64(), fileType: z.literal('PDF') })).length(1),
  headerText: z.string().max(50).optional(),
  headerTimeZone: z.string().optional(),
  headerPageNumbers: z.boolean().optional(),
  maxRetries: z.int().min(0).max(5).default(3),
  labels: z.record(z.string(), z.string()).default({}),
  callbackUrl: z.url().optional(),
  callbackUrlContentType: z.string().optional(),
  imageConversionMethod: z.enum(['HALFTONE', 'MONOCHROME']).default('HALFTONE'),
  resolution: z.enum(['FINE', 'SUPERFINE']).default('FINE'),
});

const Fax = z.object({
  id: z.string(),
  direction: z.literal('OUTBOUND'),
  to: z.string(),
  from: z.string().optional(),
  status: z.enum(['QUEUED', 'IN_PROGRESS', 'COMPLETED', 'FAILURE']),
  numberOfPages: z.int(),
  pagesSentSuccessfully: z.int(),
  errorType: z.string().optional(),
  errorCode: z.int().optional(),
  errorMessage: z.string().optional(),
  headerText: z.string().optional(),
  headerTimeZone: z.string().optional(),
  labels: z.record(z.string(), z.string()),
  imageConversionMethod: z.string(),
  resolution: z.string(),
  maxRetries: z.int(),
  retryCount: z.int(),
  hasFile: z.boolean(),
  projectId: z.string(),
  createTime: z.string(),
  completedTime: z.string().optional(),
});
type Fax = z.infer<typeof Fax>;

const StoredFax = z.object({
  fax: Fax,
  behaviour: z.string(),
  /** The far end printed all pages, whatever the sender was told. */
  received: z.boolean(),
  pagesHeld: z.int().default(0),
  sha256: z.string(),
  callbackUrl: z.string().optional(),
});
export type StoredFax = z.infer<typeof StoredFax>;

interface FaxAccount {
  readonly projectId: string;
  readonly keyId: string;
  readonly keySecret: string;
}

/** Null when it is no PDF. */
async function pagesOf(pdf: Uint8Array | null): Promise<number | null> {
  const { PDFDocument } = await import('pdf-lib');
  try {
    return pdf === null ? null : (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  } catch {
    return null;
  }
}

async function callBack(address: string, fax: Fax): Promise<void> {
  const url = new URL(address);
  const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const authorization = url.username === '' ? {} : { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` };
  url.username = '';
  url.password = '';
  const body = JSON.stringify({ event: 'FAX_COMPLETED', eventTime: fax.completedTime, fax });
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...authorization }, body }).catch(
    () => null,
  );
}

export interface FaxParts {
  readonly account: FaxAccount;
  readonly store: LocalStore;
  readonly line: FaxLine;
  readonly clock: Clock;
}

export function faxSimulator({ account, store, line, clock }: FaxParts) {
  const calls = backgroundTasks();
  const read = (facts: unknown): StoredFax => StoredFax.parse(facts);
  const faxes = (): readonly StoredFax[] => store.all(kind).map(({ facts }) => read(facts));

  async function callWith(fax: Fax, pdf: Uint8Array | null, first: LineBehaviour): Promise<CallResult & { retries: number }> {
    const call = { ...fax, pdf, pages: fax.numberOfPages };
    for (let retries = 0, behaviour = first; ; retries += 1, behaviour = line.take()) {
      const result = await line.call(behaviour, call);
      if (result.error === null || retries >= fax.maxRetries) return { ...result, retries };
    }
  }

  async function dial(stored: StoredFax, behaviour: LineBehaviour): Promise<void> {
    const pdf = store.get(kind, stored.fax.id)?.bytes ?? null;
    const count = await pagesOf(pdf);
    const counted: Fax = { ...stored.fax, numberOfPages: count ?? 0 };
    store.put(kind, counted.id, { ...stored, fax: { ...counted, status: 'IN_PROGRESS' } });
    const { error, pagesSent, pagesHeld, retries } = await callWith(counted, pdf, count === null ? 'bad-document' : behaviour);
    const end =
      error === null
        ? { status: 'COMPLETED' as const }
        : { status: 'FAILURE' as const, errorType: error.type, errorCode: error.code, errorMessage: error.message };
    const completedTime = clock.now().toISOString();
    const fax: Fax = { ...counted, ...end, pagesSentSuccessfully: pagesSent, retryCount: retries, completedTime };
    store.put(kind, fax.id, { ...stored, fax, received: pagesHeld > 0 && pagesHeld === count, pagesHeld });
    if (stored.callbackUrl === undefined || behaviour === 'lost-callback') return;
    await callBack(stored.callbackUrl, fax);
    if (behaviour === 'double-callback') await callBack(stored.callbackUrl, fax);
  }

  function take(order: z.infer<typeof Order>, behaviour: LineBehaviour): Fax {
    const pdf = Buffer.from(order.files[0]?.file ?? '', 'base64');
    const { files, callbackUrl, callbackUrlContentType, headerPageNumbers, ...shown } = order;
    const fax: Fax = {
      ...shown,
      id: `01${randomBytes(12).toString('hex').toUpperCase()}`,
      direction: 'OUTBOUND',
      status: 'QUEUED',
      numberOfPages: 0,
      pagesSentSuccessfully: 0,
      retryCount: 0,
      hasFile: true,
      projectId: account.projectId,
      createTime: clock.now().toISOString(),
    };
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    const stored: StoredFax = {
      fax,
      behaviour,
      received: false,
      pagesHeld: 0,
      sha256,
      ...(callbackUrl === undefined ? {} : { callbackUrl }),
    };
    store.put(kind, fax.id, stored, pdf);
    calls.add(dial(stored, behaviour));
    return fax;
  }

  // A real vendor would have made the calls that a restart interrupted.
  for (const stored of faxes()) if (stored.fax.completedTime === undefined) calls.add(dial(stored, 'answer'));

  return {
    faxes,
    take,
    busy: calls.count,
    find: (id: string): StoredFax | null => {
      const found = store.get(kind, id);
      return found === null ? null : read(found.facts);
    },
    forgetFile: (stored: StoredFax) => store.put(kind, stored.fax.id, { ...stored, fax: { ...stored.fax, hasFile: false } }),
    end: calls.end,
  };
}
export type FaxSimulator = ReturnType<typeof faxSimulator>;
