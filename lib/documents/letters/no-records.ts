/** Nothing was found: what was searched, how long records are kept (10A NCAC 13B .3903), and who else may have them. */

import * as z from 'zod';
import { dateInWords } from '../../languages/dates.ts';
import { grid } from '../layout/grid.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { type LetterDefinition, problem } from './definition.ts';
import { day, line, OtherHolder, some, whenRead } from './details.ts';
import { complaintPart, otherHolderPart } from './letterhead.ts';

export const searchedPlaces = ['electronic-record', 'paper-records', 'image-archive', 'billing'] as const;
export const noRecordsReasons = ['none-found', 'past-retention'] as const;

const SearchedOn = z.object({ searchedOn: day.optional().catch(undefined) }).catch({});

const Details = z
  .strictObject({
    reason: z.enum(noRecordsReasons),
    places: some(z.enum(searchedPlaces), searchedPlaces.length, String),
    searchedOn: day,
    /** Every name that was searched for. */
    names: some(line(200), 10, String),
    /** Dates of care that were searched; all when absent. */
    from: day.optional(),
    to: day.optional(),
    otherHolder: OtherHolder.optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    error: 'dates-reversed',
    path: ['to'],
    ...whenRead(z.object({ from: day, to: day })),
  });

export const noRecords: LetterDefinition<z.infer<typeof Details>> = {
  number: 'LN-16',
  details: Details,
  rule({ given, today }) {
    const { searchedOn } = SearchedOn.parse(given);
    return [searchedOn !== undefined && searchedOn > today && problem('searchedOn', 'in-future')];
  },
  draw(letter, details) {
    const { context, record, words } = letter;
    const text = words.noRecords;
    const show = (date: string) => dateInWords(date, context.language);
    const cell = (id: string, label: string, value: string, span: number) => ({ id, label, value, span });
    const { from, to, names, places } = details;
    const dates = [from === undefined ? [] : text.from(show(from)), to === undefined ? [] : text.to(show(to))].flat();
    const { mrn, dateOfBirth } = record.body.patient;
    return [
      ...heading(context, text.searched),
      ...grid(context, [
        [cell('names', text.names, names.join('; '), 8), cell('born', text.born, show(dateOfBirth), 4)],
        mrn === undefined ? [] : [cell('mrn', context.words.frame.mrn, mrn, 4)],
        [cell('dates', text.dates, dates.length === 0 ? text.allDates : dates.join(' '), 8)],
        [cell('places', text.where, places.map((place) => text.places[place]).join('; '), 8)],
        [cell('on', text.on, show(details.searchedOn), 4)],
      ]),
      ...heading(context, text.result),
      ...paragraph(context, text.reasons[details.reason]),
      ...titledRow(context, text.keep, cited(text.keepText, citations.retention)),
      ...titledRow(context, text.wrong, text.wrongText(context.facility.outbound.phone.shown)),
      ...otherHolderPart(letter, details.otherHolder),
      ...complaintPart(letter),
    ];
  },
  example: {
    asker: 'patient',
    details: () => ({
      ...{ reason: 'none-found', places: ['electronic-record', 'paper-records', 'billing'], searchedOn: '2026-12-02' },
      ...{ names: ['María José Luz Peña Nguyễn', 'María José Núñez'], from: '2025-01-01', to: '2026-10-31' },
    }),
  },
};
