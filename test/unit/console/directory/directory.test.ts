/** The directory of who asks: learned, looked up, corrected, merged. */
import { describe, expect, it } from 'vitest';
import { attorneyPaper, day, entryPath, keyed, press } from '../../../support/keying.ts';
import { abe, ana, ben, desk, ira } from '../../../support/staff-fakes.ts';

const path = '/staff/directory';

async function entries(console: ReturnType<typeof desk>) {
  return console.deps.directory.list(console.deps.facility.id);
}

describe('what was keyed', () => {
  it('is learned, and fills in the next form of that firm by its name alone', async () => {
    const console = desk();
    const who = await console.enter(ana);
    await keyed(console, who, attorneyPaper);
    expect(await entries(console)).toMatchObject([
      {
        name: 'Whitlock Law Office',
        type: 'attorney',
        requests: 1,
        contact: 'Dana Whitlock',
        address: { city: 'Huntersville' },
      },
    ]);
    const next = {
      ...attorneyPaper,
      ...{
        'requester.type': '',
        'requester.name': '',
        'contact.street': '',
        'contact.city': '',
        'contact.state': '',
        'contact.zip': '',
      },
      ...{
        'patient.lastName': 'Okafor',
        'patient.firstName': 'Ada',
        number: 'WLO-2026-200',
        ...day('patient.dateOfBirth', '1990-02-03'),
      },
      'requester.organization': 'whitlock law office',
    };
    const reference = await keyed(console, who, next);
    expect(console.record(reference).body.requester).toMatchObject({
      ...{ type: 'attorney', name: 'Dana Whitlock', address: { street: '210 Old Statesville Road', zip: '28078' } },
    });
    expect(await entries(console)).toMatchObject([{ requests: 2 }]);
  });

  it('of a patient is nothing of the directory', async () => {
    const console = desk();
    const typed = { ...attorneyPaper, 'requester.type': 'patient', 'requester.organization': '', 'requester.name': '' };
    await keyed(console, await console.enter(ana), typed);
    expect(await entries(console)).toEqual([]);
  });

  it('is never written over by the next form', async () => {
    const console = desk();
    const who = await console.enter(ana);
    await keyed(console, who, attorneyPaper);
    await keyed(console, who, {
      ...attorneyPaper,
      ...{
        'patient.lastName': 'Okafor',
        'patient.firstName': 'Ada',
        number: 'WLO-9',
        ...day('patient.dateOfBirth', '1990-02-03'),
      },
      ...{ 'requester.name': 'Somebody Else', 'contact.street': '9 Other Street' },
    });
    expect(await entries(console)).toMatchObject([
      { contact: 'Dana Whitlock', address: { street: '210 Old Statesville Road' } },
    ]);
  });
});

describe('the pages', () => {
  async function two() {
    const console = desk();
    const who = await console.enter(ana);
    await keyed(console, who, attorneyPaper);
    const other = { ...attorneyPaper, 'requester.organization': 'Harbor Insurance Co', 'requester.type': 'life-insurer' };
    await keyed(console, who, {
      ...other,
      'contact.fax': '(704) 660-4035',
      'patient.lastName': 'Okafor',
      ...day('patient.dateOfBirth', '1990-02-03'),
    });
    const found = await entries(console);
    const idOf = (name: string) => found.find((entry) => entry.name === name)?.id ?? '';
    return { console, who, whitlock: idOf('Whitlock Law Office'), harbor: idOf('Harbor Insurance Co') };
  }

  it('find by name, city and fax number, and name no person in a list', async () => {
    const { console, who } = await two();
    for (const [typed, yes, no] of [
      ['whitlock', 'Whitlock Law Office', 'Harbor'],
      ['HUNTERSVILLE', 'Whitlock Law Office', 'nobody at all'],
      ['660-4035', 'Harbor Insurance Co', 'Whitlock Law'],
      ['zzz', 'Nothing was found', 'Harbor'],
    ] as const) {
      const { text } = await console.get(`${path}?q=${encodeURIComponent(typed)}`, who);
      expect(text).toContain(yes);
      expect(text).not.toContain(no);
      expect(text).not.toContain('Dana');
    }
    expect((await console.get(path, await console.enter(abe))).status).toBe(200);
    expect((await console.get(path, await console.enter(ira))).status).toBe(403);
  });

  it('correct an entry; who comes second keeps what was typed', async () => {
    const { console, who, whitlock } = await two();
    const typed = { name: 'Whitlock Law Office', fax: '+17046604035', city: 'Davidson', street: '1 Main', version: '1' };
    expect((await console.post(`${path}/${whitlock}`, typed, who)).status).toBe(303);
    const late = await console.post(`${path}/${whitlock}`, { ...typed, contact: 'Late Person' }, await console.enter(ben));
    expect(late.status).toBe(409);
    expect(late.text).toContain('Late Person');
    expect(await console.deps.directory.read('lake-norman', whitlock)).toMatchObject({
      fax: '+17046604035',
      address: { city: 'Davidson' },
    });
  });

  it('make one entry of two: both names lead to it', async () => {
    const { console, who, whitlock, harbor } = await two();
    const merge = { do: 'merge', other: harbor, version: '1' };
    expect((await console.post(`${path}/${whitlock}`, merge, who)).status).toBe(303);
    expect(await entries(console)).toMatchObject([
      { id: whitlock, requests: 2, alsoNamed: ['Harbor Insurance Co'], fax: '+17046604035' },
    ]);
    const reply = await press(
      console,
      who,
      { ...attorneyPaper, 'requester.organization': 'harbor insurance co' },
      { do: 'check' },
    );
    expect(reply.text).toContain('In the directory: 2 requests before.');
    expect((await console.post(`${path}/${harbor}`, merge, who)).status).toBe(404);
  });

  it.each([
    [{ version: '1', name: '' }, 422],
    [{ version: '1', name: 'Harbor Insurance Co' }, 422],
    [{ version: '9', name: 'Whitlock' }, 409],
    [{ version: '1', name: 'W'.repeat(101) }, 422],
    [{ do: 'merge', version: '1' }, 422],
    [{ do: 'merge', version: '1', other: 'nothing' }, 422],
  ])('refuse %j with %i and keep the entry', async (fields, status) => {
    const { console, who, whitlock } = await two();
    const reply = await console.post(`${path}/${whitlock}`, fields, who);
    expect(reply.status).toBe(status);
    expect(await console.deps.directory.read('lake-norman', whitlock)).toMatchObject({
      name: 'Whitlock Law Office',
      version: 1,
    });
  });

  it('a form begins with an entry, in Spanish too', async () => {
    const { console, whitlock } = await two();
    const who = await console.enter({ ...ana, language: 'es' });
    const { text } = await console.get(`${entryPath}?firm=${whitlock}`, who);
    expect(text).toContain('value="Whitlock Law Office"');
    expect(text).toContain('Nueva solicitud');
    expect(text).toContain('value="210 Old Statesville Road"');
  });
});
