/** A request and a reply of the web, free of Lambda and of Node: what handlers are written and tested against. */

/** Largest body that a handler reads, unless it names another. A little more is passed on, so that handlers can tell and answer 413. */
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
  /** As the trusted proxy saw it; never from a header that the caller can set. */
  readonly clientAddress: string;
}

export interface HttpReply {
  readonly status: number;
  /** Lower-case names. Security headers are added by the wrapper. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whole Set-Cookie values. */
  readonly cookies?: readonly string[];
  readonly body?: string | Uint8Array;
}

export type HttpHandler = (request: HttpRequest) => Promise<HttpReply>;

/** The media type of a body, without its parameters. */
export function mediaType(headers: HttpRequest['headers']): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}
