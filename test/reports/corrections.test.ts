/**
 * A document that cannot be drawn is a person's task within five minutes, and that person can repair it: the text is corrected, what was
 * handed in is kept, and the documents say that they were corrected.
 */
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../lib/delivery/integrity/history.ts';
import { sweepDueWork } from '../../lib/delivery/sweep.ts';
import type { Tools } from '../../lib/delivery/tools.ts';
import { createDoWork } from '../../lib/delivery/work.ts';
import { makeDocument } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { asPrinted, correctableTexts, correctedBody } from '../../lib/request/corrections.ts';
import { showReference } from '../../lib/request/reference.ts';
import { canonicalJson, sha256 } from '../../lib/store/events.ts';
import { memoryArchive, memoryFax, memoryMail, memoryTexts, plainDocuments, testSettings } from '../support/fakes.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { memoryRelease } from '../support/release-fakes.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { abe, ana, desk, recordOf } from '../support/staff-fakes.ts';

const undrawable = 'Peñ\u{10ffff}a';

/** A request whose last name was stored before the schema refused such a character. */
type Type = 'patient' | 'treating-provider' | 'attorney';

function stored(type: Type = 'patient') {
  const record = recordOf(sampleBody(type));
  const body = { ...record.body, patient: { ...record.body.patient, lastName: undrawable } };
  return { ...record, body, payloadHash: sha256(canonicalJson(body)) };
}

/** The documents of the tests cannot draw it either. */
const documents: Tools['documents'] = {
  ...plainDocuments(),
  makeDocument: async (kind, record, options) => {
    if (record.body.patient.lastName === undrawable) throw new RangeError('no face');
    return makeDocument(kind, record, options);
  },
};

async function stuck(type?: Type) {
  const first = stored(type);
  const { reference } = first;
  const one = desk([first]);
  const tools = {
    ...one.deps,
    archive: memoryArchive(),
    mail: memoryMail(),
    texts: memoryTexts(),
    fax: memoryFax(),
    release: memoryRelease().release,
    documents,
    throttle: { allow: async () => true },
    searchTerms: one.searchTerms,
    settings: testSettings,
  };
  const work = createDoWork(tools);
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      one.clock.move(60_000);
      await sweepDueWork(tools);
      for (let next = one.messages.shift(); next !== undefined; next = one.messages.shift()) await work(next);
    }
  };
  await pass(5);
  return { ...one, ...tools, reference, first, pass, path: `/staff/requests/${reference}/texts` };
}

