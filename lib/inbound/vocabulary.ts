/** Codes of records that are sent to the hospital. Language-free: the word files hold what people read. */

export const senderTypes = ['clinic', 'patient', 'other'] as const;
export type SenderType = (typeof senderTypes)[number];

/** images: radiology images (CT, MRI, X-ray), which have to be uploaded in a clinic location. */
export const media = ['paper', 'discs', 'drives', 'images'] as const;
export type Medium = (typeof media)[number];

/** mail: by post or by a courier. bring: the patient brings it to the appointment. */
export const sendingWays = ['mail', 'fax', 'bring'] as const;
export type SendingWay = (typeof sendingWays)[number];

export const sendingCarriers = ['usps', 'fedex', 'ups', 'dhl', 'other'] as const;
export type SendingCarrier = (typeof sendingCarriers)[number];

export const inboundStatuses = [
  'announced',
  'arrived',
  'incomplete',
  'password-needed',
  'uploaded',
  'closed',
  'never-came',
] as const;
export type InboundStatus = (typeof inboundStatuses)[number];

/** What staff note of what came. original: it was not a copy. None of it is returned. */
export const conditions = ['unlabelled', 'partly-labelled', 'original', 'encrypted', 'password-enclosed', 'damaged'] as const;
export type Condition = (typeof conditions)[number];

export const missingParts = ['labels', 'pages', 'media', 'unreadable', 'other-patient', 'password'] as const;

export const endings = ['done', 'called-off', 'not-for-us', 'no-answer'] as const;

/** Mails to the sender: a reference, a link and what to do, and nothing about a patient. */
export const inboundMails = ['received', 'arrived', 'password', 'incomplete', 'reminder', 'never-came'] as const;
export type InboundMail = (typeof inboundMails)[number];
