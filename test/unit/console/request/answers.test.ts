import { describe, expect, it } from 'vitest';
import { consoleFor } from '../../../../lib/console/console.ts';
import { answerParts } from '../../../../lib/console/request/answers.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import type { FileWords } from '../../../../lib/languages/staff.ts';
import { showPhone } from '../../../../lib/request/phone-shown.ts';
import type { RequestBody } from '../../../../lib/request/schema.ts';
import { languages, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, noon, recordOf } from '../../../support/staff-fakes.ts';

/** A request that fills every field of the schema, whether or not the rules would let it pass as a whole. */
const address = { street: '9 Rúa Alta', unit: 'Bajo', city: 'Vigo', state: 'Galicia', zip: '36201', country: 'ES' };
const everything: RequestBody = {
  language: 'es',
  requester: {
    ...{
      type: 'attorney',
      name: 'Name-1',
      organization: 'Organization-1',
      email: 'one@example.org',
      phone: '+17045550123',
      fax: '+17045550124',
    },
    ...{
      address,
      relationship: 'Relationship-1',
      npi: '1234567893',
      matter: 'Matter-1',
      claim: 'Claim-1',
      claimKind: 'personal-injury',
    },
    respondBy: '2026-12-18',
  },
  patient: {
    ...{
      firstName: 'First-2',
      middleName: 'Middle-2',
      lastName: 'Last-2',
      formerName: 'Former-2',
      dateOfBirth: '1984-03-09',
      phone: '+17045550125',
    },
    ...{ email: 'two@example.org', address: { ...address, street: 'Street-2' }, mrn: 'MRN-2', deceased: true, diedHere: false },
  },
  records: {
    types: ['other', 'lab-reports'],
    other: 'Other-3\nmore',
    from: '2020-01-02',
    to: '2020-02-03',
    allDates: false,
    sensitive: { 'sens-genetic': 'leave-out' },
  },
  recipient: {
    ...{
      type: 'third-party',
      name: 'Name-4',
      organization: 'Organization-4',
      email: 'four@example.org',
      phone: '+17045550126',
    },
    ...{ fax: '+17045550127', address: { ...address, street: 'Street-4' } },
  },
  delivery: {
    format: 'format-other',
    formatOther: 'Format-5',
    method: 'deliver-mail',
    emailRiskAccepted: true,
    mediaPassword: 'media-password-no',
  },
  purpose: { type: 'other', other: 'Purpose-6' },
  expires: { event: 'Event-7' },
  documents: [{ kind: 'subpoena', reference: 'Proof-8' }],
  signature: { name: 'Signed-9', agreed: true },
};

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner: unknown) => leaves(inner));
}

function staffLabels({ fields, questions }: FileWords): readonly string[] {
  return [...Object.values(fields), ...Object.values(questions).flatMap((words) => ('staff' in words ? [words.staff] : []))];
}

describe('the answers on the request page', () => {
  it.each(languages)('hold everything that was given, under a label, in %s', (language) => {
    const view = consoleFor({ ...ana, language }, 'token', lakeNorman, '/staff', { glass: {}, now: noon });
    const answers = answerParts(everything, language).flatMap(({ answers: lines }) => lines);
    const text = answers.map(({ answer }) => String(answer)).join('\n');
    const typed = leaves(everything).filter((leaf) => /[A-Z]\w*-\d|@|^Rúa|Vigo|Galicia|36201|^1234567893|^ES$|Bajo/.test(leaf));
    expect(typed.length).toBeGreaterThan(30);
    for (const leaf of typed) expect(text).toContain(leaf);
    for (const leaf of leaves(everything).filter((value) => value.startsWith('+1'))) expect(text).toContain(showPhone(leaf));
    const ids = leaves(everything).filter((leaf) =>
      /^(attorney|personal-injury|other|lab-reports|third-party|format-other|deliver-mail|media-password-no|subpoena)$/.test(
        leaf,
      ),
    );
    for (const { answer } of answers) for (const id of ids) expect(String(answer).split('\n')).not.toContain(id);
    const fields = staffLabels(view.file);
    for (const { question } of answers) expect(fields).toContain(question);
    const parts = Object.values(everything).filter((part) => typeof part === 'object');
    expect(answers).toHaveLength(parts.reduce((sum, part) => sum + Object.keys(part).length, 0));
  });

  it('are labelled for every kind of requester', () => {
    for (const type of requesterTypes) {
      const view = consoleFor(ana, 'token', lakeNorman, '/staff', { glass: {}, now: noon });
      const fields = staffLabels(view.file);
      for (const { answers } of answerParts(recordOf(sampleBody(type)).body, view.language)) {
        for (const { question, answer } of answers) {
          expect(fields).toContain(question);
          expect(String(answer)).not.toMatch(/\[object|undefined|NaN/);
        }
      }
    }
  });
});
