import type { RequestRecord } from '../../lib/request/record.ts';

/** The events of a record in one line each. */
export function eventLines(record: RequestRecord | undefined): readonly string[] {
  return (record?.recentEvents ?? []).map(({ what, who, facts }) =>
    [what, who, ...Object.entries(facts).map(([key, value]) => `${key}=${value}`)].join(' '),
  );
}
