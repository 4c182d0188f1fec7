/** The rules of the letter desk: which letters fit, what a form means, what keeping a letter changes. Long: eight kinds, side by side. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleFor } from '../../../../lib/console/console.ts';
import { decideReturn } from '../../../../lib/console/decide/return-proposal.ts';
import { type Acting, concurrencyToken, type Decision } from '../../../../lib/console/decisions.ts';
import { offeredLetters, whyNotEligible } from '../../../../lib/console/letters/allowed.ts';
import { letterEditorOf } from '../../../../lib/console/letters/editor.ts';
import { freshForm, judgeLetter } from '../../../../lib/console/letters/form.ts';
import {
  decideAgree,
  decideLetter,
  decidePropose,
  letterIdOf,
  letterInstant,
  needsConfirmation,
  type ReadyLetter,
  withProfessional,
} from '../../../../lib/console/letters/issue-letter.ts';
import { fieldLabel } from '../../../../lib/console/letters/labels.ts';
import type { TypedLetter } from '../../../../lib/console/letters/letter-forms.ts';
import { decideMailed, mailedOf } from '../../../../lib/console/letters/mailed.ts';
import { decidePosted } from '../../../../lib/console/post/posted.ts';
import { actorId, type StaffMember } from '../../../../lib/console/sign-in/people.ts';
import { changeAfter, systemEvent } from '../../../../lib/delivery/engine.ts';
import { changeByMailFact } from '../../../../lib/delivery/mail/mail-facts.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { letterWords } from '../../../../lib/languages/letters.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { staffWords } from '../../../../lib/languages/staff.ts';
import { letterEditorWords } from '../../../../lib/languages/staff-letters.ts';
import { addDays, hospitalDay } from '../../../../lib/request/dates.ts';
import { statusAfter } from '../../../../lib/request/decisions/decide.ts';
import { isMissedExtension } from '../../../../lib/request/decisions/extension.ts';
import { ruleOf } from '../../../../lib/request/decisions/rules.ts';
import { defectCodes, mayRaise } from '../../../../lib/request/defects.ts';
import { lettersOf } from '../../../../lib/request/issued-letters.ts';
import { isForRequester, type LetterKind, letterKinds, letterRules } from '../../../../lib/request/letters.ts';
import { readTracking } from '../../../../lib/request/post/carriers.ts';
import { itemsToPost } from '../../../../lib/request/post/items.ts';
import { type RecordChange, RequestRecord } from '../../../../lib/request/record.ts';
import { rulesVersion } from '../../../../lib/request/rules-version.ts';
import { currentStatus, isTerminal, type Status, statuses } from '../../../../lib/request/status.ts';
import { languages, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { letterLinks } from '../../../../lib/site/status/document-links.ts';
import { firstBreak } from '../../../../lib/store/events.ts';
import { queueSummaryOf } from '../../../../lib/store/queue-keys.ts';
import { identified } from '../../../support/decisions.ts';
import { bench } from '../../../support/delivery-bench.ts';
import { leftWork } from '../../../support/left-work.ts';
import { isLater, laterLetters } from '../../../support/letter-samples.ts';
import { sampleBody, sampleDay } from '../../../support/sample-bodies.ts';
import { abe, ana, ben, after as changed, noon, recordOf, rex, sue } from '../../../support/staff-fakes.ts';

const by = (staff: StaffMember, now = noon): Acting => ({ staff, now, timeZone: lakeNorman.timeZone });
const dayOf = (instant: Date) => hospitalDay(instant, lakeNorman.timeZone);
const codeOf = (decision: Decision) => (decision.outcome === 'refused' ? decision.refusal.code : 'change');

function changeOf(decision: Decision): RecordChange {
  if (decision.outcome === 'refused') throw new Error(`refused: ${decision.refusal.code}`);
  return decision.change;
}

const inReview = recordOf(sampleBody('patient'), 1, { status: 'in-review', work: {} });
const form = (fields: Readonly<Record<string, string>>): TypedLetter => new URLSearchParams(fields);

const day = (name: string, iso: string) => {
  const [year = '', month = '', date = ''] = iso.split('-');
  return { [`${name}.year`]: year, [`${name}.month`]: String(Number(month)), [`${name}.day`]: String(Number(date)) };
};

const refusal = { 'ground.danger-to-life': 'yes', 'contact.title': 'Manager' };
const twoDefects = { 'defect.ID_UNVERIFIED': 'yes', 'defect.ILLEGIBLE': 'yes', 'detail.ILLEGIBLE': 'Page 2' };

/** A letter as the desk makes it ready, its bytes left out. */
function ready(record: RequestRecord, kind: LetterKind, fields: Readonly<Record<string, string>>, now = noon): ReadyLetter {
  const judged = judgeLetter(kind, record, form(fields), dayOf(now));
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  const shown = { version: record.version, concurrencyToken: concurrencyToken(record) };
  const file = { sha256: 'a'.repeat(64), bytes: 9, pages: 1, language: record.body.language };
  const id = letterIdOf({ kind, typed: form(fields).toString(), on: dayOf(now), version: record.version });
  const details = withProfessional(judged.details, record.decisions.proposal?.professional?.title);
  return { id, kind, details, shown, file, text: 'f'.repeat(64), madeFrom: record };
}

