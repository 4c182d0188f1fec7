/** The letter to another clinic as a page, with the words of the PDF. */
import { type ClinicLetter, type LetterPart, letterParts } from '../../documents/inbound/letter-parts.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { baseLanguage, type Language } from '../../request/vocabulary.ts';
import { AddressLines, Lines } from '../guides/start-page.tsx';

function Part({ part, language }: { readonly part: LetterPart; readonly language: Language }) {
  switch (part.kind) {
    case 'heading':
      return <h3>{part.text}</h3>;
    case 'text':
      return <p>{part.text}</p>;
    case 'row':
      return (
        <dl class="rows">
          <div>
            <dt>{part.name}</dt>
            <dd>
              {part.text.split('\n').map((line) => (
                <div key={line}>
                  <bdi>{line}</bdi>
                </div>
              ))}
            </dd>
          </div>
        </dl>
      );
    case 'address':
      return (
        <>
          <AddressLines lines={part.lines} />
          {part.note.split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      );
    case 'list':
      return <Lines lines={part.items} />;
    case 'signature':
      return <Signature language={language} />;
  }
}

/** The copy is to be read: one signs the letter that goes out. */
function Signature({ language }: { readonly language: Language }) {
  const words = inboundPaperWords(language).letter;
  const places = [words.signature, words.signedOn, words.printed, words.acts];
  return (
    <>
      <h3>{words.sign}</h3>
      {language === baseLanguage ? (
        <dl class="to-sign">
          {places.map((place) => (
            <div key={place}>
              <dt>{place}</dt>
              <dd />
            </div>
          ))}
        </dl>
      ) : (
        <Lines lines={places} />
      )}
    </>
  );
}

interface LetterProps {
  readonly letter: ClinicLetter;
  readonly language: Language;
  readonly today: string;
}

/** In one language: English to sign, another to read. */
export function LetterIn({ letter, language, today }: LetterProps) {
  const words = inboundPaperWords(language).letter;
  return (
    <article class="card letter" lang={language}>
      <h2>{words.title}</h2>
      {language === baseLanguage ? null : <p>{words.copy}</p>}
      {letterParts(letter, language, today).map((part, place) => (
        <Part key={String(place)} part={part} language={language} />
      ))}
    </article>
  );
}
