/** Every address of the public site. `later` loads what the first page does not need: the form outweighs all the rest. */
import type { HttpReply } from '../web/http.ts';
import { later, type Route } from '../web/router.ts';
import { fail, type LanguageContext, type SiteContext } from './context.ts';
import { getStart, getWelcome } from './guides/start-page.tsx';
import { restarted } from './request/draft-session.ts';
import { getFirstPage, postStart } from './request/start-handlers.ts';
import { getAsset, getHealth, getRobots } from './service-handlers.ts';

export interface SiteRoute extends Route {
  /** `page` where a person sees HTML; `file` for everything else. */
  readonly kind: 'page' | 'file';
  readonly answer: (context: SiteContext) => Promise<HttpReply>;
}

const contact = () => import('./status/contact-handlers.ts');
const documents = () => import('./status/document-handlers.ts');
const guides = () => import('./guides/guide-pages.tsx');
const inbound = () => import('./inbound/handlers.ts');
const answers = () => import('./guides/answers-page.tsx');
const form = () => import('./request/form-handlers.ts');
const saving = () => import('./request/saving-handlers.ts');
const sending = () => import('./request/sending-handlers.ts');
const sent = () => import('./request/sent-handlers.ts');
const exits = () => import('./request/exit-handlers.ts');
const ask = () => import('./request/ask-handlers.ts');
const signing = () => import('./sign/sign-handlers.ts');
const finish = () => import('./request/finish-handlers.tsx');
const records = () => import('./status/records-handlers.ts');
const letters = () => import('./status/letter-page.tsx');
const items = () => import('./items/items-handlers.ts');
const verify = () => import('./verify/verify-handlers.tsx');
const status = () => import('./status/status-handlers.ts');
const notice = () => import('./inbound/notice-handlers.ts');
const noticeStatus = () => import('./inbound/notice-status.ts');
const inboundLabels = () => import('./inbound/labels.tsx');
const inboundCover = () => import('./inbound/cover.tsx');
const inboundLetter = () => import('./inbound/letter.tsx');
const stamp = () => import('./inbound/stamp-handlers.ts');
const askCase = () => import('./status/ask-handlers.ts');

function file(name: string, path: string, answer: SiteRoute['answer']): SiteRoute {
  return { name, method: 'GET', path, kind: 'file', answer };
}

type Answer = (context: LanguageContext) => Promise<HttpReply>;

/** A page below a language, which the router guarantees. */
function page(name: string, path: string, get: Answer, method: Route['method'] = 'GET'): SiteRoute {
  const answer: SiteRoute['answer'] = async (context) =>
    context.language === undefined ? fail('not-found', context) : get({ ...context, language: context.language });
  return { name, method, path: `/{language}${path}`, kind: 'page', answer };
}

function formPage(name: string, path: string, get: Answer, post: Answer): readonly SiteRoute[] {
  return [page(name, path, get), page(name, path, post, 'POST')];
}

/** A page of the form: the idle time of the draft's cookie starts again. */
function drafting(route: SiteRoute): SiteRoute {
  return { ...route, answer: async (context) => restarted(context, await route.answer(context)) };
}

