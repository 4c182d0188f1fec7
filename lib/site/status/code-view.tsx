/** What a one-time code opens, and how to get one. */
import { siteWords } from '../../languages/site.ts';
import { textWords } from '../../languages/texts.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Hidden } from '../request/form-page.tsx';
import { controlWords, type SiteView } from '../site-page.tsx';

export const codeField = 'code';
export const statusPaths = { request: '/status/request', send: '/status/code', contact: '/status/contact' } as const;

/** The ways by which the service sends a code, in the order of the buttons. */
export const codeWays = ['email', 'text'] as const;
export type CodeWay = (typeof codeWays)[number];
/** The name of the buttons. */
export const wayField = 'by';

/** What became of the last button. */
export type CodeNews = (typeof sentNews)[number] | 'wrong' | 'too-many' | 'not-sent' | 'stopped';
/** By e-mail, by text. */
export const sentNews = ['sent', 'texted'] as const;

export interface CodeView {
  /** Those that reach the requester; empty where the record has neither e-mail address nor a number for texts. */
  readonly ways: readonly CodeWay[];
  readonly token: string;
  readonly news?: CodeNews | undefined;
  /** Records lie ready behind the code. */
  readonly ready?: boolean;
}

/** True after a code went out. */
export const wasSent = (news: CodeNews | undefined): boolean => sentNews.some((one) => one === news);

function problemText(news: Exclude<CodeNews, 'sent' | 'texted'>, language: Language): string {
  const { code } = siteWords(language);
  const texts = { wrong: code.wrong, 'too-many': code.tooMany, 'not-sent': code.notSent };
  return news === 'stopped' ? textWords(language).code.stopped : texts[news];
}

/** Goes before the title. */
export function CodeNotice({ language, news }: Pick<SiteView, 'language'> & Pick<CodeView, 'news'>) {
  const { code, form } = siteWords(language);
  if (news === undefined) return null;
  if (news === 'sent' || news === 'texted')
    return (
      <Alert tone="success" heading={code.sentHeading}>
        <p role="status">{news === 'sent' ? code.sent : textWords(language).code.sent}</p>
      </Alert>
    );
  const name = news === 'wrong' ? codeField : undefined;
  return <ErrorSummary heading={form.errorHeading(1)} lines={[{ name, text: problemText(news, language) }]} />;
}

interface SendFormProps extends Pick<CodeView, 'ways' | 'token' | 'news'> {
  readonly language: Language;
}

/** A button for each way. */
function SendForm({ language, ways, token, news }: SendFormProps) {
  const { code } = siteWords(language);
  const texts = textWords(language).code;
  const again = wasSent(news);
  const lead = ways.length > 1 ? texts.toBoth : ways.includes('text') ? texts.toPhone : code.toEmail;
  const labels = { email: texts.byEmail, text: texts.byText };
  const only = again ? code.sendAgain : code.send;
  return (
    <form method="post" action={`/${language}${statusPaths.send}`}>
      <Hidden token={token} />
      <p>{lead}</p>
      <Buttons>
        {ways.map((way, place) => (
          <Button key={way} name={wayField} value={way} look={again || place > 0 ? 'outline' : 'main'}>
            {ways.length > 1 ? labels[way] : only}
          </Button>
        ))}
      </Buttons>
    </form>
  );
}

/** What to do when no code comes. */
function otherWay(ways: readonly CodeWay[], phone: string, language: Language): string {
  const { code } = siteWords(language);
  if (ways.length === 0) return code.noEmail(phone);
  return ways.includes('text') ? textWords(language).code.otherwise(phone) : code.otherwise(phone);
}

export function CodeForms({ language, facility, ways, token, news, ready = false }: SiteView & CodeView) {
  const { code } = siteWords(language);
  const { phone } = facility.outbound;
  return (
    <section aria-labelledby="with-code" class="screen-only">
      <h2 id="with-code">{ready ? code.headingReady : code.heading}</h2>
      <p>{code.lead}</p>
      {ways.length === 0 ? null : <SendForm {...{ language, ways, token, news }} />}
      <p>
        <WithPhone line={phone} text={otherWay(ways, phone.shown, language)} /> {code.callBack}
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
          <Button look={ways.length > 0 && !wasSent(news) ? 'outline' : 'main'}>{code.button}</Button>
        </Buttons>
      </form>
    </section>
  );
}
