/**
 * The list of what is open: what starts on it, what a decision does to it, and what each reader of it says. Long: each item, by each who reads
 * it.
 */
import { describe, expect, it } from 'vitest';
import type { Acting, Decision } from '../../../lib/console/decisions.ts';
import { decideMailReceived } from '../../../lib/console/incoming-mail/receive-mail.ts';
import { freshForm } from '../../../lib/console/letters/form.ts';
import { decideLetter, type ReadyLetter } from '../../../lib/console/letters/issue-letter.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { barAgainst } from '../../../lib/request/decisions/offers.ts';
import { type DefectCode, defectCodes, defects, mayRaise } from '../../../lib/request/defects.ts';
import { bounded, cureOf, defectOf, type Item, itemsWaiting, openItems } from '../../../lib/request/items/item.ts';
import { asked } from '../../../lib/request/items/raise.ts';
import { RequestRecord } from '../../../lib/request/record.ts';
import { bases, proofKinds, type requesterTypes } from '../../../lib/request/vocabulary.ts';
import { decideAs, withSheet } from '../../support/decisions.ts';
import { type SampleBody, sampleBody } from '../../support/sample-bodies.ts';
import { ana, ben, noon, recordOf, after as written } from '../../support/staff-fakes.ts';

const at = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const by = (minutes = 0): Acting => ({ staff: ana, now: at(minutes), timeZone: lakeNorman.timeZone });
const today = '2026-11-22';

type Sample = (typeof requesterTypes)[number];
const of = (type: Sample, change: Partial<SampleBody> = {}) => recordOf({ ...sampleBody(type), ...change });
const inReview = (type: Sample): RequestRecord => ({ ...of(type), status: 'in-review', receivedOn: today });

function taken(record: RequestRecord, decision: Decision): RequestRecord {
  if (decision.outcome === 'refused') throw new Error(`refused: ${decision.refusal.code}`);
  return written(record, decision.change);
}

/** The letter on what is missing, issued without being drawn. */
function ask(record: RequestRecord, codes: readonly DefectCode[], minutes = 0): RequestRecord {
  const letter: ReadyLetter = {
    id: `ASK${minutes}`,
    kind: 'deficiency',
    details: { defects: codes.map((code) => ({ code })) },
    file: { sha256: 'a'.repeat(64), bytes: 1, pages: 1, language: 'en' },
    text: 'f'.repeat(64),
    madeFrom: record,
    shown: { version: record.version, concurrencyToken: '' },
  };
  return taken(record, decideLetter(record, letter, by(minutes)));
}

const states = ({ items }: RequestRecord) => items.map(({ code, state }) => `${code} ${state}`);
const codesOf = (items: readonly Item[]) => items.map(({ code }) => code);

describe('from the submission on', () => {
  it.each<[Sample, readonly string[], readonly string[]]>([
    ['patient', ['identity'], []],
    ['parent', ['identity'], []],
    ['guardian', ['guardianship-letters', 'identity'], ['guardianship-letters']],
    [
      'health-care-agent',
      ['health-care-power-of-attorney', 'incapacity-note', 'identity'],
      ['health-care-power-of-attorney', 'incapacity-note'],
    ],
    ['executor', ['estate-letters', 'identity', 'death-certificate'], ['estate-letters', 'death-certificate']],
    ['treating-provider', ['letterhead'], []],
    ['attorney', ['authorization-signed'], ['authorization-signed']],
    ['disability-determination', ['ssa-827'], ['ssa-827']],
    ['health-insurer', [], []],
  ])('of %s the proofs of its route are open, and those that it owes wait for it', (type, open, waiting) => {
    const record = of(type);
    expect(codesOf(openItems(record))).toEqual(open);
    expect(codesOf(itemsWaiting(record))).toEqual(waiting);
    for (const item of record.items) expect(item).toMatchObject({ raisedBy: 'system', state: 'open', cure: cureOf(item.code) });
  });

  it('a consent of 42 CFR part 2 is asked for only where such records are', () => {
    const { records } = sampleBody('attorney');
    const sensitive = { ...records.sensitive, 'sens-alcohol-use': 'include' } as const;
    expect(codesOf(openItems(of('attorney', { records: { ...records, sensitive } })))).toContain('part2-consent');
    expect(codesOf(openItems(of('attorney')))).not.toContain('part2-consent');
  });
});

