import type { IndependentPage } from './page.ts';
import { hernandez } from './subjects.ts';

export const hernandezOthers: readonly IndependentPage[] = [
  {
    subject: hernandez,
    truth: 'other',
    scanned: false,
    kind: 'spouse at the same address',
    text: `Duke Health Lake Norman Hospital
PATIENT FACE SHEET

Patient: SALINAS REYES, JORGE ALBERTO        MRN: D4471126
Sex: Male    Birth Date: 08/02/1975   Age: 49 Y
Address: 218 Oakmont Ln Apt 4, Mooresville NC 28115
Home Phone: 704-555-0139
Marital Status: Married      Language: Spanish
Account #: 600118300221   Class: Emergency   Arrival: 10/19/2024 1930
Attending: OSEI, DANIEL, MD

EMERGENCY CONTACT
1. HERNANDEZ ORTEGA, MARIA GUADALUPE    Spouse   704-555-0177

COVERAGE 1: Carolina Complete PPO   Subscriber: SALINAS REYES, JORGE A`,
  },
  {
    subject: hernandez,
    truth: 'other',
    scanned: false,
    kind: 'namesake with one surname in common and another birth date',
    text: `Hernandez Olvera, Maria Guadalupe
F, 61 y.o., 05/22/1963
MRN: D4471903

Office Visit  10/8/2024
Lake Norman Cardiology, Huntersville
Provider: Ruth Anand, MD (Cardiology)

Chief Complaint: Palpitations

HPI
Ms. Hernandez is seen in follow up of paroxysmal atrial fibrillation. She has had two
episodes since July, each less than an hour. She is taking apixaban without bleeding.

Vitals: BP 138/82 | Pulse 68 | Ht 5' 1" | Wt 71.2 kg | SpO2 98%
EKG today: sinus rhythm, rate 66, first degree AV block.`,
  },
  {
    subject: hernandez,
    truth: 'other',
    scanned: true,
    kind: 'sister with the same surnames, OCR',
    text: `LAKE NORMAN WOMENS lMAGING       MAMM0GRAPHY REP0RT
PATlENT:  HERNANDEZ ORTEGA, MARTHA ELENA
D.O.B.  O9/27/198l         MRN  D3O18842
EXAM:  SCREENlNG MAMMOGRAM BlLATERAL W/ TOMO
DATE:  10/22/2024           REF: P0WELL, S
H1STORY: Routine screening. No comp1aints. Sister with gallb1adder d1sease.
FIND1NGS: Breasts are heterogeneous1y dense. No suspicious mass, ca1cification or
arch1tectural distort1on.
lMPRESSlON: BI-RADS 1 - Negat1ve. Routine annual screening.`,
  },
  {
    subject: hernandez,
    truth: 'name-only',
    scanned: false,
    kind: 'after-visit page with the name only',
    text: `Maria Guadalupe Hernandez Ortega

Preparing for your ultrasound

Do not eat or drink anything for 8 hours before the exam. You may take your morning
medicines with a small sip of water. Arrive 15 minutes early and check in at the desk
on the first floor.

If you need an interpreter, one will be provided free of charge.`,
  },
  {
    subject: hernandez,
    truth: 'none',
    scanned: false,
    kind: 'second side of a Spanish consent, blank',
    text: `CONSENTIMIENTO PARA PROCEDIMIENTO (continuación)

7. Entiendo que pueden estar presentes estudiantes o representantes de equipos médicos.
8. Autorizo que se desechen los tejidos extraídos según las normas del hospital.
9. Se me ha explicado la posibilidad de recibir sangre o productos de sangre.

☐ Acepto transfusión     ☐ No acepto transfusión

Firma del paciente o representante: ______________________   Fecha/Hora: ____________
Parentesco: ______________________
Testigo: ______________________
Intérprete: ______________________   ID: ____________

Form 10221S (Rev. 04/2022)                                                Página 2 de 2`,
  },
  {
    subject: hernandez,
    truth: 'other',
    scanned: true,
    kind: 'mother in law at the same address, read from a fax picture',
    text: `CAROLINA EYE SPECIALISTS :
Patient: REYES DE SALINAS, AMPARO DOB: 12/08/1947.

218 Oakmont Ln Apt 4, Mooresville NC 28115

Exam date: 09/17/2024

Visual acuity OD 20/60 OS 20/40

1OP. OD19 OS 18

Lens: 2+ nuclear sclerosis OD, 1+ OS

Fundus: mild nonproliferative diabetic retinopathy both eyes

Pian: cataract surgery OD, A-scan ordered

Contact: Maria Hernandez (daughter in law) 704-555-0177`,
  },
  {
    subject: hernandez,
    truth: 'none',
    scanned: true,
    kind: 'fax cover sheet that names no patient, OCR',
    text: `FACSlMlLE TRANSMlTTAL SHEET
T0:  Medica1 Rec0rds          FR0M:  Lakes ide Fami1y Medic ine
FAX:  704-555-0166            PAGES lNCLUDING C0VER:  4
DATE:  11/8/24                RE:  rec0rds as requested
[ ] Urgent   [x] For rev iew   [ ] P lease rep1y
C0NFlDENTIAL:  If you are n0t the intended recip ient p1ease not ify the sender and
destr0y al1 c0pies.`,
  },
];
