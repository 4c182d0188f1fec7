/**
 * The department that takes in records, through the whole local service: an arrival with a password, a scan and a disc that came to the other
 * department by mistake, and a notice that never comes. What its people typed, told and were told is looked for everywhere.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { arrivalsPath, decideItemPath, handOverPath, inboundPath, itemPath } from '../../lib/console/inbound/paths.ts';
import { scanPath } from '../../lib/console/intake/paths.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { InboundRecord } from '../../lib/inbound/record.ts';
import { inboundDeskWords } from '../../lib/languages/staff-inbound.ts';
import { pictureOf } from '../../lib/release/pages/reader.ts';
import { addDays } from '../../lib/request/dates.ts';
import { showReference } from '../../lib/request/reference.ts';
import { noticeWith } from '../support/inbound.ts';
import { dayFields, sendScan, workPart } from '../support/paper-steps.ts';
import { hiddenIn, pdfOf } from '../support/release-steps.ts';
import { posted, readJson, signIn, startService, todayAt, type Visit, type Visitor, visitor } from '../support/service.ts';
import { clerkOf } from '../support/upload-steps.ts';

const words = inboundDeskWords('en');
const Accepted = z.object({ reference: z.string() });
const Emails = z.array(z.object({ to: z.array(z.string()), subject: z.string(), text: z.string() }));

let service: LocalService;
let ines: Visitor;
beforeAll(async () => {
  service = await startService();
  ines = visitor(service);
  await signIn(service, ines, 'inbound');
});
afterAll(() => service.stop());

async function announce(instead: Parameters<typeof noticeWith>[0] = {}): Promise<string> {
  const notice = noticeWith({ ...instead, delivery: { expectedOn: todayAt(service), ...Object(instead['delivery']) } });
  const { reference } = Accepted.parse(await readJson(service, '/api/v1/inbound', posted(notice), 201));
  await service.idle(60_000);
  return reference.replaceAll('-', '');
}

async function now(reference: string): Promise<InboundRecord> {
  const record = await service.dependencies.inbound.get(reference);
  if (record === null) throw new Error('no such item');
  return record;
}

/** Sends the form of one decision as its page has it. */
async function decide(reference: string, id: string, fields: readonly (readonly [string, string])[]): Promise<Visit> {
  const page = await ines.get(itemPath(reference));
  const hidden = hiddenIn(page.html).filter(([name]) => ['token', 'version', 'shown'].includes(name));
  const form = new URLSearchParams([...new Map(hidden)]);
  for (const [name, value] of fields) form.append(`${id}.${name}`, value);
  const reply = await ines.post(decideItemPath(reference, id), form);
  await service.idle(60_000);
  return reply;
}

const day = (name: string) => Object.entries(dayFields(name, todayAt(service)));
const mails = async (reference: string) =>
  Emails.parse(await readJson(service, '/_local/emails')).filter(({ text }) => text.includes(showReference(reference)));

