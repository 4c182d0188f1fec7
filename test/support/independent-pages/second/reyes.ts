import type { IndependentPage } from '../page.ts';
import { reyes } from './subjects.ts';

export const reyesPages: readonly IndependentPage[] = [
  {
    subject: reyes,
    truth: 'right',
    scanned: false,
    kind: 'well child visit',
    text: `Mateo Alejandro Reyes Fuentes          5 year old male          DOB: 6/7/2019
MRN: D5896130      Visit date: 6/14/2024      PCP: Inga Halvorsen, MD
WELL CHILD CHECK - 5 YEARS
Informant: mother (Karla Fuentes). Interpreter: Spanish, in person.
Growth: Wt 19.8 kg (68%)  Ht 111 cm (62%)  BMI 16.1 (70%)   BP 98/58
Development: hops on one foot, draws a person with 6 parts, counts to 10.
Vaccines today: DTaP-IPV, MMRV. VIS given in Spanish.
Assessment: healthy child. Return in 1 year. Kindergarten form completed.`,
  },
  {
    subject: reyes,
    truth: 'right',
    scanned: false,
    kind: 'school health form in two languages',
    text: `NC HEALTH ASSESSMENT TRANSMITTAL FORM / FORMULARIO DE EVALUACIÓN DE SALUD
Student Name / Nombre del estudiante
Reyes Fuentes                     Mateo                       Alejandro
(Last / Apellido)                 (First / Nombre)            (Middle / Segundo nombre)
Date of Birth (M/D/YYYY) 06/07/2019      School Name: Rocky River Elementary
Parent/Guardian: Karla Fuentes           Home Phone: 704-555-0161
Medications prescribed for student: none
Allergies: Food: egg (mild)     EpiPen required: No
Vision screening: Pass R 20/30 L 20/30     Hearing: Pass
Health care provider: I. Halvorsen MD     Date of exam 06/14/2024`,
  },
  {
    subject: reyes,
    truth: 'right',
    scanned: true,
    kind: 'urgent care sheet, hand filled, surnames only partly there',
    text: `URGENT  CARE  0F  M00RESV1LLE
Pt:  Reyes  Mateo         D0B  6/7/19      Wt  18 kg
CC:  ear pa in x 2 d       T 101.4    HR  118
R TM  red, bulg ing.  L  TM n1.
Dx:  R A0M      Rx:  amox 8O mg/kg/d   div b id  x 10d
All:  egg
m0m here      n0te f0r sch00l
                  B Cord PA`,
  },
  {
    subject: reyes,
    truth: 'right',
    scanned: false,
    kind: 'after visit summary in Spanish',
    text: `RESUMEN DESPUÉS DE LA VISITA
Mateo A. Reyes Fuentes     N.º de historia clínica: D5896130     14/6/2024     LKN Pediatría
Instrucciones
 Hoy le pusieron vacunas a su hijo. Puede tener fiebre leve uno o dos días.
 Dele acetaminofén, 7.5 mL cada 6 horas si le hace falta.
Próxima cita
 Lunes 16 de junio de 2025, 9:00 a. m., con la Dra. Halvorsen
Sus signos vitales de hoy
 Presión 98/58   Peso 19.8 kg   Estatura 111 cm
MyChart: su clave de activación es F8K2-XX19-PL0Q. Vence el 14/8/2024.`,
  },
  {
    subject: reyes,
    truth: 'right',
    scanned: false,
    kind: 'allergy skin test',
    text: `Carolina Allergy & Asthma                     PERCUTANEOUS TEST RECORD
NAME  REYES, MATEO          DATE  08/09/2024          DOB  06/07/2019
PHYSICIAN  D. Marchetti     TECH  ll                  LAST ANTIHISTAMINE  none x 7 d
                 WHEAL   FLARE                         WHEAL   FLARE
1 Neg control      0       0          6 Peanut           0       0
2 Histamine        5      12          7 Milk             0       0
3 Egg white        4      10          8 Soy              0       0
4 Egg yolk         3       6          9 Wheat            0       0
Interpretation: egg sensitization. Baked egg challenge offered.`,
  },
  {
    subject: reyes,
    truth: 'other',
    scanned: false,
    kind: 'brother, same surnames, born on another day',
    text: `Santiago Andrés Reyes Fuentes          8 year old male          DOB: 3/30/2016
MRN: D5510927      Visit date: 6/14/2024      PCP: Inga Halvorsen, MD
SICK VISIT - SORE THROAT
Informant: mother. Here with brother Mateo, who has his check-up today.
Rapid strep positive. Amoxicillin 50 mg/kg once daily, 10 days.`,
  },
  {
    subject: reyes,
    truth: 'other',
    scanned: false,
    kind: 'namesake, one surname and one digit of the birth date differ',
    text: `LKN PEDIATRICS - LEAD SCREEN RESULT
Patient: Reyes Ferrer, Mateo          DOB: 06/17/2019          MRN: D5896031
Capillary blood lead: < 1.0 mcg/dL    Collected: 06/17/2020
Mailed to parent 06/24/2020`,
  },
  {
    subject: reyes,
    truth: 'other',
    scanned: true,
    kind: 'stranger, emergency sheet, scanned with double spaces',
    text: `PEDlATRIC  ED   N0TE             LKN  H0SPITAL
Nane:   KAY LEE   ANN   BR00KS          Age 4 Y
B0RN   12 / 19 / 2O19        Chart   D 58 96 4 02
CC  fell 0ff m0nkey bars      R f0rearm def0rmity
XR:  buckle fx distal radius.      Splint,  0rth0  1 wk`,
  },
];
