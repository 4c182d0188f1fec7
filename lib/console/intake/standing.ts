/** What a part of a scan seems to be, by its codes and the request that they name. */
import { curable } from '../../request/file-scan.ts';
import type { Item } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { openParts, referenceOf, type Scan, type ScanPart } from '../../request/scans.ts';
import type { ConsoleDependencies } from '../context.ts';

export type Standing =
  /** The request waits for something that the paper may be. */
  | { readonly kind: 'cure'; readonly record: RequestRecord; readonly items: readonly Item[] }
  /** The request waits for its first paper. */
  | { readonly kind: 'paper'; readonly record: RequestRecord }
  /** The request waits for nothing. */
  | { readonly kind: 'other'; readonly record: RequestRecord }
  | {
      readonly kind: 'unmatched';
      readonly why: 'noCode' | 'unreadable' | 'severalCodes' | 'unknownCode';
      readonly references: readonly string[];
    };

export interface ShownPart {
  readonly scan: Scan;
  readonly part: ScanPart;
  readonly standing: Standing;
}

function unmatched({ codes, unreadable }: ScanPart, unknown?: string): Standing {
  if (unknown !== undefined) return { kind: 'unmatched', why: 'unknownCode', references: [unknown] };
  const references = [...new Set(codes.map(({ reference }) => reference))];
  const why = references.length > 1 ? 'severalCodes' : unreadable === true ? 'unreadable' : 'noCode';
  return { kind: 'unmatched', why, references };
}

export async function standingOf({ requests }: Pick<ConsoleDependencies, 'requests'>, part: ScanPart): Promise<Standing> {
  const reference = referenceOf(part);
  if (reference === undefined) return unmatched(part);
  const record = await requests.get(reference);
  if (record === null) return unmatched(part, reference);
  if (record.status === 'awaiting-mail') return { kind: 'paper', record };
  const items = curable(record);
  return items.length > 0 ? { kind: 'cure', record, items } : { kind: 'other', record };
}

/** The open parts of scans, each with what it seems to be; a request that several name is read once. */
export async function partsToWork(
  { requests }: Pick<ConsoleDependencies, 'requests'>,
  scans: readonly Scan[],
): Promise<readonly ShownPart[]> {
  const read = new Map<string, Promise<RequestRecord | null>>();
  const once = {
    get: (reference: string) => {
      const found = read.get(reference) ?? requests.get(reference);
      read.set(reference, found);
      return found;
    },
  };
  const open = scans.flatMap((scan) => openParts(scan).map((part) => ({ scan, part })));
  return Promise.all(
    open.map(async ({ scan, part }) => ({
      scan,
      part,
      standing: await standingOf({ requests: { ...requests, ...once } }, part),
    })),
  );
}

/** The requests that parts name, each once: what the access log has to tell. */
export function recordsIn(standings: readonly Standing[]): readonly RequestRecord[] {
  const records = standings.flatMap((standing) => (standing.kind === 'unmatched' ? [] : [standing.record]));
  return [...new Map(records.map((record) => [record.reference, record])).values()];
}
