/** English: what the drawings show, for those who hear a page and where no text beside a drawing says the same. */
export const drawingWords = {
  mailbox: 'A mailbox with an envelope',
  truck: 'A delivery truck',
  fax: 'A page goes from one clinician to another',
  idcard: 'A photo is taken of an ID card',
  calendar: 'A calendar: 30 days',
  person: 'One person acts for another',
  folder: 'A folder is opened, checked',
  org: 'A briefcase with a medical cross',
  inbound: 'A page is sent to the hospital',
  phone: 'A telephone call with a person',
  bubbles: 'Two people speak two languages',
  shield: 'A shield with a lock',
  hospital: 'A hospital beside a lake',
} as const;
