/** Loads something on its first use, once a process. A load that failed is tried again. */
export function onFirstUse<Made>(load: () => Promise<Made>): () => Promise<Made> {
  let once: Promise<Made> | undefined;
  return () => {
    once ??= load().catch((error: unknown) => {
      once = undefined;
      throw error;
    });
    return once;
  };
}
