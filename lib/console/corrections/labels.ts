import { labelIn } from '../../languages/vocabulary.ts';
import type { Console } from '../console.ts';

/** What a text is called: `Patient: City`. */
export function textLabel(path: string, { file, kept }: Pick<Console, 'file' | 'kept'>): string {
  const { texts } = kept;
  const [part = '', field = '', line] = path.split('.');
  const questions: Readonly<Record<string, { readonly label: string; readonly staff?: string }>> = file.questions;
  const name = line === undefined ? (questions[path]?.staff ?? labelIn(file.fields, field)) : labelIn(texts.fields, line);
  return texts.line(name, labelIn(file.parts, part));
}
