/** The clerk's one button: who may press it, what it sends, what it never shows, and that nobody of the staff signs. */
import { describe, expect, it } from 'vitest';
import { consoleRoutes } from '../../../../lib/console/routes.ts';
import { may } from '../../../../lib/console/sign-in/roles.ts';
import { staffSigningWords } from '../../../../lib/languages/staff-signing.ts';
import type { RequestBody } from '../../../../lib/request/schema.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { signLinkPath } from '../../../../lib/store/sign-links.ts';
import { callRecord } from '../../../support/calls.ts';
import { testSecrets } from '../../../support/fakes.ts';
import {
  abe,
  ana,
  ben,
  type Desk,
  desk,
  ira,
  leo,
  noon,
  pia,
  referenceNumber,
  rex,
  sue,
} from '../../../support/staff-fakes.ts';

const reference = referenceNumber(3);
const call = callRecord({ reference, now: noon });
const page = `/staff/requests/${reference}`;
const path = `${page}/sign-link`;
const words = staffSigningWords('en');

const press = async (console: Desk, who: Awaited<ReturnType<Desk['enter']>>, shown = console.shown(reference)) =>
  console.post(path, { ...shown }, who);

function without(field: 'email'): Partial<RequestBody> {
  const { [field]: _own, ...requester } = call.body.requester;
  const { [field]: _too, ...patient } = call.body.patient;
  return { requester, patient, delivery: { format: 'format-paper', method: 'deliver-pickup' } };
}

describe('the button', () => {
  it.each([ana, ben, sue, pia, leo, rex, abe, ira])('$name sends a link as the role allows', async (staff) => {
    const console = desk([call]);
    const who = await console.enter(staff);
    const reply = await press(console, who);
    const sees = (await console.get(page, who)).status === 200;
    expect(reply.status === 303).toBe(may(staff, 'work') && sees);
    expect(console.record(reference).signing !== undefined).toBe(reply.status === 303);
    if (reply.status !== 303) expect(reply.status).toBe(403);
  });

  it('pressed twice is one link; pressed again on the page as it is now, it is a newer one', async () => {
    const console = desk([call]);
    const who = await console.enter(ana);
    const shown = console.shown(reference);
    await press(console, who, shown);
    await press(console, who, shown);
    expect(console.record(reference).signing?.link).toMatchObject({ number: 1, work: 'notify-sign-link' });
    await press(console, who);
    const { signing, recentEvents } = console.record(reference);
    expect(signing?.link).toMatchObject({ number: 2, work: 'notify-sign-link-2' });
    expect(recentEvents.filter(({ what }) => what === 'sign-link-sent').map(({ who: by }) => by)).toEqual([
      ...['staff:sub-ana Ana Ruiz', 'staff:sub-ana Ana Ruiz'],
    ]);
    expect(console.messages).toContainEqual({ reference });
  });

  it('is not there where nobody may sign online, and the page says why', async () => {
    const paper = [
      [callRecord({ reference, now: noon, type: 'attorney' }), words.bars['on-paper-only']],
      [callRecord({ reference, now: noon, change: without('email') }), words.bars['no-email']],
    ] as const;
    for (const [record, why] of paper) {
      const console = desk([record]);
      const who = await console.enter(ana);
      for (const address of [page, `/staff/intake/new?stored=${reference}`]) {
        const { text } = await console.get(address, who);
        expect(text).toContain(why);
        expect(text).not.toContain('/sign-link"');
      }
      expect((await press(console, who)).status).toBe(422);
      expect(console.record(reference).signing).toBeUndefined();
    }
  });

  it('is not there on any other request', async () => {
    const console = desk([{ ...call, arrival: { way: 'post', on: '2026-11-20', by: 'staff:sub-ana Ana Ruiz' } }]);
    const who = await console.enter(ana);
    expect((await console.get(page, who)).text).not.toContain(words.heading);
    expect((await press(console, who)).status).toBe(422);
  });
});

describe('nobody of the staff', () => {
  it('sees the secret: on no page, in no record, row or line of the log', async () => {
    const console = desk([call]);
    const who = await console.enter(ana);
    await press(console, who);
    const secrets = languages.map((language) =>
      signLinkPath(testSecrets, language, { reference, number: 1 }).split('/').at(-1),
    );
    const pages = [`${page}?history=all`, `/staff/intake/new?stored=${reference}`, `${page}/letters`, `${page}/call`, '/staff'];
    const shown = await Promise.all(pages.map(async (address) => (await console.get(address, who)).text));
    const kept = JSON.stringify([
      console.records(),
      console.items(),
      console.logged,
      console.accessEntries(),
      console.messages,
    ]);
    for (const secret of secrets) for (const text of [...shown, kept]) expect(text).not.toContain(secret);
  });

  it('can type the signature: whatever is posted to any route of a request, it stays unsigned', async () => {
    const signature = {
      'signature.name': 'Ana Ruiz',
      'signature.agreed': 'yes',
      name: 'Ana Ruiz',
      agreed: 'yes',
      signed: 'yes',
    };
    const posts = consoleRoutes.filter(({ method, path: its }) => method === 'POST' && its.includes('{reference}'));
    expect(posts.length).toBeGreaterThan(20);
    for (const { path: its } of posts) {
      const console = desk([call]);
      const who = await console.enter(sue);
      await press(console, who);
      const address = its.replace('{reference}', reference).replace(/\{\w+\}/g, 'x');
      await console.post(address, { ...console.shown(reference), ...signature }, who);
      const { body, status, signing } = console.record(reference);
      expect([its, body.signature, signing?.signed, status]).toEqual([its, undefined, undefined, 'awaiting-mail']);
    }
  });
});