describe('asking', () => {
  it('raises an item for each code of the letter, with who and when', () => {
    const record = ask(inReview('patient'), ['DATES_AMBIGUOUS', 'ILLEGIBLE']);
    expect(record.status).toBe('deficient');
    expect(states(record)).toEqual(['identity open', 'DATES_AMBIGUOUS open', 'ILLEGIBLE open']);
    const who = 'staff:sub-ana Ana Ruiz';
    expect(record.items[1]).toMatchObject({ id: 'i2', cure: 'answer', raisedBy: who, askedAt: noon.toISOString() });
    expect(codesOf(itemsWaiting(record))).toEqual(['DATES_AMBIGUOUS', 'ILLEGIBLE']);
  });

  it('names an open proof instead of raising it twice, and makes the identity the requester’s turn', () => {
    const record = ask(inReview('health-care-agent'), ['HCPOA_NOT_TRIGGERED', 'ID_UNVERIFIED']);
    expect(codesOf(record.items)).toEqual(['health-care-power-of-attorney', 'incapacity-note', 'identity']);
    expect(codesOf(itemsWaiting(record))).toContain('identity');
  });

  it.each(bases)('on the basis %s raises only what domain rules, section 6, allow', (basis) => {
    const { items } = of('other');
    const raised = asked({ items: [], route: { basis } }, defectCodes, 'staff:x', noon.toISOString());
    expect(codesOf(raised)).toEqual(defectCodes.filter((code) => mayRaise(code, basis)));
    if (basis === 'access') for (const { code } of raised) expect(code).not.toMatch(/^AUTH_|^SUBPOENA/);
    expect(items.length).toBeLessThan(3);
  });

  it('offers what the review found and what is open, ticked beforehand; staff may untick it', () => {
    const record = inReview('guardian');
    const sheet = { answers: { scope: 'no' }, by: 'staff:x', at: noon.toISOString() } as const;
    const form = freshForm('deficiency', { ...record, sheet }, today);
    expect([...form.keys()].sort()).toEqual(['defect.DATES_AMBIGUOUS', 'defect.REP_AUTHORITY_MISSING']);
  });

  it('for a directive of paper offers both ways out. Ciox v. Azar', () => {
    expect(cureOf('DIRECTIVE_NOT_EHR_ELECTRONIC')).toBe('either-way');
    expect(mayRaise('DIRECTIVE_NOT_EHR_ELECTRONIC', 'directive')).toBe(true);
  });
});

