/** What a decision does to the items of a request, and to its review sheet. Pure. */
import type { Evidence } from '../decisions/evidence.ts';
import type { DecisionId } from '../decisions/rules.ts';
import { isDefectCode } from '../defects.ts';
import type { RecordChange, RequestState } from '../record.ts';
import { isRow, rowOf } from '../sheets/rows.ts';
import { defectOf, type Item, type ItemAnswer, settleable, toldWays } from './item.ts';
import { asked, came, givenBack, idsOf, settled, stopAsked } from './raise.ts';

/** What of a decision settles items. */
interface Deciding {
  readonly id: DecisionId;
  readonly by: string;
  readonly at: Date;
  readonly evidence: Evidence;
  readonly second?: string;
  readonly uncompared?: boolean;
}

const listOf = (value: Evidence[keyof Evidence]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

function arrived({ evidence: { day, channel, what } }: Deciding): Partial<ItemAnswer> {
  return {
    ...(typeof day === 'string' && { day }),
    ...(typeof channel === 'string' && { channel }),
    ...(typeof what === 'string' && { what }),
  };
}

/** Who asks is not shown by a file alone: somebody compares it, and says so by a decision of its own. */
function itemsCame(items: readonly Item[], named: readonly string[], taken: Deciding): readonly Item[] {
  const [by, at] = [taken.by, taken.at.toISOString()];
  const isUncompared = by === 'requester' || taken.uncompared === true;
  const toLookAt = isUncompared ? named.filter((id) => idsOf(items, ['ID_UNVERIFIED']).includes(id)) : [];
  const answers = named.filter((id) => !toLookAt.includes(id));
  return came(settled(items, answers, 'answered', { at, by, how: 'arrival', ...arrived(taken) }), toLookAt, at);
}

function toldOf(way: Evidence['promise'], at: string): Item['told'] {
  const known = toldWays.find((one) => one === way);
  return known === undefined ? undefined : { way: known, at };
}

/** The items once a decision is taken; the same list where it changes none. */
export function itemsAfter(record: RequestState, taken: Deciding): readonly Item[] {
  const { items, decisions } = record;
  const { id, evidence, second } = taken;
  const [by, at] = [second ?? taken.by, taken.at.toISOString()];
  const named = listOf(evidence.items);
  switch (id) {
    case 'ask':
      return asked(record, listOf(evidence.codes).filter(isDefectCode), by, at);
    case 'record-arrival':
      return named.length === 0 ? items : itemsCame(items, named, taken);
    case 'on-its-way':
      return items.map((item) => (named.includes(item.id) ? { ...item, told: toldOf(evidence.promise, at) } : item));
    case 'waive-item':
      return settled(items, named, 'waived', { at, by, how: 'waiver' });
    case 'confirm-identity':
      return settled(items, idsOf(items, ['ID_UNVERIFIED']), 'answered', { at, by, how: 'identity' });
    // The sheet found what was open: the requester owes nothing more.
    case 'accept':
      return settled(
        items,
        settleable(record).map((item) => item.id),
        'answered',
        { at, by, how: 'sheet' },
      );
    case 'stop':
      return stopAsked(record, by, at);
    case 'stop-taken-back':
      return settled(items, idsOf(items, ['STOP_NOT_IN_WRITING']), 'answered', { at, by, how: 'taken-back' });
    case 'revoke':
      return settled(items, idsOf(items, ['STOP_NOT_IN_WRITING']), 'answered', {
        ...{ at, by, how: 'arrival' },
        ...arrived(taken),
      });
    case 'undo':
      return decisions.last?.items === undefined ? items : givenBack(items, decisions.last.items);
    default:
      return items;
  }
}

/** What came in answer to a "no" of the sheet has to be looked at: the row is empty again. */
export function sheetAfter(
  { sheet, items }: RequestState,
  { id }: Deciding,
  after: readonly Item[],
): Pick<RecordChange, 'sheet'> {
  if (id !== 'record-arrival' || sheet === undefined) return {};
  const came = after.filter((item) => !items.includes(item)).map(({ code }) => defectOf(code));
  const answers = Object.entries(sheet.answers);
  const kept = answers.filter(([row, answer]) => {
    const code = isRow(row) ? rowOf(row).code : null;
    return answer !== 'no' || code === null || !came.includes(code);
  });
  return kept.length === answers.length ? {} : { sheet: { ...sheet, answers: Object.fromEntries(kept) } };
}
