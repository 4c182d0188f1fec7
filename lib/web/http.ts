/** An HTTP request and reply, independent of Lambda and Node. */

/** In bytes, by default. Slightly more is passed on, so that handlers can answer 413. */
export const bodyCap = 64 * 1024;

export interface HttpRequest {
  readonly method: string;
  /** Decoded once, without query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** From the trusted proxy, never from the caller. */
  readonly clientAddress: string;
}

export interface HttpReply {
  readonly status: number;
  /** Lower-case names. The middlewares add security headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole Set-Cookie values. */
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
}

export type HttpHandler = (request: HttpRequest) => Promise<HttpReply>;

export function mediaType(headers: HttpRequest['headers']): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}

/** True when a name that is none of these comes twice. */
export function repeatsOther(names: Iterable<string>, lists: readonly string[] = []): boolean {
  const scalars = [...names].filter((name) => !lists.includes(name));
  return new Set(scalars).size < scalars.length;
}
