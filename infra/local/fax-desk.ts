/** The vendor's side of a fax: what it takes in, how it dials and what it remembers. The HTTP contract is in fax-gateway.ts. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { CallResult, FaxLine, LineBehaviour } from './fax-line.ts';
import type { Keep } from './keep.ts';

export const kind = 'fax';

/** What a customer sends. */
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

/** One fax as the vendor shows it. */
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

/** The fax with what only this side of the line knows. */
const KeptFax = z.object({
  fax: Fax,
  behaviour: z.string(),
  /** True when the machine at the far end holds the pages, whatever the sender was told. */
  received: z.boolean(),
  /** How many pages it holds. */
  pagesHeld: z.int().default(0),
  sha256: z.string(),
  callbackUrl: z.string().optional(),
});
export type KeptFax = z.infer<typeof KeptFax>;

interface FaxAccount {
  readonly projectId: string;
  readonly keyId: string;
  readonly keySecret: string;
}

/** Pages of a PDF; null when it is none. Loaded on the first fax only. */
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
  readonly keep: Keep;
  readonly line: FaxLine;
  readonly clock: Clock;
}

/** Takes faxes, dials, and calls back. */
export function faxDesk({ account, keep, line, clock }: FaxParts) {
  const underWay = new Set<Promise<void>>();
  const read = (facts: unknown): KeptFax => KeptFax.parse(facts);
  const faxes = (): readonly KeptFax[] => keep.all(kind).map(({ facts }) => read(facts));

  /** Dials, and again on failure as often as the customer lets us. Without a word of the customer that is three times. */
  async function callWith(fax: Fax, pdf: Uint8Array | null, first: LineBehaviour): Promise<CallResult & { retries: number }> {
    const call = { ...fax, pdf, pages: fax.numberOfPages };
    for (let retries = 0, behaviour = first; ; retries += 1, behaviour = line.take()) {
      const result = await line.call(behaviour, call);
      if (result.error === null || retries >= fax.maxRetries) return { ...result, retries };
    }
  }

  async function dial(kept: KeptFax, behaviour: LineBehaviour): Promise<void> {
    const pdf = keep.get(kind, kept.fax.id)?.bytes ?? null;
    const count = await pagesOf(pdf);
    const counted: Fax = { ...kept.fax, numberOfPages: count ?? 0 };
    keep.put(kind, counted.id, { ...kept, fax: { ...counted, status: 'IN_PROGRESS' } });
    const { error, pagesSent, pagesHeld, retries } = await callWith(counted, pdf, count === null ? 'bad-document' : behaviour);
    const end =
      error === null
        ? { status: 'COMPLETED' as const }
        : { status: 'FAILURE' as const, errorType: error.type, errorCode: error.code, errorMessage: error.message };
    const completedTime = clock.now().toISOString();
    const fax: Fax = { ...counted, ...end, pagesSentSuccessfully: pagesSent, retryCount: retries, completedTime };
    keep.put(kind, fax.id, { ...kept, fax, received: pagesHeld > 0 && pagesHeld === count, pagesHeld });
    if (kept.callbackUrl === undefined || behaviour === 'lost-callback') return;
    await callBack(kept.callbackUrl, fax);
    if (behaviour === 'double-callback') await callBack(kept.callbackUrl, fax);
  }

  function start(kept: KeptFax, behaviour: LineBehaviour): void {
    const call = dial(kept, behaviour).finally(() => underWay.delete(call));
    underWay.add(call);
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
    const kept: KeptFax = {
      fax,
      behaviour,
      received: false,
      pagesHeld: 0,
      sha256,
      ...(callbackUrl === undefined ? {} : { callbackUrl }),
    };
    keep.put(kind, fax.id, kept, pdf);
    start(kept, behaviour);
    return fax;
  }

  // A vendor does not stop when its customer does: calls that were cut off by a restart are made now.
  for (const kept of faxes()) if (kept.fax.completedTime === undefined) start(kept, 'answer');

  return {
    faxes,
    take,
    busy: () => underWay.size,
    find: (id: string): KeptFax | null => {
      const found = keep.get(kind, id);
      return found === null ? null : read(found.facts);
    },
    forgetFile: (kept: KeptFax) => keep.put(kind, kept.fax.id, { ...kept, fax: { ...kept.fax, hasFile: false } }),
    settled: () => Promise.allSettled([...underWay]),
  };
}
export type FaxDesk = ReturnType<typeof faxDesk>;
