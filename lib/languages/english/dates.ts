/** English: what stands in and around dates and times. */

export const dateWords = {
  am: 'a.m.',
  pm: 'p.m.',
  /** The order of a date in numbers, as the boxes of forms print it. */
  order: 'MM/DD/YYYY',
  dayAndTime: (day: string, time: string) => `${day} at ${time}`,
  /** In a column: no words between. */
  dayThenTime: (day: string, time: string) => `${day}, ${time}`,
  timeInZone: (time: string, zone: string) => `${time} ${zone}`,
  /** The time zones of the states, by what English calls them; others are called as Intl calls them. */
  zones: {
    Eastern: 'Eastern',
    Central: 'Central',
    Mountain: 'Mountain',
    Pacific: 'Pacific',
  },
} as const;
