/** What each notice says, to whom, and what it never says. Long: one notice after the other. */
import type { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailingInstructions } from '../../../../lib/delivery/mail/mailing-instructions.ts';
import { recipientOf, requesterNotice, staffNotice } from '../../../../lib/delivery/mail/notices.ts';
import { escapeHtml, htmlOf, textOf } from '../../../../lib/delivery/mail/render.ts';
import { mailFailureOf, sesMail } from '../../../../lib/delivery/mail/ses-mail.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { dateInWords } from '../../../../lib/languages/dates.ts';
import { letterWords } from '../../../../lib/languages/letters.ts';
import { noticeWords, type RequesterNoticeKind } from '../../../../lib/languages/notices.ts';
import { vocabulary } from '../../../../lib/languages/vocabulary.ts';
import { asked } from '../../../../lib/request/items/raise.ts';
import { routeOf } from '../../../../lib/request/routing.ts';
import { languages, recordTypes, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { bench, sampleRecord } from '../../../support/delivery-bench.ts';
import { caseOf } from '../../../support/letter-samples.ts';

const kinds: readonly RequesterNoticeKind[] = [
  'notify-received',
  'send-mail-instructions',
  'notify-action-needed',
  'notify-fax-delivered',
  'notify-fax-failed',
  'notify-fax-held',
  'notify-mail-received',
  'notify-letter',
];
const place = { origin: 'https://records.example.org', facility: lakeNorman };
const reference = '7KQ4M9TX2HBDV';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
function seenText(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  return body.replace(/<[^>]+>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe.each(languages)('notices in %s', (language) => {
  const about = { ...sampleRecord('attorney', language), reference, dueOn: null };

  it.each(kinds)('%s: reference, status link, telephone; text and HTML alike', (kind) => {
    const notice = requesterNotice(kind, about, place);
    expect(notice.text).toContain('7KQ4-M9TX-2HBD-V');
    expect(notice.text).toContain(`https://records.example.org/${language}/status`);
    expect(notice.text).toContain('(704) 660-4035');
    expect(words(seenText(notice.html))).toEqual(words(notice.text));
    expect(notice.html).toContain(`<html lang="${language}">`);
    expect([...notice.text.matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link).origin)).toEqual([
      'https://records.example.org',
    ]);
  });

  it('the instructions for the mail have both addresses and what to enclose, and name neither patient nor fax', () => {
    const { subject, text, html } = requesterNotice('send-mail-instructions', about, place);
    const { sign, enclose, addresses } = mailingInstructions(routeOf(about.body, lakeNorman), lakeNorman, language);
    expect(addresses).toHaveLength(2);
    expect(enclose.length).toBeGreaterThan(1);
    for (const line of [...sign, ...enclose].map((one) => one.text)) expect(text).toContain(line);
    for (const line of addresses.flatMap(({ lines }) => lines)) expect(text).toContain(line);
    const all = `${subject}\n${text}\n${html}`;
    const { firstName, lastName, dateOfBirth } = about.body.patient;
    const { fax } = lakeNorman.outbound;
    for (const secret of [firstName, lastName, dateOfBirth, fax.shown, fax.e164, lakeNorman.inbound.phone.shown])
      expect(all).not.toContain(secret);
    for (const type of recordTypes.filter((id) => id !== 'other'))
      expect(all).not.toContain(vocabulary(language).recordTypes[type]);
  });

  it.each(['accounting', 'correction'] as const)(
    'that a %s is asked for: by when it is answered, and nothing of what it says',
    (kind) => {
      const own = { ...sampleRecord('patient', language), reference, cases: [caseOf(kind)] };
      const { text } = requesterNotice(`notify-${kind}-asked`, own, place);
      expect(text).toContain(dateInWords('2027-01-21', language));
      expect(text).not.toContain('knee');
      const { text: later } = requesterNotice(`notify-${kind}-asked`, { ...own, cases: [] }, place);
      expect(later).not.toContain(dateInWords('2027-01-21', language));
    },
  );

  it('the receipt names the hospital, the day of the law and how much is open, and nothing that was asked for', () => {
    const own = { ...sampleRecord('guardian', language), reference, dueOn: '2026-12-22' };
    const { subject, text, html } = requesterNotice('notify-received', own, place);
    expect(text).toContain(lakeNorman.name);
    expect(text).toContain(dateInWords('2026-12-22', language));
    expect(text).toMatch(/one thing|una cosa/);
    expect(text).not.toContain(vocabulary(language).proofKinds['guardianship-letters']);
    const patient = { ...sampleRecord('patient', language), reference };
    expect(requesterNotice('notify-received', patient, place).text).toMatch(/need to do anything|No tiene que hacer nada/);
    expect(text).toContain(`/${language}/status?reference=${reference}`);
    const { firstName = '', lastName, dateOfBirth } = own.body.patient;
    const secrets = [firstName, lastName, dateOfBirth, lakeNorman.outbound.fax.shown];
    for (const secret of secrets) expect(`${subject}${text}${html}`).not.toContain(secret);
    for (const type of recordTypes.filter((id) => id !== 'other'))
      expect(text).not.toContain(vocabulary(language).recordTypes[type]);
    const nothingDue = requesterNotice('notify-received', about, place).text;
    expect(nothingDue).not.toMatch(/By law|Por ley/);
  });

  it.each(kinds.filter((kind) => kind !== 'send-mail-instructions' && kind !== 'notify-received'))(
    '%s: says nothing about the hospital, the fax number, or what can be asked for',
    (kind) => {
      const { subject, text, html } = requesterNotice(kind, about, place);
      const all = `${subject}\n${text}\n${html}`;
      const { department, fax } = lakeNorman.outbound;
      const forbidden = [
        lakeNorman.name,
        department,
        fax.shown,
        fax.e164,
        lakeNorman.inbound.phone.shown,
        'Duke',
        'hospital',
        'medical',
        'médic',
      ];
      for (const label of forbidden) expect(all.toLowerCase()).not.toContain(label.toLowerCase());
      for (const type of recordTypes.filter((id) => id !== 'other'))
        expect(all).not.toContain(vocabulary(language).recordTypes[type]);
    },
  );

  it('what is asked for is told by its count alone', () => {
    const guardian = sampleRecord('guardian', language);
    const items = asked(
      guardian,
      ['ID_UNVERIFIED', 'DATES_AMBIGUOUS', 'REP_AUTHORITY_MISSING'],
      'staff:x',
      guardian.submittedAt,
    );
    const { text } = requesterNotice('notify-action-needed', { ...guardian, items, status: 'deficient' }, place);
    expect(text).toMatch(/3 things|3 cosas/);
    for (const { missing } of Object.values(letterWords(language).defects)) expect(text).not.toContain(missing);
  });

  it('keep fixed subjects, each its own', () => {
    const subjects = kinds.map((kind) => requesterNotice(kind, about, place).subject);
    expect(new Set(subjects).size).toBe(kinds.length);
    for (const subject of subjects) expect(subject).not.toMatch(/[\r\n\d]/);
  });
});

/** The same words with every function called on marks, so that the places of the values show. */
function flattened(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value('{1}'))]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => flattened(inner, `${path}.${key}`));
  throw new Error(path);
}

