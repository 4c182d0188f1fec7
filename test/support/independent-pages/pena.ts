import type { IndependentPage } from './page.ts';
import { pena } from './subjects.ts';

export const penaPages: readonly IndependentPage[] = [
  {
    subject: pena,
    truth: 'right',
    scanned: false,
    kind: 'emergency physician note, first surname only in the header',
    text: `Pena, Jose L
DOB: 4/11/1990   MRN: D4902216   Age: 34 y.o.   Sex: male
ED Provider Notes by Hutton, Marcus, MD at 7/28/2024  9:14 PM

History
Chief Complaint
Patient presents with
• Flank Pain
  Left sided, started 5 pm today, 10/10, vomited twice

34 y.o. male roofer with no medical history with sudden left flank pain radiating to the
groin. Denies fever. Drinks "mostly soda" in the heat.

Physical Exam
BP 148/91 | Pulse 104 | Temp 98.3 °F (36.8 °C) (Oral) | Resp 20 | SpO2 99%
Uncomfortable, pacing. Left CVA tenderness. Abdomen soft.

ED Course / MDM
UA: large blood. CT: 4 mm left UVJ stone, mild hydronephrosis. Cr 1.04.
Ketorolac 15 mg IV, ondansetron, tamsulosin. Pain 2/10 at 2300.
Final diagnosis: Ureterolithiasis`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: false,
    kind: 'registration form in Spanish, filled',
    text: `FORMULARIO DE REGISTRO DEL PACIENTE
Apellido paterno: Peña          Apellido materno: Castillo
Nombre(s): José Luis
Fecha de nacimiento (mes/día/año): 04/11/1990
Sexo: ☒ M ☐ F        Estado civil: ☐ Soltero ☒ Unión libre ☐ Casado
Dirección: 5520 Perth Rd, lote 18        Ciudad: Troutman      Código postal: 28166
Teléfono celular: 980-555-0136           Idioma preferido: Español
Ocupación: Techador                      Empleador: Catawba Roofing

Contacto de emergencia: Yesenia Lozano    Relación: pareja    Tel: 980-555-0137
¿Tiene seguro médico? ☐ Sí ☒ No

Firma: José L. Peña C.                    Fecha: 07/28/2024`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: false,
    kind: 'consulate clinic certificate, day before month though both fit',
    text: `CENTRO DE SALUD SAN MARTÍN
CERTIFICADO MÉDICO
Nombre: JOSÉ LUIS PEÑA CASTILLO
Fecha de nacimiento: 11 de abril de 1990
Lugar: San Martín, 3 de febrero de 2011

El suscrito médico certifica haber examinado al joven arriba mencionado, encontrándolo
clínicamente sano, sin datos de enfermedad infectocontagiosa. Grupo sanguíneo O positivo.
Esquema de vacunación: BCG, Sabin, DPT, sarampión completos.

Se extiende el presente a solicitud del interesado para los fines que convengan.

Dr. Arturo Villaseñor`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: false,
    kind: 'CT report, double surname run together with the given name',
    text: `CT ABDOMEN AND PELVIS WITHOUT CONTRAST
Patient: PENACASTILLO,JOSELUIS   MRN:D4902216   DOB:04/11/1990   Acc:LKN24099217
Exam Date:07/28/2024 21:52   Ordering:HUTTON,MARCUS

INDICATION: Left flank pain, hematuria.
COMPARISON: None.
TECHNIQUE: Helical images from the lung bases to the symphysis. DLP 412 mGy-cm.
FINDINGS: 4 mm calculus at the left ureterovesical junction with mild hydroureteronephrosis
and perinephric stranding. Two punctate nonobstructing right renal calculi. Appendix
normal. No free fluid. No acute osseous abnormality.
IMPRESSION:
1. 4 mm obstructing left UVJ calculus.
2. Nonobstructing right nephrolithiasis.`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: false,
    kind: 'charity care letter to the patient',
    text: `August 22, 2024

Jose L. Pena Castillo
5520 Perth Rd Lot 18
Troutman, NC 28166

RE: Financial assistance application
    Patient: Jose L. Pena Castillo    Date of birth: 04/11/1990
    Account: 600221904417             Date of service: 07/28/2024

Dear Mr. Pena Castillo:

We have reviewed your application. Based on your household size and income you qualify for a
100% reduction of the balance of the account listed above. This approval is valid for
services through 02/22/2025. You do not need to do anything else.

Si necesita esta carta en español, llame al 704-555-0101.

Patient Financial Services`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: true,
    kind: 'pharmacy and urology fax, OCR',
    text: `O8/O6/2024 15:36  LKN UR0LOGY  7045550190  ->  HIM         P. 5
UR0LOGY  FOLLOW UP
Name: JOSE LU1S PENA CAST1LLO     D.O.B: O4/11/199O
Chart no: U-18842                  Date: 8/5/24
S: Passed st0ne 8/2, br0ught it in. Pa1n free. No hematur1a.
0: abd s0ft, no CVAT. UA neg b1ood.
A: L UVJ st0ne, passed.   R ren al st0nes.
P: stone t0 lab, 24 hr ur ine, f1uids > 2.5 L, RTC 6 wk
                       Dr. K. 0rdway`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: true,
    kind: 'stone analysis, OCR, record number damaged',
    text: `REG10NAL REFERENCE LAB
PENA CASTlLL0, J0SE        34 Y   M
MRN D49O22l6               Co11ected 08/05/2024
ST0NE ANALYSlS
 Weight             21 mg
 Size               4 x 3 x 2 mm
 Ca1cium oxa1ate monohydrate      80 %
 Ca1cium oxa1ate dihydrate        20 %
C0MMENT: Submitted dry, br0wn, crysta1line.`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: true,
    kind: 'discharge page in Spanish, read from a fax picture',
    text: `HOSPITAL DE LAKE NORMAN — INSTRUCCIONES DE ALTA
Paciente: José Luis Peña Castillo: Fecha de nacimiento: 11/abr/1990
Expediente: D4902216 Fecha: 28/jul/2024

Diagnóstico: piedra en el riñón izquierdo

Tome ibuprofeno 600 mg cada 6 horas con comida para el dolor

Tome tamsulosina 0.4 mg una vez al día por 14 días.

Regrese a emergencias si tiene fiebre, escalofríos o no puede orinar.
Llame a Urología para una cita en una semana: 704-555-0190`,
  },
  {
    subject: pena,
    truth: 'right',
    scanned: true,
    kind: 'radiograph report, read from a poor fax picture',
    text: `XR ABDOMEN 1 VIEW (KUB) 0971642024 8850

PENA CASTILLO, JOSE (US MRN 049022 16

HOB 4771/1999 M REF. ORDWAY K

FINDINGS: TWO PUNCTATE CALCIFICATLONS OVER THE RIGHT KIONEY.
NO LER URETERAL CALCHTUS. NORMAL BOWEL GAS. BONES NORMAL.
IMPRESSION: PASSED LEFT STONE. STABLE RIGHT STONES.`,
  },
];
