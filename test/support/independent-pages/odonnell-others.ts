import type { IndependentPage } from './page.ts';
import { odonnell } from './subjects.ts';

export const odonnellOthers: readonly IndependentPage[] = [
  {
    subject: odonnell,
    truth: 'other',
    scanned: false,
    kind: 'sister, genetics page in the same package',
    text: `GENETIC COUNSELING SUMMARY
Counselee: Aoife O'Donnell Kerr        DOB: 02/28/1961       MRN: D7700518
Date: 02/12/2024

Ms. Kerr was seen because her sister, Siobhan O'Donnell, was found to carry BRCA2 c.5946delT. She
was diagnosed with high-grade serous ovarian cancer at 52. Site-specific testing was
ordered today. If positive, PARP inhibitor maintenance could be considered at recurrence.

M. Tolliver, MS, CGC`,
  },
  {
    subject: odonnell,
    truth: 'other',
    scanned: false,
    kind: 'namesake with another spelling and birth date',
    text: `SCREENING QUESTIONNAIRE - BREAST IMAGING
Name: Siobhan Odonnell-Price     DOB: 01/16/1985     MRN: D5876093
Last mammogram: never            LMP: 2 weeks ago
Breast implants: no              Pregnant: no
Family history of breast cancer: maternal grandmother, 70s
Symptoms: lump L breast since June
Technologist: K. Lentz RT(R)(M)`,
  },
  {
    subject: odonnell,
    truth: 'other',
    scanned: true,
    kind: 'another patient of the infusion center, OCR',
    text: `1NFUSION  NURSlNG  N0TE
0'DELL, SHAR0N M          D27 60913        DOB 1O/O8/1961
C5D1  pemetrexed / carbop1atin        02/2O/24  chair 9
Port accessed, g00d b1ood return.  B12 g iven.
Tx t0lerated.  D/C amb w/ spouse 134O.
J. P ickard RN OCN`,
  },
  {
    subject: odonnell,
    truth: 'name-only',
    scanned: false,
    kind: 'chair schedule slip',
    text: `Siobhan O'Donnell
Tue Feb 20    9:30 AM   Lab / port draw
              10:15 AM  Dr. Iyer
              11:00 AM  Infusion, chair 4

Please bring a list of your medicines. Parking is free in deck B.`,
  },
  {
    subject: odonnell,
    truth: 'none',
    scanned: true,
    kind: 'drain record sheet with no name, OCR',
    text: `DRA1N  0UTPUT  REC0RD
         Dra1n #1 (R)    Dra1n #2 (R)    Drain #3 (L)
7/19      6O   45          4O  35           3O 25
7/20      55   4O          38  3O           22 18
7/21      4O   35          25  20           15 12
Ca11 when 1ess than 30 cc in 24 hrs f0r 2 days.`,
  },
  {
    subject: odonnell,
    truth: 'other',
    scanned: true,
    kind: 'another patient with the same surname, read from a poor fax picture',
    text: `CAROLINA BREAST SURGERY ;

Patiert: O'Donnell, Sheila K . - DOB: 05/30/1964

MRN: 07609312 Visit: 07/30/2024

New patierit, left nipple discharge, bloody, 3. weeks, :
Ultrasound: 7. mm intraductal mass.at 4 0’ relock, subareolar.
Pian: core biopsy, then central duct excision.`,
  },
];
