/** Tells the time that is left in words, and again by form and colour. Amber from day 22 of 30 on: somebody must act. Red: too late. */
import { nearDate, shortDate } from '../../languages/dates.ts';
import { deskWords } from '../../languages/staff.ts';
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

/** Of all days, those that are over: filled by law, with an edge where the target is the hospital's own. */
function AgeBar({ daysOld, daysLeft, tone, own = false }: AgeDays & { readonly tone: TagTone; readonly own?: boolean }) {
  const share = Math.min(1, Math.max(0, daysOld / Math.max(1, daysOld + daysLeft)));
  const look = { plain: 'gone', soon: 'gone do', late: 'gone bad', good: 'gone' }[tone];
  return (
    <svg class="age" viewBox="0 0 52 8" aria-hidden="true">
      <rect class="rest" width="52" height="8" rx="2" />
      <rect class={look} width={Math.round((daysLeft < 0 ? 1 : share) * 52)} height="8" rx="2" />
      {own ? <rect class="own" x="0.5" y="0.5" width="51" height="7" rx="2" /> : null}
    </svg>
  );
}

type Undated = Extract<Age, { kind: 'policy' | 'no-date' }>;

interface AgeDays {
  readonly daysOld: number;
  readonly daysLeft: number;
}

function left(days: number, { words }: Pick<Console, 'words'>): string {
  if (days < 0) return words.age.late(-days);
  return days === 0 ? words.age.today : words.age.left(days);
}

/** On one line of the queue. */
export function AgeLine({ age, view }: AgeProps) {
  const { words, language } = view;
  if (age.kind === 'no-date' || age.kind === 'policy') return <TargetLine age={age} view={view} />;
  const tone = toneOf(age);
  const count =
    age.kind === 'access'
      ? deskWords(language).day(age.daysOld, age.daysOld + age.daysLeft)
      : age.daysLeft === 0
        ? words.age.today
        : words.age.days(age.daysLeft);
  return (
    <>
      {age.kind === 'access' ? <AgeBar {...age} tone={tone} /> : <span class="age" />}
      <span class="day">{nearDate(age.dueOn, language)}</span>{' '}
      {tone === 'plain' ? (
        <b>{count}</b>
      ) : (
        <StatusTag tone={tone}>{age.daysLeft < 0 ? left(age.daysLeft, view) : count}</StatusTag>
      )}
      {age.kind === 'order-date' ? ` ${deskWords(language).court}` : null}
      {age.kind === 'access' && age.level === 'escalate' ? ` ${words.age.escalate}` : null}
    </>
  );
}

/** Without a day by law: the hospital's own target, which is never called a due date. */
function TargetLine({ age, view }: { readonly age: Undated; readonly view: Console }) {
  const { words, language } = view;
  const { target } = age;
  if (target === null) return <span class="soft">{words.age.noDate}</span>;
  const { on, daysOld, daysLeft } = target;
  const { day, target: own } = deskWords(language);
  return (
    <>
      <AgeBar {...target} tone="plain" own />
      <span class="day">{nearDate(on, language)}</span>{' '}
      <b>{daysLeft < 0 ? words.age.late(-daysLeft) : day(daysOld, daysOld + daysLeft)}</b> <span class="soft">{own}</span>
    </>
  );
}

function TargetTag({ age: { kind, target }, view }: { readonly age: Undated; readonly view: Console }) {
  const { words, language } = view;
  const noLaw = kind === 'policy' ? words.age.policy : words.age.noDate;
  if (target === null) return <>{noLaw}</>;
  const { on, daysOld, daysLeft } = target;
  return (
    <>
      <AgeBar {...target} tone="plain" own />
      <b>{words.age.of(daysOld, daysOld + daysLeft)}</b>, {deskWords(language).target} {nearDate(on, language)} ({noLaw})
    </>
  );
}

/** Beside the name of a patient: day n of m, and when that ends. */
export function AgeTag({ age, view }: AgeProps) {
  const { words, language } = view;
  if (age.kind === 'policy' || age.kind === 'no-date') return <TargetTag age={age} view={view} />;
  const tone = toneOf(age);
  return (
    <>
      {age.kind === 'access' ? (
        <>
          <AgeBar {...age} tone={tone} />
          <b>{words.age.of(age.daysOld, age.daysOld + age.daysLeft)}</b>,{' '}
        </>
      ) : null}
      {words.age.due(shortDate(age.dueOn, language))} {age.kind === 'order-date' ? `(${words.age.order}) ` : null}
      <StatusTag tone={tone}>{left(age.daysLeft, view)}</StatusTag>
      {age.kind === 'access' && age.level === 'escalate' ? ` ${words.age.escalate}` : null}
    </>
  );
}
