import { describe, expect, it } from 'vitest';
import { type Defect, defectCodes, defects, mayRaise } from '../../../lib/request/defects.ts';
import { bases } from '../../../lib/request/vocabulary.ts';

const ofAuthorization = defectCodes.filter((code) => code.startsWith('AUTH_'));
const law = (code: (typeof defectCodes)[number]) => {
  const row: Defect = defects[code];
  return row.law;
};

describe('defects', () => {
  it('are the thirty of the domain rules, section 6, and what the review sheets ask besides', () => {
    expect(defectCodes.indexOf('QUESTION')).toBe(30);
    expect(defectCodes).toHaveLength(45);
    expect(ofAuthorization).toHaveLength(13);
  });

  it('of an authorization cite its rule and are never raised against the right of access', () => {
    for (const code of ofAuthorization) {
      expect(law(code)).toMatch(/^45 CFR 164\.508\((b|c)\)/);
      expect(mayRaise(code, 'access')).toBe(false);
      expect(mayRaise(code, 'directive')).toBe(false);
      expect(mayRaise(code, 'authorization')).toBe(true);
    }
  });

  it('that an access request may have are these and no others', () => {
    expect(defectCodes.filter((code) => mayRaise(code, 'access'))).toEqual([
      ...['REP_AUTHORITY_MISSING', 'HCPOA_NOT_TRIGGERED', 'POA_ENDED_BY_DEATH', 'DECEASED_NO_LETTERS', 'DEATH_CERT_MISSING'],
      ...['ID_UNVERIFIED', 'PATIENT_NOT_FOUND', 'DATES_AMBIGUOUS', 'WRONG_FACILITY', 'ILLEGIBLE'],
      ...['QUESTION', 'REQUEST_UNSIGNED', 'RECIPIENT_UNNAMED', 'PATIENT_SIGNATURE_NEEDED'],
    ]);
  });

  it('of a directive are those of an access request, and its own', () => {
    const more = defectCodes.filter((code) => mayRaise(code, 'directive') && !mayRaise(code, 'access'));
    expect(more).toEqual(['DIRECTIVE_NOT_EHR_ELECTRONIC']);
    for (const basis of bases) {
      if (basis !== 'directive') expect(mayRaise('DIRECTIVE_NOT_EHR_ELECTRONIC', basis)).toBe(false);
    }
  });

  it('that come from the hospital’s page or from plain need cite no law', () => {
    expect(defectCodes.filter((code) => law(code) === null)).toEqual([
      ...['PATIENT_NOT_FOUND', 'DATES_AMBIGUOUS', 'FAX_NOT_PATIENT_CARE', 'COURIER_TO_PO_BOX', 'WRONG_FACILITY', 'ILLEGIBLE'],
      'QUESTION',
    ]);
  });
});
