/** What the status page says of packages: before and after the seal, behind the code, and of several of them. */
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { recordsWords } from '../../../../lib/languages/records.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { referenceFrom } from '../../../../lib/request/reference.ts';
import type { Delivery } from '../../../../lib/request/release/stored.ts';
import { Records } from '../../../../lib/site/status/records-view.tsx';
import { sampleRecord } from '../../../support/delivery-bench.ts';
import { lookUp, withRequest } from '../../../support/site-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));
const at = '2026-11-22T17:00:00.000Z';
const sealed: NonNullable<Delivery['sealed']> = {
  ...{ at, signature: 'h..s', cover: { sha256: 'c'.repeat(64), bytes: 10, pages: 1 } },
  zip: { sha256: 'b'.repeat(64), bytes: 2000, key: 'release/x/records.zip' },
};

function delivery(number: number, change: Partial<Delivery> = {}): Delivery {
  return {
    ...{ id: `p${number}`, number, nonce: 'n', way: 'link', recipient: 'The patient', at, by: 'staff:x X' },
    ...{ work: 'seal-package', pages: 3, files: [], looks: [], sealed },
    ...change,
  };
}

const recalled = { at, by: 'staff:x X', reason: 'The wrong year' };

describe('before a code, the status page', () => {
  it.each([
    [
      'says nothing of a release that can still be taken back',
      delivery(1, { sealed: undefined }),
      ['Final check', 'Day 0 of 30'],
      ['Records sent', 'are ready'],
    ],
    [
      'says that records are ready, and counts no days',
      delivery(1),
      ['Records ready', 'With a code, you download them', 'Download your records'],
      ['Day 0', 'Records sent'],
    ],
    [
      'says that a link leads to nothing any more',
      delivery(1, { at: '2026-10-01T17:00:00.000Z' }),
      ['can no longer be downloaded here', 'See documents'],
      ['are ready', 'in the way you chose'],
    ],
    [
      'says that records went by mail',
      delivery(1, { way: 'post' }),
      ['Records sent', 'in the way you chose'],
      ['are ready', 'Day 0'],
    ],
  ])('%s', async (_, one, there, missing) => {
    const { visitor } = await withRequest(reference, 'patient', { status: 'released', release: { deliveries: [one] } });
    await lookUp(visitor, reference);
    for (const text of there) expect(visitor.page()).toContain(text);
    for (const text of missing) expect(visitor.page()).not.toContain(text);
  });
});

describe('behind a code, the records', () => {
  const words = recordsWords('en');
  const shown = (status: RequestRecord['status'], ...deliveries: readonly Delivery[]): string => {
    const record = { ...sampleRecord('patient'), status, release: { deliveries } };
    return render(h(Records, { language: 'en', facility: lakeNorman, record, now: new Date(at), token: 't' }));
  };

  it('say of a package that was taken back that another one comes, while the request is open', () => {
    const page = shown('in-process', delivery(1, { recalled }));
    expect(page).toContain(words.barred.recalled);
    expect(page).toContain(words.again);
    expect(shown('revoked', delivery(1, { recalled }))).not.toContain(words.again);
  });

  it('leave a package out that was taken back and replaced, and number what went out', () => {
    const replaced = shown('released', delivery(1, { recalled }), delivery(2));
    expect(replaced).toContain(words.ready);
    expect(replaced).not.toContain(words.barred.recalled);
    expect(replaced).not.toContain('Part ');
    const parts = shown('released', delivery(1, { recalled }), delivery(2), delivery(3));
    expect([...parts.matchAll(/Part \d/g)].map(([part]) => part)).toEqual(['Part 1', 'Part 2']);
  });

  it('are nothing before the seal', () => {
    expect(shown('released', delivery(1, { sealed: undefined }))).toBe('');
  });
});
