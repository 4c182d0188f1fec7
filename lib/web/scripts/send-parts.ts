/**
 * The page that sends a file to the bucket: in parts, so that a broken connection costs one part and not the file. The same file, chosen
 * again later, goes on where it stopped. Without this script, the form sends the file whole.
 */
import { found, say, sha256 } from './page.ts';
import type { Begun, Completed, Refused, SendingProblem, SendingWords, Signed } from './words.ts';

/** In milliseconds, before each further try. */
const waits = [1000, 2000, 4000, 8000];
/** In milliseconds: an answer of ours, and a part on a slow line. */
const patience = { answer: 30_000, part: 10 * 60_000 };
/** In bytes. */
const head = 64 * 1024;
/** Somebody who hears the page is told so often, and not of every part. */
const steps = 20;

const form = found(HTMLFormElement, '#send');
const input = found(HTMLInputElement, '#file');
const bar = found(HTMLProgressElement, '#send progress');
const line = found(HTMLElement, '#send-status');
const drop = found(HTMLFormElement, '#drop');
const token = found(HTMLInputElement, '#drop [name=token]').value;
const words: SendingWords = JSON.parse(form.dataset['words'] ?? '');
const percent = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });

/** What no further try would change. */
class Stopped extends Error {
  readonly problem: SendingProblem;
  constructor(problem: SendingProblem) {
    super(problem);
    this.problem = problem;
  }
}

async function patiently<Answer>(once: () => Promise<Answer>): Promise<Answer> {
  for (const wait of waits) {
    try {
      return await once();
    } catch (error) {
      if (error instanceof Stopped) throw error;
      say(line, words.again);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return once();
}

async function ask<Answer>(act: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  const reply = await fetch(`${form.dataset['at']}/${act}`, {
    ...{ method: 'POST', body: new URLSearchParams({ token, ...fields }), redirect: 'manual' },
    signal: AbortSignal.timeout(patience.answer),
  });
  if (reply.status >= 500) throw new Error(reply.statusText);
  // A page instead: that of the sign-in, or one that says that this page is too old.
  if (!reply.headers.get('content-type')?.startsWith('application/json')) throw new Stopped('signed-out');
  const answer: Answer & Partial<Refused> = await reply.json();
  if (answer.problem !== undefined) throw new Stopped(answer.problem);
  return answer;
}

async function read(part: Blob): Promise<ArrayBuffer> {
  try {
    return await part.arrayBuffer();
  } catch {
    throw new Stopped('not-read');
  }
}

/** `came`: parts, of `count`. */
function show(came: number, count: number, text: string): void {
  const share = came / count;
  bar.value = share;
  const said = text.replace('{percent}', percent.format(Math.floor(share * steps) / steps));
  if (line.textContent !== said) say(line, said);
}

function begin(file: File, beginning: string): Promise<Begun> {
  const { size, lastModified, name } = file;
  const fields = { size: String(size), modified: String(Math.max(0, lastModified)), head: beginning, name };
  return patiently(() => ask<Begun>('begin', fields));
}

/** Sends every part that is not in `have`. */
async function sendParts(file: File, { fingerprint, partSize }: Begun, have: Set<number>): Promise<void> {
  const count = Math.ceil(file.size / partSize);
  const signed = new Map<number, string>();
  const addressOf = async (part: number): Promise<string> => {
    if (!signed.has(part)) {
      const { addresses } = await ask<Signed>('sign', { fingerprint, part: String(part) });
      for (const [place, address] of addresses.entries()) signed.set(part + place, address);
    }
    return signed.get(part) ?? '';
  };
  const send = async (part: number): Promise<void> => {
    const body = await read(file.slice((part - 1) * partSize, part * partSize));
    const address = await addressOf(part);
    // Whatever fails, the next try asks for an address of its own: this one may have ended.
    signed.delete(part);
    const { ok, status } = await fetch(address, { method: 'PUT', body, signal: AbortSignal.timeout(patience.part) });
    if (ok) return;
    signed.clear();
    throw new Error(String(status));
  };
  for (let part = 1; part <= count; part += 1) {
    if (have.has(part)) continue;
    await patiently(() => send(part));
    have.add(part);
    show(have.size, count, words.sending);
  }
}

async function send(file: File): Promise<string> {
  if (file.size === 0) throw new Stopped('empty');
  const begun = await begin(file, await sha256(await read(file.slice(0, head))));
  drop.hidden = false;
  let { have } = begun;
  if (have.length > 0) show(have.length, Math.ceil(file.size / begun.partSize), words.resumed);
  for (const _round of waits) {
    await sendParts(file, begun, new Set(have));
    say(line, words.finishing);
    const ended = await patiently(() => ask<Completed>('complete', { fingerprint: begun.fingerprint }));
    if ('to' in ended) return ended.to;
    // A part that was sent is not there: it goes once more.
    have = ended.have;
  }
  throw new Stopped('cut');
}

let sending = false;

async function start(file: File): Promise<void> {
  sending = true;
  bar.hidden = false;
  bar.value = 0;
  found(HTMLElement, '#begun').hidden = true;
  say(line, words.starting);
  try {
    location.assign(await send(file));
  } catch (error) {
    say(line, words.problems[error instanceof Stopped ? error.problem : 'cut'], true);
  }
  sending = false;
}

form.addEventListener('submit', (event) => {
  const file = input.files?.[0];
  if (file === undefined) return;
  event.preventDefault();
  if (!sending) void start(file);
});

// Of the form alone: parts get addresses as they need them.
found(HTMLElement, '#send-until').hidden = true;
