/** Fills the running service with invented requests, one filling at a time. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../../lib/runtime/clock.ts';
import type { Dependencies } from '../dependencies.ts';

/** Enough for each kind of life, and made in seconds. */
export const usualCount = 400;

export interface DemoProgress {
  readonly made: number;
  readonly of: number;
  readonly state: 'none' | 'filling' | 'done' | 'failed';
}

export interface DemoFiller {
  /** False while one is at work. */
  start(count: number, onProgress?: (made: number) => void): boolean;
  progress(): DemoProgress;
  /** Resolves when the last one has ended; throws what ended it early. */
  ended(): Promise<void>;
}

interface Parts {
  readonly dependencies: Dependencies;
  readonly dynamo: DynamoDBClient;
  readonly clock: Clock;
}

export function demoFiller({ dependencies, dynamo, clock }: Parts): DemoFiller {
  let progress: DemoProgress = { made: 0, of: 0, state: 'none' };
  let work: Promise<void> = Promise.resolve();
  const fill = async (count: number, tell: (made: number) => void): Promise<void> => {
    // Stories, and the letters that they draw, are loaded by whoever asks for them.
    const { fillWithDemo } = await import('./fill.ts');
    const onProgress = (made: number): void => {
      progress = { ...progress, made };
      tell(made);
    };
    await fillWithDemo({ dependencies, dynamo, present: clock.now(), onProgress }, count);
  };
  return {
    start(count, onProgress = () => undefined) {
      if (progress.state === 'filling') return false;
      progress = { made: 0, of: count, state: 'filling' };
      work = fill(count, onProgress);
      work.then(
        () => (progress = { ...progress, state: 'done' }),
        () => (progress = { ...progress, state: 'failed' }),
      );
      return true;
    },
    progress: () => progress,
    ended: () => work,
  };
}
