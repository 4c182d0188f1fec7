/** Words of the console about binders for auditors, loaded with their page. */
import { staffBinderWords as english } from './english/staff-binder.ts';
import { wordList } from './words.ts';

export const staffBinderWords = wordList('staffBinder', english);
