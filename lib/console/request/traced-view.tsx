import { decisionWords } from '../../languages/staff.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Console } from '../console.ts';
import { decidePath } from '../decide/paths.ts';

/** What was found out about records that did not arrive is a decision of its own. */
export function Traced({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { button, about } = decisionWords(view.language).decisions['settle-not-received'];
  return (
    <p>
      {about} <a href={decidePath(record.reference, 'settle-not-received')}>{button}</a>
    </p>
  );
}
