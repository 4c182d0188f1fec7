/** English labels of the ids in lib/request/vocabulary.ts and status.ts. All wording is our own draft. Long: one flat list. */
import type { Reason } from '../../request/routing.ts';
import type { Status } from '../../request/status.ts';
import type {
  Basis,
  Channel,
  DeliveryMethod,
  DocumentKind,
  Format,
  PaperFormKind,
  ProofKind,
  PurposeType,
  RecipientType,
  RecordType,
  RequesterType,
  SensitiveCategory,
} from '../../request/vocabulary.ts';

/** A label for every id, so that the compiler names the list that lacks one. */
type Labels<Id extends string> = Readonly<Record<Id, string>>;

const recordTypes = {
  'entire-record': 'My entire record',
  abstract: 'Summary set',
  'discharge-summary': 'Discharge summary',
  'history-and-physical': 'History and physical',
  'progress-notes': 'Progress notes',
  'clinic-visits': 'Clinic visits',
  consultations: 'Consultation reports',
  'emergency-record': 'Emergency department record',
  'operative-notes': 'Operative or procedure notes',
  'lab-reports': 'Laboratory reports',
  'pathology-reports': 'Pathology reports',
  'imaging-reports': 'Imaging reports (written results)',
  'imaging-films': 'Imaging pictures or films (X-ray, CT, MRI)',
  'cardiology-images': 'Heart images (echo, cath lab)',
  'neurology-images': 'Neurology tracings (EEG)',
  'fetal-monitor-strips': 'Fetal heart monitor strips',
  'pt-ot': 'Physical and occupational therapy',
  immunizations: 'Immunization record',
  'billing-records': 'Billing records',
  'ehi-export': 'Data file for apps, with all electronic health information',
  other: 'Other records',
} as const satisfies Labels<RecordType>;

/** What a kind of record is, in a few words, where its name does not say it. */
const recordTypeGlosses = {
  'discharge-summary': 'why you were there',
  'history-and-physical': 'the first exam',
  'progress-notes': 'daily notes',
  'clinic-visits': 'office notes',
  consultations: 'what a specialist found',
  'lab-reports': 'blood, urine',
  'pathology-reports': 'tissue, cells',
  immunizations: 'vaccines',
  'billing-records': 'itemized bills',
} as const;

const recordTypeHints = {
  'entire-record': 'All that is used to make decisions about you, with bills and pictures (designated record set)',
  abstract: 'Discharge summary, first exam, specialists, operations and results',
  'discharge-summary': 'Why the patient was in the hospital and what was done',
  'history-and-physical': 'What the doctor asked and found at the start',
  'progress-notes': 'Notes that doctors and nurses wrote each day',
  'clinic-visits': 'Notes from office and clinic appointments',
  consultations: 'What a specialist found and advised',
  'emergency-record': 'Everything from a visit to the emergency department',
  'operative-notes': 'How a surgery or procedure was done',
  'lab-reports': 'Blood, urine and other tests',
  'pathology-reports': 'What was found in tissue or cells under the microscope',
  'imaging-reports': 'What the radiologist wrote about the pictures',
  'imaging-films': 'The pictures themselves',
  'cardiology-images': 'Moving pictures of the heart',
  'neurology-images': 'Recordings of brain waves',
  'fetal-monitor-strips': 'Recordings of the baby’s heart before birth',
  'pt-ot': 'Therapy plans and notes',
  immunizations: 'List of vaccines and dates',
  'billing-records': 'Itemized bills. They are part of the record.',
  'ehi-export': 'Data that other programs can read',
  other: 'Tell us what you need in your own words',
} as const satisfies Labels<RecordType>;

const formats = {
  'format-pdf': 'PDF file',
  'format-ehi': 'Data file for apps',
  'format-paper': 'Paper',
  'format-media-usb': 'USB drive',
  'format-media-disc': 'CD or DVD',
  'format-other': 'Another format',
} as const satisfies Labels<Format>;

const deliveryMethods = {
  'deliver-portal': 'Patient portal',
  'deliver-email-encrypted': 'Encrypted e-mail',
  'deliver-email-open': 'Ordinary e-mail',
  'deliver-mail': 'Mail',
  'deliver-pickup': 'Pick up in person',
  'deliver-inspect': 'Look at them at the hospital',
  'deliver-fax-provider': 'Fax to a health care provider',
  'deliver-secure-portal-third': 'Secure portal for firms',
} as const satisfies Labels<DeliveryMethod>;

const sensitiveCategories = {
  'sens-alcohol-use': 'Treatment for alcohol use',
  'sens-drug-use': 'Treatment for drug use',
  'sens-hiv-communicable': 'HIV/AIDS and other communicable diseases',
  'sens-genetic': 'Genetic test results',
  'sens-mental-health': 'Mental and behavioral health',
} as const satisfies Labels<SensitiveCategory>;

