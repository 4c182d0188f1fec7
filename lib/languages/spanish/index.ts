/** All lists of Spanish, loaded together. */
import type { Dictionary } from '../dictionary.ts';
import { afterWords } from './after.ts';
import { apiWords } from './api.ts';
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
import { instructionWords } from './instructions.ts';
import { letterWords } from './letters.ts';
import { noticeWords } from './notices.ts';
import { problemWords } from './problems.ts';
import { recordsWords } from './records.ts';
import { releasePaperWords } from './release-papers.ts';
import { sampleWords } from './samples.ts';
import { siteWords } from './site.ts';
import { staffWords } from './staff.ts';
import { decisionWords } from './staff-decisions.ts';
import { disclosureWords } from './staff-disclosures.ts';
import { faxRouteWords } from './staff-fax.ts';
import { fileWords } from './staff-file.ts';
import { flagWords } from './staff-flags.ts';
import { issuedWords } from './staff-kept.ts';
import { letterEditorWords } from './staff-letters.ts';
import { packageWords } from './staff-package.ts';
import { pagesWords } from './staff-pages.ts';
import { peopleWords } from './staff-people.ts';
import { searchWords } from './staff-search.ts';
import { sheetWords } from './staff-sheet.ts';
import { statusDecisionWords } from './status-decisions.ts';
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
  vocabulary: vocabularyWords,
  problems: problemWords,
  api: apiWords,
  instructions: instructionWords,
  notices: noticeWords,
  dates: dateWords,
  documents: documentWords,
  blankForms: blankFormWords,
  letters: letterWords,
  drawings: drawingWords,
  records: recordsWords,
  releasePapers: releasePaperWords,
  samples: sampleWords,
  staff: staffWords,
  staffDecisions: decisionWords,
  staffFlags: flagWords,
  staffFax: faxRouteWords,
  staffPackage: packageWords,
  staffDisclosures: disclosureWords,
  staffPages: pagesWords,
  staffPeople: peopleWords,
  staffFile: fileWords,
  staffKept: issuedWords,
  staffLetters: letterEditorWords,
  staffSearch: searchWords,
  statusDecisions: statusDecisionWords,
  staffSheet: sheetWords,
};
