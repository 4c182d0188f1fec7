/** Words of the staff console. */
import type { Dictionary } from './dictionary.ts';
import { staffWords as consoleEnglish } from './english/staff.ts';
import { decisionWords as decisionsEnglish } from './english/staff-decisions.ts';
import { deskWords as deskEnglish } from './english/staff-desk.ts';
import { faxRouteWords as faxEnglish } from './english/staff-fax.ts';
import { fileWords as fileEnglish } from './english/staff-file.ts';
import { flagWords as flagsEnglish } from './english/staff-flags.ts';
import { issuedWords as keptEnglish } from './english/staff-kept.ts';
import { peopleWords as peopleEnglish } from './english/staff-people.ts';
import { searchWords as searchEnglish } from './english/staff-search.ts';
import { sheetWords as sheetEnglish } from './english/staff-sheet.ts';
import { wordList } from './words.ts';

export type StaffWords = Dictionary['staff'];
export type FileWords = Dictionary['staffFile'];
export type IssuedWords = Dictionary['staffKept'];

export const staffWords = wordList('staff', consoleEnglish);
export const fileWords = wordList('staffFile', fileEnglish);
/** Issued letters and uploaded files. */
export const issuedWords = wordList('staffKept', keptEnglish);
/** What staff decide. */
export const decisionWords = wordList('staffDecisions', decisionsEnglish);
/** What closes a release until somebody has judged it. */
export const flagWords = wordList('staffFlags', flagsEnglish);
/** The page of the fax line. */
export const faxRouteWords = wordList('staffFax', faxEnglish);

/** The lines of the queue, saved views, load and assigning. */
export const deskWords = wordList('staffDesk', deskEnglish);
/** The page of who is signed in. */
export const peopleWords = wordList('staffPeople', peopleEnglish);
/** The search box and its results. */
export const searchWords = wordList('staffSearch', searchEnglish);
/** The review sheet, and what is still open. */
export const sheetWords = wordList('staffSheet', sheetEnglish);
