import type { IndependentPage } from './page.ts';
import { whitfield } from './subjects.ts';

export const whitfieldOthers: readonly IndependentPage[] = [
  {
    subject: whitfield,
    truth: 'other',
    scanned: false,
    kind: 'the father, senior',
    text: `WHITFIELD, ROBERT ALLEN, SR          MRN D0442918
DOB 02/17/1944  (79 yrs)  Male

ONCOLOGY INFUSION VISIT     05/30/2023
Dx: prostate cancer, metastatic to bone
Treatment: denosumab 120 mg SQ q4wk, dose #7
Labs: Ca 9.2, Cr 1.1, PSA 1.4
Vitals: BP 136/72  HR 66  T 97.7  Wt 83.3 kg
Injection given R upper arm, no reaction. Next 06/27/2023.
RN: B. Kirkendall OCN`,
  },
  {
    subject: whitfield,
    truth: 'other',
    scanned: false,
    kind: 'the father without a suffix',
    text: `Robert A. Whitfield
Male, 79 years, DOB 2/17/1944, MRN D0442918

Advance care planning note
Present: patient, wife Earline, son Robert Jr.
Mr. Whitfield states he would want treatment as long as he can talk with his family and
live at home. He names his son as health care agent. MOST form completed; original given to
the patient, copy scanned.
Time: 22 minutes`,
  },
  {
    subject: whitfield,
    truth: 'other',
    scanned: true,
    kind: 'the son of the same name, third',
    text: `lREDELL PED lATRICS            Sick Vis it
Whitf ield, R0bert A 111  ("Trey")        DOB  O7-19-2OO8
Date  O6/O7/2023     with: m0m  (Tonya)
CC  ear pa1n L x 2 d, swimm ing
0: L cana1 ery thema/edema, tragus tender, TM ok
A: 0titis externa     P: cipr0/dex gtt 4 bid x 7d, keep dry
K. 0akley NP`,
  },
  {
    subject: whitfield,
    truth: 'name-only',
    scanned: false,
    kind: 'equipment receipt with the name of father and son alike',
    text: `DURABLE MEDICAL EQUIPMENT DELIVERY TICKET
Deliver to: Robert Whitfield
Date: 06/05/2023      Ticket: 88104

QTY  ITEM                                     SERIAL
1    CRUTCHES, ALUM, TALL ADULT
1    COLD THERAPY UNIT W/ KNEE PAD            CT-771024

Received in good working order. Fitted by: D. Lowman`,
  },
  {
    subject: whitfield,
    truth: 'none',
    scanned: false,
    kind: 'exercise handout',
    text: `KNEE EXERCISES - PHASE 1

Quad set: tighten the thigh, hold 5 seconds. 10 times, 3 times a day.
Heel slide: bend the knee as far as is comfortable. 10 times.
Straight leg raise: lift 12 inches, hold 2 seconds. 10 times.
Ankle pump: every hour while awake.

Ice 20 minutes after exercise. Stop and call if the calf is hot, red or painful.
www.example.org/rehab     Copyright 2019`,
  },
  {
    subject: whitfield,
    truth: 'other',
    scanned: true,
    kind: "the father's laboratory page, read from a poor fax picture",
    text: `LEN LAB OUTREACH = -), 0842072023. 930

WHITFIELD, ROBERT A SR “78M: DOB 82/17/1944
“ARN: DAaK2qI8 : "ORD: ONCOLOGY
PSA v4 NG/ML :8-4.0 :

ALK PHOS 0 242 OH U7. 40-129
 GALCTUN: 9.2. ° MG/DL 8.619.220,

‘CREATININE 1,410 0: MG/DL 8.78-1.968`,
  },
];