const requesterTypes = {
  patient: 'The patient',
  parent: 'Parent of a child under 18',
  guardian: 'Legal guardian',
  custodian: 'Custodian by court order, or guardian ad litem',
  'health-care-agent': 'Agent under a health care power of attorney',
  executor: 'Executor or administrator of an estate',
  'next-of-kin': 'Next of kin of a patient who died',
  'treating-provider': 'Health care provider who treats the patient',
  attorney: 'Attorney or law office',
  'health-insurer': 'Health insurance company',
  'life-insurer': 'Life, disability or other insurer',
  employer: 'Employer',
  school: 'School',
  'disability-determination': 'Disability Determination Services or Social Security',
  'workers-compensation': 'Workers’ compensation carrier',
  'law-enforcement': 'Law enforcement',
  subpoena: 'Sender of a subpoena',
  'court-order': 'Sender of a court order',
  'coroner-me': 'Medical examiner or coroner',
  'public-health': 'Public health authority',
  oversight: 'Health oversight agency',
  'protective-services': 'Protective services (social services)',
  other: 'Someone else',
} as const satisfies Labels<RequesterType>;

const recipientTypes = {
  self: 'The person who is asking',
  representative: 'The patient’s personal representative',
  provider: 'A health care provider',
  'third-party': 'Another person or organization',
} as const satisfies Labels<RecipientType>;

const proofKinds = {
  identity: 'Something that shows who you are (a copy of a photo ID is one way)',
  'guardianship-letters': 'Court letters of guardianship',
  'health-care-power-of-attorney': 'The health care power of attorney',
  'incapacity-note': 'A physician’s note that the power of attorney is in effect',
  'custody-order': 'A court order that limits access, if there is one',
  'custody-or-appointment': 'The court order that gives you custody, or your appointment as guardian ad litem',
  'estate-letters': 'Letters testamentary or letters of administration',
  'next-of-kin-affidavit': 'Affidavit of the surviving spouse or next of kin',
  'relationship-proof': 'Marriage or birth certificate, or an obituary that shows the relationship',
  'death-certificate': 'Death certificate',
  letterhead: 'Letterhead, a call-back number or the NPI of the provider',
  'authorization-signed': 'The authorization, signed and dated by the patient or the patient’s representative',
  'part2-consent':
    'If records under 42 CFR part 2 are asked for: a consent that has all of 42 CFR 2.31(a). The authorization will do if it names such records and has all of it',
  'claim-details': 'Claim number and details',
  'ssa-827': 'Form SSA-827, signed and in date',
  'injury-details': 'Employer and date of injury',
  'employee-told': 'Your statement that you told the employee about this request (G.S. 97-25.6)',
  'agency-authority': 'Badge or agency letterhead and a call-back number',
  'legal-authority': 'Your written request, with the law that lets your agency have these records',
  'directors-demand': 'The written demand of the director of social services, or of whom the director names',
  'warrant-or-order': 'The search warrant, the judge’s order, or the patient’s authorization',
  subpoena: 'The subpoena',
  'order-or-consent': 'A judge’s order, or the patient’s written consent, besides the subpoena',
  'certified-order': 'A certified copy of the court order, signed by a judge',
} as const satisfies Labels<ProofKind>;

const documentKinds = {
  'access-request': 'Request for health records',
  authorization: 'Authorization to release health records',
  'care-request': 'Request for records for patient care',
  'mail-cover': 'Mailing sheet',
  'fax-cover': 'Fax cover sheet',
} as const satisfies Labels<DocumentKind>;

const paperForms = {
  revocation: 'Cancel an authorization or consent',
  'part2-consent': 'Consent to share records of a substance use program',
  'authorization-psychotherapy': 'Authorization for psychotherapy notes',
  directive: 'Send my electronic record to someone I choose',
  'accounting-request': 'Ask who received my records',
  'next-of-kin-affidavit': 'Affidavit of the next of kin',
  'records-certification': 'Certification of records and affidavit for the judge',
  'no-records-certificate': 'Certificate that there are no records',
} as const satisfies Labels<PaperFormKind>;

const purposes = {
  'patient-care': 'Patient care',
  legal: 'Legal matter',
  insurance: 'Insurance',
  payment: 'Payment of a claim',
  employment: 'Employment',
  school: 'School',
  disability: 'Disability claim',
  'workers-compensation': 'Workers’ compensation',
  'at-my-request': 'At the request of the patient',
  other: 'Other purpose',
} as const satisfies Labels<PurposeType>;

const claimKinds = {
  'personal-injury': 'Personal injury',
  'social-security-disability': 'Social Security disability',
  'workers-compensation': 'Workers’ compensation',
  other: 'Other',
} as const;

const mediaPasswords = {
  'media-password-yes': 'Protect the disc or drive with a password',
  'media-password-no': 'No password on the disc or drive',
} as const;

const identityWays = {
  'id-photo': 'A photo of it, sent online after the request',
  'id-in-person': 'I show it at the hospital',
  'id-post': 'A copy by mail',
  'id-later': 'I decide later',
} as const;

const sensitiveChoices = { include: 'Include', 'leave-out': 'Leave out' } as const;

