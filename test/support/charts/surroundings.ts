/** What else stands on pages of charts: text, tables, empty forms, relatives, payers, and those who treat. */
import type { Random } from '../seeded.ts';
import { type ChartPerson, chartPerson, englishDates, firstName, lastName, nameOf, plainName, two } from './people.ts';

export const body: readonly string[] = [
  ...['Seen today for follow up of hypertension. No chest pain.', 'Lungs clear to auscultation bilaterally.', 'ALLERGIES'],
  ...[
    'Continue lisinopril 10 mg daily and metformin 500 mg twice daily.',
    'Wound clean, dry and intact.',
    'ASSESSMENT AND PLAN',
  ],
  ...['CBC and basic metabolic panel within normal limits. Hemoglobin A1c 6.8 %.', 'Return to clinic in three months.'],
  ...['X-ray of the chest 04/12/2024: no acute infiltrate.', 'Patient denies fever, chills, nausea, vomiting.'],
  ...['Procedure note: consent obtained, time out 06/02/2023 at 0815.', 'Patient: tolerated the procedure well.'],
  ...['Name of medication: amlodipine. Dose: 5 mg.', 'El paciente refiere dolor de cabeza desde hace tres días.'],
  ...['RE: medication refill request, please call pharmacy.', 'Patient name and date of birth verified with two identifiers.'],
  ...[
    'Specimen ID: 2291837 collected 05/05/2023 0700.',
    'Account: 88120034411 Visit: 10023391',
    'Order #: 7781234 NPI: 1093817465',
  ],
  ...[
    'Phone: 704-555-0123   Fax: 704-555-0188',
    'Date of service: 03/14/2024   Printed 03/15/2024',
    'Foley catheter placed, draining clear urine.',
  ],
  ...['Babinski negative, Romberg negative. Glasgow Coma Scale 15.', 'Hodgkin Lymphoma, stage II, in remission since 2019.'],
  ...['Family history: mother died of breast cancer at 54, father has Parkinson Disease.', 'Mother born in Honduras.'],
  ...[
    'Sodium          139        135-145     mmol/L',
    'Potassium       4.1        3.5-5.1     mmol/L',
    'Hemoglobin      13.2       12.0-16.0   g/dL',
  ],
  ...['DATE          TIME      BP         PULSE   TEMP', '03/14/2024    0800      130/80     72      98.6'],
  ...['Lisinopril 10 MG Tablet      Take 1 tablet daily      Start 01/12/2023', 'Aspirin EC 81 MG      Daily      03/02/2022'],
  ...[
    '171 Fairview Road, Mooresville NC 28117',
    'Martin Luther King Clinic, 1200 Davis Street',
    'Blood type O Positive. Rh Positive.',
  ],
  ...['This is a 54-year-old patient who presents with chest pain.', 'Next appointment: Monday, April 8, 2024 at 10:15 AM'],
  ...[
    'Tdap 01/10/2024     Influenza 10/02/2023     MMR 06/12/1995',
    'LMP 02/11/2024. G2 P1.',
    'Surgical history: appendectomy 06/14/1998.',
  ],
  ...[
    'Plan: continuar tratamiento. Control en tres meses.',
    'Signos vitales estables. Presión arterial 130/80.',
    'Alergias: ninguna conocida.',
  ],
  ...[
    'Home health: Visiting Angels. Pharmacy: Walgreens Drug Store 10331.',
    'Effective Date 07/01/2022     Supersedes 07/01/2019',
  ],
  ...[
    'Form 1102 Rev. 03/2019',
    'Page 3 of 9',
    '________________________________',
    'Ref: 20240314-0081   Job 4471902',
    'Confidential Patient Information',
  ],
  ...[
    'Date reviewed 03/15/2024.   Approved 03/16/2024.',
    'Dr. will call with results.',
    'Blue Cross Blue Shield     Group 0042     Effective 01/01/2020',
  ],
];

/** Forms that nobody has filled in, and headings of lists. */
const emptyForms: readonly (readonly string[])[] = [
  ['Patient Name: ____________________   DOB: ___________'],
  ['Patient Signature: ____________________   Date: 03/14/2024'],
  ['Name                Relationship          Phone', '______________      ____________          ____________'],
  ['Patient Label Here', '', 'Signature of Patient or Representative     Date     Time'],
  ['Nombre del paciente: ______________   Fecha de nacimiento: __________'],
];

/** A parent, a payer, a contact: named on the patient's own page. */
export function others(owner: ChartPerson, r: Random): readonly string[] {
  const one = chartPerson(r, r.chance(0.4) ? { family: owner.family, former: '' } : {});
  const [name, born] = [nameOf(one, r), r.pick(englishDates)(one.born)];
  return r.pick<readonly string[]>([
    [`Mother: ${name}   DOB: ${born}`],
    [`Emergency contact: ${name} (spouse) 704-555-01${two(r.below(99))}`],
    [`Guarantor: ${name}   Relationship: Parent   DOB: ${born}`],
    [`Subscriber Name: ${name}  Subscriber DOB: ${born}  Group 0042`],
    ['', 'EMERGENCY CONTACT', `Name: ${name}`, `DOB: ${born}`, ''],
    ['', 'Responsible party', `Name: ${name}`, ''],
    [`Next of kin: ${name}`],
    [`Madre: ${name}`],
    [`Accompanied by daughter ${firstName(r)}.`],
    [`Discussed with wife, ${plainName(r)}, by phone.`],
    ['', 'INSURANCE', `Subscriber: ${name}`, `Birth Date: ${born}`, 'Policy: XQG99120', ''],
    [`Emergency Contact        Relationship        Phone`, `${name}        Spouse        704-555-0144`],
    [`Previous MRN: LN${1_000_000 + r.below(8_999_999)} (merged 2019)`],
  ]);
}

/** Who treats, orders, signs. */
export function treating(r: Random): string {
  const [name, listed] = [plainName(r), `${lastName(r)}, ${firstName(r)}`];
  return r.pick([
    ...[`Electronically signed by ${name}, MD on 04/1${r.below(9)}/2024 1412`, `Attending: ${name} MD`, `cc: Dr. ${name}`],
    ...[`Ordering Provider: ${name}, DO   NPI 1093817465`, `PCP: ${name}`, `Referred by ${name} NP`, `Nurse: ${name} RN`],
    ...[`Surgeon Name: ${name}`, `Dear Dr. ${lastName(r)}:`, `Médico tratante: ${name}`, `${name}, MD     03/14/2024 08:12`],
    ...[
      `Dictated by: ${listed} MD`,
      `Physician: ${listed}`,
      `0800 lisinopril given   ${name} RN`,
      `Verified by ${listed} 03/15/2024`,
    ],
    ...[
      `Dr. ${name} was consulted and agrees.`,
      `Radiologist: ${name}`,
      `Collected by: ${listed}   05/05/2023`,
      `Firmado por ${name}, MD`,
    ],
    ...[`Spoke with ${name}, RN, at 0915.`, `Author: ${listed}   Filed: 03/14/2024`, `Sincerely, ${name}, MD`],
  ]);
}

export const emptyForm = (r: Random) => r.pick(emptyForms);