describe('both languages', () => {
  const flat = (language: 'en' | 'es') => flattened(noticeWords(language));

  it('have the same entries with the same placeholders', () => {
    const marks = (language: 'en' | 'es') => flat(language).map(([path, text]) => [path, text.split('{1}').length - 1]);
    expect(marks('es')).toEqual(marks('en'));
  });

  it('share no text', () => {
    const english = new Map(flat('en'));
    expect(flat('es').filter(([path, text]) => english.get(path) === text)).toEqual([]);
  });
});

describe('the staff notice', () => {
  const plain = { reference, suspect: false };

  it('has reference, requester, language, due date and link, and nothing more', () => {
    const { subject, text } = staffNotice({ ...plain, requesterType: 'attorney', language: 'es', dueOn: '2026-12-22' }, place);
    expect(subject).toBe('New request in the queue');
    expect(text.split('\n\n').map((line) => line.trim())).toEqual([
      'A new request is in the queue.',
      'Reference: 7KQ4-M9TX-2HBD-V',
      `Requester: ${vocabulary('en').requesterTypes.attorney}`,
      'Language: Spanish',
      'Due: 2026-12-22',
      `Open it here:\nhttps://records.example.org/staff/requests/${reference}`,
    ]);
    expect(staffNotice({ ...plain, requesterType: 'other', language: 'en', dueOn: null }, place).text).toContain('no date');
  });
});

describe('the recipient', () => {
  it('is the requester; the patient only where the patient asks', () => {
    const { body } = sampleRecord('patient');
    const { email: _, ...requester } = body.requester;
    expect(recipientOf(body)).toBe('maria.pena@example.com');
    expect(recipientOf({ ...body, requester })).toBe('maria.pena@example.com');
    expect(recipientOf({ ...body, requester: { ...requester, type: 'attorney' } })).toBeNull();
    expect(recipientOf({ requester: { ...requester, type: 'parent' }, patient: body.patient })).toBeNull();
  });
});

