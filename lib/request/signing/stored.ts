/** What a request that was made by telephone keeps of its signature online: the last link that was mailed, and what was typed on its page. */
import * as z from 'zod';
import type { RequestBody } from '../schema.ts';
import { languages } from '../vocabulary.ts';

const instant = () => z.iso.datetime();
const name = () => z.string().max(400);

/** The last link; every earlier one opens nothing any more. Its secret is made of reference and number, and is stored nowhere. */
const Link = z.lazy(() =>
  z.object({
    number: z.int().positive(),
    at: instant(),
    until: instant(),
    /** staff:<subject> and the name. */
    by: z.string().max(120),
    /** Work that mails it. */
    work: z.string().max(60),
    /** Corrections and changes that there were: one more, and what would be signed is another text. */
    texts: z.int().nonnegative(),
  }),
);

/** An event seals it: `signed`, with its hash. */
const Signed = z.lazy(() =>
  z.object({
    name: name(),
    /** In Latin letters, where no font prints the name. */
    latin: name().optional(),
    at: instant(),
    /** Number of the link. */
    link: z.int().positive(),
    /** Of the page on which the statement was read. */
    language: z.enum(languages),
    /** Random, so that the hash in the history tells nobody the name. */
    salt: z.string().max(40),
  }),
);
export type Signed = z.infer<typeof Signed>;

export const Signing = z.lazy(() => z.object({ link: Link, signed: Signed.optional() }));
export type Signing = z.infer<typeof Signing>;

/** The body with a signature that came after it. */
export function signedBody(body: RequestBody, signed: Signed | undefined): RequestBody {
  if (signed === undefined) return body;
  const { name: typed, latin } = signed;
  return {
    ...body,
    signature: { name: typed, agreed: true },
    ...(latin !== undefined && { latin: { ...body.latin, signature: { name: latin } } }),
  };
}

/** When a request was handed in, its signature included: what its papers print, and its sender reads. */
export function sentAt({
  submittedAt,
  signing,
}: {
  readonly submittedAt: string;
  readonly signing?: Signing | undefined;
}): string {
  return signing?.signed?.at ?? submittedAt;
}

/** The body as it was handed in, without the signature that came after it: what its hash was made of. */
export function bodyHandedIn({
  body,
  signing,
}: {
  readonly body: RequestBody;
  readonly signing?: Signing | undefined;
}): RequestBody {
  const signed = signing?.signed;
  if (signed === undefined) return body;
  const { signature: _signature, latin, ...rest } = body;
  if (latin === undefined || signed.latin === undefined) return { ...rest, ...(latin !== undefined && { latin }) };
  const { signature: _latin, ...others } = latin;
  return { ...rest, ...(Object.keys(others).length > 0 && { latin: others }) };
}
