/** What a thing to post is called, and the day by which it has to be out. */
import { isForStaff, isNotice } from '../../delivery/mail/send-notice.ts';
import { nearDate } from '../../languages/dates.ts';
import { noticeWords } from '../../languages/notices.ts';
import { postWords } from '../../languages/staff-post.ts';
import { type CalendarDate, daysBetween } from '../../request/dates.ts';
import { letterKinds } from '../../request/letters.ts';
import type { PostItem } from '../../request/post/items.ts';
import { type RequestRecord, type WorkKind, workKinds } from '../../request/record.ts';
import { StatusTag } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';

function noticeName(kind: WorkKind, view: Console): string {
  const subject = isNotice(kind) && !isForStaff(kind) ? noticeWords(view.language).requester[kind].subject : undefined;
  return subject === undefined ? view.file.workKinds[kind] : postWords(view.language).notice(subject);
}

export function whatOf(item: PostItem, view: Console): string {
  const words = postWords(view.language);
  switch (item.kind) {
    case 'letter':
      return words.letter(view.kept.kinds[item.letter.kind]);
    case 'notice':
      return noticeName(item.work.kind, view);
    case 'package':
      return words.packageNumber(item.delivery.number);
  }
}

/** Of something that does not have to be posted any more; null once nothing of it is left. */
export function goneName(record: RequestRecord | null, key: string, view: Console): string | null {
  const words = postWords(view.language);
  const [, id = ''] = key.split(/\.(.*)/s);
  const letter = record?.documents.find((entry) => entry.letter?.id === id)?.kind;
  const kind = letterKinds.find((one) => one === letter);
  if (kind !== undefined) return words.letter(view.kept.kinds[kind]);
  const number = record?.release?.deliveries?.find((one) => one.id === id)?.number;
  if (number !== undefined) return words.packageNumber(number);
  const work = workKinds.find((one) => id === one || id.startsWith(`${one}-`));
  return work === undefined ? null : noticeName(work, view);
}

/** Days before the last one at which it is amber. */
const soon = 2;

export function DueDay({
  item,
  today,
  view,
}: {
  readonly item: PostItem;
  readonly today: CalendarDate;
  readonly view: Console;
}) {
  const words = postWords(view.language);
  const left = daysBetween(today, item.dueOn);
  const tone = left < 0 ? 'late' : left <= soon && item.isLaw ? 'soon' : 'plain';
  const text = left < 0 ? words.daysLate(-left) : words.daysLeft(left);
  return (
    <>
      <span class="day">{nearDate(item.dueOn, view.language)}</span>{' '}
      {tone === 'plain' ? <b>{text}</b> : <StatusTag tone={tone}>{text}</StatusTag>}{' '}
      <small class="soft">{item.isLaw ? words.law : words.target}</small>
    </>
  );
}
