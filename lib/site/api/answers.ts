import { mailingInstructions } from '../../delivery/mail/mailing-instructions.ts';
import { offersTexts } from '../../delivery/texts/offered.ts';
import { apiWords } from '../../languages/api.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { checksFor, doubtsOf } from '../../request/doubts.ts';
import { awaitsLook, type RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { routeOf } from '../../request/routing.ts';
import { type Language, sensitiveCategories } from '../../request/vocabulary.ts';
import { documentToken, linkEnd } from '../../store/document-links.ts';
import type { HttpReply } from '../../web/http.ts';
import type { SiteDependencies } from '../context.ts';
import type { Accepted, Failure, FailureCode } from './contract.ts';

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) };
}

export function failure(status: number, code: FailureCode, language: Language, headers: HttpReply['headers'] = {}): HttpReply {
  const answer: Failure = { code, message: apiWords(language).errors[code] };
  return json(status, answer, headers);
}

/** The address that was probably meant. */
function meant({ body }: RequestRecord, path: string, code: string): string {
  return code === 'email-slip' ? (doubtsOf(body).find((doubt) => doubt.path === path)?.other ?? '') : '';
}

type Warning = Accepted['warnings'][number];
type WarningsNeed = Pick<SiteDependencies, 'facility' | 'settings'>;

function warningsOf(record: RequestRecord, ignored: readonly string[], { facility, settings }: WarningsNeed): Warning[] {
  const { body, route } = record;
  const { language } = body;
  const { warnings } = apiWords(language);
  const labels = vocabulary(language);
  const enclosed = body.documents.map(({ kind }) => kind);
  const email = body.requester.email ?? (body.requester.type === 'patient' ? body.patient.email : undefined);
  // A form of the requester's own names the categories itself.
  const optIn = route.documents.includes('authorization');
  return [
    ...ignored.map((path) => ({ code: 'ignored-field' as const, path, message: warnings['ignored-field'] })),
    ...(email === undefined ? [{ code: 'no-email' as const, path: 'requester.email', message: warnings['no-email'] }] : []),
    ...(body.contact?.texts === true && !offersTexts(settings)
      ? [{ code: 'no-texts' as const, path: 'contact.texts', message: warnings['no-texts'] }]
      : []),
    ...checksFor(record).map(({ path, code }) => ({ code, path, message: warnings[code] + meant(record, path, code) })),
    ...(awaitsLook(record)
      ? [
          {
            code: 'person-looks-first' as const,
            path: null,
            message: warnings['person-looks-first'] + facility.outbound.phone.shown,
          },
        ]
      : []),
    ...routeOf(body, facility)
      .enclose.filter((kind) => !enclosed.includes(kind))
      .map((kind) => ({
        code: 'proof-to-follow' as const,
        path: 'documents',
        message: warnings['proof-to-follow'] + labels.proofKinds[kind],
      })),
    ...sensitiveCategories
      .filter((category) => optIn && body.records.sensitive[category] === undefined)
      .map((category) => ({
        code: 'sensitive-left-out' as const,
        path: `records.sensitive.${category}`,
        message: warnings['sensitive-left-out'] + labels.sensitiveCategories[category],
      })),
  ];
}

/** The same for the same record within the hour that its links live. */
export function acceptedAnswer(
  record: RequestRecord,
  ignored: readonly string[],
  deps: Pick<SiteDependencies, 'secrets' | 'facility' | 'clock' | 'settings'>,
): Accepted {
  const { secrets, facility, clock } = deps;
  const { body, reference, route } = record;
  const until = linkEnd(record.submittedAt, clock.now());
  return {
    reference: showReference(reference),
    status: record.status,
    channel: route.channel,
    basis: route.basis,
    receivedOn: record.receivedOn,
    dueOn: record.dueOn,
    documents: route.documents
      .filter((kind) => kind !== 'fax-cover')
      .map((kind) => ({
        kind,
        language: body.language,
        href: `/documents/${documentToken(secrets, { reference, kind }, until)}`,
      })),
    instructions: route.waitsForPaper ? mailingInstructions(routeOf(body, facility), facility, body.language) : null,
    warnings: warningsOf(record, ignored, deps),
  };
}
