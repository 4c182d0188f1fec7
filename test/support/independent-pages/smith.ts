import type { IndependentPage } from './page.ts';
import { smith } from './subjects.ts';

export const smithPages: readonly IndependentPage[] = [
  {
    subject: smith,
    truth: 'right',
    scanned: false,
    kind: 'medication administration record, wide table',
    text: `SMITH,JAMES T   70Y M   DOB:01/09/1954   MRN:D1002387   ACCT:V00881204417   LOC:4W 0412-A
ALLERGIES: PENICILLIN (HIVES), CODEINE (NAUSEA)     WT: 96.2 kg     CrCl: 61
MEDICATION ADMINISTRATION RECORD     02/12/24 0700 TO 02/13/24 0659

SCHEDULED                                START     STOP      0700-1459        1500-2259        2300-0659
FUROSEMIDE 40 MG IV BID                  02/11     03/12     0900 [ ] JLM     1700 [ ] SPO
METOPROLOL SUCC ER 50 MG PO DAILY        02/11     03/12     0900 [ ] JLM
LISINOPRIL 20 MG PO DAILY                02/11     03/12     0900 HELD BP 92/50
SPIRONOLACTONE 25 MG PO DAILY            02/12     03/12     0900 [ ] JLM
INSULIN GLARGINE 18 UNITS SUBQ HS        02/11     03/12                      2100 [ ] SPO LLQ
HEPARIN 5000 UNITS SUBQ Q8H              02/11     02/18     1400 [ ] JLM     2200 [ ] SPO     0600 [ ] RTK
PRN
ACETAMINOPHEN 650 MG PO Q4H PRN PAIN     02/11     03/12                      1922 [ ] SPO
ONDANSETRON 4 MG IV Q6H PRN NAUSEA       02/11     03/12

INITIALS   JLM J. MERCER RN    SPO S. POWE RN    RTK R. TKACH RN
PAGE 1 OF 2`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: false,
    kind: 'hospital number of an older system, second page of a discharge summary',
    text: `DISCHARGE SUMMARY                                   Page 2 of 2
Smith, James T                                      Unit No: 00448120

Discharge medications:
 1. Furosemide 40 mg by mouth twice daily
 2. Metoprolol succinate 50 mg daily
 3. Spironolactone 25 mg daily
 4. Insulin glargine 18 units at bedtime
 5. Lisinopril 10 mg daily (reduced)

Condition at discharge: stable. Weight 91.4 kg.
Diet: 2 gram sodium, 1.5 L fluid.
Follow-up: Heart failure clinic in 7 days, BMP in 1 week.

Time spent on discharge: 38 minutes.`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: false,
    kind: 'heart failure clinic note in running text, nickname',
    text: `Jim Smith returns to the heart failure clinic one week after his hospital stay. Mr. Smith
(DOB 1/9/54) is weighing himself each morning; his home weights run 200 to 202 pounds. He
sleeps on two pillows, down from three. He has been eating canned soup "because it's easy"
and we talked at length about sodium. He denies dizziness on the lower dose of lisinopril.

On examination blood pressure is 112/64, pulse 70 and regular. JVP is about 8 cm. Lungs are
clear. There is trace ankle edema.

Potassium 4.6, creatinine 1.3. I will switch lisinopril to sacubitril-valsartan after a 36
hour washout, and see him in two weeks. His daughter will help with the pill organizer.

G. Venkataraman, MD`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: false,
    kind: 'nursing flowsheet, times across',
    text: `Smith, James T    D1002387    01/09/1954
Flowsheet: Vital Signs / I&O       02/11/2024

            0400   0800   1200   1600   2000   2400
Temp F      97.9   98.1   98.4   98.2   98.0   97.8
Pulse         88     84     80     78     76     72
Resp          24     22     20     20     18     18
BP        148/90 138/84 126/78 118/70 110/64 102/60
SpO2          91     93     94     95     95     96
O2 L/min       4      4      3      2      2      2
Pain           0      0      2      0      0      0

INTAKE                       OUTPUT
PO      240  360  240        Urine  450  900  650
IV       50   50   50        Emesis   0    0    0
24h total in 990             24h total out 2000     Net -1010`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: false,
    kind: 'billing statement with guarantor line',
    text: `STATEMENT OF ACCOUNT
Statement date 03/20/2024

Guarantor: LINDA M SMITH
Patient: JAMES T SMITH       Patient DOB: 01/09/1954
Account: V00881204417

Date       Description                              Charges    Payments/Adj   Balance
02/11/24   INPATIENT STAY 02/11/24-02/15/24       28,417.60
02/29/24   MEDICARE PART A PAYMENT                               -11,204.18
02/29/24   MEDICARE CONTRACTUAL ADJ                              -15,581.42
03/08/24   SUPPLEMENTAL PLAN PAYMENT                              -1,632.00       0.00

Pay online or by phone 704-555-0100, weekdays 8 to 5.`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: true,
    kind: 'blood gas slip, OCR',
    text: `RESPlRATORY CARE         ARTER1AL BL00D GAS
SMlTH,JAMES T
MRN Dl002387      0l/09/1954   M
Draw time  02/11/24 O342     Site  R rad1al    A11en  +
Fi02  4 L NC     T 37.O
pH    7.34       (7.35-7.45)   L
pC02   49        (35-45)       H
p02    61        (8O-100)      L
HC03  26.1       (22-26)
BE    +O.4
Sa02   90
Therap1st  D. Wynn RRT          read back t0 Dr. Lowry O355`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: true,
    kind: 'dictated history from 2009, OCR of a carbon copy',
    text: `LAKE NORMAN REG10NAL MEDICAL CENTER
H lSTORY AND PHYSlCAL
PAT lENT:  SM ITH, JAMES T.
UNlT N0:   OO4481 20             B IRTHDATE:  Ol-O9-54
ADM DATE:  04-22-O9              PHYSICIAN:  A. L0wry, M.D.
CHlEF C0MPLAINT:  Left knee pa in.
HlSTORY OF PRESENT lLLNESS:  Th is 55 year old ma1e fel1 from a 1adder three days
pr ior to adm ission.  He has been unab1e to bear we ight.  X-rays show a 1ateral tib ial
p1ateau fracture w ith 5 mm depress ion.
PAST MED lCAL HISTORY:  Hypertens ion. No d iabetes.
ALLERG lES:  Penicill in, code ine.`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: true,
    kind: 'wound care fax, name in the fax subject line',
    text: `02-27-2024 10:05 AM   HARB0R H0ME CARE  -> 17045550166         pg 2
H0ME HEALTH  SK1LLED NURSE V1SIT
C1ient: James T. Smith       DOB  1 -9- 54      MBl ending 7KQ2
SOC 02/17/24      Cert per 02/17-04/16/24
Wt 2O1.6 lb   BP ll4/66   HR 72   R 18   02 95% RA   BS l66
CV: no JVD, tr edema b1l ankles.   Resp: c1ear.
lnstructed: dai1y wt, ca11 for gain > 3 lb/day; low Na d1et; s/s hyp0tension.
Pt verba1izes understanding 80%.
Next v1sit  03/01.     E. Nakata RN`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: true,
    kind: 'monitored vital signs, read from a fax picture',
    text: `SMITH, JAMES T MRN: 01002387 0B:91/09/1954 AW 8412-A 82/12/24
TIME . TEMP HR RR BP SPO2. 02 PAIN WT RN

9009. 97.8 72 18 ‘192/80 “8S |. at ° RIK
9400. 97.6 70: 18 190/58 96 2b 6° 94.4 ° RTK
0866 98:6 74 18° 92/58 96 4L 8 aM
1200 «08.2 «76 18 184/62 O5° RA 8 JLM
160@ (98.1 74 «418 ° 108/64 . 94. RA 6 sPo

RA 1 SPO

2086° 98.6 72 48 4410/6605`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: true,
    kind: 'physician orders, read from a poor fax picture',
    text: `PHYSICIAN ORDER SHEET eh
James T Smith. DOB 01/09/1954 —_ MRN-D1002387

02/11/24 0410 Admit telemetry. Or. Lowry Acute ‘on chronic systolic HF
Furosemide 40 mg {V now and bid Strict f and O; Daily weight

,2 gm sodium diet. Fluid restriction 1500 mL
BMP and Mg daily. Troponin x 2. Echo in-AM
-Peniciin and codeine ALLERGY

02/32/24 0905 Hold lisinopril for SBP under 100`,
  },
  {
    subject: smith,
    truth: 'right',
    scanned: false,
    kind: 'Medicare notice signed on a ward',
    text: `Department of Health & Human Services
Centers for Medicare & Medicaid Services                     OMB approval 0938-1019
Patient name: James T Smith                     Patient number: D1002387
AN IMPORTANT MESSAGE FROM MEDICARE ABOUT YOUR RIGHTS

YOUR RIGHTS AS A HOSPITAL INPATIENT:
• You can receive Medicare covered services.
• You can be involved in any decisions about your hospital stay.
• You can report any concerns you have about the quality of care you receive.
• You can appeal if you believe you are being discharged too soon.

Please sign below to indicate you received and understood this notice.
James T Smith                                   02/13/24  1015
Signature of Patient or Representative          Date / Time`,
  },
];
