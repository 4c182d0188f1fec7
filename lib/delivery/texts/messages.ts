/** What text messages say: reference, link and code, in 160 characters of GSM 03.38 at most. Whose phone it is nobody knows, so nothing else. */
import { textWords } from '../../languages/texts.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';

/** News of a request; of others with the same number, too, where `several`. */
export function newsText(
  { reference, language }: { readonly reference: string; readonly language: Language },
  origin: string,
  several: boolean,
): string {
  const { news, newsOfSeveral } = textWords(language).messages;
  const page = new URL(`/${language}/status`, origin).href;
  return several ? newsOfSeveral(page) : news(showReference(reference), `${page}?reference=${reference}`);
}

export function codeText(language: Language, code: string, minutes: number): string {
  return textWords(language).messages.code(code, minutes);
}
