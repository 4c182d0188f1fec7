import type { IndependentPage } from './page.ts';
import { okafor } from './subjects.ts';

export const okaforOthers: readonly IndependentPage[] = [
  {
    subject: okafor,
    truth: 'other',
    scanned: false,
    kind: 'brother with the same disease',
    text: `Okafor-Bello, Emeka David     MRN D5310118     DOB 03/30/2005
HEMATOLOGY CLINIC     01/15/2024

18 y.o. with Hgb SS, first adult visit, came with his sister Chidinma.
Two ED visits last year. On hydroxyurea 1000 mg, MCV 98.
Plan: increase to 1500 mg. Pneumococcal booster. Ophthalmology.
T. Lindgren, MD`,
  },
  {
    subject: okafor,
    truth: 'other',
    scanned: false,
    kind: 'blood bank page of the wrong patient',
    text: `BLOOD COMPONENT TRANSFUSION RECORD
Recipient name   OKAFOR, CHINEDU P        Hospital number   D5130029
Birth date       05/12/1949               Group   A NEG
Unit W0418 24 100919 00                   Component   RBC LR
Bedside check by: S. Bynum RN / P. Lail RN     Started 0910
Ended 1155, 318 mL. Reaction: none`,
  },
  {
    subject: okafor,
    truth: 'other',
    scanned: true,
    kind: "mother's clinic page, OCR",
    text: `L AKE  NORMAN  PR lMARY  CARE
BELL0, NGOZ I  ADAEZE             DOB  O7/O2/1974         chart 55O281
Annual  exam   O1/22/2024
BP 134/84  Wt 181   BMl 31
s icke cel1 tra it.   Daughter w/ SS dz, son w/ SS dz.
Mamm0 ordered.  Pap 2O22 neg.  A1c 5.8.`,
  },
  {
    subject: okafor,
    truth: 'name-only',
    scanned: true,
    kind: 'sign-in line, OCR',
    text: `H EMATOLOGY CL lNIC         S lGN  lN
Name    Ch idinma  0kafor - Be1lo
T ime in   9:4O         Appt with    L indgren
Any changes t0 your insurance?    N
Have y ou fa11en in the 1ast 3 m0nths?   N`,
  },
  {
    subject: okafor,
    truth: 'none',
    scanned: false,
    kind: 'pain scale page',
    text: `NUMERIC PAIN SCALE

0    1    2    3    4    5    6    7    8    9    10
No pain            Moderate             Worst pain

Ask at every visit: Where is it? What does it feel like? What makes it better?
Reassess 30 minutes after IV and 60 minutes after oral medicine.`,
  },
  {
    subject: okafor,
    truth: 'none',
    scanned: true,
    kind: 'second side of a consent form, read from a poor fax picture',
    text: `BLOOD TRANSFUSION CONSENT (side 2): -

Possible reactions: fever, chilis, hives, shortness of breath; back pain: -

Rare! infection with hepatitis B 2 in 1,000,000; HIV 1 in 2,000:000.
Other choices: iron, erythropgietin, own blood given earlier.

i may change my mind at any time before the transfusion starts.
Signature “Date. | Time :
Witness Date Time`,
  },
];
