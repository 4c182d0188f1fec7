import { describe, expect, it, vi } from 'vitest';
import { jsonLog } from '../../../lib/runtime/log.ts';
import { embedded, metricDimension, metricUnits } from '../../../lib/runtime/metrics.ts';
import { submitRequest } from '../../../lib/store/submit-request.ts';
import { bench, sampleRecord } from '../../support/delivery-bench.ts';

describe('a figure in a log line', () => {
  it('is in the embedded format: name space, dimension, unit, value', () => {
    expect(embedded({ OldestDueSeconds: 7, CoreHours: 1 }, 'prod', 1_800_000_000_000)).toEqual({
      OldestDueSeconds: 7,
      CoreHours: 1,
      _aws: {
        Timestamp: 1_800_000_000_000,
        CloudWatchMetrics: [
          {
            Namespace: 'release-of-information/prod',
            Dimensions: [['service']],
            Metrics: [
              { Name: 'OldestDueSeconds', Unit: 'Seconds' },
              { Name: 'CoreHours', Unit: 'Count' },
            ],
          },
        ],
      },
    });
  });

  it('names nothing that is not on the closed list', () => {
    const smuggled = { OldestDueSeconds: 1, ...{ patientName: 5 } };
    const { _aws } = embedded(smuggled, 'prod', 0);
    expect(_aws.CloudWatchMetrics[0]?.Metrics.map(({ Name }) => Name)).toEqual(['OldestDueSeconds']);
    expect(Object.values(metricUnits).every((unit) => unit === 'Count' || unit === 'Seconds')).toBe(true);
  });

  it('leaves the process as one JSON line that carries the dimension’s value', () => {
    const lines: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      lines.push(String(text));
      return true;
    });
    const named = { SERVICE_NAME: 'release-of-information', STAGE: 'dev' };
    const clock = { now: () => new Date('2026-11-22T15:00:00.000Z') };
    const environment = { _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8' };
    const log = jsonLog(named, clock, environment);
    log.info('measured', { reference: 'R', metrics: { Submissions: 1 } });
    log.error('unexpected error', { error: 'Error' }, new Error('María Peña'));
    write.mockRestore();
    const [line, ...more] = lines.filter((text) => text.includes('measured'));
    expect(more).toEqual([]);
    const written: unknown = JSON.parse(line ?? '{}');
    expect(written).toMatchObject({
      message: 'measured',
      timestamp: '2026-11-22T15:00:00.000Z',
      xray_trace_id: '1-5759e988-bd862e3fe1be46a994272793',
      reference: 'R',
      Submissions: 1,
      [metricDimension]: 'release-of-information',
      _aws: {
        CloudWatchMetrics: [{ Namespace: 'release-of-information/dev', Metrics: [{ Name: 'Submissions', Unit: 'Count' }] }],
      },
    });
    expect(written).not.toHaveProperty('metrics');
    expect(lines.filter((text) => text.includes('unexpected error'))).toHaveLength(1);
    expect(lines.join('')).not.toContain('Peña');
  });
});

describe('a submission', () => {
  it('is counted when it is stored, and a repeat is not', async () => {
    const one = bench();
    const { body, reference } = sampleRecord('patient');
    const request = { body, reference, arrivedBy: 'web', suspect: false } as const;
    await submitRequest(one, request);
    await submitRequest(one, request);
    await submitRequest(one, { ...request, body: { ...body, language: 'es' } });
    expect(one.log.lines.map(({ message, details }) => [message, details.metrics])).toEqual([
      ['request accepted', { Submissions: 1 }],
      ['request repeated', undefined],
    ]);
  });
});
