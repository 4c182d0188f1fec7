import type { IndependentPage } from '../page.ts';
import { kowalczyk } from './subjects.ts';

export const kowalczykPages: readonly IndependentPage[] = [
  {
    subject: kowalczyk,
    truth: 'right',
    scanned: false,
    kind: 'transfer form to a nursing facility',
    text: `NORTH CAROLINA LEVEL OF CARE SCREENING TOOL          FL-2
1. PATIENT'S LAST NAME     FIRST        MIDDLE      2. BIRTHDATE (M/D/Y)   3. SEX
   KOWALCZYK               ELIZABETH    JANE           9/3/1939               F
5. COUNTY AND MEDICAID NUMBER         6. FACILITY                 7. PROVIDER NUMBER
   IREDELL                               LAKE NORMAN HOSPITAL        3400099
8. ATTENDING PHYSICIAN NAME AND ADDRESS     9. RELATIVE NAME AND ADDRESS
   TERRENCE YOO MD                             PAUL KOWALCZYK (SON)
14. DIAGNOSES: R HIP FRACTURE S/P ORIF, OSTEOPOROSIS, HTN, MILD DEMENTIA
AMBULATORY STATUS: SEMI-AMBULATORY   BLADDER: INCONTINENT   DIET: REGULAR`,
  },
  {
    subject: kowalczyk,
    truth: 'right',
    scanned: false,
    kind: 'operative report by dictation, headers below the title',
    text: `LAKE NORMAN HOSPITAL
OPERATIVE REPORT

KOWALCZYK, ELIZABETH J
D1120934
DOB 09/03/1939
ADMITTED: 10/02/2021
SURGEON: TERRENCE YOO, MD
DATE OF OPERATION: 10/03/2021

PREOPERATIVE DIAGNOSIS: Right intertrochanteric femur fracture.
PROCEDURE: Cephalomedullary nail, right femur.
ANESTHESIA: Spinal.     BLOOD LOSS: 150 mL.
INDICATIONS: Mrs. Kowalczyk is an 82-year-old woman who fell in her kitchen.

TY/mlw  D: 10/03/2021 11:40  T: 10/03/2021 14:22  Job 884120`,
  },
  {
    subject: kowalczyk,
    truth: 'right',
    scanned: true,
    kind: 'old radiology card under the maiden name',
    text: `X-RAY  DEPARTMENT                       N0. 61-2207
NAME   Brandt, Elizabeth J.      AGE  22
BIRTH   9-3-39          WARD   0PD
DR.  Lang
EXAM   Chest PA & lat            DATE  6-14-62
The lung fie1ds are clear. The heart is n0t enlarged. N0 bony abn0rmality.
                              H. W. Carm ichael, M.D.`,
  },
  {
    subject: kowalczyk,
    truth: 'right',
    scanned: false,
    kind: 'physical therapy evaluation',
    text: `Physical Therapy Initial Evaluation
Patient Name: KOWALCZYK, ELIZABETH     Acct #: 8820119304     Admit: 10/02/2021
Birthdate: 09/03/1939                  Age: 82 Y              Sex: F
Attending: Yoo,Terrence
Precautions: WBAT RLE, falls
Prior level of function: Lives with son Paul. Walks with a cane. 3 steps to enter.
Bed mobility: mod A x1     Sit to stand: mod A x2 with RW     Gait: 6 ft, RW, mod A
Goals: Pt will ambulate 50 ft with RW and CGA in 5 days.
Therapist: Jon Ferris, PT, DPT     License P9911`,
  },
  {
    subject: kowalczyk,
    truth: 'right',
    scanned: true,
    kind: 'home health plan of care, scanned',
    text: `HOME HEALTH CERTIFICATI0N AND PLAN 0F CARE
1. Patient's Hl Claim N0.     2. Start 0f Care Date    3. Certificati0n Peri0d
   1EG4TE5MK73                   10/12/2021              10/12/2O21 t0 12/lO/2021
4. Medical Rec0rd N0.  HH-40l2          5. Pr0vider N0. 34-7O21
6. Patient's Name and Address           7. Pr0vider's Name
   K0WALCZYK, ELIZABETH                    CATAWBA H0ME HEALTH
   22 Lakeview Dr, C0rnelius
8. Date 0f Birth  09/03/1939   9. Sex  [ ]M [X]F   10. Medicati0ns: D0se/Freq
11. lCD S72.14lD   Hip fx aftercare        Calc1um 600 BlD, 0xycod0ne 5 prn`,
  },
  {
    subject: kowalczyk,
    truth: 'right',
    scanned: false,
    kind: 'living will, named in its sentences',
    text: `ADVANCE DIRECTIVE FOR A NATURAL DEATH ("LIVING WILL")

I, ELIZABETH J. KOWALCZYK, being of sound mind, desire that, as specified below, my life not be
prolonged by life-prolonging measures.
(initials) EJK  I have an incurable or irreversible condition that will result in my death.
This the 4th day of June, 2015.
Signature: Elizabeth J. Kowalczyk
Born: September 3, 1939
I hereby state that the declarant, Elizabeth J. Kowalczyk, being of sound mind, signed the above.
Witness: Harriet Dole          Witness: George Dole
NOTARY PUBLIC: Ruth Sechler, Iredell County`,
  },
  {
    subject: kowalczyk,
    truth: 'other',
    scanned: false,
    kind: "son's own physical therapy page",
    text: `Outpatient Rehabilitation Daily Note
Patient Name: KOWALCZYK, PAUL E        Acct #: 8820120077     Visit: 4/12
Birthdate: 01/22/1964                  Age: 57 Y              Sex: M
Dx: R rotator cuff tendinopathy
S: "Sore from lifting my mother Elizabeth after her hip surgery."
O: Flexion 150, abduction 140. 3 x 10 scaption with 2 lb, ER with red band.
P: Progress to green band.     Therapist: Jon Ferris, PT, DPT`,
  },
  {
    subject: kowalczyk,
    truth: 'other',
    scanned: true,
    kind: 'stranger named in a sentence of an old letter, scanned',
    text: `PIEDM0NT  0RTH0PAEDIC  CLINIC
0ct0ber 8, 2021
Terrence Y0o, M.D.
Dear Terry:
l saw y0ur patient, Mr. Haro1d Pfeif-
fer, in the 0ffice t0day. He was b0rn 4-11-1937 and fell fr0m a ladder in
August. Films sh0w a healed left distal radius fracture with 10 degrees 0f
d0rsal tilt. He is n0t tender. l have released him t0 full duty.
Sincerely,
Wm. Tate, M.D.`,
  },
  {
    subject: kowalczyk,
    truth: 'none',
    scanned: true,
    kind: 'fax cover sheet between offices',
    text: `FAX   TRANSMITTAL             CATAWBA  H0ME  HEALTH
T0:  HIM  Lake N0rman H0spital         FAX: 704 555 0100
FR0M:  Nancy  Burris, RN               PAGES: 4 incl. c0ver
DATE:  10/14/2021                      RE:  signed orders
[ ] Urgent   [x] F0r review   [ ] Please c0mment
C0NF1DENTIAL: if y0u are n0t the intended recip ient please call and destr0y.`,
  },
];
