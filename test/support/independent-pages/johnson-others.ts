import type { IndependentPage } from './page.ts';
import { johnson } from './subjects.ts';

export const johnsonOthers: readonly IndependentPage[] = [
  {
    subject: johnson,
    truth: 'other',
    scanned: false,
    kind: 'namesake at the same nursing home',
    text: `INTERFACILITY TRANSFER FORM
Sending facility: Willow Bend Health & Rehabilitation
Receiving facility: Lake Norman Hospital ED

Resident: Johnson, Mary Alice         Preferred: Alice
Resident #: 2214                      DOB: 8/16/1941        Sex: F
Code status: Full code                Physician: G. Pryor MD
Responsible party: Leon Johnson (son)  704-555-0193

Reason for transfer: unwitnessed fall, R hip pain, leg shortened and rotated
Last vitals: BP 148/80  P 88  R 18  SpO2 96% RA
Diagnoses: CVA 2015, AFib on apixaban, DM2`,
  },
  {
    subject: johnson,
    truth: 'other',
    scanned: false,
    kind: 'assignment sheet naming other patients of the unit',
    text: `3 SOUTH  ASSIGNMENT SHEET     05/17/21  DAY

RM     PATIENT              AGE  DX               DR        NURSE     NOTES
0314   BLALOCK, HENRY        81  COPD             PRYOR     AMBER     O2 3L, tele
0315   SUGGS, NORMA J        66  CELLULITIS       DHIR      AMBER     IV abx
0316   MCADOO, TRAVIS        54  PANCREATITIS     DHIR      AMBER     NPO
0317   FAIRCLOTH, EDNA       90  FALL             PRYOR     GREER     sitter
0319   REDMOND, CLYDE        77  CHF              PRYOR     GREER     strict I&O

CHARGE: L. Easter    TECHS: Mo, Shanice`,
  },
  {
    subject: johnson,
    truth: 'other',
    scanned: true,
    kind: "namesake's operative record, OCR",
    text: `L AKE NORMAN H0SPITAL         PERlOPERATlVE REC0RD
J0HNSON, MARY L0UISE         D8814O02        O3/3O/1972
Date: 05/17/2021     0R: 6     Case: 3
Procedure: LEFT BREAST LUMPECT0MY W/ SENT1NEL NODE BX
Surge0n: Garr1son    Anesth: Pate1    Circ: M. 0dom RN    Scrub: J. Teal
ln OR 1O04   lncision 1O31   C1ose 1122    0ut 1134
Counts: correct x 3      Specimen: A 1t breast mass   B sent node #1, #2`,
  },
  {
    subject: johnson,
    truth: 'name-only',
    scanned: true,
    kind: 'bracelet of a scanned note, very common name, nothing else',
    text: `NURS1NG N0TE
Mary J0hnson
2210  Pt restless, pu11ing at 1V. Re0riented x3. Bed a1arm on. Daughter ca11ed and
spoke w/ pt by phone, ca1mer after.
2345  S1eeping. resp even.`,
  },
  {
    subject: johnson,
    truth: 'none',
    scanned: false,
    kind: 'page signed by a nurse of the same name, no patient',
    text: `UNIT EDUCATION RECORD - SAFE LIFT EQUIPMENT

Topic: ceiling lift, sling selection, battery check
1. Inspect the sling for fraying before each use.
2. Confirm the weight limit on the label.
3. Two staff at all times.

Competency reviewed by: Mary Johnson, RN, BSN     Date: 03/02/2021
Unit: 3 South`,
  },
  {
    subject: johnson,
    truth: 'other',
    scanned: true,
    kind: 'namesake born on another day, read from a fax picture',
    text: `LAKE NORMAN VASCULAR LAB

Patient: JOHNSON, MARY F DOB: 10/06/1952

MRN: 02271706 Exam: 05/18/2021

VENOUS DUPLEX LOWER EXTREMITY LEFT

Common femoral, femoral and popliteal veins compress fully with normal
phasic flow. No deep vein thrombosis. Baker cyst 3.1 cm.

Technologist: W. Sparrow RVT`,
  },
  {
    subject: johnson,
    truth: 'other',
    scanned: false,
    kind: 'hospice referral of a Johnson whose daughter is Mary',
    text: `PIEDMONT HOSPICE - REFERRAL INTAKE
Patient name: Johnson, Willie Mae        Date of birth: 10/02/1926
Caller: Mary Johnson, daughter           Phone: 704-555-0120
Address of care: 41 Fieldstone Rd, Statesville
Terminal diagnosis: end-stage heart disease
Attending: G. Pryor, MD      DNR: yes      Oxygen: 2 L
Visit requested: 05/20/2021`,
  },
];
