/** The filters of the queue as a form, what is in use in words, and the place where they are saved under a name. */
import { languageTitle } from '../../languages/language.ts';
import { deskWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { languages } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox } from '../../web/components/choices.tsx';
import { Select } from '../../web/components/fields.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { sightOf } from '../sign-in/desks.ts';
import { SaveView } from '../views/save-view.tsx';
import { choices, type FilterName, type Filters } from './filters.ts';

interface FilterProps {
  readonly view: Console;
  readonly filters: Filters;
}

type ListFilter = Exclude<FilterName, 'mine' | 'free' | 'overdue' | 'trouble' | 'owner'>;
const lists: readonly ListFilter[] = ['section', 'status', 'requester', 'channel', 'desk', 'language', 'waits'];
const ticks = ['mine', 'free', 'overdue', 'trouble'] as const;

function namesOf({ words, labels, language: reader }: Console): Readonly<Record<ListFilter, Readonly<Record<string, string>>>> {
  return {
    section: { ...words.queue.sections, paper: deskWords(reader).paperStage },
    status: words.statuses,
    requester: labels.requesterTypes,
    channel: labels.channels,
    desk: words.desks,
    waits: words.queue.waits,
    language: Object.fromEntries(languages.map((language) => [language, languageTitle(language, reader)])),
  };
}

function tickLabel(name: (typeof ticks)[number], view: Console): string {
  return name === 'free' ? deskWords(view.language).free : view.words.queue.filters[name];
}

/** Only desks that one may see. */
function optionsOf(name: ListFilter, { staff }: Console): readonly string[] {
  return name === 'desk' ? sightOf(staff).desks : choices[name];
}

export function FilterForm({ view, filters }: FilterProps) {
  const { words, controls } = view;
  const inUse = Object.keys(filters).length > 0;
  const names = namesOf(view);
  return (
    <details class="filters">
      <summary>{inUse ? words.queue.filtered : words.queue.filter}</summary>
      <div class="unfolded">
        <form method="get" action="/staff">
          <div class="fields">
            {lists.map((name) => (
              <Select
                key={name}
                name={name}
                label={words.queue.filters[name]}
                options={optionsOf(name, view).map((value) => ({ value, label: labelIn(names[name], value) }))}
                value={filters[name]}
                words={{ ...controls, choose: words.queue.any }}
              />
            ))}
          </div>
          <div class="fields">
            {ticks.map((name) => (
              <Checkbox
                key={name}
                name={name}
                label={tickLabel(name, view)}
                checked={filters[name] === 'yes'}
                words={controls}
              />
            ))}
          </div>
          <Buttons>
            <Button look="outline">{words.queue.apply}</Button>
          </Buttons>
        </form>
        {inUse ? <SaveView view={view} filters={filters} /> : null}
      </div>
    </details>
  );
}

/** What the list is filtered by, in words, and the way to all of it. */
export function InUse({ view, filters, owner }: FilterProps & { readonly owner?: string | undefined }) {
  const { queue } = view.words;
  const names = namesOf(view);
  const listed = lists.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [labelIn(names[name], value)];
  });
  const ticked = ticks.filter((name) => filters[name] === 'yes').map((name) => tickLabel(name, view));
  const shown = [...listed, ...ticked, ...(filters.owner === undefined ? [] : [owner ?? filters.owner])];
  return shown.length === 0 ? null : (
    <>
      {shown.map((text) => (
        <StatusTag key={text}>{text}</StatusTag>
      ))}
      <a href="/staff">{queue.clear}</a>
    </>
  );
}
