import { labelIn } from '../../languages/vocabulary.ts';
/** Which letter: those that fit the request as it stands, and for the others why not. */
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import type { OfferedLetter } from './allowed.ts';
import type { LetterEditor } from './editor.ts';
import { writePath } from './paths.ts';

interface ChooseProps {
  readonly record: RequestRecord;
  readonly letters: readonly OfferedLetter[];
}

export function chooseLetterPage(view: LetterEditor, { record, letters }: ChooseProps): string {
  const { editor, kept } = view;
  const shown = showReference(record.reference);
  const open = letters.filter(({ bars }) => bars.length === 0);
  const barred = letters.filter(({ bars }) => bars.length > 0);
  return consolePage(view, {
    title: kept.kept.write(shown),
    section: 'queue',
    children: (
      <>
        <a class="back" href={requestPath(record.reference)}>
          {editor.choose.back(shown)}
        </a>
        <h1>{kept.kept.write(shown)}</h1>
        {open.length === 0 ? null : (
          <>
            <h2>{editor.choose.offered}</h2>
            <ul class="letter-kinds">
              {open.map(({ kind }) => (
                <li key={kind}>
                  <a href={writePath(record.reference, kind)}>{editor.choose.write(kept.kinds[kind])}</a>
                  <span class="line">{editor.about[kind]}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        {barred.length === 0 ? null : (
          <>
            <h2>{editor.choose.barred}</h2>
            <ul class="letter-kinds">
              {barred.map(({ kind, bars }) => (
                <li key={kind}>
                  <strong>{kept.kinds[kind]}</strong>
                  {[...new Set(bars)].map((bar) => (
                    <span class="line soft" key={bar}>
                      {labelIn(editor.bars, bar)}
                    </span>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}
