import type { IndependentPage } from './page.ts';
import { nguyen } from './subjects.ts';

export const nguyenOthers: readonly IndependentPage[] = [
  {
    subject: nguyen,
    truth: 'other',
    scanned: false,
    kind: "the newborn's record filed in the mother's chart",
    text: `NEWBORN NURSERY ADMISSION ASSESSMENT
Patient: NGUYEN, GIRL HUONG      MRN: E7741206
DOB: 02/14/2020 1402   Age: 2 hours   Sex: F
Mother: NGUYEN, HUONG THI MAI    Mother's MRN: E2085517

Vital signs: T 98.2 ax  HR 142  RR 46
Weight 3080 g   Length 49.5 cm   Head circ 34 cm   Chest 32.5 cm
Gestational age by Ballard: 39 wk
Skin: pink, acrocyanosis. Fontanels: soft, flat. Red reflex: deferred
Vitamin K 1 mg IM R thigh 1450. Erythromycin OU 1450.
Hep B vaccine: consent signed, given 1630.
Feeding: breast. Void x1. Stool x0.
RN: T. Alvord`,
  },
  {
    subject: nguyen,
    truth: 'other',
    scanned: false,
    kind: 'same first and last name, other middle name and birth date',
    text: `Nguyen, Huong Lan    (MRN E2088417)     DOB: 07/19/1991

Medication Administration Record    10/02/2023 0700 - 10/03/2023 0659

Medication                               0800    1200    1600    2000
acetaminophen tablet 650 mg PO q6h       0811 KD 1204 KD 1610 KD 2009 LM
cefazolin 2 g IV q8h                     0800 KD   --    1555 KD   --
enoxaparin 40 mg SQ daily                0815 KD   --      --      --
docusate 100 mg PO BID                   0811 KD   --      --    2009 LM

KD Keisha Dunn RN    LM Lorraine Mabry RN`,
  },
  {
    subject: nguyen,
    truth: 'other',
    scanned: true,
    kind: 'another family member of the same clinic, OCR',
    text: `LAKE N0RMAN OB/GYN            Lab Fl0w Sheet
Name   NGUYEN, TH1 HOA          DOB   O5/O3/1959
Chart #   114O7
Date   Hgb   Hct    Plt   TSH    Pap
3/4/16   12.9  38.2  241  2.2O   NlLM
3/9/17   13.1  38.8  236  1.98   ---
4/2/18   12.6  37.9  25O  2.41   NILM, HPV neg
Comments: postmenopausa1, no HRT.  dau. is a1so a pt here`,
  },
  {
    subject: nguyen,
    truth: 'name-only',
    scanned: true,
    kind: 'page of a faxed referral, birth date cut off',
    text: `FROM :LKN OBGYN            FAX NO. :704 555 0l41       Ju1. 06 2021 09:14AM  P3
Re:  HUONG TH1 NGUYEN

Reas0n for referra1:   thyroid nodu1e on u/s
Urgency:   ( ) stat   ( ) urgent   (x) rout ine
Attached:   (x) notes   (x) imaging   ( ) 1abs
P1ease ca11 patient to schedu1e.`,
  },
  {
    subject: nguyen,
    truth: 'none',
    scanned: false,
    kind: 'vaccine information statement',
    text: `VACCINE INFORMATION STATEMENT

Tdap (Tetanus, Diphtheria, Pertussis) Vaccine: What You Need to Know

1. Why get vaccinated?
Tdap vaccine can prevent tetanus, diphtheria, and pertussis. Diphtheria and pertussis
spread from person to person. Tetanus enters the body through cuts or wounds.

2. Tdap vaccine
Tdap is only for children 7 years and older, adolescents, and adults. Pregnant people
should get a dose of Tdap during every pregnancy, preferably during the early part of the
third trimester, to help protect the newborn from pertussis.

3. Talk with your health care provider
Tell your vaccination provider if the person getting the vaccine has had an allergic
reaction after a previous dose.`,
  },
  {
    subject: nguyen,
    truth: 'other',
    scanned: true,
    kind: "husband's record with a near number, read from a fax picture",
    text: `NGUYEN, HUNG TRI MRN £2085571
DOB 11/20/1982 M CSN 7602298120
EMERGENCY DEPT NURSE NOTE 02/21/2820

1410 PT FELL FROM STEP STOOL, R ANKLE SWOLLEN. WIFE HOME WITH NEWBORN,

1425 ICE, ELEVATED. XR ORDERED.

4510 XR NEG PER DR HUTTON. ACE WRAP, CRUTCHES.

1530 B/C HOME, PAIN 3/16.`,
  },
];
