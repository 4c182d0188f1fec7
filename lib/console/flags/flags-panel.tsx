/** What closes a release, on the page of a request: each flag with its state, who judges it, what the law leaves, and what was said. */
import { instantInWords } from '../../languages/dates.ts';
import { flagWords } from '../../languages/staff.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { type Flag, flagsOn } from '../../request/flags/flags.ts';
import { isPortalBarred } from '../../request/minors.ts';
import type { RequestRecord } from '../../request/record.ts';
import { Details, StatusTag, type TagTone } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import { decidePath } from '../decide/paths.ts';

interface FlagsProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly today: CalendarDate;
  /** Of those flags that the reader may judge now, in their order. */
  readonly judgeable: readonly Flag[];
}

const tones: Readonly<Record<Flag['state'], TagTone>> = {
  ...{ told: 'plain', blocked: 'late', open: 'soon' },
  ...{ release: 'good', part: 'good', withhold: 'late' },
};

/** Nothing where a request has no flag. */
export function Flags({ view, record, today, judgeable }: FlagsProps) {
  const words = flagWords(view.language);
  const flags = flagsOn(record, today);
  const { chosen, scope } = record.decisions.taken['mark']?.evidence ?? {};
  if (flags.length === 0 && !isPortalBarred(record.body, today)) return null;
  return (
    <section class="pane flags" aria-labelledby="flags">
      <h2 id="flags">{words.heading}</h2>
      {flags.length === 0 ? null : (
        <ul class="letters">
          {flags.map((flag) => (
            <li key={flag.id}>
              <FlagLine view={view} record={record} flag={flag} place={judgeable.findIndex(({ id }) => id === flag.id)} />
            </li>
          ))}
        </ul>
      )}
      {typeof chosen === 'string' ? <p>{words.chosen(chosen)}</p> : null}
      {typeof scope === 'string' ? <p>{words.scope(scope)}</p> : null}
      {isPortalBarred(record.body, today) ? <p class="soft">{words.portal}</p> : null}
      {flags.length === 0 ? null : (
        <Details summary={words.law}>
          {flags.map((flag) => (
            <div key={flag.id}>
              <h3>{words.flags[flag.id].name}</h3>
              <FlagLaw view={view} flag={flag} />
            </div>
          ))}
        </Details>
      )}
    </section>
  );
}

/** Place: of the flag among those that the reader may judge; -1 where they may not. */
interface LineProps extends Pick<FlagsProps, 'view' | 'record'> {
  readonly flag: Flag;
  readonly place: number;
}

function FlagLine({ view, record, flag, place }: LineProps) {
  const words = flagWords(view.language);
  const { name } = words.flags[flag.id];
  const { state, judged } = flag;
  return (
    <>
      <b>{name}</b> <StatusTag tone={tones[state]}>{words.states[state]}</StatusTag>
      {judged === null ? null : (
        <p>
          {words.decidedBy(nameOf(judged.by, view), instantInWords(judged.at, view))}: {judged.reason}
          {judged.physician === undefined ? null : <> {words.physician(judged.physician)}</>}
        </p>
      )}
      {place < 0 ? (
        <JudgedBy view={view} flag={flag} />
      ) : (
        <p>
          <a href={`${decidePath(record.reference, 'judge-flag')}?flag=${place + 1}`}>
            {state === 'open' ? words.judge(name) : words.again(name)}
          </a>
        </p>
      )}
    </>
  );
}

function JudgedBy({ view, flag }: Pick<LineProps, 'view' | 'flag'>) {
  const words = flagWords(view.language);
  if (flag.state !== 'open') return null;
  return <p class="soft">{words.notYours(flag.judges.map((judge) => words.judges[judge]).join(words.or))}</p>;
}

/** What the flag means, what the law leaves to be said, and where that stands. */
export function FlagLaw({ view, flag }: { readonly view: Console; readonly flag: Flag }) {
  const words = flagWords(view.language);
  return (
    <>
      <p>{words.flags[flag.id].about}</p>
      {flag.why === undefined ? null : <p>{words.narrowed[flag.why]}</p>}
      <p class="soft">
        {flag.law}
        {flag.verified ? null : `. ${words.counsel}`}
      </p>
    </>
  );
}
