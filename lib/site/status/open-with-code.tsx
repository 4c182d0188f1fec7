/** Staff found the e-mail address in the chart: opening the request with a code that goes there shows who asks. */
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Alert } from '../../web/components/messages.tsx';

export function OpenWithCode({
  language,
  asked = false,
}: {
  readonly language: Language;
  readonly asked?: boolean | undefined;
}) {
  if (!asked) return null;
  return (
    <Alert tone="info">
      <p>{statusDecisionWords(language).openWithCode}</p>
    </Alert>
  );
}
