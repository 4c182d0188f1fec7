/** The e-mail address on the page that changes it: asked for, then the two codes that say yes to it. */
import { statusContactWords } from '../../languages/status-contact.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { emailBar } from '../../request/changes/change.ts';
import { contactOf } from '../../request/changes/contact.ts';
import type { RequestRecord } from '../../request/record.ts';
import { codeRules } from '../../store/one-time-codes.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Details, type SummaryLine } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Hidden } from '../request/form-page.tsx';
import { controlWords, type SiteView } from '../site-page.tsx';
import { statusPaths } from './code-view.tsx';
import { versionField } from './decision-form.tsx';

export const contactFields = { act: '_act', email: 'newEmail', old: 'oldCode', new: 'newCode' } as const;
export const contactActs = ['email', 'codes', 'details'] as const;
export type ContactAct = (typeof contactActs)[number];

export interface EmailProps extends SiteView {
  readonly record: RequestRecord;
  readonly token: string;
  /** An address that waits for both its codes. */
  readonly newEmail: string | undefined;
  readonly typedEmail?: string | undefined;
  /** The codes went out just now. */
  readonly sent?: boolean | undefined;
  readonly wrong?: { readonly act: ContactAct; readonly lines?: readonly SummaryLine[] } | undefined;
}

export function Start({ act, token, record }: Pick<EmailProps, 'token' | 'record'> & { readonly act: ContactAct }) {
  return (
    <>
      <Hidden token={token} />
      <input type="hidden" name={contactFields.act} value={act} />
      <input type="hidden" name={versionField} value={record.version} />
    </>
  );
}

export const action = (language: string) => `/${language}${statusPaths.contact}`;

export function Email(props: EmailProps) {
  const { language, facility, record, newEmail } = props;
  const { email: words } = statusContactWords(language);
  const { phone } = facility.outbound;
  const { email } = contactOf(bodyNow(record));
  const noAddress = emailBar(record) === 'no-email' || email === undefined;
  return (
    <section aria-labelledby="email-heading">
      <h2 id="email-heading">{words.heading}</h2>
      {noAddress ? (
        <p>
          <WithPhone line={phone} text={words.none(phone.shown)} />
        </p>
      ) : (
        <>
          <p>
            <bdi>{words.now(email)}</bdi>
          </p>
          {newEmail === undefined ? (
            <AskCodes {...props} />
          ) : (
            <>
              <TypeCodes {...props} />
              <Details summary={words.other} open={props.wrong?.act === 'email'}>
                <AskCodes {...props} again />
              </Details>
            </>
          )}
          <p class="soft">
            <WithPhone line={phone} text={words.lost(phone.shown)} />
          </p>
        </>
      )}
    </section>
  );
}

const errorAt = ({ wrong }: EmailProps, name: string) => wrong?.lines?.find((line) => line.name === name)?.text;

function AskCodes(props: EmailProps & { readonly again?: boolean }) {
  const { language, typedEmail, again = false } = props;
  const { email: words } = statusContactWords(language);
  return (
    <form method="post" action={action(language)} noValidate>
      <Start {...props} act="email" />
      <p>{words.lead}</p>
      <TextField
        name={contactFields.email}
        label={words.label}
        value={typedEmail}
        error={errorAt(props, contactFields.email)}
        inputMode="email"
        autocomplete="email"
        autocapitalize="none"
        spellcheck={false}
        words={controlWords(language)}
      />
      <Buttons>
        <Button look={again ? 'outline' : 'main'}>{words.button}</Button>
      </Buttons>
    </form>
  );
}

function TypeCodes(props: EmailProps) {
  const { language, newEmail = '', sent } = props;
  const { email: words } = statusContactWords(language);
  return (
    <form method="post" action={action(language)} noValidate>
      <Start {...props} act="codes" />
      {sent === true ? null : <p>{words.sent(newEmail, codeRules.lastsMinutes)}</p>}
      {(['old', 'new'] as const).map((which) => (
        <TextField
          key={which}
          name={contactFields[which]}
          label={words.codes[which]}
          hint={words.codeHint}
          error={errorAt(props, contactFields[which])}
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          width="medium"
          words={controlWords(language)}
        />
      ))}
      <Buttons>
        <Button>{words.confirm}</Button>
      </Buttons>
    </form>
  );
}
