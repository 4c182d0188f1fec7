/** WebKit, the engine of Safari: Debian's WebKitWebDriver with its MiniBrowser on a screen that nobody sees, told by WebDriver. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import * as z from 'zod';
import { freePort } from '../support/free-port.ts';
import type { Engine } from './journeys.ts';
import { keptFiles } from './kept-files.ts';
import type { Remote } from './remote-hands.ts';

const Answer = z.object({ value: z.unknown() });
const Session = z.object({ sessionId: z.string() });
/** The key is the same in every implementation: WebDriver, 11. */
const reference = 'element-6066-11e4-a52e-4f735466cecf';
const Found = z.object({ [reference]: z.string() });

/** A screen of its own, which picks its number. */
async function startScreen(): Promise<{ readonly process: ChildProcess; readonly display: string }> {
  const screen = ['-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-displayfd', '3'];
  const process = spawn('Xvfb', screen, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = process.stdio[3];
  if (!(number instanceof Readable)) throw new Error('Xvfb tells no number');
  const [line] = z.tuple([z.instanceof(Buffer)]).parse(await once(number, 'data'));
  return { process, display: `:${line.toString().trim()}` };
}

async function ask(method: 'GET' | 'POST' | 'DELETE', address: string, body: unknown = {}): Promise<unknown> {
  // A driver that has lost its page may never answer.
  const signal = AbortSignal.timeout(30_000);
  const reply = await fetch(address, { method, signal, ...(method === 'POST' && { body: JSON.stringify(body) }) });
  const { value } = Answer.parse(await reply.json());
  if (!reply.ok) throw new Error(`${method} ${address} answered ${reply.status}: ${JSON.stringify(value)}`);
  return value;
}

async function answers(driver: string): Promise<void> {
  for (const end = Date.now() + 20_000; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const ready = await ask('GET', `${driver}/status`).catch((error: unknown) => {
      if (Date.now() > end) throw error;
    });
    if (ready !== undefined) return;
  }
}

export async function startWebkit(): Promise<Engine<string>> {
  const files = keptFiles();
  const screen = await startScreen();
  const port = await freePort();
  const environment = { ...process.env, DISPLAY: screen.display, HOME: files.folder, XDG_RUNTIME_DIR: files.folder };
  const driverProcess = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env: environment });
  const driver = `http://127.0.0.1:${port}`;
  await answers(driver);
  return {
    arrive: async () => {
      const { sessionId } = Session.parse(await ask('POST', `${driver}/session`, { capabilities: { alwaysMatch: {} } }));
      return person(`${driver}/session/${sessionId}`, files.newest);
    },
    close: async () => {
      for (const one of [driverProcess, screen.process]) {
        const ended = once(one, 'exit');
        one.kill();
        await ended;
      }
      files.remove();
    },
  };
}

function person(session: string, kept: () => Uint8Array | null): Remote<string> {
  const run = (expression: string) => ask('POST', `${session}/execute/sync`, { script: `return (${expression});`, args: [] });
  const click = async (element: string) => {
    // The driver itself leaves what stands a few pixels below the window where it is, and then refuses to press it.
    const script = 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })';
    await ask('POST', `${session}/execute/sync`, { script, args: [{ [reference]: element }] });
    await ask('POST', `${session}/element/${element}/click`);
  };
  return {
    open: async (url) => {
      await ask('POST', `${session}/url`, { url });
    },
    evaluate: run,
    element: async (expression) => Found.parse(await run(expression))[reference],
    click,
    type: async (element, text) => {
      await ask('POST', `${session}/element/${element}/value`, { text });
    },
    choose: async (list, value) => {
      const entry = { using: 'css selector', value: `option[value=${JSON.stringify(value)}]` };
      await click(Found.parse(await ask('POST', `${session}/element/${list}/element`, entry))[reference]);
    },
    kept: async () => kept(),
    close: async () => {
      await ask('DELETE', session);
    },
  };
}
