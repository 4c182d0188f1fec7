import type { IndependentPage } from './page.ts';
import { okafor } from './subjects.ts';

export const okaforPages: readonly IndependentPage[] = [
  {
    subject: okafor,
    truth: 'right',
    scanned: false,
    kind: 'sickle cell care plan, apostrophes and hyphen',
    text: `INDIVIDUAL PAIN CARE PLAN
Name: Okafor-Bello, Chidinma Grace ("Chi Chi")
MRN: D5310092 | DOB: 12/05/2001 | Hgb SS
Hematologist: T. Lindgren, MD      Plan date: 01/15/2024   Expires 01/15/2025

Usual pain sites: lower back, thighs
ED: hydromorphone 1 mg IV q30 min x 3, first dose within 60 min of arrival
Ketorolac 15 mg IV x 1 if Cr < 1.0. Diphenhydramine PO only.
Avoid: meperidine. Fluids at 3/4 maintenance.
Admit if pain > 6 after 3 doses, SpO2 < 92%, fever, new infiltrate.
Baseline: Hgb 7.8, retic 11%, SpO2 96%`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: false,
    kind: 'transfusion record, several labels wrapped',
    text: `BLOOD COMPONENT TRANSFUSION RECORD
Recipient                    Hospital
name   OKAFOR-BELLO,         number    D5310092
       CHIDINMA G
Birth  12/05/2001            Group     O POS
date                         Antibody  anti-E
Unit W0418 24 100882 00      Component RBC LR IRR, sickle neg
Donor group O POS            Expires 03/02/2024 2359
Crossmatch: COMPATIBLE       Tech: dgm

Bedside check by: S. Bynum RN / T. Overcash RN    Started 1422
Time    T      P     R    BP
1420    98.6   92   18   112/64
1437    98.7   90   18   110/62
1522    98.6   88   16   114/66
1720    98.5   84   16   112/68    Ended, 310 mL. Reaction: none`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: false,
    kind: 'college letter, names in another order',
    text: `STUDENT ACCESSIBILITY OFFICE
Verification of disability

Student: Grace Chidinma Okafor-Bello
Date of birth: 12/05/2001
Student ID: 801442907

Diagnosis: sickle cell disease. Functional impact: episodes of severe pain that prevent class
attendance two to four days at a time, fatigue with anemia.
Suggested accommodations: flexible attendance, extended deadlines, access to water.

T. Lindgren, MD        08/02/2021`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: false,
    kind: 'physician order sheet, header at the bottom',
    text: `PHYSICIAN ORDERS
Date/Time        Order
02/26/24 1105    Admit to inpatient, Hematology, Dr. Lindgren
                 Dx: vaso-occlusive crisis
                 PCA hydromorphone 0.2 mg demand, lockout 8 min, no basal
                 Incentive spirometry q2h while awake
                 Type and cross 1 unit, extended phenotype match
                 CBC, retic daily
                 Enoxaparin 40 mg SQ daily
02/26/24 1340    Transfuse 1 unit RBC. /s/ T. Lindgren MD
02/27/24 0820    PCA wean per protocol. Regular diet.

OKAFOR-BELLO, CHIDINMA G      F 22Y      D5310092      5E 0507`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: false,
    kind: "consult from a children's hospital, former record number of that hospital",
    text: `QUEEN CHARLOTTE CHILDREN'S - HEMATOLOGY TRANSITION SUMMARY
Patient: Chidinma Okafor-Bello        QCC MRN: 3308817
Birthdate: December 5, 2001           Seen: May 20, 2020

Dear adult colleague,
Chidinma has been followed here since age 4. Hydroxyurea since 2008, MCV 112. Acute chest
syndrome 2011 and 2016, cholecystectomy 2014. TCD always conditional or normal. Retinal
exam 2019 normal. She knows her medicines and makes her own appointments.`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: true,
    kind: 'radiology wet read, OCR',
    text: `X-RAY  PREL lM INARY  lNTERPRETATION
0KAF0R-BELL0,CH1DINMA             D53lOO92
12/O5/2OO1   F            CHEST PA/LAT   O2/26/24  0938
[x] no acute       [ ] abnorma1:
c0mments: m ild card iomega1y, H-shaped vertebrae, n0 inf iltrate
ED MD  Hutt0n         f ina1 rad rev iew   agree [x]   disagree [ ]`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: true,
    kind: 'hydroxyurea refill request, OCR',
    text: `PHARMACY REF lLL REQUEST     TO: Lindgren      FAX  7O4555O172
Pat ient:   Ch idinma 0kaf or Bel lo
DOB:   12/O5/O1           Ph: 7O4-555-0116
Drug:   Hydr0xyurea  5OO mg cap    S ig: 3 caps po da ily    #9O
Last f ill  O1/O9/24       Ref ills 1eft  0
[x]  0K  x 3       [ ] Den y       [ ] Needs appt`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: true,
    kind: 'eye exam, OCR with a torn header',
    text: `FFICE V lSIT        ret ina
r-Bello, Ch idinma G        dob 12-5-2OO1       D5310O92
C C:  annua1 s ickle ret in0pathy screen
VA  20/2O  OU     lOP  14/15
DFE:  no sea fans, 0ne sunburst 0S temp0ral
lmp:  no pr0liferat ive d isease      RTC 1 yr`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: true,
    kind: 'discharge summary, read from a fax picture',
    text: `DISCHARGE SUMMARY
Patient: Chidinma G Okafor-Bello MRN: 05310092

Date of birth; 12/05/2001 Admit: 02/26/2024 Disch: a3/ou2024
Principal diagnosis: sickle cell disease with vaso-occlisive pain crisis

Hospital course: pain was-controlied with hydromorphone PCA for three days.
One unit of red cells was given for hemoglobin of 5.9. There was no fever and
no oxygen need. She went home on her usual medicines. .
Follow up: Or. Lindgren in 10 days.`,
  },
  {
    subject: okafor,
    truth: 'right',
    scanned: false,
    kind: 'dental clearance letter with the names in capitals',
    text: `TO: DENTAL CLINIC                         FROM: HEMATOLOGY
PATIENT: OKAFOR BELLO, CHIDINMA G.        BORN: 12-05-2001
MAY HAVE EXTRACTION OF #17 AND #32 UNDER LOCAL ANESTHESIA. AVOID DEHYDRATION AND COLD.
AMOXICILLIN 2 G ONE HOUR BEFORE. ACETAMINOPHEN FOR PAIN; CALL US IF MORE IS NEEDED.
T. LINDGREN MD       07/11/2023`,
  },
];
