import { findWords } from '../../languages/staff-find.ts';
import { Table } from '../../web/components/lists.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { givesNext, nextKey } from '../queue/next-button.tsx';
import { may } from '../sign-in/roles.ts';
import { findKey } from './find-field.tsx';

export function keysPage(view: Console): string {
  const words = findWords(view.language);
  const { keys } = words;
  const rows: readonly (readonly [key: string, does: string])[] = [
    [findKey.toUpperCase(), keys.find],
    ...(givesNext(view.staff) ? [[nextKey.toUpperCase(), keys.next] as const] : []),
    // Of both halves: the page says which one its button is of.
    ...(may(view.staff, 'inbound') && !givesNext(view.staff) ? [[nextKey.toUpperCase(), words.inbound.nextKey] as const] : []),
    ['Tab', keys.tab],
    ['Enter', keys.enter],
  ];
  return consolePage(view, {
    title: keys.title,
    children: (
      <>
        <h1>{keys.title}</h1>
        <p class="lead">{keys.lead}</p>
        <Table
          caption={keys.caption}
          columns={[
            { key: 'key', heading: keys.columns.key },
            { key: 'does', heading: keys.columns.does },
          ]}
          rowHeader="key"
          rows={rows.map(([key, does]) => ({ id: key, cells: { key: <kbd>{key}</kbd>, does } }))}
        />
        <p>{keys.browsers}</p>
        <p>{keys.scanner}</p>
      </>
    ),
  });
}
