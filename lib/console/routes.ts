/**
 * Every address of the console: its handler and the permission that it needs. An action of staff is one line here (its path, what is
 * said afterwards, its decision), besides the decision itself and its words.
 */
import type { HttpReply } from '../web/http.ts';
import type { Route } from '../web/router.ts';
import type { OutsideContext, StaffContext } from './context.ts';
import { getFax, postFax } from './fax/handlers.ts';
import { getMail, postMail } from './incoming-mail/handlers.ts';
import { decideMailed } from './letters/mailed.ts';
import { getQueue } from './queue/handlers.ts';
import { action } from './request/act.ts';
import { decideNote } from './request/actions.ts';
import { postCheck } from './request/check-pdf-handlers.ts';
import { getDocument, getRequest, postMove, postOwner, postWork } from './request/handlers.ts';
import { getCallback, getSignIn, getStart, postSignOut } from './sign-in/handlers.ts';
import type { Permission } from './sign-in/roles.ts';

/** Where nobody is signed in yet. */
interface OutsideRoute extends Route {
  readonly needs: null;
  readonly answer: (context: OutsideContext) => Promise<HttpReply>;
}

export interface StaffRoute extends Route {
  readonly needs: Permission;
  /** What a form of it may hold, where that is more than a few texts: the many texts of a letter, or a file. */
  readonly takes?: 'letter' | 'file';
  readonly answer: (context: StaffContext) => Promise<HttpReply>;
}

const letters = () => import('./letters/handlers.ts');
type Letters = Awaited<ReturnType<typeof letters>>;

/** A page of letters, loaded with the first letter: it brings the letters' schemas and the world's telephone plans. */
function letterPage(pick: (pages: Letters) => StaffRoute['answer']): StaffRoute['answer'] {
  return async (context) => pick(await letters())(context);
}

const request = '/staff/requests/{reference}';

export const consoleRoutes: readonly (OutsideRoute | StaffRoute)[] = [
  { name: 'sign-in', method: 'GET', path: '/staff/sign-in', needs: null, answer: getSignIn },
  { name: 'begin', method: 'GET', path: '/staff/sign-in/start', needs: null, answer: getStart },
  { name: 'callback', method: 'GET', path: '/staff/callback', needs: null, answer: getCallback },
  { name: 'sign-out', method: 'POST', path: '/staff/sign-out', needs: 'view', answer: postSignOut },
  { name: 'queue', method: 'GET', path: '/staff', needs: 'view', answer: getQueue },
  { name: 'mail', method: 'GET', path: '/staff/mail', needs: 'view', answer: getMail },
  { name: 'mail-received', method: 'POST', path: '/staff/mail', needs: 'work', answer: postMail },
  { name: 'fax', method: 'GET', path: '/staff/fax', needs: 'view', answer: getFax },
  { name: 'fax-open', method: 'POST', path: '/staff/fax', needs: 'configure', answer: postFax },
  { name: 'request', method: 'GET', path: request, needs: 'view', answer: getRequest },
  { name: 'document', method: 'GET', path: `${request}/documents/{kind}`, needs: 'view', answer: getDocument },
  { name: 'move', method: 'POST', path: `${request}/move`, needs: 'work', answer: postMove },
  { name: 'owner', method: 'POST', path: `${request}/owner`, needs: 'work', answer: postOwner },
  {
    name: 'note',
    method: 'POST',
    path: `${request}/notes`,
    needs: 'work',
    answer: action('noted', (record, acting, { form }) => decideNote(record, form.get('note') ?? '', acting)),
  },
  { name: 'letters', method: 'GET', path: `${request}/letters`, needs: 'work', answer: letterPage((at) => at.getLetters) },
  {
    name: 'letter-form',
    method: 'GET',
    path: `${request}/letters/write/{kind}`,
    needs: 'work',
    answer: letterPage((at) => at.getLetterForm),
  },
  {
    name: 'letter-write',
    method: 'POST',
    path: `${request}/letters/write/{kind}`,
    needs: 'work',
    takes: 'letter',
    answer: letterPage((at) => at.postLetterForm),
  },
  {
    name: 'letter-look',
    method: 'GET',
    path: `${request}/letters/drafts/{draft}`,
    needs: 'work',
    answer: letterPage((at) => at.getLetterPreview),
  },
  {
    name: 'letter-pdf',
    method: 'GET',
    path: `${request}/letters/drafts/{draft}/pdf`,
    needs: 'work',
    answer: letterPage((at) => at.getLetterPdf),
  },
  {
    name: 'letter-keep',
    method: 'POST',
    path: `${request}/letters/drafts/{draft}`,
    needs: 'work',
    answer: letterPage((at) => at.postLetter),
  },
  {
    name: 'letter',
    method: 'GET',
    path: `${request}/letters/kept/{letter}`,
    needs: 'view',
    answer: letterPage((at) => at.getLetter),
  },
  {
    name: 'letter-mailed',
    method: 'POST',
    path: `${request}/letters/kept/{letter}/mailed`,
    needs: 'work',
    answer: action('letter-mailed', (record, acting, { params }) => decideMailed(record, params['letter'] ?? '', acting)),
  },
  { name: 'check', method: 'POST', path: `${request}/check`, needs: 'work', takes: 'file', answer: postCheck },
  { name: 'settle', method: 'POST', path: `${request}/work/{work}`, needs: 'work', answer: postWork },
];
