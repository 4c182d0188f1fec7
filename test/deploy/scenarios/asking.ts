/** People and partners ask: by the interface and by the pages, in both languages, and come back for status and documents. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { noticeWords } from '../../../lib/languages/notices.ts';
import { showReference } from '../../../lib/request/reference.ts';
import type { Language, RequesterType } from '../../../lib/request/vocabulary.ts';
import { Accepted, StatusAnswer } from '../../../lib/site/api/contract.ts';
import { textOfPdf } from '../../support/pdf-text.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { visitSite } from '../../support/site-fakes.ts';
import { walk } from '../../support/site-walk.ts';
import { eventually, jsonOf, mailbox, postJson, type Scenario, visit, type World } from '../world.ts';

/** The reference as it is stored. */
export function plain({ reference }: Pick<Accepted, 'reference'>): string {
  return reference.replaceAll('-', '');
}

/** Hands in a sound request by the interface. */
const ourDomain = '@person.example.com';

export async function handIn(world: World, type: RequesterType, language: Language): Promise<Accepted> {
  const key = randomUUID();
  const body = sampleBody(type, language);
  // A mailbox of its own: more than three notices an hour to one would wait.
  const requester = { ...body.requester, email: `${key.slice(0, 8)}${ourDomain}` };
  const headers = { 'idempotency-key': key };
  return Accepted.parse(jsonOf(await postJson(world, '/api/v1/requests', { ...body, requester }, headers), 201));
}

/** The first document of a request, as soon as it is made. */
async function documentOf(world: World, { reference, documents }: Accepted): Promise<Uint8Array> {
  const path = new URL(documents[0]?.href ?? '', 'https://any').pathname;
  return eventually(`document of ${reference}`, 20, async () => {
    const { body } = await visit(world, { path });
    return body instanceof Uint8Array ? body : null;
  });
}

async function assertDocument(world: World, accepted: Accepted): Promise<string> {
  const bytes = await documentOf(world, accepted);
  assert.equal(Buffer.from(bytes.subarray(0, 5)).toString('latin1'), '%PDF-');
  assert.ok((await textOfPdf(bytes)).includes(showReference(plain(accepted))), 'the reference is not on it');
  const [first] = accepted.documents;
  return `${first?.kind} ${first?.language}, ${bytes.byteLength} bytes`;
}

async function assertStatus(world: World, reference: string, expected: string): Promise<void> {
  const question = { reference, dateOfBirth: '1984-03-09' };
  const answer = StatusAnswer.parse(jsonOf(await postJson(world, '/api/v1/status', question), 200));
  assert.equal(answer.status, expected);
  jsonOf(await postJson(world, '/api/v1/status', { ...question, dateOfBirth: '1984-03-10' }), 404);
}

function online(language: Language): Scenario {
  return {
    name: `patient asks by the interface, ${language}: status, document, notices`,
    run: async (world) => {
      const accepted = await handIn(world, 'patient', language);
      assert.equal(accepted.channel, 'online');
      const seen = await assertDocument(world, accepted);
      await assertStatus(world, accepted.reference, 'received');
      const shown = showReference(plain(accepted));
      const notices = await eventually('notices', 20, async () => {
        const ours = (await mailbox(world)).filter(({ BodyText }) => BodyText.includes(shown));
        return ours.length >= 2 ? ours : null;
      });
      const to = new Set(
        notices.flatMap(({ To }) => To).map((address) => (address.endsWith(ourDomain) ? 'requester' : address)),
      );
      assert.deepEqual(to, new Set(['requester', 'medical-records-dev@example.org']));
      return seen;
    },
  };
}

function byMail(language: Language): Scenario {
  return {
    name: `attorney asks by the interface, ${language}: mailing instructions on screen and in the mailbox`,
    run: async (world) => {
      const accepted = await handIn(world, 'attorney', language);
      assert.equal(accepted.channel, 'mail');
      assert.ok(accepted.instructions, 'no instructions');
      const seen = await assertDocument(world, accepted);
      await assertStatus(world, accepted.reference, 'awaiting-mail');
      const reference = plain(accepted);
      const shown = showReference(reference);
      const notice = await eventually('instructions', 20, async () =>
        (await mailbox(world)).find(
          ({ To, BodyText }) => To.some((address) => address.endsWith(ourDomain)) && BodyText.includes(shown),
        ),
      );
      assert.equal(notice.Source, 'records@dev.example.org');
      // The whole notice names nobody: that somebody is a patient is health data.
      assert.doesNotMatch(JSON.stringify(notice), /Peña|Nguyễn|María/);
      assert.equal(notice.Subject, noticeWords(language).requester['send-mail-instructions'].subject);
      assert.ok(notice.BodyText.includes(`https://records-dev.example.org/${language}/status`), 'no link to the status page');
      return `${seen}; "${notice.Subject}"`;
    },
  };
}

const byForm: Scenario = {
  name: 'patient asks by the pages, es: whole form, confirmation',
  run: async (world) => {
    const visitor = visitSite(world.site);
    await walk(visitor, 'patient', 'es');
    assert.match(visitor.at(), /^\/es\/request\/check/);
    await visitor.submit({}, '/es/request/check');
    assert.equal(visitor.at(), '/es/request/done');
    const [reference = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/.exec(visitor.page()) ?? [];
    const record = await world.requests.get(reference.replaceAll('-', ''));
    assert.equal(record?.body.language, 'es');
    assert.equal(record?.body.patient.lastName, 'Peña Núñez');
    return `${record?.status} by ${record?.arrivedBy}`;
  },
};

const otherScript: Scenario = {
  name: 'a name in Chinese prints: the fonts that are seldom needed came along',
  run: async (world) => {
    const { patient, ...rest } = sampleBody('patient', 'en');
    const name = '李小龙';
    const body = { ...rest, patient: { ...patient, lastName: name }, signature: { name, agreed: true } };
    const accepted = Accepted.parse(jsonOf(await postJson(world, '/api/v1/requests', body), 201));
    const text = await textOfPdf(await documentOf(world, accepted));
    assert.ok(text.includes(name), 'the name is not on the form');
    return name;
  },
};

export const askingScenarios: readonly Scenario[] = [
  online('en'),
  online('es'),
  byMail('en'),
  byMail('es'),
  byForm,
  otherScript,
];
