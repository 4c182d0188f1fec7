/** The one search field in the header of every page. POST: what is searched for stands in no address and in no history of a browser. */
import { findWords } from '../../languages/staff-find.ts';
import { type SearchReason, searchReasons } from '../../request/search/reasons.ts';
import { Icon } from '../../web/components/icons.tsx';
import type { Console } from '../console.ts';
import type { StaffMember } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export const findKey = 'f';

/** What was asked last, on the page that answers it. */
export interface Asked {
  readonly text: string;
  readonly why: SearchReason;
}

export function defaultReason(staff: Pick<StaffMember, 'roles'>): SearchReason {
  return may(staff, 'work', 'inbound') ? 'work' : may(staff, 'audit-read') ? 'audit' : 'other';
}

export function FindField({ view, asked }: { readonly view: Console; readonly asked?: Asked | undefined }) {
  const words = findWords(view.language);
  if (!may(view.staff, 'view')) return null;
  return <FindForm view={view} asked={asked} action="/staff/search" words={words} />;
}

interface FindFormProps {
  readonly view: Console;
  readonly asked?: Asked | undefined;
  readonly action: string;
  readonly words: Readonly<Record<'field' | 'placeholder' | 'hint', string>>;
}

/** Of either half: what is looked for and why. */
export function FindForm({ view, asked, action, words: own }: FindFormProps) {
  const words = findWords(view.language);
  const why = asked?.why ?? defaultReason(view.staff);
  return (
    <search class="find">
      <form method="post" action={action}>
        <input type="hidden" name="token" value={view.token} />
        <label class="out-of-sight" for="find-q">
          {own.field}
        </label>
        <input
          id="find-q"
          name="q"
          type="search"
          // biome-ignore lint/a11y/noAccessKey: one of two, documented at /staff/keys; everything works without it
          accessKey={findKey}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          placeholder={own.placeholder}
          title={own.hint}
          value={asked?.text ?? ''}
        />
        <label class="out-of-sight" for="find-why">
          {words.why}
        </label>
        <select id="find-why" name="why">
          {searchReasons.map((reason) => (
            <option key={reason} value={reason} selected={reason === why}>
              {words.reasons[reason]}
            </option>
          ))}
        </select>
        <button type="submit" class="btn two">
          <Icon name="find" />
          <span class="out-of-sight">{words.button}</span>
        </button>
      </form>
    </search>
  );
}
