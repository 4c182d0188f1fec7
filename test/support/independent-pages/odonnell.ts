import type { IndependentPage } from './page.ts';
import { odonnell } from './subjects.ts';

export const odonnellPages: readonly IndependentPage[] = [
  {
    subject: odonnell,
    truth: 'right',
    scanned: false,
    kind: 'oncology infusion flowsheet',
    text: `O'Donnell, Siobhan M         2760931 (D)         DOB 08/16/1958
LAKE NORMAN CANCER CENTER - TREATMENT FLOWSHEET
Dx: Breast ca, R, T2N1M0, ER+/PR+/HER2-       MRN: D2760931
Regimen: ddAC -> paclitaxel    BSA 1.74    Ht 165  Wt 66.1

Cycle              1         2         3         4
Date             01/09/24  01/23/24  02/06/24  02/20/24
ANC                4.1       5.8       6.2       5.1
Plt                261       240       221       208
Hgb               12.9      12.1      11.4      10.9
Doxorubicin mg     104       104       104       104
Cyclophos mg      1040      1040      1040      1040
Pegfilgrastim      OBI       OBI       OBI       OBI
N/V grade           1         2         1         1`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: false,
    kind: 'tumor board summary in running text, former name',
    text: `Tumor Board, December 14, 2023. Case 3 of 6.

Mrs. Siobhan O'Donnell (in older records Siobhan McGrath), date of birth August 16, 1958,
presented with a 2.8 cm spiculated mass in the upper outer right breast. Core biopsy:
invasive ductal carcinoma, grade 3, ER 95%, PR 40%, HER2 1+, Ki-67 38%. Right axillary node
biopsy positive. Staging CT and bone scan negative.

Discussion: high-risk luminal disease. The group favors neoadjuvant dose-dense AC followed by
weekly paclitaxel, then surgery with targeted axillary dissection. Genetics referral; her
sister had ovarian cancer at 52.

Present: Drs. Iyer, Garrison, Marlowe, Ngata.`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: false,
    kind: 'genetics report with a pedigree of other persons',
    text: `GENETIC TEST RESULTS - HEREDITARY CANCER PANEL (36 genes)
PATIENT                     SPECIMEN                 PROVIDER
Siobhan O'Donnell           Blood, EDTA              Anjali Iyer, MD
DOB: 16-Aug-1958            Collected: 19-Dec-2023   Lake Norman Cancer Center
Sex: Female                 Received: 20-Dec-2023
MRN: D2760931               Case: GX-23-118804

RESULT: POSITIVE
BRCA2 c.5946delT (p.Ser1982Argfs*22), heterozygous, PATHOGENIC

Reported family history: sister Aoife, ovarian 52; mother Bridget, breast 66; paternal uncle,
prostate 70.
Relatives have up to a 50% chance of carrying this variant.`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: false,
    kind: 'long consult with the name in the footer only',
    text: `RADIATION ONCOLOGY CONSULTATION

REASON FOR CONSULTATION
Right breast cancer after neoadjuvant chemotherapy and lumpectomy.

HISTORY
65-year-old woman with cT2N1 right breast carcinoma, BRCA2 positive. After counselling she
chose bilateral mastectomy, which took place 07/18/2024. Pathology showed residual 0.6 cm
invasive carcinoma, 1 of 9 nodes positive, 2 mm, no extranodal extension. Margins clear.
Healing was delayed by a small seroma that was drained twice.

PAST HISTORY
Hypothyroidism. Migraine. No prior radiation. No pacemaker. No connective tissue disease.

SOCIAL
Retired librarian. Lives with husband in Davidson. Two glasses of wine a week.

EXAM
KPS 90. Chest wall flat, incisions healed, no nodules. Right arm abduction 150 degrees. No
lymphedema. Heart and lungs normal.

IMPRESSION AND RECOMMENDATION
ypT1b N1a. Post-mastectomy radiation to chest wall and regional nodes recommended, 50 Gy in
25 fractions. Risks discussed: skin reaction, fatigue, pneumonitis, lymphedema, rib
fracture, second malignancy. She agrees. Simulation 09/03/2024, deep breath hold.

Thank you for including us in her care.
Samuel Marlowe, MD

O'DONNELL, SIOBHAN MARGARET   DOB 08/16/1958   MRN D2760931   Page 1 of 1   Printed 08/29/2024`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: true,
    kind: 'pathology, OCR loses the apostrophe',
    text: `LAKE N0RMAN PATH0LOGY
PATIENT: 0 D0NNELL,SlOBHAN M       ACC: SP24-O9117
MRN: D276O93l      D0B: O8/16/1958      AGE/SEX: 65/F
C0LLECTED: O7/18/2024      SURGE0N: GARRlSON
FlNAL D1AGNOSIS:
A. BREAST, RlGHT, MASTECT0MY: RES1DUAL lNVASIVE DUCTAL CARC1NOMA, O.6 CM.
B. BREAST, LEFT, MASTECT0MY: BEN1GN BREAST TISSUE.
C. AX1LLARY C0NTENTS: METASTATlC CARC1NOMA lN ONE 0F NlNE NODES (1/9).
ypTlb ypN1a`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: true,
    kind: 'old mammogram under the former name, OCR',
    text: `NORTHGATE RAD lOLOGY            ALBANY
McGRATH, S lOBHAN          B irthdate 8-16-58          # 77O21
BlLATERAL MAMM0GRAPHY             1 1-4-96
lnd icat ion: base1ine, age 38.
There is m0derate fibr0glandular t issue. No dom inant mass 0r suspic ious ca1cif icat ion.
A we11 c ircumscribed 6 mm n0dule in the 1eft 1ower quadrant is 1ikely an intramammary node.
lmpress ion: ben ign f indings.            P. Stavr os, M .D.`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: true,
    kind: 'anesthesia record top, handwriting read by OCR',
    text: `PT  S. 0'Donne1l             DATE 7/18/24     0R 3
D 2 7 6 0 9 3 1          dob 8/16/58       65  F
PR0C  b il mastect0my, R ALND       SURG  Garr ison
ASA 2    A1rway ET 7.O   Gr 1 v iew    easy mask
pr op 150  fent 1OO  roc 5O  ancef 2 g @ O738
sevo   2.O -- 2.2 -- 2.0 -- 1.8
EBL 12O     UOP 35O     LR 18OO`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: true,
    kind: 'letter after surgery, read from a fax picture',
    text: `Carolina Breast Surgery

huly 30, 2024

Siobhan O'Donnell, DOB 8/16/1958

Mrs. O'Donnell was seen twelve days after bilateral mastectomy. ‘The elt
drain was removed Jast week, both right drains were removed today, There
is a small seroma at the right lateral chest wall which | aspirated for 40 m1.
of clear Huid. The incisions are clean. Pathology was reviewed with her and
her husband. She will ineet radiation oncology next.

Beth Garrison, MD`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: true,
    kind: 'chemotherapy order with a label in a box, read from a poor picture',
    text: `O'DONNELL, STOBHAN M4

22760931  F 08/16/1958

CHEMOTHERAPY ORDER

PACLITAXEL WEEKLY - CYCLE 5 OF 12

BSA 1.72 DOSE. 86 MG/M2 = 138 MG IV OVER 6@ MIN
PRENEDS: DEXAMETHASONE 16 MG IV, FAMOTIDINE 20 MG IV,
DIPHENHYDRAMINE 25 MG IV

HOLD. TF ANC < 1008 OR PLT < 75`,
  },
  {
    subject: odonnell,
    truth: 'right',
    scanned: false,
    kind: 'immunotherapy patient log, date of birth without separators',
    text: `PORT FLUSH LOG
ODONNELL SIOBHAN MARGARET     DOB 08161958     MRN D2760931
Date       Blood return   Saline   Heparin   Needle      RN
10/08/24   yes            20 mL    5 mL      20g 0.75    JP
11/19/24   yes            20 mL    5 mL      20g 0.75    JP
12/31/24   sluggish       20 mL    5 mL      20g 1.0     KR
02/11/25   yes            20 mL    5 mL      20g 0.75    JP`,
  },
];
