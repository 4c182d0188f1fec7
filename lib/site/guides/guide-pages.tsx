/** Rights and privacy. */
import { civilRightsOffice } from '../../facility/authorities.ts';
import { feeSentence } from '../../languages/fees.ts';
import { guideWords } from '../../languages/guides.ts';
import { siteWords } from '../../languages/site.ts';
import { WithPhone } from '../../web/components/phone.tsx';
import type { HttpReply } from '../../web/http.ts';
import { type LanguageContext, sharedPage } from '../context.ts';
import { renderSitePage } from '../site-page.tsx';
import { Lines } from './start-page.tsx';

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
