import type { IndependentPage } from './page.ts';
import { li } from './subjects.ts';

export const liPages: readonly IndependentPage[] = [
  {
    subject: li,
    truth: 'right',
    scanned: false,
    kind: 'student health visit, short name',
    text: `Li, Wei        E3120746        09/08/1993        M
University Health Services - Travel Visit        05/03/2019

Itinerary: Kunming, Dali 06/01 - 06/21
Vaccine review: HepA x2, HepB x3 (titer pos), MMR x2, JE none.
Today: typhoid Vi IM L deltoid lot T1B44.
Rx: azithromycin 500 mg daily x 3 for severe diarrhea.
Counseling: mosquito, altitude, road safety.
C. Newsome FNP`,
  },
  {
    subject: li,
    truth: 'right',
    scanned: false,
    kind: 'psychiatry note, lithium abbreviated like the surname',
    text: `OUTPATIENT PSYCHIATRY FOLLOW-UP
Patient: Wei Li          MRN: E3120746          DOB: 9/8/1993
Date: 11/16/2021

Interval: mood stable for 4 months. Sleeping 7 h. Working as a lab technician.
Li level 0.8 mmol/L on Li carbonate 900 mg qhs. TSH 2.9. Cr 0.9. Li side effects: mild tremor.
MSE: neat, cooperative, euthymic, no SI/HI.
Assessment: Bipolar I, in remission.
Plan: continue Li 900 mg. Li level, BMP, TSH in 6 months. RTC 3 months.
Meredith Vaughn, MD`,
  },
  {
    subject: li,
    truth: 'right',
    scanned: false,
    kind: 'dermatology procedure, family name first without a comma',
    text: `DERMATOLOGY PROCEDURE NOTE
LI WEI   M   28   MRN E3120746   DOB 08-SEP-1993
Site: back, left scapular, 7 mm atypical nevus
Consent obtained, time out 1408. Lidocaine 1% with epinephrine 2 mL. Shave biopsy by
dermablade. Aluminum chloride. Petrolatum and bandage. Specimen labeled at bedside.
Wound care given in writing. Result by phone in 10 days.
Daria Plum, PA-C        03/22/2022`,
  },
  {
    subject: li,
    truth: 'right',
    scanned: false,
    kind: 'wide laboratory trend, labels on top and values below',
    text: `Name    Sex  Birthdate   MRN       PCP
Li,Wei  M    09/08/1993  E3120746  Newsome
Component      5/3/19   11/2/20   5/10/21   11/9/21   5/17/22
Lithium        --       0.6       0.7       0.8       0.8
Sodium         140      139       141       140       139
Creatinine     0.84     0.88      0.86      0.90      0.92
Calcium        9.4      9.6       9.5       9.8       9.9
TSH            1.8      2.2       2.6       2.9       3.3`,
  },
  {
    subject: li,
    truth: 'right',
    scanned: true,
    kind: 'tuberculosis test form, OCR',
    text: `TB SCREEN lNG   REC0RD         (students)
Fam ily name  L I        G iven name  WE I       DOB  O9/O8/1993
Country of b irth  CH lNA     BCG  yes
lGRA   date 08/2O/2018     resu1t  NEGATlVE   (ni1 O.O4  TB1 O.06  mit >1O)
CXR   n0t indicated
S ymptoms:  none
C1eared by  C. Newsome FNP    8/23/18`,
  },
  {
    subject: li,
    truth: 'right',
    scanned: true,
    kind: 'emergency visit label and triage, OCR',
    text: `L1,WE1           E312O746
O9/O8/93   28Y   M        CSN 3OO771204
TRlAGE  0611/2022  2033
CC  b ike cras h, R wr1st pa in.  He1met yes.  LOC no.
BP 128/76  P 84  R 16  T 98.6  Sat 1O0
Pa in 6/1O       Tdap 2O18
Sp1int app1ied, ice.      L. 0akes RN`,
  },
  {
    subject: li,
    truth: 'right',
    scanned: true,
    kind: 'splint clinic visit, read from a fax picture',
    text: `QRTHO HAND CLINIC 06/20/2022

t1, WET M 28 00B 09/08/1993 MRN E3120746

R DISTAL RADIUS FX, NONDISPLACED, DAY 9

XR TODAY: ALIGNMENT MAINTAINED. SPLINT CHANGED TQ SHORT ARM CAST.
LIGHT FINGER USE. RTC 3 WEEKS, XR OUT OF CAST.

MEDS: LITHIUM: - AVOID NSAIDS, ACETAMINOPHEN ONLY`,
  },
  {
    subject: li,
    truth: 'right',
    scanned: false,
    kind: 'referral authorization table, one cell a line',
    text: `REFERRAL
Referral ID
4410298
Patient
Wei Li
DOB
9/8/1993
MRN
E3120746
Referred by
Templeton, Ryan, PA-C
Referred to
Lake Norman Orthopaedics - Hand
Diagnoses
S52.501A Unsp fracture of the lower end of right radius, init
Visits
6
Expires
12/11/2022`,
  },
];
