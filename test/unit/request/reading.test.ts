/**
 * How a raw body is read: what counts as not given, what is short for what, what is dropped, and each problem by its code,
 * once. Long: one row for each field.
 */
import { describe, expect, it } from 'vitest';
import { isGrownUp, isPortalBarred } from '../../../lib/request/minors.ts';
import { fullName, isLatinPath, latinFullName, latinPath, latinSignature } from '../../../lib/request/names.ts';
import { parseRequest, soundBody } from '../../../lib/request/parse.ts';
import type { PartialBody } from '../../../lib/request/schema.ts';
import { sampleBody } from '../../support/sample-bodies.ts';

const today = '2026-11-22';
const sample = sampleBody('patient');
type Raw = Readonly<Record<string, unknown>>;
const own: Raw = { ...sample };
const inside = (section: keyof typeof sample, change: Raw): Raw => ({
  ...own,
  [section]: { ...Object(sample[section]), ...change },
});

function problems(body: unknown, unprintable?: (text: string) => string): readonly string[] {
  const parsed = parseRequest(body, { today, ...(unprintable !== undefined && { unprintable }) });
  return parsed.ok ? [] : parsed.problems.map(({ path, code, characters }) => [path, code, characters ?? []].flat().join(' '));
}
function read(body: unknown) {
  const parsed = parseRequest(body, { today });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed;
}

describe('what counts as not given', () => {
  const { middleName: _middle, mrn: _number, ...patient } = sample.patient;
  const bare: Raw = { ...own, patient };
  const plain = read(bare).request;
  it.each([[''], ['  \n'], [null], [undefined]])('%j', (blank) => {
    expect(read({ ...bare, patient: { ...patient, middleName: blank, mrn: blank } }).request).toEqual(plain);
    expect(read({ ...bare, contact: { emailAgain: blank } }).request).toEqual({ ...plain, contact: {} });
    expect(problems(inside('patient', { dateOfBirth: blank }))).toEqual(['patient.dateOfBirth required']);
  });
  it('is not a list with something blank in it', () => {
    expect(problems(inside('records', { types: ['abstract', ''] }))).toEqual(['records.types.1 not-an-option']);
    expect(problems({ ...own, documents: [{ kind: 'identity', reference: '' }] })).toEqual([]);
  });
  it.each([[null], [7], ['text'], [[]], [undefined]])('a body that is %j has all its sections missing', (body) => {
    const found = problems(body);
    expect(found).not.toEqual([]);
    expect(found.every((one) => /required|wrong-type/.test(one))).toBe(true);
  });
});

describe('what is short for what', () => {
  it('a purpose is its type', () => {
    expect(read({ ...own, purpose: 'legal' }).request.purpose).toEqual({ type: 'legal' });
    expect(problems({ ...own, purpose: 'hope' })).toEqual(['purpose.type not-an-option']);
  });
  const named = (names: Raw, more: Raw = {}) => ({
    ...inside('patient', { firstName: undefined, middleName: undefined, lastName: undefined, ...names }),
    ...more,
  });
  it.each<[string, Raw]>([
    ['as the first', { firstName: 'Suharto', oneName: true }],
    ['as the last', { lastName: 'Suharto', oneName: true }],
    ['as both', { firstName: ' Suharto', lastName: 'Suharto ', oneName: true }],
  ])('the one name of a person, given %s', (_, names) => {
    const { patient } = read(named(names)).request;
    expect([patient.firstName, patient.lastName]).toEqual([undefined, 'Suharto']);
  });
  it('two names are not one, and one is not two', () => {
    expect(problems(named({ firstName: 'Rosa', lastName: 'Lee', oneName: true }))).toEqual(['patient.oneName one-name-only']);
    expect(problems(named({ firstName: 'Suharto', oneName: false }))).toEqual(['patient.lastName required']);
    expect(problems(named({ firstName: 'Rosa', lastName: 'Rosa' }))).toEqual([]);
    expect(read(named({ firstName: 'Rosa', lastName: 'Rosa' })).request.patient.firstName).toBe('Rosa');
    expect(problems(named({ firstName: 7, lastName: 7, oneName: true }))).toEqual(
      expect.arrayContaining(['patient.firstName wrong-type', 'patient.lastName wrong-type']),
    );
  });
  it('so in Latin letters', () => {
    const latin = { patient: { firstName: 'Suharto' } };
    expect(read(named({ lastName: 'Suharto', oneName: true }, { latin })).request.latin?.patient).toEqual({
      lastName: 'Suharto',
    });
    expect(problems(named({ lastName: 'Suharto', oneName: true }, { latin: { patient: 7 } }))).toEqual([
      'latin.patient wrong-type',
    ]);
    expect(problems(named({ lastName: 'Suharto', oneName: true }, { latin: 7 }))).toEqual(['latin wrong-type']);
    expect(problems({ ...own, patient: 7 })).toContain('patient wrong-type');
  });
});

