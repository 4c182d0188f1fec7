/** The journey as data: every page, field and choice has words; every type of requester gets through; no answer strays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprintable } from '../../../../lib/documents/coverage.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { parseRequest } from '../../../../lib/request/parse.ts';
import { requesterRules } from '../../../../lib/request/requester.ts';
import { routeOf } from '../../../../lib/request/routing.ts';
import { languages, type RequesterType, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { answersToBody, bodyToAnswers } from '../../../../lib/site/request/body.ts';
import { pageText } from '../../../../lib/site/request/form-page.tsx';
import { pageIds, pagesFor } from '../../../../lib/site/request/journey.ts';
import { firstIncomplete, judge, problemsOfPage } from '../../../../lib/site/request/judge.ts';
import { marks } from '../../../../lib/web/questions/answers.ts';
import { questionPaths } from '../../../../lib/web/questions/questions.ts';
import { situationOf } from '../../../../lib/web/questions/situation.ts';
import { ownsProblem, partsOf } from '../../../../lib/web/questions/values.ts';
import { optionText, questionText, statementText } from '../../../../lib/web/questions/words.ts';
import { runs } from '../../../support/depth.ts';
import { sampleDay } from '../../../support/sample-bodies.ts';
import { allAnswers } from '../../../support/site-walk.ts';

const options = { language: 'en', today: '2026-11-22', unprintable } as const;

/** Answers that lead over as many branches as there are. */
const variants: readonly Readonly<Record<string, string[]>>[] = [
  {},
  {
    'recipient.type': ['third-party'],
    'delivery.format': ['format-paper'],
    'delivery.method': ['deliver-mail'],
    'sign.how': ['paper'],
  },
  { 'recipient.type': ['provider'], 'delivery.method': ['deliver-email-open'], 'delivery.emailRiskAccepted': ['yes'] },
  { 'delivery.format': ['format-media-disc'], 'delivery.method': ['deliver-mail'] },
  { 'care.purpose': ['no'], 'purpose.type': ['legal'], 'delivery.method': ['deliver-mail'] },
  { 'recipient.type': ['provider'], 'delivery.method': ['deliver-fax-provider'] },
  { [marks.texts]: ['yes'] },
];
const walks = requesterTypes.flatMap((type) => variants.map((given) => ({ type, answers: allAnswers(type, given) })));

describe('the journey', () => {
  it.each(requesterTypes)('leads a %s to a sound request of that type', (type) => {
    const answers = allAnswers(type);
    expect(firstIncomplete(answers, options)).toBeNull();
    const parsed = judge(answers, options);
    expect(parsed).toMatchObject({ ok: true, request: { requester: { type }, patient: { lastName: 'Peña Núñez' } } });
  });

  it('asks an attorney nothing that only a patient can answer, and no signature', () => {
    const ids = pagesFor(allAnswers('attorney')).map(({ id }) => id);
    expect(ids).toEqual([
      'who',
      'organization',
      'about-you',
      'case',
      'patient',
      'records',
      'kinds',
      'purpose',
      'sensitive',
      'format',
      'delivery',
      'delivery-details',
      'expiry',
    ]);
    expect(pageText('patient', 'third-party', 'en').title).not.toBe(pageText('patient', 'patient', 'en').title);
  });

  it('keeps the way of a treating provider short', () => {
    const byFax = allAnswers('treating-provider', { 'delivery.method': ['deliver-fax-provider'] });
    expect(pagesFor(byFax).map(({ id }) => id)).toEqual([
      'who',
      'organization',
      'care',
      'about-you',
      'patient',
      'records',
      'kinds',
      'delivery',
    ]);
  });

  it('asks for purpose and end only where an authorization is printed', () => {
    for (const { answers } of walks) {
      const ids = pagesFor(answers).map(({ id }) => id);
      const { basis, type } = situationOf(answers);
      expect(ids.includes('expiry') || ids.includes('release-purpose')).toBe(
        (basis === 'authorization' || basis === 'none') && type !== 'disability-determination',
      );
    }
  });

  it('sends a provider who does not ask for care to an authorization, never to the fax', () => {
    const answers = allAnswers('treating-provider', variants[4]);
    const parsed = judge(answers, options);
    expect(parsed.ok && routeOf(parsed.request, lakeNorman)).toMatchObject({ channel: 'mail', basis: 'authorization' });
  });

  it('has a page for each id, reached by someone', () => {
    const reached = new Set(walks.flatMap(({ answers }) => pagesFor(answers).map(({ id }) => id)));
    expect([...reached].sort()).toEqual([...pageIds].sort());
  });

  it('has each question on a page, asked of someone', () => {
    const reached = new Set(
      walks.flatMap(({ answers }) => pagesFor(answers).flatMap(({ questions }) => questions.map(({ path }) => path))),
    );
    expect([...reached].sort()).toEqual([...questionPaths].sort());
  });

  it.each(languages)('has words for each page and question in %s', (language) => {
    for (const { type, answers } of walks) {
      for (const page of pagesFor(answers)) {
        expect(pageText(page.id, requesterRules[type].family, language).title).not.toBe('');
        for (const { path } of page.questions) expect(questionText(path, language).label, path).not.toBe(path);
      }
    }
  });

  it.each(languages)('has words for each choice and statement in %s', (language) => {
    const asked = walks.flatMap(({ answers }) =>
      pagesFor(answers).flatMap(({ questions }) =>
        questions.map((question) => ({ ...question, situation: situationOf(answers) })),
      ),
    );
    for (const { path, control, options: codes, situation } of asked) {
      if (control === 'statement') expect(statementText(path, situation, language), path).not.toBe(path);
      for (const code of codes) {
        expect(optionText(path, code, language).label, `${path} ${code}`).not.toBe(code);
      }
    }
  });

  it('tells the patient in the words for a patient', () => {
    expect(pageText('patient', 'patient', 'es').title).toBe('¿Cómo se llama?');
  });
});

