import type { IndependentPage } from './page.ts';
import { whitmore } from './subjects.ts';

export const whitmorePages: readonly IndependentPage[] = [
  {
    subject: whitmore,
    truth: 'right',
    scanned: false,
    kind: 'pathology report',
    text: `SURGICAL PATHOLOGY REPORT

Patient Name: WHITMORE-BLAKE, CATHERINE A      Accession #: S22-014417
MRN: 80114527                                  Collected: 09/14/2022
DOB: 12/30/1969 (Age: 52)                      Received: 09/14/2022
Gender: F                                      Reported: 09/16/2022
Submitting Physician: GARRITY, DIANE MD        Client: LKN ENDOSCOPY CENTER

FINAL DIAGNOSIS
A. COLON, ASCENDING, POLYPECTOMY: TUBULAR ADENOMA, FRAGMENTS.
B. COLON, SIGMOID, POLYPECTOMY: HYPERPLASTIC POLYP.

GROSS DESCRIPTION
A. Received in formalin labeled "Whitmore-Blake, ascending" are three tan fragments
measuring 0.4 x 0.3 x 0.2 cm in aggregate. Entirely submitted, A1.
B. Received in formalin labeled "Whitmore-Blake, sigmoid" is a single tan fragment,
0.3 cm. Entirely submitted, B1.

Electronically signed by Neil Ostrander, MD, Pathologist`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: false,
    kind: 'record of another facility under the maiden name',
    text: `TIDEWATER GENERAL HOSPITAL
Norfolk, Virginia
DISCHARGE SUMMARY

Patient: WHITMORE, CATHERINE ANNE
Hosp No: 44-09-81          DOB: 12/30/69
Admitted: 08/03/1994       Discharged: 08/05/1994
Service: Surgery           Physician: H. Pomeroy, M.D.

FINAL DIAGNOSIS: Acute appendicitis.
OPERATION: Appendectomy, 08/03/94.

This 24 year old white female was admitted through the emergency department with a one
day history of periumbilical pain migrating to the right lower quadrant, anorexia and
low grade fever. White count was 15,400. At operation an acutely inflamed, non-perforated
appendix was removed. She did well and was discharged on the second postoperative day.

Follow up in the office in ten days.`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: false,
    kind: 'portal message thread with a nickname',
    text: `Katie Whitmore-Blake
Preferred name: Katie   Legal name: Catherine Whitmore-Blake
DOB 12/30/1969

Patient Message   Received 10/02/2022 7:52 PM
To: Garrity GI Clinic Pool
Subject: Colonoscopy results

Hi Dr. Garrity, I saw in the portal that my polyp was an adenoma. Should I worry? My dad
had colon cancer at 71. When do I need to come back? Thanks, Katie

Reply   10/03/2022 9:05 AM   Tameka Rowe, RN
Hi Katie, Dr. Garrity reviewed the report. The polyp was fully removed and benign. With
your family history she recommends the next colonoscopy in 5 years.`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: false,
    kind: 'physical therapy note, record number with dashes',
    text: `OUTPATIENT PHYSICAL THERAPY - DAILY NOTE
Whitmore-Blake, Catherine      MR 80-11-45-27      Visit 4/12
DX: M75.101 Rotator cuff tear, R        Referring: Sandoval, Eric MD
Precautions: none

S: "Reaching the top shelf is easier." Pain 3/10 at rest, 5/10 overhead.
O: AROM flexion 138, abduction 121, ER 54. Strength ER 4-/5, abd 4/5.
Tx: Ther ex 97110 x 2: pulleys 3 min, wand flexion 2x15, sidelying ER 3x10 2 lb, rows red
band 3x12. Manual 97140 x 1: GH inferior and posterior glides gr III.
A: Progressing. Lacks end-range ER. Continued skilled PT required.
P: Cont 2x/wk. Add serratus wall slides.
Time in 1400  out 1446
Brent Calloway, PT, DPT  Lic P14420`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: true,
    kind: 'consent form with a sticker, OCR',
    text: `C0NSENT F0R ENDOSC0PY / C0LONOSCOPY
                               | WHlTMORE-BLAKE,CATHER|NE A
                               | 8O114527   F   12/3O/1969
                               | GARR1TY D    09/14/22
1.  l authorize Dr. _Garrity_ and assoc1ates to perform: _co1onoscopy w/ poss polypect0my_
2.  The nature and purp0se of the procedure, risks, a1ternatives have been exp1ained to me.
    Risks inc1ude bleed1ng, perf0ration, missed 1esions, react1on to sedat1on.
3.  l consent to the adm1nistration of sedat1on.
Signature: _C. Whitmore B1ake_           Date  9/14/22   T1me  O815
Witness: _T R0we RN_`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: true,
    kind: 'handwritten intake form, OCR with lost letters',
    text: `NEW PAT|ENT  lNTAKE
Last N ame  Whitmore - B1ake     First  Cather ine     M.l.  A
Maiden / other  Whitmore       Date of B irth  12 / 30 / 69
Address  1 4 Heron C0ve   City  Corne lius    Z1P 2803l
Reas0n for visit   R shou1der pain, fel l Ju1y 4
Past surger ies  appendix 94 , c-sect ion 99
A11ergies  sul fa - rash
Smok ing  never     Alc0hol  1-2 /wk     Occupat ion  t eacher
l certify the above is true.     _illegib1e_     8/1/22`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: true,
    kind: 'MRI report, fax of a fax',
    text: `08/12/2022 FRI 11:20  FAX  704 555 0194       0RTHO LKN           @003/003
EXAM: MRl RlGHT SH0ULDER W/O C0NTRAST
PATlENT NAME: WHITM0RE BLAKE, CATHERlNE    DOB: 12/30/l969
PAT lD: O080114527      DATE 0F EXAM: 08/11/2022
REF PHYS: SAND0VAL ERlC
TECHN1QUE: Mu1tiplanar mu1tisequence.
FlNDlNGS: There is a 9 mm ful1-thickness tear of the d1stal supraspinatus w1th 6 mm
retract1on. lnfraspinatus, subscapu1aris intact. Mi1d AC arthros1s. Biceps tend0n norma1.
lMPRESSl0N: Fu11-thickness supraspinatus tear.`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: true,
    kind: 'surgical consult letter, read from a fax picture',
    text: `Lake Nosinian Orthapaedics
Erie Sandoval, MD

August 15, 2022
RF Catherine Whitmore. Blake

DOB: 12530-1969

Dear Dr, Mercer,

Tsaw Mrs. Whitmore-Bhake today 16 go.over the MRI of her right shoulder. She
has a small full thickness tear of the supraspinatus with litle retraction

and good muscle quality. We discussed vepatr and a trial of therapy: She has

chosen therapy first aid will return mm eight weeks.

Thank you tor the referral.`,
  },
  {
    subject: whitmore,
    truth: 'right',
    scanned: true,
    kind: 'consent with a label in a box, read from a fax picture',
    text: `WHITMORE-BLAKE, CATHERINE A
MRN 80114527 DOS 12/30/1969 - F
CSN 300918822 09/14/2022

ANESTHESIA / SEDATION CONSENT

Lunderstand that sedation will be given to me by a person trained to do so.
Risks include alleraic reaction, low oxygen. aspiration and, rarely. death.

1 will not drive oF sigh fegal papers untd tomorrow.

Patient signature: Dale / ime`,
  },
];
