/** Makes dependencies and handler on the first call, once per sandbox; a start that failed is tried again. */

export type Create<Needs, Handler> = (dependencies: Needs) => Handler;

interface Made<Needs, Handler> {
  readonly dependencies: Needs;
  readonly handler: Handler;
}

export interface Ready<Needs, Handler = unknown> {
  (): Promise<Made<Needs, Handler>>;
  /** What was made already, for those who may not wait. */
  now(): Made<Needs, Handler> | undefined;
}

export function firstCall<Needs, Handler>(
  create: Create<Needs, Handler>,
  provide: () => Promise<Needs>,
): Ready<Needs, Handler> {
  let made: Made<Needs, Handler> | undefined;
  const ready = async () => {
    if (made === undefined) {
      const dependencies = await provide();
      made = { dependencies, handler: create(dependencies) };
    }
    return made;
  };
  return Object.assign(ready, { now: () => made });
}
