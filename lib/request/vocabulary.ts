/**
 * The closed lists of ids that a request is made of. Ids are kebab-case, carry no language and never change meaning:
 * they are stored, printed on forms through the dictionaries, and sent by partners.
 */

export const languages = ['en', 'es'] as const;
/** The one that every list of words is written in first, and that speaks where nobody's language is known. */
export const baseLanguage = languages[0];
export type Language = (typeof languages)[number];

export const requesterTypes = [
  'patient',
  'parent',
  'guardian',
  'custodian',
  'health-care-agent',
  'executor',
  'next-of-kin',
  'treating-provider',
  'attorney',
  'health-insurer',
  'life-insurer',
  'employer',
  'school',
  'disability-determination',
  'workers-compensation',
  'law-enforcement',
  'subpoena',
  'court-order',
  'coroner-me',
  'public-health',
  'oversight',
  'protective-services',
  'other',
] as const;
export type RequesterType = (typeof requesterTypes)[number];

export const recordTypes = [
  'entire-record',
  'abstract',
  'discharge-summary',
  'history-and-physical',
  'progress-notes',
  'clinic-visits',
  'consultations',
  'emergency-record',
  'operative-notes',
  'lab-reports',
  'pathology-reports',
  'imaging-reports',
  'imaging-films',
  'cardiology-images',
  'neurology-images',
  'fetal-monitor-strips',
  'pt-ot',
  'immunizations',
  'billing-records',
  'ehi-export',
  'other',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** Pictures and tracings: outside the page-fee ceiling and outside an electronic health record directive. */
export const imageRecordTypes: readonly RecordType[] = [
  'imaging-films',
  'cardiology-images',
  'neurology-images',
  'fetal-monitor-strips',
];

export const sensitiveCategories = [
  'sens-alcohol-use',
  'sens-drug-use',
  'sens-hiv-communicable',
  'sens-genetic',
  'sens-mental-health',
] as const;
export type SensitiveCategory = (typeof sensitiveCategories)[number];

export const sensitiveChoices = ['include', 'leave-out'] as const;

export const formats = [
  'format-pdf',
  'format-ehi',
  'format-paper',
  'format-media-usb',
  'format-media-disc',
  'format-other',
] as const;
export type Format = (typeof formats)[number];
export const electronicFormats: readonly Format[] = ['format-pdf', 'format-ehi', 'format-media-usb', 'format-media-disc'];
export const mediaFormats: readonly Format[] = ['format-media-usb', 'format-media-disc'];

export const deliveryMethods = [
  'deliver-portal',
  'deliver-email-encrypted',
  'deliver-email-open',
  'deliver-mail',
  'deliver-pickup',
  'deliver-inspect',
  'deliver-fax-provider',
  'deliver-secure-portal-third',
] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

export const mediaPasswords = ['media-password-yes', 'media-password-no'] as const;

/** How paper, or what is written down of a call, came to the hospital. */
export const arrivalWays = ['post', 'courier', 'hand', 'fax', 'email', 'phone'] as const;
export type ArrivalWay = (typeof arrivalWays)[number];

/** How a requester would show who they are, where that is needed. */
export const identityWays = ['id-photo', 'id-in-person', 'id-post', 'id-later'] as const;

export const recipientTypes = ['self', 'representative', 'provider', 'third-party'] as const;
export type RecipientType = (typeof recipientTypes)[number];

export const purposes = [
  'patient-care',
  'legal',
  'insurance',
  'payment',
  'employment',
  'school',
  'disability',
  'workers-compensation',
  'at-my-request',
  'other',
] as const;
export type PurposeType = (typeof purposes)[number];

/** Decides the fee kind of an authorization (G.S. 90-411 covers personal injury and Social Security disability only). */
export const claimKinds = ['personal-injury', 'social-security-disability', 'workers-compensation', 'other'] as const;

/** Proof that the requester says is enclosed or will follow. */
export const proofKinds = [
  'identity',
  'guardianship-letters',
  'health-care-power-of-attorney',
  'incapacity-note',
  'custody-order',
  'custody-or-appointment',
  'estate-letters',
  'next-of-kin-affidavit',
  'relationship-proof',
  'death-certificate',
  'letterhead',
  'authorization-signed',
  'part2-consent',
  'claim-details',
  'ssa-827',
  'injury-details',
  'employee-told',
  'agency-authority',
  'legal-authority',
  'directors-demand',
  'warrant-or-order',
  'subpoena',
  'order-or-consent',
  'certified-order',
] as const;
export type ProofKind = (typeof proofKinds)[number];

export const bases = [
  'access',
  'directive',
  'authorization',
  'treatment',
  'payment',
  'workers-compensation',
  'legal-process',
  'law-enforcement',
  'public-duty',
  'none',
] as const;
/** Legal basis on which a request rests (domain rules, section 3). */
export type Basis = (typeof bases)[number];

export const channels = ['online', 'mail', 'fax', 'legal'] as const;
export type Channel = (typeof channels)[number];

export const documentKinds = ['access-request', 'authorization', 'care-request', 'mail-cover', 'fax-cover'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Forms that exist only blank: nobody asks for them through the pages. */
export const paperFormKinds = [
  'revocation',
  'part2-consent',
  'authorization-psychotherapy',
  'directive',
  'accounting-request',
  'next-of-kin-affidavit',
  'records-certification',
  'no-records-certificate',
] as const;
export type PaperFormKind = (typeof paperFormKinds)[number];

/** Forms to print or to fill in a viewer, at `/{language}/forms/{kind}.pdf`. */
export const blankFormKinds = ['access-request', 'authorization', 'care-request', ...paperFormKinds] as const;
export type BlankFormKind = (typeof blankFormKinds)[number];

/** What may be a slip and is taken all the same. */
export const doubtCodes = ['signature-differs', 'email-slip'] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** The two-letter codes that an address in the United States may carry, incl. the military ones. */
export const usStates = [
  ...['AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'DC', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA'],
  ...['ME', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY', 'NC', 'ND', 'OH', 'OK', 'OR'],
  ...['PA', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY', 'AS', 'GU', 'MP', 'PR', 'VI', 'AA'],
  ...['AE', 'AP', 'FM', 'MH', 'PW'],
] as const;
