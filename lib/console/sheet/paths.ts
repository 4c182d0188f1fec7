import { requestPath } from '../console.ts';

export const sheetPath = (reference: string): string => `${requestPath(reference)}/sheet`;

/** Id of the form, for a button that stands elsewhere on the page. */
export const sheetForm = 'review-sheet';
