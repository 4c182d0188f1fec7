import type { IndependentPage } from './page.ts';
import { marroquin } from './subjects.ts';

export const marroquinPages: readonly IndependentPage[] = [
  {
    subject: marroquin,
    truth: 'right',
    scanned: false,
    kind: 'newborn record under the name given at birth',
    text: `NEWBORN ADMISSION H&P
Lopez, Baby Girl       MRN D6013388      DOB 02/03/2024 0448     Age 7 hr
Mother: Lopez Duarte, Ana Cecilia   27 y.o. G2P2002   MRN D5120447

Maternal labs: O+, antibody neg, RPR NR, HBsAg neg, HIV neg, rubella immune, GBS pos
(penicillin x 2 doses > 4 h before delivery). GC/CT neg.
Delivery: repeat cesarean 39w1d, AROM at delivery, clear. Apgar 9/9.
Measurements: 3420 g (58%), 50 cm, HC 34.5 cm.
Exam: AFOSF, palate intact, RR x 2, no murmur, hips stable, sacral dimple absent.
A/P: Term AGA female. Routine care. Blood type pending. Hep B given.
J. Rasmussen, MD`,
  },
  {
    subject: marroquin,
    truth: 'right',
    scanned: false,
    kind: 'two-month visit under the legal name',
    text: `Marroquin Lopez, Sofia Isabel   MRN D6013388   2/3/2024   2 m.o. female
WELL CHILD 2 MONTHS      4/5/2024

Here with: mother Ana, father Byron Marroquin. Spanish interpreter in person.
Feeding: breast and formula 3 oz q3h. Stools 3/day. Sleeps on back in own crib.
Wt 5.21 kg (52%)  Lt 57 cm (45%)  HC 38.6 cm (57%)
Edinburgh (mother): 4.
Vaccines: DTaP-IPV-Hib-HepB #1, PCV20 #1, RV5 #1.
Acetaminophen dose sheet given: 2.5 mL.
Next visit 4 months.`,
  },
  {
    subject: marroquin,
    truth: 'right',
    scanned: false,
    kind: 'newborn screening result, mother listed first',
    text: `STATE LABORATORY OF PUBLIC HEALTH      NEWBORN SCREENING
Mother's name:      LOPEZ DUARTE, ANA CECILIA
Infant's name:      MARROQUIN LOPEZ, SOFIA I (BG LOPEZ)
Infant birth date:  02/03/2024     Time: 04:48    Sex: F    Wt: 3420 g
Collected:          02/04/2024 06:15    Age at collection: 25 h
Submitter:          LAKE NORMAN HOSPITAL    Med rec no: D6013388

DISORDER                          RESULT
Amino acid profile                Normal
Acylcarnitine profile             Normal
Congenital hypothyroidism         Normal   TSH 6.1 uIU/mL
Congenital adrenal hyperplasia    Normal
Cystic fibrosis                   Normal   IRT 22 ng/mL
Hemoglobin                        FA
SMA                               Normal`,
  },
  {
    subject: marroquin,
    truth: 'right',
    scanned: false,
    kind: 'Spanish school physical page',
    text: `EVALUACIÓN DE SALUD - GUARDERÍA
Nombre del niño(a): Sofía Isabel Marroquín López
Fecha de nacimiento: 3/feb/2024          Sexo: F
Nombre de la madre: Ana Cecilia López Duarte
Nombre del padre: Byron Marroquín
Alergias: leche de vaca (eccema)
Medicinas: hidrocortisona 1 % crema según sea necesario
¿Vacunas al día? ☒ Sí ☐ No      Plomo: no detectado
El niño puede participar en todas las actividades: ☒ Sí
Firma del profesional: J. Rasmussen, MD      Fecha: 14/feb/2025`,
  },
  {
    subject: marroquin,
    truth: 'right',
    scanned: true,
    kind: 'bilirubin log and crib card, OCR',
    text: `L0PEZ  BABY G lRL             02/03/24  O448
MR  D6O13388      F    342O g   50 cm
M0m: Ana        Dr. Rasmussen
TcB  @ 12 h   3.1        @ 24 h  5.8       @ 36 h  7.7
Feeds  br 15/10  bt 15 cc   br 2O   br 1O/10   bt 20 cc
V0id  x  x  x  x       Sto0l  m  m  m
Wt 2/4   3330     Wt 2/5   3285`,
  },
  {
    subject: marroquin,
    truth: 'right',
    scanned: true,
    kind: 'WIC letter, OCR',
    text: `lREDELL C0UNTY HEALTH DEPT   -   W lC
MED1CAL D0CUMENTATION F0R SPEC1AL F0RMULA
A. Pat ient 's name:  S0FIA  MARR0QUIN  L0PEZ
    Date of b irth:   O2 / O3 / 2O24
    Parent:  Ana  Lopez
B. Formu1a:  extens ively hydr0lyzed,  28 oz / day
    Reas0n:  cow's mi1k pr0tein al1ergy,  b1oody st0ols
    Durat ion:  6  m0nths
C. HCP:   J.  Rasmussen  MD       Date  O5/10/24`,
  },
  {
    subject: marroquin,
    truth: 'right',
    scanned: true,
    kind: 'emergency visit of the infant, read from a fax picture',
    text: `EMERGENCY DEPARTMENT 12/2/2024 2255

MARROQUIN LOPEZ, SOFIAISABEL 10moF DOB 02/03/2024

MRN- 06013388. Wt89kg PCP Rasmussen

Brought by mother (Ana Lopez) and grandmother. Fever 2 days, cough. poor feeding.
Y 39.4 HR 168 RR 44 SpO2 97%

RSV positive. Suctioned, took 90 mL after. No retractions.

Discharged with return precautions, interpreter 20781.`,
  },
  {
    subject: marroquin,
    truth: 'right',
    scanned: false,
    kind: 'audiology page with the birth name beside the legal name',
    text: `UNIVERSAL NEWBORN HEARING SCREEN - FOLLOW UP
Child: Sofia Marroquin (birth name on file: Babygirl Lopez)
Date of birth: 02/03/2024      Hospital of birth: Lake Norman
Birth screen 02/04/2024: right refer, left pass
Rescreen 02/20/2024: right pass, left pass (AABR)
Risk indicators: none
No further testing needed. Speech milestones sheet given to mother in Spanish.`,
  },
];
