import type { IndependentPage } from './page.ts';
import { whitmore } from './subjects.ts';

export const whitmoreOthers: readonly IndependentPage[] = [
  {
    subject: whitmore,
    truth: 'other',
    scanned: false,
    kind: 'husband, chart with the hyphenated name shared',
    text: `Blake, Thomas Whitmore       MRN 80114572      DOB 02/11/1967

Anticoagulation Clinic Telephone Encounter        05/19/2022

INR today 2.6 (goal 2.0-3.0). Weekly dose warfarin 32.5 mg. No missed doses, no bleeding, no
new medicines. Spoke with wife Catherine, who manages the pill box.
Plan: continue same dose. Recheck in 4 weeks.

A. Pettiford, PharmD, CPP`,
  },
  {
    subject: whitmore,
    truth: 'other',
    scanned: false,
    kind: 'namesake under the former name, another birth date',
    text: `QUALITY LAB PARTNERS        FINAL
WHITMORE, CATHERINE B       DOB: 06/06/1983     F
Patient ID: 80441127        Acc: QL-2204-88190
Collected: 05/02/2022 09:30    Reported: 05/03/2022

TSH, 3RD GENERATION          2.11     0.45-4.50 uIU/mL
FREE T4                      1.20     0.82-1.77 ng/dL
FERRITIN                     18       15-150 ng/mL
VITAMIN D, 25-OH             24.6 L   30.0-100.0 ng/mL`,
  },
  {
    subject: whitmore,
    truth: 'other',
    scanned: true,
    kind: "daughter's sports form, mother signs, OCR",
    text: `SP0RTS PREPART1CIPATION EXAM
Student: BLAKE, EM1LY CATHERlNE      DOB: O4/17/1999    Grade: 1O
Sch00l: Lake Shore High     Sport: v0lleyball
Parent/guard1an: Catherine Whitmore-B1ake    Ph. 704-555-O171
Ht 66    Wt 128    BP 110/68    Vision R 20/20 L 2O/20
Heart: norma1   Lungs: norma1   MSK: norma1   Skin: c1ear
[x] C1eared with0ut restrict1on
M. Teagarden, PNP            8/2O/2014`,
  },
  {
    subject: whitmore,
    truth: 'name-only',
    scanned: false,
    kind: 'consultation letter that gives the name only',
    text: `RE: Catherine Whitmore-Blake

Dear Dr. Sandoval:

Thank you for asking me to see this pleasant teacher regarding her right shoulder. She fell
on an outstretched arm while hiking. Conservative treatment has helped but she still
wakes at night. I agree that arthroscopic repair is reasonable and she would like to wait
until the school year is over.

With kind regards,
Phillip Asher, MD`,
  },
  {
    subject: whitmore,
    truth: 'none',
    scanned: false,
    kind: 'colonoscopy preparation sheet',
    text: `SPLIT-DOSE BOWEL PREP INSTRUCTIONS

7 days before: stop iron and fiber supplements.
3 days before: low-residue diet. No seeds, nuts, corn or raw vegetables.
1 day before: clear liquids only. Nothing red or purple.
   6:00 PM   Drink the first 2 liters, 8 oz every 15 minutes.
Day of exam: 5 hours before, drink the second 2 liters. Nothing by mouth after that.

You must have a driver 18 or older. A taxi or ride share alone is not acceptable.
Questions? Call 704-555-0133.`,
  },
  {
    subject: whitmore,
    truth: 'other',
    scanned: true,
    kind: 'page of the next patient in the same fax, read from a picture',
    text: `GARRITY GI PROCEDURE LOG 09/14/2022
PATIENT: WHITAKER, CATHRYN L DOR: 03/12/1957 MRN: 80141572
PROC: EGD W/ BIOPSY SEDATION: MAC: ASA 3

FINDINGS: GRADE B ESOPHAGITIS, 2 CM HIATAL HERNIA

BX: GASTRIC ANTRUM X 2, DISTAL ESOPHAGUS X 2

COMPL: NONE TIME IN 9910 OUT 0928`,
  },
  {
    subject: whitmore,
    truth: 'none',
    scanned: false,
    kind: 'continuation page whose header carries no person',
    text: `Page 2                                                        Printed 09/16/2022

DIFFERENTIAL (continued)
Eosinophils        2.1      %         0-6
Basophils          0.6      %         0-2
Abs Neutrophils    4.1      K/uL      1.8-7.7
Abs Lymphocytes    1.7      K/uL      1.0-4.8

Footnotes
(1) Test performed at Carolina Reference Laboratory, Burlington NC
** End of report **`,
  },
];
