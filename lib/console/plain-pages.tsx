import { type StaffWords, staffWords } from '../languages/staff.ts';
import type { Language } from '../request/vocabulary.ts';
import { LinkButton } from '../web/components/buttons.tsx';
import { Alert } from '../web/components/messages.tsx';
import type { Console } from './console.ts';
import { consolePage, outsidePage } from './frame.tsx';
import { idleMinutes, longestHours } from './sign-in/sessions.ts';

export const signInNotices = ['ended', 'expired', 'refused', 'noRole', 'noSecondFactor', 'unavailable'] as const;
export type SignInNotice = (typeof signInNotices)[number];

/** `start` links to the provider. */
export function signInPage(language: Language, start: string, notice?: SignInNotice): string {
  const { signIn } = staffWords(language);
  return outsidePage(language, {
    title: signIn.title,
    withErrors: notice !== undefined && notice !== 'ended',
    children: (
      <>
        <h1>{signIn.title}</h1>
        {notice === undefined ? null : (
          <Alert tone={notice === 'ended' ? 'warning' : 'error'}>
            <p role="alert">{signIn[notice]}</p>
          </Alert>
        )}
        <p class="lead">{signIn.lead}</p>
        <p>
          <LinkButton href={start}>{signIn.button}</LinkButton>
        </p>
        <p class="soft">{signIn.idle(idleMinutes, longestHours)}</p>
      </>
    ),
  });
}

/** `provider` ends the provider's session. */
export function signedOutPage(language: Language, provider: string | null): string {
  const { signIn } = staffWords(language);
  return outsidePage(language, {
    title: signIn.outTitle,
    children: (
      <>
        <h1>{signIn.outTitle}</h1>
        <p class="lead">{signIn.outLead}</p>
        {provider === null ? null : (
          <p>
            <a href={provider}>{signIn.outProvider}</a>
          </p>
        )}
        <p>
          <a href="/staff/sign-in">{signIn.again}</a>
        </p>
      </>
    ),
  });
}

type Pages = StaffWords['pages'];
export type MessageName = {
  [Name in keyof Pages]: `${Name & string}Lead` extends keyof Pages ? Name : never;
}[keyof Pages];

export function messagePage(name: MessageName, view: Console): string {
  const { pages, frame } = view.words;
  const title = pages[name];
  return consolePage(view, {
    title,
    withErrors: true,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{pages[`${name}Lead` as const]}</p>
        <p>
          <a href={view.queuePath}>{frame.back}</a>
        </p>
      </>
    ),
  });
}
