/** The second set: written from knowledge of charts before its author had read the rules of the check, judged once and only then used. */
import type { IndependentPage } from '../page.ts';
import { abdiPages } from './abdi.ts';
import { bakerPages } from './baker.ts';
import { jaramilloPages } from './jaramillo.ts';
import { kowalczykPages } from './kowalczyk.ts';
import { mcallisterPages } from './mcallister.ts';
import { reyesPages } from './reyes.ts';
import { vandenbergPages } from './vandenberg.ts';
import { venkataramanPages } from './venkataraman.ts';

export const secondPages: readonly IndependentPage[] = [
  ...jaramilloPages,
  ...mcallisterPages,
  ...venkataramanPages,
  ...kowalczykPages,
  ...reyesPages,
  ...vandenbergPages,
  ...abdiPages,
  ...bakerPages,
];
