import type { HttpReply } from '../web/http.ts';
import { later, type Route } from '../web/router.ts';
import type { OutsideContext, StaffContext } from './context.ts';
import { textsPath } from './corrections/paths.ts';
import { getFax, postFax } from './fax/handlers.ts';
import { decideMailed } from './letters/mailed.ts';
import { getQueue, postNext } from './queue/handlers.ts';
import { action } from './request/act.ts';
import { decideNote } from './request/actions.ts';
import { postGiveCode } from './request/give-code.ts';
import { getDocument, getRequest, postCheck, postHold, postMove, postOwner, postWork } from './request/handlers.ts';
import { getSearch, postSearch } from './search/handlers.ts';
import { getCallback, getSignIn, getStart, postSignOut } from './sign-in/handlers.ts';
import type { Permission } from './sign-in/roles.ts';

interface OutsideRoute extends Route {
  readonly needs: null;
  readonly answer: (context: OutsideContext) => Promise<HttpReply>;
}

export interface StaffRoute extends Route {
  readonly needs: Permission;
  /** For a form with more than two short texts. */
  readonly takes?: 'letter' | 'file';
  readonly answer: (context: StaffContext) => Promise<HttpReply>;
}

/** Loaded lazily: schemas of letters and the telephone plans are large, mail is opened once a day, people by supervisors alone. */
const letters = () => import('./letters/handlers.ts');
const corrections = () => import('./corrections/handlers.ts');
const mail = () => import('./incoming-mail/handlers.ts');
const people = () => import('./sign-in/people-handlers.ts');
const request = '/staff/requests/{reference}';

const note = action('noted', (record, acting, { form }) => decideNote(record, form.get('note') ?? '', acting));
const mailed = action('letter-mailed', (record, acting, { params }) => decideMailed(record, params['letter'] ?? '', acting));

type Answer = StaffRoute['answer'];
const get = (name: string, path: string, needs: Permission, answer: Answer): StaffRoute => ({
  ...{ name, method: 'GET', path, needs, answer },
});
const post = (name: string, path: string, needs: Permission, answer: Answer, takes?: StaffRoute['takes']): StaffRoute => ({
  ...{ name, method: 'POST', path, needs, answer },
  ...(takes !== undefined && { takes }),
});

export const consoleRoutes: readonly (OutsideRoute | StaffRoute)[] = [
  { name: 'sign-in', method: 'GET', path: '/staff/sign-in', needs: null, answer: getSignIn },
  { name: 'begin', method: 'GET', path: '/staff/sign-in/start', needs: null, answer: getStart },
  { name: 'callback', method: 'GET', path: '/staff/callback', needs: null, answer: getCallback },
  post('sign-out', '/staff/sign-out', 'view', postSignOut),
  get('queue', '/staff', 'view', getQueue),
  post('next', '/staff/next', 'work', postNext),
  get('search', '/staff/search', 'view', getSearch),
  post('find', '/staff/search', 'view', postSearch),
  get('mail', '/staff/mail', 'view', later(mail, 'getMail')),
  post('mail-received', '/staff/mail', 'work', later(mail, 'postMail')),
  get('fax', '/staff/fax', 'view', getFax),
  post('fax-open', '/staff/fax', 'configure', postFax),
  get('people', '/staff/people', 'configure', later(people, 'getPeople')),
  post('people-end', '/staff/people', 'configure', later(people, 'postPeople')),
  get('request', request, 'view', getRequest),
  get('document', `${request}/documents/{kind}`, 'view', getDocument),
  post('move', `${request}/move`, 'work', postMove),
  post('owner', `${request}/owner`, 'work', postOwner),
  post('note', `${request}/notes`, 'work', note),
  get('texts', textsPath('{reference}'), 'work', later(corrections, 'getTexts')),
  post('texts-correct', textsPath('{reference}'), 'work', later(corrections, 'postTexts'), 'letter'),
  get('letters', `${request}/letters`, 'work', later(letters, 'getLetters')),
  get('letter-form', `${request}/letters/write/{kind}`, 'work', later(letters, 'getLetterForm')),
  post('letter-write', `${request}/letters/write/{kind}`, 'work', later(letters, 'postLetterForm'), 'letter'),
  get('letter-look', `${request}/letters/drafts/{draft}`, 'work', later(letters, 'getLetterPreview')),
  get('letter-pdf', `${request}/letters/drafts/{draft}/pdf`, 'work', later(letters, 'getLetterPdf')),
  post('letter-keep', `${request}/letters/drafts/{draft}`, 'work', later(letters, 'postLetter')),
  get('letter', `${request}/letters/kept/{letter}`, 'view', later(letters, 'getLetter')),
  post('letter-mailed', `${request}/letters/kept/{letter}/mailed`, 'work', mailed),
  post('check', `${request}/check`, 'work', postCheck, 'file'),
  post('hold', `${request}/hold`, 'hold', postHold),
  post('code-given', `${request}/code`, 'work', postGiveCode),
  post('settle', `${request}/work/{work}`, 'work', postWork),
];
