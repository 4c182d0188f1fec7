import type { HttpReply } from '../web/http.ts';
import { later, type Route } from '../web/router.ts';
import type { OutsideContext, StaffContext } from './context.ts';
import { textsPath } from './corrections/paths.ts';
import { getFax, postFax } from './fax/handlers.ts';
import { getQueue, postNext } from './queue/handlers.ts';
import { getSearch, postSearch } from './search/handlers.ts';
import { getCallback, getSignIn, getStart, postSignOut } from './sign-in/handlers.ts';
import type { Permission } from './sign-in/roles.ts';

interface OutsideRoute extends Route {
  readonly needs: null;
  readonly answer: (context: OutsideContext) => Promise<HttpReply>;
}

export interface StaffRoute extends Route {
  /** Any of these; `session`: whoever is signed in. */
  readonly needs: readonly Permission[] | 'session';
  /** For a form with more than two short texts. */
  readonly takes?: 'letter' | 'file';
  readonly answer: (context: StaffContext) => Promise<HttpReply>;
}

/**
 * Loaded lazily: a start shows the queue first, and the page of a request is a third of the console with its rules and words; schemas of
 * letters and the telephone plans are large, mail is opened once a day, people by supervisors alone.
 */
const file = () => import('./request/handlers.ts');
const letters = () => import('./letters/handlers.ts');
const decide = () => import('./decide/handlers.ts');
const sheet = () => import('./sheet/handlers.ts');
const corrections = () => import('./corrections/handlers.ts');
const pages = () => import('./pages/handlers.ts');
const mail = () => import('./incoming-mail/handlers.ts');
const files = () => import('./package/handlers.ts');
const parts = () => import('./package/part-handlers.ts');
const people = () => import('./sign-in/people-handlers.ts');
const disclosures = () => import('./disclosures/handlers.ts');
const notice = () => import('./letters/print-notice.ts');
const request = '/staff/requests/{reference}';

type Answer = StaffRoute['answer'];
type Needs = Permission | StaffRoute['needs'];
const needsOf = (needs: Needs): StaffRoute['needs'] => (typeof needs === 'string' && needs !== 'session' ? [needs] : needs);
const get = (name: string, path: string, needs: Needs, answer: Answer): StaffRoute => ({
  ...{ name, method: 'GET', path, needs: needsOf(needs), answer },
});
const post = (name: string, path: string, needs: Needs, answer: Answer, takes?: StaffRoute['takes']): StaffRoute => ({
  ...{ name, method: 'POST', path, needs: needsOf(needs), answer },
  ...(takes !== undefined && { takes }),
});

