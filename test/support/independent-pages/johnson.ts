import type { IndependentPage } from './page.ts';
import { johnson } from './subjects.ts';

export const johnsonPages: readonly IndependentPage[] = [
  {
    subject: johnson,
    truth: 'right',
    scanned: false,
    kind: 'Meditech laboratory cumulative',
    text: `RUN DATE: 05/18/21            Lake Norman LAB **LIVE**               PAGE 1
RUN TIME: 0412                CUMULATIVE SUMMARY
RUN USER: LABBKG

PATIENT: JOHNSON,MARY              ACCT #: L00044871209   LOC: 3S        U #: D2217760
                                   AGE/SX: 73/F           ROOM: 0318     REG: 05/16/21
REG DR: Pryor,Glenn MD             DOB: 06/18/47          BED: 1         DIS:
                                   STATUS: ADM IN         TLOC:

Date        05/18/21   05/17/21   05/16/21            |
Time        0350       0405       1322     Reference  | Units
============================================================
WBC         9.8        12.4 H     15.9 H   4.0-11.0   | K/mm3
HGB         10.9 L     11.2 L     12.6     12.0-16.0  | g/dL
HCT         33.0 L     34.1 L     38.0     37.0-47.0  | %
PLT         244        251        288      150-400    | K/mm3
NA          139        137        133 L    136-145    | mmol/L
K           3.9        3.4 L      3.7      3.5-5.1    | mmol/L
BUN         16         22 H       31 H     7-18       | mg/dL
CREAT       0.9        1.1 H      1.6 H    0.6-1.0    | mg/dL

                  ** CONTINUED ON NEXT PAGE **`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: false,
    kind: 'nursing home transfer form',
    text: `INTERFACILITY TRANSFER FORM
Sending facility: Willow Bend Health & Rehabilitation
Receiving facility: Lake Norman Hospital ED

Resident: Johnson, Mary               Preferred: Miss Mary
Resident #: 2290                      DOB: 6/18/1947        Sex: F
Code status: DNR - form attached      Physician: G. Pryor MD
Responsible party: Denise Johnson-Hall (daughter)  919-555-0114

Reason for transfer: increased confusion, T 101.6, foul-smelling urine
Last vitals: BP 98/54  P 112  R 22  SpO2 93% RA  FSBS 141
Diagnoses: dementia, HTN, osteoporosis, hx L hip fx 2018
Diet: mechanical soft    Mobility: 1 assist, walker    Skin: intact
Isolation: none     Glasses: yes   Dentures: upper   Hearing aid: none
Report called to: Amber RN   Time: 1235
Nurse: ______________________`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: false,
    kind: 'advance directive under both names',
    text: `HEALTH CARE POWER OF ATTORNEY - NORTH CAROLINA

1. Designation of Health Care Agent. I, MARY JOHNSON, also known as MARY ELLEN DAVIS,
born June 18, 1947, being of sound mind, hereby appoint the following person to serve as
my health care agent:

   A. Name: Denise Johnson-Hall
      Home address: 77 Quarry Rd, Apex, NC
      Home telephone: 919-555-0114
   B. Name: Curtis Davis
      Home address: Statesville, NC

2. Effectiveness of Appointment. My designation of a health care agent expires only when I
revoke it. Absent revocation, the authority granted in this document shall become
effective when and if my attending physician determines in writing that I lack capacity.`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: false,
    kind: 'wristband label block',
    text: `JOHNSON, MARY
DOB 06/18/1947   73Y   F
MRN D2217760
CSN 10044871209
PRYOR, GLENN MD
ADM 05/16/2021

FALL RISK      DNR`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: false,
    kind: 'speech therapy swallow evaluation',
    text: `Mary Johnson - Bedside Swallow Evaluation
73 y.o. female   MRN D2217760   DOB 6/18/1947
Date: 5/17/2021   Start 1120  Stop 1158

Order received: evaluate and treat. RN reports coughing with pills.
Current diet: NPO except meds. Baseline: mechanical soft, thin liquids.
Oral mechanism: upper denture in place, mild oral dryness, lingual strength reduced.
Trials: ice chips x3 no signs; thin by tsp delayed swallow, cough 1/3; nectar by cup no
signs; puree no signs; soft solid prolonged mastication.
Impression: mild-moderate oropharyngeal dysphagia.
Recommend: dysphagia 2, nectar-thick liquids, meds whole in puree, upright 30 min.
M. Stroud, MS, CCC-SLP   pager 4471`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: true,
    kind: 'X-ray report, OCR',
    text: `LAKE N0RMAN HOSP1TAL  -  DEPT 0F RADl0LOGY
NAME: J0HNSON,MARY              MR#: D22l7760
D0B: 06/1 8/1947                ACCT: L0O044871209
EXAM: CHEST 1 VlEW P0RTABLE     05/16/2021 1340
lND1CATION: fever, c0nfusion
FlND1NGS: Rotat ed pat ient. Heart s ize upper norma1. Patchy left base 0pacity, ate1ectasis
vs ear1y inf iltrate. N0 effus ion. 0ld healed rib fractures.
lMPRESS ION: Left bas i1ar opac ity as above.
E1ectronical1y signed  B. Ngata MD`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: true,
    kind: 'medical record from 1971 under the former name, OCR of a microfilm',
    text: `DAVlS, MARY ELLEN         W F        B. 6-18-47
F0URTH CREEK MEM0RIAL H0SP        HOSP. N O.  71 - 4402
ADM. 9-3-71    D lSCH. 9-8-71
0PERATIVE N OTE     9- 4 -71
Pre-op D iagnosis:   Cho1elithiasis
0perat ion:   Cho1ecystect0my thr0ugh r t. subcosta1 inc is ion
Gal1bladder conta1ned num er0us sma11 faceted st0nes. C ommon duct exp1ored, n0 stones.
Penrose dra in.   Sp0nge count c0rrect.
                    W. T. Shuf0rd, M. D.`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: true,
    kind: 'home medication list, OCR with the name torn in two lines',
    text: `MED1CATION  REC0NCILlATION            p 1/1
J0HN
S0N, MARY      D22 17760
DOB 06-18-1947
1  donepez il 1O mg qhs              [c]
2  am1odipine 5 mg qd               [h01d]
3  ca1cium/D 6O0 bid                 [c]
4  a1endr0nate 7O mg q wk            [h01d]
5  acetam1nophen 65O prn             [c]
source: MAR fr0m Wil1ow Bend     RN  A. Gree r   5/16/21`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: true,
    kind: 'culture result, read from a fax picture',
    text: `RUN DATE: @5/18/21 LAKE NORMAN LAB PAGE 2
PATIENT: JOHNSON, MARY ACCT:. (80044871209. UH: 2217760
DOB: 66/18/47 _AGE/SX: 72/F -L0C: 38
SPEC #: 21:MOQ@12290R COLL: 65/16/21-1322. SRC: URINE CATH
CULTURE, URINE FINAL 05/18/21

7160, 006 CFU/ML ESCHERICHIA COLT

AMPICILLIN Ro -?=32
CEFAZOLIN S$ .<24
CEF TRIAXONE $ <=h
CIPROFLOXACIN Ro psd
NITROFURANTOIN 3S s=16
TRIMETH/SULFA R. >=320`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: true,
    kind: 'family meeting note, read from a poor fax picture',
    text: `Fathily. meeting, May. 19,2021, Mary Johnson: date of birth June 18,1947,
Present daughter Denise; son Cunis by wiephone, Dr. Pryor, social worker,
Mrs, Johason is moie awake bursill necds help with-eating. The family
anderstands that her memory will aot come back to where iniwas. They svish her
“ia pete ty Willow Bond. with therapy.and in keep the PNK order, They de not
want a feeding tube. Questidns about hospice were answered. ;`,
  },
  {
    subject: johnson,
    truth: 'right',
    scanned: false,
    kind: 'intensive care flowsheet, long and wide, name in the last line',
    text: `ADULT CRITICAL CARE FLOWSHEET                               DATE 05/16/2021
              13    14    15    16    17    18    19    20    21    22    23
HR           112   108   104   102    98    96    94    92    90    88    88
RHYTHM        ST    ST    ST    ST    SR    SR    SR    SR    SR    SR    SR
NIBP SYS      92    96   101   104   108   110   112   114   112   116   114
NIBP DIA      50    52    54    56    58    58    60    60    60    62    60
MAP           64    67    70    72    75    75    77    78    77    80    78
RR            24    22    22    20    20    20    18    18    18    18    18
SPO2          93    95    96    96    97    97    97    97    96    97    97
FIO2/L        2L    2L    2L    2L    2L    2L    1L    1L    1L    RA    RA
TEMP       101.6        100.8         99.9              99.1              98.7
GCS           12          12          13                13                14
LR ML/H     1000  1000   125   125   125   125   125   125   125   125   125
CEFTRIAXONE         1 G
URINE         40    35    50    60    60    75    70    80    65    70    60
LACTATE      3.4               2.1                     1.4
RASS          +1    +1     0     0     0     0    -1    -1    -1    -1    -1
TURN           L           R           B           L           R           B

06/18/1947   F   JOHNSON,MARY   ACCT L00044871209   MR D2217760   DR PRYOR`,
  },
];
