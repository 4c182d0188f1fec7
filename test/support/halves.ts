/**
 * What each half of the service may say: records that are asked of the hospital (outbound), records that are sent to the health system
 * (inbound). `strays` names what a text of one half says of the other; a text may be a page, a mail, a text message or a document.
 */
import type { Facility, PhoneLine, PostalAddress } from '../../lib/facility/facility.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { feeSentence } from '../../lib/languages/fees.ts';
import { hospitalText } from '../../lib/languages/hospital.ts';
import { inboundChecklistWords } from '../../lib/languages/inbound-checklist.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { languages } from '../../lib/request/vocabulary.ts';

export type Half = 'inbound' | 'outbound';

/** Pages of the inbound half, `/send-records` and everything below it, in each language. */
export function halfOfPath(path: string): Half {
  return /^\/[^/]+\/send-records(\/|$|\?)/.test(path) ? 'inbound' : 'outbound';
}

/** Mails, messages and documents by the name of their kind. */
export function halfOfKind(kind: string): Half {
  return /^(inbound|send-records)/.test(kind) ? 'inbound' : 'outbound';
}

/** White space is no difference: lines of documents break anywhere. */
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, '').toLowerCase();

function linesOf({ lines, city, zip }: PostalAddress): readonly string[] {
  return [...lines, city, zip];
}

/** Ten digits, as they are dialled within the country. */
const numberOf = ({ e164 }: PhoneLine): string => e164.slice(-10);

const { inbound, outbound, name }: Facility = lakeNorman;

const points: Readonly<Record<Half, readonly string[]>> = {
  inbound: [...linesOf(inbound.mailing), 'Box 3016', inbound.addressee],
  outbound: [...linesOf(outbound.mailing), ...linesOf(outbound.physical), 'Box 3250', 'Fairview', 'Lake Norman', name],
};

const numbers: Readonly<Record<Half, readonly string[]>> = {
  inbound: [inbound.phone, inbound.fax].flatMap((line) => (line === null ? [] : [numberOf(line)])),
  outbound: [outbound.phone, outbound.fax].flatMap((line) => (line === null ? [] : [numberOf(line)])),
};

/** Sentences that are rules of one half, in every language; placeholders end a sentence. */
const rules: Readonly<Record<Half, readonly string[]>> = {
  inbound: languages.flatMap((language) =>
    Object.values(inboundChecklistWords(language).lines).flatMap(({ act, why }) =>
      [act, why].flatMap((text) => text.split(/\{\w+\}/)),
    ),
  ),
  outbound: languages.flatMap((language) => {
    const { start } = siteWords(language);
    const about = { facility: lakeNorman, language };
    return [
      ...[start.lead, start.portal, start.answer, hospitalText('who-may-fax', about), hospitalText('hours-unknown', about)],
      ...[feeSentence('cost-based', language), feeSentence('schedule', language)],
    ];
  }),
};

/** Shorter ones are no rules: "Fax". */
const shortestRule = 25;

/** The one sentence of the inbound half that names the hospital: the link to the other half. */
const links: readonly string[] = languages.map((language) => siteWords(language).otherFlow.toOutbound(lakeNorman.name));

const other = { inbound: 'outbound', outbound: 'inbound' } as const satisfies Record<Half, Half>;

/** What a text of this half says of the other: places, numbers, rules. Nothing, as it should be. */
export function strays(half: Half, text: string): readonly string[] {
  const own = half === 'inbound' ? links.reduce((rest, link) => rest.replaceAll(link, ' '), text) : text;
  const said = squeezed(own);
  // Whatever stands between the digits of a number.
  const digits = own.replace(/(?<=\d)[\s().+-]+(?=\d)/g, '');
  const wrong = other[half];
  return [
    ...points[wrong].filter((point) => said.includes(squeezed(point))),
    ...numbers[wrong].filter((number) => digits.includes(number) || said.replace(/[().+-]/g, '').includes(number)),
    ...rules[wrong].filter((rule) => rule.trim().length > shortestRule && said.includes(squeezed(rule))),
  ];
}

/** What a page says and where it leads, without its marks. */
export function textOfPage(html: string): string {
  const addresses = [...html.matchAll(/ (?:href|action|value|content)="([^"]*)"/g)].map(([, value = '']) => value);
  const seen = html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
  return [seen, ...addresses].join('\n');
}
