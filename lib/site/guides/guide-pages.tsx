/** Sending records to the hospital, rights, privacy. The inbound page shows no outbound contact. */
import { civilRightsOffice } from '../../facility/authorities.ts';
import { envelopeLines } from '../../facility/facility.ts';
import { timeInWords } from '../../languages/dates.ts';
import { feeSentence } from '../../languages/fees.ts';
import { guideWords } from '../../languages/guides.ts';
import { hospitalText } from '../../languages/hospital.ts';
import { siteWords } from '../../languages/site.ts';
import { Drawing } from '../../web/components/drawings.tsx';
import { Alert, Card } from '../../web/components/messages.tsx';
import { PhoneLink, WithPhone } from '../../web/components/phone.tsx';
import type { HttpReply } from '../../web/http.ts';
import { type LanguageContext, sharedPage } from '../context.ts';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { AddressLines, Lines } from './start-page.tsx';

/** GET /{language}/send-records */
export async function getSendRecords(context: LanguageContext): Promise<HttpReply> {
  const { language } = context;
  const { facility } = context.deps;
  const words = guideWords(language).sendRecords;
  const { inbound } = facility;
  const title = hospitalText('inbound-title', { facility, language });
  const lead = hospitalText('inbound-lead', { facility, language });
  const page = renderSitePage(
    { language, facility, path: '/send-records', title, description: lead, flow: 'inbound' },
    <>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <h2>{words.bestHeading}</h2>
      <Lines lines={words.best} />
      <h2>{words.markHeading}</h2>
      <p>{words.mark}</p>
      <Lines lines={words.marks} />
      <p>{words.markHand}</p>
      <Alert tone="info" heading={words.neverHeading}>
        <Lines lines={words.never} />
      </Alert>
      <h2>{words.lastHeading}</h2>
      <p>{words.last}</p>
      <div class="pair">
        <Card heading={words.mail} art={<Drawing name="mailbox" />}>
          <AddressLines lines={envelopeLines(inbound.mailing)} />
        </Card>
        {inbound.fax === null ? null : (
          <Card heading={words.fax} art={<Drawing name="fax" />}>
            <p>{inbound.fax.shown}</p>
          </Card>
        )}
      </div>
      <p>{words.carrier}</p>
      <p>
        <WithPhone line={inbound.phone} text={words.street(inbound.phone.shown)} />
      </p>
      <p>{hospitalText('lost-in-transit', { facility, language })}</p>
      <p>{words.email}</p>
      <h2>{words.afterHeading}</h2>
      <Lines lines={words.after} />
      <InboundContact {...{ language, facility }} />
    </>,
  );
  return sharedPage(page, context);
}

function InboundContact({ language, facility }: SiteView) {
  const { shell } = siteWords(language);
  const guides = guideWords(language);
  const { hours, phone } = facility.inbound;
  return (
    <>
      <h2>{guides.sendRecords.contactHeading}</h2>
      <p>
        {guides.sendRecords.phone}: <PhoneLink line={phone} />,{' '}
        {shell.hours(timeInWords(hours.opens, language), timeInWords(hours.closes, language))}
      </p>
      <p>{shell.interpreters}</p>
    </>
  );
}

/** A guide of headings and sentences. */
function explain(
  context: LanguageContext,
  path: string,
  words: { readonly title: string; readonly lead: string },
  parts: readonly { readonly heading: string; readonly lines: readonly string[] }[],
  last: string,
): HttpReply {
  const { language, deps } = context;
  const page = renderSitePage(
    {
      language,
      facility: deps.facility,
      path,
      title: words.title,
      description: words.lead,
      languageNotice: path === '/rights',
    },
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {parts.map(({ heading, lines }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          <Lines lines={lines} />
        </section>
      ))}
      <p>
        <WithPhone line={deps.facility.outbound.phone} text={last} />
      </p>
    </>,
  );
  return sharedPage(page, context);
}

/** GET /{language}/rights */
export async function getRights(context: LanguageContext): Promise<HttpReply> {
  const { rights } = guideWords(context.language);
  const parts = [
    { heading: rights.accessHeading, lines: rights.access },
    {
      heading: rights.feeHeading,
      lines: [feeSentence('cost-based', context.language), feeSentence('schedule', context.language)],
    },
    { heading: rights.authorizationHeading, lines: rights.authorization },
    { heading: rights.complainHeading, lines: [...rights.complain, rights.office(civilRightsOffice.web)] },
  ];
  return explain(context, '/rights', rights, parts, rights.basis);
}

/** GET /{language}/privacy */
export async function getPrivacy(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  const { privacy } = guideWords(language);
  const parts = [
    { heading: privacy.privacyHeading, lines: privacy.privacy },
    { heading: privacy.accessHeading, lines: privacy.access },
    { heading: privacy.languageHeading, lines: [privacy.language] },
  ];
  const call = siteWords(language).start.phone(deps.facility.outbound.phone.shown);
  return explain(context, '/privacy', privacy, parts, call);
}