/** A proposal of another person, where the letter needs a second one. */
function proposed(record: RequestRecord, kind: LetterKind, fields: Readonly<Record<string, string>>): RequestRecord {
  if (!needsConfirmation(kind)) return record;
  const letter = { ...ready(record, kind, fields), typed: form(fields).toString() };
  return changed(record, changeOf(decidePropose(record, letter, by(ben))));
}

/** With the word of a clinician, where a ground rests on it. */
function agreed(record: RequestRecord): RequestRecord {
  const needed = record.decisions.proposal?.reviewable === true;
  return needed ? changed(record, changeOf(decideAgree(record, by(rex)))) : record;
}

function kept(record: RequestRecord, kind: LetterKind, fields: Readonly<Record<string, string>>, staff = ana): RequestRecord {
  const before = agreed(proposed(record, kind, fields));
  return changed(before, changeOf(decideLetter(before, ready(before, kind, fields), by(staff))));
}

describe('the letters that fit', () => {
  const now = statuses.filter((status) => currentStatus(status) === status);
  const everywhere = requesterTypes.flatMap((type) => now.map((status) => recordOf(sampleBody(type), 1, { status })));

  it('are those of a decision that is possible in that state', () => {
    for (const record of everywhere) {
      for (const { kind, bars } of offeredLetters(record, dayOf(noon))) {
        const { decision } = letterRules[kind];
        if (bars.length > 0 || decision === null) continue;
        expect(ruleOf(decision).from).toContain(record.status);
      }
    }
  });

  it('are none once a request has ended, but the confirmation of a withdrawal or revocation: no review and no case is open', () => {
    const confirms: Partial<Record<LetterKind, Status>> = {
      'withdrawal-receipt': 'withdrawn',
      'revocation-receipt': 'revoked',
    };
    const owed: readonly LetterKind[] = [
      ...(['review-upheld', 'review-overturned', 'accounting', 'correction-accepted', 'correction-denied'] as const),
      ...(['accounting-fee', 'case-extension', 'disagreement'] as const),
    ];
    for (const record of everywhere.filter(({ status }) => isTerminal(status)))
      for (const { kind, bars } of offeredLetters(record, dayOf(noon))) {
        if (confirms[kind] === record.status) expect(bars).toEqual([]);
        else if (owed.includes(kind)) expect(bars.length).toBeGreaterThan(0);
        else expect(bars).toContain('ended');
      }
  });

  it('refuse access to nobody but those who ask under that right', () => {
    for (const record of everywhere.filter(({ route }) => route.basis !== 'access' && route.basis !== 'directive'))
      for (const kind of ['denial', 'partial-denial'] as const)
        expect(whyNotEligible(kind, record, dayOf(noon))).toContain('not-an-access-request');
  });

  it('say why the others do not fit, in both languages', () => {
    for (const language of languages) {
      const bars: Readonly<Record<string, string>> = letterEditorWords(language).bars;
      for (const record of everywhere)
        for (const bar of offeredLetters(record, dayOf(noon)).flatMap((one) => one.bars)) expect(bars[bar]).toBeTruthy();
    }
  });

  it.each<[LetterKind, Partial<RequestRecord>, string]>([
    ['no-records', { status: 'received' }, 'only-in-review'],
    ['deficiency', { status: 'released' }, 'answered'],
    ['extension', { dueOn: '2027-01-05' }, 'already-extended'],
    ['extension', { status: 'released' }, 'answered'],
    ['denial', { status: 'released' }, 'answered'],
    ['no-records', { status: 'released' }, 'only-in-review'],
    ['receipt', { status: 'awaiting-mail', receivedOn: null, dueOn: null }, 'not-received'],
    ['mailing-instructions', { status: 'in-review' }, 'only-awaiting-paper'],
    ['release-cover', { status: 'in-process' }, 'only-when-records-go-out'],
  ])('%s of %j: %s', (kind, change, bar) => {
    expect(whyNotEligible(kind, { ...inReview, ...change }, dayOf(noon))).toContain(bar);
  });

  it('reach a third party too: what is missing, that nothing was found, how to mail', () => {
    const attorney = recordOf(sampleBody('attorney'));
    expect(whyNotEligible('mailing-instructions', attorney, dayOf(noon))).toEqual([]);
    const received = { ...attorney, status: 'in-review', receivedOn: '2026-11-22' } as const;
    for (const kind of ['receipt', 'deficiency', 'no-records'] as const)
      expect(whyNotEligible(kind, received, dayOf(noon))).toEqual([]);
    expect(whyNotEligible('extension', received, dayOf(noon))).toEqual(['not-an-access-request']);
  });
});

