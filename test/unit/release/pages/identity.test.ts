/** Whose page is it? One rule a case. Pages written by hand in many layouts: `pages-by-hand.test.ts`; thousands of generated ones: `many-pages.test.ts`. */
import { describe, expect, it } from 'vitest';
import { judgePage, judgePages } from '../../../../lib/release/pages/identity.ts';
import { checkTexts } from '../../../../lib/release/pages/read-pages.ts';
import { subjectOf } from '../../../../lib/release/pages/subject.ts';
import { sampleRecord } from '../../../support/delivery-bench.ts';

const walter = subjectOf({
  firstName: 'Walter',
  middleName: 'T',
  lastName: 'Dupree',
  dateOfBirth: '1950-05-05',
  mrn: 'LN1234567',
});
const maria = subjectOf({
  ...{ firstName: 'María José', lastName: 'García Núñez', formerName: 'María José Ibáñez', dateOfBirth: '1988-11-03' },
  ...{ mrn: 'LN7654321', otherNumbers: ['LN0044551'] },
});
const unnumbered = subjectOf({ firstName: 'Walter', lastName: 'Dupree', dateOfBirth: '1950-05-05' });

type Row = readonly [verdict: string, subject: typeof walter, text: string];

const rows: readonly Row[] = [
  ['right', walter, 'Patient: Dupree, Walter   DOB: 05/05/1950   MRN: LN1234567'],
  ['right', walter, 'DUPREE WALTER T\n05/05/1950 LN1234567\nDischarge summary'],
  ['right', walter, 'Patient Name      Sex   DOB\nDupree, Walter    M     5/5/50'],
  ['right', walter, 'Patient\nDate of birth\nDupree, Walter T.\nMay 5, 1950'],
  ['right', walter, 'RE: Walter Dupree, born 05/05/1950\nDear Dr. Ruiz: thank you for seeing this patient.'],
  ['right', walter, 'Patient: Dupree,\nWalter   DOB: 1950-05-05'],
  ['right', walter, 'MRN LN1234567\nECG 12 lead. Sinus rhythm.'],
  ['right', walter, 'Patient: Dupree, Walt   DOB: 5/5/1950'],
  [
    'right',
    walter,
    'Patient: Dupree, Walter DOB: 05/05/1950\nMother: Dupree, Jane DOB: 02/02/1925\nEmergency contact: Johnson, Peter',
  ],
  ['right', walter, 'Patient: Dupree, Walter MRN: LN1234567\nPrevious MRN: LN0009999 (merged 2019)'],
  ['right', walter, 'Last name: Dupree   First name: Walter   MI: T\nBirthdate (mm/dd/yyyy): 05/05/1950'],
  ['right', walter, 'Patient: Dupree, Walter   DOB: 05/05/1950\n\nINSURANCE\nName: Johnson, Peter\nDOB: 03/04/1961'],
  ['right', walter, 'Other hospital\nPatient: Dupree, Walter DOB: 05/05/1950 MRN: 00456789'],
  ['right', maria, 'Paciente: García Núñez, María José\nFecha de nacimiento: 03/11/1988'],
  ['right', maria, 'Nombre del paciente: IBAÑEZ, MARIA JOSE   F. nac.: 3 de noviembre de 1988'],
  ['right', maria, 'Patient: Garcia, M   MRN: LN0044551'],
  [
    'right',
    walter,
    'Name          Date             Medical\nof Patient    of Birth         Record No.\nDupree, Walter  05/05/1950     LN1234567',
  ],
  ['right', walter, 'Client __Walter Dupree__   Birth Date __05/05/1950__'],
  ['right', walter, 'Patient: Dupree, Walter DOB: 05/05/1950 MRN: AHS7654321'],
  ['right', walter, 'Thank you for referring Walter Dupree, DOB 5/5/1950, whom I saw today.'],
  ['weak', walter, 'Mr. Dupree is a 73-year-old man who presents with a cough.'],
  ['weak', walter, 'Patient: Dupree, W   DOB: 05/05/1950'],
  ['none', walter, 'Patient Name: ____________   DOB: ___________\nSodium 139'],
  ['none', walter, 'Name            Relationship     Phone\nJane Johnson    Spouse           704-555-0101'],
  ['none', walter, 'Mother: Jane Johnson\nDOB: 02/02/1925\nNo known allergies.'],
  ['none', walter, 'Verified by Johnson, Peter 03/15/2024\nKaren Bell, MD     03/14/2024 08:12'],
  ['other', walter, 'Mr. Johnson is a 54-year-old man with chest pain.'],
  ['other', walter, 'HISTORY: This 54 y.o. woman, Linda Johnson, comes for a cough.'],
  ['other', walter, 'Lucía Ramos, paciente de 54 años, acude por dolor.'],
  ['other', walter, 'Patient: Johnson,\nPeter   DOB: 05/05/1950'],
  ['other', walter, 'Johnson, Peter | 4 March 1961 | LN8877665 | Page 2 of 5'],
  ['other', walter, 'PHYSICAL THERAPY    Peter Johnson\n    3/4/1961\nPrinted 03/15/2024'],
  ['other', walter, 'I, Peter Johnson, born on 03/04/1961, consent to the procedure.'],
  [
    'other',
    walter,
    'Sex\nAttending\nPatient\nAdmit date\nDate of birth\nM\nPrice, Helen\nJohnson, Peter\n03/01/2024\n03/04/1961',
  ],
  ['weak', walter, 'Patient Name: Dupree, Walter\nProgress note'],
  ['weak', walter, 'NAME: WALTER DUPREE JR.'],
  ['weak', walter, 'Patient: Walter Johnson   DOB: 05/05/1950'],
  ['none', walter, 'Page 3 of 9\nAssessment and plan, continued. Patient: stable overnight. Name of drug: aspirin.'],
  ['none', walter, 'Attending: Walter Dupree, MD\nElectronically signed by Walter Dupree, MD on 05/05/2024'],
  ['other', walter, 'Patient: Dupree, Walter   DOB: 05/15/1950   MRN: LN1234576'],
  ['other', walter, 'Patient: Dupree, Wanda   DOB: 05/05/1950'],
  ['other', walter, 'Name            Johnson Peter\nID              8877665\nHeart rate      72'],
  ['other', walter, 'Patient Name      Sex   DOB\nJohnson, Peter    M     03/04/1961'],
  ['other', walter, 'Patient\nDate of birth\nJohnson, Peter\nMarch 4, 1961'],
  ['other', walter, 'Re: Peter Johnson\nDate of birth: March 4, 1961\nDear Dr. Dupree: thank you.'],
  ['other', walter, 'Clinic list\n0800 Dupree, Walter LN1234567\n0815 Johnson, Peter LN8877665'],
  ['other', walter, 'Patient: Johnson, Jane   DOB: 02/02/1952\nSubscriber: Walter Dupree   DOB: 05/05/1950'],
  ['other', maria, 'Paciente: García Núñez, María Isabel\nFecha de nacimiento: 03/11/1988'],
  ['other', maria, 'Paciente: Núñez García, José María   F. nac.: 14/02/1970'],
  ['other', unnumbered, 'Patient: Peter Johnson   MRN: 8877665'],
  ['unread', walter, ' \n'],
];

