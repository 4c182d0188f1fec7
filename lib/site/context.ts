import type { DocumentArchive, MailPort, TextPort, WorkQueue } from '../delivery/ports.ts';
import type { Facility } from '../facility/facility.ts';
import type { InboundStore } from '../inbound/stores.ts';
import type { PackageStore, PublicKeys } from '../release/ports.ts';
import { type Language, languages } from '../request/vocabulary.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { Settings } from '../runtime/settings.ts';
import type { OneTimeCodes } from '../store/one-time-codes.ts';
import type { SealedFiles } from '../store/sealed-files.ts';
import type {
  DraftStore,
  Openings,
  PublishedFigures,
  RequestStore,
  StampStore,
  Throttle,
  TicketStore,
} from '../store/stores.ts';
import type { UploadForms } from '../uploads/ports.ts';
import { type Form, readForm } from '../web/form.ts';
import type { HttpReply, HttpRequest } from '../web/http.ts';
import { type PageOptions, privatePage, publicPage } from '../web/replies.ts';
import { type Failure, failureStatus, renderFailure } from './failure-pages.tsx';
import type { siteSettings } from './settings.ts';

export interface SiteDependencies {
  readonly settings: Readonly<Pick<Settings, (typeof siteSettings)[number]>>;
  readonly secrets: Secrets;
  readonly facility: Facility;
  readonly clock: Clock;
  readonly log: Log;
  readonly requests: RequestStore;
  /** Records that are sent to us: announced here, and asked about. */
  readonly inbound: Pick<InboundStore, 'submit' | 'get' | 'bornOn' | 'change'>;
  readonly drafts: DraftStore;
  readonly throttle: Throttle;
  readonly tickets: TicketStore;
  readonly codes: OneTimeCodes;
  /** For one-time codes alone: every other mail is work of the queue. */
  readonly mail: MailPort;
  /** The same; null where the service sends none. */
  readonly texts: TextPort | null;
  readonly queue: WorkQueue;
  readonly archive: DocumentArchive;
  /** For downloads alone: the site reads and writes no records. */
  readonly packages: Pick<PackageStore, 'link'>;
  readonly publicKeys: PublicKeys;
  readonly sealedFiles: Pick<SealedFiles, 'find'>;
  /** For what requesters send: the site signs forms and reads no file. */
  readonly uploadForms: UploadForms;
  /** PDFs that come to be labelled: the site writes what is to stand on them, and reads whether they are ready. */
  readonly stamps: StampStore;
  /** Who has looked at a request, without names. */
  readonly openings: Openings;
  /** How long answers took, as the public may read it. */
  readonly published: PublishedFigures;
  readonly wait: (milliseconds: number) => Promise<void>;
}

export interface SiteContext {
  readonly request: HttpRequest;
  readonly deps: SiteDependencies;
  /** From the address. */
  readonly language: Language | undefined;
  /** The named segments of the path. */
  readonly params: Readonly<Record<string, string>>;
}

export type LanguageContext = SiteContext & { readonly language: Language };

/** See `privatePage`; in the language of its address. */
export function sitePage(body: string, language: Language | undefined, options: PageOptions = {}): HttpReply {
  const headers = { 'content-language': language ?? languages.join(', '), ...options.headers };
  return privatePage(body, { ...options, headers });
}

/** The same for everyone, with its address in each language for search engines (RFC 8288). */
export function sharedPage(body: string, { request, deps, language }: SiteContext): HttpReply {
  const path = language === undefined ? '' : request.path.slice(language.length + 1);
  const link = languages.map((one) => `<${deps.settings.PUBLIC_ORIGIN}/${one}${path}>; rel="alternate"; hreflang="${one}"`);
  return publicPage(body, { 'content-language': language ?? languages.join(', '), link: link.join(', ') });
}

interface FailureOptions extends Pick<PageOptions, 'headers'> {
  /** Linked besides the start page. */
  readonly back?: string | undefined;
}

/** A page that says what went wrong, in the language of the address or in all. */
export function fail(
  failure: Failure,
  { language, deps, request }: SiteContext,
  { back, headers = {} }: FailureOptions = {},
): HttpReply {
  const flow = request.path.split('/')[2] === 'send-records' ? 'inbound' : 'outbound';
  const page = renderFailure({ failure, facility: deps.facility, language, back, flow });
  return sitePage(page, language, { status: failureStatus[failure], headers });
}

type SiteForm = { readonly ok: true; readonly form: Form } | { readonly ok: false; readonly reply: HttpReply };

/** The posted form, or the page that says why it was not read. */
export function readSiteForm(context: SiteContext, back?: string): SiteForm {
  const posted = readForm(context.request, context.deps.settings.PUBLIC_ORIGIN);
  return posted.ok ? posted : { ok: false, reply: fail(posted.failure, context, { back }) };
}
