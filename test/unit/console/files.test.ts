/** What a clerk does with the files of a request on its page. */
import { describe, expect, it } from 'vitest';
import { decideAdd, decideFile } from '../../../lib/console/package/decide-files.ts';
import { barAgainst } from '../../../lib/request/decisions/offers.ts';
import { filesOf } from '../../../lib/request/package/files.ts';
import type { PackageFile } from '../../../lib/request/package/stored.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, ben, desk, noon, recordOf, rex } from '../../support/staff-fakes.ts';

const id = (letter: string) => letter.repeat(32);
const fileNamed = (letter: string, change: Partial<PackageFile> = {}): PackageFile => ({
  ...{
    id: id(letter),
    recordType: 'lab-reports',
    addedBy: 'staff:sub-ana Ana Ruiz',
    addedAt: noon.toISOString(),
    state: 'clean',
  },
  ...change,
});

function started(files: readonly PackageFile[] = [], status: 'in-process' | 'pended' | 'quality-check' = 'in-process') {
  const record = recordOf(sampleBody('patient'), 1, { status, package: { files } });
  const { reference } = record;
  return { console: desk([record]), reference, page: `/staff/requests/${reference}` };
}

const filesAt = (console: ReturnType<typeof desk>, reference: string) => filesOf(console.record(reference));

