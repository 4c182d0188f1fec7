import type { IndependentPage } from './page.ts';
import { hernandez } from './subjects.ts';

export const hernandezPages: readonly IndependentPage[] = [
  {
    subject: hernandez,
    truth: 'right',
    scanned: false,
    kind: 'Epic face sheet, labels and values in line',
    text: `Duke Health Lake Norman Hospital
PATIENT FACE SHEET
Printed 11/04/2024 08:12 AM by REG12

Patient: HERNANDEZ ORTEGA, MARIA GUADALUPE        MRN: D4471093
Sex: Female    Birth Date: 03/14/1978   Age: 46 Y   SSN: xxx-xx-4410
Address: 218 Oakmont Ln Apt 4, Mooresville NC 28115
Home Phone: 704-555-0139   Mobile: 704-555-0177
Marital Status: Married   Religion: Catholic   Language: Spanish   Interpreter: Y
Account #: 600118273645   Class: Inpatient   Admit Date: 11/03/2024 2146
Attending: BRANDT, KEVIN P, MD     Admit Dx: Cholecystitis

GUARANTOR
Name: SALINAS REYES, JORGE ALBERTO   Rel to Pt: Spouse   DOB: 08/02/1975
Address: 218 Oakmont Ln Apt 4, Mooresville NC 28115
Employer: Piedmont Drywall Supply

EMERGENCY CONTACT
1. SALINAS REYES, JORGE A   Spouse   704-555-0188
2. HERNANDEZ, ROSA            Mother   336-555-0102

COVERAGE 1: Carolina Complete PPO   Subscriber: SALINAS REYES, JORGE A
Subscriber ID: CCP448201937   Group: 77120`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: false,
    kind: 'operative report, running header',
    text: `OPERATIVE REPORT

PATIENT NAME: Hernandez Ortega, Maria G.
MEDICAL RECORD NUMBER: D4471093
DATE OF BIRTH: 03/14/1978
DATE OF PROCEDURE: 11/04/2024
SURGEON: Kevin P. Brandt, MD
ASSISTANT: Laura Finch, PA-C
ANESTHESIA: General endotracheal

PREOPERATIVE DIAGNOSIS: Acute calculous cholecystitis.
POSTOPERATIVE DIAGNOSIS: Same.
PROCEDURE: Laparoscopic cholecystectomy with intraoperative cholangiogram.
ESTIMATED BLOOD LOSS: 25 mL.
SPECIMENS: Gallbladder and contents.
COMPLICATIONS: None apparent.

INDICATIONS: The patient presented with two days of right upper quadrant pain. Risks
including bleeding, infection, bile leak and conversion to open were discussed with the
patient through a qualified Spanish interpreter (ID 30417), and she wished to proceed.

DESCRIPTION OF PROCEDURE: The patient was brought to the operating suite and placed
supine. After induction, the abdomen was prepped and draped. A Veress needle was
introduced at the umbilicus and pneumoperitoneum was established to 15 mmHg. Four
ports were placed under direct vision. The gallbladder was tense and edematous and was
decompressed with a needle. The critical view of safety was obtained.

Dictated by: Kevin P. Brandt, MD   D: 11/04/2024 14:20   T: 11/04/2024 15:02   Job 882741`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: false,
    kind: 'continuation page with the header only',
    text: `Hernandez Ortega, Maria Guadalupe (MRN D4471093)                     DOB: 03/14/1978                     Encounter Date: 11/03/2024

Assessment & Plan (continued)

# Type 2 diabetes mellitus, without long-term insulin
- A1c 7.4 on admission
- hold metformin while NPO, correction scale ACHS
# Hypertension
- continue lisinopril 10 mg daily
# DVT prophylaxis: SCDs, heparin 5000 units SQ q8h
# Dispo: home tomorrow if tolerating low-fat diet

Electronically signed by Brandt, Kevin P, MD at 11/5/2024  7:41 AM

Page 4 of 6`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: false,
    kind: 'discharge instructions in Spanish',
    text: `INSTRUCCIONES PARA DESPUÉS DEL ALTA

Nombre del paciente: María Guadalupe Hernández Ortega
Fecha de nacimiento: 14 de marzo de 1978
Número de expediente: D4471093
Fecha de alta: 6 de noviembre de 2024

¿Por qué estuvo en el hospital?
Le quitaron la vesícula biliar porque estaba inflamada.

Cuidados en casa
• Puede bañarse en regadera a partir de mañana. No use tina por dos semanas.
• No levante más de 10 libras hasta su cita.
• Coma comidas pequeñas y bajas en grasa.

Llame al 704-555-0160 si tiene:
• Fiebre de más de 101 °F
• Piel u ojos amarillos
• Dolor que no se quita con la medicina

Su cita: Dr. Kevin Brandt, 20 de noviembre de 2024, 9:15 a. m.

He recibido estas instrucciones y las entiendo.
Firma del paciente: ______________________  Fecha: __________`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: false,
    kind: 'outside record from Mexico, day before month',
    text: `HOSPITAL REGIONAL SAN JERÓNIMO
Av. Independencia 1402, Morelia, Michoacán
RESUMEN CLÍNICO

Paciente: HERNÁNDEZ ORTEGA MARÍA GUADALUPE
F. Nac.: 14/03/1978        Edad: 29 años        Sexo: F
Expediente: 2007-11873
Fecha de ingreso: 02/09/2007      Fecha de egreso: 04/09/2007

Motivo de ingreso: Embarazo de 39 semanas en trabajo de parto.
Evolución: Parto eutócico el 02/09/2007 a las 23:10 h. Producto único vivo, femenino,
peso 3,150 g, Apgar 8/9. Alumbramiento completo. Puerperio sin complicaciones.
Egresa a las 36 horas en buenas condiciones generales.

Dra. Leticia Campos Arriaga
Ginecología y Obstetricia
Céd. Prof. 3348127`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: false,
    kind: 'ambulance run report of a county service',
    text: `IREDELL COUNTY EMS - PATIENT CARE REPORT        Run # 24-031178
Dispatch 11/03/2024 20:51   At pt 21:02   Depart 21:20   At dest 21:41
PATIENT
Last: Hernandez-Ortega    First: Maria    MI: G    Suffix:
DOB: 03/14/1978   Age: 46 Years   Sex: F   Wt: 68 kg
Home: 218 Oakmont Ln Apt 4, Mooresville NC    Phone: 7045550139
NARRATIVE
M4 responded emergent to a 46 YOF C/O abd pain. Found sitting on couch, A&O x4, in moderate
distress. Daughter translates. Pain RUQ 9/10 radiates to R shoulder, N/V x3, onset after
supper. Abd tender RUQ. 4-lead NSR. 20g L AC, fentanyl 50 mcg, ondansetron 4 mg, pain 5/10.
Transported POC without change. Report to RN, transfer of care signed.
CREW: Mullis, EMT-P 10442 / Dellinger, AEMT 22107`,
  },
  {
    subject: hernandez,
    truth: 'right',
    scanned: false,
    kind: 'Cerner result print, labels with the values two lines below',
    text: `* Final Report *

Document Type:
Document Date:
Document Status:
Patient Name:
FIN / MRN:
Birth Date / Sex:

US Abdomen Limited
November 03, 2024 22:50 EST
Auth (Verified)
HERNANDEZ ORTEGA, MARIA G
600118273645 / D4471093
03/14/1978 / Female

Reason For Exam
RUQ pain

Report
Gallbladder wall 5 mm with pericholecystic fluid and multiple shadowing stones. Positive
sonographic Murphy sign. Common bile duct 5 mm. Liver is mildly echogenic.
IMPRESSION: Acute cholecystitis.`,
  },
];
