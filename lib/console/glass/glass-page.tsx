/** Asks for a reason before a restricted patient's requests open. Says nothing of the patient, and not why the patient is restricted. */
import { accessWords } from '../../languages/staff-access.ts';
import { showReference } from '../../request/reference.ts';
import { glassMinutes, glassReasons } from '../../request/restricted/restriction.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Select, Textarea } from '../../web/components/fields.tsx';
import { ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';

const glassPath = (reference: string): string => `${requestPath(reference)}/break-glass`;

type Words = ReturnType<typeof accessWords>['glass'];
export interface GlassProblems {
  readonly reason?: 'reason';
  readonly words?: 'words' | 'long' | 'character';
}

interface GlassView {
  readonly reference: string;
  /** Where to go on afterwards. */
  readonly to: string;
  /** What was typed waits for its author. */
  readonly kept?: boolean;
  readonly typed?: { readonly reason: string; readonly words: string };
  readonly problems?: GlassProblems;
}

export function glassPage(view: Console, shown: GlassView): string {
  const { glass: words } = accessWords(view.language);
  const { reference, kept, problems = {} } = shown;
  const lines = (['reason', 'words'] as const).flatMap((name) => {
    const code = problems[name];
    return code === undefined ? [] : [{ name, text: words.problems[code] }];
  });
  return consolePage(view, {
    title: `${words.title} · ${showReference(reference)}`,
    section: 'queue',
    // In place of what was asked for: whoever hears the page has to hear that first.
    withErrors: true,
    children: (
      <>
        <a class="back" href={view.queuePath}>
          {words.back}
        </a>
        <ErrorSummary heading={words.problem} lines={lines} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead(showReference(reference))}</p>
        <ul>
          {words.rules(glassMinutes).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        {kept === true ? <p role="status">{words.kept}</p> : null}
        <GlassForm view={view} words={words} shown={shown} />
      </>
    ),
  });
}

function GlassForm({ view, words, shown }: { readonly view: Console; readonly words: Words; readonly shown: GlassView }) {
  const { reference, to, typed, problems = {} } = shown;
  const errorOf = (name: keyof GlassProblems) => {
    const code = problems[name];
    return code === undefined ? undefined : words.problems[code];
  };
  return (
    <form class="letter" method="post" action={glassPath(reference)} noValidate>
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name="to" value={to} />
      <Select
        name="reason"
        label={words.reason}
        options={glassReasons.map((value) => ({ value, label: words.reasons[value] }))}
        value={typed?.reason}
        error={errorOf('reason')}
        words={view.controls}
      />
      <Textarea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        value={typed?.words}
        rows={3}
        error={errorOf('words')}
        words={view.controls}
      />
      <Buttons>
        <Button>{words.button(glassMinutes)}</Button>
      </Buttons>
    </form>
  );
}
