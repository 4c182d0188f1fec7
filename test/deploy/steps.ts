/** The steps of a run: each has a name, takes its time, says what it saw, or fails. */

export interface Step {
  readonly name: string;
  readonly seconds: number;
  readonly said: string;
  readonly failed: boolean;
}

export interface Steps {
  /** Does one step and prints its line. Undefined when it failed. */
  take<Made>(name: string, act: () => Promise<{ readonly said: string; readonly made: Made }>): Promise<Made | undefined>;
  readonly taken: readonly Step[];
}

/** The first lines of an error; the rest are places in code. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? `${error.message}` : String(error);
  return text.trim().split('\n').slice(0, 30).join('\n    ');
}

function line({ name, seconds, said, failed }: Step): string {
  return `${failed ? 'FAILED' : 'ok    '} ${seconds.toFixed(1).padStart(6)} s  ${name}${said === '' ? '' : `: ${said}`}\n`;
}

export function stepByStep(print: (text: string) => void): Steps {
  const taken: Step[] = [];
  return {
    taken,
    take: async (name, act) => {
      const began = Date.now();
      const finish = (said: string, failed: boolean) => {
        const step = { name, seconds: (Date.now() - began) / 1000, said, failed };
        taken.push(step);
        print(line(step));
      };
      try {
        const { said, made } = await act();
        finish(said, false);
        return made;
      } catch (error) {
        finish(reasonOf(error), true);
        return undefined;
      }
    },
  };
}
