/** All lists of English. The type of every other language; the product itself takes each list where it is used. */
import { afterWords } from './after.ts';
import { apiWords } from './api.ts';
import { documentWords } from './documents.ts';
import { drawingWords } from './drawings.ts';
import { exitWords } from './exits.ts';
import { formWords } from './form.ts';
import { formPageWords } from './form-pages.ts';
import { blankFormWords } from './forms.ts';
import { guideWords } from './guides.ts';
import { hospitalWords } from './hospital.ts';
import { instructionWords } from './instructions.ts';
import { letterWords } from './letters.ts';
import { noticeWords } from './notices.ts';
import { problemWords } from './problems.ts';
import { sampleWords } from './samples.ts';
import { siteWords } from './site.ts';
import { staffWords } from './staff.ts';
import { faxRouteWords } from './staff-fax.ts';
import { fileWords } from './staff-file.ts';
import { issuedWords } from './staff-kept.ts';
import { letterEditorWords } from './staff-letters.ts';
import { peopleWords } from './staff-people.ts';
import { searchWords } from './staff-search.ts';
import { vocabularyWords } from './vocabulary.ts';

export const english = {
  site: siteWords,
  after: afterWords,
  exits: exitWords,
  form: formWords,
  formPages: formPageWords,
  guides: guideWords,
  hospital: hospitalWords,
  vocabulary: vocabularyWords,
  problems: problemWords,
  api: apiWords,
  instructions: instructionWords,
  notices: noticeWords,
  documents: documentWords,
  blankForms: blankFormWords,
  letters: letterWords,
  drawings: drawingWords,
  samples: sampleWords,
  staff: staffWords,
  staffFax: faxRouteWords,
  staffPeople: peopleWords,
  staffFile: fileWords,
  staffKept: issuedWords,
  staffLetters: letterEditorWords,
  staffSearch: searchWords,
} as const;
