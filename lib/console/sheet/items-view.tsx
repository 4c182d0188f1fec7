import { itemText } from '../../languages/items.ts';
import { sheetWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { type Item, openItems, waitsForRequester } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { isOpen } from '../../request/status.ts';
import { StatusTag } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';

interface ItemsProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

/** What is still open, and whose turn it is; the letter, the status page and the notices read the same list. */
export function Items({ view, record }: ItemsProps) {
  const { items: words } = sheetWords(view.language);
  const items = openItems(record);
  const { letter } = view;
  if (!isOpen(record.status) || record.status === 'released') return null;
  if (items.length === 0 || letter === undefined) return null;
  return (
    <>
      <h3>{words.heading}</h3>
      <ul class="open-items">
        {items.map((item) => (
          <li key={item.id}>
            <StatusTag tone={waitsForRequester(item) ? 'soon' : 'plain'}>{turnOf(item, words)}</StatusTag>{' '}
            {waitsForRequester(item) ? itemText(item, letter, view.labels).title : labelIn(words.check, item.code)}
          </li>
        ))}
      </ul>
    </>
  );
}

function turnOf(item: Item, words: ReturnType<typeof sheetWords>['items']): string {
  if (!waitsForRequester(item)) return words.ours;
  return item.askedAt === undefined ? words.waits : words.asked;
}
