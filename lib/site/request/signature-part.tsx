/** What is declared by signing, word for word as on the form, and the fields of the signature: in the form, and by a link. */
import { documentWords, signedStatement } from '../../languages/documents.ts';
import { siteWords } from '../../languages/site.ts';
import { type QuestionContext, QuestionControl } from '../../web/questions/control.tsx';
import type { JourneyPage } from './journey.ts';

export function SignatureFields({ page, context }: { readonly page: JourneyPage; readonly context: QuestionContext }) {
  const { language, situation } = context;
  const { check } = siteWords(language).form;
  return (
    <>
      <h2>{check.signHeading}</h2>
      <p>{check.signLead}</p>
      <ul class="statement">
        <li>{signedStatement(situation, language)}</li>
        <li>{documentWords(language).statements.eSign}</li>
      </ul>
      {page.questions
        .filter(({ path }) => path !== 'sign.how')
        .map((question) => (
          <QuestionControl key={question.path} question={question} context={context} />
        ))}
    </>
  );
}
