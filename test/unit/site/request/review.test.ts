/** The last page: few rows, each with its way back to the field, and a statement that is the one on the form. */
import { describe, expect, it } from 'vitest';
import { layDocument } from '../../../../lib/documents/documents.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { languages, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { pagesFor } from '../../../../lib/site/request/journey.ts';
import { judge } from '../../../../lib/site/request/judge.ts';
import { deep } from '../../../support/depth.ts';
import { siteBench, visitSite } from '../../../support/site-fakes.ts';
import { allAnswers, atCheckPage } from '../../../support/site-walk.ts';

const toOther = { 'recipient.type': ['third-party'], 'records.types': ['imaging-films'] };

const rowsOn = (html: string) =>
  [...html.matchAll(/<dt>([^<]*)<\/dt><dd><bdi>([^<]*)<\/bdi><\/dd>/g)].map(([, row, text]) => [row, text]);

describe.each(languages)('the page on which everything is read (%s)', (language) => {
  // Each fourth in each language; the deep run takes all in both.
  const types = requesterTypes.filter((_, place) => deep || place % 4 === languages.indexOf(language));

  it.each(types)('has at most twelve rows for a %s, each with its way to a field of a page', async (type) => {
    for (const given of [{}, toOther, { 'delivery.format': ['format-media-usb'], 'delivery.method': ['deliver-mail'] }]) {
      const { visitor } = await atCheckPage(language, allAnswers(type, given));
      const html = visitor.page();
      const rows = html.match(/<dt>/g) ?? [];
      expect(rows.length).toBeGreaterThan(4);
      expect(rows.length).toBeLessThanOrEqual(12);
      const ways = [...html.matchAll(/(?:href|name="_change" value)="([^"#]+)\?return=check#([^"]+)"/g)];
      expect(ways).toHaveLength(rows.length);
      for (const [, path = '', field = ''] of ways) {
        await visitor.get(`${path}?return=check`);
        expect([path, visitor.page().includes(`id="${field}"`)]).toEqual([path, true]);
      }
    }
  });

  it('says nothing of what was not asked or left empty beside other answers', async () => {
    const given = { 'patient.middleName': [''], 'patient.formerName': [''], 'patient.mrn': [''], 'patient.phone': [''] };
    const { visitor } = await atCheckPage(language, allAnswers('patient', given));
    expect(visitor.page()).not.toMatch(/Not provided|Sin respuesta/);
    expect(rowsOn(visitor.page())).toContainEqual([
      expect.stringMatching(/Pa(tient|ciente)/),
      expect.stringContaining('María José Peña Núñez\n'),
    ]);
  });
});

const signers = [
  ['patient', {}],
  ['patient', toOther],
  ['parent', {}],
  ['guardian', toOther],
] as const;

describe.each(languages)('what is declared (%s)', (language) => {
  it.each(signers)('by a %s stands word for word on the form: %o', async (type, given) => {
    const { bench, visitor } = await atCheckPage(language, allAnswers(type, given));
    const statement = /<ul class="statement">(.*?)<\/ul>/s.exec(visitor.page())?.[1] ?? '';
    const lines = [...statement.matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line);
    expect(lines).toHaveLength(2);
    await visitor.submit({});
    await visitor.submit({});
    const [record] = bench.requests.all();
    if (record === undefined) throw new Error('nothing stored');
    const [kind = 'access-request'] = record.route.documents;
    const text = layDocument(kind, record, { facility: lakeNorman })
      .flatMap(({ ops }) => ops.flatMap((op) => (op.kind === 'text' ? [op.text] : [])))
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const line of lines) expect(text).toContain(line);
  });
});

describe.each(languages)('a name typed before "Change" is pressed (%s)', (language) => {
  const name = 'María José Peña';
  const born = { 'patient.dateOfBirth.day': '9', 'patient.dateOfBirth.month': '3', 'patient.dateOfBirth.year': '1984' };
  const typed = { 'signature.name': name, 'signature.agreed': 'yes' };
  const to = `/${language}/request/patient?return=check#patient-firstName`;

  async function changing(fields: Readonly<Record<string, string>>) {
    const at = await atCheckPage(language, allAnswers('patient', {}));
    await at.visitor.submit({ 'sign.how': '', ...typed, ...fields });
    return at;
  }

  it('stays in its box, and signs nothing: the text to agree to is a new one', async () => {
    const { bench, visitor } = await changing({ _change: to });
    expect(visitor.last().headers?.['location'] ?? visitor.at()).toContain(`/${language}/request/patient?return=check`);
    await visitor.get(`/${language}/request/patient?return=check`);
    await visitor.submit({ 'patient.firstName': 'Marisol', 'patient.lastName': 'Peña', ...born });
    expect(visitor.at()).toBe(`/${language}/request/check`);
    expect(visitor.page()).toContain('Marisol');
    expect(visitor.page()).toMatch(new RegExp(`id="signature-name"[^>]* value="${name}"`));
    expect(visitor.page()).not.toMatch(/id="signature-agreed[^>]* checked/);
    expect(bench.requests.all()).toEqual([]);
  });

  it.each(['https://example.com/', `/${language}/status`, `//${language}/request/patient?return=check#x`])(
    'leads to fields of the form only, not to %s',
    async (elsewhere) => {
      const { visitor } = await changing({ _change: elsewhere });
      expect(visitor.at()).not.toContain(elsewhere);
    },
  );
});

describe('a patient’s own request', () => {
  it('takes at most ten screens, 14 choices and 80 typed characters', async () => {
    const visitor = visitSite(siteBench().site);
    const typed = {
      'patient.firstName': 'María José',
      'patient.lastName': 'Peña Núñez',
      'patient.dateOfBirth.day': '9',
      'patient.dateOfBirth.year': '1984',
    };
    const steps: readonly (readonly [page: string, typed: Record<string, string>, chosen: Record<string, string>])[] = [
      ['patient', typed, { 'patient.dateOfBirth.month': '3' }],
      ['contact', { 'patient.email': 'maria@example.com' }, {}],
      ['records', {}, { 'records.preset': 'everything', 'records.allDates': 'yes' }],
      [
        'sensitive',
        {},
        Object.fromEntries(
          ['alcohol-use', 'drug-use', 'hiv-communicable', 'genetic', 'mental-health'].map((one) => [
            `records.sensitive.sens-${one}`,
            'include',
          ]),
        ),
      ],
      ['recipient', {}, { 'recipient.type': 'self', 'delivery.format': 'format-pdf' }],
      ['delivery', {}, { 'delivery.method': 'deliver-email-encrypted' }],
      ['delivery-details', { 'contact.emailAgain': 'maria@example.com' }, {}],
      ['check', { 'signature.name': 'María José Peña Núñez' }, { 'signature.agreed': 'yes' }],
    ];
    await visitor.get('/en');
    await visitor.submit({ 'who.group': 'self' }, '/en/request/start');
    for (const [page, text, chosen] of steps) {
      expect(visitor.at()).toContain(`/request/${page}`);
      await visitor.submit({ ...text, ...chosen });
    }
    expect(visitor.at()).toBe('/en/request/done');
    // With the start page and the confirmation; the first choice is that of the start page.
    expect(steps.length + 2).toBeLessThanOrEqual(10);
    expect(1 + steps.flatMap(([, , chosen]) => Object.keys(chosen)).length).toBeLessThanOrEqual(14);
    const characters = steps.flatMap(([, text]) => Object.values(text)).join('');
    expect(characters.length).toBeLessThanOrEqual(80);
  });
});

describe('dates of care', () => {
  const options = { language: 'en', today: '2026-11-22', unprintable: () => '' } as const;
  const dated = (preset: string, from: readonly string[], to: readonly string[] = []) => {
    const parts = (path: string, [year = '', month = '', day = '']: readonly string[]) => ({
      [`${path}.year`]: [year],
      [`${path}.month`]: [month],
      [`${path}.day`]: [day],
    });
    const given = {
      'records.preset': [preset],
      'records.allDates': ['no'],
      ...parts('records.from', from),
      ...parts('records.to', to),
    };
    return judge(allAnswers('patient', given), options);
  };

  it.each([
    ['everything', ['2015'], [], { from: '2015-01-01', fromSaid: '2015' }],
    ['everything', ['2015', '6'], ['2016'], { from: '2015-06-01', fromSaid: '2015-06', to: '2016-12-31', toSaid: '2016' }],
    ['everything', ['2024', '2'], ['2024', '2'], { from: '2024-02-01', to: '2024-02-29' }],
    ['everything', ['2015', '6', '5'], [], { from: '2015-06-05' }],
    ['visit', ['2026', '3'], [], { from: '2026-03-01', to: '2026-03-31', fromSaid: '2026-03', toSaid: '2026-03' }],
    ['visit', ['2015'], [], { from: '2015-01-01', to: '2015-12-31', toSaid: '2015' }],
    ['visit', ['2026', '3', '9'], [], { from: '2026-03-09', to: '2026-03-31', toSaid: '2026-03' }],
    // The month has not ended, and the patient was born in that year.
    ['visit', ['2026', '11'], [], { from: '2026-11-01', to: '2026-11-30' }],
    ['everything', ['1984'], [], { from: '1984-01-01' }],
  ] as const)('%s from %j to %j', (preset, from, to, expected) => {
    expect(dated(preset, from, to)).toMatchObject({ ok: true, request: { records: expected } });
  });

  it.each([
    ['everything', ['2027'], [], 'records.from in-the-future'],
    ['everything', ['1983'], [], 'records.from before-birth'],
    ['everything', ['2016'], ['2015'], 'records.to dates-out-of-order'],
    ['everything', ['', '6'], [], 'records.from not-a-date'],
    ['everything', ['15'], [], 'records.from not-a-date'],
    ['everything', ['2015', '', '5'], [], 'records.from not-a-date'],
  ] as const)('%s from %j to %j is refused', (preset, from, to, problem) => {
    const parsed = dated(preset, from, to);
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toContain(problem);
  });

  it.each([
    [
      'everything',
      ['entire-record', 'imaging-films', 'cardiology-images', 'neurology-images', 'fetal-monitor-strips', 'billing-records'],
    ],
    ['important', ['abstract', 'immunizations']],
  ])('%s comes to its kinds of records, and no list is asked', (preset, types) => {
    const answers = allAnswers('patient', { 'records.preset': [preset] });
    expect(pagesFor(answers).map(({ id }) => id)).not.toContain('kinds');
    expect(judge(answers, options)).toMatchObject({ ok: true, request: { records: { types } } });
  });

  it('of a visit are asked for', async () => {
    const answers = allAnswers('patient', {
      'records.preset': ['visit'],
      'records.allDates': ['yes'],
      'records.from.year': [''],
    });
    const { visitor } = await atCheckPage('es', { ...answers, 'records.from.month': [], 'records.from.day': [] });
    expect(visitor.at()).toContain('/es/request/records');
    expect(visitor.page()).toContain('Indique al menos el mes y el año');
  });
});
