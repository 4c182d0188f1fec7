/** Notices for tests: what a clinic of the neighbourhood would send. */
import { randomBytes } from 'node:crypto';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { appliedInbound } from '../../lib/inbound/apply.ts';
import { change, type InboundDecision, type InboundTerms } from '../../lib/inbound/decide.ts';
import { parseNotice } from '../../lib/inbound/parse-notice.ts';
import type { InboundRecord } from '../../lib/inbound/record.ts';
import { type NewNotice, newInbound } from '../../lib/inbound/submit-notice.ts';
import { hospitalDay } from '../../lib/request/dates.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { dayFields } from './paper-steps.ts';

export const noticeDay = new Date('2026-11-30T15:00:00Z');
export const inboundTerms: InboundTerms = { days: { remind: 3, staff: 14, lapse: 30 }, timeZone: lakeNorman.timeZone };

/** As the JSON interface takes it. */
const sampleNotice = {
  language: 'en',
  sender: {
    type: 'clinic',
    organization: 'Piedmont Family Medicine',
    name: 'Dana Whitfield',
    phone: '(704) 555-0142',
    email: 'records@piedmont.example.com',
  },
  patient: { firstName: 'Ngozi', lastName: 'Okafor', dateOfBirth: '1977-02-03', mrn: 'MRN 0012-345' },
  records: { what: ['paper', 'discs'], pages: 12, discs: 2, encrypted: true },
  delivery: { way: 'mail', carrier: 'usps', tracking: '9400 1112 0108 0805 4830 16', expectedOn: '2026-12-04' },
} as const;

type Loose = Readonly<Record<string, unknown>>;

/** The sample with some fields of its sections instead; undefined leaves one out. */
export function noticeWith(instead: Readonly<Record<string, Loose | string>> = {}): Loose {
  const sample: Readonly<Record<string, Loose | string>> = sampleNotice;
  const merged = (name: string) => {
    const [own, other] = [sample[name], instead[name]];
    return typeof own === 'object' && typeof other === 'object' ? { ...own, ...other } : (other ?? own);
  };
  return Object.fromEntries(Object.keys(sample).map((name) => [name, merged(name)]));
}

/** A notice of two discs, as the form on a page sends it. */
export function typedNotice(expectedOn: string): Readonly<Record<string, string>> {
  return {
    ...{ 'sender.type': 'clinic', 'sender.organization': 'Piedmont Family Medicine', 'sender.name': 'Dana Whitfield' },
    ...{ 'sender.phone': '(704) 555-0142', 'sender.email': 'front@piedmont.example.com' },
    ...{ 'patient.firstName': 'Ngozi', 'patient.lastName': 'Okafor', ...dayFields('patient.dateOfBirth', '1977-02-03') },
    ...{ 'records.what': 'discs', 'records.discs': '2', 'records.encrypted': 'yes' },
    ...{ 'delivery.way': 'mail', 'delivery.carrier': 'usps', ...dayFields('delivery.expectedOn', expectedOn) },
  };
}

export function inboundRecord(instead: Partial<NewNotice> = {}, input: unknown = noticeWith(), now = noticeDay): InboundRecord {
  const parsed = parseNotice(input, { today: hospitalDay(now, lakeNorman.timeZone) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const notice = { body: parsed.notice, reference: referenceFrom(randomBytes(32)), arrivedBy: 'api', suspect: false } as const;
  return newInbound({ ...notice, ...instead }, lakeNorman, inboundTerms.days, now);
}

export const clerk = 'staff:5f1c Ines Ferreira';

/** Evidence with which a member of staff may take each decision. */
export const soundEvidence: Readonly<Record<string, string | readonly string[]>> = {
  day: '2026-11-30',
  condition: ['encrypted'],
  pieces: '2',
  about: 'two envelopes',
  medium: 'disc',
  pages: '12',
  spokeTo: 'Dana Whitfield',
  sure: ['by-telephone', 'not-written-down', 'call-off'],
  missing: ['labels'],
  ending: 'done',
  reason: 'as agreed',
  expectedOn: '2026-12-20',
  how: 'telephone',
};

export function decision(id: InboundDecision['id'], instead: Partial<InboundDecision> = {}): InboundDecision {
  return { id, by: clerk, at: noticeDay, today: '2026-11-30', evidence: soundEvidence, ...instead };
}

/** The record after a decision; throws where it is refused. */
export function decidedInbound(
  record: InboundRecord,
  id: InboundDecision['id'],
  instead: Partial<InboundDecision> = {},
): InboundRecord {
  const decided = change(record, decision(id, instead), inboundTerms);
  if (!decided.ok) throw new Error(`${id}: ${JSON.stringify(decided.problems)}`);
  return appliedInbound(record, decided.change);
}
