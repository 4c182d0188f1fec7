/** The form against forged, broken and hostile posts: refused, nothing stored, answers kept. */
import { describe, expect, it } from 'vitest';
import { testOrigin } from '../../../support/fakes.ts';
import { encoded } from '../../../support/site-fakes.ts';
import { asPatient, me } from '../../../support/site-walk.ts';

describe('what comes from elsewhere', () => {
  const foreign = [
    ['a cross-site page', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin at all', { origin: 'null' }],
    ['nobody who says so', {}],
    ['a page elsewhere in a text browser', { referer: 'https://evil.example/en' }],
  ] as const;
  it.each(foreign)('is refused and changes nothing: %s', async (_name, headers) => {
    const { bench, visitor } = await asPatient();
    const before = JSON.stringify(bench.heldDrafts());
    const body = new TextEncoder().encode(
      encoded({ ...me, _token: /name="_token" value="([^"]+)"/.exec(visitor.page())?.[1] ?? '' }),
    );
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const reply = await visitor.send({ method: 'POST', path: '/en/request/patient', headers: { ...headers, ...type }, body });
    expect(reply.status).toBe(403);
    expect(JSON.stringify(bench.heldDrafts())).toBe(before);
  });

  it('is believed from our own origin, from browsers that hide it, and from text browsers that name the page', async () => {
    const believed = [
      { origin: testOrigin },
      { 'sec-fetch-site': 'same-origin', origin: 'null' },
      { referer: `${testOrigin}/en/request/patient` },
    ];
    for (const headers of believed) {
      const { visitor } = await asPatient();
      const token = /name="_token" value="([^"]+)"/.exec(visitor.page())?.[1] ?? '';
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      const body = new TextEncoder().encode(encoded({ ...me, _token: token }));
      const reply = await visitor.send({ method: 'POST', path: '/en/request/patient', headers: { ...headers, ...type }, body });
      expect(reply.status).toBe(303);
    }
  });

  it('shows the typed answers again when the token of the form is wrong, and stores nothing', async () => {
    const { bench, visitor } = await asPatient();
    const reply = await visitor.submit({ ...me, _token: 'wrong' });
    expect(reply.status).toBe(403);
    expect(visitor.page()).toContain('value="Zoë"');
    expect(bench.heldDrafts()[0]?.answers).not.toHaveProperty('patient.firstName');
    const again = await visitor.submit(me);
    expect(again.status).toBe(200);
    expect(visitor.at()).toBe('/en/request/contact');
  });
});

describe('what cannot be read', () => {
  const post = async (body: string | Uint8Array, type = 'application/x-www-form-urlencoded') => {
    const { bench, visitor } = await asPatient();
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    const reply = await visitor.send({
      method: 'POST',
      path: '/en/request/patient',
      headers: { 'content-type': type, origin: testOrigin },
      body: bytes,
    });
    return { reply, drafts: bench.heldDrafts() };
  };

  it('is refused one byte over the cap', async () => {
    const name = 'patient.firstName=';
    expect((await post(name + 'a'.repeat(65_537 - name.length))).reply.status).toBe(413);
  });

  it.each(['%C3%28', '%C0%AF', '%zz', '%ED%A0%80'])('comes back with the form: %s', async (bytes) => {
    const { reply, drafts } = await post(`patient.firstName=${bytes}`);
    expect(reply.status).toBe(400);
    expect(reply.body).toContain('name="patient.firstName"');
    expect(drafts[0]?.answers).not.toHaveProperty('patient.firstName');
  });

  it('is refused as raw bytes that are no UTF-8', async () => {
    expect((await post(new Uint8Array([112, 61, 0xc3, 0x28]))).reply.status).toBe(400);
  });

  it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain'])('is refused as %s', async (type) => {
    expect((await post('a=b', type)).reply.status).toBe(415);
  });

  it('reaches no object: names that are no fields are not even looked at', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit({
      ...me,
      '__proto__.admin': '1',
      'constructor.prototype.x': '1',
      status: 'released',
      'journey.sent': 'yes',
    });
    const kept = Object.keys(bench.heldDrafts()[0]?.answers ?? {});
    const own = ['who.group', 'journey.seen', 'journey.texts'];
    expect(kept.every((name) => name.startsWith('patient.') || own.includes(name))).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });
});
