/** Words of the director's page, loaded with it. */
import { reportWords as english } from './english/staff-reports.ts';
import { wordList } from './words.ts';

export const reportWords = wordList('staffReports', english);
export type ReportWords = ReturnType<typeof reportWords>;
