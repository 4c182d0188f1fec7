/** Who looked at a request and in which role, from the chains of the access log themselves, each checked. */

import { hospitalDay, type TimeZone } from '../../request/dates.ts';
import { type AccessLogEntry, firstWrongRow } from '../../store/access-log.ts';
import type { AccessRows } from '../../store/stores.ts';

export type SeenRow = Pick<AccessLogEntry, 'at' | 'who' | 'kind' | 'what' | 'why' | 'roles'>;

/** One chain that rows stand in: of a person on a day. `wrong`: its first row that is missing, changed or not of it. */
export interface CheckedChain {
  readonly day: string;
  readonly actor: string;
  /** Those of before the binder was begun. */
  readonly rows: number;
  readonly wrong: number | null;
}

const shown = ({ at, who, kind, what, why }: Omit<SeenRow, 'roles'>): SeenRow => ({
  at,
  who,
  kind,
  what,
  ...(why !== undefined && { why }),
});

export interface SeenRows {
  readonly rows: readonly SeenRow[];
  readonly chains: readonly CheckedChain[];
}

interface Chain {
  readonly entries: readonly AccessLogEntry[];
  readonly checked: CheckedChain;
}

/** Reads each chain once, however many requests stand in it. `until`: an instant after which nothing is told. */
export function seenReader(accessRows: Pick<AccessRows, 'ofReference' | 'ofDay'>, timeZone: TimeZone, until: string) {
  const chains = new Map<string, Promise<Chain>>();
  const read = async (day: string, actor: string): Promise<Chain> => {
    const entries = await accessRows.ofDay(day, actor);
    const rows = entries.filter(({ at }) => at < until).length;
    return { entries, checked: { day, actor, rows, wrong: firstWrongRow(entries, { day, actor }) } };
  };
  const chainOf = (day: string, actor: string): Promise<Chain> => {
    const name = `${day} ${actor}`;
    const chain = chains.get(name) ?? read(day, actor);
    chains.set(name, chain);
    return chain;
  };
  return async (reference: string): Promise<SeenRows> => {
    const listed = (await accessRows.ofReference(reference)).filter(({ at }) => at < until);
    const names = new Map(
      listed.map(({ at, who }) => {
        const [day, actor] = [hospitalDay(new Date(at), timeZone), who.split(' ')[0] ?? who];
        return [`${day} ${actor}`, { day, actor }] as const;
      }),
    );
    const read = await Promise.all([...names.values()].map(({ day, actor }) => chainOf(day, actor)));
    const inChains = read
      .flatMap(({ entries }) => entries)
      .filter((entry) => entry.reference === reference && entry.at < until);
    // Rows of before there was a log stand in no chain.
    const older = listed.filter(
      (row) => !inChains.some(({ at, who, what }) => at === row.at && who === row.who && what === row.what),
    );
    const rows: SeenRow[] = [
      ...older.map(shown),
      ...inChains.map(({ roles, ...row }) => ({ ...shown(row), ...(roles !== undefined && { roles }) })),
    ];
    return {
      rows: rows.toSorted((one, other) => one.at.localeCompare(other.at)),
      chains: read
        .map(({ checked }) => checked)
        .toSorted((one, other) => `${one.day} ${one.actor}`.localeCompare(`${other.day} ${other.actor}`)),
    };
  };
}
