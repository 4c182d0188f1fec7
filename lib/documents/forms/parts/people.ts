/** The patient and the person who asks. */
import type { Cell } from '../../layout/cell.ts';
import { grid } from '../../layout/grid.ts';
import type { Strip } from '../../layout/marks.ts';
import type { Sheet } from '../../layout/sheet.ts';
import { isBlank } from '../../layout/sheet.ts';
import { heading } from '../../layout/text.ts';
import { patientCells, requesterCells } from '../answers/people.ts';

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
