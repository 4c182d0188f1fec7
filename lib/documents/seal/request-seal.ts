/** The seal of a document of a request: its words, and who it says that it is of. */
import type { Facility } from '../../facility/facility.ts';
import { sealWords } from '../../languages/seal.ts';
import type { Language } from '../../request/vocabulary.ts';
import { sealed } from './seal.ts';
import type { Sealing } from './sealer.ts';

/** The document with its seal. Throws what `sealed` throws; then nothing may be stored or sent in its place. */
export function sealForRequest(
  pdf: Uint8Array,
  { sealer, at }: Sealing,
  { language, facility }: { readonly language: Language; readonly facility: Facility },
): Promise<Uint8Array> {
  return sealed(pdf, sealer, { at, name: facility.name, ...sealWords(language) });
}
