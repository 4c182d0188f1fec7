/** What is typed into one field, and what is stored or said. Long: one table, read as a whole. */
import type { RequesterType } from '../../lib/request/vocabulary.ts';

type Expected = { readonly stored: string | undefined } | { readonly refused: string };

export interface Row {
  readonly row: number;
  readonly source: string;
  readonly path: string;
  readonly typed: string;
  readonly right: Expected;
  readonly as?: RequesterType;
}

const stored = (text: string | undefined): Expected => ({ stored: text });
const refused = (code: string): Expected => ({ refused: code });

const phone = (source: string, row: number, typed: string, right: Expected = stored('+17045550123')): Row => ({
  ...{ row, source, path: 'patient.phone', typed, right },
});
const name = (source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: 'patient.formerName', typed, right },
});
const email = (source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: 'patient.email', typed, right },
});
const other = (source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: 'records.other', typed, right },
});
const place = (part: string, source: string, row: number, typed: string, right: Expected): Row => ({
  ...{ row, source, path: `recipient.address.${part}`, typed, right },
});

const beeftext = 'alphagov/publisher#1416, Beeftext#452';
const zeroWidth = 'validatorjs#940, #2036; woocommerce#58000';
const contacts = 'Signal-Android#11630, hyper#86';
const dashes = 'va.gov-team#74013, #102597';
export const zip = 'vita-min#5231, localflavor#61';
const enketo = 'enketo-express#148';
const states = 'vets-website#3423';
const territories = 'us-state-codes#61';
const html = 'zod#3913, documenso#2656';

