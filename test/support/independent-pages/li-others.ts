import type { IndependentPage } from './page.ts';
import { li } from './subjects.ts';

export const liOthers: readonly IndependentPage[] = [
  {
    subject: li,
    truth: 'other',
    scanned: false,
    kind: 'namesake of another birth year and number',
    text: `Li, Wei        E3120764        12/19/1967        F
MAMMOGRAPHY CALL-BACK LETTER        06/02/2022

Dear Ms. Li:
Your recent screening mammogram showed an area that needs more pictures. Most call-backs are
not cancer. Please call 704-555-0184 to schedule a diagnostic mammogram of the right breast
within two weeks.`,
  },
  {
    subject: li,
    truth: 'other',
    scanned: false,
    kind: "name that contains the patient's",
    text: `Patient: Liang, Weijun      DOB: 09/18/1983      MRN: E2207461
Date: 05/17/2022
ENT CLINIC - hearing loss L
Audiogram: L mild-moderate sensorineural loss above 2 kHz, R normal. SRT L 30, R 10.
MRI IAC ordered. Prednisone taper. Return with MRI.
P. Abernathy, AuD`,
  },
  {
    subject: li,
    truth: 'other',
    scanned: true,
    kind: "roommate's triage sheet, OCR",
    text: `L IU, W EN                E3 31746O
12/3O/1994   27Y   F        CSN 3OO7712O9
TRlAGE  O6/11/2022  2O41
CC  scraped knees, b ike cras h w/ roomm ate
BP 112/7O  P 90  R 16  T 98.4
Tdap 2O2O      wounds irr igated.     L. 0akes RN`,
  },
  {
    subject: li,
    truth: 'name-only',
    scanned: false,
    kind: 'work note with the name only',
    text: `Wei Li was seen in the emergency department and should not lift more than 5 pounds with
the right hand until seen by orthopaedics. May return to other work on June 13, 2022.

R. Templeton, PA-C`,
  },
  {
    subject: li,
    truth: 'none',
    scanned: false,
    kind: 'lithium fact sheet, no person',
    text: `TAKING LITHIUM (Li)

Li is a salt. Keep salt and water intake the same from day to day.
Have your Li level checked 12 hours after the last dose.
Signs of too much Li: vomiting, coarse tremor, slurred speech, unsteady walking.
Do not take ibuprofen or naproxen without asking.
Call your clinic if you have vomiting or diarrhea.`,
  },
  {
    subject: li,
    truth: 'other',
    scanned: false,
    kind: 'patient with the names the other way round',
    text: `Patient: Wei, Li (Ms.)       DOB: 02/26/1979       MRN: E4417702
NUTRITION CONSULT     04/04/2022
BMI 19.1. Recent weight loss 4 kg with hyperthyroidism, now on methimazole.
Diet recall: rice porridge, vegetables, fish; little dairy.
Goal: 1900 kcal, 70 g protein. Two snacks a day. Calcium 1000 mg.
R. Sandifer, RDN`,
  },
];
