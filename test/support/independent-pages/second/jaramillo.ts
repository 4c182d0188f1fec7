import type { IndependentPage } from '../page.ts';
import { jaramillo } from './subjects.ts';

export const jaramilloPages: readonly IndependentPage[] = [
  {
    subject: jaramillo,
    truth: 'right',
    scanned: false,
    kind: 'Spanish discharge paper with a letterhead',
    text: `HOSPITAL GENERAL DE LAKE NORMAN
HOJA DE EGRESO HOSPITALARIO
Nombre del paciente: DOLORES INÉS JARAMILLO DE CASTRO
No. de expediente: D3014466        Edad: 72 años        Sexo: Femenino
Fecha de ingreso: 09/mar/2023        Fecha de egreso: 13/mar/2023
Servicio: Medicina Interna        Cama: 318-B
Diagnóstico de ingreso: Neumonía adquirida en la comunidad
Diagnóstico de egreso: El mismo, resuelta. Diabetes mellitus tipo 2.
Médico tratante: Dra. Rebeca Montoya
Indicaciones: amoxicilina con ácido clavulánico 875 mg cada 12 horas por 5 días.
Acudir a consulta externa en 10 días. Signos de alarma explicados a la hija.
Firma del familiar responsable: Ana Castro Jaramillo`,
  },
  {
    subject: jaramillo,
    truth: 'right',
    scanned: false,
    kind: 'EHR print-out with a banner and a print footer',
    text: `Jaramillo, Dolores I (MRN D3014466) DOB: 02/27/1951          Encounter Date: 03/09/2023
H&P by Okonjo, Chike, MD at 03/09/2023 2214
Author: Okonjo, Chike, MD      Service: Hospital Medicine      Author Type: Physician
Filed: 03/09/2023 2251         Status: Signed                  Editor: Okonjo, Chike, MD

Chief Complaint: cough and fever for 4 days
HPI: 72 y.o. female with T2DM presents with productive cough. Lives with daughter Ana.
Allergies: Sulfa (rash)
Family History: Mother - stroke. Sister Carmen Jaramillo - breast cancer at 58.
Assessment: CAP, CURB-65 2. Ceftriaxone and azithromycin. Blood cultures pending.

Printed by Marisol Tapia [MTAPIA] at 5/2/23 9:41 AM                          Page 3 of 41`,
  },
  {
    subject: jaramillo,
    truth: 'right',
    scanned: true,
    kind: 'lab report, scanned, label columns broken',
    text: `CAR0LINA REGI0NAL LAB0RATORIES              FINAL
PAT1ENT  NAME           D.O.B.        AGE   SEX
JARAMlLLO, DOLORES      02/27/l951    72    F
ACCESSI0N   H48821O3    C0LLECTED 03/lO/2023 O540
0RDERING PHYS   OK0NJ0, C
TEST               RESULT       FLAG      RANGE
WBC                14.8         H         4.0-11.0
HGB                11.9         L         12.0-16.0
PLT                 288                   150-400
PR0CALC1T0NIN      1.42         H         <0.10`,
  },
  {
    subject: jaramillo,
    truth: 'right',
    scanned: false,
    kind: 'explanation of benefits',
    text: `THIS IS NOT A BILL                                   EXPLANATION OF BENEFITS
Statement date: April 18, 2023
DOLORES JARAMILLO
77 OAK HOLLOW LN
MOORESVILLE NC 28115

Subscriber: RAFAEL CASTRO          Group: STATE RETIREES 00191
Patient: DOLORES JARAMILLO         Patient date of birth: 02/27/1951
Claim number: 23-099-441872        Provider: LAKE NORMAN HOSPITAL

Date of service  Description        Billed     Allowed    Plan paid   You may owe
03/09-03/13/23   Room and board     18,440.00  9,120.00   8,920.00    200.00
03/09/23         Emergency visit     2,210.00    940.00     890.00     50.00
Total                               20,650.00 10,060.00   9,810.00    250.00`,
  },
  {
    subject: jaramillo,
    truth: 'right',
    scanned: true,
    kind: 'faxed referral under the former name, hand filled',
    text: `From: IREDELL FAM MED  704 555 0177    To: PULM0NARY     03-20-23 4:02p   pg 2/3
REFERRAL  F0RM
Pt Name  Dolores  Quintero         DOB  2 - 27 - 51
Ph0ne 704 555 O133     lns: Medicare   1D 4KX9-TE5-XX72
Ref to: Pulm        Ref by: P. Sandoval FNP
Reas0n: persistent infiltrate on CXR 3/18
Urgent [ ]  R0utine [x]
please send n0te back`,
  },
  {
    subject: jaramillo,
    truth: 'right',
    scanned: false,
    kind: 'letter naming the patient in running text only',
    text: `Catawba Pulmonary Associates
May 4, 2023

Re: your referral

Dear Dr. Sandoval,

Thank you for asking me to see Ms. Dolores Jaramillo, who was born on February 27, 1951. As you
know she was in the hospital in March with a right lower lobe pneumonia. She has finished the
antibiotics and her cough is gone. Spirometry today was normal. Her film shows complete clearing.
I do not need to see Ms. Jaramillo again unless the symptoms come back.

With kind regards,
Eleanor Pruitt, MD, FCCP`,
  },
  {
    subject: jaramillo,
    truth: 'other',
    scanned: false,
    kind: 'sister, same surname, her own banner',
    text: `Jaramillo, Carmen R (MRN D3014499) DOB: 08/02/1955          Encounter Date: 03/10/2023
Oncology Follow-Up by Whitaker, Dana, NP at 03/10/2023 1015
Diagnosis: left breast IDC, stage IA, ER positive, on letrozole since 2021.
Interval history: hot flashes better. Worried about her sister Dolores who is inpatient.
Exam: no masses, no nodes. Mammogram 02/2023 BI-RADS 2.
Plan: continue letrozole, DEXA in the fall, return 6 months.`,
  },
  {
    subject: jaramillo,
    truth: 'other',
    scanned: true,
    kind: 'stranger on a Spanish consent, scanned',
    text: `C0NSENTIM1ENTO lNFORMADO PARA CIRUG1A
Yo,  MARTHA EUGENIA  SOLIS RIVAS , con fecha de nac imiento 19/O8/1964,
aut0rizo al Dr. Ignacio Beltran y a sus ayudantes a realizar en mi pers0na
el pr0cedimiento: C0LECISTECT0MIA LAPAR0SCOPICA.
Se me han explicado 1os riesgos: sangrado, infecci0n, lesi0n de via biliar.
Firma de la paciente   M E Solis          Fecha 10/03/23
Testigo: Luz Rivas`,
  },
  {
    subject: jaramillo,
    truth: 'none',
    scanned: false,
    kind: 'terms of an insurer, page two of a statement',
    text: `Your right to appeal

If we did not pay all of your claim you may ask for a review. Send your request in writing within
180 days from the date on this statement. Include your member number, the claim number and the
reason you disagree. You may name someone to act for you; call Member Services for the form.

Language help: Si habla español, tiene a su disposición servicios gratuitos de asistencia
lingüística. Llame al 1-800-555-0142.

Member Services is open Monday to Friday, 8 a.m. to 6 p.m.`,
  },
];
