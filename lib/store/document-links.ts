/** The same note gives the same token, so that a repeated submission gets an equal answer. */
import * as z from 'zod';
import { letterKinds } from '../request/letters.ts';
import { documentKinds, languages } from '../request/vocabulary.ts';
import { jsonOf } from '../runtime/json.ts';
import { openText, sealText } from '../runtime/sealed-text.ts';
import type { Secrets } from '../runtime/secrets.ts';

const Note = z.lazy(() =>
  z.object({
    reference: z.string(),
    kind: z.enum([...documentKinds, ...letterKinds]),
    /** Absent: that of the request. */
    language: z.enum(languages).optional(),
    /** Id of the letter; absent for the forms of the request. */
    letter: z.string().optional(),
    /** Mark of the one browser that may use it (`browserMark`); absent where anybody with the link may. */
    browser: z.string().optional(),
    until: z.number(),
  }),
);
export type DocumentNote = Omit<z.infer<typeof Note>, 'until'>;

const hour = 3_600_000;

/** The end of the hour, counted from the submission, that `now` lies in: equal for all answers given within that hour. */
export function linkEnd(submittedAt: string, now: Date): Date {
  const start = Date.parse(submittedAt);
  const hours = Math.floor(Math.max(0, now.getTime() - start) / hour);
  return new Date(start + (hours + 1) * hour);
}

const keyOf = (secrets: Secrets): Uint8Array => secrets.hmacBytes('document key', '');

/** Ties a link to the browser that holds this secret in a cookie. */
export function browserMark(secrets: Secrets, cookie: string): string {
  return secrets.hmac('document browser', cookie).slice(0, 22);
}

export function documentToken(
  secrets: Secrets,
  { reference, kind, language, letter, browser }: DocumentNote,
  until: Date,
): string {
  const note = JSON.stringify({ reference, kind, language, letter, browser, until: until.getTime() });
  // A nonce derived from the note repeats only together with the note itself, which is what makes equal answers safe.
  return sealText(keyOf(secrets), note, secrets.hmacBytes('document nonce', note));
}

/** Null when the token was altered, made up, or is past its time. */
export function readDocumentToken(secrets: Secrets, token: string, now: Date): DocumentNote | null {
  const text = openText(keyOf(secrets), token);
  const note = text === null ? undefined : Note.safeParse(jsonOf(text)).data;
  if (note === undefined || note.until <= now.getTime()) return null;
  const { until: _until, ...named } = note;
  return named;
}
