/** What a row of the access log says in codes, in words. */
import { labelIn } from '../../languages/vocabulary.ts';
import type { AccessRow } from '../../store/stores.ts';
import { type Console, documentName } from '../console.ts';

/** A row may be of an older version: an unknown code is shown as it is. */
export function whatInWords({ what }: Pick<AccessRow, 'what'>, view: Console): string {
  const { seen } = view.file;
  const [code = what, detail = ''] = what.split(' ');
  const said = labelIn(seen, code);
  if (code === 'checked') return `${said}: ${labelIn(view.kept.checkFile.verdicts, detail)}`;
  if (code === 'document' || code === 'letter' || code === 'letter-draft') return `${said}: ${documentName(detail, view)}`;
  return code === 'search' || code === 'queue' ? `${said}: ${detail}` : said;
}
