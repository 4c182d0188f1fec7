import type { IndependentPage } from './page.ts';
import { nguyen } from './subjects.ts';

export const nguyenPages: readonly IndependentPage[] = [
  {
    subject: nguyen,
    truth: 'right',
    scanned: false,
    kind: 'obstetric flowsheet, labels first and values after',
    text: `PRENATAL FLOWSHEET
Patient Name
Date of Birth
MRN
EDD
Gravida/Para
Blood Type
NGUYEN, HUONG THI MAI
11/02/1985
E2085517
02/16/2020
G2P1001
B POS

Date  Wks  Wt  BP  Urine P/G  FH  FHR  Mvmt  Edema  Next
07/22/19 10w1d 118 104/62 N/N -- 166 -- 0 4w
08/19/19 14w1d 120 102/60 N/N -- 154 -- 0 4w
09/16/19 18w1d 124 108/64 N/N 18 150 + 0 4w
10/14/19 22w1d 129 106/66 T/N 22 148 + 0 4w
11/11/19 26w1d 133 110/68 N/N 26 144 + 0 2w
11/25/19 28w1d 136 112/66 N/N 28 142 + 0 2w`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: false,
    kind: 'delivery note of the mother, newborn data below',
    text: `Delivery Summary for Huong T. Nguyen (MRN E2085517), DOB 11/2/1985

Labor Events
 Rupture date/time: 2/14/2020 0312   Rupture type: SROM   Fluid: Clear
 Labor onset: 2/14/2020 0500   Complete dilation: 2/14/2020 1320
Delivery
 Birth date/time: 2/14/2020 1402   Sex: female   Method: Vaginal, Spontaneous
 Gestational age: 39w5d
 Delivering clinician: Okoye, Patricia, CNM
 Episiotomy: None   Laceration: 1st degree, repaired   QBL: 210 mL
Newborn
 Name: Nguyen, Girl Huong     MRN: E7741206
 Apgars: 1 min: 8   5 min: 9
 Weight: 3.08 kg (6 lb 12.6 oz)   Length: 49.5 cm   Head: 34 cm
 Disposition: with mother`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: false,
    kind: 'immunization record, given names first and tones written',
    text: `Immunization History Report
North Carolina Immunization Registry

Client: Hương Thị Mai Nguyễn
Birth Date: 11/02/1985    Gender: F    Client ID: 5530198

Vaccine Group     Date Admin   Series  Vaccine [Trade Name]   Dose  Owned  Reaction
Hepatitis B       03/02/2004   1 of 3  HepB adult             Full  No
                  04/06/2004   2 of 3  HepB adult             Full  No
                  09/14/2004   3 of 3  HepB adult             Full  No
Influenza         10/03/2018           IIV4 [Fluzone Quad]    Full  Yes
                  09/16/2019           IIV4 [Fluzone Quad]    Full  Yes
Tdap              12/09/2019           Tdap [Boostrix]        Full  Yes

Vaccines Recommended by Selected Tracking Schedule
COVID-19      Earliest 02/01/2025   Recommended 02/01/2025`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: false,
    kind: 'radiology report, name in the order of the country',
    text: `RADIOLOGY REPORT
Patient: NGUYEN THI MAI HUONG          Accession: 20-0451187
MRN: E2085517                          DOB: Nov 2, 1985
Exam: US THYROID                       Exam date: 06/30/2021 10:12
Ordering: FELDMAN, JOEL MD             Location: LKN IMAGING CTR

CLINICAL INDICATION: Palpable nodule, right.

TECHNIQUE: Grayscale and color Doppler imaging of the thyroid.

FINDINGS:
Right lobe 4.8 x 1.7 x 1.6 cm. Left lobe 4.4 x 1.4 x 1.4 cm. Isthmus 3 mm.
Nodule 1: right mid, 1.4 x 1.1 x 0.9 cm, solid, isoechoic, wider than tall, smooth margin,
no echogenic foci. TI-RADS 3.
No suspicious cervical nodes.

IMPRESSION:
Right mid nodule, TI-RADS 3. Below size threshold for FNA; follow up in 1 year.`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: true,
    kind: 'photographed label sheet, the same label four times',
    text: `NGUYEN,HUONG THl    NGUYEN, HUONG TH
E2O85517  F  11/02/85   E2085517 F 11/02/85
ACCT 7OO2231984   ACCT 7002231984
0KOYE P  ADM 02/14/2O   OKOYE P  ADM 02/14/20
||||| | || ||| | ||||   ||||| | || ||| | ||||
NGUYEN, HU0NG THI   NGUYEN HUONG TI-II
E2085517 F ll/02/85   E2O85S17 F 11/02/85
ACCT 7002231984   ACCT 70O2231984
OKOYE P  ADM 02/14/20   0KOYE P ADM 02/14/20`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: true,
    kind: 'anaesthesia record, OCR of a grid',
    text: `ANESTHES1A REC0RD  - OB EPlDURAL
NGUYEN HUONG THI MAl      11 / 02 / 1985     34 y
MR#  E2085517   Ht 157  Wt 65.3   ASA  1 (2) 3 4  E
Aller gies: NKDA    NPO since 2330
TIME   0540  0545  O550  0600  0615  0630 O700
BP     118/70 110/62 l02/58 104/60 108/64 106/62 110/66
HR      88   92   96   90  84  82  80
Sp02    99   99   98   99  99  99  99
Leve1 L3-4   LOR @ 4.5 cm   cath @ 9 cm   test d0se 3 cc  neg
Infus1on bupiv 0.0625% + fent 2 mcg/cc  @ 1O cc/hr
~ ~ '  .
Anesthesio1ogist  R. Castel lane MD   Start 0538  St0p 1415`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: true,
    kind: 'letter from outside clinic, OCR with split words',
    text: `PIEDM0NT ENDOCR1NOLOGY ASS0CIATES
August 9, 2O21

Dear Dr. Fe1dman,

Thank y0u for referr ing Huong Nguyen (date of b1rth 1 1/02/1985) for eva1uation of a
thyro id nodule. She is a 35 year 0ld woman wh0 noticed a fu11ness in the neck in May.
She den ies dysphag ia, hoarseness or rad iation exposure. TSH was 1.84.

On exam there is a 1.5 cm mob ile nodule on the right. N0 adenopathy.

P1an: repeat ultrasound in 12 months. I appreciate the opportun ity to share in her care.

S incerely,
Priya Raman, M.D.`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: true,
    kind: 'glucose tolerance result letter, read from a fax picture',
    text: `Lake Norman OB/GYN
December 3, 2019

Huong Nguyen
DOB: 11/02/1985

Dear Ms. Nguyen,

Your three. hour glucose test.was normal: One value of 142 at fwo hours was
just below the limit, so you do not have gestational diabetes. Please keep
walking each day and follow the meal plan that we gave you.

Your next visit is December 9 at 10:30 AM with Patricia Okoye, CNM,
Sincerely,

Lake Norman OB/GYN Nursing Staff`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: true,
    kind: 'discharge medication sheet, read from a fax picture',
    text: `DISCHARGE MEDICATION LIST : PRINTED O2/16/2G20 O914

NGUYEN, HUONG THE: MAT MRN £20855)?

DOB 11402/1985 34 ¥ i ACCT (7002231984

MEDICATION DOSE: HOW OFTEN LAST GIVEN NEXT. OVE
FBUPROFEN 600. HG EVERY 6 HOURS 8862 1480
DOCUSATE 198 M6 TWICE A DAY” G82 2060
PRENATAL VETAMIN 1 1AB DAILY g8a2 TOMORROW
LANOL TN _ POP LCAL AS, NEEDED a -~

STOP FAKING: NONE`,
  },
  {
    subject: nguyen,
    truth: 'right',
    scanned: false,
    kind: 'instructions in Vietnamese, day before month',
    text: `HƯỚNG DẪN SAU KHI SINH
Tên bệnh nhân: Nguyễn Thị Mai Hương
Ngày sinh: 02/11/1985          Số hồ sơ: E2085517
Ngày xuất viện: 16/02/2020

Gọi cho chúng tôi nếu quý vị bị:
• Sốt trên 100.4 °F
• Chảy máu nhiều, thấm hơn một băng mỗi giờ
• Nhức đầu nhiều hoặc mờ mắt
• Đau hoặc sưng ở bắp chân

Hẹn tái khám: 27/03/2020 lúc 10 giờ, Patricia Okoye, CNM`,
  },
];
