import { dateInWords, shortInstant } from '../../languages/dates.ts';
import { itemText } from '../../languages/items.ts';
import { packageWords } from '../../languages/staff-package.ts';
import { staffProofWords } from '../../languages/staff-proofs.ts';
import { hospitalDay } from '../../request/dates.ts';
import { defectOf, type Item } from '../../request/items/item.ts';
import { proofsOf } from '../../request/proofs/files.ts';
import type { ProofFile } from '../../request/proofs/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { StatusTag } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { decidePath, formPath } from '../decide/paths.ts';
import { proofPath } from './paths.ts';

interface ProofsProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly mayWork: boolean;
}

/** What a requester sent, or said is on its way, item by item; null while there is nothing. */
export function ProofsPane({ view, record, mayWork }: ProofsProps) {
  const words = staffProofWords(view.language);
  const shown = record.items.filter((item) => item.told !== undefined || filesFor(record, item).length > 0);
  if (shown.length === 0) return null;
  return (
    <section class="pane" id="proofs">
      <h2>{words.heading}</h2>
      <p>{words.lead}</p>
      {shown.map((item) => (
        <OneItem key={item.id} {...{ view, record, item, mayWork }} />
      ))}
    </section>
  );
}

/** In the order in which they came; places to which nothing came are not shown. */
export function filesFor(record: RequestRecord, { id }: Item): readonly ProofFile[] {
  return proofsOf(record).filter(({ item, state }) => item === id && state !== 'incoming');
}

export function titleOf(item: Item, { letter, labels }: Console): string {
  return letter === undefined ? item.code : itemText(item, letter, labels).title;
}

function OneItem({ view, record, item, mayWork }: ProofsProps & { readonly item: Item }) {
  const words = staffProofWords(view.language);
  const title = titleOf(item, view);
  const about = <span class="out-of-sight">{words.about(title)}</span>;
  const dayOf = (at: string) => dateInWords(hospitalDay(new Date(at), view.facility.timeZone), view.language);
  const identity = defectOf(item.code) === 'ID_UNVERIFIED';
  return (
    <>
      <h3>{title}</h3>
      {item.told === undefined ? null : <p>{words.told[item.told.way](dayOf(item.told.at))}</p>}
      <ol class="files">
        {filesFor(record, item).map((file, place) => (
          <li key={file.id}>
            <File {...{ view, record, file }} name={words.open(place + 1)} about={words.about(title)} />
          </li>
        ))}
      </ol>
      {mayWork && item.state === 'open' && item.cameAt !== undefined ? (
        <p>
          {identity ? (
            <>
              <a href={decidePath(record.reference, 'confirm-identity')}>{words.confirm}</a> ·{' '}
            </>
          ) : null}
          <a href={formPath(record.reference, 'ask')}>
            {words.ask} {about}
          </a>
        </p>
      ) : null}
    </>
  );
}

interface FileProps extends Pick<ProofsProps, 'view' | 'record'> {
  readonly file: ProofFile;
  readonly name: string;
  readonly about: string;
}

const tones = { incoming: 'soon', checking: 'plain', clean: 'good', refused: 'late' } as const;

function File({ view, record, file, name, about }: FileProps) {
  const words = staffProofWords(view.language);
  const { types, pages: pagesInWords, problems } = packageWords(view.language);
  const { state, type, pages, why, arrived, removedAt } = file;
  if (removedAt !== undefined)
    return <>{words.removed(dateInWords(hospitalDay(new Date(removedAt), view.facility.timeZone), view.language))}</>;
  const facts = [
    ...(type === undefined ? [] : [types[type]]),
    ...(pages === undefined ? [] : [pagesInWords(pages)]),
    ...(arrived === undefined ? [] : [words.came(shortInstant(arrived.at, view))]),
  ];
  return (
    <>
      {state === 'clean' ? (
        <a href={proofPath(record.reference, file.id)}>
          {name} <span class="out-of-sight">{about}</span>
        </a>
      ) : (
        name
      )}{' '}
      <StatusTag tone={tones[state]}>{words.states[state]}</StatusTag>
      <br />
      <small class="soft">{facts.join(' · ')}</small>
      {why === undefined ? null : <p>{problems[why]}</p>}
    </>
  );
}
