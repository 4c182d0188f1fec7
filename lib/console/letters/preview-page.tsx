/** A letter before it is kept: the PDF to look at, and in words what keeping it will do. */

import { languageName } from '../../languages/language.ts';
import { showDay } from '../../languages/staff.ts';
import type { LetterKind } from '../../request/letters.ts';
import { letterRules } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Alert, SummaryBox } from '../../web/components/messages.tsx';
import { consolePage } from '../frame.tsx';
import type { LetterEditor } from './editor.ts';
import { draftPath, writePath } from './paths.ts';

export interface LetterPreview {
  readonly record: RequestRecord;
  readonly kind: LetterKind;
  /** Secret of the draft; part of the address. */
  readonly draft: string;
  /** The day that the letter bears. */
  readonly on: string;
  /** The new due date of an extension. */
  readonly newDate?: string;
  readonly hasAddress: boolean;
  /** The draft was looked at on an earlier day. */
  readonly newDay?: boolean;
}

export function letterPreviewPage(view: LetterEditor, look: LetterPreview): string {
  const { editor, kept, language } = view;
  const { record, kind, draft, on, newDay } = look;
  const shown = showReference(record.reference);
  const path = draftPath(record.reference, draft);
  const inLetter = record.body.language;
  return consolePage(view, {
    title: `${editor.check.title} · ${shown}`,
    section: 'queue',
    withErrors: newDay,
    children: (
      <>
        <a class="back" href={writePath(record.reference, kind, draft)}>
          {editor.check.change}
        </a>
        {newDay ? (
          <Alert tone="error">
            <p>{editor.check.newDay}</p>
          </Alert>
        ) : null}
        <h1>{editor.check.title}</h1>
        <p class="lead">
          {editor.form.title(kept.kinds[kind])} · <span class="nowrap">{shown}</span> · {showDay(on, language)}
        </p>
        <p>{editor.form.inLanguage(languageName(inLetter, language))}</p>
        <p>
          <LinkButton href={`${path}/pdf`} look="outline">
            {editor.check.open}
          </LinkButton>
        </p>
        {inLetter === language ? null : (
          <p>
            <a href={`${path}/pdf?language=${language}`}>{editor.check.openCopy(languageName(language, language))}</a>
          </p>
        )}
        <SummaryBox heading={editor.check.effects}>
          <ul>
            {effectsOf(view, look).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </SummaryBox>
        <form method="post" action={path}>
          <input type="hidden" name="token" value={view.token} />
          <input type="hidden" name="on" value={on} />
          <Buttons>
            <Button>{editor.check.keep}</Button>
            <a href={writePath(record.reference, kind, draft)}>{editor.check.change}</a>
          </Buttons>
        </form>
      </>
    ),
  });
}

function effectsOf(
  { editor, words, language }: LetterEditor,
  { record, kind, newDate, hasAddress }: LetterPreview,
): readonly string[] {
  const { check } = editor;
  const { into, notice } = letterRules[kind];
  const day = (date: string | null) => (date === null ? words.frame.none : showDay(date, language));
  const told = hasAddress ? check.told : check.mail;
  return [
    check.stored,
    into === null ? check.stays : check.moves(words.statuses[record.status], words.statuses[into]),
    ...(newDate === undefined ? [] : [check.due(day(record.dueOn), day(newDate))]),
    notice === null ? check.goesAlong : told,
  ];
}
