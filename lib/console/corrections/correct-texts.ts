/** Corrects texts of a request: they are kept beside what was handed in, and the documents and search terms are made again. */

import { correctableTexts, correctedBody, judgeText, mostCorrections, type StoredText } from '../../request/corrections.ts';
import type { Correction, RequestState, Work } from '../../request/record.ts';
import { isOpen } from '../../request/status.ts';
import { newSecret } from '../../runtime/secrets.ts';
import { sealOf } from '../../store/events.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export type Unprintable = (text: string) => string;

export interface TextProblem {
  readonly path: string;
  /** As for a text of the form. */
  readonly code: string;
  readonly characters?: string;
}

export interface JudgedTexts {
  /** Cleaned, and different from what is printed now. */
  readonly corrected: readonly StoredText[];
  readonly problems: readonly TextProblem[];
}

/** The texts that may be corrected, as they are printed now. */
export function printedTexts(record: RequestState): readonly StoredText[] {
  return correctableTexts(correctedBody(record));
}

/** Judges what was typed for each text that the form showed. Pure. */
export function judgeTexts(record: RequestState, typed: URLSearchParams, unprintable: Unprintable): JudgedTexts {
  const judged = printedTexts(record).flatMap(({ path, text }): (StoredText | TextProblem)[] => {
    const given = typed.get(path);
    if (given === null || given === text) return [];
    const result = judgeText(path, given);
    if ('wrong' in result) return [{ path, code: result.wrong }];
    const characters = unprintable(result.text);
    if (characters !== '') return [{ path, code: 'cannot-print', characters }];
    return result.text === text ? [] : [{ path, text: result.text }];
  });
  return {
    corrected: judged.filter((one) => 'text' in one),
    problems: judged.filter((one) => 'code' in one),
  };
}

/** The documents are drawn again, and the search finds the new texts; the higher fence stops a worker that still has the old ones. */
function doneAgain({ work }: RequestState, at: string): readonly Work[] {
  const before = [work['prepare-documents'], work['index-terms']].filter((one) => one !== undefined);
  return before.map((one) => ({ ...one, state: 'ready', dueAt: at, leaseUntil: null, fence: one.fence + 1 }));
}

/** Keeps judged texts. The history tells which text, by whom and when; what it said before and says now stands in the record alone. */
export function decideCorrection(record: RequestState, texts: readonly StoredText[], { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (!isOpen(record.status)) return refuse('closed-request');
  if (texts.length === 0) return refuse('nothing-corrected');
  if (record.corrections.length + texts.length > mostCorrections) return refuse('too-many-corrections');
  const [at, who] = [now.toISOString(), actorId(staff)];
  const corrections = texts.map((text): Correction => ({ ...text, who, at, salt: newSecret().slice(0, 16) }));
  return change({
    corrections,
    work: doneAgain(record, at),
    events: corrections.map((one) => ({ at, who, what: 'corrected', facts: { field: one.path, seal: sealOf(one) } })),
  });
}
