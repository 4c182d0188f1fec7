import type { IndependentPage } from './page.ts';
import { smith } from './subjects.ts';

export const smithOthers: readonly IndependentPage[] = [
  {
    subject: smith,
    truth: 'other',
    scanned: false,
    kind: 'namesake, same name to the letter, other birth date and near number',
    text: `SMITH,JAMES T   44Y M   DOB:09/01/1979   MRN:D1002378   ACCT:V00881330052   LOC:ED 11
EMERGENCY PROVIDER NOTE
Arrival 02/14/24 1910   By: self
CHIEF COMPLAINT: LACERATION L HAND
HPI: CUT PALM WITH UTILITY KNIFE AT WORK 1 HR AGO. TETANUS 2019. R HAND DOMINANT.
EXAM: 3.5 CM LINEAR LAC THENAR EMINENCE, NO TENDON OR NERVE DEFICIT. CAP REFILL BRISK.
PROCEDURE: 1% LIDOCAINE 5 ML, IRRIGATED 500 ML NS, 4-0 NYLON X 6 SIMPLE INTERRUPTED.
DISPO: HOME. SUTURES OUT 10 DAYS. WORK NOTE: NO USE L HAND X 3 DAYS.
PROVIDER: T. YODER PA-C`,
  },
  {
    subject: smith,
    truth: 'other',
    scanned: false,
    kind: 'physician of the same name, page of somebody else',
    text: `LAKE NORMAN UROLOGY
Patient: Carver, Lindell R          MRN: D4118027        DOB: 05/15/1949
Visit: 01/30/2024                   Provider: James T. Smith, MD

Reason for visit: Elevated PSA
PSA trend: 3.1 (2021), 4.4 (2022), 6.2 (2023)
DRE: 45 g, smooth, no nodule.
MRI prostate: PI-RADS 4 lesion, left peripheral zone, 11 mm.
Plan: transperineal fusion biopsy. Stop aspirin 7 days before.

Electronically signed by James T. Smith, MD on 01/30/2024 at 4:48 PM`,
  },
  {
    subject: smith,
    truth: 'other',
    scanned: false,
    kind: "wife's chart, patient as contact",
    text: `Smith, Linda Marie     DOB: 11/30/1956     MRN: D1002391
PREOPERATIVE PHONE CALL
Procedure: cataract extraction OS      Date: 03/05/2024
Arrival time: 0645      NPO after midnight: reviewed
Responsible adult: James T Smith (husband)   704-555-0128
Anticoagulants: none     Implants: none     CPAP: no
Instructions given by: C. Barlow RN  03/04/2024 1312`,
  },
  {
    subject: smith,
    truth: 'other',
    scanned: true,
    kind: 'namesake with a middle name, OCR',
    text: `P1EDMONT PULM0NARY FUNCT1ON LAB
Name: SMITH, JAM ES TH0MAS          lD: PF-2O881
DOB: O6/24/1938        Age: 79     Ht: 68 in    Wt: 171 lb
Race: B1ack            Smoker: 4O pk yr          Date: 11/O8/2017
            Pred    Pre   %Pred   P0st   %Chg
FVC         3.62    2.44    67    2.51     3
FEV1        2.71    1.22    45    1.3O     7
FEV1/FVC      75      5O           52
lnterp: Severe obstruct1on with0ut s1gnificant bronchodi1ator response.`,
  },
  {
    subject: smith,
    truth: 'name-only',
    scanned: false,
    kind: 'common name only, with a room and a nurse',
    text: `Patient: James T Smith
Unit: 4 West     Bed: 0412-A

HOURLY ROUNDING LOG
0700 pain / potty / position / possessions   JLM
0800 pain / potty / position / possessions   JLM
0900 pain / potty / position / possessions   JLM
1000 asleep, call light in reach              JLM
1100 pain / potty / position / possessions   JLM
1200 up in chair for lunch                    JLM`,
  },
  {
    subject: smith,
    truth: 'none',
    scanned: false,
    kind: 'heart failure zone sheet without a name',
    text: `HEART FAILURE ZONES

GREEN ZONE - all clear
  No shortness of breath. No swelling. No weight gain. No chest pain.
YELLOW ZONE - call the clinic
  Weight up 3 pounds in 1 day or 5 pounds in 1 week
  More swelling of the feet, ankles or belly
  Dizziness, dry hacking cough, need more pillows to sleep
RED ZONE - call 911
  Struggling to breathe at rest. Chest pain. Confusion.

Heart failure clinic 704-555-0150`,
  },
  {
    subject: smith,
    truth: 'other',
    scanned: true,
    kind: 'namesake, one digit of the number away, read from a fax picture',
    text: `LAKE NORMAN SPINE CENTER

Name: James Smith Date of birth: 03/27/1968

MRN: D1002837 Visit: 02/20/2024

Chief complaint: tow back pain with left leg numbness. 6 weeks
Straight jeg raise positive at 40 degrees left. EHL 4/5

MRE: L4-5 left paracentral disc extrusion.

Plan: epidural injection. therapy. recheck in 4 weeks.`,
  },
  {
    subject: smith,
    truth: 'other',
    scanned: false,
    kind: 'device clinic page of a Smith with another given name',
    text: `REMOTE DEVICE CHECK                        02/22/2024
Smith, Jameson T          DOB 09/01/1954          MRN D1020387
Device: dual chamber ICD, implanted 04/2019
Battery 6.2 years. Atrial pacing 12%. Ventricular pacing < 1%. No therapies.
One episode of nonsustained VT, 7 beats, 01/30/2024 03:12.
Next remote transmission 05/23/2024.`,
  },
];
