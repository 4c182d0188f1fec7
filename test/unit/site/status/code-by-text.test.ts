/** A one-time code by text: only to a phone whose owner asked for texts, under the limits of every code. */
import { describe, expect, it } from 'vitest';
import { TextSendError } from '../../../../lib/delivery/ports.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { textWords } from '../../../../lib/languages/texts.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { referenceFrom } from '../../../../lib/request/reference.ts';
import { type Language, languages } from '../../../../lib/request/vocabulary.ts';
import { createPublicSite } from '../../../../lib/site/front.ts';
import { codeIn, lookUp, soundBody, visitSite, withRequest } from '../../../support/site-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));
const phone = '+17045550123';

/** A patient's request, with or without e-mail address and texts. */
async function lookedUp({ email = true, texts = true, language = 'en' as Language } = {}) {
  const body = soundBody('patient', language);
  const { email: _own, ...patient } = body.patient;
  const { email: _asked, ...requester } = body.requester;
  const changed: RequestRecord['body'] = {
    ...body,
    ...(!email && { patient, requester }),
    ...(texts && { contact: { texts: true } }),
  };
  const { bench, visitor } = await withRequest(reference, 'patient', { body: changed });
  await lookUp(visitor, reference, language);
  const buttons = [...visitor.page().matchAll(/name="by" value="([a-z]+)"/g)].map(([, way]) => way);
  const ask = (by: string) => visitor.submit({ by }, `/${language}/status/code`);
  return { bench, visitor, buttons, ask };
}

describe('the page', () => {
  it.each([
    [{ email: true, texts: true }, ['email', 'text']],
    [{ email: true, texts: false }, ['email']],
    [{ email: false, texts: true }, ['text']],
    [{ email: false, texts: false }, []],
  ] as const)('has a button for each way: %o', async (given, expected) => {
    expect((await lookedUp(given)).buttons).toEqual(expected);
  });

  it('offers none where the service sends no texts', async () => {
    const { bench } = await lookedUp();
    const visitor = visitSite(createPublicSite({ ...bench, texts: null }));
    await lookUp(visitor, reference);
    expect(visitor.page()).not.toContain('value="text"');
    await visitor.submit({ by: 'text' }, '/en/status/code');
    expect(bench.mail.sent).toEqual([]);
  });
});

describe.each(languages)('a code by text in %s', (language) => {
  it('opens the request', async () => {
    const { bench, visitor, ask } = await lookedUp({ language });
    await ask('text');
    const { code } = textWords(language);
    expect(visitor.page()).toContain(code.sent);
    expect(bench.mail.sent).toEqual([]);
    expect(bench.texts.sent).toMatchObject([{ to: phone }]);
    expect(JSON.stringify(bench.log.lines)).not.toMatch(/7045550123|Peña/);
    await visitor.submit({ code: codeIn(bench.texts.sent[0]?.text) }, `/${language}/status/request`);
    expect(visitor.page()).toContain('Peña');
  });

  it('is refused in words where the phone answered STOP', async () => {
    const { bench, visitor, ask } = await lookedUp({ language });
    bench.texts.mishaps.push({ when: 'before', error: new TextSendError('opted-out') });
    expect((await ask('text')).status).toBe(422);
    expect(visitor.page()).toContain(textWords(language).code.stopped);
    await ask('email');
    expect(bench.mail.sent).toHaveLength(1);
  });
});

describe('a code', () => {
  it('goes to no phone that was not chosen, whatever the form says', async () => {
    const { bench, ask } = await lookedUp({ texts: false });
    await ask('text');
    expect([bench.texts.sent, bench.mail.sent]).toEqual([[], []]);
  });

  it('is given three times an hour by all ways together', async () => {
    const { ask } = await lookedUp();
    const statuses = [];
    for (const way of ['text', 'email', 'text', 'text', 'email']) statuses.push((await ask(way)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
  });

  it('that could not be sent is said, and can be asked for again', async () => {
    const { bench, visitor, ask } = await lookedUp({ email: false });
    bench.texts.mishaps.push({ when: 'before', error: new Error('down') });
    expect((await ask('text')).status).toBe(503);
    expect(visitor.page()).toContain(siteWords('en').code.notSent);
    expect((await ask('text')).status).toBe(200);
  });
});
