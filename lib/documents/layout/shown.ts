import type { Address } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';

/** The code where the name is not known. */
function showCountry(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** The country only outside the United States. */
export function addressLines(address: Address, language: Language): readonly string[] {
  const { street, unit, city, state, zip, country } = address;
  const place = [city, [state, zip].filter((part) => part !== undefined).join(' ')].filter((part) => part !== '').join(', ');
  return [street, ...(unit === undefined ? [] : [unit]), place, ...(country === 'US' ? [] : [showCountry(country, language)])];
}
