/**
 * Failure class of each error of the fax vendor (Sinch Fax v3), by type and code together: 133 is a forbidden number as a fax error and
 * a broken PDF as a conversion error.
 */
import type { FaxFailureClass } from '../ports.ts';

type FaxErrorType = 'CALL_ERROR' | 'FAX_ERROR' | 'DOCUMENT_CONVERSION_ERROR';

export interface FaxErrorRow {
  readonly type: FaxErrorType;
  readonly failure: FaxFailureClass;
  readonly codes: readonly number[];
}

/** `document` rows of the fax kind are capability, account and cancelled: only a person can fix them. */
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
  { type: 'FAX_ERROR', failure: 'document', codes: [7, 25, 31, 68] },
  { type: 'FAX_ERROR', failure: 'document', codes: [46] },
  { type: 'FAX_ERROR', failure: 'document', codes: [75, 79, 119] },
  { type: 'FAX_ERROR', failure: 'document', codes: [113] },
  { type: 'DOCUMENT_CONVERSION_ERROR', failure: 'document', codes: [4, 54, 55, 57, 69, 122, 128, 129, 130, 133] },
];

/**
 * The class of an error. A conversion error never reached a line, whatever its code. An error that nobody has told us about
 * may have reached paper, so it counts as uncertain; the types without codes are the vendor's own troubles.
 */
export function classOfError(type: string | undefined, code: number | undefined): FaxFailureClass {
  if (type === 'DOCUMENT_CONVERSION_ERROR') return 'document';
  const row = faxErrors.find((entry) => entry.type === type && code !== undefined && entry.codes.includes(code));
  return row?.failure ?? 'uncertain';
}
