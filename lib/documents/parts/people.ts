/** The patient, the person who asks, and who gets the records. */
import type { Cell, Choice } from '../answers/cell.ts';
import { patientCells, requesterCells } from '../answers/people.ts';
import { choices } from '../blocks/choices.ts';
import { grid } from '../blocks/grid.ts';
import { heading } from '../blocks/text.ts';
import type { Strip } from '../marks.ts';
import type { Sheet } from '../sheet.ts';
import { isBlank } from '../sheet.ts';

/** Who the records are about. */
export function patientPart(sheet: Sheet): readonly Strip[] {
  return [...heading(sheet, sheet.words.headings.patient), ...grid(sheet, patientCells(sheet))];
}

/** On a blank form the fields that a treating provider fills in. */
function blankRequesterRows(sheet: Sheet): Cell[][] {
  const { fields } = sheet.words;
  const cell = (id: string, label: string, span: number): Cell => ({ id: `requester.${id}`, label, span });
  return [
    [cell('name', fields.name, 6), cell('organization', fields.organization, 6)],
    [cell('phone', fields.phone, 4), cell('fax', fields.fax, 4), cell('npi', fields.npi, 4)],
    [cell('email', fields.email, 12)],
    [cell('address', fields.address, 12)],
  ];
}

/** Who asks, with everything they said about themselves. */
export function requesterPart(sheet: Sheet, name = sheet.words.headings.requester): readonly Strip[] {
  return [...heading(sheet, name), ...grid(sheet, isBlank(sheet) ? blankRequesterRows(sheet) : [requesterCells(sheet)])];
}

/** On blank access forms: the few lines for someone who signs for the patient. */
export function blankRepresentative(sheet: Sheet): readonly Strip[] {
  const { fields, headings } = sheet.words;
  return [
    ...heading(sheet, headings.yourself),
    ...grid(sheet, [
      [
        { id: 'requester.name', label: fields.name, span: 6 },
        { id: 'requester.relationship', label: fields.authority, span: 6 },
      ],
      [
        { id: 'requester.phone', label: fields.phone, span: 4 },
        { id: 'requester.email', label: fields.email, span: 8 },
      ],
    ]),
  ];
}

/** Blank forms: who gets the records; on an access form "me" stands first. */
export function blankRecipientPart(sheet: Sheet): readonly Strip[] {
  const { fields, headings, answers } = sheet.words;
  const kinds: readonly ('self' | 'representative' | 'third-party')[] = ['self', 'representative', 'third-party'];
  const receivers: readonly Choice[] = kinds.map((kind) => ({
    id: 'recipient.type',
    value: kind,
    label: answers.recipients[kind],
    ticked: false,
  }));
  const cell = (id: string, label: string, span: number): Cell => ({ id: `recipient.${id}`, label, span });
  const named = [[cell('name', fields.recipientName, 5), cell('destination', fields.destination, 7)]];
  const inFull = [
    [cell('name', fields.recipientName, 6), cell('organization', fields.organization, 6)],
    [cell('address', fields.address, 12)],
    [cell('phone', fields.phone, 4), cell('fax', fields.fax, 3), cell('email', fields.email, 5)],
  ];
  const name = sheet.kind === 'care-request' ? headings.reply : headings.recipient;
  return [
    ...heading(sheet, name),
    ...(sheet.kind === 'access-request' ? choices(sheet, receivers, 1) : []),
    ...grid(sheet, sheet.kind === 'access-request' ? named : inFull),
  ];
}
