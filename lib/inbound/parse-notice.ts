/** The only entry of a notice: raw input in, a valid notice or every problem at once out. Heavy: it validates telephone numbers. */
import type * as z from 'zod';
import type { CalendarDate } from '../request/dates.ts';
import { codeOf, distinct, extraPaths, isProblemCode, pruned, unprintableProblems, withoutBlanks } from '../request/parse.ts';
import { typedPhone } from '../request/typed.ts';
import { type NoticeBody, noticeBody, type PartialNotice, partialNotice, typedParts } from './notice.ts';
import { type NoticeProblem, noticeProblemCodes, problemsOfNotice, trackingOf } from './notice-rules.ts';

export type ParsedNotice =
  | { readonly ok: true; readonly notice: NoticeBody; readonly ignored: readonly string[] }
  | { readonly ok: false; readonly problems: readonly NoticeProblem[] };

const typed = typedParts(typedPhone);
export const InputNotice = noticeBody(typed);
const TypedPart = partialNotice(typed);

export interface NoticeParseOptions {
  /** The hospital's day. */
  readonly today: CalendarDate;
  /** The characters of a text that no font of the documents can print. */
  readonly unprintable?: (text: string) => string;
}

/** A number that is wrong is called by its own name, whatever kind of value was given. */
function problemOf({ path, message }: z.core.$ZodIssue): NoticeProblem {
  const place = path.map(String).join('.');
  const code = noticeProblemCodes.find((one) => one === message) ?? (isProblemCode(message) ? message : 'wrong-type');
  return { path: place, code };
}

/** What belongs to another way of sending is not kept; a tracking number is kept as its carrier prints it. */
function tidied(notice: NoticeBody): NoticeBody {
  const { records, delivery } = notice;
  const { carrier, tracking, calledFirst, ...rest } = delivery;
  const { pages, discs, drives, ...described } = records;
  const number = carrier === undefined || tracking === undefined ? null : trackingOf(carrier, tracking);
  const images = records.what.includes('images');
  return {
    ...notice,
    records: {
      ...described,
      ...(records.what.includes('paper') && { pages }),
      ...((records.what.includes('discs') || images) && { discs }),
      ...((records.what.includes('drives') || images) && { drives }),
    },
    delivery:
      delivery.way === 'mail'
        ? { ...rest, carrier, ...(calledFirst === true && { calledFirst }), ...(number !== null && { tracking: number }) }
        : rest,
  };
}

/** As much of a raw notice as has no problem. */
function soundNotice(given: unknown, problems: readonly NoticeProblem[]): PartialNotice {
  const loose = TypedPart.safeParse(pruned(given, problems));
  return loose.success ? loose.data : {};
}

/** Checks a raw notice. Empty text and null count as not given; unknown fields are named in `ignored`. Never throws on input. */
export function parseNotice(input: unknown, { today, unprintable }: NoticeParseOptions): ParsedNotice {
  const given = withoutBlanks(input);
  const parsed = InputNotice.safeParse(given, { error: codeOf });
  const ofFields = parsed.success ? [] : parsed.error.issues.map(problemOf);
  const sound = parsed.success ? parsed.data : soundNotice(given, ofFields);
  const problems = distinct([
    ...ofFields,
    // What is wrong in itself is not missing.
    ...problemsOfNotice(sound, today).filter(
      ({ path, code }) => code !== 'required' || !ofFields.some((problem) => problem.path === path),
    ),
    ...(unprintable ? unprintableProblems(sound, unprintable) : []),
  ]);
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  // Undefined fields are absent, so that a repeat of the same notice is the same.
  return {
    ok: true,
    notice: InputNotice.parse(JSON.parse(JSON.stringify(tidied(parsed.data)))),
    ignored: extraPaths(given, parsed.data),
  };
}
