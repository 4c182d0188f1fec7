/** The pages of a link to sign, asked over HTTP without script: date of birth, review, signature, and what a stale link says. Long: a case for each state of a link. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateInWords } from '../../../../lib/languages/dates.ts';
import { documentWords, signedStatement } from '../../../../lib/languages/documents.ts';
import { exitWords } from '../../../../lib/languages/exits.ts';
import { signingWords } from '../../../../lib/languages/signing.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import type { EventKind } from '../../../../lib/request/history.ts';
import type { RecordChange } from '../../../../lib/request/record.ts';
import { linkSent } from '../../../../lib/request/signing/sign.ts';
import { type Language, languages, type RequesterType } from '../../../../lib/request/vocabulary.ts';
import { signLinkPath } from '../../../../lib/store/sign-links.ts';
import { bornOn, callRecord, clerk } from '../../../support/calls.ts';
import { runs } from '../../../support/depth.ts';
import { day } from '../../../support/keying.ts';
import { lookUp, siteBench, siteStart, visitSite } from '../../../support/site-fakes.ts';
import { referenceNumber } from '../../../support/staff-fakes.ts';

type End = 'paper' | 'withdrawn' | 'ended' | 'corrected';

const reference = referenceNumber(7);
const wrong = { ...bornOn, 'dateOfBirth.year': '1985' };

async function called(language: Language = 'en', type: RequesterType = 'patient') {
  const bench = siteBench();
  await bench.requests.submit(callRecord({ reference, now: bench.clock.now(), language, type }));
  const send = () => bench.requests.change(reference, (record) => linkSent(record, clerk, bench.clock.now()));
  await send();
  const record = async () => {
    const found = await bench.requests.get(reference);
    if (found === null) throw new Error('gone');
    return found;
  };
  const path = (number = 1) => signLinkPath(bench.secrets, language, { reference, number });
  return { bench, record, send, path, visitor: visitSite(bench.site) };
}

const sign = { 'signature.name': 'María Peña Nguyễn', 'signature.agreed': 'yes' };
const unescaped = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe.each(languages)('a link in %s', (language) => {
  const words = signingWords(language);

  it('asks for the date of birth first, and shows nothing of the request before', async () => {
    const { visitor, path, record } = await called(language);
    const reply = await visitor.get(path());
    expect(reply.status).toBe(200);
    expect(visitor.page()).toContain(words.birth.title);
    const { patient } = (await record()).body;
    for (const secret of [patient.lastName, patient.dateOfBirth, patient.email ?? 'none', reference])
      expect(visitor.page().replaceAll(path(), '').replaceAll(path().slice(3), '')).not.toContain(secret);
    await visitor.get(`/${language}/sign/review`);
    expect(visitor.page()).toContain(words.ended.ends.lapsed.title);
  });

  it.each(['patient', 'parent', 'guardian'] as const)(
    'shows a %s the rows and the very statement of the form',
    async (type) => {
      const { visitor, path, record } = await called(language, type);
      const { patient } = (await record()).body;
      await visitor.get(path());
      await visitor.submit(day('dateOfBirth', patient.dateOfBirth));
      expect(visitor.at()).toBe(`/${language}/sign/review`);
      const page = unescaped(visitor.page());
      expect(page).toContain(words.review.title);
      expect(page).toContain(signedStatement({ type, basis: 'access' }, language));
      expect(page).toContain(documentWords(language).statements.eSign);
      expect(page).toContain('name="signature.name"');
      for (const shown of [patient.lastName, dateInWords(patient.dateOfBirth, language)]) expect(page).toContain(shown);
      expect(page).not.toContain('sign.how');
    },
  );

  it('is signed once: received, and the second press and the second click find what happened', async () => {
    const { bench, visitor, path, record } = await called(language);
    await visitor.get(path());
    await visitor.submit(bornOn);
    await visitor.submit(sign);
    expect(visitor.at()).toBe(`/${language}/request/done`);
    expect(visitor.page()).toContain(siteWords(language).done.titles.online);
    const signed = await record();
    expect(signed).toMatchObject({ status: 'received', body: { signature: { name: sign['signature.name'] } } });
    expect(bench.queue.messages.length).toBeGreaterThan(0);
    await visitor.submit({ ...sign, 'signature.name': 'Somebody Else' }, `/${language}/sign/review`);
    expect(visitor.at()).toBe(`/${language}/request/done`);
    expect(await record()).toEqual(signed);
    const other = visitSite(bench.site);
    expect((await other.get(path())).status).toBe(410);
    expect(other.page()).toContain(words.ended.ends.signed.title);
    bench.clock.move(16 * 60_000);
    await visitor.get(`/${language}/sign/review`);
    expect(visitor.page()).toContain(words.ended.ends.signed.title);
  });

  it('says of each end what happened, and takes no signature then', async () => {
    const ends = [
      ['paper', { status: 'received', receivedOn: '2026-11-22' }, 'mail-received'],
      ['withdrawn', { status: 'withdrawn' }, 'moved'],
      ['ended', { status: 'duplicate' }, 'moved'],
      [
        'corrected',
        { corrections: [{ path: 'patient.firstName', text: 'M', who: clerk, at: siteStart, salt: 's' }] },
        'corrected',
      ],
    ] satisfies readonly (readonly [End, Omit<RecordChange, 'events'>, EventKind])[];
    for (const [end, change, what] of ends) {
      const { bench, visitor, path, record } = await called(language);
      await visitor.get(path());
      await visitor.submit(bornOn);
      const event = { at: siteStart, who: clerk, what, facts: {} };
      await bench.requests.change(reference, () => ({ ...change, events: [event] }));
      expect((await visitor.submit(sign)).status).toBe(410);
      expect(visitor.page()).toContain(words.ended.ends[end].title);
      expect((await record()).body.signature).toBeUndefined();
      const again = visitSite(bench.site);
      expect((await again.get(path())).status).toBe(410);
      expect(again.page()).toContain(words.ended.ends[end].title);
    }
  });

  it('is over after seven days, and once a newer one was sent', async () => {
    const { bench, visitor, path, send } = await called(language);
    await send();
    await visitor.get(path(1));
    expect(visitor.page()).toContain(words.ended.ends.replaced.title);
    expect((await visitor.get(path(2))).status).toBe(200);
    bench.clock.move(7 * 24 * 3_600_000);
    await visitor.get(path(2));
    expect(visitor.page()).toContain(words.ended.ends.expired.title);
    await lookUp(visitor, reference, language);
    expect(visitor.page()).toContain(words.status.over('(704) 660-4035').split('(704)')[0]);
  });

  it('ends after five wrong dates of birth, also for who knows the right one', async () => {
    const { visitor, path, send } = await called(language);
    await visitor.get(path());
    await visitor.submit({ 'dateOfBirth.month': '3' });
    expect(visitor.last().status).toBe(422);
    for (let tries = 1; tries <= 5; tries += 1) {
      const reply = await visitor.submit(wrong);
      expect(reply.status).toBe(tries < 5 ? 422 : 410);
      expect(visitor.page()).toContain(tries < 5 ? words.birth.missHeading : words.ended.ends.guessed.title);
    }
    expect((await visitor.submit(bornOn, path())).status).toBe(410);
    await send();
    await visitor.get(path(2));
    await visitor.submit(bornOn);
    expect(visitor.at()).toBe(`/${language}/sign/review`);
  });

  it('shows on the status page that it was mailed and until when, and nothing of its secret', async () => {
    const { visitor, path } = await called(language);
    await lookUp(visitor, reference, language);
    expect(visitor.page()).toContain(words.status.open('|').split('|')[0]);
    expect(visitor.page()).not.toContain(path().split('/').at(-1));
  });
});

describe('what is typed', () => {
  it('is judged as on the form: name and box, all at once, and what was typed stays', async () => {
    const { visitor, path, record } = await called();
    await visitor.get(path());
    await visitor.submit(bornOn);
    expect((await visitor.submit({ 'signature.name': '', 'signature.agreed': '' })).status).toBe(422);
    expect(visitor.page().match(/href="#signature[^"]*"/g)).toHaveLength(2);
    expect((await visitor.submit({ 'signature.name': 'María Peña Nguyễn', 'signature.agreed': '' })).status).toBe(422);
    expect(visitor.page()).toContain('value="María Peña Nguyễn"');
    expect((await record()).status).toBe('awaiting-mail');
  });

  it('is asked about once where the name is another one', async () => {
    const { visitor, path, record } = await called();
    await visitor.get(path());
    await visitor.submit(bornOn);
    const other = { ...sign, 'signature.name': 'John Doe' };
    expect((await visitor.submit(other)).status).toBe(200);
    expect((await record()).status).toBe('awaiting-mail');
    await visitor.submit(other);
    const signed = await record();
    expect(signed.body.signature?.name).toBe('John Doe');
    // Staff see it beside the request, as of one that was sent online.
    expect(signed.doubts).toEqual([{ path: 'signature.name', code: 'signature-differs' }]);
  });

  it('needs the token of its own page', async () => {
    const { visitor, path, record } = await called();
    await visitor.get(path());
    await visitor.submit(bornOn);
    await visitor.submit({ ...sign, _token: 'forged' });
    expect(visitor.last().status).toBe(403);
    expect((await record()).status).toBe('awaiting-mail');
  });
});

describe('a computer that others use', () => {
  it('shows the review no more once the visitor has finished there', async () => {
    const { bench, visitor, path } = await called();
    await visitor.get(path());
    await visitor.submit(bornOn);
    const kept = { ...visitor.cookies };
    await visitor.submit({}, '/en/finish');
    const next = visitSite(bench.site);
    Object.assign(next.cookies, kept);
    expect((await next.get('/en/sign/review')).status).toBe(410);
    expect(next.page()).toContain(signingWords('en').ended.ends.lapsed.title);
  });
});

describe('what we never sent', () => {
  it.each(['/en/sign/0000000000000/1-x', `/en/sign/${reference}/1-${'A'.repeat(43)}`, `/en/sign/${reference}/2`])(
    '%s is not known, whoever it names',
    async (path) => {
      const { visitor } = await called();
      const reply = await visitor.get(path);
      expect(reply.status).toBe(404);
      expect(visitor.page()).toContain(signingWords('en').ended.ends.unknown.title);
    },
  );

  it('leaves the link that asks somebody to sign where it is', async () => {
    const { visitor } = await called();
    await visitor.get('/en/sign/some-secret');
    expect(visitor.page()).toContain(exitWords('en').sign.endedTitle);
  });
});

const signedNow = ['both', true, 'received', sign['signature.name']];
const steps = fc.constantFrom('open', 'wrong', 'born', 'name', 'box', 'both', 'forged', 'day', 'send');

describe('every walk', () => {
  it('ends as received only after the right date of birth and a signature on the same link', async () => {
    const seen = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 9 }), async (walk) => {
        const { bench, visitor, path, record, send } = await called();
        let [number, right] = [1, false];
        const acts: Readonly<Record<string, () => Promise<unknown>>> = {
          open: () => visitor.get(path(number)),
          wrong: () => visitor.submit(wrong, path(number)),
          born: () => visitor.submit(bornOn, path(number)),
          name: () => visitor.submit({ ...sign, 'signature.agreed': '' }, '/en/sign/review'),
          box: () => visitor.submit({ ...sign, 'signature.name': '' }, '/en/sign/review'),
          both: () => visitor.submit(sign, '/en/sign/review'),
          forged: () => visitor.submit({ ...sign, _token: 'x' }, '/en/sign/review'),
          day: async () => bench.clock.move(24 * 3_600_000),
          send: async () => {
            number = (await send())?.signing?.link.number ?? number;
          },
        };
        for (const step of walk) {
          const before = await record();
          await acts[step]?.();
          const after = await record();
          right ||= step === 'born' && visitor.at() === '/en/sign/review';
          const isNew = before.status !== after.status;
          if (isNew) expect([step, right, after.status, after.signing?.signed?.name]).toEqual(signedNow);
          seen.add(isNew);
        }
      }),
      {
        numRuns: runs(60),
        examples: [[['open', 'born', 'both']], [['open', 'wrong', 'both', 'born', 'name', 'both', 'both']]],
      },
    );
    expect(seen).toEqual(new Set([true, false]));
  });
});
