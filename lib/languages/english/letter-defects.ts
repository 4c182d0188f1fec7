/**
 * English words for everything that can be wrong with a request: what is missing, the rule, how to cure it. Nothing here says
 * what a chart holds: where a rule is about certain records, it says "if". Our own draft, awaiting review by counsel.
 */
export const letterDefectWords = {
  AUTH_EXPIRED: {
    missing: 'The authorization has ended.',
    rule: 'A release form works only until the date or event that it names.',
    cure: 'Send a new form, signed by the patient, with a later end date.',
  },
  AUTH_REVOKED: {
    missing: 'The patient canceled the authorization.',
    rule: 'A patient may cancel at any time. After that we may not use the form.',
    cure: 'If the patient agrees again, send a new signed form.',
  },
  AUTH_NO_DESCRIPTION: {
    missing: 'The form does not say which records.',
    rule: 'It must say clearly what may be released.',
    cure: 'Send a form that lists the kinds of records and the dates of care.',
  },
  AUTH_NO_DISCLOSER: {
    missing: 'The form does not say who may release the records.',
    rule: 'It must name the person or place that may give them out.',
    cure: 'Send a form that names this hospital.',
  },
  AUTH_NO_RECIPIENT: {
    missing: 'The form does not say who gets the records.',
    rule: 'It must name the person, firm or group that may get them.',
    cure: 'Send a form with the full name and address of whoever gets them.',
  },
  AUTH_NO_PURPOSE: {
    missing: 'The form does not say what the records are for.',
    rule: 'It must name each purpose.',
    cure: 'Send a form that names the purpose. If the patient starts the request, “at my request” is enough.',
  },
  AUTH_NO_EXPIRY: {
    missing: 'The form does not say when it ends.',
    rule: 'It must name an end date, or an event that ends it.',
    cure: 'Send a form with an end date or event.',
  },
  AUTH_UNSIGNED: {
    missing: 'The form is not signed.',
    rule: 'The patient must sign, or a person who may act for the patient. That person also writes what gives them this right.',
    cure: 'Have the form signed and dated, and send it again.',
  },
  AUTH_UNDATED: {
    missing: 'The signature has no date.',
    rule: 'The form must show the day it was signed.',
    cure: 'Have the form signed again with the date, and send it.',
  },
  AUTH_NO_REVOKE_STMT: {
    missing: 'The form does not tell the patient about the right to cancel.',
    rule: 'It must say that the patient may cancel in writing, how to do so, and what canceling cannot undo.',
    cure: 'Send a form with these words. You may use ours.',
  },
  AUTH_NO_CONDITION_STMT: {
    missing: 'The form does not say whether care depends on signing.',
    rule: 'It must say whether treatment, payment or benefits depend on the signature.',
    cure: 'Send a form with these words. You may use ours.',
  },
  AUTH_NO_REDISCLOSURE_STMT: {
    missing: 'The form does not say that records may be shared again.',
    rule: 'It must warn that whoever gets the records may share them, and that privacy law may not protect them after that.',
    cure: 'Send a form with these words. You may use ours.',
  },
  AUTH_COMPOUND: {
    missing: 'The form is mixed with another document.',
    rule: 'A release form may not be part of another document, such as a waiver or a consent to care.',
    cure: 'Send a release form that stands alone.',
  },
  PSYCHOTHERAPY_SEPARATE: {
    missing: 'Psychotherapy notes need a form of their own.',
    rule: 'If such notes are asked for, the form may cover nothing else. This letter does not say that there are any.',
    cure: 'Send one form for the notes and one for all other records, or leave the notes out.',
  },
  PART2_CONSENT_MISSING: {
    missing: 'The form may not cover some of the records.',
    rule: 'If records of a substance use program are asked for, the form must name them, who may share them, who gets them, the purpose, the right to cancel and an end, with signature and date. A release form that has all of this is enough. This letter does not say that there are any.',
    cure: 'Send a form that has what is missing. You may use ours. Or tell us to leave such records out.',
  },
  PART2_LEGAL_COMBINED: {
    missing: 'A consent for use in court is mixed with another consent.',
    rule: 'If records of a substance use program are asked for to use in court, that consent must stand alone. This letter does not say that there are any.',
    cure: 'Send a separate consent for use in court.',
  },
  SUBPOENA_WITHOUT_ORDER_OR_CONSENT: {
    missing: 'A subpoena alone is not enough.',
    rule: 'Health records need the patient’s written consent or a judge’s order as well.',
    cure: 'Send the patient’s signed consent, or the judge’s signed order.',
  },
  DIRECTIVE_NOT_EHR_ELECTRONIC: {
    missing: 'This copy cannot go to another person in this way.',
    rule: 'You may direct us to send someone else an electronic copy of your electronic record. For paper, films and other records we need an authorization.',
    cure: 'Choose an electronic copy, ask us to send the records to you, or sign an authorization.',
  },
  REP_AUTHORITY_MISSING: {
    missing: 'We have no document that shows you may act for the patient.',
    rule: 'We may give records only to the patient or to a person who may act for the patient.',
    cure: 'Send a copy of the document that gives you this right, such as a court letter or a power of attorney.',
  },
  HCPOA_NOT_TRIGGERED: {
    missing: 'The power of attorney may not be in effect yet.',
    rule: 'It takes effect when a doctor finds that the patient cannot make decisions.',
    cure: 'Send a doctor’s note that says so, or have the patient sign the request.',
  },
  POA_ENDED_BY_DEATH: {
    missing: 'The power of attorney has ended.',
    rule: 'It ends when the patient dies. After that the estate, or the next of kin, may ask.',
    cure: 'Have the executor or the next of kin ask, with the documents that show who they are.',
  },
  DECEASED_NO_LETTERS: {
    missing: 'We have no document that shows you may act for the estate.',
    rule: 'The executor or administrator may ask. If there is none, the next of kin may.',
    cure: 'Send a copy of the court letters. If there are none, send a sworn statement that you are the next of kin.',
  },
  DEATH_CERT_MISSING: {
    missing: 'We have no death certificate.',
    rule: 'It shows that the right to ask has passed to you.',
    cure: 'Send a copy of the death certificate.',
  },
  ID_UNVERIFIED: {
    missing: 'We could not check who you are.',
    rule: 'We must know who is asking before we give out records.',
    cure: 'Call us, and we will tell you how you can show who you are. A copy of a photo ID is one way.',
  },
  PATIENT_NOT_FOUND: {
    missing: 'We found no patient with these details.',
    rule: 'Name and date of birth must match those of the patient.',
    cure: 'Check the spelling and the date of birth. Tell us other names that were used.',
  },
  DATES_AMBIGUOUS: {
    missing: 'We are not sure which dates of care you mean.',
    rule: 'We look for records by date.',
    cure: 'Tell us the first and the last day, or say “all dates”.',
  },
  FAX_NOT_PATIENT_CARE: {
    missing: 'The request came by fax.',
    rule: 'The hospital takes requests by fax for patient care only.',
    cure: 'Send the request by mail or courier, not by fax.',
  },
  COURIER_TO_PO_BOX: {
    missing: 'The documents were sent by courier to a P.O. box.',
    rule: 'Only the Postal Service can deliver there.',
    cure: 'Have couriers bring documents to the street address, not to the P.O. box.',
  },
  WRONG_FACILITY: {
    missing: 'The care you asked about may have been at another place.',
    rule: 'We hold the records of this hospital only.',
    cure: 'Tell us if the care was at this hospital. If not, ask the place that gave the care.',
  },
  ILLEGIBLE: {
    missing: 'We could not read part of what you sent.',
    rule: 'We must be able to read each page to act on it.',
    cure: 'Send that part again in clear print, or call us and tell us what it says.',
  },
  QUESTION: {
    missing: 'We have a question about your request.',
    rule: 'We need your answer to go on.',
    cure: 'Write to us or call us. Our letter has the question.',
  },
  REQUEST_UNSIGNED: {
    missing: 'The request is not signed.',
    rule: 'A request for records must be signed by the patient, or by a person who may act for the patient.',
    cure: 'Sign the request and send it, or sign it online.',
  },
  RECIPIENT_UNNAMED: {
    missing: 'The request does not say clearly who gets the records.',
    rule: 'We need the name of the person or firm, and where to send the copy. “My sister” is not a name.',
    cure: 'Tell us the full name and the address of whoever gets the records.',
  },
  PATIENT_SIGNATURE_NEEDED: {
    missing: 'The patient is of age now and has to sign.',
    rule: 'From the 18th birthday on, the right to ask is the patient’s own.',
    cure: 'Have the patient sign the request, or send a document that lets you act for the patient.',
  },
  AUTHORIZATION_NEEDED: {
    missing: 'We need the patient’s authorization.',
    rule: 'For this purpose we may give out records only if the patient agrees in writing.',
    cure: 'Send an authorization that the patient has signed and dated. You may use ours.',
  },
  SSA_827_MISSING: {
    missing: 'Form SSA-827 did not come with the request.',
    rule: 'The form is the patient’s authorization. No other form is needed.',
    cure: 'Send form SSA-827, signed and dated by the patient within the last twelve months.',
  },
  CLAIM_DETAILS_MISSING: {
    missing: 'We do not know which claim this is about.',
    rule: 'We may give you only what belongs to the claim.',
    cure: 'Send the claim number and the day of the care or injury.',
  },
  SCOPE_TOO_BROAD: {
    missing: 'The request asks for more than it needs.',
    rule: 'For this purpose we may give out only what is needed.',
    cure: 'Tell us which records and dates the claim or case is about.',
  },
  EMPLOYEE_NOT_TOLD: {
    missing: 'The request does not say that the employee was told.',
    rule: 'Whoever asks for records for workers’ compensation tells the employee at the same time.',
    cure: 'Send a statement that the employee was told, and when.',
  },
  SUBPOENA_NOT_SERVED: {
    missing: 'The subpoena was not served in the way the rule asks for.',
    rule: 'A subpoena is served by hand, or by registered or certified mail with a return receipt. Ordinary mail, fax and e-mail are no service.',
    cure: 'Have the subpoena served in one of these ways.',
  },
  SUBPOENA_OUT_OF_STATE: {
    missing: 'The subpoena was issued in another state.',
    rule: 'It works here only as issued by a clerk of court in North Carolina.',
    cure: 'Send the subpoena as issued by a clerk of court in North Carolina.',
  },
  ORDER_NOT_CERTIFIED: {
    missing: 'The order did not come as a certified copy.',
    rule: 'We act on a certified copy of the order.',
    cure: 'Send a certified copy of the court order.',
  },
  ORDER_NOT_BY_JUDGE: {
    missing: 'The order is not signed by a judge.',
    rule: 'A clerk’s signature makes a subpoena, not an order.',
    cure: 'Send an order that a judge has signed.',
  },
  LEGAL_AUTHORITY_MISSING: {
    missing: 'We have no document that lets us give you these records.',
    rule: 'An agency shows by what right it asks. For the police that is a warrant, a judge’s order or the patient’s authorization, or a rule that allows it without one.',
    cure: 'Send the document, or name the rule. If it is urgent, call us.',
  },
  STOP_NOT_IN_WRITING: {
    missing: 'You told us to stop. We do not have that in writing yet.',
    rule: 'Permission to send records is taken back in writing. Until we have it, we hold the records.',
    cure: 'Sign it on the status page, with a code, or send us a signed note. If you want us to go on after all, call us.',
  },
} as const;
