/** English words of the console's search. */

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const searchWords = {
  title: 'Search',
  lead: 'For a caller without a reference: name and date of birth. Open and closed requests are searched. Each search is recorded.',
  name: 'Name of the patient',
  nameHint: 'As you heard it, in any order.',
  born: 'Date of birth',
  number: 'Or a number, a firm, or the start of a reference',
  numberHint:
    'Medical record number, case or claim number, name of the law firm, or the first four characters of the reference.',
  button: 'Search',
  needed: 'Type the date of birth, or a number, a firm or the start of a reference.',
  nameNeeded: 'Type a name too: many people share a date of birth.',
  notADate: 'This is not a date. Check month, day and year.',
  notAText: 'This has characters that cannot be searched, or it is too long.',
  found: (count: number) => plural(count, 'request found', 'requests found'),
  cut: 'More requests match. Type more of the name, or another number.',
  none: 'Nothing was found. Check the spelling and the date, or ask for a record, case or claim number.',
  caption: 'The most likely first',
  columns: {
    reference: 'Reference',
    patient: 'Patient',
    born: 'Date of birth',
    who: 'Who is asking',
    sent: 'Sent',
    status: 'Status',
  },
  possibleLead:
    'A possible request may be about another person, a twin for example. Confirm a second fact before you say anything about it.',
} as const;
