import { describe, expect, it } from 'vitest';
import { closeFaxRoute, readFaxRoute } from '../../../../lib/delivery/fax/fax-route.ts';
import { abe, ana, desk, referenceNumber, sue } from '../../../support/staff-fakes.ts';

const closed = async () => {
  const one = desk();
  await closeFaxRoute(one.deps, { reference: referenceNumber(7), jobId: 'J.send-fax.1' });
  const { version } = await readFaxRoute(one.deps.checkpoints);
  return { one, version: String(version) };
};
const isClosed = async ({ deps }: ReturnType<typeof desk>) => (await readFaxRoute(deps.checkpoints)).closed;

describe('the page of the fax route', () => {
  it('shows the number of the facility file, until when it counts as checked, and no button while it is open', async () => {
    const one = desk();
    const { text, status } = await one.get('/staff/fax', await one.enter(sue));
    expect(status).toBe(200);
    expect(text).toContain('(704) 660-4038');
    expect(text).toContain('February 20, 2027');
    expect(text).toContain('the hours of the receiving office are not set');
    expect(text).not.toContain('action="/staff/fax"');
  });

  it('is announced above the queue while it is closed', async () => {
    const { one } = await closed();
    expect((await one.get('/staff', await one.enter(ana))).text).toContain('href="/staff/fax">See the fax route');
    expect((await desk().get('/staff', await desk().enter(ana))).text).not.toContain('See the fax route');
  });

  it('lets a supervisor open it with a note, and nobody else', async () => {
    const { one, version } = await closed();
    const fields = { version, note: 'Called Medical Records.' };
    for (const staff of [ana, abe]) {
      const who = await one.enter(staff);
      expect((await one.post('/staff/fax', fields, who)).status).toBe(403);
      expect((await one.get('/staff/fax', who)).text).not.toContain('action="/staff/fax"');
    }
    expect(await isClosed(one)).toBe(true);
    const who = await one.enter(sue);
    expect((await one.post('/staff/fax', { ...fields, note: ' ' }, who)).status).toBe(422);
    expect((await one.post('/staff/fax', { ...fields, note: 'x'.repeat(1001) }, who)).status).toBe(422);
    expect(await isClosed(one)).toBe(true);
    const reply = await one.post('/staff/fax', fields, who);
    expect([reply.status, reply.headers?.['location']]).toEqual([303, '/staff/fax?done=opened']);
    expect(await readFaxRoute(one.deps.checkpoints)).toMatchObject({
      closed: false,
      openedBy: 'staff:sub-sue Sue Park',
      note: 'Called Medical Records.',
    });
    const { text } = await one.get('/staff/fax?done=opened', who);
    expect(text).toContain('Called Medical Records.');
    expect(text).toContain('Sue Park');
  });

  it('opens nothing that changed since it was shown', async () => {
    const { one, version } = await closed();
    const who = await one.enter(sue);
    await one.post('/staff/fax', { version, note: 'first' }, who);
    await closeFaxRoute(one.deps, { reference: referenceNumber(8), jobId: 'K.send-fax.1' });
    expect((await one.post('/staff/fax', { version, note: 'second' }, who)).status).toBe(409);
    expect(await isClosed(one)).toBe(true);
  });
});
