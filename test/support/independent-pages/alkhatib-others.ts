import type { IndependentPage } from './page.ts';
import { alkhatib } from './subjects.ts';

export const alkhatibOthers: readonly IndependentPage[] = [
  {
    subject: alkhatib,
    truth: 'other',
    scanned: false,
    kind: 'son with the same family name',
    text: `Al-Khatib, Omar Abdulrahman
MRN D3390284    DOB 10/03/1994    M
Urgent Care Visit 01/12/2024

CC: sore throat x 3 days
Emergency contact: Abdulrahman Al-Khatib (father) 704-555-0119
Vitals: T 100.8, HR 96, BP 122/70, SpO2 99%
Rapid strep: POSITIVE
Plan: amoxicillin 500 mg BID x 10 days. Return to work note provided.`,
  },
  {
    subject: alkhatib,
    truth: 'other',
    scanned: false,
    kind: 'namesake of another birth date and number',
    text: `DISCHARGE SUMMARY
NAME: AL KHATEEB, ABDUL RAHMAN M
MR#: D1190562        DOB: 01/09/1938
ADMITTED: 06/21/2022   DISCHARGED: 06/27/2022
ATTENDING: Hollis Baird, DO

PRINCIPAL DIAGNOSIS: Community-acquired pneumonia.
SECONDARY: COPD, CKD stage 3b, benign prostatic hyperplasia.

HOSPITAL COURSE: This 84-year-old man was admitted from Magnolia Ridge Skilled Nursing
with hypoxia and right lower lobe infiltrate. He received ceftriaxone and azithromycin,
was weaned to ambient air on hospital day 4, and returned to the facility.`,
  },
  {
    subject: alkhatib,
    truth: 'other',
    scanned: true,
    kind: 'device card of somebody else, OCR',
    text: `PAT lENT lMPLANT REG1STRATION
Pat1ent: HALVORSEN, DEAN R          D0B: O2/26/195O
lmplant Date: 03/19/2023    Hosp1tal: Lake N0rman Hosp
Phys1cian: ANAND, RUTH
Devlce: Coronary stent DES   3.5 x 24 mm    Lot 88O2417A
L0cation: RCA prox
Keep th1s card with y0u at all t1mes.`,
  },
  {
    subject: alkhatib,
    truth: 'name-only',
    scanned: false,
    kind: 'telemetry strip with the name only',
    text: `AL-KHATIB, ABDULRAHMAN     Bed 4 Tele W
19-MAR-2023 02:14:31    II  25 mm/s
HR 74    PVC 2/min    ST II -0.4   ST V5 -1.1
*** PVC PAIR
19-MAR-2023 02:14:31    V5
Reviewed by: ________   PR ____ QRS ____ QT ____`,
  },
  {
    subject: alkhatib,
    truth: 'none',
    scanned: false,
    kind: '12-lead reference page',
    text: `12-LEAD ECG ELECTRODE PLACEMENT

V1  Fourth intercostal space, right sternal border
V2  Fourth intercostal space, left sternal border
V3  Midway between V2 and V4
V4  Fifth intercostal space, midclavicular line
V5  Anterior axillary line, level with V4
V6  Midaxillary line, level with V4

Paper speed 25 mm/s. Gain 10 mm/mV. Filter 0.05-150 Hz.
Quick reference NUR-118, reviewed 01/2021`,
  },
  {
    subject: alkhatib,
    truth: 'name-only',
    scanned: true,
    kind: 'fax page with the name in the subject only, read from a picture',
    text: `To: Lake Norman Cardiology From: Harbor Pharmacy 14

Re: Abdulrahman Al-Khatib

Pages: 2

Prior authorization is needed for ticagrelor. The plan prefers clopidogrel.
Please reply by fax with a new prescription or the reason for the change.`,
  },
];
