/** The letters that were kept with a request: to open and print, and to be marked when they go out by post. */

import { dateInWords, shortInstant } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { isMissedExtension } from '../../request/decisions/extension.ts';
import { type IssuedLetter, lettersOf } from '../../request/issued-letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Details } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import { mailedOf } from './mailed.ts';
import { issuedPath } from './paths.ts';
import { PostedForm } from './posted-form.tsx';

interface LettersProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly today: CalendarDate;
  readonly mayWork: boolean;
}

export function Letters({ view, record, today, mayWork }: LettersProps) {
  const { kept } = view.kept;
  const letters = lettersOf(record);
  if (letters.length === 0) return <p>{kept.none}</p>;
  return (
    <ul class="letters">
      {letters.map((letter) => (
        <li key={letter.letter.id}>
          <IssuedLetterLine {...{ view, record, today, mayWork, letter }} />
        </li>
      ))}
    </ul>
  );
}

function IssuedLetterLine({ view, record, today, mayWork, letter }: LettersProps & { readonly letter: IssuedLetter }) {
  const { words } = view;
  const { kept, kinds } = view.kept;
  const { kind, pages, madeAt, language: its } = letter;
  const { id, by } = letter.letter;
  const mailed = mailedOf(record, id);
  const path = issuedPath(record.reference, id);
  return (
    <>
      <a href={path}>{kept.open(kinds[kind], showReference(record.reference))}</a>
      <small class="soft line">
        {[
          languageTitle(its, view.language),
          words.request.pages(pages),
          shortInstant(madeAt, view),
          kept.by(nameOf(by, view)),
        ].join(' · ')}
      </small>
      <small class="soft line">
        {mailed === null
          ? kept.notMailed
          : kept.mailed(
              mailed.day === undefined ? shortInstant(mailed.at, view) : dateInWords(mailed.day, view.language),
              nameOf(mailed.who, view),
            )}
      </small>
      {isMissedExtension(record, { letter: id }, today) ? <p>{kept.tooLate}</p> : null}
      {mayWork && mailed === null ? (
        <Details summary={kept.markMailed(kinds[kind])}>
          <PostedForm {...{ view, record, today }} id={id} action={`${path}/mailed`}>
            <Button look="plain">{kept.posted(kinds[kind])}</Button>
          </PostedForm>
        </Details>
      ) : null}
    </>
  );
}
