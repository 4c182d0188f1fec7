/** "Next": the most urgent free request of one's desks. */
import { deskWords } from '../../languages/staff.ts';
import { Button } from '../../web/components/buttons.tsx';
import type { Console } from '../console.ts';
import { sightOf } from '../sign-in/desks.ts';
import { may } from '../sign-in/roles.ts';

const nextPath = '/staff/next';

export const nextKey = 'n';

/** Not to those who work on no desk. */
export function givesNext(staff: Console['staff']): boolean {
  return may(staff, 'work') && sightOf(staff).desks.length > 0;
}

interface NextProps {
  readonly view: Console;
  /** One desk of several; all of one's own without. */
  readonly desk?: string | undefined;
  /** The next right act on this page; in the band it is one of the ways on. */
  readonly look?: 'main' | 'outline' | undefined;
}

export function NextForm({ view, desk, look }: NextProps) {
  if (!givesNext(view.staff)) return null;
  return <NextButton view={view} action={nextPath} text={deskWords(view.language).next} desk={desk} look={look} />;
}

/** Of either half. */
export function NextButton({ view, action, text, desk, look }: NextProps & Readonly<Record<'action' | 'text', string>>) {
  return (
    <form method="post" action={action} class="next-form">
      <input type="hidden" name="token" value={view.token} />
      {desk === undefined ? null : <input type="hidden" name="desk" value={desk} />}
      {look === undefined ? (
        <button type="submit" class="btn two" accesskey={nextKey}>
          {text}
        </button>
      ) : (
        <Button look={look} icon="arrow">
          {text}
        </Button>
      )}
    </form>
  );
}
