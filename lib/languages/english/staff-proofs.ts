/** English words for what requesters sent for open items, as staff see it. */

export const staffProofWords = {
  heading: 'Sent by the requester',
  lead: 'Look at each. What is enough is settled on the review sheet, or by confirming the identity; for what is not, ask again.',
  open: (number: number) => `Open file ${number}`,
  about: (title: string) => `(${title})`,
  states: { incoming: 'Waiting for the file', checking: 'Being checked', clean: 'Ready', refused: 'Refused' },
  removed: (day: string) => `Deleted on ${day}`,
  came: (when: string) => `Came ${when}`,
  told: {
    post: (day: string) => `Mailed, the requester said on ${day}`,
    'in-person': (day: string) => `Will be brought, the requester said on ${day}`,
  },
  confirm: 'Confirm identity',
  ask: 'Ask again',
  page: {
    title: (title: string, number: number) => `${title}: file ${number}`,
    compare: 'Compare with the request',
    picture: (page: number) => `Page ${page}`,
    photo: 'The photo',
    download: 'Download the file',
    noPicture: 'This kind of file is not shown here. Download it, and delete it from this computer afterwards.',
    gone: 'It is deleted once the identity is confirmed. Write nothing of its number into the file.',
  },
} as const;
