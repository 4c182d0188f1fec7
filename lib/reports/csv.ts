/** Requests and figures as CSV for spreadsheets. Codes and days; names of patients only where they were asked for. Pure. */
import { stringify } from 'csv-stringify/sync';
import { daysBetween, type TimeZone } from '../request/dates.ts';
import { sentDay } from '../request/report-months.ts';
import type { ReportedRequest } from '../store/stores.ts';

/**
 * RFC 4180: CRLF, fields quoted where they need it. A text that begins with =, +, -, @, tab or carriage return gets an apostrophe, so that
 * no spreadsheet takes it for a formula. It begins with a byte order mark: without one Excel reads UTF-8 as Windows-1252 and breaks every
 * accent, and the others skip it. The library leaves a lone carriage return unquoted, behind which a spreadsheet begins a new row.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const options = { bom: true, record_delimiter: 'windows', escape_formulas: true, quoted_match: /[\r\n]/ } as const;
  return stringify(
    rows.map((row) => [...row]),
    options,
  );
}

const columns = [
  ...['reference', 'type', 'channel', 'language', 'arrived_by', 'received_on', 'due_on', 'target_on', 'sent_on', 'days'],
  ...['outcome', 'ended_by', 'complete_at_first', 'defects', 'extended', 'refused', 'ground', 'review'],
  ...['billed_cents', 'paid_cents', 'waived_cents', 'bounced', 'fax_failed', 'sent_back', 'misdirected', 'firm'],
] as const;

function cells({ reference, facts }: ReportedRequest, timeZone: TimeZone): readonly (string | number)[] {
  const { type, channel, language, arrivedBy = '', receivedOn, dueOn = '', targetOn = '', answered, complete } = facts;
  const sent = sentDay(facts, timeZone);
  const { refused, review = '', endedBy = '', firm = '', defects = [] } = facts;
  const yes = (is: boolean | undefined) => (is === undefined ? '' : is ? 'yes' : 'no');
  return [
    ...[reference, type, channel, language, arrivedBy, receivedOn, dueOn, targetOn],
    ...[sent ?? '', sent === null ? '' : Math.max(0, daysBetween(receivedOn, sent)), answered?.outcome ?? '', endedBy],
    ...[yes(complete), defects.join(' '), yes(facts.extended ?? false)],
    ...[refused === undefined ? '' : refused.whole ? 'whole' : 'part', refused?.ground ?? '', review],
    ...[facts.billed ?? 0, facts.paid ?? 0, facts.waived ?? 0],
    ...[facts.bounced ?? 0, facts.faxFailed ?? 0, facts.sentBack ?? 0, facts.misdirected ?? 0, firm],
  ];
}

export interface PatientName {
  readonly given: string;
  readonly family: string;
}

/** `names`: by reference; absent, and there is no column for them. */
export function requestsAsCsv(
  rows: readonly ReportedRequest[],
  timeZone: TimeZone,
  names?: ReadonlyMap<string, PatientName>,
): string {
  const head = [...columns, ...(names === undefined ? [] : ['patient_family', 'patient_given'])];
  const body = rows.map((row) => {
    const name = names?.get(row.reference);
    return [...cells(row, timeZone), ...(names === undefined ? [] : [name?.family ?? '', name?.given ?? ''])];
  });
  return csvOf([head, ...body]);
}
