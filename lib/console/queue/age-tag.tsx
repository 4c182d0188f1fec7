/** Tells the remaining time in words and not by colour alone. */
import { showDay } from '../../languages/staff.ts';
import { StatusTag, type TagTone } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import type { Age, Level } from './ageing.ts';

const tones: Readonly<Record<Level, TagTone>> = { calm: 'plain', amber: 'soon', red: 'late', escalate: 'late', late: 'late' };

function left(days: number, { words }: Pick<Console, 'words'>): string {
  if (days < 0) return words.age.late(-days);
  return days === 0 ? words.age.today : words.age.left(days);
}

export function AgeTag({ age, view }: { readonly age: Age; readonly view: Console }) {
  const { words, language } = view;
  if (age.kind === 'policy') return <>{words.age.policy}</>;
  if (age.kind === 'no-date') return <>{words.age.noDate}</>;
  const tone = age.kind === 'access' ? tones[age.level] : age.daysLeft < 0 ? 'late' : 'plain';
  return (
    <>
      <StatusTag tone={tone}>{left(age.daysLeft, view)}</StatusTag>
      <br />
      {showDay(age.dueOn, language)}
      <br />
      <small class="soft">
        {age.kind === 'access' ? words.age.old(age.daysOld) : words.age.order}
        {age.kind === 'access' && age.level === 'escalate' ? ` · ${words.age.escalate}` : null}
      </small>
    </>
  );
}
