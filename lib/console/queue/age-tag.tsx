/** Tells the time that is left in words, and again by form and colour. Amber from day 22 of 30 on: somebody must act. Red: too late. */
import { nearDate, shortDate } from '../../languages/dates.ts';
import { StatusTag, type TagTone } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import type { Age, Level } from './ageing.ts';

const tones: Readonly<Record<Level, TagTone>> = { calm: 'plain', amber: 'plain', red: 'soon', escalate: 'soon', late: 'late' };

interface AgeProps {
  readonly age: Age;
  readonly view: Console;
}

export function toneOf(age: Age): TagTone {
  if (age.kind === 'access') return tones[age.level];
  return age.kind === 'order-date' && age.daysLeft < 0 ? 'late' : 'plain';
}

/** Of all days, those that are over. Only a legal clock has a bar. */
function AgeBar({ age }: { readonly age: Extract<Age, { kind: 'access' }> }) {
  const { daysOld, daysLeft } = age;
  const share = Math.min(1, Math.max(0, daysOld / Math.max(1, daysOld + daysLeft)));
  const look = { plain: 'gone', soon: 'gone do', late: 'gone bad', good: 'gone' }[toneOf(age)];
  return (
    <svg class="age" viewBox="0 0 52 8" aria-hidden="true">
      <rect class="rest" width="52" height="8" rx="2" />
      <rect class={look} width={Math.round((daysLeft < 0 ? 1 : share) * 52)} height="8" rx="2" />
    </svg>
  );
}

function left(days: number, { words }: Pick<Console, 'words'>): string {
  if (days < 0) return words.age.late(-days);
  return days === 0 ? words.age.today : words.age.left(days);
}

/** On one line of the queue. */
export function AgeLine({ age, view }: AgeProps) {
  const { words, language } = view;
  if (age.kind === 'policy') return <span class="soft">{words.age.policy}</span>;
  if (age.kind === 'no-date') return <span class="soft">{words.age.noDate}</span>;
  const tone = toneOf(age);
  return (
    <>
      {age.kind === 'access' ? <AgeBar age={age} /> : null}
      <span class="day">{nearDate(age.dueOn, language)}</span>{' '}
      {tone === 'plain' ? (
        <b>{age.daysLeft === 0 ? words.age.today : words.age.days(age.daysLeft)}</b>
      ) : (
        <StatusTag tone={tone}>{left(age.daysLeft, view)}</StatusTag>
      )}
      {age.kind === 'order-date' ? `, ${words.age.order}` : null}
      {age.kind === 'access' && age.level === 'escalate' ? ` ${words.age.escalate}` : null}
    </>
  );
}

/** Beside the name of a patient: day n of m, and when that ends. */
export function AgeTag({ age, view }: AgeProps) {
  const { words, language } = view;
  if (age.kind === 'policy') return <>{words.age.policy}</>;
  if (age.kind === 'no-date') return <>{words.age.noDate}</>;
  const tone = toneOf(age);
  return (
    <>
      {age.kind === 'access' ? (
        <>
          <AgeBar age={age} />
          <b>{words.age.of(age.daysOld, age.daysOld + age.daysLeft)}</b>,{' '}
        </>
      ) : null}
      {words.age.due(shortDate(age.dueOn, language))} {age.kind === 'order-date' ? `(${words.age.order}) ` : null}
      <StatusTag tone={tone}>{left(age.daysLeft, view)}</StatusTag>
      {age.kind === 'access' && age.level === 'escalate' ? ` ${words.age.escalate}` : null}
    </>
  );
}
