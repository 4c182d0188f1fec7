import type { IndependentPage } from './page.ts';
import { ramsey } from './subjects.ts';

export const ramseyPages: readonly IndependentPage[] = [
  {
    subject: ramsey,
    truth: 'right',
    scanned: false,
    kind: 'well-child visit, twin mentioned',
    text: `Ramsey, Ethan Cole    DOB: 08/25/2016    MRN: D5528014
Well Child Check - 5 Years          Visit date: 09/02/2021
Accompanied by: mother (Jenna Ramsey) and twin brother Evan

Concerns: picky eating. Ethan started kindergarten; twins are in separate classes.
Development: hops on one foot, draws a person with 6 parts, counts to 20.
Growth: Ht 108.5 cm (42%)  Wt 17.6 kg (34%)  BMI 14.95 (38%)  BP 94/56
Vision: OD 20/30 OS 20/30     Hearing: pass both ears 20 dB
Exam: normal male, Tanner 1, testes descended.
Immunizations today: DTaP-IPV #5, MMRV #2
Fluoride varnish applied. Lead not indicated.

Anticipatory guidance: booster seat, water safety, screen time, 5-2-1-0.
Next visit: 6 years.
Dr. Allison Burke`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: false,
    kind: 'growth chart printout',
    text: `CDC GROWTH CHARTS: UNITED STATES
2 to 20 years: Boys
Stature-for-age and Weight-for-age percentiles

NAME  Ramsey, Ethan C                    RECORD #  D5528014
Mother's Stature 5'5"   Father's Stature 5'11"
Date       Age     Weight   Stature   BMI*
08/30/18   2y0m    11.6     84.9      16.1
09/04/19   3y0m    13.4     93.6      15.3
09/01/20   4y0m    15.5     101.2     15.1
09/02/21   5y0m    17.6     108.5     14.9
97 95 90 75 50 25 10 5 3
AGE (YEARS)
2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20
Published May 30, 2000 (modified 11/21/00).`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: false,
    kind: 'newborn intensive care note, twin letter in the name',
    text: `Ramsey, Twin A Ethan        MRN D5528014        DOB 8/25/2016        DOL 6
NICU PROGRESS NOTE          8/31/2016           CGA 34w2d

Interim: stable in isolette, no A/B/D events x 48 h.
Resp: RA since DOL 2. RR 40-56.
CV: HR 138-160, no murmur.
FEN: wt 2015 g (+20). EBM 24 kcal 36 mL q3h, 40% PO.
Heme: bili 8.1, below light level. Hct 51.
ID: no antibiotics since 8/27, blood culture negative final.
Social: mother visiting daily, twin B in next bed.
Plan: advance PO with cues, car seat test before discharge.
A. Lindqvist, NNP-BC`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: false,
    kind: 'school medication form signed by the mother',
    text: `AUTHORIZATION OF MEDICATION FOR A STUDENT AT SCHOOL
Student: Ethan Ramsey              DOB: 08/25/2016      Grade: 1
School: Coddle Creek Elementary    Teacher: Ms. Haines

Medication: albuterol HFA 90 mcg     Dose: 2 puffs with spacer
When: every 4 hours as needed for wheeze, and 15 minutes before PE
Side effects to watch: fast heart rate, shakiness
Prescriber: Allison Burke, MD        Phone: 704-555-0144     Date: 08/15/2022

I ask that school staff give this medicine to my child.
Parent/guardian: Jenna L. Ramsey     Date: 8/16/22`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: false,
    kind: 'emergency note, guarantor block above the patient',
    text: `Guarantor: RAMSEY, JENNA LEIGH   DOB 04/30/1988   704-555-0155
Subscriber: RAMSEY, PAUL D   DOB 12/12/1986   ID W208841770
----------------------------------------------------------------
Patient: RAMSEY, ETHAN COLE   DOB 08/25/2016   Sex M   MRN D5528014
PCP: BURKE, ALLISON
----------------------------------------------------------------
ED COURSE
1842 Roomed. Wheeze score 6. SpO2 92% RA.
1850 Albuterol 5 mg / ipratropium 0.5 mg neb x1 started.
1905 Dexamethasone 10 mg PO given, kept down.
1930 Score 3. SpO2 95%.
2010 Neb #2.
2115 Score 1, playful. SpO2 97%. MD to bedside.
2140 Discharged with mother. Teach-back on spacer done.`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: true,
    kind: 'immunization card photographed',
    text: `1MMUNlZATlON REC0RD       keep th1s card
Name   Ethan C0le Rams ey        B irth date  8 /25/1 6
HepB   8/26/16     10/28/16    3/1/17
DTaP   10/28/16   12/30/16   3/1/17    11/29/17   9/2/2l
lPV    1O/28/16   12/3O/16   3/1/17     9/2/21
Hib    10/28/16   12/30/16     8/28/17
PCV13  1O/28/16   12/30/16   3/1/17    8/28/17
R0TA   10/28/16   12/3O/16
MMR    8/28/17     9/2/21
VAR    8/28/17     9/2/21
HepA   8/28/17    3/5/18`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: true,
    kind: 'allergy testing sheet, OCR',
    text: `CAR0LINA ALLERGY & ASTHMA         SK1N TEST RESULTS
PATlENT  RAMSEY ETHAN           CHART 3O718
DOB  08-25-Z016                DATE  03/11/2022
Contr0l: Saline 0/0    Hist amine 6/22
Ant igen          W/F       Ant igen          W/F
D. farinae        8/25      0ak               3/10
D. pteronyss      9/28      Bermuda           0/0
Cat               7/20      Timothy           4/12
D0g               0/0       Ragweed           0/0
Peanut            0/0       Egg               O/O
lnterpretati0n: pos it ive dust m1te, cat.`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: true,
    kind: 'eye clinic form, surname with a wrong letter',
    text: `P EDIATRlC  0PHTHALM0LOGY
Pt:  Rarnsey, Ethan C.      D5528O14      D0B 8/25/2016
CC: fai1ed sch0ol vis ion screen   Date 10/20/2021
VA sc   0D 20/4O   0S 20/30     Near J1+ 0U
Cyc1o refract ion:  OD +2.25 -0.75 x 090    0S +1.75 sph
Ster eo  6O sec     Cover test  0rtho d/n
lmp: Hyper0pia/ast igmatism OD, mi1d     P lan: specs rx, 6 m0`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: true,
    kind: 'asthma action plan, read from a fax picture',
    text: `ASTHMA ACTION PLAN

Name: Ethan Ramsey DOB: 08/25/2016
Doctor: Allison Burke Phone: 704-555-6144
Mother: Jenna Ramsey Phone: 704-555-0155

GREEN fluticasone 44 mcg 2 puffs morning and night with spacer
YELLOW albuterol 2 to 4 puifs every 4 hours for 24 hours

RED .. albuterol 6 puffs, repeat in 20 minutes, cail 911

Triggers: colds, cat, cold air, running`,
  },
  {
    subject: ramsey,
    truth: 'right',
    scanned: false,
    kind: 'hospital school letter, nickname and quotation marks',
    text: `Re: Ethan "Eli" Ramsey, born August 25, 2016

To the school nurse at Coddle Creek Elementary:

Ethan was treated in our emergency department for an asthma attack on November 9, 2022. He
may be back at school on Monday. Please let him use his albuterol inhaler with a spacer 15
minutes before PE for the next two weeks, and call his mother, Jenna Ramsey, if he needs it
more often than every four hours.

Marcus Hutton, MD`,
  },
];
