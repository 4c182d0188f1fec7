/** What the requester changed after the request was sent. The answers above are as they are now. */
import { shortInstant } from '../../languages/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { valueAt } from '../../request/value-at.ts';
import { Table } from '../../web/components/lists.tsx';
import { type Console, nameOf } from '../console.ts';
import { labelOfPath, valueText } from './answers.ts';

export function ChangedAnswers({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { kept, words } = view;
  const { changes = [], body } = record;
  if (changes.length === 0) return null;
  const text = (path: string, value: unknown) => (
    <span class="as-typed">{value === undefined ? words.frame.none : valueText(path, value, view)}</span>
  );
  return (
    <Table
      caption={kept.changed.heading}
      columns={[
        { key: 'what', heading: kept.changed.what },
        { key: 'before', heading: kept.texts.before },
        { key: 'after', heading: kept.changed.after },
        { key: 'who', heading: words.request.who },
        { key: 'when', heading: words.request.when, figures: true },
      ]}
      rowHeader="what"
      rows={changes.map(({ path, value, who, at, salt }) => ({
        id: `${salt} ${path}`,
        cells: {
          what: labelOfPath(path, view),
          before: text(path, valueAt(body, path)),
          after: text(path, value),
          who: nameOf(who, view),
          when: shortInstant(at, view),
        },
      }))}
    />
  );
}
