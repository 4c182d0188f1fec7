import type { IndependentPage } from './page.ts';
import { whitfield } from './subjects.ts';

export const whitfieldPages: readonly IndependentPage[] = [
  {
    subject: whitfield,
    truth: 'right',
    scanned: false,
    kind: 'face sheet with the suffix after a comma',
    text: `FACESHEET
WHITFIELD, ROBERT ALLEN, JR          MRN D1876640
DOB 10/04/1971  (51 yrs)  Male       HAR 40018827410
2207 Brawley School Rd, Mooresville NC 28117
Employer  Iredell Transit Authority  Occupation  Diesel mechanic
PCP  Sutphin, Grace MD

NEXT OF KIN
Whitfield, Robert A Sr       Father     704-555-0108
Whitfield, Tonya             Spouse     704-555-0109

PRIMARY  State Employee Select  ID SE4400187   Subscriber self
ADMIT  06/05/2023 1312  Direct    SVC  Orthopedics`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: false,
    kind: 'orthopaedic operative note, suffix before the comma',
    text: `Whitfield Jr., Robert A.     MRN: D1876640     DOB: 10/4/1971

BRIEF OPERATIVE NOTE
Date of surgery: 06/05/2023
Pre-op diagnosis: Left medial meniscus tear
Post-op diagnosis: Same, plus grade II chondromalacia medial femoral condyle
Procedure: Left knee arthroscopy, partial medial meniscectomy (CPT 29881)
Surgeon: Gil Ostrow, MD         Anesthesia: LMA general
Tourniquet: 24 min at 275 mmHg     EBL: minimal
Drains: none    Specimens: none    Complications: none
Condition: stable to PACU`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: false,
    kind: 'work status letter',
    text: `June 19, 2023

To: Iredell Transit Authority, Human Resources
Re: Robert A. Whitfield Jr.
    Date of birth: October 4, 1971
    Date of injury: 05/11/2023
    Claim no.: WC-23-004418

To Whom It May Concern:

The above named is under my care following arthroscopy of the left knee. He may return to
modified duty on June 26, 2023: no kneeling, squatting or ladder work, lifting to 20 pounds.
These restrictions will be reviewed at his next appointment on July 17.

Sincerely,
Gil Ostrow, MD
Lake Norman Orthopaedics`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: false,
    kind: 'anaesthesia pre-evaluation, values after labels by column',
    text: `PRE-ANESTHESIA EVALUATION
Patient            MRN            Birthdate       Age / Sex
Robert A Whitfield D1876640       10/04/1971      51 / M
Procedure          Surgeon        Date            ASA
L knee scope       Ostrow         06/05/2023      2

Airway: MP II, TMD > 6 cm, full neck motion. Teeth: crown #8.
CV: HTN controlled. METs > 4.   Pulm: OSA, CPAP nightly, brought device.
GI: no reflux.  Endo: negative.  Prior anesthesia: PONV after hernia repair 2011.
Plan: GA/LMA, multimodal, dexamethasone and ondansetron.
Risks discussed, patient agrees.   Attending: Castellane R`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: false,
    kind: 'sleep study, name split over two lines by a narrow column',
    text: `POLYSOMNOGRAPHY
REPORT
Robert Allen
Whitfield Jr
DOB
10/04/1971
Study date
11/16/2020
BMI 34.1   Neck 17.5 in   ESS 15
Total recording time 442 min. Sleep efficiency 81%.
AHI 38.2 (supine 61.0, REM 52.4). Lowest SpO2 78%.
PLM index 4.1.
CPAP titrated to 11 cm H2O with AHI 2.6 at final pressure.
Impression: severe obstructive sleep apnea.
Board certified interpreting physician: F. Marchetti, MD`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: true,
    kind: 'physical therapy evaluation, OCR',
    text: `REHAB AT THE LAKE        lNITIAL EVALUATl0N
Whitf ie1d, Robert  Jr.      DOB 1O/04/71       06/12/23
Dx: s/p L knee PMM 6/5/23       MD: 0strow
S: Pa1n 4/10. Diff icu1ty w/ stairs, squatt ing under buses at w0rk.
0: A ROM  3-112   Quad 1ag 5 deg   Girth +1.5 cm   Gait anta1gic, no AD
LEFS 38/8O
A: Good rehab p0tential.
P1an: 2x wk x 6 wks.  97110, 97112, 9714O, 97O14`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: true,
    kind: 'fax of a lab report, suffix lost in reading',
    text: `06/02/2023  0717  LKN LAB OUTREACH   FAX 704-555-0147    PAGE 01
WH1TFIELD,R0BERT A  JR       51 M   DOB 10/O4/l971
MRN: DI876640         0rd: 0STROW G       Co11: 06/01/23 1015
BMP   Na 14O   K 4.2   Cl 1O3   C02 26   BUN 15   Cr 1.O1   G1u 97   Ca 9.4
CBC   WBC 6.7  Hgb 15.2  Hct 44.8  P1t 233
Hgb Alc   5.6
MRSA PCR nares    N0T DETECTED`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: true,
    kind: "workers' compensation form, boxes and letters apart",
    text: `EMPLOYEE  NAME   W H I T F I E L D   R O B E R T   A   J R
DATE OF BlRTH   1 0 / 0 4 / 1 9 7 1       SEX  X M    F
ADDRESS  22O7 BRAWLEY SCH00L RD       C1TY  M00RESVlLLE
EMP LOYER  lREDELL TRANSlT
DATE 0F lNJURY  05/11/2023     T IME  1O:40 AM
DESCRl BE  twisted 1eft knee getting d0wn fr0m p1t
PHYS1CIAN  SUTPHlN / OSTR0W`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: true,
    kind: 'nursing post-operative record, read from a fax picture',
    text: `PACU RECORD LAKE NORMAN HOSPITAL
WHITFIELD, ROBERT A JR 51M DOB 10/04/1971 MRN 01876640
ARRIVE 1502 FROM OR 4 LMA OUT IN OR ANES CASTELLANE

TIME BP HR RR SP02. PAIN ALDRETE

1502 138/84 88 14 96 2 8

1515 134/82 84 14 97 4 9

1530 130/80 890 16 97 3 10

MEDS: HYDROMORPHONE 0.4 EV 1517 ONDANSETRON 4 IV 1509
DRESSING DRY. CMS INTACT L FOOT. WIFE TONYA TO BEDSIDE 1540.`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: true,
    kind: 'independent examination letter, read from a poor fax picture',
    text: `.. September 28, 2023".
"RE: Robert Allen Whitfield, Jr.
__ Date of birth! October 4; 1971.
Claim: WC-23-004418 ;
Mr. Whitfield has reached maximim medical improvement. He walks without.a
limp and has motion from @-to 130 degrees. There is mild tenderness at the
_ medial joint fine. 1 assign a permanent partial impairment of five percent
of the leftleg. He may revurn to work without restriction.`,
  },
  {
    subject: whitfield,
    truth: 'right',
    scanned: false,
    kind: 'patient estimate letter with the spouse as account holder',
    text: `Tonya R Whitfield
2207 Brawley School Rd
Mooresville NC 28117

GOOD FAITH ESTIMATE OF CHARGES
Patient: Robert A Whitfield Jr                 MRN: D1876640
Service: Arthroscopy knee left (29881)         Expected date: 06/05/2023
Hospital charge              9,884.00
Plan discount               -5,210.00
Estimated plan payment      -3,674.00
Estimated you pay            1,000.00
This is an estimate. The actual amount may change.`,
  },
];