describe('what is dropped', () => {
  it('is named, at any depth', () => {
    const body = { ...inside('patient', { shoeSize: 9 }), extra: { a: 1 }, documents: [{ kind: 'identity', colour: 'red' }] };
    expect(read(body).ignored).toEqual(
      ['patient.shoeSize', 'documents.0.colour', 'extra'].sort((one, other) => order(body, one, other)),
    );
    expect(read(own).ignored).toEqual([]);
  });
  /** In the order of the body. */
  function order(body: Raw, one: string, other: string): number {
    const place = (path: string) => Object.keys(body).indexOf(path.split('.')[0] ?? '');
    return place(one) - place(other);
  }
  it('without a word where it could only do harm', () => {
    const harm: unknown = JSON.parse('{"__proto__": {"x": 1}, "constructor": 1, "prototype": 1}');
    const body = { ...own, ...Object(harm) };
    Object.defineProperty(body, '__proto__', { value: { x: 1 }, enumerable: true, configurable: true, writable: true });
    expect(read(body).ignored).toEqual([]);
    expect(read({ ...own, constructed: 1 }).ignored).toEqual(['constructed']);
  });
});

describe('each problem', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['of another kind', inside('patient', { lastName: 7 }), ['patient.lastName wrong-type']],
    ['not among the choices', inside('delivery', { format: 'format-stone' }), ['delivery.format not-an-option']],
    ['too many', { ...own, documents: Array.from({ length: 21 }, () => ({ kind: 'identity' })) }, ['documents too-many']],
    ['none at all', inside('records', { types: [] }), ['records.types required']],
    ['not agreed', { ...own, signature: { name: 'María Peña', agreed: false } }, ['signature.agreed not-an-option']],
    ['not answered', { ...own, signature: { name: 'María Peña' } }, ['signature.agreed required']],
    ['too long', inside('patient', { middleName: 'x'.repeat(101) }), ['patient.middleName too-long']],
    ['both of two', { ...own, expires: { on: '2027-05-10', event: 'settled' } }, ['expires.on one-of-two']],
    [
      'a category that is none',
      inside('records', { sensitive: { 'sens-shoes': 'include' } }),
      ['records.sensitive wrong-type'],
    ],
    [
      'wrong in itself is not missing too',
      { ...inside('recipient', { type: 'third-party', name: 7 }) },
      ['recipient.name wrong-type'],
    ],
    ['of a day that is none', inside('patient', { dateOfBirth: '1984-02-30' }), ['patient.dateOfBirth not-a-date']],
  ])('%s', (_, body, found) => {
    expect(problems(body).filter((one) => !/sensitive\.|email-for-email/.test(one) || found.includes(one))).toEqual(found);
  });
  it('is seen beside others, each once', () => {
    const found = problems({ ...inside('patient', { dateOfBirth: '2027-01-01', firstName: 7 }), purpose: 'hope' });
    expect([...found].sort()).toEqual([
      'patient.dateOfBirth in-the-future',
      'patient.firstName wrong-type',
      'purpose.type not-an-option',
    ]);
    expect(new Set(found).size).toBe(found.length);
  });
  it('leaves the sound part of a body', () => {
    const body = inside('patient', { firstName: 7, middleName: '' });
    const parsed = parseRequest(body, { today });
    const sound = parsed.ok ? {} : soundBody(body, parsed.problems);
    expect([sound.patient?.firstName, sound.patient?.lastName, sound.delivery?.format]).toEqual([
      ...[undefined, sample.patient.lastName, sample.delivery.format],
    ]);
    expect([soundBody(7, []), soundBody({ patient: { lastName: 7 } }, [])]).toEqual([{}, {}]);
    expect(soundBody({ language: 'xx', patient: { lastName: 'Lee' } }, [{ path: 'language', code: 'not-an-option' }])).toEqual({
      patient: { lastName: 'Lee' },
    });
  });
});

