/** English words of the console's page about the fax route. */

export const faxRouteWords = {
  section: 'Fax',
  title: 'The fax route',
  lead: 'One number for every request that goes by fax. It comes from the facility file; nothing that anybody typed can change it.',
  number: 'Number',
  state: 'State',
  states: {
    open: 'Open',
    closed: 'Closed: the number was reported wrong. Every fax goes to staff.',
    unverified: 'Stopped: nobody has checked the number recently. Every fax goes to staff.',
    off: 'Switched off in the settings. Every fax goes to staff.',
  },
  verified: 'Number counts as checked until',
  forEver: 'No end set',
  hours: 'Sent during',
  hoursUnset: 'Any time: the hours of the receiving office are not set',
  closedAt: 'Last closed',
  closedBy: 'Closed by the fax for',
  openedAt: 'Last opened',
  openedBy: 'Opened by',
  checked: 'What was checked',
  howTo: (phone: string) =>
    `Before you open it: call ${phone}, ask them to read the fax number to you, and have a second person do the same. Never use a number from a request.`,
  note: 'What was checked, and by whom',
  noteHint: 'Kept with the route. No patient names.',
  open: 'Open the fax route again',
  onlySupervisor: 'A supervisor can open it again.',
  opened: 'The fax route is open. To send the faxes that went to staff meanwhile, use “Try again” on each request.',
  changed: 'Somebody else has changed the route. This is its state now.',
  alert: 'The fax route is closed. Faxes go to staff until somebody has checked the number.',
  alertLink: 'See the fax route',
} as const;
