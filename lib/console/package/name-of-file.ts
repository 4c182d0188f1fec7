import { packageWords } from '../../languages/staff-package.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { Console } from '../console.ts';

/** A kind of record in the words of staff. */
export function nameOfFile({ recordType }: { readonly recordType: string }, { labels, language }: Console): string {
  return labelIn({ ...labels.recordTypes, ...packageWords(language).names }, recordType);
}
