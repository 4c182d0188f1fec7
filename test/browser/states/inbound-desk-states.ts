/** The desk of records that come in: its list, an item in every mood, and what can be wrong with each form. */
import {
  arrivalsPath,
  handOverPath,
  inboundFiguresPath,
  inboundPath,
  inboundSearchPath,
  itemPath,
  newItemPath,
} from '../../../lib/console/inbound/paths.ts';
import type { InboundDecision } from '../../../lib/inbound/decide.ts';
import { change } from '../../../lib/inbound/decide.ts';
import type { InboundRecord } from '../../../lib/inbound/record.ts';
import { deskWords } from '../../../lib/languages/staff.ts';
import { findWords } from '../../../lib/languages/staff-find.ts';
import { inboundDeskWords } from '../../../lib/languages/staff-inbound.ts';
import { press } from '../../support/browser-person.ts';
import { decision, inboundRecord, inboundTerms, noticeWith } from '../../support/inbound.ts';
import { todayAt } from '../../support/service.ts';
import { signIn } from './sign-in.ts';
import type { StaffVisit } from './staff-states.ts';
import { open, openAlike, seen } from './visit.ts';

type Notice = Parameters<typeof noticeWith>[0];

/** A notice in this language, searchable, of which nobody has been told yet. */
async function announced({ service, person }: StaffVisit, instead: Notice = {}): Promise<InboundRecord> {
  const { language } = person;
  const notice = noticeWith({ language, delivery: { expectedOn: todayAt(service) }, ...instead });
  const record = inboundRecord({}, notice, service.clock.now());
  await service.dependencies.inbound.submit(record);
  await service.dependencies.inboundTerms.write(record);
  return record;
}

async function decided({ service }: StaffVisit, { reference }: InboundRecord, id: InboundDecision['id']): Promise<void> {
  const at = service.clock.now();
  await service.dependencies.inbound.change(reference, (state) => {
    const today = todayAt(service);
    const taken = change(state, decision(id, { at, today, evidence: { ...decision(id).evidence, day: today } }), inboundTerms);
    if (!taken.ok) throw new Error(`${id}: ${JSON.stringify(taken.problems)}`);
    return taken.change;
  });
}

async function checkItem(visit: StaffVisit): Promise<void> {
  const { person } = visit;
  const { page, language } = person;
  const words = inboundDeskWords(language);
  const record = await announced(visit);
  const path = itemPath(record.reference);
  const at = async (name: string, ...ids: readonly InboundDecision['id'][]) => {
    for (const id of ids) await decided(visit, record, id);
    await open(visit, name, path);
  };
  await at('staff-inbound-announced');
  await page.locator('[name="arrive.day.year"]').fill('2099');
  await press(person, words.decisions.arrive.button);
  await seen(visit, 'staff-inbound-arrive-refused');
  await at('staff-inbound-arrived', 'arrive');
  await at('staff-inbound-password', 'need-password');
  await page.locator('summary', { hasText: words.decisions.note.button }).click();
  await page.locator('[name="note.about"]').fill('Password horse7');
  await press(person, words.decisions.note.button);
  await seen(visit, 'staff-inbound-password-seen');
  await at('staff-inbound-incomplete', 'password-given', 'incomplete');
  await at('staff-inbound-uploaded', 'upload');
  await at('staff-inbound-closed', 'close');
  await open(visit, 'staff-inbound-stale', path);
  await decided(visit, record, 'reopen');
  await press(person, words.decisions.reopen.button);
  await seen(visit, 'staff-inbound-changed', 409);
  await press(person, words.item.take);
  await seen(visit, 'staff-inbound-owner');
}

async function checkHandOver(visit: StaffVisit): Promise<void> {
  const { person } = visit;
  const words = inboundDeskWords(person.language).handOver;
  await signIn(visit, 'clerk');
  await open(visit, 'staff-hand-over', handOverPath);
  await press(person, words.button);
  await seen(visit, 'staff-hand-over-refused');
  await person.page.locator('[name="what"]').first().check();
  await person.page.locator('[name="organization"]').fill('Iredell Radiology');
  await press(person, words.button);
  await seen(visit, 'staff-handed-over');
}

async function checkLists(visit: StaffVisit): Promise<void> {
  const { person } = visit;
  const { page, language } = person;
  await openAlike(visit, 'staff-inbound-none', `${inboundPath}?status=never-came&way=fax`);
  const record = await announced(visit, { sender: { organization: `Wake Imaging ${language}` } });
  await open(visit, 'staff-inbound', inboundPath);
  await page.locator(`input[value^="${record.reference}"]`).check();
  await page.locator('[name="to"]').last().selectOption({ index: 1 });
  await press(person, deskWords(language).assign.button);
  await seen(visit, 'staff-inbound-assigned');
  await openAlike(visit, 'staff-inbound-mine', `${inboundPath}?mine=yes`);
  await press(person, findWords(language).inbound.next);
  await seen(visit, 'staff-inbound-next');
  await open(visit, 'staff-inbound-figures', inboundFiguresPath);
  await open(visit, 'staff-inbound-search', inboundSearchPath);
  for (const [name, text] of [
    ['nothing', ' '],
    ['none', 'Nobody Atall 03/03/1933'],
    ['found', `Wake Imaging ${language}`],
  ] as const) {
    await page.locator('#find-q').fill(text);
    await page.locator('#find-q').press('Enter');
    await seen(visit, `staff-inbound-search-${name}`);
  }
}

async function checkArrivals(visit: StaffVisit): Promise<void> {
  const { person } = visit;
  const { page, language } = person;
  const words = inboundDeskWords(language);
  await open(visit, 'staff-inbound-arrivals', arrivalsPath);
  for (const [name, code] of [
    ['unreadable', 'shelf four'],
    ['unknown', '1Z999AA10123456784'],
  ] as const) {
    await page.getByLabel(words.arrivals.field).fill(code);
    await press(person, words.arrivals.button);
    await seen(visit, `staff-inbound-arrivals-${name}`);
  }
  await open(visit, 'staff-inbound-new', newItemPath);
  await page.locator('[name="about"]').fill('pw: horse7');
  await press(person, words.entry.button);
  await seen(visit, 'staff-inbound-new-refused');
  await page.locator('[name="about"]').fill('On shelf four');
  await page.locator('[name="lastName"]').fill('Harper');
  await page.locator('[name="what"][value="discs"]').check();
  await page.locator('[name="way"][value="mail"]').check();
  await press(person, words.entry.button);
  await seen(visit, 'staff-inbound-entered');
}

export async function checkInboundDesk(visit: StaffVisit): Promise<void> {
  await checkHandOver(visit);
  await signIn(visit, 'inbound');
  await checkLists(visit);
  await checkArrivals(visit);
  await checkItem(visit);
}
