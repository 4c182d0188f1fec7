/** All lists of Spanish, loaded together. */
import type { Dictionary } from '../dictionary.ts';
import { afterWords } from './after.ts';
import { apiWords } from './api.ts';
import { binderWords } from './binder.ts';
import { costWords } from './costs.ts';
import { dateWords } from './dates.ts';
import { documentWords } from './documents.ts';
import { drawingWords } from './drawings.ts';
import { exitWords } from './exits.ts';
import { feeWords } from './fees.ts';
import { formWords } from './form.ts';
import { formPageWords } from './form-pages.ts';
import { blankFormWords } from './forms.ts';
import { guideWords } from './guides.ts';
import { hospitalWords } from './hospital.ts';
import { inboundChecklistWords } from './inbound-checklist.ts';
import { inboundMailWords } from './inbound-mails.ts';
import { inboundNoticeWords } from './inbound-notice.ts';
import { inboundPaperWords } from './inbound-papers.ts';
import { instructionWords } from './instructions.ts';
import { letterWords } from './letters.ts';
import { noticeWords } from './notices.ts';
import { problemWords } from './problems.ts';
import { proofWords } from './proofs.ts';
import { publicAnswerWords } from './public-answers.ts';
import { recordsWords } from './records.ts';
import { releasePaperWords } from './release-papers.ts';
import { sampleWords } from './samples.ts';
import { signingWords } from './signing.ts';
import { siteWords } from './site.ts';
import { staffWords } from './staff.ts';
import { accessWords } from './staff-access.ts';
import { accountingWords } from './staff-accounting.ts';
import { staffBinderWords } from './staff-binder.ts';
import { caseWords } from './staff-cases.ts';
import { decisionWords } from './staff-decisions.ts';
import { deskWords } from './staff-desk.ts';
import { disclosureWords } from './staff-disclosures.ts';
import { entryWords } from './staff-entry.ts';
import { faxRouteWords } from './staff-fax.ts';
import { fileWords } from './staff-file.ts';
import { findWords } from './staff-find.ts';
import { flagWords } from './staff-flags.ts';
import { identityWords } from './staff-identity.ts';
import { inboundDeskWords } from './staff-inbound.ts';
import { issuedWords } from './staff-kept.ts';
import { letterEditorWords } from './staff-letters.ts';
import { packageWords } from './staff-package.ts';
import { pagesWords } from './staff-pages.ts';
import { peopleWords } from './staff-people.ts';
import { postWords } from './staff-post.ts';
import { staffProofWords } from './staff-proofs.ts';
import { reportWords } from './staff-reports.ts';
import { scanWords } from './staff-scans.ts';
import { searchWords } from './staff-search.ts';
import { sheetWords } from './staff-sheet.ts';
import { staffSigningWords } from './staff-signing.ts';
import { statusCaseWords } from './status-cases.ts';
import { statusContactWords } from './status-contact.ts';
import { statusDecisionWords } from './status-decisions.ts';
import { textWords } from './texts.ts';
import { vocabularyWords } from './vocabulary.ts';

export const spanish: Dictionary = {
  site: siteWords,
  after: afterWords,
  costs: costWords,
  exits: exitWords,
  fees: feeWords,
  form: formWords,
  formPages: formPageWords,
  guides: guideWords,
  hospital: hospitalWords,
  inboundChecklist: inboundChecklistWords,
  vocabulary: vocabularyWords,
  problems: problemWords,
  api: apiWords,
  inboundMails: inboundMailWords,
  inboundNotice: inboundNoticeWords,
  inboundPapers: inboundPaperWords,
  instructions: instructionWords,
  notices: noticeWords,
  dates: dateWords,
  documents: documentWords,
  blankForms: blankFormWords,
  letters: letterWords,
  drawings: drawingWords,
  proofs: proofWords,
  records: recordsWords,
  releasePapers: releasePaperWords,
  samples: sampleWords,
  staff: staffWords,
  staffAccess: accessWords,
  staffCases: caseWords,
  staffDecisions: decisionWords,
  staffFind: findWords,
  staffFlags: flagWords,
  staffFax: faxRouteWords,
  staffEntry: entryWords,
  staffPackage: packageWords,
  staffDesk: deskWords,
  staffDisclosures: disclosureWords,
  staffAccounting: accountingWords,
  binder: binderWords,
  staffBinder: staffBinderWords,
  staffPages: pagesWords,
  staffPeople: peopleWords,
  staffFile: fileWords,
  staffInbound: inboundDeskWords,
  staffIdentity: identityWords,
  staffKept: issuedWords,
  staffLetters: letterEditorWords,
  staffPost: postWords,
  staffProofs: staffProofWords,
  staffScans: scanWords,
  staffReports: reportWords,
  publicAnswers: publicAnswerWords,
  staffSearch: searchWords,
  signing: signingWords,
  staffSigning: staffSigningWords,
  statusContact: statusContactWords,
  statusCases: statusCaseWords,
  statusDecisions: statusDecisionWords,
  staffSheet: sheetWords,
  texts: textWords,
};
