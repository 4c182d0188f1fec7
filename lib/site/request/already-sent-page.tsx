import { dateInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Alert, Card, Reference } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { AllAnswers } from './answer-rows.tsx';
import { bodyToAnswers } from './body.ts';

/** For answers that came after the request was sent: what was sent, and how something can still be changed. */
export function renderAlreadySent({ language, facility, record }: SiteView & { readonly record: RequestRecord }): string {
  const { alreadySent, done } = siteWords(language);
  const day = dateInWords(hospitalDay(new Date(record.submittedAt), facility.timeZone), language);
  return renderSitePage(
    { language, facility, path: '/request/already-sent', title: alreadySent.title },
    <>
      <h1>{alreadySent.title}</h1>
      <Alert tone="info">
        <p>{alreadySent.lead(day)}</p>
        <p>
          <WithPhone line={facility.outbound.phone} text={alreadySent.change(facility.outbound.phone.shown)} />
        </p>
      </Alert>
      <Card heading={done.reference} level={2}>
        <Reference>{showReference(record.reference)}</Reference>
      </Card>
      <AllAnswers language={language} answers={bodyToAnswers(record.body)} body={record.body} />
      <Buttons>
        <LinkButton href={`/${language}/request/done`}>{alreadySent.confirmation}</LinkButton>
        <LinkButton href={`/${language}`} look="outline">
          {alreadySent.start}
        </LinkButton>
      </Buttons>
    </>,
  );
}
