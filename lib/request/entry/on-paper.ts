/**
 * What a clerk ticks as "on the paper I see": the elements of an authorization (45 CFR 164.508(c)), of which an access request needs
 * three (164.524(b)(1)). The ticks become answers of the review sheet. Pure.
 */

import type { RowId } from '../sheets/rows.ts';
import type { Answer, Paper, StoredSheet } from '../sheets/stored.ts';
import type { Basis } from '../vocabulary.ts';

/** In the order of the law: what may be released, by whom, to whom, why, until when, signed; then the three statements. */
export const elements = [
  ...(['description', 'discloser', 'recipient', 'purpose', 'expiry', 'signed'] as const),
  ...(['revoking', 'conditioning', 'redisclosure'] as const),
] as const;
export type Element = (typeof elements)[number];

const ofAuthorization: Readonly<Partial<Record<Element, RowId>>> = {
  description: 'auth-description',
  discloser: 'auth-discloser',
  recipient: 'auth-recipient',
  purpose: 'auth-purpose',
  signed: 'auth-signed',
  revoking: 'auth-revoking',
  conditioning: 'auth-conditioning',
  redisclosure: 'auth-redisclosure',
};

const ofAccess: Readonly<Partial<Record<Element, RowId>>> = {
  description: 'scope',
  recipient: 'destination',
  signed: 'signed',
};

const isOnAuthorization = (basis: Basis) => basis === 'authorization' || basis === 'none';

/** The rows that the ticks answer. Form SSA-827 has its own rows; of other bases the sheet asks for other things. */
function rowsOf(basis: Basis, isSsa: boolean): Readonly<Partial<Record<Element, RowId>>> {
  if (isSsa) return { signed: 'auth-signed' };
  if (isOnAuthorization(basis)) return ofAuthorization;
  return basis === 'access' || basis === 'directive' ? ofAccess : {};
}

export interface SeenOnPaper {
  readonly seen: readonly Element[];
  /** On the hospital's own form, which says when it ends. */
  readonly ours: boolean;
  readonly signedOn?: string;
  readonly endsOn?: string;
  readonly endsWith?: string;
}

interface Read {
  readonly basis: Basis;
  readonly isSsa: boolean;
}

/** True where the ticks say something about the request. */
export function isTicked({ basis, isSsa }: Read): boolean {
  return Object.keys(rowsOf(basis, isSsa)).length > 0;
}

function paperOf({ basis, isSsa }: Read, { ours, signedOn, endsOn, endsWith }: SeenOnPaper): Paper | null {
  if (isSsa) return signedOn === undefined ? null : { signedOn };
  if (!isOnAuthorization(basis)) return null;
  return {
    form: ours ? 'ours' : 'other',
    ...(signedOn !== undefined && { signedOn }),
    ...(endsOn !== undefined && { endsOn }),
    ...(endsWith !== undefined && { endsWith }),
  };
}

/** The sheet as far as the paper answers it; undefined where it answers nothing. */
export function sheetFrom(read: Read, paper: SeenOnPaper): Pick<StoredSheet, 'answers' | 'paper'> | undefined {
  const rows = Object.entries(rowsOf(read.basis, read.isSsa));
  if (rows.length === 0) return undefined;
  const isSeen = (element: string) => paper.seen.some((one) => one === element);
  const answerOf = (element: string): Answer => (isSeen(element) ? 'yes' : 'no');
  const answers = Object.fromEntries(rows.map(([element, row]) => [row, answerOf(element)]));
  const keyed = paperOf(read, paper);
  return { answers, ...(keyed !== null && { paper: keyed }) };
}
