/** The letters that were kept with a request: to open and print, and to be marked when they go out by post. */

import { languageTitle } from '../../languages/language.ts';
import { showInstant } from '../../languages/staff.ts';
import { type IssuedLetter, lettersOf } from '../../request/issued-letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button } from '../../web/components/buttons.tsx';
import { type Console, nameOf } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { mailedOf } from './mailed.ts';
import { issuedPath } from './paths.ts';

interface LettersProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly mayWork: boolean;
}

export function Letters({ view, record, mayWork }: LettersProps) {
  const { kept } = view.kept;
  const letters = lettersOf(record);
  if (letters.length === 0) return <p>{kept.none}</p>;
  return (
    <ul class="letters">
      {letters.map((letter) => (
        <li key={letter.letter.id}>
          <IssuedLetterLine view={view} record={record} mayWork={mayWork} letter={letter} />
        </li>
      ))}
    </ul>
  );
}

function IssuedLetterLine({ view, record, mayWork, letter }: LettersProps & { readonly letter: IssuedLetter }) {
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
          showInstant(madeAt, view),
          kept.by(nameOf(by, view)),
        ].join(' · ')}
      </small>
      <small class="soft line">
        {mailed === null ? kept.notMailed : kept.mailed(showInstant(mailed.at, view), nameOf(mailed.who, view))}
      </small>
      {mayWork && mailed === null ? (
        <form method="post" action={`${path}/mailed`}>
          <FormFields token={view.token} record={record} />
          <Button look="plain">{kept.markMailed(kinds[kind])}</Button>
        </form>
      ) : null}
    </>
  );
}
