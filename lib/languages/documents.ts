import { requesterRules } from '../request/requester.ts';
import type { Basis, Language, RequesterType } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import { documentWords as english } from './english/documents.ts';
import { wordList } from './words.ts';

export type DocumentWords = Dictionary['documents'];

export const documentWords = wordList('documents', english);

interface Signed {
  readonly type: RequesterType | undefined;
  readonly basis: Basis | undefined;
}

/**
 * What is declared by signing, word for word the same on the page and on the form: an authorization where the records go to
 * somebody else (45 CFR 164.508), else who asks for the records.
 */
export function signedStatement({ type, basis }: Signed, language: Language): string {
  const { truth, truthPatient, truthParent, truthActing, truthAuthorization } = documentWords(language).statements;
  if (basis === 'authorization' || basis === 'none') return truthAuthorization;
  if (type === 'patient') return truthPatient;
  if (type === 'parent') return truthParent;
  return type !== undefined && requesterRules[type].family === 'representative' ? truthActing : truth;
}
