/** Things to post, for tests: notices that reach nobody by e-mail, letters, and a package. */
import type { RequestRecord, Work } from '../../lib/request/record.ts';
import type { Delivery } from '../../lib/request/release/stored.ts';
import { sampleBody } from './sample-bodies.ts';
import { after, noon, recordOf } from './staff-fakes.ts';

const attempt = { number: 1, startedAt: noon.toISOString(), result: 'done', code: 'no-email' } as const;

/** A notice that only the post can bring. */
export function noticeToPost(kind: Work['kind'] = 'notify-accepted'): Work {
  return {
    ...{ id: kind, kind, after: [], fence: 0, leaseUntil: null },
    ...{ state: 'with-staff', dueAt: null, attempts: [attempt] },
  };
}

/** A request with notices to post. */
export function requestToPost(
  number: number,
  language: 'en' | 'es' = 'en',
  kinds: readonly Work['kind'][] = ['notify-accepted'],
): RequestRecord {
  return after(recordOf(sampleBody('patient', language), number), { work: kinds.map(noticeToPost), events: [] });
}

const hash = 'a'.repeat(64);

/** A sealed package whose records are not one PDF. */
export function packageToPost(change: Partial<Delivery> = {}): Delivery {
  return {
    ...{ id: 'pack', nonce: 'nonce', number: 1, way: 'courier', recipient: 'Ana Law\n1 Main Street\nCharlotte, NC 28202' },
    ...{
      at: noon.toISOString(),
      by: 'staff:sub-ana Ana Ruiz',
      work: 'seal-package',
      pages: 3,
      files: [],
      looks: [],
      toPost: true,
    },
    sealed: {
      at: noon.toISOString(),
      zip: { sha256: hash, bytes: 10, key: 'zip' },
      cover: { sha256: hash, bytes: 10, pages: 1 },
      signature: 'signed',
    },
    ...change,
  };
}
