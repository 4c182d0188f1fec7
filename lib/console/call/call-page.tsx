/** A clerk with a caller: first who it is, then how the request stands, what can be decided by word, and what cannot. */
import { envelopeLines } from '../../facility/facility.ts';
import { clockInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { decisionWords } from '../../languages/staff.ts';
import { identityWords } from '../../languages/staff-identity.ts';
import { chosenPlace } from '../../request/chosen-place.ts';
import { type ByWord, callScope, type MatchedCaller } from '../../request/decisions/caller.ts';
import { spokenFacts } from '../../request/decisions/who-asks.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { decidePath } from '../decide/paths.ts';
import { consolePage, FormFields } from '../frame.tsx';
import { callPath, matchFields } from '../request/paths.ts';
import { FactTicks } from '../request/who-asks-view.tsx';
import { spokenLines } from './spoken.ts';

export interface CallShown {
  readonly record: RequestRecord;
  readonly now: Date;
  /** Of the site. */
  readonly origin: string;
  /** Null until this clerk has compared facts with the caller, and again when that counts no more. */
  readonly caller: MatchedCaller | null;
  /** What the caller may decide now. */
  readonly open: readonly ByWord[];
  /** What was ticked and was too little. */
  readonly ticked?: readonly string[];
}

interface PartProps {
  readonly view: Console;
  readonly shown: CallShown;
}

export function callPage(view: Console, shown: CallShown): string {
  const { record, caller, ticked } = shown;
  const words = identityWords(view.language).call;
  const reference = showReference(record.reference);
  return consolePage(view, {
    title: words.title(reference),
    section: 'queue',
    withErrors: ticked !== undefined,
    children: (
      <>
        <a class="back" href={requestPath(record.reference)}>
          {decisionWords(view.language).back(reference)}
        </a>
        {ticked === undefined ? null : (
          <ErrorSummary heading={view.words.frame.problem} lines={[{ name: matchFields.facts, text: words.missing }]} />
        )}
        <h1>{words.title(reference)}</h1>
        {caller === null ? <Unknown view={view} shown={shown} /> : <Passed view={view} shown={shown} caller={caller} />}
        <Never view={view} />
      </>
    ),
  });
}

/** The clerk's language, and the caller's beside it where it is another. */
function languagesOf(view: Console, { body }: RequestRecord): readonly Language[] {
  return [...new Set([view.language, body.language])];
}

/** Where the patient chose one place for everything, the privacy officer knows it. */
function Unknown({ view, shown }: PartProps) {
  const { record, ticked } = shown;
  const words = identityWords(view.language).call;
  const scope = callScope(record);
  const desk = chosenPlace(record) === null ? record.route.desk : 'privacy-officer';
  return (
    <>
      {scope === 'nothing' ? (
        <Alert tone="warning">
          <p>{words.nobody(view.words.desks[desk])}</p>
        </Alert>
      ) : (
        <section class="pane" aria-labelledby="caller">
          <h2 id="caller">{words.who}</h2>
          {scope === 'stop' ? <p>{words.stopOnly}</p> : null}
          <p>{words.lead}</p>
          <form method="post" action={callPath(record.reference)} noValidate>
            <FormFields token={view.token} record={record} />
            <FactTicks
              {...{ view, record }}
              label={words.facts}
              facts={spokenFacts}
              ticked={ticked ?? []}
              error={ticked === undefined ? undefined : words.missing}
            />
            <Buttons>
              <Button>{words.button}</Button>
            </Buttons>
          </form>
        </section>
      )}
      <NotPassed view={view} shown={shown} />
    </>
  );
}

/** What may be said to anybody, in the words to say. */
function NotPassed({ view, shown: { record, origin } }: PartProps) {
  const words = identityWords(view.language).call;
  const lines = envelopeLines(view.facility.outbound.mailing).join(', ');
  return (
    <section class="pane" aria-labelledby="not-passed">
      <h2 id="not-passed">{words.notPassed}</h2>
      <p>{words.silent}</p>
      {languagesOf(view, record).map((language) => {
        const { say } = identityWords(language).call;
        return (
          <ul key={language} lang={language}>
            <li>{say.page(new URL(`/${language}/status`, origin).href)}</li>
            <li>{say.letter(lines)}</li>
            <li>{say.back}</li>
          </ul>
        );
      })}
    </section>
  );
}

function Passed({ view, shown, caller }: PartProps & { readonly caller: MatchedCaller }) {
  const { record, open } = shown;
  const words = identityWords(view.language).call;
  const { decisions } = decisionWords(view.language);
  const own = callScope(record) === 'own';
  return (
    <>
      <Alert tone="success" heading={words.passed}>
        <p role="status">{words.until(clockInWords(caller.until.toISOString(), view))}</p>
        {own ? null : <p>{words.stopOnly}</p>}
      </Alert>
      {own ? <Stands view={view} shown={shown} /> : null}
      <section class="pane" aria-labelledby="by-word">
        <h2 id="by-word">{words.decide}</h2>
        {open.length === 0 ? (
          <p>{words.nothingToDecide}</p>
        ) : (
          <>
            <p>{words.decideLead}</p>
            <ul>
              {open.map((id) => (
                <li key={id}>
                  <a href={`${decidePath(record.reference, id)}?call=yes`}>{decisions[id].button}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}

function Stands({ view, shown: { record, now } }: PartProps) {
  const words = identityWords(view.language).call;
  const { facility } = view;
  const [own = view.language, ...others] = languagesOf(view, record);
  const lines = spokenLines(record, own, { facility, now });
  const beside = others.map((language) => ({ language, lines: spokenLines(record, language, { facility, now }) }));
  const told = [{ language: own, lines }, ...beside];
  return (
    <section class="pane" aria-labelledby="stands">
      <h2 id="stands">{words.stands}</h2>
      <Table
        caption={words.standsLead}
        rowHeader="what"
        columns={[
          { key: 'what', heading: words.what },
          ...told.map(({ language }) => ({ key: language, heading: languageTitle(language, view.language) })),
        ]}
        rows={lines.map(({ id, what }, index) => ({
          id,
          cells: {
            what,
            ...Object.fromEntries(
              told.map((one) => [one.language, <span lang={one.language}>{one.lines[index]?.text}</span>] as const),
            ),
          },
        }))}
      />
    </section>
  );
}

function Never({ view }: Pick<PartProps, 'view'>) {
  const { not, never } = identityWords(view.language).call;
  return (
    <section class="pane" aria-labelledby="never">
      <h2 id="never">{not}</h2>
      <ul>
        {Object.entries(never).map(([id, text]) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
