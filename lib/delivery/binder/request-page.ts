/** The page of one request in a binder, made of its facts alone. */
import { binderWords } from '../../languages/binder.ts';
import { fileWords, staffWords } from '../../languages/staff.ts';
import { accountingWords } from '../../languages/staff-accounting.ts';
import { labelIn, vocabulary } from '../../languages/vocabulary.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { RequestFacts } from './facts.ts';
import { type Cell, document, heading, inLine, linesOf, link, pairs, paragraph, table } from './html.ts';

/** Where a document of the request lies in its folder, by hash; absent: it is not stored any more. */
export type FileNames = ReadonlyMap<string, string>;

interface Page {
  readonly facts: RequestFacts;
  readonly language: Language;
  readonly files: FileNames;
}

type Section = (page: Page) => string;

const instant = (at: string | undefined | null): string => (at ?? '').replace('T', ' ').replace(/\.\d+Z$/, 'Z');
const person = (actor: string | undefined): string => actor ?? '';

const received: Section = ({ facts, language }) => {
  const { fields } = binderWords(language);
  const { submittedAt, receivedOn, arrivedBy, channel, basis, dueOn } = facts.received;
  const { status, hold, erasedFrom } = facts.standing;
  const labels = vocabulary(language);
  return pairs([
    [fields.submitted, instant(submittedAt)],
    [fields.receivedOn, receivedOn ?? ''],
    [fields.arrivedBy, arrivedBy],
    [fields.channel, channel],
    [fields.basis, labelIn(labels.bases, basis)],
    [fields.dueOn, dueOn ?? ''],
    [fields.status, labelIn(labels.statuses, status)],
    [fields.hold, hold === null ? '' : `${instant(hold.at)}, ${person(hold.who)}: ${hold.reason}`],
    [fields.erasedFrom, erasedFrom ?? ''],
  ]);
};

const request: Section = ({ facts }) => pairs(linesOf(facts.request.asReceived));

function decided(decisions: RequestFacts['decisions'], language: Language): string {
  const { fields, none } = binderWords(language);
  const headings = [fields.day, fields.what, fields.who, fields.second, fields.evidence];
  const rows = decisions.map(({ decision, at, by, second, evidence }): readonly Cell[] => [
    instant(at),
    decision,
    person(by),
    person(second),
    inLine(evidence),
  ]);
  return table(headings, rows, none);
}

/** What became of a notice, attempt by attempt. */
function sentInWords(notice: RequestFacts['letters'][number]['notice']): string {
  return (notice?.attempts ?? [])
    .map(({ startedAt: _startedAt, ...attempt }) => inLine(attempt))
    .filter((text) => text !== '')
    .join(' | ');
}

const letters: Section = ({ facts, language, files }) => {
  const { fields, none, letter } = binderWords(language);
  const headings = [fields.day, fields.what, fields.language, fields.pages, fields.who, fields.sent, fields.file];
  const rows = facts.letters.map(({ kind, language: its, sha256, pages, madeAt, by, notice, posted }): readonly Cell[] => {
    const name = files.get(sha256);
    const ways = [sentInWords(notice), posted === null ? '' : letter.posted(posted.day ?? instant(posted.at))].filter(Boolean);
    return [
      ...[instant(madeAt), kind, its, String(pages), person(by), ways.join(' | ') || letter.notSent],
      name === undefined ? letter.notStored : link(name, name),
    ];
  });
  return table(headings, rows, none);
};

const fees: Section = ({ facts, language }) => {
  const { none } = binderWords(language);
  const told = facts.cases.filter(({ fee }) => fee !== undefined);
  if (facts.fees.length + told.length === 0) return paragraph(none);
  return [...facts.fees, ...told].map((one) => pairs(linesOf(one))).join('\n');
};

const packages: Section = ({ facts, language, files }) => {
  const { fields, none } = binderWords(language);
  const headings = [
    ...[fields.number, fields.day, fields.way, fields.to, fields.pages, fields.who, fields.fetched, fields.whole],
    ...[fields.recalled, fields.file],
  ];
  const rows = facts.packages.map((one): readonly Cell[] => {
    const { id, number, way, recipient, tracking, releasedAt, by, pages, delivered } = one;
    const name = files.get(id);
    return [
      ...[String(number), instant(releasedAt), [way, tracking].filter(Boolean).join(' '), recipient, String(pages), person(by)],
      delivered.fetched.map(instant).join(', '),
      instant(delivered.sentWhole?.at),
      inLine(delivered.recalled),
      name === undefined ? '' : link(name, name),
    ];
  });
  return table(headings, rows, none);
};

