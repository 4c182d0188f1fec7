/**
 * Least privilege, seen at work: the whole service runs through its life on the local engines while every call of the cloud is written
 * down with the function that made it. Each function makes only calls that the permissions table allows it, and makes each of them.
 * Long: one walk through all that a function may do.
 */
import { DeleteObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { CloudCall } from '../../functions/bind/clients.ts';
import { type FunctionName, functionNames, permissions, type ResourceName } from '../../infra/aws/permissions.ts';
import { localNames } from '../../infra/local/local-secrets.ts';
import type { LocalService } from '../../infra/local/service.ts';
import { documentKey } from '../../lib/delivery/document-archive.ts';
import { faxCallbackUrl } from '../../lib/delivery/fax/callback-address.ts';
import { readFaxRoute } from '../../lib/delivery/fax/fax-route.ts';
import { jobIdOf } from '../../lib/delivery/fax/send-fax.ts';
import { pictureOf } from '../../lib/release/pages/reader.ts';
import { indexes, keys, shardOf } from '../../lib/store/keys.ts';
import { lockedFolders } from '../../lib/store/s3-locked-texts.ts';
import { openScanFolder, settledScanFolder } from '../../lib/uploads/keys.ts';
import { marks } from '../../lib/web/questions/answers.ts';
import { type Call, callRecorder } from '../support/call-recorder.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { noticeWith, typedNotice } from '../support/inbound.ts';
import { dayFields, sendScan, workPart } from '../support/paper-steps.ts';
import { sha256 } from '../support/release-fakes.ts';
import {
  addressIn,
  decideOnPage,
  gathered,
  minutesLater,
  openedStatus,
  pdfOf,
  releasedPackage,
} from '../support/release-steps.ts';
import { sampleBody, sampleDay } from '../support/sample-bodies.ts';
import { posted, readJson, signIn, startService, todayAt, type Visitor, visitor } from '../support/service.ts';
import { visitSite } from '../support/site-fakes.ts';
import { siteOver } from '../support/site-over-http.ts';
import { walk } from '../support/site-walk.ts';
import {
  askParts,
  beginFile,
  beginParts,
  clerkOf,
  filesIn,
  gatheredRequest,
  type Sending,
  sendFile,
  sendingOn,
  sendPart,
} from '../support/upload-steps.ts';

/** Permissions that no call of the function itself uses, and why each is there. */
interface Unseen {
  readonly resource: ResourceName;
  readonly actions?: readonly string[];
  /** Absent: of every function. */
  readonly of?: FunctionName;
  readonly why: string;
}

const unseen: readonly Unseen[] = [
  { resource: 'own-log', why: 'Lambda writes the log from what the function prints' },
  { resource: 'traces', why: 'Lambda tells X-Ray of each call' },
  { resource: 'failed-events', why: 'Lambda keeps in the dead-letter queue what the function could not handle' },
  {
    resource: 'work-queue',
    actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
    why: 'Lambda polls the queue in the name of do-work',
  },
  {
    resource: 'secret-values',
    why: 'read at a start; test/infra/service.test.ts holds it to the settings that a function reads',
  },
  {
    resource: 'documents',
    actions: ['s3:DeleteObjectVersion'],
    why: 'the local engine keeps no versions; test/unit/functions/delivery-functions.test.ts deletes each',
  },
  {
    resource: 'incoming-files',
    actions: ['s3:GetObjectVersion', 's3:DeleteObjectVersion'],
    why: 'the same calls, of a version',
  },
  {
    resource: 'incoming-files',
    actions: ['s3:PutObject'],
    of: 'serve-public-site',
    why: 'whoever has a signed form sends a file with the right of the site',
  },
  { resource: 'checked-files', actions: ['s3:DeleteObjectVersion'], why: 'the same call, of a version' },
  { resource: 'filed-scans', actions: ['s3:DeleteObjectVersion'], why: 'the same call, of a version' },
  { resource: 'scans', actions: ['s3:DeleteObjectVersion'], why: 'the same call, of a version' },
  {
    resource: 'sealed-packages',
    actions: ['s3:GetObject', 's3:DeleteObjectVersion'],
    why: 'whoever has a signed link downloads with the right of the site; and the same call, of a version',
  },
  {
    resource: 'stamped-files',
    actions: ['s3:GetObject', 's3:DeleteObjectVersion'],
    why: 'whoever has a signed link downloads with the right of the site; and the same call, of a version',
  },
  { resource: 'stamp-uploads', actions: ['s3:DeleteObjectVersion'], why: 'the same call, of a version' },
  { resource: 'upload-queue', why: 'Lambda polls the queue in the name of check-upload' },
  {
    resource: 'documents-bucket',
    actions: ['s3:ListBucket'],
    why: 'never called: with it S3 says "not there" instead of "forbidden"',
  },
];

function isUnseen(name: FunctionName, resource: string, action: string): boolean {
  return unseen.some(
    (one) =>
      one.resource === resource &&
      (one.of === undefined || one.of === name) &&
      (one.actions === undefined || one.actions.includes(action)),
  );
}

/** What the table allows a function to call by itself. */
function allowed(name: FunctionName): readonly Call[] {
  const calls = Object.entries(permissions[name]).flatMap(([resource, actions]) =>
    actions.filter((action) => !isUnseen(name, resource, action)).map((action) => `${action} ${resource}`),
  );
  return calls.sort().filter(isCall);
}

function isCall(text: string): text is Call {
  return /^[\w-]+:\w+ [\w-]+$/.test(text);
}

const minute = 60_000;
const day = 24 * 60 * minute;
const recorder = callRecorder();
let service: LocalService;
/** While this is true, the vendor's callbacks are lost. */
let deaf = false;
/** While true, each query takes a minute. */
let slow = false;
/** While true, a document takes so long that the worker leaves the rest to another message. */
let sluggish = false;
/** Until a receipt was there already, as after a worker that stopped. The local engine knows no If-None-Match. */
let receiptIsThere = true;
/** Until a request got so many events, just before an e-mail of it was told of, that some have to leave its record. */
let crowds = true;
let at = Date.parse(`${sampleDay}T15:00:00Z`);

async function later(by: number): Promise<void> {
  at += by;
  await readJson(service, '/_local/clock', posted({ now: new Date(at).toISOString() }));
  await service.idle(60_000);
}

const line = (plan: Readonly<Record<string, unknown>>) => readJson(service, '/_local/fax-line', posted(plan));

const Accepted = z.object({ reference: z.string() });

async function handIn(type: 'patient' | 'treating-provider' | 'guardian'): Promise<string> {
  const { reference } = Accepted.parse(
    await readJson(service, '/api/v1/requests', posted({ ...sampleBody(type), contact: { texts: true } }), 201),
  );
  await service.idle(60_000);
  return reference.replaceAll('-', '');
}

/** A patient reads how long requests take, begins, begins again, saves, comes back, sends, fetches a document. */
async function asPatient(): Promise<void> {
  const patient = visitSite(siteOver(service.origin));
  expect(await patient.get('/en/answers')).toMatchObject({ status: 200 });
  const press = (fields: Readonly<Record<string, string>>) => patient.submit(fields, '/en/request/start');
  await patient.get('/en');
  await press({ 'who.group': 'self' });
  await patient.get('/en');
  await press({ 'who.group': 'self', _action: 'fresh' });
  await walk(patient, 'patient', 'en', { [marks.texts]: ['yes'], 'contact.texts': ['yes'] });
  expect(patient.at()).toBe('/en/request/check');
  await patient.submit({});
  expect(patient.at()).toBe('/en/request/done');
  await service.idle(60_000);
  const [, document = ''] = /href="(\/documents\/[^"]+)"/.exec(patient.page()) ?? [];
  expect((await patient.send({ path: document })).headers?.['content-type']).toBe('application/pdf');
  const [, reference = ''] = /class="reference">([^<]+)</.exec(patient.page()) ?? [];
  await patient.get('/en/status');
  await patient.submit({ reference, 'dateOfBirth.year': '1984', 'dateOfBirth.month': '3', 'dateOfBirth.day': '9' });
  for (const by of ['email', 'text']) expect((await patient.submit({ by }, '/en/status/code')).status).toBe(200);
}

