/** The same paper keyed by two clerks, each in their own spelling: found every time before the second one is stored. */
import { describe, expect, it } from 'vitest';
import { slips } from '../../../../lib/request/entry/twice.ts';
import { runs } from '../../../support/depth.ts';
import { attorneyPaper, day, keyed, press, type Typing } from '../../../support/keying.ts';
import { type Random, random } from '../../../support/seeded.ts';
import { ana, ben, desk } from '../../../support/staff-fakes.ts';

/** What another clerk makes of a name that stands on the paper. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'patient.firstName': ['José', 'Jose', 'JOSE', 'jose', 'Josè', 'José '],
  'patient.lastName': ['García-López', 'Garcia Lopez', 'GARCIA-LOPEZ', 'García López', 'Garcia-Lopes', 'Garcia  Lopez'],
  'requester.organization': [
    ...['Whitlock & Kane, PLLC', 'Whitlock and Kane', 'WHITLOCK KANE PLLC', 'Whitlock Kane Law Office'],
    ...['Whitlok & Kane', 'Whitlock & Kane, Attorneys at Law', 'The Law Offices of Whitlock & Kane', 'Whitlock, Kane'],
  ],
  'requester.name': ['Dana Whitlock', 'D. Whitlock', 'Dana R. Whitlock', '', 'Rosa Kane'],
  number: ['WK-2026-0118', 'WK 2026 0118', 'wk20260118', 'WK/2026/0118', 'WK-2026-0119', ''],
};

/** Slips of a clerk besides the spelling; at most one of them at a time. */
const slipsOfOne: readonly Typing[] = [
  {},
  { cameBy: 'fax' },
  { 'purpose.type': 'insurance' },
  { 'records.preset': 'important' },
  { ...day('records.to', '2026-01-15') },
  { ...day('records.from', '2026-01-01') },
  { ...day('patient.dateOfBirth', '1975-08-18') },
  { ...day('patient.dateOfBirth', '1957-08-17') },
  { 'requester.type': 'other' },
  { 'patient.middleName': 'Luis' },
];

function variant(draw: Random): Typing {
  const spelled = Object.entries(spellings).map(([name, all]) => [name, draw.pick(all)] as const);
  return { ...attorneyPaper, ...Object.fromEntries(spelled), ...draw.pick(slipsOfOne) };
}

const paper = {
  ...attorneyPaper,
  ...Object.fromEntries(Object.entries(spellings).map(([name, [first = '']]) => [name, first])),
};

describe('one paper, keyed twice', () => {
  it('is shown every time, in any spelling, and never stored without a word', async () => {
    const missed: string[] = [];
    const all = runs(250);
    for (let seed = 1; seed <= all; seed += 1) {
      const console = desk();
      const [one, other] = [await console.enter(ana), await console.enter(ben)];
      const reference = await keyed(console, one, paper);
      // The index of names has been written meanwhile: the note of what is being stored is one of two ways to find it.
      const first = console.record(reference);
      if (seed % 2 === 0) {
        await console.searchTerms.write(first);
        await console.deps.entries.withdraw(console.deps.facility.id, first.body.patient.dateOfBirth, reference);
      } else await console.searchTerms.write(first);
      const typed = variant(random(seed));
      const reply = await press(console, other, typed);
      const isShown = reply.status === 200 && reply.text.includes(`name="another" value="${reference}"`);
      if (!isShown || console.records().length > 1) missed.push(`${seed} ${reply.status} ${JSON.stringify(typed)}`);
    }
    expect(missed).toEqual([]);
  });

  it.each([
    ['another firm', { 'requester.organization': 'Harborview Legal', 'requester.name': 'Ana Soto', number: 'HV-1' }],
    ['another patient', { 'patient.firstName': 'Beatriz', 'patient.lastName': 'Kowalski' }],
    [
      'another matter about another stay',
      { number: 'WK-2025-7777', ...day('records.from', '2019-03-01'), ...day('records.to', '2019-03-09') },
    ],
    ['the patient', { 'requester.type': 'patient', 'requester.organization': '', 'requester.name': '', number: '' }],
  ] satisfies readonly (readonly [string, Typing])[])('%s is no repetition', async (_what, change) => {
    const console = desk();
    const first = console.record(await keyed(console, await console.enter(ana), paper));
    await console.searchTerms.write(first);
    const reply = await press(console, await console.enter(ben), { ...paper, ...change });
    expect(reply.text.includes('name="another"')).toBe(false);
  });
});

describe('slips between two texts', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
  ] as const)('%s and %s differ by %i', (one, other, count) => {
    expect(slips(one, other)).toBe(count);
    expect(slips(other, one)).toBe(count);
  });
});
