/** POST /api/v1/inbound: a notice of records that somebody is going to send, by the schema and the store of the page. */
import { parseNotice } from '../../inbound/parse-notice.ts';
import { type InboundRecord, inboundAwaitsLook } from '../../inbound/record.ts';
import { submitNotice } from '../../inbound/submit-notice.ts';
import { apiWords } from '../../languages/api.ts';
import { inboundNoticeWords, noticeSentence } from '../../languages/inbound-notice.ts';
import { hospitalDay } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { HttpReply } from '../../web/http.ts';
import type { SiteDependencies } from '../context.ts';
import { statusPathOf, stepsFor, whereFor } from '../inbound/notice-steps.ts';
import { suspicionOf } from '../request/suspicion.ts';
import { failure, json } from './answers.ts';
import type { NoticeAccepted, NoticeRefused } from './inbound-contract.ts';
import { noticeCodes } from './inbound-contract.ts';

type Needs = Pick<SiteDependencies, 'settings' | 'facility' | 'clock' | 'log' | 'inbound' | 'queue' | 'throttle'>;

interface GivenNotice {
  readonly value: unknown;
  readonly language: Language;
  readonly reference: string;
  readonly clientAddress: string;
}

type Warning = NoticeAccepted['warnings'][number];

function warningsOf(record: InboundRecord, ignored: readonly string[], { facility }: Needs): Warning[] {
  const { warnings } = apiWords(record.body.language);
  const { phone } = facility.inbound;
  return [
    ...ignored.map((path) => ({ code: 'ignored-field' as const, path, message: warnings['ignored-notice-field'] })),
    ...(record.body.sender.email === undefined
      ? [{ code: 'no-email' as const, path: 'sender.email', message: warnings['no-email'] }]
      : []),
    ...(inboundAwaitsLook(record)
      ? [
          {
            code: 'person-looks-first' as const,
            path: null,
            message: inboundNoticeWords(record.body.language).done.looked(phone.shown),
          },
        ]
      : []),
  ];
}

/** The same for the same record. */
function acceptedNotice(record: InboundRecord, ignored: readonly string[], deps: Needs): NoticeAccepted {
  const { facility, settings } = deps;
  const { language } = record.body;
  const { address, fax } = whereFor(record.body, facility);
  return {
    reference: showReference(record.reference),
    status: record.status,
    expectedOn: record.expectedOn,
    steps: stepsFor(record.body, facility, language).map(({ code, text }) => ({ code, text })),
    address: address === null ? null : [...address],
    fax: fax === null ? null : fax.shown,
    call: { phone: facility.inbound.phone.shown },
    statusPage: new URL(statusPathOf(record.reference, language), settings.PUBLIC_ORIGIN).href,
    warnings: warningsOf(record, ignored, deps),
  };
}

/** Throws when the store cannot be reached. */
export async function takeNotice(deps: Needs, { value, language, reference, clientAddress }: GivenNotice): Promise<HttpReply> {
  const { facility, clock, log } = deps;
  const parsed = parseNotice(value, { today: hospitalDay(clock.now(), facility.timeZone) });
  if (!parsed.ok) {
    log.info('notice refused', { count: parsed.problems.length });
    const errors = parsed.problems.map((problem) => ({
      path: problem.path,
      code: noticeCodes.find((code) => code === problem.code) ?? ('wrong-type' as const),
      message: noticeSentence(problem, language, facility.inbound.phone.shown),
    }));
    return json(422, { errors } satisfies NoticeRefused);
  }
  const suspect = await suspicionOf(deps, clientAddress);
  const submission = await submitNotice(deps, { body: parsed.notice, reference, arrivedBy: 'api', suspect });
  if (submission.outcome === 'conflict') return failure(409, 'other-payload', language);
  return json(201, acceptedNotice(submission.record, parsed.ignored, deps));
}
