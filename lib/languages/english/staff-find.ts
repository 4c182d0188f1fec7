/** English words of the search field in the header, the page of keys, and the banner of restricted requests. */

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const findWords = {
  field: 'Find a request or a person',
  placeholder: 'Reference, name and birth date, MRN, firm',
  hint: 'Reference or bar code; name and birth date in any order; record, claim or matter number; firm. Access key F.',
  why: 'Why you search',
  reasons: { work: 'Work', caller: 'Caller', mail: 'Mail', audit: 'Audit', other: 'Other' },
  button: 'Find',
  precise: 'Search by fields',
  nothing: 'Type a reference, a name with a birth date, a number or a firm.',
  tooLong: 'Shorten it to 200 characters.',
  noDay: 'No calendar has this birth date, or it lies ahead.',
  nameOnly: 'A name alone finds nobody: add the birth date, or a number.',
  understood: {
    named: (name: string) => `Name: ${name}`,
    days: (days: string) => `Born: ${days}`,
    or: 'or',
    twoWays: 'Month and day, or the century, can be read in more than one way: each was searched.',
    numbers: (numbers: string) => `Number or firm: ${numbers}`,
  },
  match: 'Match',
  matchLead: 'Name and birth date agree, or the patient’s own number.',
  possible: 'Possible: ask for more',
  person: 'Person',
  openPerson: 'All requests',
  restricted: 'Restricted',
  restrictedTag: 'Restricted: opens with a reason',
  access: 'Access',
  /** The header of pages about records that come in. */
  inbound: {
    queue: 'Coming in',
    arrivals: 'Arrivals',
    figures: 'Figures',
    next: 'Next item',
    nextKey: 'Next: the most urgent free item of the records that come in',
    field: 'Find records that come in',
    placeholder: 'Reference, tracking, sender, name and birth date',
    hint: 'Reference or bar code; tracking number; sender; the patient’s name and birth date in any order. Access key F.',
  },
  keys: {
    link: 'Keys',
    title: 'Keys',
    lead: 'Everything here works with Tab and Enter. Access keys save steps; your browser adds its own key before them.',
    caption: 'Access keys',
    columns: { key: 'Key', does: 'What it does' },
    find: 'Goes to the search field',
    next: 'Next: the most urgent free request of your desks',
    enter: 'In a form: sends it',
    tab: 'Goes on to the next link, field or button; with Shift, back',
    browsers:
      'Windows and Linux: Alt and the key in Chrome and Edge, Alt, Shift and the key in Firefox. Mac: Control, Option and the key.',
    scanner: 'A bar-code scanner types into the search field as a keyboard does: the request opens at once.',
  },
  open: (minutes: number) => `Restricted requests are open to you for ${plural(minutes, 'more minute', 'more minutes')}.`,
  recorded: 'Everything you open is recorded.',
} as const;
