/** What the page check says of the pages that independent authors wrote. */
import { judgePage, type Verdict } from '../../lib/release/pages/identity.ts';
import { subjectOf } from '../../lib/release/pages/subject.ts';
import type { IndependentPage, IndependentSubject } from './independent-pages/page.ts';

type Judged = IndependentPage & { readonly verdict: Verdict };

function subjectFrom({ recordNumbers: [mrn, ...otherNumbers], ...names }: IndependentSubject) {
  return subjectOf({ ...names, mrn, otherNumbers });
}

/** Every page with its verdict, in order. */
export function judgeIndependent(pages: readonly IndependentPage[]): readonly Judged[] {
  return pages.map((page) => {
    const { text, scanned } = page;
    return { ...page, verdict: judgePage({ text, scanned }, subjectFrom(page.subject)) };
  });
}
