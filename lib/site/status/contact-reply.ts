/** What the handlers of the page that changes how a requester is reached share: the page, and one change of the record. */
import { dispatch } from '../../delivery/dispatch.ts';
import { statusContactWords } from '../../languages/status-contact.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import type { Acting, Changed } from '../../request/changes/change.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';
import { newSecret } from '../../runtime/secrets.ts';
import { canonicalJson, sealOf, sha256 } from '../../store/events.ts';
import { formToken } from '../../web/csrf.ts';
import type { Form } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { type LanguageContext, sitePage } from '../context.ts';
import { statusPaths } from './code-view.tsx';
import { contactForm, languageField } from './contact-form.ts';
import { type ContactPageProps, renderContact } from './contact-page.tsx';
import { versionField } from './decision-form.tsx';
import type { RequestTicket } from './request-ticket.ts';

export interface Here {
  readonly ticket: RequestTicket;
  readonly record: RequestRecord;
}
export type HereWithForm = Here & { readonly form: Form };

type Said = Pick<ContactPageProps, 'done' | 'sent' | 'wrong' | 'typedEmail'> & Partial<Pick<ContactPageProps, 'answers'>>;

export const contactAddress = (language: string, news = '') => `/${language}${statusPaths.contact}${news}`;

export function contactPage(context: LanguageContext, { ticket, record }: Here, said: Said = {}, status = 200): HttpReply {
  const { deps, language } = context;
  const form = contactForm(record);
  const { stored } = form;
  const answers = said.answers ?? { ...stored, [languageField]: [bodyNow(record).language] };
  const token = formToken(deps.secrets, 'public form', ticket.secret);
  const page = renderContact({
    ...{ language, facility: deps.facility, record, token, form, newEmail: ticket.newEmail },
    ...said,
    answers,
  });
  return sitePage(page, language, { status });
}

/** One act, however often it is decided; the same form, sent twice, is one change. */
export async function changed(
  { deps }: LanguageContext,
  { ticket, record, form }: HereWithForm,
  given: unknown,
  decide: (state: RequestState, acting: Acting) => Changed,
): Promise<{ readonly outcome: Changed['outcome']; readonly record: RequestRecord | null }> {
  const seenVersion = Number(form.get(versionField)) || 0;
  const id = sha256(canonicalJson({ by: ticket.secret, seenVersion, given })).slice(0, 24);
  const acting: Acting = { by: 'requester', at: deps.clock.now(), salt: newSecret().slice(0, 16), sealOf };
  const held: { outcome: Changed['outcome'] } = { outcome: 'change' };
  const after = await deps.requests.change(
    record.reference,
    (state) => {
      const found = decide(state, acting);
      held.outcome = found.outcome;
      return found.outcome === 'change' ? found.change : null;
    },
    { command: { id, seenVersion } },
  );
  if (after !== null && held.outcome === 'change') await dispatch(deps, after);
  return { outcome: held.outcome, record: after };
}

type EmailProblem = keyof ReturnType<typeof statusContactWords>['problems'];

/** A line of the error summary about the codes or the new address. */
export function emailLine(language: LanguageContext['language'], name: string | undefined, problem: EmailProblem) {
  return { name, text: statusContactWords(language).problems[problem] };
}