describe('what no font prints', () => {
  const unprintable = (text: string) => [...text].filter((character) => character === '木').join('');
  const withName = (more: Raw = {}) => ({ ...inside('patient', { lastName: '木' }), ...more });
  it('is named with its characters; a name is asked for in Latin letters', () => {
    const { patient } = sample;
    expect(problems(withName(), unprintable)).toEqual(['patient.lastName latin-needed 木']);
    expect(problems(withName({ latin: { patient: { lastName: 'Mu' } } }), unprintable)).toEqual([]);
    expect(problems(withName({ latin: { patient: { firstName: 'Mu' } } }), unprintable)).toEqual([
      'patient.lastName latin-needed 木',
    ]);
    expect(problems({ ...inside('records', { types: ['other'], other: 'a木b木' }) }, unprintable)).toEqual([
      'records.other cannot-print 木木',
    ]);
    expect(problems({ ...own, documents: [{ kind: 'identity', reference: '木' }] }, unprintable)).toEqual([
      'documents.0.reference cannot-print 木',
    ]);
    expect(problems(withName(), () => '')).toEqual([]);
    expect(patient.lastName).not.toContain('木');
  });
  it('a signature is given in Latin letters as the name of who signs', () => {
    const signed = (more: Raw) => ({ ...own, signature: { name: '木', agreed: true }, ...more });
    expect(problems(signed({}), unprintable)).toEqual(['signature.name latin-needed 木']);
    expect(problems(signed({ latin: { signature: { name: 'Mu' } } }), unprintable)).toEqual([]);
  });
});

describe('names', () => {
  const patient = { firstName: '李', lastName: '木' };
  it('are made whole of the parts that there are', () => {
    expect([
      fullName({ firstName: 'Rosa', middleName: 'B', lastName: 'Lee' }),
      fullName({ lastName: 'Suharto' }),
      fullName({}),
    ]).toEqual([...['Rosa B Lee', 'Suharto', '']]);
    expect(latinFullName({ patient: { ...patient, middleName: 'B' }, latin: { patient: { lastName: 'Mu' } } })).toBe('李 B Mu');
    expect([latinFullName({ patient }), latinFullName({ patient, latin: {} })]).toEqual([undefined, undefined]);
  });
  it.each<[string, PartialBody, string | undefined]>([
    ['as given', { signature: { name: '木' }, latin: { signature: { name: 'Mu' } } }, 'Mu'],
    ['given without a signature', { latin: { signature: { name: 'Mu' } } }, 'Mu'],
    ['nothing', {}, undefined],
    [
      'of who asks',
      { signature: { name: '林' }, requester: { name: '林', type: 'parent' }, latin: { requester: { name: 'Lin' } } },
      'Lin',
    ],
    ['of who asks, not given', { signature: { name: '林' }, requester: { name: '林', type: 'parent' } }, undefined],
    [
      'of the patient',
      {
        signature: { name: '李 木' },
        requester: { type: 'patient' },
        patient,
        latin: { patient: { firstName: 'Li', lastName: 'Mu' } },
      },
      'Li Mu',
    ],
    [
      'of a patient for whom a parent asks',
      { signature: { name: '李 木' }, requester: { type: 'parent' }, patient, latin: { patient: { lastName: 'Mu' } } },
      undefined,
    ],
    [
      'of somebody else',
      { signature: { name: '王' }, requester: { type: 'patient' }, patient, latin: { patient: { lastName: 'Mu' } } },
      undefined,
    ],
  ])('a signature in Latin letters: %s', (_, body, name) => {
    expect(latinSignature(body)).toBe(name);
  });
  it('have their places', () => {
    expect(latinPath('patient.lastName')).toBe('latin.patient.lastName');
    expect([isLatinPath('latin.patient.lastName'), isLatinPath('patient.latin.'), isLatinPath('patient.lastName')]).toEqual([
      ...[true, false, false],
    ]);
  });
});

it('a portal of a child that died is no longer the child’s, and nobody is grown before birth', () => {
  const child = { dateOfBirth: '2012-01-01' };
  const barred = (body: Parameters<typeof isPortalBarred>[0]) => isPortalBarred(body, today);
  expect([
    barred({ requester: { type: 'parent' }, patient: child }),
    barred({ requester: { type: 'parent' }, patient: { ...child, deceased: true } }),
  ]).toEqual([...[true, false]]);
  expect([barred({}), barred({ requester: { type: 'parent' } }), barred({ requester: { type: 'executor' } })]).toEqual([
    false,
    false,
    true,
  ]);
  const grown = (dateOfBirth: string | undefined) => isGrownUp({ patient: { dateOfBirth } }, today);
  expect([grown(undefined), grown('2027-01-01'), grown(today), grown('2008-11-22')]).toEqual([false, false, false, true]);
});
