/** The groups in which a clerk reads what can be missing in a request. */
import type { DefectCode } from '../../request/defects.ts';
import type { LetterEditor } from './editor.ts';

export type DefectGroup = keyof LetterEditor['editor']['groups'];

export const defectGroups: readonly DefectGroup[] = ['identity', 'authority', 'form', 'special', 'way'];

export const groupOf: Readonly<Record<DefectCode, DefectGroup>> = {
  AUTH_EXPIRED: 'form',
  AUTH_REVOKED: 'form',
  AUTH_NO_DESCRIPTION: 'form',
  AUTH_NO_DISCLOSER: 'form',
  AUTH_NO_RECIPIENT: 'form',
  AUTH_NO_PURPOSE: 'form',
  AUTH_NO_EXPIRY: 'form',
  AUTH_UNSIGNED: 'form',
  AUTH_UNDATED: 'form',
  AUTH_NO_REVOKE_STMT: 'form',
  AUTH_NO_CONDITION_STMT: 'form',
  AUTH_NO_REDISCLOSURE_STMT: 'form',
  AUTH_COMPOUND: 'form',
  PSYCHOTHERAPY_SEPARATE: 'special',
  PART2_CONSENT_MISSING: 'special',
  PART2_LEGAL_COMBINED: 'special',
  SUBPOENA_WITHOUT_ORDER_OR_CONSENT: 'special',
  DIRECTIVE_NOT_EHR_ELECTRONIC: 'special',
  REP_AUTHORITY_MISSING: 'authority',
  HCPOA_NOT_TRIGGERED: 'authority',
  POA_ENDED_BY_DEATH: 'authority',
  DECEASED_NO_LETTERS: 'authority',
  DEATH_CERT_MISSING: 'authority',
  ID_UNVERIFIED: 'identity',
  PATIENT_NOT_FOUND: 'identity',
  DATES_AMBIGUOUS: 'identity',
  FAX_NOT_PATIENT_CARE: 'way',
  COURIER_TO_PO_BOX: 'way',
  WRONG_FACILITY: 'way',
  ILLEGIBLE: 'way',
};
