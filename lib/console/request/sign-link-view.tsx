/** The one button that sends the link, or why there is none; on the page after storing a call, and on its request while it waits. */
import { emailOf } from '../../delivery/mail/notices.ts';
import { instantInWords } from '../../languages/dates.ts';
import { staffSigningWords } from '../../languages/staff-signing.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { linkBar } from '../../request/signing/bars.ts';
import { linkState } from '../../request/signing/link.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { type Console, requestPath } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';

interface SignLinkProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly level: 'h2' | 'h3';
}

export function SignLinkPart({ view, record, level: Heading }: SignLinkProps) {
  const words = staffSigningWords(view.language);
  const today = hospitalDay(view.now, view.facility.timeZone);
  const email = emailOf(record, today);
  const bar = linkBar(record, { email, today });
  return (
    <section aria-labelledby="sign-online">
      <Heading id="sign-online">{words.heading}</Heading>
      <LastLink view={view} record={record} />
      {bar !== null ? <p>{words.bars[bar]}</p> : null}
      {bar === null && email !== null && may(view.staff, 'work') ? <SendForm {...{ view, record, email }} /> : null}
    </section>
  );
}

function SendForm({ view, record, email }: Pick<SignLinkProps, 'view' | 'record'> & { readonly email: string }) {
  const words = staffSigningWords(view.language);
  return (
    <form method="post" action={`${requestPath(record.reference)}/sign-link`}>
      <FormFields token={view.token} record={record} />
      <p>{words.lead(email)}</p>
      <p>{words.works}</p>
      <Buttons>
        <Button look="outline">{record.signing === undefined ? words.button : words.again}</Button>
      </Buttons>
    </form>
  );
}

/** What became of the link that was sent last. */
function LastLink({ view, record }: Pick<SignLinkProps, 'view' | 'record'>) {
  const link = record.signing?.link;
  if (link === undefined) return null;
  const words = staffSigningWords(view.language);
  const state = linkState(record, link.number, view.now);
  if (state === 'open') return <p>{words.sent(instantInWords(link.at, view), instantInWords(link.until, view))}</p>;
  return state === 'corrected' || state === 'expired' ? <p>{words.over[state]}</p> : null;
}
