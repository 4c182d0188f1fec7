/** What a keyed request lacks: each "no" of the sheet as far as its paper answers it, and what the paper leaves out. Pure. */
import type { CalendarDate } from '../dates.ts';
import { noDecisions } from '../decisions/taken.ts';
import { type DefectCode, defectCodes, mayRaise } from '../defects.ts';
import { routeOf } from '../routing.ts';
import { problemsBetweenFields } from '../rules.ts';
import type { RequestBody } from '../schema.ts';
import { sheetOf, verdictOf } from '../sheets/sheet.ts';
import type { ProofKind } from '../vocabulary.ts';
import { defectsOfGaps } from './gaps.ts';
import type { Keyed } from './keyed.ts';
import { isTicked, type SeenOnPaper, sheetFrom } from './on-paper.ts';

export interface OnPaper {
  /** In the order of a letter. */
  readonly missing: readonly DefectCode[];
  /** What the route asks for in the envelope, beside a signed authorization. */
  readonly proofs: readonly ProofKind[];
  readonly sheet: Keyed['sheet'] | undefined;
  readonly signatureSeen: boolean;
}

/** `named`: defects that the clerk ticked besides. `today` is the hospital's day. */
export function readPaper(
  body: RequestBody,
  { cameOn, today }: { readonly cameOn: CalendarDate; readonly today: CalendarDate },
  paper: SeenOnPaper,
  named: readonly DefectCode[],
): OnPaper {
  const { reasons: _reasons, facts: _facts, ways: _ways, enclose, ...route } = routeOf(body, { outbound: { fax: null } });
  const { basis, documents } = route;
  const read = { basis, isSsa: body.requester.type === 'disability-determination' && basis === 'authorization' };
  const sheet = sheetFrom(read, paper);
  const reviewed = { body, route: { ...route, documents: [...documents] }, decisions: noDecisions, receivedOn: cameOn };
  const filled = sheet === undefined ? reviewed : { ...reviewed, sheet: { ...sheet, by: '', at: '' } };
  const found = new Set<DefectCode>([
    ...(sheet === undefined ? [] : verdictOf(sheetOf(filled, today)).codes),
    ...defectsOfGaps(problemsBetweenFields(body, today), basis),
    ...named,
  ]);
  return {
    missing: defectCodes.filter((code) => found.has(code) && mayRaise(code, basis)),
    proofs: enclose.filter((kind) => kind !== 'authorization-signed'),
    sheet,
    signatureSeen: isTicked(read) && paper.seen.includes('signed'),
  };
}

/** Of a call: nothing is on paper, and what is missing is the signature. */
export const spoken: OnPaper = { missing: [], proofs: [], sheet: undefined, signatureSeen: false };
