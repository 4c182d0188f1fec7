/** A call of S3 at the local gate, and how it is answered. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FileBuckets, StoredObject } from './file-buckets.ts';
import { RefusedForm } from './post-policy.ts';

export interface Gateway {
  readonly buckets: FileBuckets;
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly now: () => Date;
  /** A browser sent a file. `reason`: as S3 names the call that made it. */
  readonly onCreated: (object: StoredObject, reason: string) => Promise<void>;
  /** Somebody was sent bytes of one. */
  readonly onSent: (answer: SentAnswer) => Promise<void>;
  /** The site whose pages may send parts. */
  readonly origin: string;
}

export interface SentAnswer {
  readonly bucket: string;
  readonly key: string;
  /** Of a signed address. */
  readonly query: URLSearchParams;
  readonly bytes: number;
}

export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
}

export const escaped = (text: string): string => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function sendXml(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/xml', ...headers });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`);
}

export const refused = (status: number, code: string): RefusedForm => new RefusedForm(status, code, code);
