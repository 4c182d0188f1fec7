/** HarfBuzz's subsetter, for which its package has no classes: called by the names of its C interface, https://harfbuzz.github.io */
import { engines } from './faces.ts';
import { shippedFile } from './files.ts';

export interface Subsetter {
  /** Calls a function; pointers, flags and counts are all numbers. Throws RangeError when there is none of this name. */
  call(name: string, ...values: readonly number[]): number;
  /** Copies bytes in, for as long as the process lives. Returns where they lie. */
  copyIn(bytes: Uint8Array): number;
  copyOut(start: number, length: number): Uint8Array;
}

async function start(): Promise<Subsetter> {
  // A copy, because the type of a file's bytes leaves open where they lie.
  const { instance } = await WebAssembly.instantiate(new Uint8Array(await shippedFile(engines.cut)));
  const { exports } = instance;
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new RangeError('the subsetter has no memory');
  const call = (name: string, ...values: readonly number[]): number => {
    const entry = exports[name];
    if (typeof entry !== 'function') throw new RangeError(`the subsetter has no ${name}`);
    return Number(entry(...values));
  };
  call('_initialize');
  return {
    call,
    copyIn(bytes) {
      const at = call('malloc', bytes.length);
      new Uint8Array(memory.buffer).set(bytes, at);
      return at;
    },
    copyOut: (from, length) => new Uint8Array(memory.buffer).slice(from, from + length),
  };
}

let started: Promise<Subsetter> | undefined;

/** Started once in a process. */
export function subsetter(): Promise<Subsetter> {
  started ??= start();
  return started;
}
