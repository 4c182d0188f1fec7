/**
 * How long a page takes its handler: each page of the public site in both languages in turn, and the staff's queue, requests, mail
 * and fax, by the handlers that the functions run. Stores are in memory, so the time is the handler's own; what a row of the access
 * log adds is a line by itself. Part of `npm run bench`.
 */

import { startLocalService } from '../../infra/local/service.ts';
import { showReference } from '../../lib/request/reference.ts';
import { type Language, languages, type RequesterType, requesterTypes } from '../../lib/request/vocabulary.ts';
import { createPublicSite } from '../../lib/site/front.ts';
import { draftCookie, draftCookieValue } from '../../lib/site/request/draft-session.ts';
import { pagesFor } from '../../lib/site/request/journey.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { lookUp, siteBench, soundBody, visitSite } from '../support/site-fakes.ts';
import { allAnswers } from '../support/site-walk.ts';
import { ana, desk, noon, recordOf, referenceNumber } from '../support/staff-fakes.ts';
import { quantile, race, type Variant } from './race.ts';
import { conditions, judge, table } from './report.ts';

const open = 50;
const requestPage = '/staff/requests/{reference}';
/** Runs of a page in each round of the race. */
const times = 5;

const bench = siteBench();
const visitor = visitSite(createPublicSite({ ...bench, throttle: { ...bench.throttle, allow: async () => true } }));

interface Answer {
  readonly status: number;
  readonly body?: string | Uint8Array;
}

/** A page as a variant of the race; the languages take turns. */
function page(name: string, ask: (language: Language) => Promise<Answer>): Variant {
  let run = 0;
  const make = async () => {
    run += 1;
    const { status, body } = await ask(languages[run % languages.length] ?? 'en');
    if (status !== 200) throw new Error(`${name} answered ${status}`);
    return body ?? '';
  };
  return { name, make, times };
}

const shown = (path: string, cookies: Readonly<Record<string, string>> = {}): Variant =>
  page(`/{language}${path}`, (language) => visitor.send({ path: `/${language}${path}`, cookies }));

async function draftOf(type: RequesterType): Promise<Record<string, string>> {
  const at = noon.toISOString();
  const begun = { reference: referenceNumber(1), answers: allAnswers(type), startedAt: at, touchedAt: at };
  const { secret } = await bench.drafts.start(begun);
  return { [draftCookie]: draftCookieValue(bench, secret) };
}

/** Each page of the form once, for the first who are asked it. */
async function formPages(): Promise<Variant[]> {
  const found = new Map<string, Variant>();
  for (const type of requesterTypes) {
    const cookies = await draftOf(type);
    for (const { id } of pagesFor(allAnswers(type))) {
      if (!found.has(id)) found.set(id, shown(`/request/${id}`, cookies));
    }
  }
  return [...found.values()];
}

async function statusResult(): Promise<Variant> {
  const reference = referenceNumber(2);
  const body = soundBody('patient');
  await bench.requests.submit(newRecord({ body, reference, arrivedBy: 'web', suspect: false }, bench.facility, noon));
  await lookUp(visitor, reference);
  const cookies = { ...visitor.cookies };
  return page('/{language}/status/request', (language) =>
    visitor.send({ path: `/${language}/status/request`, cookies: { ...cookies } }),
  );
}

async function publicPages(): Promise<Variant[]> {
  const draft = await draftOf('patient');
  const plain = ['', '/send-records', '/rights', '/privacy', '/status', '/resume', '/request/no-authority'];
  const ofDraft = ['/request/save', '/request/check'];
  return [
    page('/', () => visitor.send({ path: '/', cookies: {} })),
    ...plain.map((path) => shown(path)),
    await statusResult(),
    ...ofDraft.map((path) => shown(path, draft)),
    ...(await formPages()),
  ];
}

async function staffPages(): Promise<Variant[]> {
  const records = Array.from({ length: open }, (_, index) => {
    const record = recordOf(sampleBody(requesterTypes[index % requesterTypes.length] ?? 'patient'), index + 1);
    // Each of another patient: the page of a request looks for others about the same one, who seldom has any.
    const patient = { ...record.body.patient, dateOfBirth: `${1930 + index}-03-09` };
    return { ...record, body: { ...record.body, patient } };
  });
  const console = desk(records);
  const visitors = new Map(
    await Promise.all(languages.map(async (language) => [language, await console.enter({ ...ana, language })] as const)),
  );
  const make = (name: string, path: string): Variant => page(name, (language) => console.get(path, visitors.get(language)));
  const request = `/staff/requests/${showReference(referenceNumber(1))}`;
  return [
    make(`/staff, ${open} open`, '/staff'),
    make(requestPage, request),
    make('/staff/requests/{reference}/letters', `${request}/letters`),
    make('/staff/mail', '/staff/mail'),
    make('/staff/fax', '/staff/fax'),
  ];
}

/** Milliseconds of a row of the access log, which every page of the console waits for: through record-access, on the local engines. */
async function accessRows(count: number): Promise<readonly number[]> {
  const service = await startLocalService({ sweepSeconds: 0 });
  const each: number[] = [];
  try {
    for (let row = 0; row < count; row += 1) {
      const began = performance.now();
      await service.dependencies.accessLog.record([{ kind: 'file', who: 'staff:sub-ana Ana Ruiz', what: 'page' }]);
      each.push(performance.now() - began);
    }
  } finally {
    await service.stop();
  }
  return each;
}

const conditionsAtStart = conditions();
const rows = await accessRows(200);
const [forPublic, forStaff] = [await publicPages(), await staffPages()];
const results = await race([...forPublic, ...forStaff]);
const median = (readings: readonly number[]): number => quantile(readings, 0.5);

process.stdout.write(
  [
    `${conditionsAtStart}; every page ${times} times a round, stores in memory\n\n`,
    table([
      ['page', 'p50 ms', 'p99 ms', 'KB'],
      ['a row of the access log, through record-access', quantile(rows, 0.5).toFixed(2), quantile(rows, 0.99).toFixed(2), '-'],
      ...results.map(({ name, times: each, bytes }) => [
        name,
        median(each).toFixed(2),
        quantile(each, 0.99).toFixed(2),
        (bytes / 1000).toFixed(1),
      ]),
    ]),
  ].join(''),
);
const medians = results.slice(0, forPublic.length).map(({ times: each }) => median(each));
const slowest = Number((Math.max(...medians) / median(medians)).toFixed(2));
const ofRequest = median(results.find(({ name }) => name === requestPage)?.times ?? []);
const row = Number((median(rows) / ofRequest).toFixed(2));
const largest = Math.max(...results.map(({ bytes }) => bytes)) / 1000;
process.stdout.write(
  `a row of the access log (local engines, HTTP) takes ${row} times ${requestPage} (stores in memory), p50\n`,
);
judge([
  { what: 'slowest page of the public site against its median page, p50, x', figure: slowest, bound: 2 },
  { what: 'largest page before compression, KB', figure: largest, bound: 35 },
]);
