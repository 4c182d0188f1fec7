import type { IndependentPage } from '../page.ts';
import { venkataraman } from './subjects.ts';

export const venkataramanPages: readonly IndependentPage[] = [
  {
    subject: venkataraman,
    truth: 'right',
    scanned: false,
    kind: 'obstetric ultrasound',
    text: `MATERNAL FETAL MEDICINE OF LAKE NORMAN
OB Ultrasound Report
Patient Name: Priya Venkataraman                 Exam Date: 01/19/2024
Date of Birth: 10/12/1988 (35 yrs)               Referring: Dr. Sheila Monk
MRN: E1147290                                    G2 P1001   LMP: 08/30/2023   EDD: 06/05/2024
Indication: Anatomy survey
Fetal number: Single     Presentation: Breech     FHR: 148 bpm
BPD 46.1 mm   HC 172 mm   AC 150 mm   FL 32 mm   EFW 331 g (48%)
Placenta: posterior, no previa.   Cervix 38 mm.
Impression: Single live fetus 20w2d. Normal anatomy. Girl.
Interpreted by: Alan Forsythe, MD`,
  },
  {
    subject: venkataraman,
    truth: 'right',
    scanned: false,
    kind: 'portal message',
    text: `Patient Message                                          Received 2/3/2024 8:12 PM
From: Priya Venkataraman
To: LKN OB/GYN Clinical Pool
Subject: Glucola test

Hello, I was told to do the sugar test between 24 and 28 weeks. Do I need to fast? My mother-in-law
Lakshmi is visiting and can drive me. Thank you, Priya

Patient: Venkataraman, Priya      DOB: 10/12/1988      PCP: Monk, Sheila, MD
Reply by Dunn, Patrice, RN 2/4/2024 9:01 AM: You do not have to fast for the one hour test.`,
  },
  {
    subject: venkataraman,
    truth: 'right',
    scanned: true,
    kind: 'prenatal flow record, scanned, first letters of labels lost',
    text: `ATlENT NAME  Venkataraman   Priya           ACOG  ANTEPARTUM  REC0RD   pg 3
lRTH DATE  10 / 12 / 88       AGE 35      EDD  6/5/24
DATE     WKS   FH   FHR   PRES   BP       WT    URINE    INIT
10/25    8     -    172   -      108/64   131   neg      SM
11/22    12    -    160   -      110/68   132   neg      SM
12/20    16    16   152   -      104/60   136   tr pr    PD
1/19     20    20   148   br     112/70   141   neg      SM`,
  },
  {
    subject: venkataraman,
    truth: 'right',
    scanned: false,
    kind: 'genetic screening of an outside laboratory',
    text: `Prenatal cell-free DNA screen                                Report status: Final
PATIENT                          SPECIMEN                     ORDERING CLINICIAN
Name: VENKATARAMAN PRIYA         Type: Peripheral blood       Monk S MD
DOB: 1988-10-12                  Collected: 2023-11-22        LKN OB GYN
Sex: F                           Received: 2023-11-24         Acct 77120
Patient ref: E1147290            Barcode: 9 4410 2277 31
RESULT: LOW RISK
Trisomy 21   <1/10,000    Trisomy 18   <1/10,000    Trisomy 13   <1/10,000
Fetal fraction 9.4%`,
  },
  {
    subject: venkataraman,
    truth: 'right',
    scanned: true,
    kind: 'labor consent, scanned, signed in sentences',
    text: `C0NSENT F0R  ANESTHES1A  (LAB0R  EPIDURAL)
l, Priya Venkataraman , request and c0nsent t0 epidural analgesia f0r lab0r.
Risks inc1ude headache (1:100), low bl00d pressure, failed bl0ck, nerve injury (rare).
Signed   P Venkat         D ate 6/1/24  time 0320
Witness  D Kessler RN
     VENKATARAMAN ,PRIYA
     El147290   l0/12/1988   F
     L&D 6     M0NK, S`,
  },
  {
    subject: venkataraman,
    truth: 'right',
    scanned: false,
    kind: 'immunization registry print',
    text: `North Carolina Immunization Registry                     Run date 02/20/2024
Client Information
Client Name (First - MI - Last)    Birth Date    Gender    Tracking Schedule    Chart#
PRIYA VENKATARAMAN                 10/12/1988    F         ACIP                 E1147290
Vaccine Group      Date Admin    Series    Vaccine [Trade Name]
DTP/aP             02/20/2024    Booster   Tdap [Boostrix]
Influenza          10/25/2023    1 of 1    Flu-IIV4 [Fluarix]
HepB               03/02/2010    3 of 3    HepB-Adult [Engerix]
Client Comments: (none)`,
  },
  {
    subject: venkataraman,
    truth: 'other',
    scanned: false,
    kind: "newborn's own chart, mother named",
    text: `Venkataraman, Girl Priya          MRN: E3391027          DOB: 06/01/2024 10:42
NEWBORN NURSERY ADMISSION NOTE
Mother: Priya Venkataraman, MRN E1147290, 35 y.o. G2P2
Maternal labs: A pos, RI, HBsAg neg, HIV neg, GBS neg.
Birth weight 3180 g, length 49 cm, HC 34 cm. Apgars 8 and 9.
Exam: AGA term girl. RRR. Hips stable. Red reflex bilateral.
Plan: routine care, hep B, hearing screen, CCHD screen.`,
  },
  {
    subject: venkataraman,
    truth: 'other',
    scanned: true,
    kind: 'stranger in the next bed, monitor strip',
    text: `FETAL M0NIT0R  STRIP            L&D 7
LASTNAME: P OTTER    F1RSTNAME: CAND ICE
MRN E3O28816         06/01/24   04:11
FHR 140  M0DERATE VAR1ABILITY    T0CO 2-4 MlN
0XYT0CIN 6 mU/min
AR0M clear 0350   D. KESSLER RN`,
  },
  {
    subject: venkataraman,
    truth: 'name-only',
    scanned: false,
    kind: 'meal order',
    text: `DIETARY TRAY TICKET          DINNER          06/02/2024
Room 412       VENKATARAMAN P
Diet: VEGETARIAN, REGULAR
[x] Vegetable korma     [x] Steamed rice     [ ] Dinner roll
[x] Yogurt              [x] Hot tea          [x] Fruit cup
Allergy: NUTS`,
  },
];
