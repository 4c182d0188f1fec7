/** What a clerk reads to a caller before the request is kept: in the clerk's language and in the caller's. */

import { dateInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { labelIn, vocabulary } from '../../languages/vocabulary.ts';
import { loadLanguages } from '../../languages/words.ts';
import { fullName } from '../../request/names.ts';
import type { RequestBody } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Checkbox } from '../../web/components/choices.tsx';
import { typedAt } from '../../web/questions/answers.ts';
import type { FormContext } from './parts.tsx';

/** The words of the caller's language have to be there before the page is drawn. */
export async function readyToRead(language: Language): Promise<void> {
  await loadLanguages([language]);
}

/** Where the form goes for its signature. */
function formGoes({ requester, patient }: RequestBody, language: Language): string {
  const { say } = entryWords(language);
  const who = requester.type === 'patient' ? patient : requester;
  if (who.email !== undefined) return say.byEmail(who.email);
  if (who.address === undefined) return say.nowhere;
  const { street, unit, city, state, zip } = who.address;
  return say.byPost([street, unit, city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', '));
}

function linesOf(body: RequestBody, language: Language): readonly string[] {
  const { say } = entryWords(language);
  const labels = vocabulary(language);
  const { requester, patient, records, delivery } = body;
  const who = [requester.name, requester.organization].filter(Boolean).join(', ');
  const asker = requester.type === 'patient' ? fullName(patient) : who || labelIn(labels.requesterTypes, requester.type);
  const kinds = [
    ...records.types.map((type) => labels.recordTypes[type]),
    ...(records.other === undefined ? [] : [records.other]),
  ];
  const day = (date: string | undefined) => (date === undefined ? '…' : dateInWords(date, language));
  return [
    say.who(asker),
    say.patient(fullName(patient), dateInWords(patient.dateOfBirth, language)),
    say.records(kinds.join(', ')),
    records.from === undefined && records.to === undefined ? say.allDates : say.dates(day(records.from), day(records.to)),
    say.delivery([labels.deliveryMethods[delivery.method], labels.formats[delivery.format]].join(', ')),
    formGoes(body, language),
    say.clock,
    say.right,
  ];
}

export function ReadBack({ of: { view, typed, problems }, body }: { readonly of: FormContext; readonly body: RequestBody }) {
  const { check } = entryWords(view.language);
  const spoken = [...new Set([body.language, view.language])];
  return (
    <>
      <h3>{check.readTitle}</h3>
      {spoken.map((language) => (
        <div key={language} lang={language} class="box info">
          {spoken.length > 1 ? <p class="soft">{languageTitle(language, language)}</p> : null}
          {linesOf(body, language).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
      <Checkbox
        name="readBack"
        label={check.readBack}
        checked={typedAt(typed.answers, 'readBack') === 'yes'}
        error={problems.find(({ name }) => name === 'readBack')?.text}
        words={view.controls}
      />
    </>
  );
}
