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
import type { Desk } from './editor.ts';
import { draftPath, writePath } from './paths.ts';

export interface LetterLook {
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

export function letterLookPage(view: Desk, look: LetterLook): string {
  const { desk, kept, language } = view;
  const { record, kind, draft, on, newDay } = look;
  const shown = showReference(record.reference);
  const path = draftPath(record.reference, draft);
  const inLetter = record.body.language;
  return consolePage(view, {
    title: `${desk.check.title} · ${shown}`,
    section: 'queue',
    withErrors: newDay,
    children: (
      <>
        <a class="back" href={writePath(record.reference, kind, draft)}>
          {desk.check.change}
        </a>
        {newDay ? (
          <Alert tone="error">
            <p>{desk.check.newDay}</p>
          </Alert>
        ) : null}
        <h1>{desk.check.title}</h1>
        <p class="lead">
          {desk.form.title(kept.kinds[kind])} · <span class="nowrap">{shown}</span> · {showDay(on, language)}
        </p>
        <p>{desk.form.inLanguage(languageName(inLetter, language))}</p>
        <p>
          <LinkButton href={`${path}/pdf`} look="outline">
            {desk.check.open}
          </LinkButton>
        </p>
        {inLetter === language ? null : (
          <p>
            <a href={`${path}/pdf?language=${language}`}>{desk.check.openCopy(languageName(language, language))}</a>
          </p>
        )}
        <SummaryBox heading={desk.check.effects}>
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
            <Button>{desk.check.keep}</Button>
            <a href={writePath(record.reference, kind, draft)}>{desk.check.change}</a>
          </Buttons>
        </form>
      </>
    ),
  });
}

function effectsOf({ desk, words, language }: Desk, { record, kind, newDate, hasAddress }: LetterLook): readonly string[] {
  const { check } = desk;
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
