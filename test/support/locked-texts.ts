import type { LockedTexts } from '../../lib/store/stores.ts';

/** Texts in memory, as a locked bucket keeps them. */
export function memoryTexts(): LockedTexts & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    names: async (after = '') => [...kept.keys()].filter((name) => name > after).toSorted(),
    read: async (name) => kept.get(name) ?? null,
    put: async (name, text) => {
      if (kept.has(name)) return false;
      kept.set(name, text);
      return true;
    },
  };
}