describe('an arrival', () => {
  const asking = ask(inReview('attorney'), ['AUTH_UNSIGNED', 'AUTH_NO_EXPIRY', 'AUTH_NO_PURPOSE']);
  const ids = itemsWaiting(asking).map(({ id }) => id);

  it('names which items it answers, cured one by one; the last one brings the request back to review', () => {
    const [first = '', second = '', third = ''] = ids;
    const one = taken(asking, decideAs('record-arrival', asking, by(1), { items: [first] }));
    const two = taken(one, decideAs('record-arrival', one, by(2), { items: [second] }));
    const all = taken(two, decideAs('record-arrival', two, by(3), { items: [third] }));
    expect([one.status, two.status, all.status]).toEqual(['deficient', 'deficient', 'resubmitted']);
    expect([itemsWaiting(one).length, itemsWaiting(two).length, itemsWaiting(all).length]).toEqual([2, 1, 0]);
    expect(all.items[0]?.answer).toMatchObject({ how: 'arrival', channel: 'post', what: 'answer', day: today });
    expect(one.recentEvents.at(-1)?.facts['items']).toBe('authorization-signed');
  });

  it('that names none is refused while something waits, but for pages of the request', () => {
    const refused = decideAs('record-arrival', asking, by(1), { items: [] });
    expect(refused.outcome).toBe('refused');
    const pages = taken(asking, decideAs('record-arrival', asking, by(1), { items: [], what: 'pages' }));
    expect([pages.status, itemsWaiting(pages).length]).toEqual(['deficient', 3]);
  });

  it('cannot answer what is not open', () => {
    expect(decideAs('record-arrival', asking, by(1), { items: ['i99'] }).outcome).toBe('refused');
  });

  it('empties the line of the sheet that said no: somebody has to look at it again', () => {
    const sheet = { answers: { 'auth-signed': 'no', 'auth-purpose': 'no' }, by: 'staff:x', at: noon.toISOString() } as const;
    const [first = ''] = ids;
    const cured = taken({ ...asking, sheet }, decideAs('record-arrival', { ...asking, sheet }, by(1), { items: [first] }));
    expect(cured.sheet?.answers).toEqual({ 'auth-purpose': 'no' });
  });

  it('of the envelope settles what the route asked for: the review judges it', () => {
    const record = of('attorney');
    const came = taken(record, decideMailReceived(record, today, by()));
    expect(states(came)).toEqual(['authorization-signed answered']);
    expect(came.items[0]?.answer).toMatchObject({ how: 'enclosed', day: today });
  });
});

describe('closing', () => {
  it('the identity is what confirming it does', () => {
    const record = ask(inReview('patient'), ['ID_UNVERIFIED', 'ILLEGIBLE']);
    const confirmed = taken(record, decideAs('confirm-identity', record, by(1)));
    expect(states(confirmed)).toEqual(['identity answered', 'ILLEGIBLE open']);
    expect(confirmed.status).toBe('deficient');
  });

  it('the identity alone, where nothing else was asked for, brings the request back to review', () => {
    const record = ask(inReview('patient'), ['ID_UNVERIFIED']);
    expect(taken(record, decideAs('confirm-identity', record, by(1))).status).toBe('resubmitted');
  });

  it('an item without an answer needs a reason, and brings the request back when nothing waits', () => {
    const record = ask(inReview('patient'), ['ILLEGIBLE']);
    const [, illegible] = record.items;
    const items = [illegible?.id ?? ''];
    expect(decideAs('waive-item', record, by(1), { items, reason: '' }).outcome).toBe('refused');
    expect(decideAs('waive-item', record, by(1), { items: [] }).outcome).toBe('refused');
    const waived = taken(record, decideAs('waive-item', record, by(1), { items }));
    expect([states(waived)[1], waived.status]).toEqual(['ILLEGIBLE waived', 'resubmitted']);
  });

  it('is not offered where nothing is open', () => {
    const rights = ['work'] as const;
    const record = { ...inReview('patient'), items: [] };
    const who = { actor: 'staff:sub-ana', rights, now: noon, timeZone: lakeNorman.timeZone };
    expect(barAgainst('waive-item', record, who)).toBe('nothing-open');
  });

  it('is what accepting does to all that the sheet found', () => {
    const record = withSheet(taken(inReview('guardian'), decideAs('confirm-identity', inReview('guardian'), by())), today);
    const accepted = taken(record, decideAs('accept', record, by(1)));
    expect(states(accepted)).toEqual(['guardianship-letters answered', 'identity answered']);
    expect(accepted.items[0]?.answer?.how).toBe('sheet');
  });

  it('leaves nothing open once the request ended or the records went out', () => {
    for (const status of ['denied', 'withdrawn', 'released', 'closed'] as const)
      expect(openItems({ ...inReview('guardian'), status })).toEqual([]);
  });
});

