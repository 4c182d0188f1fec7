/** Calls to the fax vendor. Retries only after a 401 for an old token, which carried nothing out. */
import * as z from 'zod';
import type { Clock } from '../../runtime/clock.ts';
import { jsonOf } from '../../runtime/json.ts';

export interface SinchAccount {
  readonly apiOrigin: string;
  readonly authOrigin: string;
  readonly projectId: string;
  readonly keyId: string;
  readonly keySecret: string;
  /** In milliseconds, for the token call. */
  readonly tokenTimeout?: number;
}

export type SinchCall =
  | { readonly kind: 'answer'; readonly status: number; readonly json: unknown; readonly retryAfterMs: number }
  /** The vendor was never reached. */
  | { readonly kind: 'not-sent'; readonly code: string; readonly retryAfterMs: number }
  /** Sent; the outcome is unknown. */
  | { readonly kind: 'no-answer'; readonly code: string };

export type SinchMethod = 'GET' | 'POST' | 'DELETE';

const Token = z.object({ access_token: z.string().min(1), expires_in: z.number().default(3600) });
const Reason = z.object({ cause: z.object({ code: z.string() }) });

/** Socket errors that come before anything was sent. */
const neverReached: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

function waitOf(answer: Response): number {
  const seconds = Number(answer.headers.get('retry-after') ?? '0');
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : 0;
}

function lostCall(error: unknown): SinchCall {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'no-answer', code: 'timeout' };
  const reason = Reason.safeParse(error);
  const code = reason.success ? reason.data.cause.code : '';
  return neverReached.includes(code)
    ? { kind: 'not-sent', code: 'unreachable', retryAfterMs: 0 }
    : { kind: 'no-answer', code: 'connection-lost' };
}

/** Calls below /v3/projects/<id>/faxes. Never throws. */
export function sinchClient(account: SinchAccount & { readonly clock: Clock }) {
  const { apiOrigin, authOrigin, projectId, keyId, keySecret, clock, tokenTimeout = 10_000 } = account;
  let token = { text: '', until: 0 };

  async function freshToken(): Promise<SinchCall | null> {
    if (token.until > clock.now().getTime()) return null;
    try {
      const answer = await fetch(new URL('/oauth2/token', authOrigin), {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${keyId}:${keySecret}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: 'grant_type=client_credentials',
        signal: AbortSignal.timeout(tokenTimeout),
      });
      const parsed = Token.safeParse(jsonOf(await answer.text()));
      if (!answer.ok || !parsed.success)
        return { kind: 'not-sent', code: `token-${answer.status}`, retryAfterMs: waitOf(answer) };
      const { access_token, expires_in } = parsed.data;
      token = { text: access_token, until: clock.now().getTime() + (expires_in - 60) * 1000 };
      return null;
    } catch {
      return { kind: 'not-sent', code: 'token-unreachable', retryAfterMs: 0 };
    }
  }

  async function once(method: SinchMethod, path: string, timeout: number, body?: string): Promise<SinchCall> {
    const missing = await freshToken();
    if (missing !== null) return missing;
    try {
      const answer = await fetch(`${apiOrigin}/v3/projects/${encodeURIComponent(projectId)}/faxes${path}`, {
        method,
        headers: { authorization: `Bearer ${token.text}`, accept: 'application/json', 'content-type': 'application/json' },
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
        ...(body !== undefined && { body }),
      });
      return { kind: 'answer', status: answer.status, json: jsonOf(await answer.text()), retryAfterMs: waitOf(answer) };
    } catch (error) {
      return lostCall(error);
    }
  }

  return async (method: SinchMethod, path: string, timeout: number, body?: string): Promise<SinchCall> => {
    const first = await once(method, path, timeout, body);
    if (first.kind !== 'answer' || first.status !== 401) return first;
    token = { text: '', until: 0 };
    return once(method, path, timeout, body);
  };
}