async function asPartner(): Promise<void> {
  await handIn('patient');
  await readJson(service, '/api/v1/status', posted({ reference: '0000000000000', dateOfBirth: '1984-03-09' }), 404);
}

/** The hidden fields of a page of the console. */
function fieldsOf(html: string): Record<string, string> {
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
}

/** The clerk's day: queue, the next request, request, note, document, a letter that is written and kept, and home; then a look at who looked. */
async function asClerk(reference: string): Promise<void> {
  const clerk = visitor(service);
  await signIn(service, clerk, 'clerk');
  // What "Next" gave and nobody touched is given back by the sweep.
  const queue = await clerk.get('/staff');
  expect((await clerk.post('/staff/next', fieldsOf(queue.html))).path).toContain('done=taken');
  const request = `/staff/requests/${reference}`;
  const shown = await clerk.get(request);
  expect((await clerk.post(`${request}/notes`, { ...fieldsOf(shown.html), note: 'Called back.' })).path).toContain(
    'done=noted',
  );
  expect((await clerk.get(`${request}/documents/access-request`)).status).toBe(200);
  const form = await clerk.get(`${request}/letters/write/receipt`);
  const look = await clerk.post(`${request}/letters/write/receipt`, fieldsOf(form.html));
  expect(look.path).toMatch(/\/letters\/drafts\//);
  const kept = await clerk.post(look.path, { ...fieldsOf(look.html), on: sampleDay });
  expect(kept.status).toBe(200);
  await service.idle(60_000);
  const out = await clerk.get(request);
  await clerk.post('/staff/sign-out', fieldsOf(out.html));
  const supervisor = visitor(service);
  await signIn(service, supervisor, 'supervisor');
  const seen = await supervisor.get(request);
  const [person = ''] = /\/staff\/persons\/[\w-]+/.exec(seen.html) ?? [];
  for (const page of [person, '/staff/audit', '/staff/audit/patterns'])
    expect((await supervisor.get(page)).html).toContain('<h1>');
}

/** The folders in which a scan lies. */
function placesOf(scan: string): readonly string[] {
  const { buckets } = service.files;
  return [openScanFolder, settledScanFolder].filter((folder) => buckets.list(localNames.packages, folder + scan).length > 0);
}

/** A photo of a letter came by post: discarded, opened again, and filed for what is open, after it was filed for something that is not. */
async function asPaper(reference: string): Promise<void> {
  const clerk = await clerkOf(service);
  const photo = await pictureOf(await pdfOf(['The order of the court']), 1);
  if (photo === null) throw new Error('no photo');
  const scan = await sendScan(service, clerk, photo);
  expect((await workPart(clerk, scan, 'discard', { 'reason-1': 'Advertising' })).path).toContain('done=discarded');
  expect(placesOf(scan)).toEqual([settledScanFolder]);
  expect((await workPart(clerk, scan, 'undo')).path).toContain('done=reopened');
  expect(placesOf(scan)).toEqual([openScanFolder]);
  expect((await workPart(clerk, scan, 'match', { 'reference-1': reference })).path).toContain('done=matched');
  expect(await workPart(clerk, scan, 'attach', { reference, item: 'i99' })).toMatchObject({ status: 422 });
  expect((await workPart(clerk, scan, 'attach', { reference, item: 'i1' })).path).toContain('done=cure');
  expect((await service.dependencies.requests.get(reference))?.proofs).toMatchObject([{ item: 'i1', state: 'clean' }]);
}

/** The director's page with a list behind it, and a binder for an auditor. */
async function forOthers(): Promise<void> {
  const supervisor = visitor(service);
  await signIn(service, supervisor, 'supervisor');
  for (const page of ['/staff/reports', '/staff/reports/list'])
    expect(await supervisor.get(page)).toMatchObject({ status: 200 });
  const auditor = visitor(service);
  await signIn(service, auditor, 'auditor');
  const { html } = await auditor.get('/staff/binder');
  const period = { ...dayFields('from', sampleDay), ...dayFields('to', todayAt(service)) };
  const asked = { ...fieldsOf(html), ...period, kind: 'all', reason: 'Yearly review' };
  expect((await auditor.post('/staff/binder', asked)).path).toContain('done=asked');
  await service.idle(60_000);
  const { binders, facility } = service.dependencies;
  expect(await binders.newest(facility.id, 1)).toMatchObject([{ made: { files: expect.any(Number) } }]);
}

/** What the vendor sends when it has something to tell of the first attempt of a fax. */
async function callBack(reference: string): Promise<void> {
  const { requests, facility, secrets, secretValues } = service.dependencies;
  const work = (await requests.get(reference))?.work['send-fax'];
  const labels = { jobId: jobIdOf(reference, { id: 'send-fax', attempts: work?.attempts.slice(0, 1) ?? [] }) };
  const fax = { id: work?.attempts[0]?.vendorId, to: facility.outbound.fax?.e164, labels };
  const { username, password, pathname } = new URL(faxCallbackUrl(service.origin, secrets, secretValues));
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const answer = await fetch(`${service.origin}${pathname}`, posted({ fax }, { authorization }));
  expect(answer.status).toBe(200);
  await service.idle(60_000);
}

/** Opens the fax route again, by hand. */
async function openRoute(): Promise<void> {
  const supervisor = visitor(service);
  await signIn(service, supervisor, 'supervisor');
  const { html } = await supervisor.get('/staff/fax');
  await supervisor.post('/staff/fax', { ...fieldsOf(html), note: 'Called both numbers.' });
  expect(await readFaxRoute(service.dependencies.checkpoints)).toMatchObject({ closed: false });
}

/**
 * Faxes: one that is busy, whose callback comes late, when the next dial is due; and two to a number that is wrong, of which the
 * worker finds out when it looks, and then the callback.
 */
async function byFax(): Promise<void> {
  await line({ next: ['busy'], always: 'answer', callMilliseconds: 400 });
  const busy = await handIn('treating-provider');
  await later(minute);
  at += 10 * minute;
  service.clock.moveTo(new Date(at));
  await callBack(busy);
  for (let step = 0; step < 4; step += 1) await later(5 * minute);
  await line({ always: 'number-out-of-service' });
  deaf = true;
  await handIn('treating-provider');
  for (let step = 0; step < 2; step += 1) await later(5 * minute);
  deaf = false;
  await openRoute();
  // The call must outlast the writing down of the send, or the worker closes the route instead of the callback.
  await line({ callMilliseconds: 3000 });
  await handIn('treating-provider');
  for (let step = 0; step < 2; step += 1) await later(5 * minute);
}

/** More is due than one sweep gets through: the rows are of no file, and the clock runs while they are read. */
async function withTooMuchDue(): Promise<void> {
  const { dynamo } = service.engines.clients;
  const { table } = localNames;
  const rows = Array.from({ length: 420 }, (_, index) => `TOOMUCH${String(index).padStart(6, '0')}`);
  const due = new Date(at - minute).toISOString();
  const client = DynamoDBDocumentClient.from(dynamo);
  for (const reference of rows) {
    const { partition, sort } = indexes.due;
    const place = { [partition]: keys.due(shardOf(reference)), [sort]: keys.dueSort(due, reference) };
    await client.send(new PutCommand({ TableName: table, Item: { ...keys.request(reference), reference, ...place } }));
  }
  slow = true;
  await service.sweep();
}

/** A document is gone; a message was lost, and the night comes before a sweep; nobody touches a request for three weeks. */
async function untilTheyAreMissed(reference: string): Promise<void> {
  const [document] = (await service.dependencies.requests.get(reference))?.documents ?? [];
  const Key = documentKey(document?.sha256 ?? '');
  await service.engines.clients.objects.send(new DeleteObjectCommand({ Bucket: localNames.bucket, Key }));
  await service.dependencies.requests.submit(sampleRecord('patient'));
  for (let days = 0; days < 21; days += 7) await later(7 * day);
}

/** After steps that moved the clock by themselves. */
async function onFrom(by: number): Promise<void> {
  at = service.clock.now().getTime();
  await later(by);
}

/**
 * The time of a package is over. Another goes out by link and is fetched, which the night finds in the trail; one is recalled; a clerk looks at
 * a page, and whoever has a file checks it.
 */
async function untilItIsFetched(): Promise<string> {
  await releasedPackage(service);
  await onFrom(61 * day);
  const sent = await releasedPackage(service);
  const patient = await openedStatus(service, sent.reference);
  const page = await patient.submit({ package: sent.delivery?.id ?? '' }, '/en/status/records');
  expect((await (await fetch(addressIn(page))).arrayBuffer()).byteLength).toBeGreaterThan(0);
  expect(
    (await sent.clerk.get(`/staff/requests/${sent.reference}/pages/${sent.delivery?.files[0]?.id}/1/picture`)).status,
  ).toBe(200);
  await sendProof();
  await patient.submit({ sha256: sha256(sent.bytes) }, '/en/verify');
  expect((await patient.get('/.well-known/roi-keys.json')).status).toBe(200);
  const wrong = await releasedPackage(service);
  await decideOnPage(service, wrong.clerk, wrong.reference, 'recall', { reason: 'The wrong year' });
  await minutesLater(service);
  await onFrom(day);
  return sent.reference;
}

const note = { who: 'staff:ana', what: 'note', facts: { text: 'Note.' } } as const;

/** A guardian sends what is open. */
async function sendProof(): Promise<void> {
  const accepted = Object(await readJson(service, '/api/v1/requests', posted(sampleBody('guardian')), 201));
  const reference = String(accepted.reference).replaceAll('-', '');
  await service.idle(60_000);
  const guardian = await openedStatus(service, reference);
  await guardian.get('/en/status/items');
  await guardian.submit({ item: 'i1', way: 'file' }, '/en/status/items');
  await sendFile(sendingOn({ path: guardian.at(), html: guardian.page() }), await (await PDFDocument.create()).save());
  await service.idle(60_000);
  expect((await service.dependencies.requests.get(reference))?.proofs).toMatchObject([{ state: 'clean' }]);
}

/** So many events leave the record with the next change. */
async function notes(reference: string): Promise<void> {
  const at = service.clock.now().toISOString();
  await service.dependencies.requests.change(reference, () => ({
    events: Array.from({ length: 12 }, () => ({ at, ...note })),
  }));
}

async function crowd(input: unknown): Promise<void> {
  const [, reference = ''] = /REQ#(\w+)/.exec(JSON.stringify(input)) ?? [];
  await notes(reference);
}

/** A file in parts: dropped, then begun again and whole. */
async function inParts(clerk: Visitor, dropped: Sending): Promise<void> {
  const bytes = await (await PDFDocument.create()).save();
  await beginParts(clerk, dropped, bytes);
  await clerk.post(`${dropped.path}/abort`, { token: dropped.token });
  const sending = await beginFile(clerk, (await gathered(service)).reference);
  const begun = await beginParts(clerk, sending, bytes);
  expect(await sendPart(clerk, sending, bytes, begun, 1)).toMatchObject({ status: 200 });
  const { fingerprint = '' } = begun;
  expect(await askParts(clerk, sending, 'complete', { fingerprint })).toMatchObject({ to: expect.any(String) });
}

/** Closed years ago. */
async function untilItIsErased(reference: string, other: string): Promise<void> {
  const clerk = await clerkOf(service);
  const sending = await beginFile(clerk, reference);
  await inParts(clerk, sending);
  await notes(reference);
  await sendFile(sending, await (await PDFDocument.create()).save());
  expect(await filesIn(service, reference)).toMatchObject([{ state: 'clean' }]);
  for (const one of [reference, other]) await endedLongAgo(one);
  for (let pass = 0; pass < 2; pass += 1) await later(day);
}

async function endedLongAgo(reference: string): Promise<void> {
  await service.dependencies.requests.change(reference, (state) => ({
    status: 'withdrawn',
    work: Object.values(state.work).map((work) => ({ ...work, state: 'done', dueAt: null, leaseUntil: null })),
    events: [{ at: '2020-11-01T12:00:00.000Z', who: 'requester', what: 'moved', facts: { to: 'withdrawn' } }],
  }));
}

function aMinuteLater(): void {
  at += minute;
  service.clock.moveTo(new Date(at));
}

/** What goes wrong before a call is sent. */
async function before(name: FunctionName, { command, input }: CloudCall): Promise<void> {
  if (name === 'record-fax-result' && deaf) throw new Error('deaf');
  if (sluggish && name === 'do-work' && command === 'PutObjectCommand') aMinuteLater();
  if (slow && command === 'QueryCommand') aMinuteLater();
  if (!crowds || name !== 'record-email-event') return;
  // Another function may be the one whose change moves them: until this one was.
  if (command.startsWith('Put')) crowds = false;
  else if (command.startsWith('Get')) await crowd(input);
}

function isReceipt(name: FunctionName, { input }: CloudCall): boolean {
  return name === 'do-work' && JSON.stringify(input).includes(`"Key":"${lockedFolders.receipts}`);
}

/** A clinic announces records by page and by program, twice by the same key; one that never came is given up, long ago. */
async function asClinic(): Promise<void> {
  const clinic = visitor(service);
  const { html } = await clinic.get('/en/send-records/notice');
  await later(minute);
  const [expectedOn] = new Date(at + 3 * day).toISOString().split('T');
  const notice = { ...fieldsOf(html), ...typedNotice(expectedOn ?? '') };
  expect((await clinic.post('/en/send-records/notice/done', notice)).path).toBe('/en/send-records/notice/done');
  const program = posted(noticeWith({ delivery: { expectedOn: expectedOn ?? '' } }), { 'idempotency-key': 'one-notice' });
  const { reference } = Accepted.parse(await readJson(service, '/api/v1/inbound', program, 201));
  await readJson(service, '/api/v1/inbound', program, 201);
  await service.idle(60_000);
  await service.dependencies.inbound.change(reference.replaceAll('-', ''), ({ work }) => ({
    status: 'never-came',
    work: Object.values(work).map((one) => ({ ...one, state: 'done', dueAt: null, leaseUntil: null })),
    events: [{ at: '2020-11-01T12:00:00.000Z', who: 'system', what: 'moved', facts: { from: 'announced', to: 'never-came' } }],
  }));
}

/** Somebody has a PDF labelled, fetches it and lets it go; the scan of another never ends, and it goes after its hour. */
async function asSender(): Promise<void> {
  const sender = visitSite(siteOver(service.origin));
  const send = async (): Promise<void> => {
    await sender.get('/en/send-records/stamp');
    const born = { 'patient.dateOfBirth.year': '1984', 'patient.dateOfBirth.month': '3', 'patient.dateOfBirth.day': '9' };
    await sender.submit({ 'patient.name': 'Ana Núñez', ...born }, '/en/send-records/stamp');
    await sendFile(sendingOn({ path: sender.at(), html: sender.page() }), await pdfOf(['One page']));
    await service.idle(60_000);
  };
  await send();
  await sender.get('/en/send-records/stamp/state');
  await sender.submit({ _wish: 'fetch' }, '/en/send-records/stamp/state');
  expect((await (await fetch(addressIn(sender.last()))).arrayBuffer()).byteLength).toBeGreaterThan(0);
  service.files.plan({ next: ['silent'] });
  await send();
  await later(61 * minute);
}

beforeAll(async () => {
  service = await startService({
    aroundCall: (name) => {
      const record = recorder.aroundCall(name);
      return async (call, send) => {
        await before(name, call);
        const answer = await record(call, send);
        if (receiptIsThere && isReceipt(name, call)) {
          receiptIsThere = false;
          throw new S3ServiceException({ name: 'PreconditionFailed', $fault: 'client', $metadata: { httpStatusCode: 412 } });
        }
        return answer;
      };
    },
  });
  service.clock.moveTo(new Date(at));
  await asPatient();
  await asPartner();
  await asClerk(await handIn('patient'));
  await asPaper(await handIn('guardian'));
  await forOthers();
  await asSender();
  await asClinic();
  await byFax();
  await untilTheyAreMissed(await handIn('patient'));
  sluggish = true;
  await handIn('patient');
  sluggish = false;
  await untilItIsErased(await gatheredRequest(service), await untilItIsFetched());
  await withTooMuchDue();
}, 400_000);
afterAll(() => service.stop());

describe.each(functionNames)('%s', (name) => {
  it('calls what the table allows, all of it and nothing else', () => {
    expect(recorder.callsOf(name)).toEqual(allowed(name));
  });
});

describe('what is never seen', () => {
  it('is in the table at all', () => {
    const listed = functionNames.flatMap((name) =>
      Object.entries(permissions[name]).flatMap(([resource, actions]) => actions.map((action) => `${action} ${resource}`)),
    );
    for (const { resource, actions = [''] } of unseen)
      for (const action of actions)
        expect(listed.some((one) => one.startsWith(action) && one.endsWith(` ${resource}`))).toBe(true);
  });
});
