/** What can be decided about a request, on its page: one decision first, the others folded, and why the rest is not possible. */
import { clockInWords } from '../../languages/dates.ts';
import { decisionWords, sheetWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { type Bar, noticesDueAt, type Offer, primaryOf } from '../../request/decisions/offers.ts';
import { type DecisionId, ruleOf } from '../../request/decisions/rules.ts';
import type { RequestRecord } from '../../request/record.ts';
import { sheetOf, verdictOf } from '../../request/sheets/sheet.ts';
import { Button, LinkButton } from '../../web/components/buttons.tsx';
import { besideCase } from '../cases/cases-view.tsx';
import { type Console, nameOf } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { sheetForm } from '../sheet/paths.ts';
import { decidePath, formPath, proposalPath } from './paths.ts';

interface DecisionsProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly offers: readonly Offer[];
  readonly today: string;
  /** False where something else comes first, such as taking the request. */
  readonly main: boolean;
}

export function Decisions(props: DecisionsProps) {
  const { view, record, offers, today, main } = props;
  const words = decisionWords(view.language);
  const primary = primaryOf(record, offers, today);
  const sheetFirst = primary === null && record.status === 'in-review';
  // Flags are judged beside what they say, and a list or a correction is answered beside its own facts.
  const elsewhere: readonly (DecisionId | null)[] = [primary, 'undo', 'judge-flag', ...besideCase];
  const open = offers.filter(({ id, bar }) => bar === null && !elsewhere.includes(id)).map(({ id }) => id);
  const barred = offers.flatMap(({ id, bar }) => (bar === null ? [] : [{ id, bar }]));
  return (
    <>
      <WaitingProposal view={view} record={record} />
      {sheetFirst ? (
        <>
          <p>{sheetWords(view.language).fillIn}</p>
          <Button form={sheetForm} look={main ? 'main' : 'outline'}>
            {sheetWords(view.language).save}
          </Button>
        </>
      ) : null}
      {primary === null ? null : (
        <>
          <p class="soft">{words.decisions[primary].about}</p>
          <DecisionButton view={view} record={record} id={primary} look={main ? 'main' : 'outline'} />
        </>
      )}
      <Undo view={view} record={record} offers={offers} />
      {open.length === 0 ? null : (
        <details>
          <summary>{words.others}</summary>
          <ul class="plain">
            {open.map((id) => (
              <li key={id}>
                <DecisionButton view={view} record={record} id={id} look="plain" />
              </li>
            ))}
          </ul>
        </details>
      )}
      {barred.map(({ id, bar }) => (
        <p class="soft" key={id}>
          {words.barred(words.decisions[id].button, labelIn(words.bars, bar))} {rowsBehind(bar, props)}
        </p>
      ))}
    </>
  );
}

/** The sheet itself shows the others. */
const linesNamed = 4;

/** Which lines of the review sheet speak against a decision. */
function rowsBehind(bar: Bar, { view, record, today }: DecisionsProps): string {
  const { no, empty } = verdictOf(sheetOf(record, today));
  const { rows, more } = sheetWords(view.language);
  const lines = bar === 'sheet-says-no' ? no : bar === 'sheet-not-filled-in' ? empty : [];
  const named = lines.slice(0, linesNamed).map((id) => rows[id]);
  return [...named, ...(lines.length > linesNamed ? [more(lines.length - linesNamed)] : [])].join('; ');
}

const whoAsks = '#who-asks';

interface ButtonProps extends Omit<DecisionsProps, 'offers' | 'main' | 'today'> {
  readonly id: DecisionId;
  readonly look: 'main' | 'outline' | 'plain';
}

/** Decides at once where nothing is asked; else leads to what is asked. */
function DecisionButton({ view, record, id, look }: ButtonProps) {
  const { button } = decisionWords(view.language).decisions[id];
  const { evidence, letter } = ruleOf(id);
  if (letter === true || evidence.length > 0) {
    // Who asks is compared with the chart on this page.
    const href = id === 'confirm-identity' && look !== 'plain' ? whoAsks : formPath(record.reference, id);
    return look === 'plain' ? (
      <a href={href}>{button}</a>
    ) : (
      <LinkButton href={href} look={look}>
        {button}
      </LinkButton>
    );
  }
  return (
    <form method="post" action={decidePath(record.reference, id)}>
      <FormFields token={view.token} record={record} />
      <Button look={look}>{button}</Button>
    </form>
  );
}

/** Beside the decision that can be taken back, and until when. */
function Undo({ view, record, offers }: Pick<DecisionsProps, 'view' | 'record' | 'offers'>) {
  const { last } = record.decisions;
  if (last === null || !offers.some(({ id, bar }) => id === 'undo' && bar === null)) return null;
  const words = decisionWords(view.language);
  const until = clockInWords(noticesDueAt(new Date(last.at)), view);
  const known = Object.entries(words.decisions).find(([id]) => id === last.id)?.[1].button ?? last.id;
  return (
    <div>
      <p>{words.undoUntil(known, until)}</p>
      <DecisionButton view={view} record={record} id="undo" look="outline" />
    </div>
  );
}

function WaitingProposal({ view, record }: Pick<DecisionsProps, 'view' | 'record'>) {
  const { proposal } = record.decisions;
  if (proposal === null) return null;
  const { proposal: words } = decisionWords(view.language);
  return (
    <p>
      {words.waits(view.kept.kinds[proposal.letter], nameOf(proposal.by, view))}{' '}
      <a href={proposalPath(record.reference)}>{words.look}</a>
    </p>
  );
}
