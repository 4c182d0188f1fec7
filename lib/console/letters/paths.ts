/** Addresses of the letter editor. */
import type { LetterKind } from '../../request/letters.ts';
import { requestPath } from '../console.ts';

export const lettersPath = (reference: string): string => `${requestPath(reference)}/letters`;

export function writePath(reference: string, kind: LetterKind, draft?: string): string {
  const path = `${lettersPath(reference)}/write/${kind}`;
  return draft === undefined ? path : `${path}?${new URLSearchParams({ draft })}`;
}

export const draftPath = (reference: string, draft: string): string => `${lettersPath(reference)}/drafts/${draft}`;

export const issuedPath = (reference: string, id: string): string => `${lettersPath(reference)}/kept/${id}`;