const disclosures: Section = ({ facts, language }) => {
  const { fields, none } = binderWords(language);
  const { kinds } = accountingWords(language);
  const headings = [fields.day, fields.to, fields.what, fields.pages, fields.listed, fields.who];
  const rows = facts.disclosures.map(({ on, to, what, pages, kind, by }): readonly Cell[] => [
    ...[on, to, what, String(pages), kinds[kind], person(by)],
  ]);
  return table(headings, rows, none);
};

const seen: Section = ({ facts, language }) => {
  const { fields, none, chain } = binderWords(language);
  const rows = facts.seen.rows.map(({ at, who, roles = '', kind, what, why = '' }): readonly Cell[] => [
    ...[instant(at), person(who), roles, `${kind}: ${what}`, why],
  ]);
  const wrong = facts.seen.chains.filter((one) => one.wrong !== null);
  const result =
    wrong.length === 0
      ? paragraph(chain.seen(facts.seen.chains.length))
      : wrong.map((one) => paragraph(chain.seenWrong(`${one.day} ${one.actor}`, String(one.wrong)))).join('\n');
  return [result, table([fields.day, fields.who, fields.roles, fields.what, fields.why], rows, none)].join('\n');
};

const roles: Section = ({ facts, language }) => {
  const { fields, none } = binderWords(language);
  const { roles: names } = staffWords(language);
  const rows = facts.seen.roles.map(({ who, roles: held }): readonly Cell[] => [
    person(who),
    held.map((role) => labelIn(names, role)).join(', '),
  ]);
  return table([fields.who, fields.roles], rows, none);
};

const rules: Section = ({ facts, language }) => {
  const { fields, none } = binderWords(language);
  const rows = Object.entries(facts.rules).map(([version, count]): readonly Cell[] => [version, String(count)]);
  return table([fields.version, fields.count], rows, none);
};

function findingInWords(finding: RequestFacts['history']['findings'][number], language: Language): string {
  const { findings } = binderWords(language).chain;
  if (finding.wrong === 'history') return findings.history(String(finding.position));
  return finding.wrong === 'document' ? findings.document(finding.sha256) : findings[finding.wrong];
}

const history: Section = ({ facts, language }) => {
  const { fields, none, chain } = binderWords(language);
  const { events, findings, intact } = facts.history;
  const result = intact
    ? [paragraph(chain.holds(events.length))]
    : [paragraph(chain.broken), ...findings.map((finding) => paragraph(findingInWords(finding, language)))];
  const { events: names } = fileWords(language);
  const rows = events.map(({ at, who, what, facts: told, hash }, place): readonly Cell[] => [
    ...[String(place), instant(at), person(who), labelIn(names, what), inLine(told), hash.slice(0, 16)],
  ]);
  const headings = [fields.number, fields.day, fields.who, fields.what, fields.evidence, fields.hash];
  return [...result, table(headings, rows, none)].join('\n');
};

const sections = {
  received,
  request,
  identity: ({ facts, language }) => decided(facts.identity.decisions, language),
  letters,
  fees,
  packages,
  denials: ({ facts, language }) => decided(facts.denials.decisions, language),
  decisions: ({ facts, language }) => decided(facts.decisions, language),
  disclosures,
  seen,
  roles,
  rules,
  history,
} as const satisfies Readonly<Record<string, Section>>;

const order = [
  ...(['received', 'request', 'identity', 'letters', 'fees', 'packages', 'denials', 'decisions', 'disclosures'] as const),
  ...(['seen', 'roles', 'rules', 'history'] as const),
];

export function requestPage(page: Page): string {
  const words = binderWords(page.language);
  const files = [...page.files.values()].map((name) => link(name, name));
  return document(page.language, `${words.columns.reference} ${showReference(page.facts.reference)}`, [
    paragraph(link('../../index.html', words.back), link('facts.json', words.json)),
    ...order.flatMap((name) => [heading(words.sections[name]), sections[name](page)]),
    heading(words.files),
    table(
      [words.fields.file],
      files.map((file) => [file]),
      words.none,
    ),
  ]);
}
