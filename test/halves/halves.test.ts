/**
 * The two halves never mix: whoever sends records to the health system reads nothing of the hospital's own requests, and whoever asks for
 * records reads nothing of where to send some. Every page, mail, message and document is asked, by the lists of the product itself: what
 * is added later is asked too. Long: pages, mails and documents, one list after the other.
 */
import { describe, expect, it } from 'vitest';
import { exhibitNamed, galleryPage } from '../../infra/local/gallery.tsx';
import { requesterNotice, staffNotice } from '../../lib/delivery/mail/notices.ts';
import { makeLetter } from '../../lib/documents/letters/make-letter.ts';
import { envelopeLines } from '../../lib/facility/facility.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { noticeWords, type RequesterNoticeKind } from '../../lib/languages/notices.ts';
import { textWords } from '../../lib/languages/texts.ts';
import { letterKinds } from '../../lib/request/letters.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { documentKinds, languages, requesterTypes } from '../../lib/request/vocabulary.ts';
import { siteRoutes } from '../../lib/site/routes.ts';
import type { HttpHandler, HttpReply } from '../../lib/web/http.ts';
import { body, recordOf, typicalInput } from '../documents/fixtures.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { inTurn } from '../support/depth.ts';
import { filledForms } from '../support/fill-forms.ts';
import { halfOfKind, halfOfPath, strays, textOfPage } from '../support/halves.ts';
import { caseOf } from '../support/letter-samples.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { encoded, openByCode, siteBench, visitSite, withRequest } from '../support/site-fakes.ts';
import { walkFromFront } from '../support/site-walk.ts';

/** Every page that a visitor of this site gets, with its path. */
function recorded(site: HttpHandler) {
  const pages: { readonly path: string; readonly reply: HttpReply }[] = [];
  const handler: HttpHandler = async (request) => {
    const reply = await site(request);
    pages.push({ path: request.path, reply });
    return reply;
  };
  return { handler, pages };
}

async function textOf({ body: said = '', headers = {} }: HttpReply): Promise<string> {
  if (typeof said === 'string') return `${headers['location'] ?? ''}\n${textOfPage(said)}`;
  return headers['content-type'] === 'application/pdf' ? textOfPdf(said) : Buffer.from(said).toString('utf8');
}

async function wrongPages(pages: ReturnType<typeof recorded>['pages']): Promise<readonly string[]> {
  const found = await Promise.all(
    pages.map(async ({ path, reply }) => {
      const text = await textOf(reply);
      // The hospital's fax number is for the worker that faxes: on no page at all.
      const fax = /660\D?4038/.test(text) ? ['the fax number'] : [];
      return [...strays(halfOfPath(path), text), ...fax].map((stray) => `${path}: ${stray}`);
    }),
  );
  return [...new Set(found.flat())];
}

/** Values for the named segments of paths. */
const segments: Readonly<Record<string, string>> = {
  page: 'who',
  about: 'correction',
  file: 'access-request.pdf',
  letter: 'D1',
  package: 'P1',
  secret: 'x'.repeat(22),
  token: 'nothing',
};
const pathOf = (path: string, language: string): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'language' ? language : (segments[name] ?? 'nothing')));

const inboundPaths = siteRoutes
  .filter(({ path, method }) => halfOfPath(path) === 'inbound' && method === 'GET')
  .map(({ path }) => path);

