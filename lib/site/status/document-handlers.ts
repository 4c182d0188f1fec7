/** Documents of a request by token, and blank forms. The archive key is never taken from the address. */
import { vocabulary } from '../../languages/vocabulary.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { baseLanguage, blankFormKinds, type Language } from '../../request/vocabulary.ts';
import { sameText } from '../../runtime/secrets.ts';
import { browserMark, type DocumentNote, readDocumentToken } from '../../store/document-links.ts';
import { cookieOf } from '../../web/cookies.ts';
import type { HttpReply } from '../../web/http.ts';
import { oneOf } from '../../web/questions/groups.ts';
import { pdfFile } from '../../web/replies.ts';
import { fail, type LanguageContext, type SiteContext, sitePage } from '../context.ts';
import { renderWaiting } from '../failure-pages.tsx';
import { doneCookie } from '../request/draft-session.ts';
import { requestCookie } from './request-ticket.ts';

/** In milliseconds, between reads of the archive while a document is being made. */
const waits = [250, 500, 750, 1000, 1000, 1500] as const;

async function madeDocument(
  { deps }: SiteContext,
  { reference, kind, letter, language }: DocumentNote,
): Promise<{ bytes: Uint8Array; language: Language; name: string } | null> {
  const record = await deps.requests.get(reference);
  // What was made before a signature that came later does not have it: the page waits for the one that does.
  const since = letter === undefined ? (record?.signing?.signed?.at ?? '') : '';
  const entry = record?.documents.findLast(
    (made) =>
      made.kind === kind &&
      made.letter?.id === letter &&
      made.madeAt >= since &&
      (language === undefined || made.language === language),
  );
  const bytes = entry === undefined ? null : await deps.archive.get(entry.sha256);
  const name = entry?.letter?.neutral === true ? 'letter' : kind;
  return entry === undefined || bytes === null ? null : { bytes, language: entry.language, name };
}

/** True where anybody may use the link, or this browser holds the cookie that the link was made for. */
function mayUse({ deps, request }: SiteContext, { browser }: DocumentNote): boolean {
  if (browser === undefined) return true;
  return ([doneCookie, requestCookie] as const).some((name) => {
    const cookie = cookieOf(request, name);
    return cookie !== undefined && sameText(browserMark(deps.secrets, cookie), browser);
  });
}

/** GET /documents/{token} */
export async function getDocument(context: SiteContext): Promise<HttpReply> {
  const { deps, params, request } = context;
  const note = readDocumentToken(deps.secrets, params['token'] ?? '', deps.clock.now());
  if (note === null || !mayUse(context, note)) return fail('gone', context);
  let made = await madeDocument(context, note);
  for (const milliseconds of waits) {
    if (made !== null) break;
    await deps.wait(milliseconds);
    made = await madeDocument(context, note);
  }
  if (made === null) {
    const record = await deps.requests.get(note.reference);
    const language = record === null ? baseLanguage : bodyNow(record).language;
    const blank = record === null ? undefined : blankFormOf(record);
    const page = renderWaiting({ facility: deps.facility, language, href: request.path, blank });
    return sitePage(page, language, { headers: { refresh: '2' } });
  }
  const name = [made.name, ...(note.language === undefined ? [] : [note.language]), showReference(note.reference)].join('-');
  return pdfFile(made.bytes, name, 'attachment', { 'content-language': made.language });
}

/** The blank form that says what the documents of a request say; undefined when there is none. */
export function blankFormOf(record: Pick<RequestRecord, 'route' | 'body' | 'changes'>): string | undefined {
  const kind = blankFormKinds.find((one) => record.route.documents.some((made) => made === one));
  return kind === undefined ? undefined : `/${bodyNow(record).language}/forms/${kind}.pdf`;
}

/** A title as a file name: solicitud-de-registros-medicos. */
function fileNameOf(title: string): string {
  return title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z\s-]/g, '')
    .replace(/\s+/g, '-');
}

const madeBlanks = new Map<string, Promise<Uint8Array>>();

/** GET /{language}/forms/{file}: made once per sandbox, with the PDF library loaded only then. */
export async function getBlankForm(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, params } = context;
  const kind = oneOf(blankFormKinds, params['file']?.replace(/\.pdf$/, ''));
  if (kind === undefined || !params['file']?.endsWith('.pdf')) return fail('not-found', context);
  const key = `${deps.facility.id} ${language} ${kind}`;
  const made =
    madeBlanks.get(key) ??
    import('../../documents/documents.ts').then(({ makeBlankForm }) => makeBlankForm(kind, language, deps.facility));
  madeBlanks.set(key, made);
  try {
    const { documentKinds, paperForms } = vocabulary(language);
    const name = fileNameOf({ ...documentKinds, ...paperForms }[kind]);
    return pdfFile(await made, name, 'inline', { 'content-language': language, 'cache-control': 'public, max-age=3600' });
  } catch (error) {
    madeBlanks.delete(key);
    throw error;
  }
}
