import type { IndependentPage } from './page.ts';
import { ramsey } from './subjects.ts';

export const ramseyOthers: readonly IndependentPage[] = [
  {
    subject: ramsey,
    truth: 'other',
    scanned: false,
    kind: 'the twin, same day of birth and next record number',
    text: `Ramsey, Evan Cole    DOB: 08/25/2016    MRN: D5528015
Well Child Check - 5 Years          Visit date: 09/02/2021
Accompanied by: mother (Jenna Ramsey) and twin brother

Concerns: none. Evan started kindergarten; twins are in separate classes.
Development: hops on one foot, counts to 30, writes own name.
Growth: Ht 109.8 cm (50%)  Wt 18.9 kg (55%)  BMI 15.7 (60%)  BP 92/58
Immunizations today: DTaP-IPV #5, MMRV #2
Dr. Allison Burke`,
  },
  {
    subject: ramsey,
    truth: 'other',
    scanned: false,
    kind: "mother's own visit, twins mentioned",
    text: `Ramsey, Jenna Leigh   MRN D3384410   DOB 04/30/1988
Postpartum visit  10/06/2016

28 y.o. G2P1102, six weeks after cesarean for twins at 33w3d (Ethan and Evan, both home from
NICU). Pumping for both. Mood: EPDS 7. Bleeding stopped at 4 weeks.
Incision well healed. Uterus involuted.
Contraception: levonorgestrel IUD placed today, lot TU01K2R.
Return in 4 weeks for string check.`,
  },
  {
    subject: ramsey,
    truth: 'other',
    scanned: true,
    kind: 'twin B, newborn label read badly',
    text: `RAMSEY, TW1N B   EVAN
D55280l5     M     O8/25/16  1322
BW 1880 g    33 3/7 wk
M0ther: RAMSEY, JENNA L    D3384410
NEW B0RN SCREEN  #1   co11ected 8/27/16  O6O0   k1t 4471O928
HEAR1NG  R pass  L pass   9/9/16
CCHD  R hand 98   foot 99   pass`,
  },
  {
    subject: ramsey,
    truth: 'other',
    scanned: false,
    kind: 'older sibling at the same address',
    text: `DENTAL SURGERY ASSESSMENT
Patient: Ramsey, Ella Grace      DOB: 05/02/2013     MRN: D4710338
Address: 9 Millwright Ct, Troutman NC
Parent present: Jenna Ramsey

ASA I. Weight 29 kg. Mallampati I. NPO since 2100.
Planned: extraction of retained primary molars K, T under general anesthesia.
Loose teeth: none. Last cold: 6 weeks ago.
Consent: signed by mother.`,
  },
  {
    subject: ramsey,
    truth: 'name-only',
    scanned: false,
    kind: 'school drawing task with the name only',
    text: `Name: Ethan Ramsey

OCCUPATIONAL THERAPY SCREEN - PENCIL TASKS

Copy:  |   __   O   +   /   square   X   triangle

Grasp: dynamic tripod / static tripod / quadrupod / other
Pressure: light / appropriate / heavy
Comments: switches hands at midline twice`,
  },
  {
    subject: ramsey,
    truth: 'none',
    scanned: false,
    kind: 'car seat handout',
    text: `CAR SEAT SAFETY CHECKLIST

□ Rear-facing until the limit of the seat
□ Harness at or below the shoulders
□ Chest clip at armpit level
□ Less than 1 inch of movement at the belt path
□ No thick coats under the harness

A certified technician can check your seat on the second Saturday of the month at Fire
Station 2. No appointment needed.`,
  },
  {
    subject: ramsey,
    truth: 'other',
    scanned: true,
    kind: "the twin's plan in the same fax, read from a picture",
    text: `ASTHMAACTION PLAN

Name: Evan Ramsey DOB: 08/25/2016
Doctor: Allison Burke Phone: 704-555-0144
Mother: Jenna Ramsey Phone. 704-555-0155

GREEN no dally medicine

YELLOW aibuteroi:2 puffs every 4 hours for 24 hours
REO © albuterol 4 puffs, repeat im 20. minutes, cai! 911
Triggers: cofds`,
  },
  {
    subject: ramsey,
    truth: 'other',
    scanned: false,
    kind: 'the twin again, header with both initials alike and the number of the twin',
    text: `RAMSEY, E COLE (EVAN)      D5528015      08/25/2016
AUDIOLOGY
Tympanogram: type B right, type C left. OAE refer right, pass left.
Impression: right middle ear effusion.
Recheck in 8 weeks, ENT if persistent.
S. Dietz, AuD        01/17/2020`,
  },
];