describe('HTML', () => {
  it('escapes whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
        const html = htmlOf('en', text, [{ text, href: text }]);
        expect([...html.matchAll(/<[a-z!/][^>]*>/gi)].length).toBe(
          [...htmlOf('en', '', [{ text: '', href: '' }]).matchAll(/<[a-z!/][^>]*>/gi)].length,
        );
      }),
    );
    expect(textOf([{ text: 'a' }, { text: 'b', href: 'c' }])).toBe('a\n\nb\nc\n');
  });
});

describe('every mail of every requester', () => {
  const planted = [
    'Zyxcanaria',
    'Qwertolina',
    '1931-07-19',
    'MRN-PLANT-77',
    'Planted matter',
    'Planted street',
    '+17045550123',
  ];

  it.each(requesterTypes.flatMap((type) => languages.map((language) => [type, language] as const)))(
    '%s in %s leaks nothing planted',
    async (type, language) => {
      const one = bench();
      const record = sampleRecord(type, language);
      const patient = {
        ...record.body.patient,
        firstName: 'Qwertolina',
        lastName: 'Zyxcanaria',
        dateOfBirth: '1931-07-19',
        mrn: 'MRN-PLANT-77',
      };
      const requester = { ...record.body.requester, name: 'Zyxcanaria', organization: 'Zyxcanaria', matter: 'Planted matter' };
      const planned = kinds.map((kind) => newWork(kind, record.submittedAt, [], `extra-${kind}`));
      const work = { ...record.work, ...Object.fromEntries(planned.map((entry) => [entry.id, entry])) };
      await one.submit({ ...record, work, body: { ...record.body, patient, requester } });
      await one.drain();
      await one.pass(5);
      expect(one.mail.sent.length).toBeGreaterThanOrEqual(kinds.length + 1);
      const everything = JSON.stringify([
        one.mail.sent.map(({ to: _, ...message }) => message),
        one.log.lines,
        one.queue.messages,
      ]);
      for (const word of planted) expect(everything).not.toContain(word);
      if (type !== 'treating-provider') expect(one.fax.jobs).toEqual([]);
    },
  );
});

describe('SES', () => {
  const settings = { MAIL_FROM: 'Records <no-reply@example.org>', MAIL_CONFIGURATION_SET: 'mail' };
  const message = { to: 'a@example.org', subject: 's', text: 't', html: 'h', tags: { reference: 'R', work: 'w' } };

  function clientThat(answer: (command: SendEmailCommand) => Promise<unknown>): SESClient {
    const send = (command: SendEmailCommand) => answer(command);
    return Object.create({ send });
  }

  it('gets one recipient, both bodies, the configuration set and the tags', async () => {
    const inputs: unknown[] = [];
    const client = clientThat(async ({ input }) => {
      inputs.push(input);
      return { MessageId: 'M' };
    });
    expect(await sesMail(client, settings).send(message)).toEqual({ messageId: 'M' });
    expect(inputs).toEqual([
      {
        Source: settings.MAIL_FROM,
        Destination: { ToAddresses: ['a@example.org'] },
        Message: {
          Subject: { Data: 's', Charset: 'UTF-8' },
          Body: { Text: { Data: 't', Charset: 'UTF-8' }, Html: { Data: 'h', Charset: 'UTF-8' } },
        },
        ConfigurationSetName: 'mail',
        Tags: [
          { Name: 'reference', Value: 'R' },
          { Name: 'work', Value: 'w' },
        ],
      },
    ]);
  });

  it.each([
    ['refused', { name: 'MessageRejected', $metadata: { httpStatusCode: 400 } }],
    ['unavailable', { name: 'Throttling', $metadata: { httpStatusCode: 400 } }],
    ['unavailable', { name: 'AccountSendingPausedException', $metadata: { httpStatusCode: 400 } }],
    ['unknown', { name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } }],
    ['unknown', { name: 'TimeoutError', $metadata: {} }],
    ['unknown', { name: 'AbortError' }],
    ['unknown', 'nonsense'],
  ] as const)('%s after %j', async (failure, error) => {
    expect(mailFailureOf(error)).toBe(failure);
    const client = clientThat(() =>
      Promise.reject(Object.assign(new Error('quotes the address'), typeof error === 'string' ? {} : error)),
    );
    if (typeof error !== 'string')
      await expect(sesMail(client, settings).send(message)).rejects.toMatchObject({ failure, message: failure });
  });
});
