/** What the page check says of generated charts, counted. */
import { judgePages, type Verdict } from '../../../lib/release/pages/identity.ts';
import { type Subject, subjectOf } from '../../../lib/release/pages/subject.ts';
import { type ChartFile, type ChartPage, chartFiles } from './files.ts';
import { two } from './people.ts';

/** The patient as the request says it. */
function subjectFrom({ owner: { given, middle, family, former, born, mrn }, numbered }: ChartFile): Subject {
  return subjectOf({
    firstName: given.join(' '),
    lastName: family.join(' '),
    ...(middle !== '' && { middleName: middle }),
    ...(former !== '' && { formerName: former }),
    dateOfBirth: `${born.y}-${two(born.m)}-${two(born.d)}`,
    ...(numbered && { mrn }),
  });
}

export interface Counted {
  /** Pages of others that can be told from the patient's own, and how many of them are stopped. */
  strays: number;
  stopped: number;
  strayAsRight: number;
  /** Pages of the patient or of nobody, and how many of them are stopped. */
  clean: number;
  falseStops: number;
  own: number;
  recognized: number;
}

function count(counted: Counted, { truth, untellable }: ChartPage, verdict: Verdict): void {
  const isStray = truth !== 'own' && truth !== 'none';
  if (untellable) return;
  if (isStray) {
    counted.strays += 1;
    if (verdict === 'other') counted.stopped += 1;
    if (verdict === 'right') counted.strayAsRight += 1;
    return;
  }
  counted.clean += 1;
  if (verdict === 'other') counted.falseStops += 1;
  if (truth === 'own') counted.own += 1;
  if (truth === 'own' && verdict === 'right') counted.recognized += 1;
}

const nothing = (): Counted => ({ strays: 0, stopped: 0, strayAsRight: 0, clean: 0, falseStops: 0, own: 0, recognized: 0 });

/** Untellable pages, namesakes of whom a page shows the name alone, count for nothing. */
export function judgeCharts(seed: number, pages: number): { readonly printed: Counted; readonly scanned: Counted } {
  const [printed, scanned] = [nothing(), nothing()];
  for (const file of chartFiles(seed, pages)) {
    const read = file.pages.map(({ text }) => ({ text, scanned: file.scanned }));
    const verdicts = judgePages(read, subjectFrom(file));
    for (const [place, page] of file.pages.entries())
      count(file.scanned ? scanned : printed, page, verdicts[place] ?? 'unread');
  }
  return { printed, scanned };
}