describe('a form', () => {
  const judged = (kind: LetterKind, fields: Readonly<Record<string, string>>, record = inReview) => {
    const answer = judgeLetter(kind, record, form(fields), dayOf(noon));
    return answer.ok ? answer.details : answer.problems.map(({ field, code }) => `${field}: ${code}`);
  };

  it('becomes the details of the letter', () => {
    expect(judged('deficiency', twoDefects)).toEqual({
      defects: [{ code: 'ID_UNVERIFIED' }, { code: 'ILLEGIBLE', detail: 'Page 2' }],
    });
    expect(judged('extension', { reason: 'many-records', explanation: ' ', ...day('newDate', '2027-01-09') })).toEqual({
      reason: 'many-records',
      newDate: '2027-01-09',
    });
    expect(
      judged('no-records', {
        reason: 'none-found',
        places: 'billing',
        ...day('searchedOn', '2026-11-20'),
        names: 'A\r\n\r\n B ',
      }),
    ).toEqual({ reason: 'none-found', places: ['billing'], searchedOn: '2026-11-20', names: ['A', 'B'] });
    const cover = recordOf(sampleBody('patient'), 1, { status: 'quality-check' });
    expect(
      judged('release-cover', { 'enclosed.lab-reports': 'yes', 'pages.lab-reports': '12', medium: 'format-paper' }, cover),
    ).toEqual({
      enclosed: [{ type: 'lab-reports', pages: 12 }],
      medium: 'format-paper',
    });
    expect(judged('denial', { ...refusal, 'contact.phone': '704 555 0101' })).toMatchObject({
      contact: { title: 'Manager', phone: '+17045550101' },
    });
  });

  it('that lacks everything is told everything at once, each at its field', () => {
    expect(judged('denial', {})).toEqual(['grounds: required', 'contact.title: required']);
    expect(judged('partial-denial', { 'otherHolder.phone': '12' })).toEqual([
      'grounds: required',
      'contact.title: required',
      'otherHolder.name: required',
      'otherHolder.phone: not-a-phone',
      'released: required',
    ]);
    expect(judged('deficiency', { 'defect.AUTH_UNSIGNED': 'yes', 'detail.ILLEGIBLE': 'Page 2' })).toEqual([
      'defect.AUTH_UNSIGNED: defect-not-for-this-request',
      'detail.ILLEGIBLE: text-without-tick',
    ]);
    expect(judged('extension', { reason: 'other', ...day('newDate', '2027-02-30') })).toEqual([
      'newDate: not-a-date',
      'explanation: required',
    ]);
    expect(judged('no-records', { ...day('from', '2026-02-01'), ...day('to', '2026-01-01'), names: 'A\n\u202eB' })).toEqual([
      'reason: invalid',
      'places: required',
      'searchedOn: not-a-date',
      'names: forbidden-character',
      'to: dates-reversed',
    ]);
    const cover = recordOf(sampleBody('patient'), 1, { status: 'quality-check' });
    expect(judged('release-cover', { 'enclosed.lab-reports': 'yes', 'pages.lab-reports': 'ten' }, cover)).toEqual([
      'pages.lab-reports: invalid',
      'medium: invalid',
    ]);
  });

  it('about a request that has moved on says so beside the rest', () => {
    expect(judged('deficiency', {}, { ...inReview, status: 'released' })).toEqual([': answered', 'defects: required']);
  });

  it('is judged without a fault, whatever is sent', () => {
    const names = fc.constantFrom(
      ...['defect.', 'detail.ILLEGIBLE', 'ground.x', 'reason', 'newDate.year', 'released', 'places', 'names', 'enclosed.'],
      ...['pages.lab-reports', 'contact', 'otherHolder.name', '__proto__', 'defects.0.code'],
    );
    fc.assert(
      fc.property(fc.constantFrom(...letterKinds), fc.array(fc.tuple(names, fc.string({ unit: 'binary' }))), (kind, fields) => {
        const typed = new URLSearchParams();
        for (const [name, value] of fields) typed.append(name, value.toWellFormed());
        expect(typeof judgeLetter(kind, inReview, typed, dayOf(noon)).ok).toBe('boolean');
      }),
    );
  });

  it('names every field in both languages, and says every problem', () => {
    for (const language of languages) {
      const view = letterEditorOf(consoleFor({ ...ana, language }, '', lakeNorman, '/staff', { glass: {}, now: noon }));
      for (const code of defectCodes.filter((one) => mayRaise(one, 'access')))
        expect(fieldLabel(`detail.${code}`, view)).toBe(letterWords(language).defects[code].missing);
      for (const name of ['newDate', 'contact.title', 'otherHolder.phone', 'ground.danger-to-life', 'pages.lab-reports'])
        expect(fieldLabel(name, view)).not.toContain(name);
    }
  });

  it('begins with what the request tells and nothing that is for staff to judge', () => {
    const names = freshForm('no-records', inReview, '2026-11-22');
    expect(names.get('names')).toContain('Peña Nguyễn');
    expect([...names.keys()].filter((name) => name !== 'names' && !name.startsWith('searchedOn'))).toEqual([]);
    for (const kind of ['deficiency', 'denial', 'partial-denial', 'extension', 'receipt'] as const)
      expect([...freshForm(kind, inReview, '2026-11-22').keys()]).toEqual([]);
  });
});

