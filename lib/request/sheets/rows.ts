/**
 * The rows of every review sheet, as data: what is asked, by which law, which defect a "no" is, and what is known without asking. Words
 * are in `lib/languages` under the id of a row. `verified: false`: read in part or from general knowledge, counsel has to confirm it.
 * Long: one table, read as a whole.
 */
import { ageOn, type CalendarDate } from '../dates.ts';
import type { DefectCode } from '../defects.ts';
import { isElectronicCopy } from '../fees/kind.ts';
import { isNoName } from '../names/no-name.ts';
import type { RequestState } from '../record.ts';
import type { Answer, Paper } from './stored.ts';

export interface SheetFacts {
  readonly record: Pick<RequestState, 'body' | 'route' | 'decisions'>;
  readonly today: CalendarDate;
  /** Null until somebody has read the paper, where there is one. */
  readonly paper: Paper | null;
  /** The last day of an authorization; null: it names an event, or none is known. */
  readonly ends: CalendarDate | null;
}

type Tell = (facts: SheetFacts) => Answer | null;

interface SheetRow {
  readonly law: string;
  readonly verified: boolean;
  /** What a "no" is called towards the requester; null: the hospital's own task, which nobody outside can cure. */
  readonly code: DefectCode | null;
  /** True where the row may not apply to a request. */
  readonly optional?: true;
  /** Follows from facts: nobody answers it by hand. undefined: the facts do not tell, so somebody has to. */
  readonly settled?: (facts: SheetFacts) => Answer | null | undefined;
  /** Answered beforehand; staff may answer otherwise. */
  readonly known?: Tell;
}

const checked = { verified: true } as const;
const toConfirm = { verified: false } as const;

/** Signed on the page, where each field was asked for and judged. */
const online: Tell = ({ record: { body } }) => (body.signature === undefined ? null : 'yes');
const confirmed: Tell = ({ record: { decisions } }) => (decisions.taken['confirm-identity'] === undefined ? null : 'yes');
const yesNo = (yes: boolean): Answer => (yes ? 'yes' : 'no');

/** A name, and not "my sister": 45 CFR 164.524(c)(3)(ii), 164.508(c)(1)(iii). */
const named: Tell = (facts) => {
  const { recipient, signature } = facts.record.body;
  const name = recipient.organization ?? recipient.name;
  if (name !== undefined && isNoName(name)) return 'no';
  return signature === undefined ? null : 'yes';
};

const spoken: Tell = (facts) => (facts.record.body.delivery.format === 'format-other' ? null : online(facts));
const electronic: Tell = ({ record: { body } }) => yesNo(isElectronicCopy(body));
const under18: Tell = ({ record: { body }, today }) => yesNo(ageOn(body.patient.dateOfBirth, today) < 18);
const alive: Tell = ({ record: { body } }) => (body.patient.deceased === undefined ? null : yesNo(!body.patient.deceased));
const diedHere: Tell = ({ record: { body } }) => (body.patient.diedHere === true ? 'not-needed' : null);
const bySelf: Tell = (facts) => (facts.record.body.requester.type === 'patient' && online(facts) ? 'not-needed' : null);
const injuryNamed: Tell = ({ record: { body } }) =>
  body.requester.employer === undefined || body.requester.injuredOn === undefined ? null : 'yes';
const told: Tell = ({ record: { body } }) => (body.requester.employeeTold === true ? 'yes' : null);
const claimNamed: Tell = ({ record: { body } }) => (body.requester.claim === undefined ? null : 'yes');
const forPayment: Tell = ({ record: { body } }) => (body.purpose === undefined ? null : yesNo(body.purpose.type === 'payment'));
/** A form that somebody has read shows its day, or has none; of one that nobody has read, who looks at it may say so. */
const dated: SheetRow['settled'] = ({ paper }) => {
  if (paper?.signedOn !== undefined) return 'yes';
  return paper?.form === undefined ? undefined : 'no';
};
/** Our own form says when it ends. */
const endNamed: Tell = ({ paper, ends }) =>
  paper === null ? null : yesNo(paper.form === 'ours' || ends !== null || paper.endsWith !== undefined);
