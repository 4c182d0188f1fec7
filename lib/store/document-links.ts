/** The same note gives the same token, so that a repeated submission gets an equal answer. */
import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import { letterKinds } from '../request/letters.ts';
import { documentKinds } from '../request/vocabulary.ts';
import type { Secrets } from '../runtime/secrets.ts';

const Note = z.lazy(() =>
  z.object({
    reference: z.string(),
    kind: z.enum([...documentKinds, ...letterKinds]),
    /** Id of the letter; absent for the forms of the request. */
    letter: z.string().optional(),
    /** Mark of the one browser that may use it (`browserMark`); absent where anybody with the link may. */
    browser: z.string().optional(),
    until: z.number(),
  }),
);
export type DocumentNote = Omit<z.infer<typeof Note>, 'until'>;

const hour = 3_600_000;
const nonceBytes = 12;
const tagBytes = 16;

/** The end of the hour, counted from the submission, that `now` lies in: equal for all answers given within that hour. */
export function linkEnd(submittedAt: string, now: Date): Date {
  const start = Date.parse(submittedAt);
  const hours = Math.floor(Math.max(0, now.getTime() - start) / hour);
  return new Date(start + (hours + 1) * hour);
}

/** As a key object: Node prepares bytes several times slower. */
const keyOf = (secrets: Secrets): KeyObject => createSecretKey(secrets.hmacBytes('document key', ''));

/** Ties a link to the browser that holds this secret in a cookie. */
export function browserMark(secrets: Secrets, cookie: string): string {
  return secrets.hmac('document browser', cookie).slice(0, 22);
}

export function documentToken(secrets: Secrets, { reference, kind, letter, browser }: DocumentNote, until: Date): string {
  const note = JSON.stringify({ reference, kind, letter, browser, until: until.getTime() });
  // A nonce derived from the note repeats only together with the note itself, which is what makes equal answers safe.
  const nonce = secrets.hmacBytes('document nonce', note).subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secrets), nonce);
  const sealed = Buffer.concat([nonce, cipher.update(note, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return sealed.toString('base64url');
}

/** Null when the token was altered, made up, or is past its time. */
export function readDocumentToken(secrets: Secrets, token: string, now: Date): DocumentNote | null {
  const sealed = Buffer.from(token, 'base64url');
  if (sealed.length <= nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secrets), sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    const text = Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString('utf8');
    const { until, ...note } = Note.parse(JSON.parse(text));
    return until > now.getTime() ? note : null;
  } catch {
    return null;
  }
}
