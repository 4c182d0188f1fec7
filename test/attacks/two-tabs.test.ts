/** Two tabs on one draft: what one saves the other does not undo, and who comes second on the same page sees both. */
import { describe, expect, it } from 'vitest';
import { runs } from '../support/depth.ts';
import { encoded, type SiteVisitor, signatureOn } from '../support/site-fakes.ts';
import { asPatient, me, walk } from '../support/site-walk.ts';

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/** A tab: a page as it was shown, and what its button sends. */
async function tab(visitor: SiteVisitor, page: string, language = 'en') {
  const path = `/${language}/request/${page}`;
  const shown = String((await visitor.send({ path })).body);
  const fixed = { _token: hidden(shown, '_token'), _standing: hidden(shown, '_standing') };
  const press = async (fields: Readonly<Record<string, string>>) => {
    const body = new TextEncoder().encode(encoded({ ...fixed, ...signatureOn(shown), ...fields }));
    const reply = await visitor.send({ method: 'POST', path, body });
    return { ...reply, text: String(reply.body ?? '') };
  };
  return { shown, press };
}

/** A patient who has answered who she is. */
async function withContact(language: 'en' | 'es' = 'en') {
  const found = await asPatient(language);
  await found.visitor.submit(me);
  return found;
}

const mine = { 'patient.email': 'mine@example.com' };
const yours = { 'patient.email': 'yours@example.com' };

describe('two tabs', () => {
  it('on different pages lose nothing, however often both press at once', async () => {
    for (let round = 0; round < runs(12); round += 1) {
      const { bench, visitor } = await withContact();
      const [contact, patient] = [await tab(visitor, 'contact'), await tab(visitor, 'patient')];
      const pressed = [contact.press(mine), patient.press({ ...me, 'patient.middleName': `Round-${round}` })];
      const replies = await Promise.all(pressed);
      expect(replies.map(({ status }) => status)).not.toContain(409);
      const [draft] = bench.heldDrafts();
      expect(draft?.answers).toMatchObject({
        'patient.email': ['mine@example.com'],
        'patient.middleName': [`Round-${round}`],
      });
    }
  });

  it.each(['en', 'es'] as const)('on the same page: the second is shown both, in %s, and decides', async (language) => {
    const { bench, visitor } = await withContact(language);
    const [first, second] = [await tab(visitor, 'contact', language), await tab(visitor, 'contact', language)];
    await first.press(yours);
    const told = await second.press(mine);
    expect(told.status).toBe(409);
    expect(told.text).toContain('value="mine@example.com"');
    expect(told.text).toContain('<bdi>yours@example.com</bdi>');
    expect(bench.heldDrafts()[0]?.answers).toMatchObject({ 'patient.email': ['yours@example.com'] });
    const again = await second.press({ ...mine, _standing: hidden(told.text, '_standing') });
    expect(again.status).not.toBe(409);
    expect(bench.heldDrafts()[0]?.answers).toMatchObject({ 'patient.email': ['mine@example.com'] });
  });

  it('on the same page at the same instant: one is saved, the other is shown both', async () => {
    const { bench, visitor } = await withContact();
    const [first, second] = [await tab(visitor, 'contact'), await tab(visitor, 'contact')];
    const replies = await Promise.all([first.press(yours), second.press(mine)]);
    const [loser, ...others] = replies.filter(({ status }) => status === 409);
    expect(others).toEqual([]);
    const saved = String(bench.heldDrafts()[0]?.answers['patient.email']);
    for (const { 'patient.email': address } of [mine, yours]) expect(loser?.text).toContain(address);
    expect(loser?.text).toContain(`<bdi>${saved}</bdi>`);
  });

  it('that say the same, or one that is pressed twice, are no conflict', async () => {
    const { visitor } = await withContact();
    const [first, second] = [await tab(visitor, 'contact'), await tab(visitor, 'contact')];
    const statuses = [first, second, first].map(async ({ press }) => (await press(mine)).status);
    expect(await Promise.all(statuses)).not.toContain(409);
  });

  it('ask who saves for later in the same way', async () => {
    const { visitor } = await asPatient();
    await visitor.submit({ 'patient.firstName': 'Zoë', _action: 'save' });
    const [first, second] = [await tab(visitor, 'save'), await tab(visitor, 'save')];
    const day = (number: string) => ({ ...birth, 'patient.dateOfBirth.day': number });
    expect((await first.press(day('9'))).status).toBe(200);
    const told = await second.press(day('8'));
    expect(told.status).toBe(409);
    expect(told.text).toContain('1984-03-09');
    expect(told.text).not.toContain('class="reference"');
  });

  it('never send what the person did not read: the check page comes again', async () => {
    const { bench, visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    const check = await tab(visitor, 'check');
    await (await tab(visitor, 'contact')).press({ 'patient.email': 'maria@example.com', 'patient.phone': '704 555 0199' });
    const told = await check.press({});
    expect(told.status).toBe(409);
    expect(told.text).toContain('(704) 555-0199');
    expect(bench.requests.all()).toHaveLength(0);
    expect((await check.press({ _standing: hidden(told.text, '_standing') })).status).toBe(303);
    expect(bench.requests.all()[0]?.body.patient.phone).toBe('+17045550199');
  });
});

const birth = { 'patient.dateOfBirth.month': '3', 'patient.dateOfBirth.day': '9', 'patient.dateOfBirth.year': '1984' };
