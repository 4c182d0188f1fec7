/** The rules of the letter desk: which letters fit, what a form means, what keeping a letter changes. Long: eight kinds, side by side. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleFor } from '../../../../lib/console/console.ts';
import { type Acting, concurrencyToken, type Decision } from '../../../../lib/console/decisions.ts';
import { offeredLetters, whyNotEligible } from '../../../../lib/console/letters/allowed.ts';
import { letterEditorOf } from '../../../../lib/console/letters/editor.ts';
import { freshForm, judgeLetter } from '../../../../lib/console/letters/form.ts';
import { decideLetter, letterIdOf, letterInstant, type ReadyLetter } from '../../../../lib/console/letters/issue-letter.ts';
import { fieldLabel } from '../../../../lib/console/letters/labels.ts';
import type { TypedLetter } from '../../../../lib/console/letters/letter-forms.ts';
import { decideMailed, mailedOf } from '../../../../lib/console/letters/mailed.ts';
import type { StaffMember } from '../../../../lib/console/sign-in/people.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { letterWords } from '../../../../lib/languages/letters.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { staffWords } from '../../../../lib/languages/staff.ts';
import { letterEditorWords } from '../../../../lib/languages/staff-letters.ts';
import { addDays, hospitalDay } from '../../../../lib/request/dates.ts';
import { defectCodes, mayRaise } from '../../../../lib/request/defects.ts';
import { lettersOf } from '../../../../lib/request/issued-letters.ts';
import { isForRequester, type LetterKind, letterKinds, letterRules } from '../../../../lib/request/letters.ts';
import { type RecordChange, RequestRecord } from '../../../../lib/request/record.ts';
import { isTerminal, mayMove, moversInto, type Status, statuses } from '../../../../lib/request/status.ts';
import { languages, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { firstBreak } from '../../../../lib/store/events.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { abe, ana, ben, after as changed, noon, recordOf } from '../../../support/staff-fakes.ts';

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

const refusal = { 'ground.danger-to-life': 'yes', decidedBy: 'Dr. Ito', 'contact.title': 'Manager' };
const twoDefects = { 'defect.ID_UNVERIFIED': 'yes', 'defect.ILLEGIBLE': 'yes', 'detail.ILLEGIBLE': 'Page 2' };

/** A letter as the desk makes it ready, its bytes left out. */
function ready(record: RequestRecord, kind: LetterKind, fields: Readonly<Record<string, string>>, now = noon): ReadyLetter {
  const judged = judgeLetter(kind, record, form(fields), dayOf(now));
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  const shown = { version: record.version, concurrencyToken: concurrencyToken(record) };
  const file = { sha256: 'a'.repeat(64), bytes: 9, pages: 1, language: record.body.language };
  const id = letterIdOf({ kind, typed: form(fields).toString(), on: dayOf(now), version: record.version });
  const { details, decidedBy } = judged;
  return { id, kind, details, shown, file, madeFrom: record, ...(decidedBy !== undefined && { decidedBy }) };
}

function kept(record: RequestRecord, kind: LetterKind, fields: Readonly<Record<string, string>>, staff = ana): RequestRecord {
  return changed(record, changeOf(decideLetter(record, ready(record, kind, fields), by(staff))));
}

