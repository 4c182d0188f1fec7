import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRequest } from '../../../lib/request/parse.ts';
import { problemCodes } from '../../../lib/request/problems.ts';
import { cleanLine } from '../../../lib/request/text.ts';
import { requesterTypes, sensitiveCategories } from '../../../lib/request/vocabulary.ts';
import { runs } from '../../support/depth.ts';
import { type SampleBody, sampleBody, sampleDay } from '../../support/sample-bodies.ts';

const today = sampleDay;
const parse = (body: unknown) => parseRequest(body, { today });

function problems(body: unknown): string[] {
  const parsed = parse(body);
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`);
}

function withPatient(patch: Record<string, unknown>): unknown {
  const body = sampleBody('patient');
  return { ...body, patient: { ...body.patient, ...patch } };
}

describe('a sound body', () => {
  it.each(requesterTypes)('is taken as it is: %s', (type) => {
    expect(problems(sampleBody(type))).toEqual([]);
    expect(problems(sampleBody(type, 'es'))).toEqual([]);
  });

  it('stores names in NFC and phones dialable', () => {
    const parsed = parse(withPatient({ firstName: 'Jose\u0301', phone: ' 704.555.0123 ext 12' }));
    expect(parsed.ok && parsed.request.patient.firstName).toBe('José');
    expect(parsed.ok && parsed.request.patient.phone).toBe('+17045550123;ext=12');
  });

  it('leaves out and names what it does not know', () => {
    const parsed = parse({
      ...sampleBody('patient'),
      status: 'closed',
      patient: { ...sampleBody('patient').patient, pk: 'x' },
    });
    expect(parsed.ok && [...parsed.ignored].sort()).toEqual(['patient.pk', 'status']);
    expect(parsed.ok && 'status' in parsed.request).toBe(false);
  });

  it('takes a purpose given as one word', () => {
    const parsed = parse({ ...sampleBody('attorney'), purpose: 'legal' });
    expect(parsed.ok && parsed.request.purpose).toEqual({ type: 'legal' });
  });
});

describe('names', () => {
  it.each(['王小明', 'Nguyễn Thị Ánh', "O'Brien-Łukasz", 'Ñandú', 'Αθηνά', 'Жанна', 'محمد', 'שרה', 'กิตติ'])(
    'any script: %s',
    (name) => {
      expect(problems(withPatient({ firstName: name, lastName: name }))).toEqual([]);
    },
  );
  it.each([
    ['a NUL', 'A\u0000B'],
    ['an escape', '\u001b[31m'],
    ['a C1 control', 'A\u009bB'],
    ['a bidi override', 'A\u202eB'],
    ['more marks than a line can hold', `Zo${'\u0308'.repeat(6)}`],
    ['a lone surrogate', 'A\ud800'],
    ['a replacement character', 'A\ufffd'],
  ])('refuses %s', (_what, name) => {
    const code = name.startsWith('Zo') ? 'too-many-marks' : 'forbidden-character';
    expect(problems(withPatient({ lastName: name }))).toEqual([`patient.lastName ${code}`]);
  });
  it('counts 100 characters as people do', () => {
    expect(problems(withPatient({ lastName: '𠮷'.repeat(100) }))).toEqual([]);
    expect(problems(withPatient({ lastName: 'x'.repeat(101) }))).toEqual(['patient.lastName too-long']);
    expect(problems(withPatient({ lastName: '   ' }))).toEqual(['patient.lastName required']);
  });
});

describe('dates', () => {
  it.each(['2000-02-29', '1896-11-22', '1984-12-31', today])('real birth dates: %s', (dateOfBirth) => {
    expect(problems(withGuardian(dateOfBirth))).toEqual([]);
  });
  it.each([
    ['1900-02-29', 'not-a-date'],
    ['2023-02-29', 'not-a-date'],
    ['1984-04-31', 'not-a-date'],
    ['1984-13-01', 'not-a-date'],
    ['19', 'not-a-date'],
    ['0080-01-01', 'age-over-130'],
    ['99999-01-01', 'not-a-date'],
    ['03/09/1984', 'not-a-date'],
    ['1895-11-21', 'age-over-130'],
    ['2026-11-23', 'in-the-future'],
  ])('refuses %s as %s', (dateOfBirth, code) => {
    expect(problems(withGuardian(dateOfBirth))).toEqual([`patient.dateOfBirth ${code}`]);
  });
  it('wants service dates in order, after birth and not ahead', () => {
    const dated = (from: string, to: string) => {
      const body = sampleBody('patient');
      return { ...body, records: { ...body.records, from, to } };
    };
    expect(problems(dated('2024-02-02', '2024-02-01'))).toEqual(['records.to dates-out-of-order']);
    expect(problems(dated('1980-01-01', '2024-02-01'))).toEqual(['records.from before-birth']);
    expect(problems(dated('2024-02-02', '2027-01-01'))).toEqual(['records.to in-the-future']);
    expect(problems(dated('2024-02-29', '2024-02-29'))).toEqual([]);
  });
  function withGuardian(dateOfBirth: string): unknown {
    const body = sampleBody('guardian');
    const { from: _from, to: _to, ...records } = body.records;
    return { ...body, patient: { ...body.patient, dateOfBirth }, records: { ...records, allDates: true } };
  }
});

describe('all problems at once', () => {
  it('across fields, sections and rules', () => {
    const body = sampleBody('patient');
    const bad = {
      ...body,
      patient: { ...body.patient, firstName: '', dateOfBirth: '2031-01-01', phone: '660-4035', email: 'a@x.org, b@y.org' },
      records: { types: ['x-rays'], from: '2024-05-01', to: '2024-04-01', sensitive: {} },
      delivery: { format: 'format-pdf', method: 'deliver-email-open' },
      signature: { name: 'M', agreed: false },
    };
    expect(problems(bad).sort()).toEqual(
      [
        'patient.firstName required',
        'patient.phone not-a-phone',
        'patient.email not-an-email',
        'records.types.0 not-an-option',
        'signature.agreed not-an-option',
        'patient.dateOfBirth in-the-future',
        'records.to dates-out-of-order',
        ...sensitiveCategories.map((category) => `records.sensitive.${category} every-category-answered`),
        'delivery.emailRiskAccepted risk-not-accepted',
      ].sort(),
    );
  });

  it('names each required section of an empty body', () => {
    expect(problems({})).toEqual(
      ['language', 'requester', 'patient', 'records', 'recipient', 'delivery'].map((section) => `${section} required`),
    );
  });
});

describe('standing', () => {
  const cases: readonly (readonly [string, SampleBody, string])[] = [
    ['a minor who asks alone', patch('patient', { dateOfBirth: '2012-01-01' }), 'patient.dateOfBirth patient-is-minor'],
    ['a patient who died', patch('patient', { deceased: true }), 'patient.deceased deceased-cannot-ask'],
    ['a parent of an adult', patch('parent', { dateOfBirth: '1990-01-01' }), 'patient.dateOfBirth patient-is-adult'],
    ['an agent after death', patch('health-care-agent', { deceased: true }), 'patient.deceased power-ended-by-death'],
    ['an executor of a living patient', patch('executor', { deceased: false }), 'patient.deceased must-be-deceased'],
  ];
  it.each(cases)('%s', (_what, body, problem) => {
    expect(problems(body)).toContain(problem);
  });
  function patch(
    type: 'patient' | 'parent' | 'health-care-agent' | 'executor',
    change: Partial<SampleBody['patient']>,
  ): SampleBody {
    const body = sampleBody(type);
    return { ...body, patient: { ...body.patient, ...change } };
  }
});

describe('what an authorization needs', () => {
  it('a purpose', () => {
    const { purpose: _purpose, ...body } = sampleBody('attorney');
    expect(problems(body)).toEqual(['purpose.type required']);
  });
  it('an end after today, as a date or an event, not both', () => {
    expect(problems({ ...sampleBody('attorney'), expires: { on: today } })).toEqual(['expires.on after-today-only']);
    expect(problems({ ...sampleBody('attorney'), expires: { event: 'End of my claim' } })).toEqual([]);
    expect(problems({ ...sampleBody('attorney'), expires: { on: '2027-01-01', event: 'x' } })).toEqual([
      'expires.on one-of-two',
    ]);
  });
  it('never asks a patient for one', () => {
    expect('purpose' in sampleBody('patient')).toBe(false);
    expect(problems(sampleBody('patient'))).toEqual([]);
  });
});

describe('addresses', () => {
  it('takes foreign ones with free fields', () => {
    const address = { street: 'Calle de Alcalá 45', city: 'Madrid', country: 'es', zip: '28014' };
    expect(problems(withPatient({ address }))).toEqual([]);
  });
  it('wants state and ZIP code in the United States', () => {
    const address = { street: '12 Oak St', city: 'Mooresville', state: 'ZZ', zip: '281' };
    expect(problems(withPatient({ address }))).toEqual(['patient.address.state not-a-state', 'patient.address.zip not-a-zip']);
  });
});

describe('phones and mailboxes', () => {
  it.each(['(704) 660-4O35', '704-555-0123 or 704-555-0124', '\u202e704-555-0123', '660-4035', '911'])(
    'refuses the phone %s',
    (phone) => expect(problems(withPatient({ phone }))).toEqual(['patient.phone not-a-phone']),
  );
  it.each(['a@x.org\r\nBcc: b@y.org', 'a@x', 'a b@x.org', 'b@y.org <a@x.org>', 'a@x.org;b@y.org', 'a@@x.org'])(
    'refuses the mailbox %j',
    (email) => {
      expect(problems(withPatient({ email }))).toEqual(['patient.email not-an-email']);
    },
  );
});

describe('hostile input', () => {
  it('never throws, never accepts, and speaks only in known codes', () => {
    const known: readonly string[] = problemCodes;
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (input) => {
        const parsed = parse(input);
        return !parsed.ok && parsed.problems.length > 0 && parsed.problems.every(({ code }) => known.includes(code));
      }),
      { numRuns: runs(500) },
    );
  });

  it('any text in any field either comes back as it is cleaned or is refused with a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        const parsed = parse(withPatient({ formerName: text }));
        const clean = cleanLine(text);
        expect(cleanLine(clean)).toBe(clean);
        if (!parsed.ok) return parsed.problems.every(({ path }) => path === 'patient.formerName');
        return clean === '' ? parsed.request.patient.formerName === undefined : parsed.request.patient.formerName === clean;
      }),
      { numRuns: runs(2000) },
    );
  });

  it('keeps prototypes clean', () => {
    parse(
      JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"x":1}},"patient":{"__proto__":{"admin":true}}}'),
    );
    expect('admin' in {}).toBe(false);
  });
});