describe('taking back', () => {
  const undone = (record: RequestRecord, minutes: number) => taken(record, decideAs('undo', record, by(minutes)));

  it('a letter that asked gives the items back as they were', () => {
    const before = inReview('health-care-agent');
    const after = undone(ask(before, ['HCPOA_NOT_TRIGGERED', 'ILLEGIBLE']), 2);
    expect([after.items, after.status]).toEqual([before.items, 'in-review']);
  });

  it('a second letter keeps what the first one asked, and its evidence', () => {
    const first = ask(inReview('patient'), ['ILLEGIBLE']);
    const second = ask(first, ['DATES_AMBIGUOUS'], 20);
    const after = undone(second, 22);
    expect(after.items).toEqual(first.items);
    expect(after.status).toBe('deficient');
    expect(after.decisions.taken['ask']).toEqual(first.decisions.taken['ask']);
  });

  it('an arrival, a waiver and a confirmation open again what they closed', () => {
    const record = ask(inReview('patient'), ['ILLEGIBLE', 'ID_UNVERIFIED']);
    for (const id of ['record-arrival', 'waive-item', 'confirm-identity'] as const) {
      const closed = taken(record, decideAs(id, record, by(1)));
      expect(closed.items).not.toEqual(record.items);
      expect(undone(closed, 2).items).toEqual(record.items);
    }
  });
});

describe('the list', () => {
  it('has a bound: open items, and the newest thirty of those that are settled', () => {
    const item = (number: number, state: Item['state']): Item => ({
      ...{ id: `i${number}`, code: 'ILLEGIBLE', cure: 'answer', raisedBy: 'staff:x', raisedAt: noon.toISOString(), state },
    });
    const many = [...Array.from({ length: 100 }, (_, number) => item(number, 'answered')), item(100, 'open')];
    const kept = bounded(many);
    expect([kept.length, kept[0]?.id, kept.at(-1)?.state]).toEqual([31, 'i70', 'open']);
  });

  it('stays bounded however often staff ask and close', () => {
    let record = inReview('patient');
    for (let round = 0; round < 20; round += 1) {
      record = ask(record, ['ILLEGIBLE', 'DATES_AMBIGUOUS'], round);
      record = taken(record, decideAs('record-arrival', record, by(round)));
    }
    expect(record.items.length).toBeLessThanOrEqual(31);
    expect(new Set(record.items.map(({ id }) => id)).size).toBe(record.items.length);
    expect(record.items.at(-1)?.id).toBe('i41');
  });

  it('names each proof as the defect that its absence is', () => {
    for (const kind of proofKinds) expect(defects[defectOf(kind)].cure).toBe(cureOf(kind));
  });
});

describe('a record of an older version', () => {
  const stored = ({ items: _none, ...record }: RequestRecord): unknown => JSON.parse(JSON.stringify(record));

  it('has the proofs of its route open until it was accepted', () => {
    const waiting = { ...of('guardian'), status: 'received' as const };
    expect(RequestRecord.parse(stored(waiting)).items).toEqual(waiting.items);
    expect(RequestRecord.parse(stored({ ...waiting, status: 'in-process' })).items).toEqual([]);
  });

  it('has what its last letter asked for, while that is not answered', () => {
    const deficient = ask(inReview('patient'), ['ILLEGIBLE', 'DATES_AMBIGUOUS']);
    const read = RequestRecord.parse(stored(deficient));
    expect(codesOf(itemsWaiting(read)).sort()).toEqual(['DATES_AMBIGUOUS', 'ILLEGIBLE']);
  });

  it('keeps its own list once it has one', () => {
    const record = { ...of('guardian'), items: [] };
    expect(RequestRecord.parse(JSON.parse(JSON.stringify(record))).items).toEqual([]);
  });
});

it('a second person who records an arrival is named with it', () => {
  const asking = ask(inReview('patient'), ['ILLEGIBLE']);
  const acting = { ...by(1), staff: ben };
  expect(taken(asking, decideAs('record-arrival', asking, acting)).items.at(-1)?.answer?.by).toContain('sub-ben');
});
