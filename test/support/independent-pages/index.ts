/**
 * Pages of charts written by somebody who had seen neither the page check nor its tests. They measure the check, so who works on it does
 * not edit them: a row is never changed, dropped or relabelled to please the check. A row may be corrected only when its truth is wrong
 * for a clerk who reads the same text, and the commit says why.
 *
 * Scans are of two sorts. Where the kind ends in "picture" the text was read by Tesseract 5 from a page drawn, blurred and speckled as
 * a fax does it; the others have the errors of old copies and handwriting written in by hand, and are harder. Nobody in here is real.
 */

import { alkhatibPages } from './alkhatib.ts';
import { alkhatibOthers } from './alkhatib-others.ts';
import { hernandezPages } from './hernandez.ts';
import { hernandezOthers } from './hernandez-others.ts';
import { hernandezScans } from './hernandez-scans.ts';
import { johnsonPages } from './johnson.ts';
import { johnsonOthers } from './johnson-others.ts';
import { liPages } from './li.ts';
import { liOthers } from './li-others.ts';
import { marroquinPages } from './marroquin.ts';
import { marroquinOthers } from './marroquin-others.ts';
import { nguyenPages } from './nguyen.ts';
import { nguyenOthers } from './nguyen-others.ts';
import { odonnellPages } from './odonnell.ts';
import { odonnellOthers } from './odonnell-others.ts';
import { okaforPages } from './okafor.ts';
import { okaforOthers } from './okafor-others.ts';
import type { IndependentPage } from './page.ts';
import { penaPages } from './pena.ts';
import { penaOthers } from './pena-others.ts';
import { ramseyPages } from './ramsey.ts';
import { ramseyOthers } from './ramsey-others.ts';
import { smithPages } from './smith.ts';
import { smithOthers } from './smith-others.ts';
import { whitfieldPages } from './whitfield.ts';
import { whitfieldOthers } from './whitfield-others.ts';
import { whitmorePages } from './whitmore.ts';
import { whitmoreOthers } from './whitmore-others.ts';

export const independentPages: readonly IndependentPage[] = [
  ...hernandezPages,
  ...hernandezScans,
  ...hernandezOthers,
  ...nguyenPages,
  ...nguyenOthers,
  ...alkhatibPages,
  ...alkhatibOthers,
  ...whitmorePages,
  ...whitmoreOthers,
  ...smithPages,
  ...smithOthers,
  ...johnsonPages,
  ...johnsonOthers,
  ...ramseyPages,
  ...ramseyOthers,
  ...whitfieldPages,
  ...whitfieldOthers,
  ...penaPages,
  ...penaOthers,
  ...marroquinPages,
  ...marroquinOthers,
  ...odonnellPages,
  ...odonnellOthers,
  ...liPages,
  ...liOthers,
  ...okaforPages,
  ...okaforOthers,
];
