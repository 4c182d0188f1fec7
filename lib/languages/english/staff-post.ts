/** English words of printing and posting: the console's pages of it, the sheet that lies on a run, and the first sheet of an envelope. */

const envelopes = (count: number) => `${count} ${count === 1 ? 'envelope' : 'envelopes'}`;
const inPages = (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`;

export const postWords = {
  title: 'Print and post',
  lead: 'Letters, notices and packages that have to go out on paper. What must be out first stands first.',
  counted: (requests: number, clock: string) =>
    `${requests} ${requests === 1 ? 'request' : 'requests'} with something to post, as of ${clock}`,
  none: 'Nothing is to be printed or posted.',
  desks: 'Desk',
  allDesks: 'All desks',
  caption: 'What is to be printed and posted, the most urgent first',
  columns: {
    choose: 'Print',
    due: 'Out by',
    reference: 'Reference',
    what: 'What',
    language: 'Language',
    to: 'To',
    state: 'State',
  },
  chooseOne: (what: string, reference: string) => `Print ${what}, ${reference}`,
  law: 'law',
  target: 'our target',
  daysLeft: (days: number) => (days === 0 ? 'today' : `${days} ${days === 1 ? 'day' : 'days'} left`),
  daysLate: (days: number) => `${days} ${days === 1 ? 'day' : 'days'} late`,
  address: 'Address',
  letter: (name: string) => `Letter: ${name}`,
  notice: (subject: string) => `Notice: “${subject}”`,
  packageNumber: (number: number) => `Records, package ${number}`,
  states: {
    toPrint: 'To print',
    printed: 'Printed, not posted',
    openRun: (code: string) => `Open ${code}`,
  },
  tooLate: 'Too late to give more time: the first due day counts.',
  blocks: {
    restricted: 'The patient is restricted. Open the request and say why first.',
    'no-address': 'No postal address. Call the requester, and correct the request.',
    'place-waits': 'The patient chose a place. The privacy officer has to agree first.',
    packing: 'The package is being sealed. Come back in a few minutes.',
    'courier-to-box': 'A courier does not deliver to a P.O. box. Ask for a street address, or release it by mail.',
  },
  bothSides: 'The printer prints both sides: each paper begins on a new sheet',
  print: 'Print what is chosen',
  printAll: 'Print all on this page',
  most: (count: number) => `Up to ${count} envelopes in one run.`,
  next: 'Next page',
  first: 'Back to the first page',
  problems: {
    'nothing-chosen': 'Choose at least one thing to print, or press “Print all on this page”.',
    'too-many': (count: number) => `Choose ${count} envelopes or fewer.`,
    'all-gone': 'Nothing was printed. Somebody else printed or posted it meanwhile.',
    'run-unknown': 'There is no run with this number. It stands under the bar code, and begins with RUN.',
  },
  runField: 'Number of a printed run',
  runHint: 'Scan the bar code of the run sheet, or type the number.',
  runOpen: 'Open the run',
  runs: {
    heading: 'Printed runs that are not posted yet',
    line: (code: string, when: string, name: string, count: number) =>
      `${code}: ${envelopes(count)} on this page, ${when}, ${name}`,
    broken: 'It stopped before its PDF was made. Open it to print or put back.',
  },
  run: {
    title: (code: string) => `Printed run ${code}`,
    lead: (when: string, name: string, count: number) => `${envelopes(count)}, ${when}, ${name}`,
    back: 'Print and post',
    pdf: (count: number, pages: number) => `Open the PDF: ${envelopes(count)}, ${inPages(pages)}`,
    same: 'Each time it is the same PDF, without what was put back.',
    left: (chosen: number) =>
      chosen === 1
        ? 'One thing that was chosen is not in it: somebody else has it, or it did not fit. It stands in the list if it still has to go out.'
        : `${chosen} things that were chosen are not in it: somebody else has them, or they did not fit. They stand in the list if they still have to go out.`,
    broken: {
      heading: 'This run stopped before its PDF was made',
      text: (count: number) => `${envelopes(count)} wait in it. Make the PDF now, or put all of them back into the list.`,
      print: 'Make the PDF',
      back: 'Put all back',
    },
    empty: 'Nothing is left in this run.',
    caption: 'Envelopes of this run',
    columns: {
      choose: 'Choose',
      reference: 'Reference',
      what: 'What',
      pages: 'Pages',
      tracking: 'Tracking number',
      state: 'State',
    },
    chooseOne: (what: string, reference: string) => `Choose ${what}, ${reference}`,
    trackingOf: (what: string, reference: string) => `Tracking number of ${what}, ${reference}`,
    trackingHint:
      'Only where there is one. USPS, FedEx and UPS numbers are recognized. For another carrier type its name, a colon and the number, such as “OnTrac: C12345”.',
    openRecords: 'Print the records from here',
    states: {
      waiting: 'Not posted yet',
      posted: (day: string) => `Posted on ${day}`,
      settled: 'Settled',
      back: 'Put back',
      elsewhere: 'No longer in this run',
    },
    mark: 'Mark as posted, or put back',
    day: 'Posted on',
    posted: 'The chosen ones were posted on this day',
    postedAll: 'All were posted on this day',
    putBack: 'The chosen ones were not printed after all',
    printDone: 'The run is ready. Open its PDF and print it.',
    postedDone: 'Marked as posted.',
    postedLate:
      'Marked as posted. One letter on more time went out after its first due day. So it gives no more time: the first due day counts.',
    backDone: 'Put back into the list.',
    problems: {
      'nothing-chosen': 'Choose at least one envelope.',
      'not-tracking': (reference: string) =>
        `${reference}: no carrier has such a number. Compare it with the parcel. For another carrier type its name, a colon and the number.`,
      'courier-to-box': (reference: string) =>
        `${reference}: this carrier does not deliver to a P.O. box. Send it with USPS, or ask the requester for a street address.`,
      'posted-too-early': (reference: string) => `${reference}: the day cannot lie before it was written.`,
      'not-done': (reference: string) =>
        `${reference}: nothing was saved, because the request changed meanwhile. Look at it and try again.`,
    },
    gone: 'A paper of this run is no longer stored.',
  },
  sheet: {
    title: (code: string) => `Run sheet ${code}`,
    about: (when: string, count: number) => `Printed ${when}. ${envelopes(count)}.`,
    scan: 'When all of it is in the post, scan this bar code on “Print and post” and say so. This sheet names nobody.',
    pages: inPages,
  },
  papers: {
    title: 'In this envelope',
    reference: 'Reference:',
    enclosed: (pages: number) =>
      pages === 0
        ? 'Your records are in the same envelope.'
        : `${inPages(pages)} ${pages === 1 ? 'follows' : 'follow'} this sheet.`,
  },
} as const;