describe('the letters that fit', () => {
  const everywhere = requesterTypes.flatMap((type) => statuses.map((status) => recordOf(sampleBody(type), 1, { status })));

  it('never move a request off the status table, and never one that staff may not move', () => {
    for (const record of everywhere) {
      for (const { kind, bars } of offeredLetters(record, dayOf(noon))) {
        const { into } = letterRules[kind];
        if (bars.length > 0 || into === null) continue;
        expect([record.status, into, mayMove(record.status, into)]).toEqual([record.status, into, true]);
        expect(moversInto(into)).toContain('staff');
      }
    }
  });

  it('are none once a request has ended', () => {
    for (const record of everywhere.filter(({ status }) => isTerminal(status)))
      for (const { bars } of offeredLetters(record, dayOf(noon))) expect(bars).toContain('ended');
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
    ['deficiency', { status: 'received' }, 'only-in-review'],
    ['deficiency', { status: 'accepted' }, 'only-in-review'],
    ['extension', { dueOn: '2027-01-05' }, 'already-extended'],
    ['extension', { status: 'released' }, 'answered'],
    ['denial', { status: 'partially-denied' }, 'answered'],
    ['no-records', { status: 'released' }, 'answered'],
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
    const cover = recordOf(sampleBody('patient'), 1, { status: 'paid' });
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
    expect(judged('denial', {})).toEqual(['grounds: required', 'contact.title: required', 'decidedBy: required']);
    expect(judged('partial-denial', { 'otherHolder.phone': '12' })).toEqual([
      'grounds: required',
      'contact.title: required',
      'otherHolder.name: required',
      'otherHolder.phone: not-a-phone',
      'released: required',
      'decidedBy: required',
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
    const cover = recordOf(sampleBody('patient'), 1, { status: 'paid' });
    expect(judged('release-cover', { 'enclosed.lab-reports': 'yes', 'pages.lab-reports': 'ten' }, cover)).toEqual([
      'pages.lab-reports: invalid',
      'medium: invalid',
    ]);
  });

  it('about a request that has moved on says so beside the rest', () => {
    expect(judged('deficiency', {}, { ...inReview, status: 'accepted' })).toEqual([': only-in-review', 'defects: required']);
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
      const view = letterEditorOf(consoleFor({ ...ana, language }, '', lakeNorman, '/staff'));
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
        letter: { id: expect.stringMatching(/^[0-9A-F]{10}$/), by: 'staff:sub-ana Ana Ruiz', notice: 'notify-action-needed' },
      },
    ]);
    expect(change.events.map(({ what, facts }) => [what, facts])).toEqual([
      ['letter-kept', expect.objectContaining({ letter: 'deficiency', defects: 'ID_UNVERIFIED ILLEGIBLE' })],
      ['moved', { from: 'in-review', to: 'deficient', letter: 'deficiency' }],
    ]);
    expect(change.work?.map(({ id, kind, state }) => [id, kind, state])).toEqual([
      ['notify-action-needed', 'notify-action-needed', 'ready'],
    ]);
    // Free text of a letter is health data at times: it stands in the letter, not in the history.
    expect(JSON.stringify(change.events)).not.toContain('Page 2');
  });

  it('gives a record that reads back whole, its chain unbroken', () => {
    const record = kept(inReview, 'denial', refusal);
    expect(RequestRecord.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(firstBreak(record.recentEvents)).toBe(-1);
    expect(record.status).toBe('denied');
    expect(record.recentEvents.at(-2)?.facts).toMatchObject({ grounds: 'danger-to-life', decidedBy: 'Dr. Ito' });
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
      ...{ deficiency: 'in-review', 'mailing-instructions': 'awaiting-mail', 'release-cover': 'paid' },
    };
    const status = states[kind] ?? 'in-process';
    const asker = kind === 'mailing-instructions' ? 'attorney' : 'patient';
    const record = recordOf(sampleBody(asker), 1, { status, work: {} });
    const fields = {
      ...{ receipt: {}, 'mailing-instructions': {}, deficiency: twoDefects, denial: refusal },
      extension: { reason: 'many-records', ...day('newDate', '2027-01-09') },
      'partial-denial': { ...refusal, released: 'lab-reports' },
      'no-records': { reason: 'none-found', places: 'billing', names: 'A', ...day('searchedOn', '2026-11-20') },
      'release-cover': { 'enclosed.lab-reports': 'yes', medium: 'format-paper' },
    };
    const next = kept(record, kind, fields[kind]);
    const { into, notice } = letterRules[kind];
    expect(next.status).toBe(into ?? status);
    expect(next.dueOn).toBe(kind === 'extension' ? '2027-01-09' : record.dueOn);
    expect(Object.values(next.work).map((work) => work.kind)).toEqual(notice === null ? [] : [notice]);
    expect(lettersOf(next).map((letter) => letter.kind)).toEqual([kind]);
    expect(isForRequester(kind)).toBe(notice !== null);
  });

  it('moves the due date once', () => {
    const fields = { reason: 'many-records', ...day('newDate', '2027-01-09') };
    const record = kept(inReview, 'extension', fields);
    expect(record.dueOn).toBe('2027-01-09');
    expect(whyNotEligible('extension', record, dayOf(noon))).toEqual(['already-extended']);
    expect(record.recentEvents.at(-1)?.facts).toMatchObject({ dueOn: '2027-01-09' });
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

  it('of a partial denial leaves the release to a second person', () => {
    const record = kept(inReview, 'partial-denial', { ...refusal, released: 'lab-reports' });
    expect(record.recentEvents.at(-1)).toMatchObject({ what: 'moved', who: 'staff:sub-ana Ana Ruiz' });
    expect(record.status).toBe('partially-denied');
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
    const mailed = changed(record, changeOf(decideMailed(record, id, by(ben))));
    expect(mailedOf(mailed, id)).toEqual({ at: noon.toISOString(), who: 'staff:sub-ben Ben Otis' });
    expect(mailed.work).toEqual(record.work);
    expect(codeOf(decideMailed(mailed, id, by(ben)))).toBe('letter-mailed-already');
    expect(codeOf(decideMailed(record, 'NONE', by(ben)))).toBe('letter-unknown');
    expect(codeOf(decideMailed(record, id, by(abe)))).toBe('not-permitted');
  });

  it('settles the notice that could not be sent', () => {
    const work = Object.values(record.work).map((entry) => ({ ...entry, state: 'with-staff' as const, dueAt: null }));
    const stuck = changed(record, { work, events: [] });
    const mailed = changed(stuck, changeOf(decideMailed(stuck, id, by(ben))));
    expect(mailed.work['notify-letter']?.state).toBe('done');
    expect(mailed.recentEvents.slice(-2).map(({ what }) => what)).toEqual(['letter-mailed', 'work-settled']);
  });
});

it('the status page calls a letter as the letter calls itself', () => {
  for (const language of languages) expect(siteWords(language).status.letterTitles).toEqual(letterWords(language).titles);
  expect(staffWords('en').results['letter-kept']).toBeTruthy();
});
