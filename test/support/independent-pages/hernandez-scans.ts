import type { IndependentPage } from './page.ts';
import { hernandez } from './subjects.ts';

export const hernandezScans: readonly IndependentPage[] = [
  {
    subject: hernandez,
    truth: 'right',
    scanned: true,
    kind: 'scanned faxed lab report',
    text: `11/02/2024  16:41   FAX 704 555 0123        CAROLINA REF LAB             P.002/004
CAR0LINA REFERENCE LAB0RATORY             Final Rep0rt
Pat ient: HERNANDEZ 0RTEGA,MARIA G            Spec ID: 307-441-0092-0
D0B: O3/14/1978     Age: 46     Sex: F
Patient ID: D447lO93            Fasting: N
Ordering Physician: P0WELL, S
Date Co1lected: 11/01/2024 08:55   Date Rece1ved: 11/01/2024
Tests Ordered: Comp. Metabolic Pane1 (14); Lipase; CBC With Differentia1

TEST                    RESULT   FLAG   UNITS    REFERENCE INTERVAL
Glucose                  161     High   mg/dL       70-99
BUN                       14            mg/dL       6-24
Creatin1ne               0.71           mg/dL     0.57-1.00
AST (SG0T)                88     High   IU/L         0-4O
ALT (SGPT)               112     High   IU/L         0-32
Bi1irubin, Total         1.9     High   mg/dL      0.0-1.2
Lipase                    41            U/L         14-72`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: true,
    kind: 'old paper record under the former name, OCR',
    text: `LAKESIDE FAMI LY MEDICINE        Pr0gress N ote
Nane:  Maria Sal inas (now Hernandez 0rtega)     DOB 3-14-78
Date: 6-11-12     BP 124/78   P 72   T 98.4   Wt 151
S: Here for f/u of bl0od sugar. Denies po1yuria. Says she is wa1king 3x/wk.
O: A1ert, NAD. Lungs c1ear. Heart RRR no m/r/g. Feet - no u1cers.
A: 1) impaired fasting g1ucose  2) ov erweight
P: A1C today, d1etitian ref. RTC 3 m0.
                                     S. Powe11 MD`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: true,
    kind: 'anaesthesia record top, read from a fax picture',
    text: `ANESTHESIARECORD Lake Norman Hospital Page 1 of 2
Patient: HERNANDEZ ORTEGA, MARIAG. MRN: D4471093__DOB..03/14/1978

Date: 11/04/2024 Procedure: Lap cholecystectomy Surgeon: Brandt
ASA: 2° Wt 68.4 kg Ht 155 cm Allergies: shellfish (hives)

Airway: MP 2, full ROM. NPO: solids 2000, clears 0400

41012 in OR, monitors on 1019 Induction: propofol! 140, fentanyt 100, roc 40
4022 ETT 7.0, Mac 3, grade 1, bilateral breath sounds, ETCO2 present
1035 Incision 1128 Closure . 1136 Sugammadex 200 1140 Extubated
Fluids: LR 1100 mL EBL 26 mi. : Urine! not measured

PACU handoff: BP 124/70 HR 82 SpO2 98% on2L

Anesthesiologist: R: Castellane MD. CRNA: J. Fulmer`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: true,
    kind: 'prior record request reply, read from a poor fax picture',
    text: `LAKESIDE FAMILY MEDICINE ;
- 2480 BRAWLEY RO STE 4 - MOORESVILLE NC
PROBLEM LEST. . -
NAME SALINAS, “MARTA (GUADALUPE :
0.0.8. 03/14/1978 CHART 21775 |
2 GESTATIONAL DIABETES 2007 .
2 IMPAIRED FASTING GLUCOSE 2032
<3 HYPERTENSION» 2616
4° OVERWEIGHT
MEDS LISENOPRII:- 19 MG QD. METFORMIN S00-BLD
‘PAP 62/2019 NEG DAP. 2617 .`,
  },
];
