/** Sentences about the hospital: from its own file where that has one, else from the language's list. */
import type { Facility, HospitalSentence } from '../facility/facility.ts';
import type { Language } from '../request/vocabulary.ts';
import { hospitalWords as english } from './english/hospital.ts';
import { wordList } from './words.ts';

const hospitalWords = wordList('hospital', english);

interface About {
  readonly facility: Facility;
  readonly language: Language;
}

const facts: Readonly<Record<string, (about: About) => string>> = {
  hospital: ({ facility }) => facility.name,
  system: ({ facility }) => facility.system.name,
  short: ({ facility }) => facility.system.short,
  department: ({ facility }) => facility.outbound.department,
  phone: ({ facility }) => facility.outbound.phone.shown,
};

/**
 * A sentence with its placeholders filled: facts of the hospital ({hospital}, {system}, {short}, {department}, {phone})
 * and the values given. Throws RangeError for a placeholder that is neither.
 */
export function hospitalText(sentence: HospitalSentence, about: About, values: Readonly<Record<string, string>> = {}): string {
  const text = about.facility.sentences?.[about.language]?.[sentence] ?? hospitalWords(about.language)[sentence];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name] ?? facts[name]?.(about);
    if (value === undefined) throw new RangeError(`${sentence}: ${whole}`);
    return value;
  });
}
