/** Pages that a scanner damaged, and printed ones that look like something else: one rule a case. */
import { expect, it } from 'vitest';
import { judgePage } from '../../../../lib/release/pages/identity.ts';
import { subjectOf } from '../../../../lib/release/pages/subject.ts';

const walter = subjectOf({ firstName: 'Walter', lastName: 'Dupree', dateOfBirth: '1950-05-05', mrn: 'LN1234567' });
const maria = subjectOf({ firstName: 'María José', lastName: 'García Núñez', dateOfBirth: '1988-11-03' });
/** A second date twice, so that the year of the visit is known. */
const visit = '\nSeen 03/14/2024. Printed 03/14/2024.';

type Row = readonly [verdict: string, subject: typeof walter, text: string];

const scans: readonly Row[] = [
  // The patient's own.
  ['right', walter, 'Patient: Wal ter Dupree   DOB: 05/0 5/1950'],
  ['right', walter, 'Patient: Dupree, Walter\nDOB: 05-05-19 50'],
  ['weak', walter, 'Patient: Wlber Dupreo   DOB: 05/05/1950'],
  ['weak', walter, 'Mr. Dupnoe is a 73-year-old man who presents with a cough.'],
  ['none', walter, 'Responsible\nparty\nName: Peter Johnson\n\nSodium 139'],
  ['none', walter, `Slncerely, Kate Moore, MD\n03/04/2001${visit}`],
  ['weak', walter, 'DOB            Name             MRN\nDupree, Walter\nAspirin EC 81 MG      Daily      03/02/2002'],
  // A twin by the number alone, a name with a letter lost, a label without its colon.
  ['weak', walter, 'DOB: 05/05/1950\nName: Dupree, Walter\nMRN: LN1234589'],
  ['weak', walter, 'Patient: Dupree, Watter   DOB: 05/05/1950'],
  ['none', walter, 'Author Fox, Jaxon   Filed 03/14/2024'],
  // Of others.
  ['other', walter, 'Liam Johnson i a 46 y.o. gentleman who presents with a cough.'],
  ['other', walter, 'Mr.Locklear is a 82 year old gentleman with a cough.'],
  ['other', walter, 'HISTORY: This 94 y.. male, Kari June Ritter, comes for a cough.'],
  ['other', walter, 'Patient: Walter Dupree\nDOB: ul 1, 1948'],
  ['other', walter, 'Telephone encounter. Walter Dupree, DOBJanuary 20, 1959, called about a refill.'],
  ['other', walter, `E: Dupree,Lucía\nDOB: 05/05/1950${visit}`],
  ['other', walter, 'Patient\nWalter Dupree\nPatient DOB\nJanuary 6, 2021'],
  ['other', walter, `DATE          TIME      BP         PULSE   TEMP\nBIRTH DATE\n4/8/1972\nPt\nDupree, Walter${visit}`],
  ['other', walter, 'Medical Record  Number\t167364        Name : Carrasco,Delphine        Born:  05-05-1950'],
  ['other', walter, `Return to clinic.\nMARIA CHAPMAN\nLNB472461\nOctober 3, 2018   6 y   M${visit}`],
  ['other', walter, 'PROGRESS NOTE RODRIGUEZ, GLADYS\n     Mar 25, 2001'],
  ['other', walter, `ECHOCARDIOGRAM     Walter Dupree\n  5/3/56${visit}`],
  ['other', walter, 'Ruth Ellis is a 5D-ycar-old female who presents with a cough.'],
  ['other', walter, 'Ruth Ellis is a42-year-old lady with a cough.'],
  ['other', walter, 'HISTORY: This 65 y.o. man, Mason arter Lopez, comes for a cough.'],
  ['other', walter, 'Juan Reyes, aciente de 33 años, acude por dolor.'],
  ['other', walter, 'Amara  Johnson is a 38-year-old female with a cough.'],
  ['other', walter, 'irst Name: Peter\nLast Name: Johnson'],
  ['other', walter, '1. LAST NAME 2. FRST NANE 3. DATE OF BIRTH\nJOHNSON         PETER          March 4, 1961'],
  ['other', walter, 'PATIENT NAME (LAST, FIRST,\nMI)\nPETER JOHNSON'],
  ['other', walter, 'RE: Walter Dupree\nDOB: Apr 20. 1978'],
  ['other', walter, 'Patient: Walter Dupree\nD..B.: 02/05/1974'],
  ['other', walter, 'Patient: Walter Dupree   Date of\nBirh: 02/05/1974'],
  ['other', walter, `NAME\nDUPREE, WALTER\nDate ofbirth (mm/dd/yyyy)\n04-Nov-1983${visit}`],
  ['other', walter, `eters,Jose Luis       64 y.o. male     OB 16 de febrero de1960${visit}`],
  ['other', walter, 'RE: medication refill request, please call\npharmacy.\nLast Name: Johnson      First Name: Peter'],
  ['other', walter, 'Yo,  MARTA ELENA  SOLIS RIVAS , con fecha de nac imiento 19/08/1964, autorizo el procedimiento.'],
];

const prints: readonly Row[] = [
  ['right', walter, 'Last Name     First Name     MI     DOB\nDUPREE        WALTER         T      05/05/1950'],
  ['right', walter, 'Patient DOB:\nAttending:\nName (Last, First):\n5/5/1950\nELMER ODONNELL\nDupree, Walter'],
  ['none', walter, "M.R.N.: see label\nDuane O'Neill, MD     03/14/2024 08:12\n0800 aspirin given   Jesse Moore RN"],
  ['other', walter, 'HISTORY: This 36 y.o. male, June Boone, comes for a cough.'],
  ['none', walter, 'Next appointment: Monday, April 8, 2024. Onset June 2023.'],
  [
    'other',
    walter,
    'Emergency Contact      Relationship     Phone\nDupree, Tara      Spouse     704-555-0144\nDr. will call.\nPHYSICAL THERAPY     Chávez, Lucía\n     Dec 24, 1988',
  ],
  ['other', walter, `PHYSICAL THERAPY        Aurora Eze\n        08-23-2018${visit}`],
  ['other', walter, `0800 aspirin given   Amaro Peck RN\nXiomara M Blankenship | 09/28/1963 | LN3392821 | Page 1 of 5${visit}`],
  ['other', walter, 'Mother born in Honduras.\nMRN:  LN1234568'],
  ['other', walter, 'Telephone encounter. Santa E Dupree, DOB 05/05/1950, called about a refill.'],
  ['other', maria, 'I, José Ortiz Sánchez, born on 1988-11-03, consent to the procedure.'],
];

it.each(scans)('a scan is %s', (verdict, subject, text) => {
  expect([text, judgePage({ text, scanned: true }, subject)]).toEqual([text, verdict]);
});

it.each(prints)('a print is %s', (verdict, subject, text) => {
  expect([text, judgePage({ text, scanned: false }, subject)]).toEqual([text, verdict]);
});
