/** Answers that a person of each requester type might give, and a walk through the whole form with them. */

import { randomBytes } from 'node:crypto';
import { destinationOf } from '../../lib/request/destination.ts';
import { asksForChild } from '../../lib/request/minors.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import type { Language, RequesterType } from '../../lib/request/vocabulary.ts';
import { draftCookie, draftCookieValue } from '../../lib/site/request/draft-session.ts';
import { pagesFor } from '../../lib/site/request/journey.ts';
import { judge, soundPart } from '../../lib/site/request/judge.ts';
import type { Answers } from '../../lib/web/questions/answers.ts';
import type { Group } from '../../lib/web/questions/groups.ts';
import type { Asked } from '../../lib/web/questions/questions.ts';
import { typesIn } from '../../lib/web/questions/situation.ts';
import { partsOf } from '../../lib/web/questions/values.ts';
import { sampleDay } from './sample-bodies.ts';
import { type SiteVisitor, siteBench, siteStart, visitSite } from './site-fakes.ts';

function groupOf(type: RequesterType): Group {
  if (type === 'patient') return 'self';
  return typesIn('care').includes(type) ? 'care' : 'organization';
}

export const chosen: Readonly<Record<string, string>> = {
  'care.purpose': 'yes',
  'records.preset': 'choose',
  'records.allDates': 'no',
  'records.from.year': '2024',
  'records.from.month': '1',
  'records.from.day': '2',
  'recipient.type': 'self',
  'delivery.format': 'format-pdf',
  'delivery.method': 'deliver-email-encrypted',
  'sign.how': 'online',
  'signature.agreed': 'yes',
  'signature.name': 'María José Peña Núñez',
  'patient.firstName': 'María José',
  'patient.lastName': 'Peña Núñez',
  'patient.oneName': '',
  'patient.formerName': 'Núñez',
  'patient.middleName': 'Luz',
  'patient.mrn': 'LN-0042177',
  'patient.dateOfBirth.year': '1984',
  'patient.dateOfBirth.month': '3',
  'patient.dateOfBirth.day': '9',
  'patient.diedHere': 'no',
  'patient.email': 'maria@example.com',
  'patient.phone': '704 555 0123',
  'requester.name': 'Álvaro Ibáñez',
  'requester.organization': 'Achterberg & Ölund',
  'requester.relationship': 'Hijo',
  'requester.email': 'alvaro@example.com',
  'requester.phone': '(704) 555-0188',
  'requester.fax': '704-555-0177',
  'requester.npi': '1234567893',
  'requester.matter': '26-CVS-1182',
  'requester.claim': 'CLM-55-9012',
  'requester.employer': 'Piedmont Mills',
  'recipient.name': 'Ada Law',
  'recipient.email': 'ada@example.com',
  'purpose.other': '',
  'expires.event': 'the case ends',
};

/** What the walker answers to a question: the given answer, else a sound one, else the first option, else nothing. */
function sampleAnswers(question: Asked, given: Answers, before: Answers): Record<string, string[]> {
  const fill = (name: string): string[] => {
    const wanted = given[name] ?? (chosen[name] === undefined ? undefined : [chosen[name]]);
    if (wanted !== undefined) return [...wanted];
    if (name === 'contact.emailAgain') return emailFor(before);
    if (question.control === 'address') return addressPart(name, question);
    const [first] = question.options;
    return first === undefined ? [] : [first];
  };
  return Object.fromEntries(partsOf(question).map((name) => [name, fill(name)]));
}

/** The address that was answered for the records, to be typed again. */
function emailFor(answers: Answers): string[] {
  const parsed = judge(answers, { language: 'en', today: sampleDay, unprintable: () => '' });
  return [destinationOf(soundPart(parsed, answers, 'en'))?.email ?? ''];
}

export function addressPart(name: string, { required }: Pick<Asked, 'required'>): string[] {
  if (required === 'no') return name.endsWith('.country') ? ['US'] : [];
  const parts: Readonly<Record<string, string>> = {
    street: '12 Oak Street',
    city: 'Mooresville',
    state: 'North Carolina',
    zip: '28115',
    country: 'US',
  };
  const value = parts[name.split('.').at(-1) ?? ''];
  return value === undefined ? [] : [value];
}

