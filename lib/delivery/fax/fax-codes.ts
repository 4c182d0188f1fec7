/** Failure class of each error of Sinch Fax v3. Type and code count together: 133 is a forbidden number or a broken PDF. */
import type { FaxFailureClass } from '../ports.ts';

interface FaxErrorRow {
  readonly type: 'CALL_ERROR' | 'FAX_ERROR' | 'DOCUMENT_CONVERSION_ERROR';
  readonly failure: FaxFailureClass;
  readonly codes: readonly number[];
}

/** FAX_ERROR as `document`: capability, account or cancelled, which only a person can fix. */
export const faxErrors: readonly FaxErrorRow[] = [
  { type: 'CALL_ERROR', failure: 'busy', codes: [17] },
  { type: 'CALL_ERROR', failure: 'no-answer', codes: [16, 30] },
  { type: 'CALL_ERROR', failure: 'line', codes: [15, 19, 43] },
  { type: 'CALL_ERROR', failure: 'uncertain', codes: [11] },
  { type: 'CALL_ERROR', failure: 'number', codes: [32, 34, 49] },
  { type: 'FAX_ERROR', failure: 'no-answer', codes: [13, 14, 26, 48, 80, 132] },
  { type: 'FAX_ERROR', failure: 'line', codes: [6, 12, 18, 20, 22, 28, 38, 40, 41, 44, 63, 76, 77, 82] },
  { type: 'FAX_ERROR', failure: 'uncertain', codes: [8, 10, 21, 29, 53, 60, 84, 117, 131] },
  { type: 'FAX_ERROR', failure: 'number', codes: [133] },
  { type: 'FAX_ERROR', failure: 'document', codes: [7, 25, 31, 46, 68, 75, 79, 113, 119] },
  { type: 'DOCUMENT_CONVERSION_ERROR', failure: 'document', codes: [4, 54, 55, 57, 69, 122, 128, 129, 130, 133] },
];

/** A conversion error never reached a line, whatever its code. An unknown error may have reached paper: uncertain. */
export function classOfError(type: string | undefined, code: number | undefined): FaxFailureClass {
  if (type === 'DOCUMENT_CONVERSION_ERROR') return 'document';
  const row = faxErrors.find((entry) => entry.type === type && code !== undefined && entry.codes.includes(code));
  return row?.failure ?? 'uncertain';
}
