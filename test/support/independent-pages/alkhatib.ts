import type { IndependentPage } from './page.ts';
import { alkhatib } from './subjects.ts';

export const alkhatibPages: readonly IndependentPage[] = [
  {
    subject: alkhatib,
    truth: 'right',
    scanned: false,
    kind: 'cardiology consult, name written apart from the hyphen',
    text: `CARDIOLOGY CONSULTATION

Patient: Abdulrahman Y Al Khatib
MRN: D3390248      DOB: 7/21/1962      Sex: M
Requesting physician: Hollis Baird, DO
Date of service: 03/18/2023

Reason for consultation: Chest pain with elevated troponin.

History of present illness: Mr. Al Khatib is a 60-year-old gentleman with hypertension,
hyperlipidemia and tobacco use who presented with substernal pressure radiating to the
left arm that woke him at 4 AM. History is obtained with the help of his son, who
interprets at the patient's request. Initial ECG showed ST depression V4-V6.

Past medical history: HTN, HLD, GERD.
Medications: amlodipine 5 mg, atorvastatin 20 mg, omeprazole 20 mg.
Labs: hs-troponin 48 -> 212 -> 640 ng/L. Cr 1.02. LDL 148.

Impression and plan: NSTEMI. Heparin drip, aspirin 324 mg given. Proceed with left heart
catheterization in the morning. NPO after midnight.

Electronically signed: Ruth Anand, MD 03/18/2023 10:55`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: false,
    kind: 'catheterization report, wrapped labels',
    text: `CARDIAC CATHETERIZATION LABORATORY
Patient    AL-KHATIB,            Medical     D3390248
Name:      ABDULRAHMAN           Record
           YOUSEF                Number:
Date of    07/21/1962            Study       03/19/2023
Birth:                           Date:
Gender:    Male                  Height:     174 cm
Operator:  ANAND, RUTH           Weight:     88.0 kg

Access: Right radial, 6 Fr.
Contrast: Omnipaque 350, 95 mL. Fluoro time: 8.4 min. Air kerma 612 mGy.

Coronary angiography
LM: no disease. LAD: 90% mid stenosis. LCx: 40% proximal. RCA: dominant, 30% mid.
LVEF by ventriculogram: 50%.

Intervention: PTCA and drug-eluting stent 3.0 x 18 mm to mid LAD. TIMI 3 flow.
Closure: radial band.`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: false,
    kind: 'cardiac rehabilitation note in running text, no header',
    text: `This is visit 9 of 36 for phase II cardiac rehabilitation. Abdulrahman Al-Khatib, born July
21, 1962, exercised for 38 minutes today: treadmill 15 minutes at 2.6 mph, recumbent stepper
15 minutes at level 4, and arm ergometer 8 minutes. Peak heart rate was 108, resting
blood pressure 126/74, peak 152/78. Monitor showed sinus rhythm with rare PVCs. He reported
RPE 12 and no chest discomfort. He has not smoked for 31 days and was congratulated.
Home walking was reviewed. Plan is to advance the treadmill to 2.8 mph next week.

J. Ledbetter, MS, CEP        05/02/2023`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: false,
    kind: 'echocardiogram, columns read one after the other',
    text: `TRANSTHORACIC ECHOCARDIOGRAM
Name:
MRN:
DOB:
Study Date:
BP:
Sonographer:
Alkhatib, Abdul Rahman Youssef
D3390248
07/21/1962
03/18/2023 13:05
134/80
Amy Sloat, RDCS
Interpretation Summary
The left ventricle is normal in size. Mild concentric hypertrophy.
Ejection fraction is 50-55%. There is hypokinesis of the mid anterior wall.
Mild mitral regurgitation. Trace tricuspid regurgitation.
MMode/2D Measurements & Calculations
IVSd: 1.2 cm   LVIDd: 4.9 cm   LVPWd: 1.2 cm   LVIDs: 3.4 cm   Ao root: 3.3 cm`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: true,
    kind: 'old translated referral, day month order, OCR',
    text: `AL N0UR MEDICAL CENTRE   -  Ir bid
MED1CAL REP0RT (trans1ated)
Name of pat ient :  Abd ulrahman Yousef Alkhat ib
Date of b irth :  21 / 07 / 1962          Nati0nality : Jordan ian
File No. :  88-2O41                     Date :  05 / 11 / 2009
T0 WHOM IT MAY C0NCERN
The above named pat ient was admitted 0n 02/11/2009 with ep igastric pa in. Gastro scopy
sh owed antral gastrit is, H. py1ori pos itive. He was treated w ith trip1e therapy for
14 days and d ischarged in g00d condit ion.
Dr. Samer Haddad      Internal Med icine               [stamp]`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: true,
    kind: 'ED triage, OCR of a bad copy',
    text: `EMERGENCY DEPARTMENT   TR1AGE  N0TE
AL-KHATlB,ABDULRAHMAN Y       M   60 Y    07/2l/1962
MRN D339O248     CSN 30044172O5     Arr 03/18/23 O512
Ch1ef Comp1aint:  CHEST PAlN
ESl: 2      M0de: Private veh1cle     Lang: Arab1c    Interp: fami1y
BP 162/94   HR 92   RR 18   T 98.1   Sp02 97% RA    Pa1n 7/10
TRlAGE NOTE: Pt c/o pressure in chest s1nce O4OO, rad to L arm, + diaphores1s. EKG done
0516 sh0wn to Dr Ba1rd.
PMH: HTN, H1gh cho1esterol     Tob: 1 ppd
R. Hutch1ns RN  0521`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: true,
    kind: 'insurance card copy and authorization, OCR',
    text: `B LUE RlDGE HEALTH PLAN              PR10R AUTHOR1ZATION N0TICE
Member:   ABDULRAHMAN  AL KHATIB          Mem ber lD:  BRH 7720 4418 01
Date of Birth:  07-21-62                   Group: 0O4417
Prov1der: LAKE N0RMAN CARDl0LOGY         NPl: 1999O00123
Serv1ce: 93798 Card1ac rehab w/ ECG       Un its: 36
Auth #: A23O448190      Va1id: 04/03/2023 - 10/02/2O23
STATUS:  APPR0VED
This is n0t a guarantee of payment. Benef1ts are subject to e1igibility at time of serv1ce.`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: true,
    kind: 'stress test report, read from a fax picture',
    text: `NUCLEAR STRESS TEST REPORT ; .
Patient Name: Al-Khatib, Abdulrahman. Bate of Study: 09/12/2023
Date of Birth: 07/21/1962 - Age/Sex: 61M

Medical Record: 03390248 Referring: Anand, Ruth MD
Protocol: Bruce, 8 min 40s, 10.1 METs, 92% of predicted heart rate
Symptoms: none. ECG: no ischemic change. Rare PVCs in recovery,
Rest dose 10.2 mCi, stress dose 31.4 mCi Te-99m sestamibi.
Perfusion: smail fixed mid anterior defect, no reversible defect

LVEF 54%, no wall motion abnormality

Conclusion: no ischemia, Low risk study.`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: true,
    kind: 'pharmacy profile, read from a poor fax picture',
    text: `HARBOR. PHARMACY: #14 ; PATIENT. PROPILE -

KHATTS, “ABDULRAHMAN AL 7 bo8 07/21/62. ;
RX. 4419283 CLOPIDOGREL 78°MG >. HOR, ANAND’. , 02/21/23 RE a
RK-4d10284 ATORVASTATIN 80 MG 499 ANAND © 03/22/23° RF 3

RX 4410286 METOPROLOL ER 275 #905 “ANAND -° 03/21/23 RE.3
RX 4430286 ASPTRIN EC B1 MG-. 290 ANAND O3/24723. RES.
RX 4388120. OMEPRAZOLE: 29 MG 730° BATRO. “84/04/23- RF O-

ALLERGY 1 -NKDA`,
  },
  {
    subject: alkhatib,
    truth: 'right',
    scanned: false,
    kind: 'continuity of care document, tables',
    text: `Summarization of Episode Note
Patient    Abdulrahman Yousef Al-Khatib
Date of birth    July 21, 1962    Sex    Male
Race    Information not available    Ethnicity    Not Hispanic or Latino
Contact info    Primary Home: 31 Larkspur Ct, Huntersville, NC 28078, US
Patient IDs    D3390248 2.16.840.1.113883.19.5
Document Id    2.16.840.1.113883.19.5 7710442
Document Created    September 12, 2023 11:40:07 -0400
Author    Ruth Anand, MD

Table of Contents: Allergies, Medications, Problems, Procedures, Results, Social History

ALLERGIES
No known active allergies
MEDICATIONS
Medication    Directions    Start Date    Status    Indications    Fill Instructions
clopidogrel 75 MG Oral Tablet    1 tab daily    03/20/2023    Active    CAD
atorvastatin 80 MG Oral Tablet    1 tab nightly    03/20/2023    Active    HLD`,
  },
];