describe('a page', () => {
  it.each(rows)('is %s: %#', (verdict, subject, text) => {
    expect([judgePage({ text, scanned: false }, subject), text]).toEqual([verdict, text]);
  });

  it.each([
    ['right', 'Patient: Duprce, Wa1ter   D0B: O5/05/195O   MRN: LN12345G7'],
    ['right', 'Patlent Name; DUPREE, WALTER T\nDate of B1rth: 05/05/l950'],
    ['other', 'Patlent: J0hnson, Peter   D0B: 03/O4/1961   MRN: LN8877665'],
    ['other', 'I had the pleasvre of seein Johnson,Peter (date of birh 4-Mar-1961) in clinie today.'],
    ['other', 'tient Name: JOHNSON, PETER\nLungs clear.'],
    ['none', 'Previ ous MRN: LN8877665 (merged 2019)'],
    ['none', 'ther: Jane Johnson   DOB: 02/02/1925'],
  ])('that a scanner has read is %s: %#', (verdict, text) => {
    expect(judgePage({ text, scanned: true }, walter)).toBe(verdict);
  });
});

describe('the pages of one file', () => {
  const header = (number: string) => ({ text: `Patient: Dupree, Walter DOB: 05/05/1950 MRN: ${number}`, scanned: false });
  const numbered = (number: string) => ({ text: `MRN: ${number}\nVital signs`, scanned: false });

  it('teach each other a record number that two of them show beside name and birth date', () => {
    const pages = [header('40071'), header('40071'), numbered('40071'), numbered('40072')];
    expect(judgePages(pages, unnumbered)).toEqual(['right', 'right', 'right', 'other']);
  });

  it('teach nothing by one page alone', () => {
    expect(judgePages([header('40071'), numbered('40071')], unnumbered)).toEqual(['right', 'none']);
  });
});

describe('what is stored of a file', () => {
  it('is a letter a page, and the pages of each category of words', () => {
    const { body } = sampleRecord('patient');
    const pages = ['Patient: Peña Nguyễn, María José DOB: 03/09/1984', 'HIV viral load', 'CD4 count', '', 'Hearing aids'];
    expect(
      checkTexts(
        pages.map((text) => ({ text })),
        body,
        '2026-11-29',
      ),
    ).toEqual({ verdicts: 'rnnun', marks: { hiv: '2-3' } });
  });
});
