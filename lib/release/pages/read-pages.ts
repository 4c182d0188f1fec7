/** What the pages of one checked file say: whose they are, and which words call for a second look. */
import type { Facility } from '../../facility/facility.ts';
import { ageOn, hospitalDay } from '../../request/dates.ts';
import type { FileType } from '../../request/package/stored.ts';
import { marksOf, type PageCheck, verdictLetters } from '../../request/release/stored.ts';
import type { RequestBody } from '../../request/schema.ts';
import type { Clock } from '../../runtime/clock.ts';
import { errorName, type Log } from '../../runtime/log.ts';
import type { PageReader } from '../../uploads/ports.ts';
import { subjectText } from './clinical-document.ts';
import { judgePages, type PageInput } from './identity.ts';
import { subjectIn } from './subject.ts';
import { termsOn } from './terms.ts';

type Body = Pick<RequestBody, 'patient' | 'latin'>;

/** The verdict on each page, in order, and the pages of each category of words. `today`: the hospital's day. Pure. */
export function checkTexts(pages: readonly PageInput[], body: Body, today: string): PageCheck {
  const verdicts = judgePages(pages, subjectIn(body));
  const age = ageOn(body.patient.dateOfBirth, today);
  const terms = pages.map(({ text }) => termsOn(text, age));
  return { verdicts: verdicts.map((verdict) => verdictLetters[verdict]).join(''), ...marksOf(terms) };
}

/** Pictures, discs and archives hold no text that is read here: a person looks at them. */
async function textsOf(read: () => Promise<Uint8Array>, type: FileType): Promise<readonly PageInput[] | null> {
  if (type === 'xml') return [{ text: subjectText(Buffer.from(await read()).toString('utf8')) }];
  if (type !== 'pdf') return null;
  const { readTexts } = await import('./reader.ts');
  return readTexts(await read());
}

interface ReaderTools {
  readonly facility: Pick<Facility, 'timeZone'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** The reader of `lib/uploads`. A file that PDFium cannot open after all is unread, and a person looks at each page. */
export function pageReader({ facility, clock, log }: ReaderTools): PageReader {
  return {
    async check(read, { type, pages = 1 }, body) {
      const unread = { verdicts: verdictLetters.unread.repeat(pages), marks: {} };
      try {
        const texts = await textsOf(read, type);
        return texts === null ? unread : checkTexts(texts, body, hospitalDay(clock.now(), facility.timeZone));
      } catch (error) {
        log.warn('pages not read', { error: errorName(error) });
        return unread;
      }
    },
  };
}