/** The first path that matches counts. */
export const siteRoutes: readonly SiteRoute[] = [
  { ...file('welcome', '/', getWelcome), kind: 'page' },
  file('health', '/healthz', getHealth),
  file('robots', '/robots.txt', getRobots),
  file('asset', '/assets/{file}', getAsset),
  file('receipt-keys', '/.well-known/roi-keys.json', later(verify, 'getKeys')),
  { ...file('verify-any', '/verify', later(verify, 'getVerifyAny')), kind: 'page' },
  file('document', '/documents/{token}', later(documents, 'getDocument')),
  page('start', '', getStart),
  page('send-records', '/send-records', later(inbound, 'getSendRecords')),
  page('send-checklist', '/send-records/checklist', later(inbound, 'getChecklist')),
  { ...page('send-reminder', '/send-records/reminder.ics', later(inbound, 'postReminder'), 'POST'), kind: 'file' },
  ...formPage('notice', '/send-records/notice', later(notice, 'getNotice'), later(notice, 'postNotice')),
  ...formPage('notice-check', '/send-records/notice/check', later(notice, 'getNoticeCheck'), later(notice, 'postNoticeCheck')),
  ...formPage('notice-done', '/send-records/notice/done', later(notice, 'getNoticeDone'), later(notice, 'postNoticeDone')),
  { ...page('notice-cover', '/send-records/notice/cover.pdf', later(notice, 'getNoticeCover')), kind: 'file' },
  ...formPage(
    'notice-status',
    '/send-records/notice/status',
    later(noticeStatus, 'getStatus'),
    later(noticeStatus, 'postStatus'),
  ),
  ...formPage('notice-shown', '/send-records/notice/shown', later(noticeStatus, 'getShown'), later(noticeStatus, 'postShown')),
  ...formPage('labels', '/send-records/labels', later(inboundLabels, 'getLabels'), later(inboundLabels, 'postLabels')),
  ...formPage('cover', '/send-records/cover', later(inboundCover, 'getCover'), later(inboundCover, 'postCover')),
  ...formPage('letter', '/send-records/letter', later(inboundLetter, 'getLetter'), later(inboundLetter, 'postLetter')),
  ...formPage('stamp', '/send-records/stamp', later(stamp, 'getStamp'), later(stamp, 'postStamp')),
  page('stamp-file', '/send-records/stamp/file', later(stamp, 'getStampFile')),
  ...formPage('stamp-state', '/send-records/stamp/state', later(stamp, 'getStampState'), later(stamp, 'postStampState')),
  page('rights', '/rights', later(guides, 'getRights')),
  page('privacy', '/privacy', later(guides, 'getPrivacy')),
  page('answers', '/answers', later(answers, 'getAnswers')),
  ...formPage('status', '/status', later(status, 'getStatus'), later(status, 'postStatus')),
  page('status-code', '/status/code', later(status, 'postSendCode'), 'POST'),
  ...formPage('status-request', '/status/request', later(status, 'getResult'), later(status, 'postResult')),
  ...formPage('status-contact', '/status/contact', later(contact, 'getContact'), later(contact, 'postContact')),
  ...formPage('status-ask', '/status/ask/{about}', later(askCase, 'getAskCase'), later(askCase, 'postAskCase')),
  page('status-download', '/status/records', later(records, 'postDownload'), 'POST'),
  page('status-receipt', '/status/records/{package}', later(records, 'getReceipt')),
  page('status-letter', '/status/letters/{letter}', later(letters, 'getLetterPage')),
  ...formPage('status-items', '/status/items', later(items, 'getItems'), later(items, 'postItems')),
  { ...page('status-sheet', '/status/items/sheet.pdf', later(items, 'getSheet')), kind: 'file' },
  page('status-send', '/status/items/{file}', later(items, 'getSend')),
  ...formPage('verify', '/verify', later(verify, 'getVerify'), later(verify, 'postVerify')),
  ...formPage('resume', '/resume', later(saving, 'getResume'), later(saving, 'postResume')),
  { ...page('blank-form', '/forms/{file}', later(documents, 'getBlankForm')), kind: 'file' },
  ...formPage('sign-review', '/sign/review', later(signing, 'getReview'), later(signing, 'postReview')),
  ...formPage('sign-link', '/sign/{reference}/{secret}', later(signing, 'getSignLink'), later(signing, 'postSignLink')),
  ...formPage('sign', '/sign/{secret}', later(ask, 'getInvitation'), later(ask, 'postInvitation')),
  page('finish', '/finish', later(finish, 'postFinish'), 'POST'),
  ...[
    page('request-first', '/request', getFirstPage),
    ...formPage('request-start', '/request/start', getFirstPage, postStart),
    ...formPage('request-save', '/request/save', later(saving, 'getSave'), later(saving, 'postSave')),
    ...formPage('request-check', '/request/check', later(sending, 'getCheck'), later(sending, 'postCheck')),
    page('request-done', '/request/done', later(sending, 'getDone')),
    { ...page('request-calendar', '/request/due.ics', later(sent, 'getCalendar')), kind: 'file' as const },
    page('request-already-sent', '/request/already-sent', later(sent, 'getAlreadySent')),
    page('request-no-authority', '/request/no-authority', later(exits, 'getNoAuthority')),
    ...formPage('request-minor', '/request/minor', later(exits, 'getMinor'), later(exits, 'postMinor')),
    ...formPage('request-ask', '/request/ask', later(ask, 'getAsk'), later(ask, 'postAsk')),
    ...formPage('request-page', '/request/{page}', later(form, 'getFormPage'), later(form, 'postFormPage')),
  ].map(drafting),
];
