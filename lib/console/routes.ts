import type { HttpReply } from '../web/http.ts';
import { later, type Route } from '../web/router.ts';
import type { OutsideContext, StaffContext } from './context.ts';
import { textsPath } from './corrections/paths.ts';
import { directoryPath, entryPath } from './entry/paths.ts';
import { getFax, postFax } from './fax/handlers.ts';
import * as inbound from './inbound/paths.ts';
import { getQueue, postNext } from './queue/handlers.ts';
import { postNames } from './queue/hidden-names.ts';
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
  readonly takes?: 'letter' | 'file' | 'entry';
  /** Answers although the patient is restricted: the way in alone. */
  readonly beforeGlass?: true;
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
const intake = () => import('./intake/desk-handlers.ts');
const scan = () => import('./intake/scan-handlers.ts');
const scanPart = () => import('./intake/part-handlers.ts');
const filedScans = () => import('./intake/filed-handlers.ts');
const files = () => import('./package/handlers.ts');
const parts = () => import('./package/part-handlers.ts');
const proofs = () => import('./proofs/handlers.ts');
const people = () => import('./sign-in/people-handlers.ts');
const call = () => import('./call/handlers.ts');
const match = () => import('./request/match.ts');
const disclosures = () => import('./disclosures/handlers.ts');
const accounting = () => import('./disclosures/more-handlers.ts');
const binder = () => import('./binder/handlers.ts');
const signLink = () => import('./request/sign-link.ts');
const newEmail = () => import('./request/new-email.ts');
const printing = () => import('./post/handlers.ts');
const printedRun = () => import('./post/run-handlers.ts');
const search = () => import('./search/handlers.ts');
const glass = () => import('./glass/handlers.ts');
const person = () => import('./person/handlers.ts');
const audit = () => import('./audit/handlers.ts');
const assign = () => import('./assign/handlers.ts');
const views = () => import('./views/handlers.ts');
const notice = () => import('./letters/print-notice.ts');
const reports = () => import('./reports/handlers.ts');
const exporting = () => import('./reports/export-handlers.ts');
const entry = () => import('./entry/handlers.ts');
const directory = () => import('./directory/handlers.ts');
const inboundQueue = () => import('./inbound/queue-handlers.ts');
const inboundItem = () => import('./inbound/item-handlers.ts');
const inboundArrivals = () => import('./inbound/arrivals-handlers.ts');
const inboundEntry = () => import('./inbound/entry-handlers.ts');
const inboundSearch = () => import('./inbound/search-handlers.ts');
const inboundFigures = () => import('./inbound/figures-handlers.ts');
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
  get('queue', '/staff', ['view', 'end-sessions', 'inbound'], getQueue),
  post('next', '/staff/next', 'work', postNext),
  get('search', '/staff/search', 'view', later(search, 'getSearch')),
  post('find', '/staff/search', 'view', later(search, 'postSearch')),
  get('keys', '/staff/keys', 'session', later(search, 'getKeys')),
  get('person', '/staff/persons/{person}', 'view', later(person, 'getPerson')),
  get('audit', '/staff/audit', 'audit-read', later(audit, 'getAudit')),
  get('audit-patterns', '/staff/audit/patterns', 'audit-read', later(audit, 'getPatterns')),
  get('entry', entryPath, 'work', later(entry, 'getEntry')),
  post('entry-post', entryPath, 'work', later(entry, 'postEntry'), 'entry'),
  get('directory', directoryPath, 'view', later(directory, 'getDirectory')),
  get('directory-entry', `${directoryPath}/{entry}`, 'view', later(directory, 'getDirectoryEntry')),
  post('directory-change', `${directoryPath}/{entry}`, 'work', later(directory, 'postDirectoryEntry')),
  get('mail', '/staff/mail', 'view', later(mail, 'getMail')),
  post('mail-received', '/staff/mail', 'work', later(mail, 'postMail')),
  get('hand-over-inbound', inbound.handOverPath, 'work', later(inboundEntry, 'getHandOver')),
  post('hand-over-inbound-post', inbound.handOverPath, 'work', later(inboundEntry, 'postHandOver')),
  get('intake', '/staff/intake', 'view', later(intake, 'getIntake')),
  post('scan-send', '/staff/intake', 'work', later(intake, 'postIntake')),
  get('scan', '/staff/intake/scans/{scan}', 'view', later(scan, 'getScan')),
  post('scan-dismiss', '/staff/intake/scans/{scan}', 'work', later(scan, 'postScan')),
  get('scan-file', '/staff/intake/scans/{scan}/file', 'view', later(scan, 'getScanFile')),
  get('scan-picture', '/staff/intake/scans/{scan}/pages/{page}', 'view', later(scan, 'getScanPicture')),
  post('scan-part', '/staff/intake/scans/{scan}/parts/{part}', 'work', later(scanPart, 'postPart')),
  get('post', '/staff/post', 'view', later(printing, 'getPost')),
  post('post-print', '/staff/post', 'work', later(printing, 'postPrint')),
  get('post-run', '/staff/post/runs/{run}', 'view', later(printedRun, 'getRun')),
  post('post-run-mark', '/staff/post/runs/{run}', 'work', later(printedRun, 'postRun')),
  get('post-run-pdf', '/staff/post/runs/{run}/pdf', 'work', later(printing, 'getRunPdf')),
  get('fax', '/staff/fax', ['view', 'configure'], getFax),
  post('fax-open', '/staff/fax', 'configure', postFax),
  post('names', '/staff/names', 'view', postNames),
  get('views', '/staff/views', 'view', later(views, 'getViews')),
  post('view-save', '/staff/views', 'view', later(views, 'postView')),
  post('view-remove', '/staff/views/remove', 'view', later(views, 'postRemoveView')),
  post('assign', '/staff/assign', 'assign', later(assign, 'postAssign')),
  get('load', '/staff/load', 'assign', later(assign, 'getLoad')),
  get('hand-over', '/staff/load/{subject}', 'assign', later(assign, 'getHand')),
  post('hand-over-post', '/staff/load/{subject}', 'assign', later(assign, 'postHand')),
  get('people', '/staff/people', 'end-sessions', later(people, 'getPeople')),
  post('people-end', '/staff/people', 'end-sessions', later(people, 'postPeople')),
  get('binder', '/staff/binder', 'audit-read', later(binder, 'getBinders')),
  post('binder-ask', '/staff/binder', 'audit-read', later(binder, 'postBinder')),
  get('binder-file', '/staff/binder/{binder}/file', 'audit-read', later(binder, 'getBinderFile')),
  post('binder-agree', '/staff/binder/{binder}/agree', 'audit-read', later(binder, 'postAgree')),
  post('binder-again', '/staff/binder/{binder}/again', 'audit-read', later(binder, 'postAgain')),
  get('reports', '/staff/reports', 'report', later(reports, 'getReports')),
  get('report-figures', '/staff/reports/figures.csv', 'report', later(reports, 'getFigures')),
  get('report-list', '/staff/reports/list', 'report', later(reports, 'getList')),
  get('export', '/staff/reports/export', 'export', later(exporting, 'getExport')),
  post('export-ask', '/staff/reports/export', 'export', later(exporting, 'postExport')),
  get('exports', '/staff/reports/exports', ['export', 'approve-export'], later(exporting, 'getExports')),
  post('export-approve', '/staff/reports/exports/{export}/approve', 'approve-export', later(exporting, 'postApprove')),
  post('export-make', '/staff/reports/exports/{export}/make', 'export', later(exporting, 'postMake')),
  get('inbound', inbound.inboundPath, 'inbound', later(inboundQueue, 'getInboundQueue')),
  post('inbound-next', inbound.inboundNextPath, 'inbound', later(inboundQueue, 'postInboundNext')),
  post('inbound-assign', inbound.inboundAssignPath, 'inbound', later(inboundQueue, 'postInboundAssign')),
  get('inbound-arrivals', inbound.arrivalsPath, 'inbound', later(inboundArrivals, 'getArrivals')),
  post('inbound-arrived', inbound.arrivalsPath, 'inbound', later(inboundArrivals, 'postArrivals')),
  get('inbound-new', inbound.newItemPath, 'inbound', later(inboundEntry, 'getNewItem')),
  post('inbound-enter', inbound.newItemPath, 'inbound', later(inboundEntry, 'postNewItem')),
  get('inbound-search', inbound.inboundSearchPath, 'inbound', later(inboundSearch, 'getInboundSearch')),
  post('inbound-find', inbound.inboundSearchPath, 'inbound', later(inboundSearch, 'postInboundSearch')),
  get('inbound-figures', inbound.inboundFiguresPath, 'inbound', later(inboundFigures, 'getInboundFigures')),
  get('inbound-item', inbound.itemPath('{item}'), 'inbound', later(inboundItem, 'getItem')),
  post('inbound-owner', inbound.itemOwnerPath('{item}'), 'inbound', later(inboundItem, 'postItemOwner')),
  post('inbound-decide', inbound.decideItemPath('{item}', '{decision}'), 'inbound', later(inboundItem, 'postItemDecision')),
  get('request', request, 'view', later(file, 'getRequest')),
  { ...post('break-glass', `${request}/break-glass`, 'view', later(glass, 'postGlass')), beforeGlass: true },
  post('restriction', `${request}/restriction`, 'restrict', later(glass, 'postRestriction')),
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
  get('proof', `${request}/proofs/{file}`, 'view', later(proofs, 'getProof')),
  get('proof-picture', `${request}/proofs/{file}/pictures/{page}`, 'view', later(proofs, 'getProofPicture')),
  get('proof-file', `${request}/proofs/{file}/file`, 'view', later(proofs, 'getProofFile')),
  get('filed-scan', `${request}/scans/{file}`, 'view', later(filedScans, 'getFiled')),
  get('filed-scan-file', `${request}/scans/{file}/file`, 'view', later(filedScans, 'getFiledFile')),
  get('filed-scan-picture', `${request}/scans/{file}/pages/{page}`, 'view', later(filedScans, 'getFiledPicture')),
  get('pages', `${request}/pages`, 'view', later(pages, 'getPages')),
  get('package-file', `${request}/pages/{file}/file`, 'view', later(pages, 'getFile')),
  get('page', `${request}/pages/{file}/{page}`, 'view', later(pages, 'getLook')),
  post('page-look', `${request}/pages/{file}/{page}`, ['work', 'review'], later(pages, 'postLook')),
  get('page-picture', `${request}/pages/{file}/{page}/picture`, 'view', later(pages, 'getPicture')),
  get('package', `${request}/packages/{package}/{form}`, 'work', later(pages, 'getPackage')),
  post('package-tracking', `${request}/packages/{package}`, 'work', later(pages, 'postTracking')),
  get('disclosures', `${request}/disclosures`, 'view', later(disclosures, 'getDisclosures')),
  post('disclosure-note', `${request}/disclosures`, 'work', later(disclosures, 'postDisclosure')),
  get('disclosure-person', `${request}/disclosures/person`, 'view', later(accounting, 'getPerson')),
  post('disclosure-person-confirm', `${request}/disclosures/person`, 'work', later(accounting, 'postPerson')),
  get('disclosure-outside', `${request}/disclosures/outside`, 'work', later(accounting, 'getOutside')),
  post('disclosure-outside-note', `${request}/disclosures/outside`, 'work', later(accounting, 'postOutside')),
  get('disclosure-suspension', `${request}/disclosures/suspension`, 'view', later(accounting, 'getSuspension')),
  post('disclosure-suspend', `${request}/disclosures/suspension`, 'work', later(accounting, 'postSuspension')),
  get('suspension-paper', `${request}/disclosures/suspension/{suspension}`, 'work', later(disclosures, 'getSuspensionPaper')),
  get('certifications', `${request}/disclosures/certification`, 'work', later(disclosures, 'getCertifications')),
  get('accounting', `${request}/disclosures/accounting`, 'work', later(disclosures, 'getAccounting')),
  get('certification', `${request}/disclosures/certification/{package}`, 'work', later(disclosures, 'getCertification')),
  post('owner', `${request}/owner`, 'work', later(file, 'postOwner')),
  post('desk', `${request}/desk`, 'work', later(file, 'postDesk')),
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
  get('call', `${request}/call`, 'work', later(call, 'getCall')),
  post('caller-matched', `${request}/call`, 'work', later(call, 'postCall')),
  post('match', `${request}/match`, 'work', later(match, 'postMatch')),
  post('sign-link', `${request}/sign-link`, 'work', later(signLink, 'postSignLink')),
  post('code-given', `${request}/code`, 'work', later(file, 'postGiveCode')),
  post('new-email', `${request}/email`, 'work', later(newEmail, 'postNewEmail')),
  get('notice-pdf', `${request}/work/{work}/pdf`, 'work', later(notice, 'getNotice')),
  post('settle', `${request}/work/{work}`, 'work', later(file, 'postWork')),
];
