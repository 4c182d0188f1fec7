/** Proof of who asks without paper, through the whole service: the clerk's page, the mail that asks for it, the code, the status page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { noticeWords } from '../../lib/languages/notices.ts';
import { statusDecisionWords } from '../../lib/languages/status-decisions.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { openItems } from '../../lib/request/items/item.ts';
import { decideOnPage, hiddenIn, minutesLater, openedStatus, recordOf } from '../support/release-steps.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, readJson, startService, type Visitor } from '../support/service.ts';
import { clerkOf } from '../support/upload-steps.ts';

let service: LocalService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const four = ['name', 'birth-date', 'phone', 'email'];

async function arrived(): Promise<{ reference: string; clerk: Visitor; page: string }> {
  const accepted = Object(await readJson(service, '/api/v1/requests', posted(sampleBody('patient')), 201));
  const reference = String(accepted.reference).replaceAll('-', '');
  await service.idle(20_000);
  return { reference, clerk: await clerkOf(service), page: `/staff/requests/${reference}` };
}

/** Sends a form of a page with the page's own hidden fields. */
async function send(clerk: Visitor, shown: string, to: string, fields: Readonly<Record<string, string | readonly string[]>>) {
  const hidden = hiddenIn((await clerk.get(shown)).html).filter(([name]) =>
    ['token', 'version', 'standing', 'events'].includes(name),
  );
  const typed = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return clerk.post(to, new URLSearchParams([...new Map(hidden), ...typed]));
}

test('the chart holds the address: a mail asks for it, and the code in the next mail confirms who asks', async () => {
  const { reference, clerk, page } = await arrived();
  await decideOnPage(service, clerk, reference, 'start-review');
  await send(clerk, page, `${page}/match`, { facts: four, confirmBy: 'code' });
  expect((await recordOf(service, reference)).decisions.taken['confirm-identity']).toBeUndefined();
  await minutesLater(service);
  const { subject } = noticeWords('en').requester['notify-open-with-code'];
  const mails = z.array(z.object({ subject: z.string() })).parse(await readJson(service, '/_local/emails'));
  expect(mails.map((mail) => mail.subject)).toContain(subject);
  const patient = await openedStatus(service, reference);
  expect(patient.page()).toContain(statusDecisionWords('en').done['confirm-identity']);
  const record = await recordOf(service, reference);
  expect(record.decisions.taken['confirm-identity']).toMatchObject({ by: 'requester', evidence: { how: 'code' } });
  expect(openItems(record).map(({ code }) => code)).not.toContain('identity');
});

test('a caller without e-mail: facts compared, then the withdrawal entered as said on the telephone', async () => {
  const { reference, clerk, page } = await arrived();
  await send(clerk, `${page}/call`, `${page}/call`, { facts: four });
  const { html } = await clerk.get(`${page}/decide/withdraw?call=yes`);
  expect(html).toMatch(/name="how" value="match"[^>]*checked/);
  const [year = '', month = '', day = ''] = hospitalDay(service.clock.now(), service.dependencies.facility.timeZone).split('-');
  const date = { 'day.year': year, 'day.month': String(Number(month)), 'day.day': String(Number(day)) };
  const said = { who: 'patient', how: 'match', channel: 'telephone', about: 'Said so on the telephone', ...date };
  await send(clerk, `${page}/decide/withdraw?call=yes`, `${page}/decide/withdraw`, said);
  const record = await recordOf(service, reference);
  expect([record.status, record.decisions.taken['withdraw']?.evidence['how']]).toEqual(['withdrawn', 'match']);
  expect(record.recentEvents.map(({ what }) => what)).toContain('caller-matched');
});
