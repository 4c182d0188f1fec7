import type { IndependentPage } from '../page.ts';
import { vandenberg } from './subjects.ts';

export const vandenbergPages: readonly IndependentPage[] = [
  {
    subject: vandenberg,
    truth: 'right',
    scanned: false,
    kind: 'sleep study',
    text: `SLEEP DISORDERS CENTER                                POLYSOMNOGRAPHY REPORT
Patient: VandenBerg, William H          Study date: 02/08/2020
DOB: 12/22/1946                         Age: 73     Sex: M     BMI: 34.1
MRN: D1300572                           Neck: 18 in    Epworth: 14/24
Referring Physician: Stacy Orr, DO      Scored by: Kim Lau, RPSGT
Total sleep time 312 min. Sleep efficiency 71%. AHI 38.4. Nadir SpO2 79%.
Impression: severe obstructive sleep apnea. CPAP 11 cm H2O recommended.`,
  },
  {
    subject: vandenberg,
    truth: 'right',
    scanned: false,
    kind: 'pathology report with case header',
    text: `Surgical Pathology Report                           Case: LS20-04471
VAN DEN BERG, WILLIAM H III                         Taken: 05/12/2020
Med Rec #: D1300572    DOB: 12/22/1946 (Age: 73)    Received: 05/12/2020
Submitting physician: Raymond Toliver, MD           Reported: 05/14/2020
Copy to: Stacy Orr, DO

FINAL DIAGNOSIS
A. Colon, ascending, polyp, polypectomy: Tubular adenoma.
B. Colon, sigmoid, polyp, polypectomy: Hyperplastic polyp.
Electronically signed out by Miriam Katz, MD`,
  },
  {
    subject: vandenberg,
    truth: 'right',
    scanned: true,
    kind: 'military record copy, typed',
    text: `STANDARD F0RM 600          CHR0N0L0GICAL REC0RD 0F MEDICAL CARE
DATE            SYMPT0MS, DIAGN0SIS, TREATMENT
l4 MAR 69       Dispensary, Ft Bragg.  S0re thr0at, 2 days.  T 100.
                Pharynx injected. Pen VK 250 qid. RTD.
PATIENT'S NAME (Last, First, Middle)        SEX    
VAN DEN BERG, WILLlAM HENRY                 M
DATE 0F BIRTH 22 Dec 46      GRADE  SP4     SERVICE N0.  RA 14 88O 211`,
  },
  {
    subject: vandenberg,
    truth: 'right',
    scanned: false,
    kind: 'anticoagulation flowsheet with initials in the header',
    text: `ANTICOAGULATION CLINIC FLOWSHEET
Name: Van den Berg, W. H.    DOB: 12-22-1946    MR: D1300572
Indication: atrial fibrillation     Goal INR 2.0-3.0     Tablet: 5 mg
Date       INR    Weekly dose   New dose         Next     Init
01/06/20   2.4    35 mg         no change        4 wk     CP
02/03/20   3.6    35 mg         hold x1, 32.5    2 wk     CP
02/17/20   2.7    32.5 mg       no change        4 wk     CP`,
  },
  {
    subject: vandenberg,
    truth: 'right',
    scanned: true,
    kind: 'cardiology letter, faxed',
    text: `04/22/2020  WED 13:19  FAX 704 555 0188  LKN HEART           @002/003
RE:  William Van den Berg            D0S: 04/20/2020
     D0B:  12/22/l946
Dear Dr. 0rr:
Thank y0u for referr ing Mr. Van den Berg. He has had n0 palpitati0ns since
the cardi0version. BP 134/80, pu1se 62 regu1ar. Ech0 EF 55%.
C0ntinue war far in and met0prolol. l will see h im in 6 m0nths.
                              Carla Dietz, MD, FACC`,
  },
  {
    subject: vandenberg,
    truth: 'other',
    scanned: false,
    kind: 'father of the same name, other suffix and birth date',
    text: `Van den Berg, William H, Jr.          DOB 03/02/1921          MRN D0200417
DEATH SUMMARY
Admitted 11/30/2003     Expired 12/04/2003 0512
82-year-old man with end stage congestive failure. Comfort measures chosen by the family.
Son William at the bedside. No autopsy. Funeral home: Cavin-Cook.`,
  },
  {
    subject: vandenberg,
    truth: 'other',
    scanned: true,
    kind: 'stranger, echo header with a table, scanned',
    text: `LKN  HEART          ECH0CARD10GRAM
Name           Date          D0B           Ht/Wt
MAYBERRY, L0U1S  04/20/20     O7/08/195l    69/188
EF (b ip lane)  60 %     LA 38 mm     Ao 34
Mi1d MR.  N0 pericardia1 effusi0n.
read by: C. Dietz MD`,
  },
  {
    subject: vandenberg,
    truth: 'name-only',
    scanned: false,
    kind: 'valuables envelope',
    text: `PATIENT VALUABLES ENVELOPE                No. 0044127
Patient name: William Van den Berg
Room: 330       Date: 05/12/2020
1 wrist watch, yellow metal      1 pair of glasses      1 hearing aid, left
Cash: $14.00
Patient signature: ____________   Staff: R. Gomez CNA`,
  },
];