const channels = { online: 'Online', mail: 'Mail', fax: 'Fax', legal: 'Legal' } as const satisfies Labels<Channel>;

const bases = {
  access: 'Right of access',
  directive: 'Patient’s directive to a third party',
  authorization: 'Authorization',
  treatment: 'Treatment',
  payment: 'Payment',
  'workers-compensation': 'Workers’ compensation',
  'legal-process': 'Legal process',
  'law-enforcement': 'Law enforcement',
  'public-duty': 'Public duty',
  none: 'Not yet classified',
} as const satisfies Labels<Basis>;

const statuses = {
  draft: 'Not sent yet',
  'awaiting-mail': 'Waiting for your documents',
  received: 'Received',
  'in-review': 'Being checked',
  deficient: 'Something is missing',
  resubmitted: 'Your answer arrived',
  accepted: 'Accepted',
  'in-process': 'Records are being gathered',
  pended: 'Waiting inside the hospital',
  'quality-check': 'Final check',
  invoiced: 'Fee quoted',
  paid: 'Fee settled',
  released: 'Records sent',
  'partially-denied': 'Partly denied',
  closed: 'Closed',
  denied: 'Denied',
  'no-records': 'No records found',
  withdrawn: 'Withdrawn',
  revoked: 'Authorization revoked',
  expired: 'Authorization expired',
  duplicate: 'Joined with another request',
  misdirected: 'Sent to the wrong place',
} as const satisfies Labels<Status>;

const countries = { US: 'United States' } as const;

const reasons = {
  'online-is-recommended': 'Online is easy, fast and secure. The hospital recommends it whenever possible.',
  'access-is-your-right': 'You have a right to get these records. You do not have to say why.',
  'you-chose-paper': 'You chose to print and sign. Your request counts as received when the signed document arrives.',
  'care-goes-by-fax': 'The records are for patient care, so we fax the request to Medical Records for you.',
  'fax-is-for-care-only': 'The hospital accepts fax for patient care requests only.',
  'care-goes-by-mail':
    'The hospital takes no requests by fax. Mail this one, or call Medical Records when the patient needs care soon.',
  'nothing-goes-by-fax': 'The hospital takes no requests by fax, so this one has to be mailed.',
  'all-others-are-mailed':
    'The hospital asks that all other requests, such as those of insurance companies and attorneys, be mailed.',
  'legal-process-is-served-on-paper': 'A court order has to reach the hospital on paper or by lawful service.',
  'subpoena-is-served':
    'A subpoena is served by hand, or by registered or certified mail with a return receipt (Rule 45(b)(1)). Ordinary mail, fax and e-mail are no service unless the hospital’s legal office accepts it.',
  'subpoena-of-another-state':
    'A subpoena from another state has force here only when a North Carolina clerk of court has issued it (G.S. 1F-3).',
  'subpoena-needs-order-or-consent':
    'Medical records are confidential: besides the subpoena we need a judge’s order or the patient’s written consent (G.S. 8-53).',
  'order-is-signed-by-a-judge':
    'A court order is signed by a judge. A paper that a clerk signed is a subpoena, and other rules apply to it.',
  'urgent-by-phone': 'If it is urgent, do not wait for the mail: call Medical Records at once.',
  'crash-facts-on-request':
    'About a vehicle crash under investigation, an officer may ask for name, location, and whether the person appears impaired (G.S. 90-21.20B(a1)).',
  'records-need-warrant-or-order': 'For records we need a search warrant, a judge’s order or the patient’s authorization.',
  'no-authorization-needed':
    'The law lets your agency ask by itself: the patient does not have to sign anything. Show who you are and which law you act under.',
  'ssa-827-is-the-authorization':
    'Form SSA-827 is the authorization. No other form is needed, and an electronic signature on it is fine. It ends 12 months after it was signed.',
  'only-relevant-records': 'For workers’ compensation we may send only records about the injury. Name the injury and its date.',
  'part2-has-all-elements':
    'If you ask for records that 42 CFR part 2 protects, the authorization names them and has all of 42 CFR 2.31(a); then it is enough.',
  'insurance-is-not-payment':
    'Only payment of a claim goes without the patient’s signature. For a policy, a rate or another purpose the law asks for an authorization (45 CFR 164.501).',
  'directive-needs-authorization':
    'What you chose goes to someone else and is not an electronic copy of the electronic record, so the law asks for an authorization.',
  'a-person-will-sort-this':
    'We need a person to read this request first. Someone in Medical Records will read it and contact you.',
} as const satisfies Labels<Reason>;

export const vocabularyWords = {
  recordTypes,
  recordTypeHints,
  recordTypeGlosses,
  formats,
  deliveryMethods,
  sensitiveCategories,
  sensitiveChoices,
  requesterTypes,
  recipientTypes,
  proofKinds,
  documentKinds,
  paperForms,
  purposes,
  claimKinds,
  mediaPasswords,
  identityWays,
  channels,
  bases,
  statuses,
  countries,
  reasons,
} as const;