describe('the department that takes in records', () => {
  it('starts on its own list, and sees no request of the hospital', async () => {
    const first = await ines.get('/staff');
    expect([first.status, first.path]).toEqual([200, inboundPath]);
    for (const path of ['/staff/intake', '/staff/reports', '/staff/post', '/staff/people', '/staff/audit'])
      expect([path, (await ines.get(path)).status]).toEqual([path, 403]);
  });

  it('takes in a disc with a password: scanned, called about, opened, uploaded', async () => {
    const reference = await announce({ records: { what: ['discs'], discs: 1, pages: undefined } });
    const found = await ines.get(arrivalsPath);
    const [, token = ''] = /name="token" value="([^"]+)"/.exec(found.html) ?? [];
    const opened = await ines.post(arrivalsPath, { token, code: reference });
    expect(opened.path).toBe(`${itemPath(reference)}?came=now`);
    await decide(reference, 'arrive', [...day('day'), ['condition', 'encrypted'], ['pieces', '1']]);
    expect(await now(reference)).toMatchObject({ status: 'arrived', arrivals: [{ condition: ['encrypted'], pieces: 1 }] });
    await decide(reference, 'need-password', [['medium', 'disc']]);
    const page = await ines.get(itemPath(reference));
    for (const part of [words.item.callHeading, 'tel:+17045550142']) expect(page.html).toContain(part);
    const written = await decide(reference, 'followed-up', [
      ...day('day'),
      ['how', 'telephone'],
      ['spokeTo', 'Dana Whitfield'],
      ['about', 'Opens with Magnolia#77'],
    ]);
    expect([written.status, written.html.includes(words.password.warning)]).toEqual([422, true]);
    await decide(reference, 'password-given', [
      ['spokeTo', 'Dana Whitfield'],
      ['sure', 'by-telephone'],
      ['sure', 'not-written-down'],
    ]);
    await decide(reference, 'upload', [...day('day'), ['pages', '31']]);
    const record = await now(reference);
    expect(record.status).toBe('uploaded');
    // Everything the service stored or sent: the password is nowhere, and no mail names the patient.
    expect(JSON.stringify(record)).not.toContain('Magnolia');
    const told = await mails(reference);
    expect(told.length).toBeGreaterThanOrEqual(3);
    for (const { text, subject } of told) expect(`${subject} ${text}`).not.toMatch(/Okafor|Magnolia|1977|0012-345/);
    expect(told.some(({ text }) => text.includes(lakeNorman.inbound.phone.shown))).toBe(true);
  });

  it('learns of a scan that came to the other department by mistake, and of its taking back', async () => {
    const clerk = await clerkOf(service);
    const photo = await pictureOf(await pdfOf(['Echocardiogram of another clinic']), 1);
    if (photo === null) throw new Error('no photo');
    const scan = await sendScan(service, clerk, photo);
    await workPart(clerk, scan, 'inbound');
    const page = await clerk.get(scanPath(scan));
    for (const part of ['P.O. Box 3016', lakeNorman.inbound.phone.shown]) expect(page.html).toContain(part);
    const [, shown = ''] = /known there as ([0-9A-Z-]{16})/.exec(page.html) ?? [];
    const reference = shown.replaceAll('-', '');
    expect(await now(reference)).toMatchObject({
      status: 'announced',
      handedOver: { on: todayAt(service) },
      body: { records: { pages: 1 } },
    });
    expect((await clerk.get(itemPath(reference))).status).toBe(403);
    expect((await ines.get(inboundPath)).html).toContain(shown);
    await workPart(clerk, scan, 'undo');
    expect(await now(reference)).toMatchObject({ status: 'closed', ending: 'not-for-us' });
    // Handed over once more it is another item: the closed one stays as it was.
    await workPart(clerk, scan, 'inbound');
    const [, next = ''] = /known there as ([0-9A-Z-]{16})/.exec((await clerk.get(scanPath(scan))).html) ?? [];
    expect(next).not.toBe(shown);
    expect((await now(next.replaceAll('-', ''))).status).toBe('announced');
  });

  it('learns of a disc that the mail desk hands over, and marks it arrived a week later', async () => {
    const clerk = await clerkOf(service);
    const form = await clerk.get(handOverPath);
    const hidden = hiddenIn(form.html).filter(([name]) => ['token', 'once'].includes(name));
    const fields = new URLSearchParams([
      ...new Map(hidden),
      ['what', 'discs'],
      ['organization', 'Iredell Radiology'],
      ...day('day'),
    ]);
    const done = await clerk.post(handOverPath, fields);
    const [, shown = ''] = /class="reference">([^<]+)</.exec(done.html) ?? [];
    const reference = shown.replaceAll('-', '');
    expect((await now(reference)).expectedOn).toBe(addDays(todayAt(service), 7));
    await decide(reference, 'arrive', day('day'));
    expect((await now(reference)).status).toBe('arrived');
    // Nobody’s address is known: nothing is sent, and nobody is asked to send it.
    expect(await mails(reference)).toEqual([]);
    expect(Object.values((await now(reference)).work).filter(({ state }) => state === 'with-staff')).toEqual([]);
  });

  it('is asked to follow up what does not come, and gives it up after the configured days', async () => {
    const reference = await announce();
    const begun = service.clock.now().getTime();
    const daysLater = async (days: number) => {
      service.clock.moveTo(new Date(begun + days * 86_400_000));
      await service.sweep();
      await service.idle(60_000);
      // Sessions end with the hours.
      await signIn(service, ines, 'inbound');
    };
    await daysLater(15);
    const page = await ines.get(itemPath(reference));
    expect(page.html).toContain(words.item.trace);
    expect((await ines.get(`${inboundPath}?trouble=yes`)).html).toContain(showReference(reference));
    await decide(reference, 'followed-up', [...day('day'), ['how', 'telephone'], ['spokeTo', 'Dana Whitfield']]);
    expect((await ines.get(`${inboundPath}?trouble=yes`)).html).not.toContain(showReference(reference));
    await daysLater(32);
    expect((await now(reference)).status).toBe('never-came');
    expect((await ines.get(`${inboundPath}?status=never-came`)).html).toContain(showReference(reference));
    expect((await mails(reference)).length).toBeGreaterThanOrEqual(3);
    const figures = await ines.get('/staff/inbound/figures?months=3');
    expect(figures.html).toContain(words.figures.columns.neverCame);
    // It comes all the same.
    await decide(reference, 'arrive', day('day'));
    expect((await now(reference)).status).toBe('arrived');
  });
});
