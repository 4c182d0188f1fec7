/** How the papers of a request reach the hospital: where, why this way, who signs, what to enclose. */
import { mailingInstructions } from '../../delivery/mail/mailing-instructions.ts';
import { siteWords } from '../../languages/site.ts';
import type { Route } from '../../request/routing.ts';
import { Drawing } from '../../web/components/drawings.tsx';
import { Alert, SummaryBox } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Addresses, Lines } from '../guides/start-page.tsx';
import type { SiteView } from '../site-page.tsx';

export interface PaperProps extends SiteView {
  readonly route: Route;
}

export function Mailing({ language, facility, route }: PaperProps) {
  const { done } = siteWords(language);
  const { enclose, sign, reasons, call } = mailingInstructions(route, facility, language);
  const urgent = route.reasons.includes('urgent-by-phone');
  const why = reasons.filter(({ code }) => code !== 'urgent-by-phone');
  return (
    <>
      {urgent ? (
        <Alert tone="warning" heading={done.urgent.heading}>
          <p>
            <WithPhone line={facility.outbound.phone} text={done.urgent.call(call.phone)} />
          </p>
        </Alert>
      ) : null}
      <h2>{done.where}</h2>
      <Addresses {...{ language, facility }} />
      <SummaryBox>
        <div class="with-art">
          <Drawing name={reasons.some(({ code }) => code === 'you-chose-paper') ? 'mailbox' : 'fax'} />
          <div>
            <h3>{done.why}</h3>
            <p>{why.map(({ text }) => text).join(' ')}</p>
          </div>
        </div>
      </SummaryBox>
      <h2>{done.signing}</h2>
      {sign.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <h2>{done.enclose}</h2>
      <Lines lines={enclose.map(({ text }) => text)} />
    </>
  );
}
