/**
 * Invented files of charts with known truth, drawn from a seed: documents of one to four pages, one in twenty of somebody else; labels beside
 * their values, above and below them, letters, stickers, footers, running text; English and Spanish; relatives, payers and physicians beside
 * the patient; numbers of other hospitals; scans with their slips. Nobody in them exists.
 */
import { type Random, random } from '../seeded.ts';
import { freeLayouts } from './free-layouts.ts';
import { formLayouts } from './layouts.ts';
import { type ChartPerson, chartPerson } from './people.ts';
import { misreadText } from './scanner.ts';
import { type Fact, type Shown, shownOf, wordsOf } from './shown.ts';
import { body, emptyForm, others, treating } from './surroundings.ts';

export type Stray = 'stranger' | 'surname' | 'namesake' | 'twin' | 'same-day';

export interface ChartPage {
  /** own: names the patient. none: names nobody. */
  readonly truth: 'own' | 'none' | Stray;
  readonly layout: string;
  readonly text: string;
  /** Nobody could tell this page from the patient's own: a namesake of whom it shows the name alone. */
  readonly untellable: boolean;
}

export interface ChartFile {
  readonly owner: ChartPerson;
  /** Whether the request says the record number. */
  readonly numbered: boolean;
  readonly scanned: boolean;
  readonly pages: readonly ChartPage[];
}

const layouts = { ...formLayouts, ...freeLayouts };

function strayOf(owner: ChartPerson, kind: Stray, r: Random): ChartPerson {
  if (kind === 'surname') return chartPerson(r, { family: owner.family, former: '' });
  if (kind === 'namesake')
    return chartPerson(r, { family: owner.family, given: owner.given, middle: owner.middle, former: '' });
  const twin = { family: owner.family, former: '', born: owner.born, mrn: `LN${Number(owner.mrn.slice(2)) + 1}` };
  if (kind === 'twin') return chartPerson(r, twin);
  return kind === 'same-day' ? chartPerson(r, { born: owner.born }) : chartPerson(r);
}

const plain = (words: readonly string[]) => words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, ''));
const share = (some: readonly string[], others: readonly string[]) => plain(some).some((word) => plain(others).includes(word));

/** What is on the page that is not the owner's own. */
function tells(owner: ChartPerson, other: ChartPerson, shows: readonly Fact[], numbered: boolean, outside: boolean): boolean {
  const surnameDiffers = !share(
    [...owner.family, owner.former].filter(Boolean),
    [...other.family, other.former].filter(Boolean),
  );
  const nameDiffers = surnameDiffers || !share([...owner.given, owner.middle].filter(Boolean), other.given);
  return shows.some((fact) => {
    if (fact === 'name') return nameDiffers;
    if (fact === 'surname') return surnameDiffers;
    return fact === 'born' ? other.born !== owner.born : numbered && !outside;
  });
}

type Scan = (text: string) => string;

/** Text around the lines that name the patient: at the top of the page, at its foot, somewhere. */
function pageText(owner: ChartPerson, naming: readonly string[], r: Random): string {
  const lines: (readonly string[])[] = Array.from({ length: 6 + r.below(20) }, () => [r.pick(body)]);
  if (r.chance(0.5)) lines.splice(r.below(lines.length), 0, others(owner, r));
  if (r.chance(0.15)) lines.splice(r.below(lines.length), 0, emptyForm(r));
  for (let many = r.below(3); many >= 0; many -= 1) lines.splice(r.below(lines.length + 1), 0, [treating(r)]);
  const place = r.pick([0, 0, 0, 0, 0, 0, lines.length, r.below(lines.length)]);
  lines.splice(place, 0, naming);
  if (r.chance(0.5)) lines.unshift(['Duke Health Lake Norman Hospital']);
  return lines.flat().join('\n');
}

interface Chart {
  readonly owner: ChartPerson;
  readonly numbered: boolean;
  readonly r: Random;
  readonly scan: Scan;
}

const strays = ['stranger', 'stranger', 'stranger', 'surname', 'namesake', 'twin', 'same-day'] as const;

/** What a layout without a label prints is American; a Spanish label goes with a Spanish date. */
const american = new Set([
  'pipes',
  'sticker',
  'tall-sticker',
  'text',
  'letter',
  'boxes',
  'meditech',
  'mail',
  'fax',
  'name-line',
]);

/** The pages of one document: each names its patient in the same way, and a later page perhaps not at all. */
function documentOf({ owner, numbered, r, scan }: Chart): readonly ChartPage[] {
  const stray = r.chance(0.05) ? r.pick<Stray>(strays) : null;
  const other = stray === null ? null : strayOf(owner, stray, r);
  const names = stray !== null || !r.chance(0.13);
  const subject = other ?? owner;
  const layout = r.pick(Object.keys(layouts));
  const language = subject.spanish && !american.has(layout) && r.chance(0.5) ? 'es' : 'en';
  const outside = r.chance(0.06);
  const shown: Shown = shownOf(subject, language, outside, r);
  const { shows = [], lines } = layouts[layout] ?? {};
  const naming = lines?.(shown, r, wordsOf(language, r)) ?? [];
  const untellable = other !== null && !tells(owner, other, shows, numbered, outside);
  return Array.from({ length: r.pick([1, 1, 1, 2, 2, 3, 4]) }, (_, place): ChartPage => {
    const bare = !names || (place > 0 && r.chance(0.1));
    const text = scan(pageText(owner, bare ? [] : naming, r));
    return { truth: bare ? 'none' : (stray ?? 'own'), layout, text, untellable: !bare && untellable };
  });
}

/** Files of `count` pages or some more in all, three in ten scanned; one request in five says no record number. */
export function* chartFiles(seed: number, count: number): Generator<ChartFile> {
  const r = random(seed);
  for (let made = 0; made < count; ) {
    const owner = chartPerson(r);
    const rate = r.chance(0.3) ? r.pick([0.004, 0.01, 0.02]) : 0;
    const numbered = r.chance(0.8);
    const scan: Scan = (text) => (rate > 0 ? misreadText(text, r, rate) : text);
    const chart: Chart = { owner, numbered, r, scan };
    const pages = Array.from({ length: 3 + r.below(16) }, () => documentOf(chart)).flat();
    made += pages.length;
    yield { owner, numbered, scanned: rate > 0, pages };
  }
}
