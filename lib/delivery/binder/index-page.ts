/** The first page of a binder: what was asked for, how the sample was drawn, and each request with what its check came to. */
import type { Facility } from '../../facility/facility.ts';
import type { binderWords } from '../../languages/binder.ts';
import { labelIn, vocabulary } from '../../languages/vocabulary.ts';
import type { Binder } from '../../request/binder/binder.ts';
import { hospitalDay } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import type { RequestFacts } from './facts.ts';
import { type Cell, document, heading, link, pairs, paragraph, table } from './html.ts';

export interface Line {
  readonly reference: string;
  readonly type: string;
  readonly receivedOn: string | null;
  readonly answered: RequestFacts['standing']['answered'];
  readonly status: string;
  /** How much did not hold. */
  readonly findings: number;
}

interface Told {
  readonly lines: readonly Line[];
  readonly erased: readonly string[];
  readonly facility: Facility;
  readonly rules: string;
  readonly words: ReturnType<typeof binderWords>;
}

function sampleInWords({ sample, among, language }: Binder, { samples }: Told['words']): string {
  const { kind, count = 0, seed = '', type = '' } = sample;
  if (kind === 'random') return samples.random(count, among, seed);
  return kind === 'all' ? samples.all(among) : samples.type(labelIn(vocabulary(language).requesterTypes, type), among);
}

export function indexPage(binder: Binder, { lines, erased, facility, rules, words }: Told): string {
  const labels = vocabulary(binder.language);
  const day = (at: string) => hospitalDay(new Date(at), facility.timeZone);
  const rows = lines.map(({ reference, type, receivedOn, answered, status, findings }): readonly Cell[] => [
    link(`requests/${reference}/index.html`, showReference(reference)),
    labelIn(labels.requesterTypes, type),
    receivedOn ?? '',
    answered === null ? words.open : `${day(answered.at)}, ${answered.outcome}`,
    labelIn(labels.statuses, status),
    findings === 0 ? words.intact : words.notIntact(findings),
  ]);
  const { reference, type, received, answered, status, intact } = words.columns;
  return document(binder.language, `${words.title}: ${words.of(facility.name)}`, [
    pairs([
      [words.asked, words.by(binder.by, day(binder.askedAt))],
      [words.reason, binder.reason],
      [words.second, binder.second === undefined ? '' : words.by(binder.second.by, day(binder.second.at))],
      [words.period, words.fromTo(binder.from, binder.to)],
      [words.sample, sampleInWords(binder, words)],
      [words.restricted, words.restrictedText(binder.restricted)],
      [words.erased, erased.map(showReference).join(', ')],
      [words.rules, rules],
      [words.check, words.checkText],
    ]),
    ...(binder.sample.kind === 'random' ? [paragraph(words.drawn)] : []),
    heading(words.requests),
    table([reference, type, received, answered, status, intact], rows, words.none),
  ]);
}