describe('a file is added', () => {
  it('in two steps: its place first, then the form that goes to the bucket, allowed on that page alone', async () => {
    const { console, reference, page } = started();
    const clerk = await console.enter(ana);
    const made = await console.post(`${page}/files`, { ...console.shown(reference), recordType: 'progress-notes' }, clerk);
    const [file] = filesAt(console, reference);
    expect(file).toMatchObject({
      state: 'incoming',
      recordType: 'progress-notes',
      addedBy: 'staff:sub-ana Ana Ruiz',
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(made.headers?.['location']).toBe(`${page}/files/${file?.id}`);
    const form = await console.get(`${page}/files/${file?.id}`, clerk);
    expect(form.text).toContain('<form method="post" action="https://incoming.example.org" enctype="multipart/form-data" ');
    expect(form.text).toContain(`name="key" value="incoming/${reference}/${file?.id}"`);
    expect(form.text).toContain(`value="https://records.example.org${page}?done=file-sent"`);
    expect(form.text).toMatch(/type="file"[^>]* required/);
    expect(form.headers?.['content-security-policy']).toContain("form-action 'self' https://incoming.example.org;");
    const request = await console.get(page, clerk);
    expect(request.headers?.['content-security-policy']).toBeUndefined();
    expect(request.text).toMatch(/Waits for its file[\s\S]*Choose the file/);
    expect(console.views().filter(({ reference: of }) => of === reference)).toHaveLength(2);
  });

  it('once, however often its form is sent, and by a name that nobody can guess', async () => {
    const { console, reference, page } = started();
    const clerk = await console.enter(ana);
    const form = { ...console.shown(reference), recordType: 'progress-notes' };
    const [first, second] = [
      await console.post(`${page}/files`, form, clerk),
      await console.post(`${page}/files`, form, clerk),
    ];
    expect(second.headers?.['location']).toBe(first.headers?.['location']);
    expect(filesAt(console, reference)).toHaveLength(1);
  });

  it.each([
    ['without its kind', {}, 'Choose what it is.', 422],
    ['of a kind that there is not', { recordType: 'everything' }, 'Choose what it is.', 422],
  ] as const)('not %s', async (_, fields, said, status) => {
    const { console, reference, page } = started();
    const reply = await console.post(`${page}/files`, { ...console.shown(reference), ...fields }, await console.enter(ana));
    expect([reply.status, reply.text.includes(said), filesAt(console, reference)]).toEqual([status, true, []]);
  });

  it('not when 50 are there', async () => {
    const files = Array.from({ length: 50 }, (_, place) => fileNamed('a', { id: String(place).padStart(32, '0') }));
    const { console, reference, page } = started(files);
    const form = { ...console.shown(reference), recordType: 'other' };
    expect((await console.post(`${page}/files`, form, await console.enter(ana))).text).toContain('There are 50 files already');
    expect(filesAt(console, reference)).toHaveLength(50);
  });

  it('by nobody without the right to work, and not once somebody checks the records', async () => {
    const { console, page, reference } = started();
    for (const other of [abe, rex]) {
      const visitor = await console.enter(other);
      expect((await console.post(`${page}/files`, { ...console.shown(reference), recordType: 'other' }, visitor)).status).toBe(
        403,
      );
      expect((await console.get(page, visitor)).text).not.toContain(`action="${page}/files"`);
    }
    const checked = started([fileNamed('a')], 'quality-check');
    const clerk = await checked.console.enter(ana);
    const form = { ...checked.console.shown(checked.reference), recordType: 'other' };
    expect((await checked.console.post(`${checked.page}/files`, form, clerk)).text).toContain(
      'only while records are gathered',
    );
    expect((await checked.console.get(checked.page, clerk)).text).not.toContain(`action="${checked.page}/files"`);
    const remove = { ...checked.console.shown(checked.reference), act: 'remove' };
    expect((await checked.console.post(`${checked.page}/files/${id('a')}`, remove, clerk)).status).toBe(422);
    expect(filesAt(checked.console, checked.reference)).toHaveLength(1);
  });

  it('by nobody without the right to work, whatever route leads there', () => {
    const record = recordOf(sampleBody('patient'), 1, { status: 'in-process', package: { files: [fileNamed('a')] } });
    const refused = { outcome: 'refused', refusal: { code: 'not-permitted' } };
    const acting = { staff: rex, now: noon, timeZone: 'America/New_York' } as const;
    expect(decideAdd(record, id('b'), 'other', acting)).toEqual(refused);
    expect(decideFile(record, { id: id('a'), act: 'remove', recordType: undefined }, acting)).toEqual(refused);
  });

  it('with no form for a file that came, was removed, or is of another request', async () => {
    const { console, page } = started([fileNamed('a')]);
    const clerk = await console.enter(ana);
    expect((await console.get(`${page}/files/${id('a')}`, clerk)).headers?.['location']).toBe(page);
    expect((await console.get(`${page}/files/${id('b')}`, clerk)).status).toBe(404);
  });
});

describe('the list of files', () => {
  const three = () => started([fileNamed('a'), fileNamed('b'), fileNamed('c', { state: 'refused', why: 'malware' })]);
  const order = (console: ReturnType<typeof desk>, reference: string) =>
    filesAt(console, reference)
      .map((file) => file.id[0])
      .join('');

  it('is ordered, named and shortened, each with its line in the history', async () => {
    const { console, reference, page } = three();
    const clerk = await console.enter(ana);
    const act = async (letter: string, fields: Readonly<Record<string, string>>) => {
      const reply = await console.post(`${page}/files/${id(letter)}`, { ...console.shown(reference), ...fields }, clerk);
      return reply.headers?.['location'];
    };
    expect(await act('b', { act: 'up' })).toBe(`${page}?done=files-ordered`);
    expect(order(console, reference)).toBe('bac');
    await act('b', { act: 'up' });
    await act('a', { act: 'down' });
    expect(order(console, reference)).toBe('bca');
    expect(await act('a', { act: 'name', recordType: 'immunizations' })).toBe(`${page}?done=file-named`);
    expect(await act('c', { act: 'remove' })).toBe(`${page}?done=file-removed`);
    expect(filesAt(console, reference).map(({ recordType }) => recordType)).toEqual(['lab-reports', 'immunizations']);
    expect(
      console
        .record(reference)
        .recentEvents.map(({ what }) => what)
        .slice(-2),
    ).toEqual(['file-named', 'file-removed']);
    const { text } = await console.get(page, clerk);
    expect(text).toMatch(/File called something else[\s\S]*Records: Immunization record/);
  });

  it('says why a file was refused and what to do, in both languages of staff', async () => {
    const { console, page } = three();
    expect((await console.get(page, await console.enter(ana))).text).toContain('tell IT security');
    const spanish = (await console.get(page, await console.enter({ ...ben, language: 'es' }))).text;
    expect(spanish).toMatch(/Rechazado[\s\S]*avise a seguridad informática/);
  });

  it('changes nothing of what somebody else changed meanwhile', async () => {
    const { console, reference, page } = three();
    const clerk = await console.enter(ana);
    const old = console.shown(reference);
    await console.post(`${page}/files/${id('a')}`, { ...old, act: 'remove' }, await console.enter(ben));
    expect((await console.post(`${page}/files/${id('b')}`, { ...old, act: 'down' }, clerk)).status).toBe(409);
    expect(order(console, reference)).toBe('bc');
  });

  it('stops the way to the final check until every file is ready or removed', () => {
    const asking = { actor: 'staff:sub-ana', rights: ['work'], now: noon, timeZone: 'America/New_York' } as const;
    const barWith = (files: readonly PackageFile[]) =>
      barAgainst(
        'to-final-check',
        recordOf(sampleBody('patient'), 1, {
          status: 'in-process',
          package: { files },
          release: { checks: { [id('a')]: { verdicts: 'r', marks: {} } } },
        }),
        asking,
      );
    for (const state of ['incoming', 'checking', 'refused'] as const)
      expect(barWith([fileNamed('a'), fileNamed('b', { state })])).toBe('files-unchecked');
    expect([barWith([]), barWith([fileNamed('a')])]).toEqual([null, null]);
  });
});