describe.each(languages)('pages (%s)', (language) => {
  it('of every address, as a stranger gets them', async () => {
    const { handler, pages } = recorded(siteBench().site);
    const visitor = visitSite(handler);
    for (const { path, method } of siteRoutes) {
      if (method === 'GET') await visitor.get(pathOf(path, language));
      else await visitor.submit({}, pathOf(path, language));
    }
    expect(pages.length).toBeGreaterThanOrEqual(siteRoutes.length);
    expect(await wrongPages(pages.filter(({ path }) => !path.startsWith('/assets')))).toEqual([]);
  });

  it('of the form, to the confirmation, for everybody who may ask', async () => {
    const { handler, pages } = recorded(siteBench().site);
    for (const type of requesterTypes.filter((_, at) => inTurn(languages, at).includes(language))) {
      const visitor = visitSite(handler);
      await walkFromFront(visitor, type, language);
      await visitor.submit({});
    }
    expect(new Set(pages.map(({ path }) => path)).size).toBeGreaterThan(10);
    expect(pages.filter(({ path }) => path.endsWith('/request/done')).length).toBeGreaterThan(5);
    expect(await wrongPages(pages)).toEqual([]);
  });

  it('of a request that is looked up and opened, with the mails that come of it', async () => {
    const reference = referenceFrom(Buffer.alloc(32, 7));
    const { bench } = await withRequest(reference);
    const { handler, pages } = recorded(bench.site);
    await openByCode(bench, visitSite(handler), reference, language);
    expect(pages.length).toBeGreaterThan(4);
    expect(await wrongPages(pages)).toEqual([]);
    const sent = [...bench.mail.sent.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`)];
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.flatMap((mail) => strays('outbound', mail))).toEqual([]);
  });

  it('of the inbound half, and what its forms answer with', async () => {
    const bench = siteBench();
    const { handler, pages } = recorded(bench.site);
    for (const path of inboundPaths) {
      const visitor = visitSite(handler);
      await visitor.get(pathOf(path, language));
      // What comes of a form may hold another form: two steps.
      await follow(visitor.page(), 2);
    }
    async function follow(html: string, steps: number): Promise<void> {
      if (steps === 0) return;
      for (const { method, action, fields } of filledForms(html)) {
        const visitor = visitSite(handler);
        const reply =
          method === 'GET' ? await visitor.get(`${action}?${encoded(fields)}`) : await visitor.submit(fields, action);
        if (typeof reply.body === 'string') await follow(reply.body, steps - 1);
      }
    }
    expect(pages.filter(({ path }) => path.endsWith('/checklist')).length).toBeGreaterThan(1);
    expect(pages.some(({ path, reply }) => path.endsWith('.ics') && reply.status === 200)).toBe(true);
    expect(await wrongPages(pages)).toEqual([]);
    const mails = bench.mail.sent.map(({ subject, text, html }) => `${subject}\n${text}\n${html}`);
    expect(mails.flatMap((mail) => strays('inbound', mail))).toEqual([]);
  });
});

const place = { origin: 'https://records.example.org', facility: lakeNorman };
const isNoticeKind = (kind: string): kind is RequesterNoticeKind => kind in noticeWords('en').requester;
const noticeKinds = Object.keys(noticeWords('en').requester).filter(isNoticeKind);

describe.each(languages)('mails (%s)', (language) => {
  it.each(noticeKinds)('%s, to whomever it may go', (kind) => {
    for (const type of requesterTypes) {
      const record = {
        ...sampleRecord(type, language),
        dueOn: '2026-12-22',
        cases: [caseOf('accounting'), caseOf('correction')],
      };
      const { subject, text, html } = requesterNotice(kind, record, place);
      expect(strays(halfOfKind(kind), `${subject}\n${text}\n${html}`)).toEqual([]);
    }
  });

  it('to staff', () => {
    const about = { reference: '7KQ4M9TX2HBDV', suspect: false, requesterType: 'attorney', language, dueOn: null } as const;
    const { subject, text } = staffNotice(about, place);
    expect(strays('outbound', `${subject}\n${text}`)).toEqual([]);
  });

  it('as text messages', () => {
    const said = (value: unknown): readonly string[] => {
      if (typeof value === 'string') return [value];
      if (typeof value === 'function') return said(value('A', 'B', 'C'));
      return typeof value === 'object' && value !== null ? Object.values(value).flatMap(said) : [];
    };
    const texts = said(textWords(language));
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.flatMap((text) => strays('outbound', text))).toEqual([]);
  });
});

const frames = [...galleryPage().matchAll(/<iframe[^>]* src="\/_local\/gallery\/([^?"]+)\?language=(\w+)/g)];
const documents = frames.map(([, file = '', language = '']) => ({ file, language }));
const files = [...new Set(documents.map(({ file }) => file))];
const looked = files.flatMap((file, at) => inTurn(languages, at).map((language) => ({ file, language })));

describe('documents', () => {
  it('are all in the gallery', () => {
    for (const kind of documentKinds) expect(files.some((file) => file.startsWith(`${kind}-`))).toBe(true);
    for (const kind of letterKinds) expect(files).toContain(`letter-${kind}.pdf`);
  });

  it.each(looked)('$file in $language', async ({ file, language }) => {
    const text = await textOfPdf(Uint8Array.from((await exhibitNamed(file, language)) ?? []));
    expect(text.length).toBeGreaterThan(200);
    expect(strays(halfOfKind(file), text)).toEqual([]);
  });

  it.each(languages)(
    'one letter hands over what was sent to the wrong half: it names the right address, no rule (%s)',
    async (language) => {
      const record = recordOf(body(typicalInput('attorney', language)));
      const given = { facility: lakeNorman, now: new Date('2026-12-03T15:00:00.000Z') };
      const { bytes } = await makeLetter('misdirected', record, { place: 'records-to-us' }, given);
      const text = await textOfPdf(bytes);
      const squeezed = (one: string) => one.replace(/\s+/g, '');
      for (const line of [...envelopeLines(lakeNorman.inbound.mailing), lakeNorman.inbound.phone.shown])
        expect(squeezed(text)).toContain(squeezed(line));
      const { mailing, addressee } = lakeNorman.inbound;
      const address = [
        ...mailing.lines,
        'Box 3016',
        mailing.city,
        mailing.zip,
        addressee,
        lakeNorman.inbound.phone.e164.slice(-10),
      ];
      expect(strays('outbound', text).filter((stray) => !address.includes(stray))).toEqual([]);
    },
  );
});

describe('the measure itself', () => {
  const inbound: readonly string[] = [
    '919-684-6178',
    'tel:+19196846178',
    '(919) 620 5165',
    'P.O. Box 3016',
    'DURHAM',
    'NC 27710',
    'Document\nManagement',
  ];
  const outbound: readonly string[] = [
    '(704) 660-4035',
    '+17046604038',
    'P. O. Box 3250',
    '171 Fairview Road',
    'Mooresville',
    '28117',
  ];

  it.each(inbound)('finds %s in the outbound half, and not in its own', (point) => {
    expect(strays('outbound', `Call or write: ${point}.`)).not.toEqual([]);
    expect(strays('inbound', `Call or write: ${point}.`)).toEqual([]);
  });

  it.each(outbound)('finds %s in the inbound half, and not in its own', (point) => {
    expect(strays('inbound', `Call or write: ${point}.`)).not.toEqual([]);
    expect(strays('outbound', `Call or write: ${point}.`)).toEqual([]);
  });

  it('finds rules, in both languages', () => {
    expect(strays('outbound', 'Never send a password together with a disc or drive.')).toHaveLength(1);
    expect(strays('outbound', 'Nunca envíe la contraseña junto con el CD o el disco duro.')).toHaveLength(1);
    expect(
      strays('inbound', 'You get your records, or an answer in writing, within 30 days after we receive your request.'),
    ).toHaveLength(1);
  });

  it('knows the halves by path and by name', () => {
    const paths = [
      '/en/send-records',
      '/es/send-records/labels',
      '/{language}/send-records/notice/status',
      '/en/send-records?x=1',
    ];
    expect(paths.map(halfOfPath)).toEqual(paths.map(() => 'inbound'));
    expect(['/', '/en', '/es/request/done', '/en/send-recordsx'].map(halfOfPath)).toEqual(Array(4).fill('outbound'));
    expect(['inbound-labels', 'notify-received', 'letter-denial.pdf'].map(halfOfKind)).toEqual([
      'inbound',
      'outbound',
      'outbound',
    ]);
  });
});