export const rows: readonly Row[] = [
  name(beeftext, 1, 'María\u2028José', stored('María José')),
  name(beeftext, 1, 'María\u2029José\r\nPeña', stored('María José Peña')),
  other(beeftext, 1, 'one\u2028two\u2029three', stored('one\ntwo\nthree')),
  name(zeroWidth, 2, '\u200b', stored(undefined)),
  name(zeroWidth, 2, 'Pe\u200bña\u00ad\ufeff\u2060', stored('Peña')),
  name(zeroWidth, 2, '\u3164\u115f', stored(undefined)),
  name(zeroWidth, 2, 'a\u200db', stored('ab')),
  name(zeroWidth, 2, 'می\u200cخواهم', stored('می\u200cخواهم')),
  name(zeroWidth, 2, 'क\u094d\u200dष', stored('क\u094d\u200dष')),
  name(zeroWidth, 2, '\u2068Rosa\u2069 \u2066Lee\u2069', stored('Rosa Lee')),
  name('held: an order of letters turned around', 2, 'gnp\u202eexe', refused('forbidden-character')),
  ...[
    '\ufeff',
    '\u2060',
    '\u2800',
    '\uffa0\u1160',
    '\u{e0041}\u{e007f}',
    '\ufe0f',
    '\u{e0100}',
    '\u180e',
    '\u061c',
    '\u17b4',
  ].map((typed) => name(zeroWidth, 2, typed, stored(undefined))),
  ...['Pe\u2060\u{e0061}ña', 'Pe\ufe0f\u{e0100}ña', 'Pe\u115f\u034f\u2063ña', '\u200fPeña\u206a'].map((typed) =>
    name(zeroWidth, 2, typed, stored('Peña')),
  ),
  ...['Rosa\u2800Lee', 'Rosa\u3164Lee', 'Rosa\uffa0 Lee', 'Rosa\u3000\u2003Lee', 'Rosa\u200b \u00a0Lee'].map((typed) =>
    name(zeroWidth, 2, typed, stored('Rosa Lee')),
  ),
  name('held: a control', 2, 'Rosa\u0007', refused('forbidden-character')),
  name('held: a private character of nobody’s font', 2, 'Rosa\ue000', refused('forbidden-character')),
  phone(contacts, 3, '\u2060704-555-0123\ufeff\u{e0061}'),
  phone(contacts, 3, '\u202d+1 (704) 555-0123\u202c'),
  phone(contacts, 3, '\u2068704\u200b-555-0123\u2069'),
  ...['704–555–0123', '704\u2011555\u20110123', '704\u202f555\u202f0123', '704\u2007555\u20070123', '704\t555\t0123'].map(
    (typed) => phone(dashes, 4, typed),
  ),
  ...[
    '\u2212',
    '\u00ad',
    '\u30fc',
    '\u2043',
    '\u02d7',
    '\ufe63',
    '\u30fb',
    '\u00b7',
    '\u2022',
    '\u2800',
    '\u3164',
    '_',
    '~',
  ].map((separator) => phone(dashes, 4, ['704', '555', '0123'].join(separator))),
  ...[
    '704,555,0123',
    '(704)555.0123',
    '704/555/0123',
    '[704] 555-0123',
    '“704-555-0123”',
    '704-555-0123;',
    '#704-555-0123',
  ].map((typed) => phone(dashes, 4, typed)),
  phone(dashes, 4, '٧٠٤-٥٥٥-٠١٢٣'),
  phone(dashes, 4, '७०४ ५५५ ०१२३'),
  phone('held: a letter for a digit', 4, '704-555-O123', refused('not-a-phone')),
  phone(dashes, 4, '７０４５５５０１２３'),
  email('notifications-utils#471', 5, '\u200bana@example.com\u200e', stored('ana@example.com')),
  email('notifications-utils#471', 5, '\u00a0ana@example.com\u2028', stored('ana@example.com')),
  ...['ana@example.com.', 'ana@example.com,', 'mailto:ana@example.com?subject=hi', 'Ana Peña <ana@example.com>'].map((typed) =>
    email('notifications-utils#471', 5, typed, stored('ana@example.com')),
  ),
  ...[
    '<ana@example.com>',
    '"ana@example.com";',
    'E-mail: ana@example.com',
    'correo: ana@example.com',
    'ana@example.com (work)',
  ].map((typed) => email('notifications-utils#471', 5, typed, stored('ana@example.com'))),
  ...['ana＠example．com', 'ana @ example.com', 'ana@example. com', 'ana\u2060@exam\u00adple.com\u{e0041}'].map((typed) =>
    email('notifications-utils#471', 5, typed, stored('ana@example.com')),
  ),
  ...['ana@example.com, bob@example.com', 'bob@example.com <ana@example.com>', 'ana@@example.com', 'ana at example.com'].map(
    (typed) => email('held: two addresses, or none', 5, typed, refused('not-an-email')),
  ),
  ...[
    'NC 28117',
    'N.C. 28117',
    '28117 NC',
    'ZIP: 28117',
    'C.P. 28117',
    '28117, USA',
    '28 117',
    '٢٨١١٧',
    '28117\u2800',
    '#28117.',
  ].map((typed) => place('zip', zip, 6, typed, stored('28117'))),
  ...['28117\u22121234', '28117\u30fc1234', '28117_1234', '28117.1234', '28117 - 1234', 'NC 28117-1234'].map((typed) =>
    place('zip', zip, 6, typed, stored('28117-1234')),
  ),
  ...['2811O', '28117-12', '28117-1234-5', 'Apt 4 28117', '00'].map((typed) =>
    place('zip', zip, 6, typed, refused('not-a-zip')),
  ),
  place('zip', zip, 6, '28117 1234', stored('28117-1234')),
  place('zip', zip, 6, '28117–1234', stored('28117-1234')),
  place('zip', zip, 6, '281171234', stored('28117-1234')),
  place('zip', zip, 6, '28117-', stored('28117')),
  place('zip', zip, 6, '２８１１７', stored('28117')),
  place('zip', zip, 6, '2811', refused('not-a-zip')),
  other('OfficeIMO#2510', 7, '\uf0b7 X-rays\n\uf0b7 labs', stored('• X-rays\n• labs')),
  other('OfficeIMO#2510', 7, '\uf0a7 X-rays \uf0fc', stored('▪ X-rays ✓')),
  ...['\v', '\u0085', '\f', '\r'].map((end) => other(enketo, 8, `one${end}two`, stored('one\ntwo'))),
  name('zulip#7843', 9, `Z${'\u0335'.repeat(60)}`, refused('too-many-marks')),
  name('zulip#7843', 9, 'Nguye\u0302\u0303n', stored('Nguyễn')),
  other('own', 10, '☐ X-rays ☑ labs', stored('☐ X-rays ☑ labs')),
  place('state', states, 16, 'Armed Forces Europe', stored('AE')),
  place('state', states, 16, 'N.C.', stored('NC')),
  place('state', states, 16, 'north carolina', stored('NC')),
  place('state', states, 16, 'Carolina del Norte', stored('NC')),
  place('state', states, 16, 'nc', stored('NC')),
  ...[
    'N. Carolina',
    'N Carolina',
    'No. Carolina',
    'N. Car.',
    'NORTH CAROLINA.',
    'carolina del norte.',
    'North\u00a0Carolina',
  ].map((typed) => place('state', states, 16, typed, stored('NC'))),
  ...['ＮＣ', 'N\u200bC', 'NC, USA', 'NC 28117', 'North Carolina (NC)', 'NC – North Carolina', 'State of North Carolina'].map(
    (typed) => place('state', states, 16, typed, stored('NC')),
  ),
  ...['APO AE', 'FPO, AE', 'Armed Forces Africa', 'Fuerzas Armadas Europa'].map((typed) =>
    place('state', states, 16, typed, stored('AE')),
  ),
  ...['Washington, D.C.', 'Washington DC', 'Distrito de Columbia'].map((typed) =>
    place('state', states, 16, typed, stored('DC')),
  ),
  place('state', states, 16, 'W. Virginia', stored('WV')),
  place('state', states, 16, 'Washington', stored('WA')),
  place('state', states, 16, 'Calif.', stored('CA')),
  place('state', states, 16, 'Dpo Ap', stored('AP')),
  place('state', states, 16, 'Nuevo México', stored('NM')),
  place('state', states, 16, 'Carolina', refused('not-a-state')),
  place('state', states, 16, 'APO', refused('not-a-state')),
  place('state', states, 16, 'Nowhere', refused('not-a-state')),
  place('state', territories, 17, 'PW', stored('PW')),
  place('state', territories, 17, 'Marshall Islands', stored('MH')),
  phone('intl-tel-input#982, phonenumbers#177', 18, '+52 1 55 1234 5678', stored('+525512345678')),
  phone('own', 19, '704-555-0123 (cell)'),
  phone('own', 19, 'casa: 704-555-0123'),
  phone('own', 19, '704-555-0123 después de las 5'),
  phone('own', 19, 'tel:+17045550123'),
  phone('own', 19, '0052 55 1234 5678', stored('+525512345678')),
  phone('own', 19, '704-555-0123 x12', stored('+17045550123;ext=12')),
  ...['ext. 12', 'Ext: 12', 'extension 12', 'extensión 12', 'anexo 12', 'interno 12', '(ext. 12)', '#12', ';ext=12'].map(
    (word) => phone('own', 19, `704-555-0123 ${word}`, stored('+17045550123;ext=12')),
  ),
  ...['704-555-0123 ext.', '704-555-0123 x', '704-555-0123 home/work', 'Teléfono: 704-555-0123', 'tel://+1-704-555-0123'].map(
    (typed) => phone('own', 19, typed),
  ),
  ...[
    'USA 704-555-0123',
    'EE. UU.: 704-555-0123',
    '704-555-0123 (Estados Unidos)',
    '++1 704 555 0123',
    '00 1 704 555 0123',
  ].map((typed) => phone('own', 19, typed)),
  ...['México: 55 1234 5678', 'mexico 55 1234 5678', '55 1234 5678 (México)', '011 52 55 1234 5678', '00 52 55 1234 5678'].map(
    (typed) => phone('own', 19, typed, stored('+525512345678')),
  ),
  phone('own', 19, 'Georgia: 404-555-0123', stored('+14045550123')),
  phone('own', 19, '052 55 1234 5678', refused('not-a-phone')),
  phone('own', 19, '704-555-0123 or 704-555-0199', refused('not-a-phone')),
  phone('own', 19, '704-555-0123 / 704-555-0199', refused('not-a-phone')),
  { ...name('own', 14, '✍️', refused('letters-needed')), path: 'signature.name' },
  ...['👍', '.', '—', '123', 'ⅩⅤ ✓', '\u2800', 'ㅤ✍'].map((typed) => ({
    ...name('own', 14, typed, refused(typed === '\u2800' ? 'required' : 'letters-needed')),
    path: 'signature.name',
  })),
  ...['李', 'Ñ', 'محمد', 'X'].map((typed) => ({ ...name('own', 14, typed, stored(typed)), path: 'signature.name' })),
  { ...name('own', 14, 'José ✍️', stored('José ✍️')), path: 'signature.name' },
  email(html, 20, 'a&b@example.com', stored('a&b@example.com')),
  email(html, 20, "o'neil+{x}|y@example.com", stored("o'neil+{x}|y@example.com")),
  email(html, 20, `${'a'.repeat(65)}@example.com`, refused('not-an-email')),
  email(html, 20, `${'a'.repeat(64)}@example.com`, stored(`${'a'.repeat(64)}@example.com`)),
  email(html, 20, `ana@${'a.'.repeat(125)}com`, refused('too-long')),
  email(html, 20, 'ana..b.@example.com', stored('ana..b.@example.com')),
  email(html, 20, 'ana@пример。рф', stored('ana@xn--e1afmkfd.xn--p1ai')),
  email(html, 20, 'ana@straße.example', stored('ana@xn--strae-oqa.example')),
  email(html, 20, 'ana@exam_ple.com', refused('not-an-email')),
  email(html, 20, 'ana@münchen.example', stored('ana@xn--mnchen-3ya.example')),
  email(html, 20, 'ana@localhost', refused('not-an-email')),
];
