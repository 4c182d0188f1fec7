import type { IndependentPage } from '../page.ts';
import { baker } from './subjects.ts';

export const bakerPages: readonly IndependentPage[] = [
  {
    subject: baker,
    truth: 'right',
    scanned: false,
    kind: 'oncology visit, banner',
    text: `Linda S. Baker
Female, 61 y.o., 4/30/1960
MRN: D2605519
Bed: INF-07     Code: FULL (no ACP docs)     PCP: Nash, Peter
Progress Notes     Rosalind Ames, MD at 10/5/2021 11:20 AM
Oncology History: Stage IIIA colon adenocarcinoma, s/p right hemicolectomy 5/2021.
Here for FOLFOX cycle 8. Grade 1 neuropathy. ANC 1.9, plt 121.
Plan: omit oxaliplatin bolus reduction, continue. CT after cycle 12.`,
  },
  {
    subject: baker,
    truth: 'right',
    scanned: false,
    kind: 'employer leave form',
    text: `Certification of Health Care Provider for Employee's Serious Health Condition
SECTION I - EMPLOYER
(1) Employee name:   Linda         Sue          Baker
                     First         Middle       Last
(2) Employer name: Iredell County Schools      Date: 06/01/2021
SECTION II - HEALTH CARE PROVIDER
Health Care Provider's name: Rosalind Ames, MD
(1) State the approximate date the condition started: 05/10/2021
(2) Best estimate of how long it will last: 8 months
Employee date of birth: 04/30/1960     Employee ID 20917`,
  },
  {
    subject: baker,
    truth: 'right',
    scanned: true,
    kind: 'pathology, scanned twice',
    text: `SURG1CAL  PATH0L0GY            LS2l-0 3318
PAT1ENT:   BAKER , L1NDA  SUE         SEX:  F
AGE/D0B:   61    (04/3 0/1960)        M RN:   D26O5519
PHYSIC1AN:  T0LIVER , R              RCVD:  O5/l1/2O21
GR0SS:  Right c0l0n 22 cm, w ith a 4.2 cm ulcer ated mass.
DIAGN0SIS:  M0derately d ifferent iated aden0carcin0ma, pT3 pN1b (2/2l)
Margins free.        K. Katz MD`,
  },
  {
    subject: baker,
    truth: 'right',
    scanned: false,
    kind: 'chemotherapy order set',
    text: `CHEMOTHERAPY ORDER                                            Cycle 8 Day 1
BAKER, LINDA   DOB 30-APR-1960   ID D2605519   BSA 1.78 m2   Ht 163 cm   Wt 71.2 kg
Protocol: mFOLFOX6      Intent: adjuvant      Ordering: Ames R
1 Palonosetron 0.25 mg IV      2 Dexamethasone 12 mg IV
3 Oxaliplatin 85 mg/m2 = 151 mg IV over 2 h
4 Leucovorin 400 mg/m2 = 712 mg IV
5 Fluorouracil 2400 mg/m2 = 4272 mg CIVI 46 h
RPh check: J. Whitaker      2nd RPh: P. Shah      RN: M. Vance / L. Baker`,
  },
  {
    subject: baker,
    truth: 'right',
    scanned: false,
    kind: 'telephone encounter',
    text: `Telephone Encounter                                  Note time: 10/8/2021 3:15 PM
Baker, Linda S
DOB: 4/30/1960
Incoming call from: Pt's husband, Wayne
Reason: pump disconnect, fever 100.9
Advice: per Dr. Ames come to ED. Husband verbalized understanding.
Call taken by: Vance, Mary, RN`,
  },
  {
    subject: baker,
    truth: 'other',
    scanned: false,
    kind: 'page of a stranger whose nurse bears the name of the patient',
    text: `CHEMOTHERAPY FLOWSHEET
NAME: Overcash, Dennis W       DOB 08/19/1953       ID D3377120
Protocol: gem/carbo      Cycle 3 Day 8
Port accessed by: Linda Baker RN     Blood return: yes     Needle: 20 g 3/4"
1005 gemcitabine 1800 mg in 250 NS, 1040 complete
Discharged ambulatory 1055.     Linda S Baker, RN, OCN`,
  },
  {
    subject: baker,
    truth: 'other',
    scanned: true,
    kind: 'stranger, consult without labels, scanned',
    text: `W0UND / 0ST0MY  C0NSULT
GILLESP IE  R0NALD   67M
D298 1O55    3/14/54      4 WEST 12
Seen f0r st0ma teaching.  Ileost0my R LQ, pink, 32 mm, budded.
P0uched w ith 2 pc c0nvex.  Wife  will learn emptying.
F/u  M0n.        E. Salter  CW0N`,
  },
  {
    subject: baker,
    truth: 'other',
    scanned: false,
    kind: 'namesake with another middle name and birth date, result letter',
    text: `October 14, 2021

Linda Kay Baker
4100 Coddle Creek Hwy
Davidson, NC 28036

Date of birth: 09/12/1972
Dear Ms. Baker:
We are pleased to tell you that your mammogram of October 7, 2021 shows no sign of cancer. Your
next mammogram is due in one year. Your breast tissue is not dense.

Lake Norman Breast Center`,
  },
  {
    subject: baker,
    truth: 'name-only',
    scanned: true,
    kind: 'wrist band copy with the name only',
    text: `BAKER  L1NDA  S
                 ALLERGY  BAND   -  RED
   PEN1C1LLIN      LATEX
   applied  by  MV     5/10/21`,
  },
  {
    subject: baker,
    truth: 'none',
    scanned: false,
    kind: 'equipment check of a unit',
    text: `CRASH CART DAILY CHECK      UNIT: INFUSION CENTER      MONTH: OCTOBER 2021
Day  Seal no.   Defib test  O2 tank  Suction  Initials
1    771204     pass        1800     ok       MV
4    771204     pass        1750     ok       LB
5    771204     pass        1700     ok       LB
6    771311     pass        1700     ok       MV
Call Central Supply ext 4410 to exchange a cart. Form 88-120 rev 3/2019`,
  },
];
