/** HarfBuzz as it comes compiled to WebAssembly, called by the names of its C interface: https://harfbuzz.github.io */
import { shippedFile } from './files.ts';

export interface Engine {
  /** Calls a function; pointers, flags and counts are all numbers. Throws RangeError when there is none of this name. */
  call(name: string, ...values: readonly number[]): number;
  /** The engine's memory as it is now: a call may replace it, so it is asked for again each time. */
  memory(): DataView;
  /** Copies bytes in; they stay until the engine ends. Returns where they lie. */
  keep(bytes: Uint8Array): number;
}

interface Grown {
  memory?: WebAssembly.Memory;
}

const page = 65_536;

/** What the shaper asks of its surroundings: more memory. Timers and exits are never used by it. */
function surroundings(grown: Grown): WebAssembly.Imports {
  const nothing = () => 0;
  const more = (bytes: number): number => {
    const missing = bytes - (grown.memory?.buffer.byteLength ?? 0);
    grown.memory?.grow(Math.ceil(Math.max(missing, 0) / page));
    return 1;
  };
  const stop = () => {
    throw new RangeError('the shaper gave up');
  };
  return {
    env: {
      ...{ emscripten_resize_heap: more, _abort_js: stop },
      ...{ _emscripten_runtime_keepalive_clear: nothing, _setitimer_js: nothing },
    },
    wasi_snapshot_preview1: { proc_exit: stop },
  };
}

/** Starts an engine. */
export async function engine(file: string): Promise<Engine> {
  const grown: Grown = {};
  // A copy, because the type of a file's bytes leaves open where they lie.
  const { instance } = await WebAssembly.instantiate(new Uint8Array(await shippedFile(file)), surroundings(grown));
  const { exports } = instance;
  const { memory } = exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new RangeError(`${file} has no memory`);
  grown.memory = memory;
  const call = (name: string, ...values: readonly number[]): number => {
    const entry = exports[name];
    if (typeof entry !== 'function') throw new RangeError(`${file} has no ${name}`);
    return Number(entry(...values));
  };
  call('_initialize' in exports ? '_initialize' : '__wasm_call_ctors');
  return {
    call,
    memory: () => new DataView(memory.buffer),
    keep(bytes) {
      const at = call('malloc', bytes.length);
      new Uint8Array(memory.buffer).set(bytes, at);
      return at;
    },
  };
}

/** A four-letter tag of OpenType as a number. */
export function tag(letters: string): number {
  return [...letters].reduce((sum, letter) => (sum << 8) + letter.charCodeAt(0), 0);
}
