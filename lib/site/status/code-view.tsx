/** What a one-time code opens, and how to get one. */
import { siteWords } from '../../languages/site.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Hidden } from '../request/form-page.tsx';
import { controlWords, type SiteView } from '../site-page.tsx';

export const codeField = 'code';
export const statusPaths = { request: '/status/request', send: '/status/code' } as const;

/** What became of the last button. */
export type CodeNews = 'sent' | 'wrong' | 'too-many' | 'not-sent';

export interface CodeView {
  /** False where the record has no e-mail address. */
  readonly mailed: boolean;
  readonly token: string;
  readonly news?: CodeNews | undefined;
  /** Records lie ready behind the code. */
  readonly ready?: boolean;
}

const problems = { wrong: 'wrong', 'too-many': 'tooMany', 'not-sent': 'notSent' } as const;

/** Goes before the title. */
export function CodeNotice({ language, news }: Pick<SiteView, 'language'> & Pick<CodeView, 'news'>) {
  const { code, form } = siteWords(language);
  if (news === undefined) return null;
  if (news === 'sent')
    return (
      <Alert tone="success" heading={code.sentHeading}>
        <p role="status">{code.sent}</p>
      </Alert>
    );
  const name = news === 'wrong' ? codeField : undefined;
  return <ErrorSummary heading={form.errorHeading(1)} lines={[{ name, text: code[problems[news]] }]} />;
}

export function CodeForms({ language, facility, mailed, token, news, ready = false }: SiteView & CodeView) {
  const { code } = siteWords(language);
  const { phone } = facility.outbound;
  return (
    <section aria-labelledby="with-code" class="screen-only">
      <h2 id="with-code">{ready ? code.headingReady : code.heading}</h2>
      <p>{code.lead}</p>
      {mailed ? (
        <form method="post" action={`/${language}${statusPaths.send}`}>
          <Hidden token={token} />
          <p>{code.toEmail}</p>
          <Buttons>
            <Button look={news === 'sent' ? 'outline' : 'main'}>{news === 'sent' ? code.sendAgain : code.send}</Button>
          </Buttons>
        </form>
      ) : null}
      <p>
        <WithPhone line={phone} text={mailed ? code.otherwise(phone.shown) : code.noEmail(phone.shown)} /> {code.callBack}
      </p>
      <form method="post" action={`/${language}${statusPaths.request}`} noValidate>
        <Hidden token={token} />
        <TextField
          name={codeField}
          label={code.label}
          hint={code.hint}
          error={news === 'wrong' ? code.wrong : undefined}
          inputMode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          width="medium"
          words={controlWords(language)}
        />
        <Buttons>
          <Button look={mailed && news !== 'sent' ? 'outline' : 'main'}>{code.button}</Button>
        </Buttons>
      </form>
    </section>
  );
}
