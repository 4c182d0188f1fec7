/** Notices that reach nobody by e-mail: printed in the words of the e-mail, posted, and marked with the day. */
import { describe, expect, it } from 'vitest';
import { postedField } from '../../../../lib/console/letters/posted.ts';
import { decideResolution } from '../../../../lib/console/request/resolve-work.ts';
import { printedNotice } from '../../../../lib/delivery/mail/notices.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { noticeWords } from '../../../../lib/languages/notices.ts';
import { staffWords } from '../../../../lib/languages/staff.ts';
import type { DocumentEntry, RequestRecord, Work } from '../../../../lib/request/record.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { textOfPdf } from '../../../support/pdf-text.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, desk, noon, recordOf } from '../../../support/staff-fakes.ts';

const attempt = { number: 1, startedAt: noon.toISOString(), result: 'done', code: 'no-email' } as const;
const waits = (kind: Work['kind'], change: Partial<Work['attempts'][number]> = {}): Work => ({
  ...newWork(kind, noon.toISOString()),
  ...{ state: 'with-staff', dueAt: null, attempts: [{ ...attempt, ...change }] },
});
const withWork = (work: Work, language: (typeof languages)[number] = 'en', change: Partial<RequestRecord> = {}) =>
  recordOf(sampleBody('patient', language), 1, { status: 'withdrawn', ...change, work: { [work.id]: work } });
const path = ({ reference }: RequestRecord, more = '') => `/staff/requests/${reference}${more}`;
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

describe('a notice that reaches nobody by e-mail', () => {
  it.each(languages)('is a letter in %s: the words of the e-mail, to the address on the request', async (language) => {
    const record = withWork(waits('notify-withdrawn'), language);
    const console = desk([record]);
    const reply = await console.get(path(record, '/work/notify-withdrawn/pdf'), await console.enter(ana));
    expect(reply.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    const text = squeezed(await textOfPdf(reply.body instanceof Uint8Array ? reply.body : new Uint8Array()));
    const { subject, paragraphs } = noticeWords(language).requester['notify-withdrawn'];
    const { phone } = lakeNorman.outbound;
    for (const said of [subject, ...paragraphs.map((one) => one(phone.shown)), '12 Oak Street', 'María José'])
      expect(text).toContain(squeezed(said));
    expect(text).not.toContain(squeezed(noticeWords(language).withCode));
    expect(console.views().at(-1)).toMatchObject({ what: 'notice' });
  });

  it('names nobody and nothing in its own words', () => {
    const place = { origin: 'https://records.example.org', facility: lakeNorman };
    const { paragraphs } = printedNotice('notify-withdrawn', withWork(waits('notify-withdrawn')), place);
    expect(paragraphs.join(' ')).toContain('https://records.example.org/en/status');
    for (const secret of ['Peña', '1984', 'reference=']) expect(paragraphs.join(' ')).not.toContain(secret);
  });

  it('is offered on the page with its day, and marked once', async () => {
    const record = withWork(waits('notify-withdrawn'));
    const console = desk([record]);
    const who = await console.enter(ana);
    const page = (await console.get(path(record), who)).text;
    expect(page).toContain(`href="${path(record, '/work/notify-withdrawn/pdf')}"`);
    expect(page).toContain(staffWords('en').actions.postLead);
    const name = postedField('notify-withdrawn');
    const day = { [`${name}.year`]: '2026', [`${name}.month`]: '11', how: 'posted' };
    const mark = (date: string) =>
      console.post(
        path(record, '/work/notify-withdrawn'),
        { ...console.shown(record.reference), ...day, [`${name}.day`]: date },
        who,
      );
    expect([(await mark('23')).status, (await mark('21')).status, (await mark('22')).status]).toEqual([422, 422, 303]);
    expect(console.record(record.reference).work['notify-withdrawn']?.state).toBe('done');
    const { facts } = console.record(record.reference).recentEvents.at(-1) ?? {};
    expect(facts).toMatchObject({ work: 'notify-withdrawn', how: 'posted', postedOn: '2026-11-22' });
    expect((await console.get(path(record, '/work/notify-withdrawn/pdf'), who)).status).toBe(404);
  });

  it('that came back may also be tried again; nothing else is posted', () => {
    const acting = { staff: ana, now: noon, timeZone: lakeNorman.timeZone };
    const outcome = (work: Work, how: Parameters<typeof decideResolution>[2], change: Partial<RequestRecord> = {}) =>
      decideResolution(withWork(work, 'en', change), work.id, how, acting).outcome;
    const back = waits('notify-closed', { code: 'bounced', bouncedAt: noon.toISOString() });
    expect([outcome(back, 'repeat'), outcome(back, 'posted')]).toEqual(['change', 'change']);
    expect(outcome(waits('notify-closed'), 'repeat')).toBe('refused');
    expect(outcome(waits('notify-closed'), 'happened')).toBe('refused');
    expect(outcome(waits('notify-staff', { bouncedAt: noon.toISOString() }), 'posted')).toBe('refused');
    expect(outcome(waits('send-fax', { code: 'busy' }), 'posted')).toBe('refused');
  });

  it('about a letter leads to the letter, which is posted and marked itself', async () => {
    const letter = { id: 'L1', by: 'staff:sub-ana Ana Ruiz', notice: 'notify-letter' };
    const entry: DocumentEntry = {
      ...{ kind: 'denial', language: 'en', sha256: 'a'.repeat(64), bytes: 1, pages: 1, madeAt: noon.toISOString(), letter },
    };
    const record = withWork(waits('notify-letter'), 'en', { documents: [entry] });
    const console = desk([record]);
    const who = await console.enter(ana);
    const { text } = await console.get(path(record), who);
    expect(text).toContain(staffWords('en').actions.postLetter);
    expect(text).not.toContain(path(record, '/work/notify-letter/pdf'));
    const post = { ...console.shown(record.reference), how: 'posted' };
    expect((await console.post(path(record, '/work/notify-letter'), post, who)).status).toBe(422);
    expect((await console.post(path(record, '/letters/kept/L1/mailed'), console.shown(record.reference), who)).status).toBe(
      303,
    );
    expect(console.record(record.reference).work['notify-letter']?.state).toBe('done');
  });

  it('is printed by nobody who only looks, and not while an e-mail is on its way', async () => {
    const record = withWork(waits('notify-closed'));
    const sent = withWork({ ...waits('notify-closed'), state: 'ready' });
    const console = desk([record]);
    expect((await console.get(path(record, '/work/notify-closed/pdf'), await console.enter(abe))).status).toBe(403);
    const other = desk([sent]);
    expect((await other.get(path(sent, '/work/notify-closed/pdf'), await other.enter(ana))).status).toBe(404);
    expect((await other.get(path(sent, '/work/none/pdf'), await other.enter(ana))).status).toBe(404);
  });
});
