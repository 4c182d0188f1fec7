/** English words for how a cost is worked out and where it stands: console, status page and letters use the same ones. */

const items = {
  page: 'Pages',
  'electronic-page': 'Electronic pages',
  film: 'Films',
  strip: 'Heart monitor and other strips',
  media: 'Disc or USB drive',
  'labour-minute': 'Minutes of copying',
  postage: 'Postage',
  summary: 'Written summary, as agreed',
  'flat-electronic': 'One charge for the electronic copy, everything included',
  portal: 'Patient portal',
  inspection: 'Looking at the record',
  minimum: 'Up to the lowest charge for a request',
  'earlier-parts': 'Already charged for earlier parts',
} as const;

export const costWords = {
  items,
  tier: (from: string, to: string) => `Pages ${from} to ${to}`,
  lastTier: (from: string) => `Pages from ${from} on`,
  columns: { what: 'For what', count: 'How many', each: 'Each', sum: 'Sum' },
  caption: 'How the cost is worked out',
  total: 'Total',
  ownPrice: 'the hospital’s own price',
  nothing: 'Nothing to pay',
  /** Where a quote stands. */
  states: {
    quoted: 'Waiting for an answer',
    accepted: 'Accepted, not paid yet',
    declined: 'Declined',
    narrowed: 'Asked for less',
    paid: 'Paid',
    waived: 'Waived: nothing to pay',
    replaced: 'Replaced by a newer one',
  },
  onDay: (amount: string, day: string) => `${amount}, of ${day}`,
  wanted: (less: string) => `Wanted instead: ${less}`,
} as const;
