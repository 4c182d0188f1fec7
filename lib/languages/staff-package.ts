/** Words of the files that are to go out, for the console; only a request that has files needs them. */
import { packageWords as english } from './english/staff-package.ts';
import { wordList } from './words.ts';

export const packageWords = wordList('staffPackage', english);
export type PackageWords = ReturnType<typeof packageWords>;