export const consoleRoutes: readonly (OutsideRoute | StaffRoute)[] = [
  { name: 'sign-in', method: 'GET', path: '/staff/sign-in', needs: null, answer: getSignIn },
  { name: 'begin', method: 'GET', path: '/staff/sign-in/start', needs: null, answer: getStart },
  { name: 'callback', method: 'GET', path: '/staff/callback', needs: null, answer: getCallback },
  post('sign-out', '/staff/sign-out', 'session', postSignOut),
  get('queue', '/staff', ['view', 'end-sessions'], getQueue),
  post('next', '/staff/next', 'work', postNext),
  get('search', '/staff/search', 'view', getSearch),
  post('find', '/staff/search', 'view', postSearch),
  get('mail', '/staff/mail', 'view', later(mail, 'getMail')),
  post('mail-received', '/staff/mail', 'work', later(mail, 'postMail')),
  get('fax', '/staff/fax', ['view', 'configure'], getFax),
  post('fax-open', '/staff/fax', 'configure', postFax),
  get('people', '/staff/people', 'end-sessions', later(people, 'getPeople')),
  post('people-end', '/staff/people', 'end-sessions', later(people, 'postPeople')),
  get('request', request, 'view', later(file, 'getRequest')),
  get('document', `${request}/documents/{kind}`, 'view', later(file, 'getDocument')),
  get('decide', `${request}/decide/{decision}`, ['work', 'review'], later(decide, 'getDecide')),
  post('decide-post', `${request}/decide/{decision}`, ['work', 'review'], later(decide, 'postDecide')),
  get('proposal', `${request}/proposal`, ['work', 'review'], later(letters, 'getProposal')),
  get('proposal-pdf', `${request}/proposal/pdf`, ['work', 'review'], later(letters, 'getProposalPdf')),
  post('proposal-confirm', `${request}/proposal`, 'work', later(letters, 'postProposal')),
  post('proposal-agree', `${request}/proposal/agree`, 'review', later(letters, 'postAgree')),
  post('proposal-return', `${request}/proposal/return`, ['work', 'review'], later(letters, 'postReturn')),
  post('file-add', `${request}/files`, 'work', later(files, 'postFiles')),
  get('file-form', `${request}/files/{file}`, 'work', later(files, 'getFile')),
  post('file-change', `${request}/files/{file}`, 'work', later(files, 'postFile')),
  post('part-begin', `${request}/files/{file}/begin`, 'work', later(parts, 'postBegin')),
  post('part-sign', `${request}/files/{file}/sign`, 'work', later(parts, 'postSign')),
  post('part-complete', `${request}/files/{file}/complete`, 'work', later(parts, 'postComplete')),
  post('part-abort', `${request}/files/{file}/abort`, 'work', later(parts, 'postAbort')),
  get('pages', `${request}/pages`, 'view', later(pages, 'getPages')),
  get('package-file', `${request}/pages/{file}/file`, 'view', later(pages, 'getFile')),
  get('page', `${request}/pages/{file}/{page}`, 'view', later(pages, 'getLook')),
  post('page-look', `${request}/pages/{file}/{page}`, ['work', 'review'], later(pages, 'postLook')),
  get('page-picture', `${request}/pages/{file}/{page}/picture`, 'view', later(pages, 'getPicture')),
  get('package', `${request}/packages/{package}/{form}`, 'work', later(pages, 'getPackage')),
  post('package-tracking', `${request}/packages/{package}`, 'work', later(pages, 'postTracking')),
  get('disclosures', `${request}/disclosures`, 'view', later(disclosures, 'getDisclosures')),
  post('disclosure-note', `${request}/disclosures`, 'work', later(disclosures, 'postDisclosure')),
  get('accounting', `${request}/disclosures/accounting`, 'work', later(disclosures, 'getAccounting')),
  get('certification', `${request}/disclosures/certification/{package}`, 'work', later(disclosures, 'getCertification')),
  post('owner', `${request}/owner`, 'work', later(file, 'postOwner')),
  post('note', `${request}/notes`, 'work', later(file, 'postNote')),
  post('sheet', `${request}/sheet`, 'work', later(sheet, 'postSheet')),
  get('texts', textsPath('{reference}'), 'work', later(corrections, 'getTexts')),
  post('texts-correct', textsPath('{reference}'), 'work', later(corrections, 'postTexts'), 'letter'),
  get('letters', `${request}/letters`, 'work', later(letters, 'getLetters')),
  get('letter-form', `${request}/letters/write/{kind}`, 'work', later(letters, 'getLetterForm')),
  post('letter-write', `${request}/letters/write/{kind}`, 'work', later(letters, 'postLetterForm'), 'letter'),
  get('letter-look', `${request}/letters/drafts/{draft}`, 'work', later(letters, 'getLetterPreview')),
  get('letter-pdf', `${request}/letters/drafts/{draft}/pdf`, 'work', later(letters, 'getLetterPdf')),
  post('letter-keep', `${request}/letters/drafts/{draft}`, 'work', later(letters, 'postLetter')),
  get('letter', `${request}/letters/kept/{letter}`, 'view', later(letters, 'getLetter')),
  post('letter-mailed', `${request}/letters/kept/{letter}/mailed`, 'work', later(file, 'postMailed')),
  post('check', `${request}/check`, 'work', later(file, 'postCheck'), 'file'),
  post('hold', `${request}/hold`, 'hold', later(file, 'postHold')),
  post('code-given', `${request}/code`, 'work', later(file, 'postGiveCode')),
  get('notice-pdf', `${request}/work/{work}/pdf`, 'work', later(notice, 'getNotice')),
  post('settle', `${request}/work/{work}`, 'work', later(file, 'postWork')),
];
