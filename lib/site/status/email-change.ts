/**
 * A new e-mail address: one code to it and one to the address on file, and nothing changes before both are typed. Both owners read in
 * the mail what the code is for. The codes are made with both addresses, so that they say yes to nothing else.
 */
import { codeNotice } from '../../delivery/mail/notices.ts';
import { unprintable } from '../../documents/coverage.ts';
import { loadLanguages } from '../../languages/words.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { changeEmail, emailBar } from '../../request/changes/change.ts';
import { contactOf } from '../../request/changes/contact.ts';
import { judgeEmail } from '../../request/changes/judge.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequestState } from '../../request/record.ts';
import { errorName } from '../../runtime/log.ts';
import { networkOf } from '../../runtime/network.ts';
import { guessing } from '../../store/find-request.ts';
import { type CodePurpose, codeRules, type IssuedCode } from '../../store/one-time-codes.ts';
import type { HttpReply } from '../../web/http.ts';
import { problemInSummary } from '../../web/questions/words.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext } from '../context.ts';
import { contactFields } from './contact-email.tsx';
import { changed, contactAddress, contactPage, emailLine, type HereWithForm } from './contact-reply.ts';
import { awaitingEmail } from './request-ticket.ts';
import { triesPerNetwork } from './status-handlers.ts';

const purposes = { old: 'leave-email', new: 'take-email' } as const satisfies Record<string, CodePurpose>;

const hour = 3600;

const emailNow = (record: RequestState) => contactOf(bodyNow(record)).email;

/** What the codes say yes to. */
const aboutOf = (old: string, email: string) => `${old}\n${email}`;

const sameMailbox = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** The form again, with what is wrong about the address. */
function refused(context: LanguageContext, here: HereWithForm, line: ReturnType<typeof emailLine>, status: number): HttpReply {
  const typedEmail = here.form.get(contactFields.email) ?? '';
  return contactPage(context, here, { typedEmail, wrong: { act: 'email', lines: [line] } }, status);
}

/** Judged, and another one than that on file; else the page that says why not. */
function wantedEmail(context: LanguageContext, here: HereWithForm, old: string): { readonly email: string } | HttpReply {
  const { deps, language } = context;
  const today = hospitalDay(deps.clock.now(), deps.facility.timeZone);
  const judged = judgeEmail(here.record, here.form.get(contactFields.email) ?? '', { today, unprintable });
  if ('problems' in judged) {
    const [problem = { path: contactFields.email, code: 'not-an-email' as const }] = judged.problems;
    return refused(context, here, { name: contactFields.email, text: problemInSummary(problem, undefined, language) }, 422);
  }
  if (sameMailbox(judged.value, old)) return refused(context, here, emailLine(language, contactFields.email, 'same'), 422);
  return { email: judged.value };
}

type Issued = Extract<IssuedCode, { outcome: 'issued' }>;

/** Both, or the reason why there is none. */
async function issueBoth(
  { deps }: LanguageContext,
  reference: string,
  about: string,
): Promise<readonly [Issued, Issued] | 'too-many' | 'staff-only'> {
  const old = await deps.codes.issue(reference, purposes.old, 'service', undefined, about);
  if (old.outcome !== 'issued') return old.outcome;
  const next = await deps.codes.issue(reference, purposes.new, 'service', undefined, about);
  return next.outcome === 'issued' ? [old, next] : next.outcome;
}

/** Sends a code to both addresses, whoever asks. */
export async function askCodes(context: LanguageContext, here: HereWithForm): Promise<HttpReply> {
  const { deps, language } = context;
  const { record, ticket } = here;
  const { reference } = record;
  const old = emailNow(record);
  if (old === undefined || emailBar(record) !== null) return redirect(contactAddress(language, '?done=late'));
  const wanted = wantedEmail(context, here, old);
  if (!('email' in wanted)) return wanted;
  const { email } = wanted;
  // Nobody fills the mailbox of a stranger with codes, from however many requests.
  const mayMail = await deps.throttle.allow(`code mailbox ${email.toLowerCase()}`, codeRules.anHour, hour);
  const issued = mayMail ? await issueBoth(context, reference, aboutOf(old, email)) : 'too-many';
  if (issued === 'staff-only') return fail('staff-only', context, { back: contactAddress(language) });
  if (issued === 'too-many') return refused(context, here, emailLine(language, undefined, 'tooMany'), 429);
  const inLanguage = bodyNow(record).language;
  await loadLanguages([inLanguage]);
  const minutes = codeRules.lastsMinutes;
  const mails = [
    { to: old, ...codeNotice({ language: inLanguage, code: issued[0].code, minutes, change: 'old' }, deps) },
    { to: email, ...codeNotice({ language: inLanguage, code: issued[1].code, minutes, change: 'new' }, deps) },
  ];
  try {
    for (const mail of mails) await deps.mail.send({ tags: { purpose: 'one-time-code' }, ...mail });
  } catch (error) {
    deps.log.error('code not sent', { reference, error: errorName(error) });
    return refused(context, here, emailLine(language, undefined, 'notSent'), 503);
  }
  deps.log.info('code sent', { reference, kind: purposes.new });
  return redirect(contactAddress(language, '?code=sent'), [await awaitingEmail(context, ticket, email)]);
}

/** Both codes, typed together: the address changes, or what is wrong is said and nothing moves. */
export async function takeCodes(context: LanguageContext, here: HereWithForm): Promise<HttpReply> {
  const { deps, language, request } = context;
  const { record, ticket, form } = here;
  const { reference } = record;
  const [old, email] = [emailNow(record), ticket.newEmail];
  if (email === undefined || old === undefined) return redirect(contactAddress(language));
  const back = contactAddress(language);
  const scope = `code address ${networkOf(request.clientAddress)}`;
  if (!(await deps.throttle.allow(scope, triesPerNetwork, guessing.windowSeconds))) {
    deps.log.warn('throttled', { route: 'code' });
    return fail('too-many', context, { back, headers: { 'retry-after': String(guessing.windowSeconds) } });
  }
  const typed = { [purposes.old]: form.get(contactFields.old) ?? '', [purposes.new]: form.get(contactFields.new) ?? '' };
  const wrong = await deps.codes.checkAll(reference, typed, aboutOf(old, email));
  if (wrong === 'staff-only') return fail('staff-only', context, { back });
  if (wrong.length > 0) {
    const which = (['old', 'new'] as const).filter((one) => wrong.includes(purposes[one]));
    const lines = which.map((one) => emailLine(language, contactFields[one], one));
    return contactPage(context, here, { wrong: { act: 'codes', lines } }, 422);
  }
  deps.log.info('code used', { reference, kind: purposes.new });
  const { outcome, record: after } = await changed(context, here, email, (state, acting) =>
    // Both codes were made for this pair of addresses.
    emailNow(state) === old ? changeEmail(state, email, acting) : { outcome: 'same' },
  );
  if (after === null) return redirect(`/${language}/status`);
  if (outcome === 'change') deps.log.info('requester decided', { reference, kind: 'change-email' });
  const news = outcome === 'change' ? 'email' : 'late';
  return redirect(contactAddress(language, `?done=${news}`), [await awaitingEmail(context, ticket)]);
}