/** The first answers: who asks. */
function opening(type: RequesterType): Record<string, string[]> {
  const young = asksForChild(type) ? { 'patient.dateOfBirth.year': ['2016'] } : {};
  return { 'who.group': [groupOf(type)], 'requester.type': [type], ...young };
}

/** Marks of the form itself, which decide what is asked. */
function marksIn(given: Answers): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([path, values]) => (path.startsWith('journey.') ? [[path, [...values]]] : [])),
  );
}

/** All answers of a type, found by walking the journey page by page as it unfolds. */
export function allAnswers(type: RequesterType, given: Answers = {}): Record<string, string[]> {
  const wanted = { ...opening(type), ...given };
  let answers = marksIn(given);
  const seen: string[] = [];
  for (;;) {
    const page = pagesFor(answers).find(({ id }) => !seen.includes(id));
    if (page === undefined) return { ...answers, 'journey.seen': seen };
    for (const question of page.questions) answers = { ...answers, ...sampleAnswers(question, wanted, answers) };
    seen.push(page.id);
  }
}

/** Answers page after page up to the check page. `before`: what was answered already. */
async function walkOn(visitor: SiteVisitor, wanted: Answers, before: Answers) {
  let answers = before;
  for (let pages = 0; pages < 30; pages += 1) {
    const id = visitor.at().split('?')[0]?.split('/').at(-1);
    const page = pagesFor(answers).find((one) => one.id === id);
    if (page === undefined || page.id === 'check') return;
    let here: Record<string, string[]> = {};
    for (const question of page.questions) here = { ...here, ...sampleAnswers(question, wanted, { ...answers, ...here }) };
    answers = { ...answers, ...here };
    const reply = await visitor.submit(here);
    if (reply.status !== 200) throw new Error(`${id} answered ${reply.status}`);
  }
  throw new Error('the form does not end');
}

/** Walks from the page that asks who somebody is to the check page. */
export async function walk(
  visitor: SiteVisitor,
  type: RequesterType,
  language: Language,
  given: Record<string, string[]> = {},
) {
  await visitor.get(`/${language}/request/who`);
  await walkOn(visitor, { ...opening(type), ...given }, marksIn(given));
}

/** Walks from the button of the front page to the check page. */
export async function walkFromFront(visitor: SiteVisitor, type: RequesterType, language: Language) {
  const pressed = { 'who.group': [groupOf(type)] };
  await visitor.get(`/${language}`);
  await visitor.submit(pressed, `/${language}/request/start`);
  await walkOn(visitor, opening(type), opening(type));
}

/** A visitor on the check page, whose draft holds these answers. */
export async function atCheckPage(language: Language, answers: Answers, now = siteStart) {
  const bench = siteBench();
  bench.clock.set(now);
  const visitor = visitSite(bench.site);
  const at = bench.clock.now().toISOString();
  const { secret } = await bench.drafts.start({
    reference: referenceFrom(randomBytes(32)),
    answers,
    startedAt: at,
    touchedAt: at,
  });
  visitor.cookies[draftCookie] = draftCookieValue(bench, secret);
  await visitor.get(`/${language}/request/check`);
  return { bench, visitor, secret };
}

/** A date of birth as posted. */
export const birth = { 'patient.dateOfBirth.month': '3', 'patient.dateOfBirth.day': '9', 'patient.dateOfBirth.year': '1984' };
/** What a patient says first. */
export const me = { 'patient.firstName': 'Zoë', 'patient.lastName': "O'Zyxcanaria", ...birth };

/** A visitor who has pressed "My own" on the start page. */
export async function asPatient(language: Language = 'en') {
  const bench = siteBench();
  const visitor = visitSite(bench.site);
  await visitor.get(`/${language}`);
  await visitor.submit({ 'who.group': 'self' }, `/${language}/request/start`);
  return { bench, visitor };
}
