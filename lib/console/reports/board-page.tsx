/** The director's page: figures of some months, charts with their tables, and the way to what each number counted. Fits one page in print. */
import { shortDate, spanInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { monthsToChoose, type PartName, type Parts, partNames, parts, type QuestionProblem } from '../../reports/question.ts';
import { languages } from '../../request/vocabulary.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Select } from '../../web/components/fields.tsx';
import { ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { Charts } from './charts-view.tsx';
import { exportPath, exportsPath, figuresPath, reportsPath } from './paths.ts';
import { Count, percentOf, type Shown } from './shown.tsx';
import { Tables } from './tables-view.tsx';

interface BoardProps extends Shown {
  readonly thisMonth: string;
  readonly chosen: { readonly from: string; readonly to: string };
  readonly problems: readonly QuestionProblem[];
}

export function periodName(
  { from, to }: { readonly from: string; readonly to: string },
  { view, words }: Pick<Shown, 'view' | 'words'>,
) {
  return words.period(spanInWords(from, view.language), spanInWords(to, view.language));
}

export function boardPage(props: BoardProps): string {
  const { view, words, board, problems } = props;
  const isEmpty = board.all.received === 0 && Object.keys(board.all.sent.outcomes).length === 0;
  return consolePage(view, {
    title: `${words.title}: ${periodName(board.question, props)}`,
    section: 'reports',
    withErrors: problems.length > 0,
    whole: true,
    children: (
      <div class="board">
        <Head {...props} />
        {board.countedOn === null ? <p class="queue-note">{words.notCounted}</p> : null}
        {board.countedOn !== null && isEmpty ? <p class="queue-note">{words.nothing}</p> : null}
        <div class="board-parts">
          <Kpis {...props} />
          <Charts {...props} />
          <Tables {...props} />
          <p class="soft">{words.cohort}</p>
        </div>
      </div>
    ),
  });
}

function Head(props: BoardProps) {
  const { view, words, board } = props;
  const { question, countedOn } = board;
  return (
    <div class="bar">
      <h1>{words.title}</h1>
      <p>
        {periodName(question, props)}
        {countedOn === null ? '' : `. ${words.counted(shortDate(countedOn, view.language))}`}
      </p>
      <InUse view={view} chosen={question.parts} words={words} />
      <div class="end">
        <Filter {...props} />
        <LinkButton look="outline" icon="download" href={figuresPath(question)}>
          {words.figuresCsv}
        </LinkButton>
        {may(view.staff, 'export') ? (
          <LinkButton look="outline" href={exportPath(question, 'received')}>
            {words.export}
          </LinkButton>
        ) : null}
        {may(view.staff, 'export', 'approve-export') ? <a href={exportsPath}>{words.exports}</a> : null}
      </div>
    </div>
  );
}

function partLabels({ labels, language: reader }: Console): Readonly<Record<PartName, Readonly<Record<string, string>>>> {
  return {
    type: labels.requesterTypes,
    channel: labels.channels,
    language: Object.fromEntries(languages.map((language) => [language, languageTitle(language, reader)])),
  };
}

/** What the figures are filtered by, in words. */
export function InUse({ view, chosen, words }: Pick<Shown, 'view' | 'words'> & { readonly chosen: Parts }) {
  const labels = partLabels(view);
  const inUse = partNames.flatMap((name) => (chosen[name] === undefined ? [] : [labelIn(labels[name], chosen[name])]));
  return inUse.length === 0 ? null : (
    <>
      {inUse.map((text) => (
        <StatusTag key={text}>{text}</StatusTag>
      ))}
      <a class="screen-only" href={reportsPath}>
        {words.clear}
      </a>
    </>
  );
}

function Filter({ view, words, board: { question }, thisMonth, chosen, problems }: BoardProps) {
  const lines = problems.map((problem) => ({ name: problem === 'reversed' ? 'to' : 'from', text: words.problems[problem] }));
  const months = monthsToChoose(thisMonth).map((month) => ({ value: month, label: spanInWords(month, view.language) }));
  const labels = partLabels(view);
  const errorAt = (problem: QuestionProblem) => (problems.includes(problem) ? words.problems[problem] : undefined);
  return (
    <details class="filters" open={problems.length > 0}>
      <summary>{words.filter}</summary>
      <form method="get" action={reportsPath}>
        <ErrorSummary heading={words.problems.heading} lines={lines} />
        <div class="fields">
          <Select
            name="from"
            label={words.from}
            options={months}
            value={chosen.from}
            error={errorAt('unknown-month')}
            words={view.controls}
          />
          <Select
            name="to"
            label={words.to}
            options={months}
            value={chosen.to}
            error={errorAt('reversed')}
            words={view.controls}
          />
        </div>
        <div class="fields">
          {partNames.map((name) => (
            <Select
              key={name}
              name={name}
              label={words[name]}
              options={parts[name].map((value) => ({ value, label: labelIn(labels[name], value) }))}
              value={question.parts[name]}
              words={{ ...view.controls, choose: words.any }}
            />
          ))}
        </div>
        <Buttons>
          <Button look="outline">{words.apply}</Button>
        </Buttons>
      </form>
    </details>
  );
}

function Kpis({ view, words, board }: Shown) {
  const { all, before, question, measures } = board;
  const { kpi } = words;
  const { sent } = all;
  const percent = (value: number | null) => (value === null ? kpi.none : `${value}%`);
  const days = (value: number | null) => (value === null ? kpi.none : kpi.days(value));
  const late = sent.sent - sent.inThirty;
  const { judged = 0, complete = 0, misdirected = 0 } = measures;
  const common = { view, question };
  const tiles = [
    {
      name: kpi.received,
      figure: <Count {...common} what="received" count={all.received} />,
      more: kpi.before(before.received),
    },
    {
      name: kpi.sent,
      figure: <Count {...common} what="sent" count={sent.sent} />,
      more: <Count {...common} what="open" count={all.open} text={kpi.openNow(all.open)} />,
    },
    {
      name: kpi.median,
      figure: <Count {...common} what="sent" count={sent.sent} text={days(sent.medianDays)} />,
      more: before.sent.medianDays === null ? '' : kpi.medianBefore(before.sent.medianDays),
    },
    {
      name: kpi.inThirty,
      figure: <Count {...common} what="in-thirty" count={sent.inThirty} text={percent(percentOf(sent.inThirty, sent.sent))} />,
      more: <Count {...common} what="late" count={late} text={kpi.late(late)} />,
    },
    {
      name: kpi.complete,
      figure: <Count {...common} what="measure:complete" count={complete} text={percent(percentOf(complete, judged))} />,
      more: kpi.ofJudged(judged),
    },
    {
      name: kpi.wrongPerson,
      figure: <Count {...common} what="measure:misdirected" count={misdirected} />,
      more: kpi.misdirected(misdirected),
    },
  ];
  return (
    <div class="kpis">
      {tiles.map(({ name, figure, more }) => (
        <section class="kpi" key={name}>
          <h2>{name}</h2>
          <p class="figure">{figure}</p>
          <p>{more}</p>
        </section>
      ))}
    </div>
  );
}