describe('the body', () => {
  it('holds nothing of an abandoned branch', () => {
    const patient = allAnswers('patient');
    const changed = { ...patient, ...allAnswers('attorney') };
    const body = answersToBody(changed, 'en');
    expect(body).not.toHaveProperty('signature');
    expect(body).toMatchObject({ patient: { lastName: 'Peña Núñez' }, recipient: { type: 'self' } });
    expect(JSON.stringify(body)).not.toContain('maria@example.com');
  });

  it('leads back to the answers of which it was made', () => {
    for (const { type, answers } of walks) {
      const parsed = judge(answers, options);
      const again = parsed.ok ? judge(bodyToAnswers(parsed.request), options) : parsed;
      // Some variants are not on offer to everybody.
      if (parsed.ok) expect(again, type).toEqual(parsed);
    }
    expect(walks.filter(({ answers }) => judge(answers, options).ok).length).toBeGreaterThan(requesterTypes.length);
  });

  it('takes no name that is not a question of the journey', () => {
    const answers = {
      ...allAnswers('patient'),
      status: ['released'],
      'requester.__proto__.admin': ['1'],
      'patient.dueOn': ['2030-01-01'],
    };
    expect(answersToBody(answers, 'en')).toEqual(answersToBody(allAnswers('patient'), 'en'));
  });

  it.each([
    [{ year: ['1984'], month: ['3'], day: ['9'] }, '1984-03-09'],
    [{ year: ['84'], month: ['3'], day: ['9'] }, '84-03-09'],
    [{ year: ['2023'], month: ['2'], day: ['29'] }, '2023-02-29'],
    [{ year: ['1984'], month: [], day: ['9'] }, '1984-00-09'],
  ])('writes the date %j as %s and repairs nothing', (parts, written) => {
    const date = Object.fromEntries(Object.entries(parts).map(([part, value]) => [`patient.dateOfBirth.${part}`, value]));
    expect(answersToBody({ ...allAnswers('patient'), ...date }, 'en')).toMatchObject({ patient: { dateOfBirth: written } });
  });

  it('counts a preselected country alone as no address', () => {
    const answers = { ...allAnswers('patient'), 'patient.address.country': ['US'] };
    expect(answersToBody(answers, 'en')['patient']).not.toHaveProperty('address');
  });

  it('takes the name of a state as browsers fill it in', () => {
    const answers = allAnswers('patient', { 'delivery.method': ['deliver-mail'], 'delivery.format': ['format-paper'] });
    const parsed = parseRequest(answersToBody(answers, 'en'), { today: sampleDay });
    expect(parsed).toMatchObject({ request: { recipient: { address: { state: 'NC', country: 'US' } } } });
  });
});

describe('the judgement', () => {
  const text = fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom('yes', 'no', 'self', 'third-party', '2024', '31'),
  );
  const strange = fc.tuple(
    fc.constantFrom(...walks),
    fc.dictionary(fc.nat({ max: 60 }).map(String), fc.array(text, { maxLength: 2 })),
  );

  it('lays every problem at a page of the journey, whatever was typed', () => {
    fc.assert(
      fc.property(strange, ([{ answers }, changes]) => {
        const names = Object.keys(answers).filter((name) => !name.startsWith('journey.'));
        const changed = Object.entries(changes).map(
          ([index, values]) => [names[Number(index) % names.length] ?? 'x', values] as const,
        );
        const typed = { ...answers, ...Object.fromEntries(changed) };
        const parsed = judge(typed, options);
        if (parsed.ok) return;
        const pages = pagesFor(typed);
        const shown = pages.flatMap((page) => problemsOfPage(page, typed, parsed));
        expect(shown.length, JSON.stringify([parsed.problems, pages.map(({ id }) => id)])).toBeGreaterThan(0);
        expect(firstIncomplete(typed, options)).not.toBeNull();
        for (const problem of shown)
          expect(pages.some(({ questions }) => questions.some((question) => ownsProblem(question, problem.path)))).toBe(true);
      }),
      { numRuns: runs(400) },
    );
  });

  it('shows one message for each question', () => {
    const answers = { 'who.group': ['self'], 'journey.seen': ['who'] };
    const page = pagesFor(answers).find(({ id }) => id === 'patient');
    const found = page === undefined ? [] : problemsOfPage(page, answers, judge(answers, options));
    expect(found.map(({ path }) => path)).toEqual(['patient.firstName', 'patient.lastName', 'patient.dateOfBirth']);
  });

  it('refuses a choice that is not on offer', () => {
    const answers = { ...allAnswers('attorney'), 'delivery.method': ['deliver-portal'] };
    expect(firstIncomplete(answers, options)).toBe('delivery');
  });

  it('names each question once in the list of its parts', () => {
    for (const { answers } of walks) {
      const names = pagesFor(answers).flatMap(({ questions }) => questions.flatMap(partsOf));
      expect(new Set(names).size).toBe(names.length);
    }
  });

  const care: readonly RequesterType[] = ['parent', 'guardian', 'custodian', 'health-care-agent', 'executor', 'next-of-kin'];
  it.each(care)('demands an answer on each line of sensitive information from a %s', (type) => {
    const { 'records.sensitive.sens-genetic': _dropped, ...answers } = allAnswers(type);
    expect(firstIncomplete(answers, options)).toBe('sensitive');
  });
});
