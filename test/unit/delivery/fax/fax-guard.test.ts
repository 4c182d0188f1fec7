import { describe, expect, it } from 'vitest';
import { classOfError, faxErrors } from '../../../../lib/delivery/fax/fax-codes.ts';
import { type FaxCandidate, faxJob, refusalOf } from '../../../../lib/delivery/fax/fax-guard.ts';
import { jobIdOf, readJobId } from '../../../../lib/delivery/fax/send-fax.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { benchStart, sampleRecord } from '../../../support/delivery-bench.ts';
import { sha256 } from '../../../support/fakes.ts';

/** Every code that the vendor documents, by error type; 58 codes, of which 133 has two meanings. */
const documented = {
  CALL_ERROR: [11, 15, 16, 17, 19, 30, 32, 34, 43, 49],
  DOCUMENT_CONVERSION_ERROR: [4, 54, 55, 57, 69, 122, 128, 129, 130, 133],
  FAX_ERROR: [
    ...[6, 7, 8, 10, 12, 13, 14, 18, 20, 21, 22, 25, 26, 28, 29, 31, 38, 40, 41, 44, 46, 48, 53, 60, 63, 68, 75, 76, 77, 79],
    ...[80, 82, 84, 113, 117, 119, 131, 132, 133],
  ],
} as const;

describe('the error table', () => {
  it('has each code of each type once, and no other', () => {
    const listed = faxErrors.flatMap(({ type, codes }) => codes.map((code) => `${type} ${code}`));
    const wanted = Object.entries(documented).flatMap(([type, codes]) => codes.map((code) => `${type} ${code}`));
    expect(new Set(listed).size).toBe(listed.length);
    expect([...listed].sort()).toEqual([...wanted].sort());
    expect(new Set(Object.values(documented).flat()).size).toBe(58);
  });

  it('reads 133 by its type, and takes the unknown for uncertain', () => {
    expect(classOfError('FAX_ERROR', 133)).toBe('number');
    expect(classOfError('DOCUMENT_CONVERSION_ERROR', 133)).toBe('document');
    expect(classOfError('CALL_ERROR', 17)).toBe('busy');
    expect(classOfError('FAX_ERROR', 999)).toBe('uncertain');
    expect(classOfError('CALL_ERROR', 133)).toBe('uncertain');
    expect(classOfError(undefined, undefined)).toBe('uncertain');
  });
});

function withDocuments(record: RequestRecord): RequestRecord {
  const entry = { language: 'en', sha256: 'a'.repeat(64), bytes: 1, pages: 1, madeAt: benchStart } as const;
  return { ...record, documents: [{ ...entry, kind: 'care-request' }] };
}

describe('the guard', () => {
  const pdf = new TextEncoder().encode('pages');
  const candidate: FaxCandidate = {
    record: withDocuments(sampleRecord('treating-provider')),
    facility: lakeNorman,
    jobId: 'J',
    pdf,
    sha256: sha256(pdf),
    pages: 2,
    faxSwitch: 'on',
    route: 'open',
  };

  it('makes a job for patient care, to the number of the facility file', () => {
    expect(faxJob(candidate)).toEqual({ job: { jobId: 'J', to: lakeNorman.outbound.fax, pdf, sha256: sha256(pdf), pages: 2 } });
  });

  const { record } = candidate;
  const changes: readonly (readonly [string, Partial<FaxCandidate>])[] = [
    ['switched-off', { faxSwitch: 'off' }],
    ['request-closed', { record: { ...record, status: 'withdrawn' } }],
    ['other-facility', { record: { ...record, facility: 'elsewhere' } }],
    ['not-for-care', { record: { ...record, route: { ...record.route, basis: 'authorization' } } }],
    ['not-for-care', { record: { ...record, route: { ...record.route, channel: 'mail' } } }],
    ['route-closed', { route: 'closed' }],
    ['number-unverified', { route: 'unverified' }],
    ['document-missing', { record: { ...record, documents: [] } }],
    ['document-changed', { pdf: new TextEncoder().encode('other pages') }],
    ['too-many-pages', { pages: 6 }],
    ['too-many-pages', { pages: 0 }],
    ['too-many-pages', { pages: Number.NaN }],
  ];
  it.each(changes)('refuses: %s', (refused, change) => {
    expect(faxJob({ ...candidate, ...change })).toEqual({ refused });
  });

  it.each(requesterTypes.filter((type) => type !== 'treating-provider'))('never faxes for %s', (type) => {
    const record = withDocuments(sampleRecord(type));
    expect(refusalOf({ record, facility: lakeNorman, faxSwitch: 'on', route: 'open' })).toBe('not-for-care');
    const forged = { ...record, route: { ...record.route, channel: 'fax', basis: 'treatment' } } as const;
    expect(refusalOf({ record: forged, facility: lakeNorman, faxSwitch: 'on', route: 'open' })).toBe('not-a-treating-provider');
  });
});

describe('a job label', () => {
  it('is read back, and nothing else is', () => {
    const { reference } = sampleRecord('treating-provider');
    const work = { ...newWork('send-fax', benchStart), attempts: [{ number: 1, startedAt: benchStart }] };
    expect(readJobId(jobIdOf(reference, work))).toEqual({ reference, workId: 'send-fax', attempt: 1 });
    for (const wrong of ['', 'x', `${reference}.send-fax`, `${reference}.send-fax.1.2`, `${reference}.__proto__.1`]) {
      expect(readJobId(wrong)).toBeNull();
    }
  });
});