describe('a text that cannot be drawn', () => {
  it('is a person’s task within five minutes, and its page leads to the correction', async () => {
    const { record, reference, get, enter, path } = await stuck();
    expect(record(reference).work['prepare-documents']?.state).toBe('with-staff');
    const page = await get(`/staff/requests/${reference}`, await enter(ana));
    expect(page.text).toContain('A document cannot be printed because of a text in it.');
    expect(page.text).toContain(path);
  });

  it('is corrected once, drawn, and kept as it was handed in', async () => {
    const { record, reference, enter, get, post, path, shown, pass, archive, first, logged, requests } = await stuck();
    const clerk = await enter(ana);
    expect((await get(path, clerk)).text).toContain('name="patient.lastName"');
    const sent = await post(path, { ...shown(reference), 'patient.lastName': '  Peña\u2028' }, clerk);
    expect(sent.headers?.['location']).toContain('done=corrected');
    await pass(2);
    const now = record(reference);
    expect(now.body).toEqual(first.body);
    expect(now.corrections).toMatchObject([
      { path: 'patient.lastName', text: 'Peña', who: expect.stringContaining('sub-ana') },
    ]);
    expect(now.recentEvents.find(({ what }) => what === 'corrected')?.facts).toEqual({
      field: 'patient.lastName',
      seal: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(JSON.stringify([now.recentEvents, logged])).not.toContain('Peñ');
    expect(now.work['prepare-documents']?.state).toBe('done');
    const bytes = archive.objects.get(now.documents[0]?.sha256 ?? '') ?? new Uint8Array();
    const text = await textOfPdf(bytes);
    expect(text).toContain('Peña');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Hospital staff corrected the spelling of a text on this form');
    expect(await findingsOf(now, await requests.history(now), archive)).toEqual([]);
    const page = await get(`/staff/requests/${reference}`, clerk);
    expect(page.text).toContain('Corrected texts');
    expect(page.text).toContain(undrawable);
  });

  it('goes to a fax as it was corrected', async () => {
    const { reference, enter, post, path, shown, pass, fax, record } = await stuck('treating-provider');
    expect(fax.jobs).toHaveLength(0);
    await post(path, { ...shown(reference), 'patient.lastName': 'Peña' }, await enter(ana));
    await pass(3);
    expect(fax.jobs).toHaveLength(1);
    expect(record(reference).work['send-fax']?.state).toBe('done');
  });
});

describe('a request whose texts were corrected', () => {
  const born = { 'born.year': '1984', 'born.month': '3', 'born.day': '9' };

  it('is found by the corrected name and by the one that was handed in, and shown under the new one', async () => {
    const { reference, enter, post, path, shown, pass, people, record } = await stuck();
    const clerk = await enter(ana);
    const search = async (name: string) => (await post('/staff/search', { name, ...born }, clerk)).text;
    const { firstName } = record(reference).body.patient;
    // Nothing in common with what was handed in.
    const corrected = {
      ...{ 'patient.firstName': 'Wilhelmina', 'patient.middleName': 'Rosa' },
      ...{ 'patient.lastName': 'Quintanilla', 'patient.formerName': 'Ottersbach' },
    };
    await post(path, { ...shown(reference), ...corrected }, clerk);
    expect(await search('Wilhelmina Quintanilla')).not.toContain(showReference(reference));
    await pass(1);
    expect(record(reference).work['index-terms']?.state).toBe('done');
    for (const name of ['Wilhelmina Quintanilla', `${firstName} ${undrawable}`]) {
      const found = await people.find({ person: { name }, dateOfBirth: '1984-03-09' });
      expect([name, found.rows]).toMatchObject([name, [{ reference, patient: { lastName: 'Quintanilla' } }]]);
    }
    // Corrected once more, it is still found by what it was called in between.
    await post(path, { ...shown(reference), 'patient.lastName': 'Peña' }, clerk);
    await pass(1);
    for (const name of ['Wilhelmina Quintanilla', 'Wilhelmina Pena']) {
      const text = await search(name);
      expect(text).toContain(showReference(reference));
      expect(text).not.toContain('Possible: ask for more');
    }
    const other = { ...record(reference), reference: 'OTHER00000000', corrections: [] };
    expect(await people.aboutSamePatient(other)).toEqual([{ reference, status: record(reference).status }]);
  });

  it('is found by a matter number and a firm as they were corrected', async () => {
    const { reference, enter, post, path, shown, pass } = await stuck('attorney');
    const clerk = await enter(ana);
    const corrected = { 'requester.matter': '27-CVS-9001', 'requester.organization': 'Whitfield & Vance LLP' };
    await post(path, { ...shown(reference), ...corrected }, clerk);
    await pass(1);
    for (const number of ['27 CVS 9001', 'whitfield vance', '26-CVS-1182', 'Achterberg Ölund'])
      expect([number, (await post('/staff/search', { name: '', number }, clerk)).text]).toEqual([
        number,
        expect.stringContaining(showReference(reference)),
      ]);
  });
});

describe('a correction', () => {
  it('is judged as the form is: nothing empty, too long, or that cannot be drawn', async () => {
    const { record, reference, enter, post, path, shown } = await stuck();
    const clerk = await enter(ana);
    for (const typed of [' \u200b', 'x'.repeat(101), 'a\u0007b', '\u202eabc', `a${'\u0301'.repeat(7)}`, '\u{13000}']) {
      const refused = await post(path, { ...shown(reference), 'patient.lastName': typed }, clerk);
      expect([typed, refused.status]).toEqual([typed, 422]);
    }
    expect((await post(path, shown(reference), clerk)).text).toContain('No text was changed.');
    expect(record(reference).corrections).toEqual([]);
  });

  it('is judged by itself: another text that is still wrong does not stop it', async () => {
    const { record, reference, enter, post, path, shown } = await stuck();
    await post(path, { ...shown(reference), 'patient.firstName': ' Ana ' }, await enter(ana));
    expect(record(reference).corrections).toMatchObject([{ path: 'patient.firstName', text: 'Ana' }]);
  });

  it('touches names and texts, never a birth date, a number, a choice, an address of mail or what was signed', async () => {
    const { record, reference, enter, post, path, shown } = await stuck();
    const paths = correctableTexts(record(reference).body).map(({ path: one }) => one);
    expect(paths).toContain('patient.firstName');
    expect(paths.filter((one) => /birth|email|phone|fax|mrn|npi|zip|state|signature|expires|type|method/i.test(one))).toEqual(
      [],
    );
    const forged = { 'patient.dateOfBirth': '1990-01-01', 'signature.name': 'Somebody Else', 'patient.email': 'x@example.org' };
    await post(path, { ...shown(reference), ...forged, 'patient.lastName': 'Peña' }, await enter(ana));
    const now = record(reference);
    expect(now.corrections?.map((one) => one.path)).toEqual(['patient.lastName']);
    expect(correctedBody(now).patient.dateOfBirth).toBe(now.body.patient.dateOfBirth);
  });

  it('is for those who work, on what they saw, while the request is open', async () => {
    const { record, reference, enter, get, post, path, shown, requests } = await stuck();
    expect((await get(path, await enter(abe))).status).toBe(403);
    const seen = shown(reference);
    const clerk = await enter(ana);
    await post(path, { ...seen, 'patient.lastName': 'Peña' }, clerk);
    expect((await post(path, { ...seen, 'patient.lastName': 'Pena' }, clerk)).status).toBe(409);
    await requests.change(reference, () => ({ status: 'withdrawn', events: [] }));
    const closed = await post(path, { ...shown(reference), 'patient.lastName': 'Pena' }, clerk);
    expect(closed.text).toContain('This request is closed.');
    expect(record(reference).corrections).toHaveLength(1);
  });

  it('that somebody changed in the table is found', async () => {
    const { record, reference, enter, post, path, shown, archive, requests } = await stuck();
    await post(path, { ...shown(reference), 'patient.lastName': 'Peña' }, await enter(ana));
    const now = record(reference);
    const corrections = now.corrections?.map((one) => ({ ...one, text: 'Other' })) ?? [];
    expect(await findingsOf({ ...now, corrections }, await requests.history(now), archive)).toEqual([{ wrong: 'correction' }]);
  });

  it('of the same text counts as it was last made', () => {
    const { body } = recordOf(sampleBody('patient'));
    const made = (text: string) => ({
      path: 'patient.lastName',
      text,
      who: 'staff:x',
      at: '2026-11-22T23:30:00.000Z',
      salt: text,
    });
    const printed = asPrinted({ body, corrections: [made('One'), made('Two')] }, lakeNorman.timeZone);
    expect([printed.body.patient.lastName, printed.correctedOn]).toEqual(['Two', '2026-11-22']);
  });
});
