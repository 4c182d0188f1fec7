/** What a sender does after the notice, as codes and sentences: the done page and the JSON interface say the same. Pure. */
import { envelopeLines, type Facility, type PhoneLine } from '../../facility/facility.ts';
import type { NoticeBody } from '../../inbound/notice.ts';
import { inboundNoticeWords } from '../../languages/inbound-notice.ts';
import { isPrivateCourier } from '../../request/post/carriers.ts';
import type { Language } from '../../request/vocabulary.ts';

export const statusPath = '/send-records/notice/status';

export function statusPathOf(reference: string, language: Language): string {
  return `/${language}${statusPath}?reference=${reference}`;
}

type Step = 'mark' | 'copies' | 'cover' | 'images' | 'fax' | 'post' | 'courier' | 'bring' | 'password' | 'follow';

interface Where {
  /** For the Postal Service alone: a private courier cannot deliver there. */
  readonly address: readonly string[] | null;
  readonly fax: PhoneLine | null;
}

const isByCourier = ({ delivery: { way, carrier } }: NoticeBody) =>
  way === 'mail' && carrier !== undefined && isPrivateCourier(carrier);

/** Where it goes; both null for a private courier, whose sender was told on the telephone, and for a patient who brings it. */
export function whereFor(body: NoticeBody, { inbound }: Facility): Where {
  const { way } = body.delivery;
  return {
    address: way === 'mail' && !isByCourier(body) ? envelopeLines(inbound.mailing) : null,
    fax: way === 'fax' ? inbound.fax : null,
  };
}

function codesFor(body: NoticeBody, fax: PhoneLine | null): readonly Step[] {
  const { way } = body.delivery;
  const carried: readonly Step[] = way === 'mail' ? [isByCourier(body) ? 'courier' : 'post'] : [];
  return [
    ...(['mark', 'copies'] as const),
    ...(body.records.what.includes('images') ? (['images'] as const) : []),
    'cover',
    ...carried,
    ...(way === 'bring' ? (['bring'] as const) : []),
    ...(way === 'fax' && fax !== null ? (['fax'] as const) : []),
    'password',
    ...(way === 'bring' ? [] : (['follow'] as const)),
  ];
}

/** In the order in which it is done. */
export function stepsFor(
  body: NoticeBody,
  facility: Facility,
  language: Language,
): readonly { readonly code: Step; readonly text: string }[] {
  const { next } = inboundNoticeWords(language).done;
  const { phone, fax } = facility.inbound;
  return codesFor(body, fax).map((code) => {
    const sentence = next[code];
    if (typeof sentence === 'string') return { code, text: sentence };
    return { code, text: sentence(code === 'fax' ? (fax?.shown ?? phone.shown) : phone.shown) };
  });
}