describe('keeping a letter', () => {
  it('that names what is missing is one change: entry, history, move, notice', () => {
    const change = changeOf(decideLetter(inReview, ready(inReview, 'deficiency', twoDefects), by(ana)));
    const at = noon.toISOString();
    expect(change).toMatchObject({ status: 'deficient' });
    expect(change.documents).toEqual([
      {
        ...{ kind: 'deficiency', language: 'en', sha256: 'a'.repeat(64), bytes: 9, pages: 1, madeAt: at },
        letter: {
          id: expect.stringMatching(/^[0-9A-F]{10}$/),
          ...{ by: 'staff:sub-ana Ana Ruiz', notice: 'notify-action-needed', text: 'f'.repeat(64) },
        },
      },
    ]);
    expect(change.events.map(({ what, facts }) => [what, facts])).toEqual([
      ['letter-kept', expect.objectContaining({ letter: 'deficiency', defects: 'ID_UNVERIFIED ILLEGIBLE' })],
      [
        'moved',
        {
          from: 'in-review',
          to: 'deficient',
          decision: 'ask',
          letter: expect.stringMatching(/^[0-9A-F]{10}$/),
          rules: rulesVersion(),
        },
      ],
    ]);
    expect(change.work?.map(({ id, kind, state }) => [id, kind, state])).toEqual([
      ['notify-action-needed', 'notify-action-needed', 'ready'],
      ['notify-reminder-7-2026-11-22', 'notify-reminder', 'ready'],
      ['notify-reminder-21-2026-11-22', 'notify-reminder', 'ready'],
    ]);
    // Free text of a letter is health data at times: it stands in the letter, not in the history.
    expect(JSON.stringify(change.events)).not.toContain('Page 2');
  });

  it('gives a record that reads back whole, its chain unbroken', () => {
    const record = kept(inReview, 'denial', refusal);
    expect(RequestRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(firstBreak(record.recentEvents)).toBe(-1);
    expect(record.status).toBe('denied');
    expect(record.recentEvents.at(-2)?.facts).toMatchObject({
      grounds: 'danger-to-life',
      decidedBy: 'Rex Ito, MD, Pediatrics',
    });
    expect(record.decisions.taken['deny']?.evidence).toMatchObject({ decidedBy: actorId(rex), title: 'MD, Pediatrics' });
  });

  it('reads records that were stored before there were letters', () => {
    const entry = {
      kind: 'access-request',
      language: 'en',
      sha256: 'b'.repeat(64),
      bytes: 1,
      pages: 1,
      madeAt: noon.toISOString(),
    };
    const stored = { ...JSON.parse(JSON.stringify(inReview)), documents: [entry] };
    expect(lettersOf(RequestRecord.parse(stored))).toEqual([]);
  });

  it.each(letterKinds)('%s does to the request what the table says', (kind) => {
    const states: Partial<Record<LetterKind, Status>> = {
      ...{ deficiency: 'in-review', 'mailing-instructions': 'awaiting-mail', 'release-cover': 'quality-check' },
    };
    const status = states[kind] ?? 'in-process';
    const asker = kind === 'mailing-instructions' ? 'attorney' : 'patient';
    const later = isLater(kind) ? laterLetters[kind]() : null;
    const record = later?.record ?? identified(recordOf(sampleBody(asker), 1, { status, work: {} }));
    const early = {
      ...{ receipt: {}, 'mailing-instructions': {}, deficiency: twoDefects, denial: refusal },
      extension: { reason: 'many-records', ...day('newDate', '2027-01-09') },
      'partial-denial': { ...refusal, released: 'lab-reports' },
      'no-records': { reason: 'none-found', places: 'billing', names: 'A', ...day('searchedOn', '2026-11-20') },
      'release-cover': { 'enclosed.lab-reports': 'yes', medium: 'format-paper' },
    };
    const next = kept(record, kind, later?.fields ?? (isLater(kind) ? {} : early[kind]));
    const { decision, notice } = letterRules[kind];
    expect(next.status).toBe(decision === null ? record.status : statusAfter(decision, record));
    expect(next.dueOn).toBe(record.dueOn);
    const before = Object.keys(record.decisions.taken);
    expect(Object.keys(next.decisions.taken)).toEqual(decision === null ? before : [...before, decision]);
    expect(leftWork(next.work).map((work) => work.kind)).toEqual(notice === null ? [] : [notice]);
    expect(lettersOf(next).map((letter) => letter.kind)).toEqual([...lettersOf(record).map((letter) => letter.kind), kind]);
    expect(isForRequester(kind)).toBe(notice !== null);
  });

  describe('on more time', () => {
    const fields = { reason: 'many-records', ...day('newDate', '2027-01-09') };
    const record = kept(inReview, 'extension', fields);
    const [letter] = lettersOf(record);
    const id = letter?.letter.id ?? '';
    const marked = (day: string, on: string) => decideMailed(record, id, day, by(ben, new Date(`${on}T15:00:00Z`)));
    const postedOn = (day: string, on = day) => changed(record, changeOf(marked(day, on)));

    it('moves the due date when it was posted, on its last day too, whenever that is marked, and not before', () => {
      expect(record.dueOn).toBe(inReview.dueOn);
      expect(postedOn('2026-11-25').dueOn).toBe('2027-01-09');
      expect(postedOn('2026-12-22').dueOn).toBe('2027-01-09');
      expect(postedOn('2026-12-22', '2026-12-24').dueOn).toBe('2027-01-09');
      expect(postedOn('2026-12-22', '2026-12-24').milestones.mailedLetters[id]?.day).toBe('2026-12-22');
    });

    it('moves nothing when it is posted on day 31: day 30 rules, and it counts as missed', () => {
      const late = postedOn('2026-12-23');
      expect(late.dueOn).toBe(inReview.dueOn);
      expect(isMissedExtension(late, { letter: id }, '2026-12-23')).toBe(true);
      const missed = (one: RequestRecord, today: string) => isMissedExtension(one, { letter: id }, today);
      expect([
        missed(record, '2026-12-22'),
        missed(record, '2026-12-23'),
        missed(postedOn('2026-12-22'), '2026-12-24'),
      ]).toEqual([...[false, true, false]]);
      expect(isMissedExtension(record, { letter: 'another' }, '2026-12-23')).toBe(false);
    });

    it('has to be in the post on day 30, and goes out with run and number in its line of the history', () => {
      const notice = record.work['notify-letter'];
      if (notice === undefined) throw new Error('no notice');
      const attempt = { number: 1, startedAt: noon.toISOString(), result: 'done', code: 'no-email' } as const;
      const unread = {
        ...record,
        work: { [notice.id]: { ...notice, state: 'with-staff' as const, dueAt: null, attempts: [attempt] } },
      };
      const [item] = itemsToPost(unread);
      expect(item).toMatchObject({ key: `letter.${id}`, dueOn: '2026-12-22', isLaw: true });
      const number = readTracking('9400 1112 0108 0805 4830 16') ?? undefined;
      const posted = { item: `letter.${id}`, day: '2026-12-22', tracking: number, run: 'VDVY5D75' };
      const sent = changeOf(decidePosted(unread, posted, by(ben, new Date('2026-12-22T15:00:00Z'))));
      expect(sent.events[0]).toMatchObject({
        what: 'letter-mailed',
        facts: { id, postedOn: '2026-12-22', run: 'VDVY5D75', tracking: 'USPS 9400111201080805483016' },
      });
      const after = changed(unread, sent);
      expect([after.dueOn, itemsToPost(after)]).toEqual(['2027-01-09', []]);
      expect(after.milestones.mailedLetters[id]).toMatchObject({ tracking: 'USPS 9400111201080805483016' });
      const late = { ...posted, day: '2026-12-23' };
      expect(changed(unread, changeOf(decidePosted(unread, late, by(ben, new Date('2026-12-23T15:00:00Z'))))).dueOn).toBe(
        inReview.dueOn,
      );
    });

    it('was not posted on a day to come, before it was written, or on none', () => {
      const codes = ['2026-11-26', '2026-11-21', '2026-02-30'].map((day) => codeOf(marked(day, '2026-11-25')));
      expect(codes).toEqual(['in-the-future', 'posted-too-early', 'not-a-date']);
    });

    it('is told to nobody once the first due day is over, and its letter is not shown', async () => {
      const one = bench();
      await one.submit(record);
      one.clock.move(Date.parse('2026-12-23T05:00:00Z') - one.clock.now().getTime());
      await one.pass(1);
      expect(await one.work(record.reference, 'notify-letter')).toMatchObject({
        state: 'with-staff',
        attempts: [{ code: 'too-late' }],
      });
      const holder = { secret: 'x'.repeat(32), until: new Date('2026-12-24T05:00:00Z') };
      const shown = (day: string) =>
        letterLinks({ ...one, clock: { now: () => new Date(`${day}T15:00:00Z`) } }, record, holder).map(({ kind }) => kind);
      expect([shown('2026-12-22'), shown('2026-12-23')]).toEqual([['extension'], []]);
    });

    it('moves it when the notice goes out, and gives the old day back when that comes back', () => {
      const work = record.work['notify-letter'];
      if (work === undefined) throw new Error('no notice');
      const at = new Date('2026-11-25T15:00:00Z');
      const attempt = { number: 1, startedAt: at.toISOString() };
      const claimed = changed(record, { work: [{ ...work, state: 'claimed', attempts: [attempt] }], events: [] });
      const seen = claimed.work['notify-letter'] ?? work;
      const sent = { result: 'done', sentAt: at.toISOString(), next: { state: 'done' } } as const;
      const step = { outcome: sent, events: [systemEvent('notice-sent', seen, at)] };
      const told = changed(claimed, changeAfter(claimed, seen, step, at) ?? { events: [] });
      expect(told.dueOn).toBe('2027-01-09');
      const fact = { reference: told.reference, workId: 'notify-letter', fact: 'bounced', at: at.toISOString() } as const;
      expect(changed(told, changeByMailFact(told, fact, at) ?? { events: [] }).dueOn).toBe(inReview.dueOn);
    });

    it('comes once', () => {
      expect(codeOf(decideLetter(record, ready(record, 'extension', fields), by(ben)))).toBe('decision-barred');
    });
  });

  it('that rests on a clinical judgement has a named professional who took no part before. 45 CFR 164.524(a)(3)', () => {
    const before = proposed(inReview, 'denial', refusal);
    expect(codeOf(decideLetter(before, ready(before, 'denial', refusal), by(ana)))).toBe('professional-first');
    const says = (staff: StaffMember) => codeOf(decideAgree(before, by(staff)));
    const { title: _none, ...untitled } = rex;
    expect([ana, sue, abe, untitled].map(says)).toEqual([
      ...['not-permitted', 'not-permitted', 'not-permitted', 'title-needed'],
    ]);
    // Who proposed and is a clinician too is no second one.
    expect(says({ ...rex, subject: ben.subject })).toBe('own-proposal');
    const after = changed(before, changeOf(decideAgree(before, by(rex))));
    expect(after.status).toBe('in-review');
    expect(codeOf(decideAgree(after, by({ ...rex, subject: 'sub-other' })))).toBe('no-proposal');
    const both: StaffMember = { ...rex, roles: ['reviewer', 'clerk'] };
    expect(codeOf(decideLetter(after, ready(after, 'denial', refusal), by(both)))).toBe('own-proposal');
    expect(codeOf(decideLetter(after, ready(after, 'denial', refusal), by(rex)))).toBe('not-permitted');
    expect(codeOf(decideLetter(after, ready(after, 'denial', refusal), by(ana)))).toBe('change');
    expect([queueSummaryOf(before).flags, queueSummaryOf(after).flags]).toEqual([['denials', 'review'], ['denials']]);
  });

  it('on a ground that nobody reviews needs no clinician', () => {
    const notes = { 'ground.psychotherapy-notes': 'yes', 'contact.title': 'Manager' };
    const before = proposed(inReview, 'denial', notes);
    expect(codeOf(decideAgree(before, by(rex)))).toBe('no-proposal');
    expect(codeOf(decideLetter(before, ready(before, 'denial', notes), by(ana)))).toBe('change');
  });

  it('to a parent is neutral: no explanation, and only to somebody who acts for the patient. 45 CFR 164.502(g)(3)', () => {
    const neutral = { 'ground.not-in-patients-place': 'yes', 'contact.title': 'Manager', released: 'lab-reports' };
    const parent = recordOf(sampleBody('parent'), 2, { status: 'in-review', work: {} });
    const problemsOf = (record: RequestRecord, more = {}) => {
      const found = judgeLetter('partial-denial', record, form({ ...neutral, ...more }), dayOf(noon));
      return found.ok ? [] : found.problems.map(({ code }) => code);
    };
    expect(problemsOf(parent)).toEqual([]);
    expect(problemsOf(parent, { 'explanation.not-in-patients-place': 'Test results' })).toEqual(['neutral-ground']);
    expect(problemsOf(inReview)).toEqual(['ground-not-for-this-request']);
    const neutralOf = (record: RequestRecord) => lettersOf(record).map(({ letter }) => letter.neutral);
    expect(neutralOf(kept(parent, 'partial-denial', neutral))).toEqual([true]);
    expect(neutralOf(kept(inReview, 'partial-denial', { ...refusal, released: 'lab-reports' }))).toEqual([undefined]);
  });

  it('that refuses is issued by a second person alone', () => {
    const before = agreed(proposed(inReview, 'denial', refusal));
    const letter = ready(before, 'denial', refusal);
    expect(before.status).toBe('in-review');
    expect(codeOf(decideLetter(inReview, ready(inReview, 'denial', refusal), by(ana)))).toBe('no-proposal');
    expect(codeOf(decideLetter(before, letter, by(ben)))).toBe('own-proposal');
    const denied = changed(before, changeOf(decideLetter(before, letter, by(ana))));
    expect(denied.status).toBe('denied');
    expect(denied.decisions.taken['deny']).toMatchObject({ by: actorId(ben), second: actorId(ana) });
    expect(codeOf(decideReturn(before, ' ', by(ana)))).toBe('return-reason-required');
    expect(changed(before, changeOf(decideReturn(before, 'Name the record', by(ana)))).decisions.proposal).toBeNull();
  });

  it('is refused to those who may only look, twice for the same form, and for what does not fit', () => {
    const letter = ready(inReview, 'deficiency', twoDefects);
    expect(codeOf(decideLetter(inReview, letter, by(abe)))).toBe('not-permitted');
    const once = changed(inReview, changeOf(decideLetter(inReview, letter, by(ana))));
    expect(codeOf(decideLetter(once, letter, by(ana)))).toBe('letter-kept-already');
    const late = new Date(`${addDays('2026-12-22', 1)}T17:00:00Z`);
    const extension = ready(inReview, 'extension', { reason: 'many-records', ...day('newDate', '2027-01-09') });
    expect(codeOf(decideLetter(inReview, extension, by(ana, late)))).toBe('letter-not-for-this-request');
  });

  it('is refused when people changed the request meanwhile, and goes on when only the service did', () => {
    const letter = ready(inReview, 'deficiency', twoDefects);
    const at = noon.toISOString();
    const service = changed(inReview, { events: [{ at, who: 'system', what: 'notice-sent', facts: {} }] });
    expect(codeOf(decideLetter(service, letter, by(ana)))).toBe('change');
    const people = changed(inReview, { events: [{ at, who: 'staff:sub-ben Ben Otis', what: 'note', facts: { text: 'x' } }] });
    expect(codeOf(decideLetter(people, letter, by(ana)))).toBe('changed-meanwhile');
    // The form was filled in on the newer request, the bytes were made from the older one.
    expect(codeOf(decideLetter(people, { ...letter, shown: { version: people.version, concurrencyToken: '' } }, by(ana)))).toBe(
      'changed-meanwhile',
    );
  });

  it('of a denial in part lets the rest go on', () => {
    const record = kept(inReview, 'partial-denial', { ...refusal, released: 'lab-reports' });
    expect(record.status).toBe('in-review');
    expect(record.milestones.answered).toBeUndefined();
    expect(record.decisions.taken['deny-in-part']?.evidence).toMatchObject({ grounds: ['danger-to-life'] });
  });

  it('again has a notice of its own', () => {
    const twice = kept(kept(inReview, 'receipt', {}), 'receipt', {}, ben);
    expect(Object.keys(twice.work)).toEqual(['notify-letter', 'notify-letter-2']);
    expect(new Set(lettersOf(twice).map(({ letter }) => letter.id)).size).toBe(2);
  });
});

describe('a letter of a day', () => {
  it('is made at the same instant all day in New York, which is never ahead of the clock', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2026-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }), (now) => {
        const at = letterInstant(now, lakeNorman.timeZone);
        expect(dayOf(at)).toBe(dayOf(now));
        expect(letterInstant(at, lakeNorman.timeZone)).toEqual(at);
        expect(at.getTime()).toBeLessThanOrEqual(now.getTime() + 3_600_000);
      }),
    );
  });
});

