/** A text of 64 KiB costs little, whatever it is and wherever it comes in. */
import { describe, expect, it } from 'vitest';
import { unprintable } from '../../lib/documents/coverage.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { readReference } from '../../lib/request/reference.ts';
import { nameKey, namesKey } from '../../lib/request/text.ts';
import { bodyCap } from '../../lib/web/http.ts';
import { deep } from '../support/depth.ts';
import { costOf, hostileTexts, mostMilliseconds } from '../support/hostile.ts';
import { sampleBody, sampleDay } from '../support/sample-bodies.ts';

/** One field of each kind of text; in the deep run every field. */
const kinds = [
  'patient.firstName',
  'patient.dateOfBirth',
  'patient.phone',
  'patient.email',
  'requester.npi',
  'patient.address.zip',
];
const body = { ...sampleBody('patient'), requester: { type: 'patient', npi: '1234567893', claim: 'CLM-55-9012' } };

function pathsIn(value: object, before = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]): readonly string[] =>
    typeof inner === 'object' && inner !== null ? pathsIn(inner, `${before}${key}.`) : [`${before}${key}`],
  );
}

/** A copy with another value at a path. */
function replaced(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((inner, index) => (String(index) === step ? replaced(inner, rest, text) : inner));
  const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
  return Object.fromEntries(entries.map(([key, inner]) => [key, key === step ? replaced(inner, rest, text) : inner]));
}

const paths = deep ? pathsIn(body) : kinds;

describe.each(Object.entries(hostileTexts))('64 KiB of %s', (_, textOf) => {
  const text = textOf(bodyCap - 1024);

  it('in a request', async () => {
    for (const path of paths) {
      const given = replaced(body, path.split('.'), text);
      const { value, cost } = await costOf(() => parseRequest(given, { today: sampleDay, unprintable }));
      // Refused, or short when cleaned: a run of spaces is one space.
      expect(value.ok ? JSON.stringify(value.request).length : 0, path).toBeLessThan(4000);
      expect(cost, path).toBeLessThan(mostMilliseconds);
    }
  });

  it('looked for', async () => {
    for (const look of [readReference, nameKey, namesKey])
      expect((await costOf(() => look(text))).cost, look.name).toBeLessThan(mostMilliseconds);
  });
});
