/** Sinch Fax v3 by plain HTTP: the vendor's client hides retries, has no time limit and logs what it receives. */
import * as z from 'zod';
import type { Facility, FaxLine } from '../../facility/facility.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Secrets } from '../../runtime/secrets.ts';
import type { SecretValues, Settings } from '../../runtime/settings.ts';
import { type FaxJob, type FaxPort, type FaxProgress, FaxSubmitError } from '../ports.ts';
import { faxCallbackUrl } from './callback-address.ts';
import { classOfError } from './fax-codes.ts';
import { type SinchCall, sinchClient } from './sinch-client.ts';

const Fax = z.object({
  id: z.string().min(1).max(200),
  to: z.string(),
  status: z.enum(['QUEUED', 'IN_PROGRESS', 'COMPLETED', 'FAILURE']),
  labels: z.record(z.string(), z.string()).nullish(),
  pagesSentSuccessfully: z.number().int().nullish(),
  errorType: z.string().nullish(),
  errorCode: z.coerce.number().int().nullish(),
});
type Fax = z.infer<typeof Fax>;
const FaxPage = z.object({ faxes: z.array(Fax), totalPages: z.number().int().nullish() });
const Created = z.object({ id: z.string().min(1).max(200) });

const states = { QUEUED: 'queued', IN_PROGRESS: 'sending', COMPLETED: 'delivered', FAILURE: 'failed' } as const;
/** Time limits in milliseconds; together well below a lease. */
const patience = { submit: 20_000, read: 10_000, token: 10_000 };
const mostListPages = 5;
/** Clocks differ. */
const clockSkew = 5 * 60_000;

export interface SinchParts {
  readonly settings: Pick<Settings, 'FAX_API_ORIGIN' | 'FAX_AUTH_ORIGIN' | 'FAX_PROJECT_ID' | 'FAX_FROM' | 'PUBLIC_ORIGIN'>;
  readonly secretValues: Pick<SecretValues, 'faxKeyId' | 'faxKeySecret' | 'faxCallbackUser' | 'faxCallbackPassword'>;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly facility: Pick<Facility, 'name' | 'timeZone'>;
  readonly limits?: typeof patience;
}

/** Sender's name and number, 47 CFR 68.318(d), in at most 50 characters: the name is cut, never the number. */
export function headerText(name: string, number: string): string {
  return `${name.slice(0, 49 - number.length)} ${number}`;
}

function progressOf({ id, to, status, labels, pagesSentSuccessfully, errorType, errorCode }: Fax): FaxProgress {
  return {
    vendorId: id,
    jobId: labels?.['jobId'] ?? null,
    to,
    state: states[status],
    pagesSent: pagesSentSuccessfully ?? 0,
    ...(status === 'FAILURE' && { failure: classOfError(errorType ?? undefined, errorCode ?? undefined) }),
    ...(typeof errorCode === 'number' && { code: String(errorCode) }),
  };
}

function bodyOf({ jobId, to, pdf }: FaxJob, { settings, secretValues, secrets, facility }: SinchParts): string {
  const from = settings.FAX_FROM;
  return JSON.stringify({
    to: to.e164,
    from,
    files: [{ file: Buffer.from(pdf).toString('base64'), fileType: 'PDF' }],
    headerText: headerText(facility.name, from),
    headerPageNumbers: true,
    headerTimeZone: facility.timeZone,
    // Each dial is an attempt on the record.
    maxRetries: 0,
    imageConversionMethod: 'MONOCHROME',
    resolution: 'FINE',
    labels: { jobId },
    callbackUrl: faxCallbackUrl(settings.PUBLIC_ORIGIN, secrets, secretValues),
    callbackUrlContentType: 'application/json',
  });
}

function submitErrorOf({ status, retryAfterMs }: Extract<SinchCall, { readonly kind: 'answer' }>): FaxSubmitError {
  if (status === 429 || status >= 500) return new FaxSubmitError('provider', `http-${status}`, retryAfterMs);
  return new FaxSubmitError('document', `http-${status}`);
}

/** The fax port on Sinch. */
export function sinchFax(parts: SinchParts): FaxPort {
  const { settings, secretValues, clock, limits = patience } = parts;
  const call = sinchClient({
    apiOrigin: settings.FAX_API_ORIGIN,
    authOrigin: settings.FAX_AUTH_ORIGIN,
    projectId: settings.FAX_PROJECT_ID,
    keyId: secretValues.faxKeyId,
    keySecret: secretValues.faxKeySecret,
    clock,
    tokenTimeout: limits.token,
  });

  /** Reads; throws when the vendor cannot be read. Null for 404. */
  async function read(path: string): Promise<unknown> {
    const answer = await call('GET', path, limits.read);
    if (answer.kind !== 'answer') throw new Error('SinchUnreachable');
    if (answer.status === 404) return null;
    if (answer.status !== 200) throw new Error('SinchRefused');
    return answer.json;
  }

  async function listPage(to: FaxLine, since: string, page: number) {
    const from = new Date(Date.parse(since) - clockSkew).toISOString();
    const query = new URLSearchParams({ to: to.e164, 'createTime>': from, pageSize: '100', page: String(page) });
    return FaxPage.parse(await read(`?${query}`));
  }

  return {
    async submit(job) {
      const answer = await call('POST', '', limits.submit, bodyOf(job, parts));
      if (answer.kind === 'not-sent') throw new FaxSubmitError('provider', answer.code, answer.retryAfterMs);
      if (answer.kind === 'no-answer') throw new FaxSubmitError('uncertain', answer.code);
      if (answer.status < 200 || answer.status > 299) throw submitErrorOf(answer);
      const created = Created.safeParse(answer.json);
      if (!created.success) throw new FaxSubmitError('uncertain', 'bad-answer');
      return { vendorId: created.data.id };
    },
    async status(vendorId) {
      const json = await read(`/${encodeURIComponent(vendorId)}`);
      return json === null ? null : progressOf(Fax.parse(json));
    },
    async findByJob(jobId, to, since) {
      for (let page = 1; page <= mostListPages; page += 1) {
        const { faxes, totalPages } = await listPage(to, since, page);
        const found = faxes.find(({ labels }) => labels?.['jobId'] === jobId);
        if (found !== undefined) return progressOf(found);
        // A fax to our number without a label may be this one.
        if (faxes.some((fax) => fax.to === to.e164 && fax.labels == null)) return 'cannot-tell';
        if (page >= (totalPages ?? 1)) return null;
      }
      return 'cannot-tell';
    },
    async purge(vendorId) {
      const answer = await call('DELETE', `/${encodeURIComponent(vendorId)}/file`, limits.read);
      if (answer.kind !== 'answer' || (answer.status >= 300 && answer.status !== 404)) throw new Error('SinchNotPurged');
    },
  };
}
