/** Letters that say how a request stands: it has come, it takes longer, nothing was found. */
import { patientCharges, showDollars } from '../../request/fees.ts';
import type { Cell } from '../layout/cell.ts';
import { type Strip, space } from '../layout/draw-ops.ts';
import { grid } from '../layout/grid.ts';
import { showDate } from '../layout/shown.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations } from './citations.ts';
import type { LetterDetails } from './details.ts';
import { cited, complaintPart, type Letter, longDate, otherHolderPart } from './letterhead.ts';

const cell = (id: string, label: string, value: string, span: number): Cell => ({ id, label, value, span });

/** What copies cost, by the fee kind of the request. */
export function feeText({ context, record, words }: Letter): string {
  const { rights, mail } = context.words;
  if (record.route.fee === 'none') return words.receipt.noCost;
  if (record.route.fee !== 'cost-based') return mail.fee;
  return cited(rights.costText(showDollars(patientCharges.electronicCopyCents)), citations.fee);
}

export function receipt(letter: Letter): readonly Strip[] {
  const { context, record, words } = letter;
  const { receivedOn, dueOn, route } = record;
  const text = words.receipt;
  const row = (name: string, value: string) => titledRow(context, name, value);
  const show = (date: string) => longDate(date, context.language);
  return [
    ...heading(context, text.facts),
    ...grid(context, [
      [
        ...(receivedOn === null ? [] : [cell('received', text.received, show(receivedOn), 6)]),
        ...(dueOn === null ? [] : [cell('due', text.due, show(dueOn), 6)]),
      ],
    ]),
    ...(dueOn === null ? paragraph(context, text.noDue) : []),
    ...(route.clock === 'access' ? paragraph(context, cited(text.clock, citations.clock)) : []),
    ...heading(context, text.next),
    ...paragraph(context, text.nextText),
    space(2),
    ...row(text.cost, feeText(letter)),
    ...row(text.follow, text.followText),
    ...row(text.change, text.changeText(context.facility.outbound.phone.shown)),
  ];
}

export function extension(letter: Letter, details: LetterDetails['extension']): readonly Strip[] {
  const { context, record, words } = letter;
  const text = words.extension;
  const show = (date: string | null) => (date === null ? '' : longDate(date, context.language));
  return [
    ...heading(context, text.facts),
    ...grid(context, [
      [
        cell('received', text.received, show(record.receivedOn), 4),
        cell('first', text.first, show(record.dueOn), 4),
        cell('new', text.newDate, show(details.newDate), 4),
      ],
    ]),
    ...heading(context, text.why),
    ...paragraph(context, text.reasons[details.reason]),
    ...(details.explanation === undefined ? [] : paragraph(context, details.explanation)),
    ...heading(context, text.means),
    ...paragraph(context, cited(text.once(show(details.newDate)), citations.clock)),
    ...paragraph(context, text.nothingToDo),
    ...complaintPart(letter),
  ];
}

/** What was searched: names, dates, places, day. */
function search({ context, record, words }: Letter, details: LetterDetails['no-records']): readonly Strip[] {
  const text = words.noRecords;
  const show = (date: string) => longDate(date, context.language);
  const { from, to } = details;
  const dates = [...(from === undefined ? [] : [text.from(show(from))]), ...(to === undefined ? [] : [text.to(show(to))])];
  const { mrn, dateOfBirth } = record.body.patient;
  return [
    ...heading(context, text.searched),
    ...grid(context, [
      [cell('names', text.names, details.names.join('; '), 8), cell('born', text.born, showDate(dateOfBirth), 4)],
      [...(mrn === undefined ? [] : [cell('mrn', context.words.frame.mrn, mrn, 4)])],
      [cell('dates', text.dates, dates.length === 0 ? text.allDates : dates.join(' '), 8)],
      [cell('places', text.where, details.places.map((place) => text.places[place]).join('; '), 8)],
      [cell('on', text.on, show(details.searchedOn), 4)],
    ]),
  ];
}

export function noRecords(letter: Letter, details: LetterDetails['no-records']): readonly Strip[] {
  const { context, words } = letter;
  const text = words.noRecords;
  return [
    ...search(letter, details),
    ...heading(context, text.result),
    ...paragraph(context, text.reasons[details.reason]),
    ...titledRow(context, text.keep, cited(text.keepText, citations.retention)),
    ...titledRow(context, text.wrong, text.wrongText(context.facility.outbound.phone.shown)),
    ...otherHolderPart(letter, details.otherHolder),
    ...complaintPart(letter),
  ];
}
