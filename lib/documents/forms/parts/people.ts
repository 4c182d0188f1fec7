import type { Cell } from '../../layout/cell.ts';
import { type DocumentContext, isBlank } from '../../layout/document-context.ts';
import { type Strip, together } from '../../layout/draw-ops.ts';
import { grid } from '../../layout/grid.ts';
import { heading } from '../../layout/text.ts';
import { patientCells, requesterCells } from '../answers/people.ts';

export function patientPart(context: DocumentContext): readonly Strip[] {
  return [...heading(context, context.words.headings.patient), ...grid(context, patientCells(context))];
}

function cell(id: string, label: string, span: number): Cell {
  return { id: `requester.${id}`, label, span };
}

/** For a treating provider. */
function blankRequesterRows(context: DocumentContext): Cell[][] {
  const { fields } = context.words;
  return [
    [cell('name', fields.name, 6), cell('organization', fields.organization, 6)],
    [cell('phone', fields.phone, 4), cell('fax', fields.fax, 4), cell('npi', fields.npi, 4)],
    [cell('email', fields.email, 12)],
    [cell('address', fields.address, 12)],
  ];
}

export function requesterPart(context: DocumentContext, name = context.words.headings.requester): readonly Strip[] {
  if (!isBlank(context)) return [...heading(context, name), ...grid(context, [requesterCells(context)])];
  return together([...heading(context, name), ...grid(context, blankRequesterRows(context))]);
}
