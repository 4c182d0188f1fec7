import { shortInstant } from '../../languages/dates.ts';
import { peopleWords } from '../../languages/staff.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import type { StaffMember } from './people.ts';

/** Somebody who is signed in. */
export interface Present {
  readonly staff: StaffMember;
  /** The first sign-in and the latest use, of all the person's sessions. */
  readonly openedAt: string;
  readonly usedAt: string;
  readonly sessions: number;
}

export function peoplePage(view: Console, people: readonly Present[], ended: boolean): string {
  const words = peopleWords(view.language);
  return consolePage(view, {
    title: words.title,
    section: 'people',
    children: (
      <>
        <h1>{words.title}</h1>
        {ended ? (
          <Alert tone="success">
            <p role="status">{words.ended}</p>
          </Alert>
        ) : null}
        <p class="lead">{words.lead}</p>
        <Table
          caption={words.caption}
          columns={[
            { key: 'name', heading: words.name },
            { key: 'roles', heading: words.roles },
            { key: 'since', heading: words.since, figures: true },
            { key: 'used', heading: words.used, figures: true },
            { key: 'end', heading: words.end },
          ]}
          rows={people.map(({ staff, openedAt, usedAt, sessions }) => ({
            id: staff.subject,
            cells: {
              name: staff.name,
              roles: staff.roles.map((role) => view.words.roles[role]).join(', '),
              since: shortInstant(openedAt, view),
              used: shortInstant(usedAt, view),
              end: (
                <form method="post" action="/staff/people">
                  <input type="hidden" name="token" value={view.token} />
                  <input type="hidden" name="subject" value={staff.subject} />
                  <Button look="plain">{words.endAll(staff.name, sessions)}</Button>
                </form>
              ),
            },
          }))}
        />
      </>
    ),
  });
}
