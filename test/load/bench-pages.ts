/**
 * How long a page takes: each page of the public site in both languages in turn, and the staff's queue, requests and desks, made by
 * the handlers that the functions run. Stores are in memory, so the time is the handler's own. Part of `npm run bench`.
 */

import { showReference } from '../../lib/request/reference.ts';
import { type Language, languages, type RequesterType, requesterTypes } from '../../lib/request/vocabulary.ts';
import { createPublicSite } from '../../lib/site/front.ts';
import { draftCookie } from '../../lib/site/request/draft-session.ts';
import { pagesFor } from '../../lib/site/request/journey.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { encoded, siteBench, soundBody, visitSite } from '../support/site-fakes.ts';
import { allAnswers } from '../support/site-walk.ts';
import { ana, desk, noon, recordOf, referenceNumber } from '../support/staff-fakes.ts';
import { quantile } from './race.ts';
import { conditions, table } from './report.ts';

const runs = 200;
const warmUp = 30;
const open = 50;

interface Page {
  readonly name: string;
  /** The page; the number of the run picks its language. */
  readonly make: (run: number) => Promise<{ readonly status: number; readonly body?: string | Uint8Array }>;
}

const languageOf = (run: number): Language => languages[run % languages.length] ?? 'en';

const bench = siteBench();
const visitor = visitSite(createPublicSite({ ...bench, throttle: { allow: async () => true } }));

function shown(path: string, cookies: Readonly<Record<string, string>> = {}): Page {
  return { name: `/{language}${path}`, make: (run) => visitor.send({ path: `/${languageOf(run)}${path}`, cookies }) };
}

async function draftOf(type: RequesterType): Promise<Record<string, string>> {
  const at = noon.toISOString();
  const begun = { reference: referenceNumber(1), answers: allAnswers(type), startedAt: at, touchedAt: at };
  const { secret } = await bench.drafts.start(begun);
  return { [draftCookie]: secret };
}

/** Each page of the form once, for the first who are asked it. */
async function formPages(): Promise<Page[]> {
  const found = new Map<string, Page>();
  for (const type of requesterTypes) {
    const cookies = await draftOf(type);
    for (const { id } of pagesFor(allAnswers(type))) {
      if (!found.has(id)) found.set(id, shown(`/request/${id}`, cookies));
    }
  }
  return [...found.values()];
}

async function statusResult(): Promise<Page> {
  const reference = referenceNumber(2);
  const body = soundBody('patient');
  await bench.requests.submit(newRecord({ body, reference, arrivedBy: 'web', suspect: false }, bench.facility, noon));
  const [year = '', month = '', day = ''] = body.patient.dateOfBirth.split('-');
  const born = { 'dateOfBirth.year': year, 'dateOfBirth.month': month, 'dateOfBirth.day': day };
  const posted = Buffer.from(encoded({ reference: showReference(reference), ...born }));
  const make = (run: number) => visitor.send({ method: 'POST', path: `/${languageOf(run)}/status`, body: posted, cookies: {} });
  return { name: '/{language}/status, found', make };
}

async function publicPages(): Promise<Page[]> {
  const draft = await draftOf('patient');
  const plain = ['', '/send-records', '/rights', '/privacy', '/status', '/resume', '/request/no-authority'];
  const ofDraft = ['/request/save', '/request/check'];
  return [
    { name: '/', make: () => visitor.send({ path: '/', cookies: {} }) },
    ...plain.map((path) => shown(path)),
    await statusResult(),
    ...ofDraft.map((path) => shown(path, draft)),
    ...(await formPages()),
  ];
}

async function staffPages(): Promise<Page[]> {
  const records = Array.from({ length: open }, (_, index) =>
    recordOf(sampleBody(requesterTypes[index % requesterTypes.length] ?? 'patient'), index + 1),
  );
  const console = desk(records);
  const visitors = await Promise.all(languages.map((language) => console.enter({ ...ana, language })));
  const make = (name: string, path: string): Page => ({
    name,
    make: (run) => console.get(path, visitors[run % visitors.length]),
  });
  const request = `/staff/requests/${showReference(referenceNumber(1))}`;
  return [
    make(`/staff, ${open} open`, '/staff'),
    make('/staff/requests/{reference}', request),
    make('/staff/requests/{reference}/letters', `${request}/letters`),
    make('/staff/mail', '/staff/mail'),
    make('/staff/fax', '/staff/fax'),
  ];
}

async function timed({ name, make }: Page, run: number) {
  const begun = performance.now();
  const { status, body } = await make(run);
  const took = performance.now() - begun;
  if (status !== 200) throw new Error(`${name} answered ${status}`);
  return { took, bytes: body?.length ?? 0 };
}

const conditionsAtStart = conditions();
const pages = await publicPages();
const desks = await staffPages();
const measured = [...pages, ...desks].map((page) => ({ page, times: [] as number[], bytes: 0 }));
for (let run = 0; run < warmUp + runs; run += 1) {
  for (const one of measured) {
    const { took, bytes } = await timed(one.page, run);
    one.bytes = bytes;
    if (run >= warmUp) one.times.push(took);
  }
}

process.stdout.write(
  [
    `${conditionsAtStart}; ${runs} of each after ${warmUp}, every page once a round, stores in memory\n\n`,
    table([
      ['page', 'p50 ms', 'p99 ms', 'KB'],
      ...measured.map(({ page: { name }, times, bytes }) => [
        name,
        quantile(times, 0.5).toFixed(2),
        quantile(times, 0.99).toFixed(2),
        (bytes / 1000).toFixed(1),
      ]),
    ]),
  ].join(''),
);
