/** The last line of each half of the site leads to the other half. It names that half, and nothing else of it. */
import { siteWords } from '../languages/site.ts';
import type { SiteView } from './site-page.tsx';

export function OtherFlow({ language, facility, to }: SiteView & { readonly to: 'inbound' | 'outbound' }) {
  const { otherFlow } = siteWords(language);
  const { system, name } = facility;
  const [text, link, path] =
    to === 'inbound'
      ? [otherFlow.toInbound(system.name), otherFlow.toInboundLink(system.short), '/send-records']
      : [otherFlow.toOutbound(name), otherFlow.toOutboundLink, ''];
  return (
    <p class="other-flow screen-only">
      {text} <a href={`/${language}${path}`}>{link}</a>
    </p>
  );
}
