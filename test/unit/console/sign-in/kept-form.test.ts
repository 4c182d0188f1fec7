/** What was typed when the session ended comes back to the person who typed it, once, and takes no effect by itself. */
import { describe, expect, it } from 'vitest';
import { decideItemPath, handOverPath, itemPath, newItemPath } from '../../../../lib/console/inbound/paths.ts';
import { safeNext } from '../../../../lib/console/sign-in/handlers.ts';
import type { StaffMember } from '../../../../lib/console/sign-in/people.ts';
import type { HttpReply } from '../../../../lib/web/http.ts';
import { inboundRecord, noticeWith } from '../../../support/inbound.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, ben, desk, ivy, noon, recordOf, referenceNumber } from '../../../support/staff-fakes.ts';

const record = recordOf(sampleBody('attorney'), 1, { status: 'in-review', receivedOn: '2026-11-22' });
const page = `/staff/requests/${record.reference}`;
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

const nextOf = (reply: HttpReply) =>
  new URL(reply.headers?.['location'] ?? '', 'https://x.example').searchParams.get('next') ?? '/staff';
const keptIn = (reply: HttpReply) => ({
  '__Host-kept': /__Host-kept=([\w-]+)/.exec((reply.cookies ?? []).join(' '))?.[1] ?? '',
});

async function lapsed(path: string, fields: Readonly<Record<string, string>>, token?: string) {
  const console = desk([record]);
  const who = await console.enter(ana);
  console.clock.set(later(16));
  const reply = await console.post(path, { ...console.shown(record.reference), ...fields, ...(token && { token }) }, who);
  return { console, reply };
}

describe('what was typed when a session ended', () => {
  it.each<[string, string, Readonly<Record<string, string>>, string, RegExp]>([
    [
      'a review sheet',
      `${page}/sheet`,
      { sheet: 'yes', 'row.auth-signed': 'no' },
      page,
      /name="row.auth-signed" value="no" checked/,
    ],
    ['a note', `${page}/notes`, { note: 'Called the firm.' }, page, /Called the firm\./],
    [
      'a decision',
      `${page}/decide/withdraw`,
      { about: 'Another hospital', how: '' },
      `${page}/decide/withdraw`,
      /Another hospital/,
    ],
    [
      'a letter',
      `${page}/letters/write/deficiency`,
      { 'defect.ILLEGIBLE': 'yes', 'detail.ILLEGIBLE': 'Page 2' },
      `${page}/letters/write/deficiency`,
      /value="Page 2"/,
    ],
  ])('%s is on its page after the next sign-in, once, and nothing was saved', async (_what, path, fields, next, shown) => {
    const { console, reply } = await lapsed(path, fields);
    expect([reply.status, nextOf(reply)]).toEqual([303, next]);
    expect(console.record(record.reference).version).toBe(record.version);
    const again = await console.enter(ana);
    const first = await console.get(next, again, keptIn(reply));
    expect(first.text).toMatch(shown);
    expect(first.text).toContain('Your session ended before this was saved.');
    expect(first.cookies?.join()).toContain('__Host-kept=;');
    expect((await console.get(next, again, keptIn(reply))).text).not.toMatch(shown);
  });

  it('is whole on the page of a request, whatever its words are', async () => {
    const { console, reply } = await lapsed(`${page}/notes`, { note: 'Password: horse-battery7, said the firm.' });
    const { text } = await console.get(page, await console.enter(ana), keptIn(reply));
    expect(text).toContain('horse-battery7');
  });

  it('is shown to nobody else, and on no other page', async () => {
    const { console, reply } = await lapsed(`${page}/notes`, { note: 'Called the firm.' });
    const other = await console.get(page, await console.enter(ben), keptIn(reply));
    expect(other.text).not.toContain('Called the firm.');
    const elsewhere = await console.get(`${page}/decide/misdirected`, await console.enter(ana), keptIn(reply));
    expect(elsewhere.text).not.toContain('Called the firm.');
  });

  it('is gone after an hour', async () => {
    const { console, reply } = await lapsed(`${page}/notes`, { note: 'Called the firm.' });
    console.clock.set(later(77));
    expect((await console.get(page, await console.enter(ana), keptIn(reply))).text).not.toContain('Called the firm.');
  });

  it('is not kept from a form that the session did not show, nor where somebody else ended the session', async () => {
    const { reply } = await lapsed(`${page}/notes`, { note: 'Forged' }, 'of-another-session');
    expect([nextOf(reply), keptIn(reply)['__Host-kept']]).toEqual(['/staff', '']);
    const console = desk([record]);
    const who = await console.enter(ana);
    await console.deps.sessions.endAll(ana.subject);
    const ended = await console.post(`${page}/notes`, { ...console.shown(record.reference), note: 'x' }, who);
    expect(keptIn(ended)['__Host-kept']).toBe('');
  });

  it('leads back to pages that change nothing, and to no others', () => {
    expect(safeNext(`${page}/decide/withdraw`)).toBe(`${page}/decide/withdraw`);
    for (const path of ['/staff/intake/new', newItemPath, handOverPath, itemPath(record.reference), '/staff/post'])
      expect(safeNext(path)).toBe(path);
    for (const path of [
      `${page}/sheet`,
      decideItemPath(record.reference, 'note'),
      `${page}/letters/drafts/x`,
      '//evil.example',
      `${page}/decide/a/b`,
    ])
      expect(safeNext(path)).toBe('/staff');
  });
});

describe('what was typed at the desk of records that come in', () => {
  const item = inboundRecord({ reference: referenceNumber(101) }, noticeWith({}), noon);

  async function kept(path: string, fields: Readonly<Record<string, string>>, who = ivy) {
    const console = desk();
    await console.deps.inbound.submit(item);
    const visitor = await console.enter(who);
    console.clock.set(later(16));
    const reply = await console.post(path, fields, visitor);
    const next = nextOf(reply);
    const shown = await console.get(next, await console.enter(who), keptIn(reply));
    return { console, next, shown };
  }

  it.each<[string, string, Readonly<Record<string, string>>, string, StaffMember]>([
    ['a note', decideItemPath(item.reference, 'note'), { 'note.about': 'Box is dented.' }, itemPath(item.reference), ivy],
    ['an entry', newItemPath, { once: 'x', about: 'Box is dented.' }, newItemPath, ivy],
    ['what is handed over', handOverPath, { once: 'x', about: 'Box is dented.' }, handOverPath, ana],
  ])('%s is on its page after the next sign-in, and nothing was saved', async (_what, path, fields, page, who) => {
    const { console, next, shown } = await kept(path, fields, who);
    expect(next).toBe(page);
    expect(shown.text).toContain('Box is dented.');
    expect(shown.text).toContain('Your session ended before this was saved.');
    expect((await console.deps.inbound.get(item.reference))?.version).toBe(item.version);
  });

  it('is kept without a text that seems to hold a password', async () => {
    const { shown } = await kept(newItemPath, { once: 'x', lastName: 'Quillon', about: 'Password: horse-battery7' });
    expect(shown.text).toContain('Quillon');
    expect(shown.text).not.toContain('horse-battery7');
  });
});