describe('sending by post', () => {
  const record = kept(inReview, 'denial', refusal);
  const id = lettersOf(record)[0]?.letter.id ?? '';

  it('is written down once', () => {
    const mailed = changed(record, changeOf(decideMailed(record, id, sampleDay, by(ben))));
    expect(mailedOf(mailed, id)).toEqual({ at: noon.toISOString(), who: 'staff:sub-ben Ben Otis', day: sampleDay });
    expect(mailed.work).toEqual(record.work);
    expect(codeOf(decideMailed(mailed, id, sampleDay, by(ben)))).toBe('letter-mailed-already');
    expect(codeOf(decideMailed(record, 'NONE', sampleDay, by(ben)))).toBe('letter-unknown');
    expect(codeOf(decideMailed(record, id, sampleDay, by(abe)))).toBe('not-permitted');
  });

  it('settles the notice that could not be sent', () => {
    const work = Object.values(record.work).map((entry) => ({ ...entry, state: 'with-staff' as const, dueAt: null }));
    const stuck = changed(record, { work, events: [] });
    const mailed = changed(stuck, changeOf(decideMailed(stuck, id, sampleDay, by(ben))));
    expect(mailed.work['notify-letter']?.state).toBe('done');
    expect(mailed.recentEvents.slice(-2).map(({ what }) => what)).toEqual(['letter-mailed', 'work-settled']);
  });
});

it('the status page calls a letter as the letter calls itself', () => {
  for (const language of languages) expect(siteWords(language).status.letterTitles).toEqual(letterWords(language).titles);
  expect(staffWords('en').results['letter-kept']).toBeTruthy();
});
