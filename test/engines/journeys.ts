/** A patient, an attorney and a clerk, each the whole way, in whatever browser: against a service as `npm start` runs it, over http. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { decisionWords, staffWords } from '../../lib/languages/staff.ts';
import type { Language } from '../../lib/request/vocabulary.ts';
import type { Hands } from '../support/browser-hands.ts';
import { answerAll, exactly, pathAt, press, type Reader } from '../support/browser-person.ts';
import { attorney, patient } from '../support/browser-stories.ts';
import { type ServiceProcess, spawnService } from '../support/service.ts';
import { type Remote, remoteHands } from './remote-hands.ts';

export interface Engine<Element> {
  /** Somebody with a fresh browser. */
  arrive(): Promise<Remote<Element>>;
  close(): Promise<void>;
}

const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/;

/** The reference and the copy of the request, as the page after sending offers them. */
async function confirmation(reader: Reader, documentName: RegExp): Promise<string> {
  const { hands } = reader;
  expect(await pathAt(reader)).toBe(`/${reader.language}/request/done`);
  const pdf = Buffer.from(await hands.download({ role: 'link', name: documentName }));
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const [shown = ''] = reference.exec(await hands.text()) ?? [];
  expect(shown).toMatch(reference);
  return shown;
}

/** From the start page, in Spanish, to the confirmation of what was read once more and signed. */
async function patientAsks(reader: Reader, origin: string): Promise<string> {
  const { hands, language } = reader;
  const { groups, buttons } = siteWords(language).form;
  await hands.visit(`${origin}/${language}`);
  await hands.press({ role: 'button', name: new RegExp(`^${groups.self.label}`) });
  expect(await answerAll(reader, patient)).toEqual(expect.arrayContaining(['patient', 'contact', 'records', 'delivery']));
  for (const words of ['María José', 'maria.pena@example.com']) expect(await hands.text()).toContain(words);
  await press(reader, buttons.signAndSend);
  return confirmation(reader, /Solicitud de registros/);
}

/** From the first question to where the signed papers go. */
async function attorneyAsks(reader: Reader, origin: string): Promise<void> {
  const { hands, language } = reader;
  await hands.visit(`${origin}/${language}/request/who`);
  await answerAll(reader, attorney);
  await press(reader, siteWords(language).form.buttons.send);
  await confirmation(reader, /^Download: Authorization/);
  const { mailing, physical } = lakeNorman.outbound;
  for (const line of [...mailing.lines, ...physical.lines]) expect(await hands.text()).toContain(line);
}

interface Account {
  readonly username: string;
  readonly password: string;
}

/** Signs in, finds the request in the queue, takes it and starts its review. */
async function clerkWorks(reader: Reader, origin: string, shown: string, { username, password }: Account): Promise<void> {
  const { hands, language } = reader;
  const { signIn, actions, results } = staffWords(language);
  await hands.visit(`${origin}/staff`);
  await hands.press({ role: 'link', name: exactly(signIn.button) });
  await hands.fill({ role: 'textbox', name: /^User name$/ }, username);
  await hands.fill({ role: 'textbox', name: /^Password$/ }, password);
  await press(reader, 'Sign in');
  expect(await pathAt(reader)).toBe('/staff');
  // The one line of the queue: a patient by name and year of birth.
  await hands.press({ role: 'link', name: /^Peña Núñez, M\. 1984$/ });
  expect(await hands.text()).toContain('María José Peña Núñez');
  await press(reader, actions.take(shown));
  expect(await hands.text()).toContain(results.taken);
  await press(reader, decisionWords(language).decisions['start-review'].button);
  expect(await hands.text()).toContain(results.decided);
}

/**
 * Each journey has a fresh browser and service, and three tries: the driver of WebKit sometimes loses its page on a busy machine ("session
 * deleted because of page crash or hang") and then answers nothing more. What is wrong with our pages fails three times.
 */
export function journeysIn<Element>(name: string, start: () => Promise<Engine<Element>>): void {
  describe(name, { timeout: 120_000, retry: 2 }, () => {
    let engine: Engine<Element>;
    let service: ServiceProcess;
    beforeEach(async () => {
      [engine, service] = await Promise.all([start(), spawnService()]);
    });
    afterEach(async () => {
      await engine.close();
      await service.end('SIGTERM');
    });

    const as = async <Result>(language: Language, play: (reader: Reader) => Promise<Result>): Promise<Result> => {
      const remote = await engine.arrive();
      const hands: Hands = remoteHands(remote);
      // A page that the driver has lost cannot be closed either; its browser ends with the engine.
      return play({ hands, language }).finally(() => remote.close().catch(() => undefined));
    };

    it('una paciente pide, revisa, firma y lee su referencia; a clerk finds it, takes it and starts its review', async () => {
      const sent = await as('es', (reader) => patientAsks(reader, service.origin));
      const [, password = ''] = /user name clerk, password (\S+)/.exec(service.stdout()) ?? [];
      await as('en', (reader) => clerkWorks(reader, service.origin, sent, { username: 'clerk', password }));
    });

    it('an attorney asks, keeps the form and reads where to mail it', async () => {
      await as('en', (reader) => attorneyAsks(reader, service.origin));
    });
  });
}
