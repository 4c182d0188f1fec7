/** What the pages ask because the rules need it, and of whom they do not. */
import { describe, expect, it } from 'vitest';
import { type RequesterType, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { pagesFor } from '../../../../lib/site/request/journey.ts';
import type { Answers } from '../../../../lib/web/questions/answers.ts';
import type { QuestionPath } from '../../../../lib/web/questions/questions.ts';
import { typesIn } from '../../../../lib/web/questions/situation.ts';
import { allAnswers } from '../../../support/site-walk.ts';

/** The walk of a type through the form, made once. */
const walks = new Map<RequesterType, ReturnType<typeof pagesFor>>();
function usualPages(type: RequesterType) {
  const pages = walks.get(type) ?? pagesFor(allAnswers(type));
  walks.set(type, pages);
  return pages;
}

function asks(type: RequesterType, path: QuestionPath, given?: Answers): boolean {
  const pages = given === undefined ? usualPages(type) : pagesFor(allAnswers(type, given));
  return pages.some(({ questions }) => questions.some((question) => question.path === path));
}

const toSomebody: Answers = { 'recipient.type': ['third-party'], 'delivery.format': ['format-paper'] };

describe('G.S. 90-411: the claim that an authorization is for', () => {
  it.each([
    ['an attorney', 'attorney', {}, true],
    ['an employer', 'employer', {}, true],
    ['an insurer that does not pay a claim', 'health-insurer', { 'purpose.type': ['insurance'] }, true],
    ['a provider, for another purpose than care', 'treating-provider', { 'care.purpose': ['no'] }, true],
    ['a patient, for paper to somebody else', 'patient', toSomebody, true],
    ['a patient, for own records', 'patient', {}, false],
    ['a life insurer, whose fee no claim changes', 'life-insurer', {}, false],
    ['Disability Determination', 'disability-determination', {}, false],
    ['a treating provider', 'treating-provider', {}, false],
    ['a medical examiner', 'coroner-me', {}, false],
  ] as const)('of %s', (_, type, given: Answers, expected) => {
    expect(asks(type, 'requester.claimKind', given)).toBe(expected);
  });
});

describe('what only one kind of requester is asked', () => {
  const only: readonly (readonly [string, QuestionPath, readonly RequesterType[]])[] = [
    ['G.S. 97-25.6', 'requester.employer', ['workers-compensation']],
    ['G.S. 97-25.6', 'requester.injuredOn', ['workers-compensation']],
    ['G.S. 97-25.6', 'requester.employeeTold', ['workers-compensation']],
    ['form SSA-827', 'requester.formSignedOn', ['disability-determination']],
    ['the return day', 'requester.respondBy', ['law-enforcement', 'subpoena', 'court-order']],
  ];
  it.each(only)('%s: %s', (_, path, types) => {
    expect(requesterTypes.filter((type) => asks(type, path))).toEqual(types);
  });
});

describe('how each finds its way', () => {
  it('public bodies come as organizations, a custodian as either', () => {
    const [care, organization] = [typesIn('care'), typesIn('organization')];
    for (const type of ['coroner-me', 'public-health', 'oversight', 'protective-services'] as const)
      expect([care.includes(type), organization.includes(type)]).toEqual([false, true]);
    expect([care.includes('custodian'), organization.includes('custodian')]).toEqual([true, true]);
    expect([care, organization].map((types) => new Set(types).size)).toEqual([care.length, organization.length]);
  });

  it('an agency with custody that came as an organization is asked as who stands in the minor’s place', () => {
    const pages = pagesFor({ 'who.group': ['organization'], 'requester.type': ['custodian'] }).map(({ id }) => id);
    expect(pages).toEqual(expect.arrayContaining(['organization', 'about-you', 'proof', 'check']));
    expect(pages).not.toContain('case');
  });

  it.each(requesterTypes.filter((type) => type !== 'patient'))('%s signs or hands in as the law has it', (type) => {
    const pages = usualPages(type).map(({ id }) => id);
    expect(pages.includes('check')).toBe(typesIn('care').includes(type));
  });
});