/** Whether an event has happened only a person can tell; where no end is named, that is the defect. */
const running: SheetRow['settled'] = ({ paper, ends, today }) => {
  if (paper === null) return null;
  if (ends !== null) return yesNo(ends >= today);
  return paper.endsWith === undefined ? 'not-needed' : undefined;
};
/** Ordinary mail, fax and e-mail are no service unless legal accepts it. */
const served: Tell = ({ paper }) => {
  if (paper?.service === undefined) return null;
  return yesNo(['by-hand', 'registered-mail', 'accepted'].includes(paper.service));
};

const consent = (paragraph: string) => ({ law: `42 CFR 2.31(a)${paragraph}`, code: 'PART2_CONSENT_MISSING' }) as const;

export const sheetRows = {
  // Access: 45 CFR 164.524.
  signed: { law: '45 CFR 164.524(b)(1)', ...checked, code: 'REQUEST_UNSIGNED', known: online },
  'patient-found': { law: '45 CFR 164.514(h)', ...checked, code: 'PATIENT_NOT_FOUND', known: confirmed },
  identity: { law: '45 CFR 164.514(h)', ...checked, code: 'ID_UNVERIFIED', settled: (facts) => confirmed(facts) ?? undefined },
  scope: { law: '45 CFR 164.524(b)(1)', ...checked, code: 'DATES_AMBIGUOUS', known: online },
  'form-and-format': { law: '45 CFR 164.524(c)(2)', ...checked, code: 'QUESTION', known: spoken },
  destination: { law: '45 CFR 164.524(c)(3)', ...checked, code: 'RECIPIENT_UNNAMED', known: named },
  'electronic-copy': {
    ...{ law: '45 CFR 164.524(c)(3)(ii); Ciox v. Azar', ...toConfirm },
    ...{ code: 'DIRECTIVE_NOT_EHR_ELECTRONIC', known: electronic },
  },
  // Representatives: 45 CFR 164.502(g).
  parent: {
    ...{ law: '45 CFR 164.502(g)(3); G.S. 50-13.2(b)', ...toConfirm, code: 'REP_AUTHORITY_MISSING' },
    // A parent states it; papers are asked for only where a court order limits access.
    known: online,
  },
  'under-18': { law: '45 CFR 164.502(g)(3)', ...checked, code: 'PATIENT_SIGNATURE_NEEDED', settled: under18 },
  guardianship: { law: '45 CFR 164.502(g)(2)', ...checked, code: 'REP_AUTHORITY_MISSING' },
  'custody-order': {
    ...{ law: '45 CFR 164.502(g)(3); G.S. 7B-505.1, 7B-903.1, 7B-601', ...toConfirm, code: 'REP_AUTHORITY_MISSING' },
  },
  'power-of-attorney': { law: 'G.S. 32A-16; 32A-25.1', ...toConfirm, code: 'REP_AUTHORITY_MISSING' },
  'power-in-force': { law: 'G.S. 32A-20', ...toConfirm, code: 'HCPOA_NOT_TRIGGERED' },
  'patient-living': { law: '45 CFR 164.502(g)(2), (4)', ...checked, code: 'POA_ENDED_BY_DEATH', known: alive },
  'estate-letters': { law: 'G.S. 8-53', ...checked, code: 'DECEASED_NO_LETTERS' },
  'no-estate': { law: 'G.S. 8-53', ...checked, code: 'DECEASED_NO_LETTERS' },
  'kin-affidavit': { law: 'G.S. 8-53', ...checked, code: 'DECEASED_NO_LETTERS' },
  kinship: { law: 'G.S. 8-53', ...checked, code: 'REP_AUTHORITY_MISSING' },
  'death-shown': { law: 'G.S. 8-53', ...checked, code: 'DEATH_CERT_MISSING', optional: true, known: diedHere },
  'no-court-order': { law: '45 CFR 164.502(g); G.S. 50-13.2(b)', ...toConfirm, code: 'REP_AUTHORITY_MISSING' },
  // A belief of abuse or endangerment is a decision of its own, never a defect.
  'no-danger': { law: '45 CFR 164.502(g)(5)', ...checked, code: null },
  // Authorization: the eleven of 45 CFR 164.508(c)(1) and (2), then what makes a whole one defective.
  'auth-description': { law: '45 CFR 164.508(c)(1)(i)', ...checked, code: 'AUTH_NO_DESCRIPTION', known: online },
  'auth-discloser': { law: '45 CFR 164.508(c)(1)(ii)', ...checked, code: 'AUTH_NO_DISCLOSER', known: online },
  'auth-recipient': { law: '45 CFR 164.508(c)(1)(iii)', ...checked, code: 'AUTH_NO_RECIPIENT', known: named },
  'auth-purpose': { law: '45 CFR 164.508(c)(1)(iv)', ...checked, code: 'AUTH_NO_PURPOSE', known: online },
  'auth-expiry': { law: '45 CFR 164.508(c)(1)(v)', ...checked, code: 'AUTH_NO_EXPIRY', settled: endNamed },
  'auth-signed': { law: '45 CFR 164.508(c)(1)(vi)', ...checked, code: 'AUTH_UNSIGNED', known: online },
  'auth-dated': { law: '45 CFR 164.508(c)(1)(vi)', ...checked, code: 'AUTH_UNDATED', settled: dated },
  'auth-authority': {
    ...{ law: '45 CFR 164.508(c)(1)(vi)', ...checked, code: 'REP_AUTHORITY_MISSING', optional: true, known: bySelf },
  },
  'auth-revoking': { law: '45 CFR 164.508(c)(2)(i)', ...checked, code: 'AUTH_NO_REVOKE_STMT', known: online },
  'auth-conditioning': { law: '45 CFR 164.508(c)(2)(ii)', ...checked, code: 'AUTH_NO_CONDITION_STMT', known: online },
  'auth-redisclosure': { law: '45 CFR 164.508(c)(2)(iii)', ...checked, code: 'AUTH_NO_REDISCLOSURE_STMT', known: online },
  'auth-running': { law: '45 CFR 164.508(b)(2)(i)', ...checked, code: 'AUTH_EXPIRED', optional: true, settled: running },
  'auth-not-revoked': { law: '45 CFR 164.508(b)(2)(iii)', ...checked, code: 'AUTH_REVOKED', known: online },
  'auth-alone': { law: '45 CFR 164.508(b)(3)', ...checked, code: 'AUTH_COMPOUND', known: online },
  'psychotherapy-alone': { law: '45 CFR 164.508(b)(3)(ii)', ...checked, code: 'PSYCHOTHERAPY_SEPARATE' },
  // Form SSA-827 is the authorization; it ends twelve months after its signature.
  'ssa-827': { law: '45 CFR 164.508', ...checked, code: 'SSA_827_MISSING' },
  'ssa-patient': { law: '45 CFR 164.514(h)', ...checked, code: 'PATIENT_NOT_FOUND' },
  'ssa-no-psychotherapy': { law: '45 CFR 164.508(a)(2)', ...checked, code: null },
  // Records of a substance use program: 42 CFR 2.31.
  'sud-patient': { ...consent('(1)'), ...toConfirm },
  'sud-discloser': { ...consent('(2)'), ...toConfirm },
  'sud-description': { ...consent('(3)'), ...toConfirm },
  'sud-recipient': { ...consent('(4)'), ...toConfirm },
  // Only where a covered entity or business associate receives for treatment, payment or operations.
  'sud-later-use': { ...consent('(4)(iii)'), ...toConfirm, optional: true },
  'sud-purpose': { ...consent('(5)'), ...toConfirm },
  'sud-revoking': { ...consent('(6)'), ...toConfirm },
  'sud-expiry': { ...consent('(7)'), ...toConfirm },
  'sud-signed': { ...consent('(8)'), ...toConfirm },
  'sud-dated': { ...consent('(9)'), ...toConfirm },
  'sud-counselling-alone': { law: '42 CFR 2.31(b)', ...toConfirm, code: 'PART2_CONSENT_MISSING' },
  'sud-proceedings-alone': { law: '42 CFR 2.31(d)', ...toConfirm, code: 'PART2_LEGAL_COMBINED' },
  // Treatment and payment: 45 CFR 164.506(c).
  'clinician-known': { law: '45 CFR 164.514(h)(1)', ...toConfirm, code: 'ID_UNVERIFIED' },
  'for-care': { law: '45 CFR 164.506(c)(2)', ...toConfirm, code: 'AUTHORIZATION_NEEDED', known: () => 'yes' },
  'care-scope': { law: '45 CFR 164.506(c)(2)', ...toConfirm, code: 'DATES_AMBIGUOUS', known: () => 'yes' },
  claim: { law: '45 CFR 164.506(c)(3)', ...toConfirm, code: 'CLAIM_DETAILS_MISSING', known: claimNamed },
  'not-underwriting': { law: '45 CFR 164.501', ...checked, code: 'AUTHORIZATION_NEEDED', known: forPayment },
  'minimum-necessary': { law: '45 CFR 164.502(b)', ...checked, code: 'SCOPE_TOO_BROAD' },
  'no-restriction': { law: '45 CFR 164.522(a)(1)(vi)', ...checked, code: null },
  // Workers' compensation: 45 CFR 164.512(l).
  'comp-claim': { law: 'G.S. 97-25.6', ...toConfirm, code: 'CLAIM_DETAILS_MISSING', known: claimNamed },
  'comp-injury': { law: 'G.S. 97-25.6', ...toConfirm, code: 'CLAIM_DETAILS_MISSING', known: injuryNamed },
  'comp-relevant': { law: '45 CFR 164.512(l)', ...toConfirm, code: 'SCOPE_TOO_BROAD' },
  'comp-told': { law: 'G.S. 97-25.6', ...toConfirm, code: 'EMPLOYEE_NOT_TOLD', known: told },
  'comp-special': { law: '42 CFR part 2; G.S. 130A-143; 122C-52', ...toConfirm, code: null, optional: true },
  // Legal process: 45 CFR 164.512(e).
  served: { law: 'N.C. R. Civ. P. 45(b)(1)', ...toConfirm, code: 'SUBPOENA_NOT_SERVED', settled: served },
  'issued-here': { law: 'G.S. 1F-3', ...checked, code: 'SUBPOENA_OUT_OF_STATE', optional: true },
  'order-or-consent': { law: '45 CFR 164.512(e); G.S. 8-53', ...checked, code: 'SUBPOENA_WITHOUT_ORDER_OR_CONSENT' },
  'legal-knows': { law: 'N.C. R. Civ. P. 45(c)', ...toConfirm, code: null },
  'order-certified': { law: '45 CFR 164.512(e)(1)(i)', ...toConfirm, code: 'ORDER_NOT_CERTIFIED' },
  'order-by-judge': { law: 'G.S. 8-53', ...checked, code: 'ORDER_NOT_BY_JUDGE' },
  'order-names': { law: '45 CFR 164.512(e)(1)(i)', ...toConfirm, code: null },
  // Public bodies that ask by themselves: 45 CFR 164.512(b), (c), (d), (g).
  'body-known': { law: '45 CFR 164.514(h)(2)(ii)', ...toConfirm, code: 'ID_UNVERIFIED' },
  'body-authority': {
    ...{ law: '45 CFR 164.512(b), (d), (g); 164.514(h)(2)(iii); G.S. 130A-385, 130A-144(b)', ...toConfirm },
    code: 'LEGAL_AUTHORITY_MISSING',
  },
  'directors-demand': { law: '45 CFR 164.512(b)(1)(ii), (c); G.S. 7B-302(e)', ...toConfirm, code: 'LEGAL_AUTHORITY_MISSING' },
  'body-scope': { law: '45 CFR 164.502(b); 164.514(d)(3)(iii)(A)', ...toConfirm, code: 'SCOPE_TOO_BROAD' },
  // Law enforcement: 45 CFR 164.512(f).
  'officer-known': { law: '45 CFR 164.514(h)(2)', ...toConfirm, code: 'ID_UNVERIFIED' },
  'officer-route': { law: '45 CFR 164.512(f), (j); G.S. 90-21.20B(a1)', ...toConfirm, code: 'LEGAL_AUTHORITY_MISSING' },
  'officer-scope': { law: '45 CFR 164.502(b); 164.512(f)', ...toConfirm, code: 'SCOPE_TOO_BROAD' },
} as const satisfies Readonly<Record<string, SheetRow>>;

export type RowId = keyof typeof sheetRows;

/** True for the id of a row. */
export function isRow(id: string): id is RowId {
  return Object.hasOwn(sheetRows, id);
}

/** The row of an id, with its optional parts. */
export function rowOf(id: RowId): SheetRow {
  return sheetRows[id];
}
