import type { IndependentPage } from '../page.ts';
import { abdi } from './subjects.ts';

export const abdiPages: readonly IndependentPage[] = [
  {
    subject: abdi,
    truth: 'right',
    scanned: false,
    kind: 'refugee health screening',
    text: `Refugee Health Assessment                      Alien #: A 219 004 417
Last name: ABDI       First name: FATIMA       Middle: ZAHRA
DOB: 01/15/1997       Country of birth: Somalia       Arrival: 10/03/2016
Class B status: none       TB: QFT negative 10/20/2016
Hep B sAg neg, sAb pos     HIV neg     O&P: Giardia, treated
Interpreter language: Somali     Vol agency: Piedmont Resettlement
Clinician: Joanna Field, NP`,
  },
  {
    subject: abdi,
    truth: 'right',
    scanned: false,
    kind: 'specialist list of results by date',
    text: `Result Review                                             as of 09/18/2022 14:03
ABDI,FATIMA ZAHRA | 25y F | D5044718 | Allergies: NKDA
Ferritin
  09/12/2022  07:50     6 ng/mL      L
  03/01/2022  08:15     9 ng/mL      L
Hemoglobin
  09/12/2022  07:50     9.8 g/dL     L
  03/01/2022  08:15    10.6 g/dL     L
Reviewed by: Gupta, Neil, MD`,
  },
  {
    subject: abdi,
    truth: 'right',
    scanned: true,
    kind: 'infusion record, scanned',
    text: `INFUSI0N  CENTER               IR0N  SUCR0SE   2OO mg   #3 of 5
ABDl , FATlMA  Z            25 Y   F
D50447l8                    O1/15/1997
Time   BP        HR   T      N0tes
0910   102/60    88   98.0   lV 22g L AC
0925   104/62    84          inf start ed
0955   100/60    80          c0mplete, fl ushed
n0 react i0n.    dc'd 10 30   M. Vance RN`,
  },
  {
    subject: abdi,
    truth: 'right',
    scanned: false,
    kind: 'dental clinic letter with an own chart number',
    text: `Community Dental Clinic
Chart 20-1187

Ms. Fatima Abdi
900 Wilson Ave, Apt 12B
Mooresville, NC 28115
D.O.B. 15 January 1997

Your treatment plan from November 2, 2022:
  Tooth 19  crown              $410
  Tooth 30  composite, 2 surf  $115
The estimate is good for 90 days. Please call 704-555-0119.`,
  },
  {
    subject: abdi,
    truth: 'right',
    scanned: false,
    kind: 'eye examination, one line of data',
    text: `LKN EYE   |  Abdi, Fatima (Jan 15, 1997)  |  #D5044718  |  11/09/2022  |  Exam: Comprehensive
VA sc: OD 20/25  OS 20/20       IOP 14 / 15 @ 0945 (Tonopen)
SLE: lids clear, K clear, AC deep and quiet, lens clear OU
DFE: disc 0.3 OU, macula flat, periphery attached
A/P: 1. Myopia. MRx given. 2. Return 2 years.
Signed: Hal Ostrander, OD`,
  },
  {
    subject: abdi,
    truth: 'other',
    scanned: false,
    kind: 'cousin with a shared surname and first name in the middle',
    text: `Last name: ABDI       First name: HODAN       Middle: FATIMA
DOB: 04/09/1999       Country of birth: Kenya       Arrival: 10/03/2016
Alien #: A 219 004 418
TB: QFT positive 10/20/2016, CXR normal. LTBI therapy offered.
Clinician: Joanna Field, NP`,
  },
  {
    subject: abdi,
    truth: 'other',
    scanned: true,
    kind: 'stranger, infusion chair list entry, label misread',
    text: `INFUSI0N  CENTER          R1TUXlMAB   cyc 2
FRST NAM E:  GLENDA        LAST NANE:  H0LLOWAY
MR N0:  D41l8803           D .O.B:  11 /3 0/ 1949
0830   pre meds  APAP 650, diphenhydram1ne 5O
0900   start 50 mL/h    BP 128/7O
0930   100 mL/h         BP 124/68
T0lerated well.   M. Vance RN`,
  },
  {
    subject: abdi,
    truth: 'none',
    scanned: false,
    kind: 'drug information sheet',
    text: `IRON SUCROSE (EYE-ern SOO-krose)
COMMON BRAND NAME(S): Venofer
USES: Iron sucrose is used to treat "iron-poor" blood (anemia) in people with kidney disease.
HOW TO USE: This medication is given by injection into a vein by a health care professional.
SIDE EFFECTS: Muscle cramps, nausea, strange taste in the mouth, or diarrhea may occur. Tell your
doctor if you are pregnant before using this medication.
MISSED DOSE: Contact your doctor to set up a new dosing schedule.`,
  },
];
