/** A fax through the vendor's contract and a simulated line: delivered, retried, uncertain, given up, and told to people. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { LocalService } from '../../infra/local/service.ts';
import { deep } from '../support/depth.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { sampleBody, sampleDay } from '../support/sample-bodies.ts';
import { posted, readJson, startService } from '../support/service.ts';

let service: LocalService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const minutes = 60_000;
let at = Date.parse(`${sampleDay}T15:00:00Z`);

/** Each test begins a day later, so that no timer of the one before is left. */
beforeEach(() => {
  at += 24 * 60 * minutes;
  service.clock.moveTo(new Date(at));
});

async function line(plan: Readonly<Record<string, unknown>>): Promise<void> {
  await readJson(service, '/_local/fax-line', posted({ ...plan, callMilliseconds: 20 }));
}

const Accepted = z.object({ reference: z.string() });

async function request(): Promise<string> {
  const answer = Accepted.parse(await readJson(service, '/api/v1/requests', posted(sampleBody('treating-provider')), 201));
  await service.idle(60_000);
  return answer.reference.replaceAll('-', '');
}

async function later(by: number): Promise<void> {
  at += by;
  await readJson(service, '/_local/clock', posted({ now: new Date(at).toISOString() }));
}

async function faxWork(reference: string) {
  const record = await service.dependencies.requests.get(reference);
  const work = record?.work['send-fax'];
  return { state: work?.state, codes: work?.attempts.map(({ code, result }) => code ?? result), record };
}

const Faxes = z.array(z.object({ to: z.string(), labels: z.record(z.string(), z.string()), href: z.string() }).loose());
const faxesOf = async (reference: string) =>
  Faxes.parse(await readJson(service, '/_local/faxes')).filter(({ labels }) => JSON.stringify(labels).includes(reference));
const Emails = z.array(z.object({ to: z.array(z.string()), tags: z.record(z.string(), z.string()) }).loose());
const noticesOf = async (reference: string) =>
  Emails.parse(await readJson(service, '/_local/emails'))
    .filter(({ tags }) => tags['reference'] === reference)
    .map(({ tags }) => tags['work']);

describe('a fax', () => {
  it('is delivered once, and both sides are told', async () => {
    await line({ next: [], always: 'answer' });
    const reference = await request();
    await later(2 * minutes);
    const { state, record } = await faxWork(reference);
    expect(state).toBe('done');
    expect(record?.recentEvents.map(({ what }) => what)).toContain('fax-delivered');
    expect(await faxesOf(reference)).toHaveLength(1);
    expect((await faxesOf(reference))[0]?.to).toBe('+17046604038');
    expect((await noticesOf(reference)).sort()).toEqual(['notify-fax-delivered', 'notify-received', 'notify-staff']);
  });

  it('is found out by asking when the vendor never calls back', async () => {
    await line({ next: ['lost-callback'], always: 'answer' });
    const reference = await request();
    for (let minute = 0; minute < 5 && (await faxWork(reference)).state !== 'done'; minute += 1) await later(minutes);
    expect((await faxWork(reference)).state).toBe('done');
    expect(await faxesOf(reference)).toHaveLength(1);
  });

  it('is dialled again after a busy line, on the ladder', async () => {
    await line({ next: ['busy', 'busy'], always: 'answer' });
    const reference = await request();
    await later(2 * minutes);
    expect(await faxesOf(reference)).toHaveLength(1);
    for (let step = 0; step < 12 && (await faxWork(reference)).state !== 'done'; step += 1) await later(3 * minutes);
    const { state, codes } = await faxWork(reference);
    expect(state).toBe('done');
    expect(codes?.slice(0, 2)).toEqual(['busy', 'busy']);
    expect(await faxesOf(reference)).toHaveLength(3);
  });

  if (deep)
    it('whose submission got no answer is looked up, and not sent again', async () => {
      await line({ next: ['lost-answer'], always: 'answer' });
      const reference = await request();
      for (let step = 0; step < 10 && (await faxWork(reference)).state !== 'done'; step += 1) await later(2 * minutes);
      expect((await faxWork(reference)).state).toBe('done');
      expect(await faxesOf(reference)).toHaveLength(1);
    });

  it('that broke off and may lie in the tray is sent once more at most, and says so', async () => {
    await line({ next: ['drop'], always: 'drop' });
    const reference = await request();
    for (let step = 0; step < 20 && (await faxWork(reference)).state !== 'with-staff'; step += 1) await later(5 * minutes);
    expect((await faxWork(reference)).state).toBe('with-staff');
    const faxes = await faxesOf(reference);
    expect(faxes).toHaveLength(2);
    const texts = await Promise.all(
      faxes.map(async ({ href }) => {
        const pdf = await fetch(`${service.origin}${href}`);
        return textOfPdf(new Uint8Array(await pdf.arrayBuffer()));
      }),
    );
    expect(texts.filter((text) => text.includes('2nd transmission'))).toHaveLength(1);
  });

  if (deep)
    it('that nobody answers goes to staff after the last dial, and the provider is told what to do', async () => {
      await line({ next: [], always: 'no-answer' });
      const reference = await request();
      for (let step = 0; step < 30 && (await faxWork(reference)).state !== 'with-staff'; step += 1) await later(10 * minutes);
      const { state, record } = await faxWork(reference);
      expect(state).toBe('with-staff');
      expect(await faxesOf(reference)).toHaveLength(4);
      expect(await noticesOf(reference)).toContain('notify-fax-failed');
      const { rows } = await service.dependencies.requestQueue.page({ facility: 'lake-norman' }, { size: 500 });
      expect(rows.find((row) => row.reference === record?.reference)?.summary.flags).toContain('needsStaff');
    });
});
