/**
 * `npm run bench:pages`: how hard each public page is to read, what it weighs, and what a patient's own request takes, beside the
 * same of commit 68579d1 by the same walk. `-- --origin http://127.0.0.1:4300` walks a service that runs already, started with
 * REQUESTS_PER_HOUR=0 NOTICES_PER_HOUR=0 FAXES_PER_HOUR=0; `--write-baseline` keeps its figures; `--lines /rights` prints the lines
 * of a page, the hardest first.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { startBrowser } from '../support/browser.ts';
import { startService } from '../support/service.ts';
import { leftOut, properNames } from './pages/page-text.ts';
import { type Look, readingOf, type Walked, walkSite } from './pages/site-walker.ts';
import { conditions, judge, table } from './report.ts';

const { values } = parseArgs({
  options: {
    origin: { type: 'string' },
    'write-baseline': { type: 'boolean', default: false },
    lines: { type: 'string', multiple: true, default: [] },
  },
});
const baselineFile = new URL('pages/68579d1.json', import.meta.url);
const bounds = { en: 7, es: 65, first: 40 * 1024, next: 10 * 1024, screens: 10, choices: 14, typed: 80 } as const;

const Page = z.object({ en: z.number().optional(), es: z.number().optional(), first: z.number(), next: z.number() });
const Figures = z.object({
  pages: z.record(z.string(), Page),
  request: z.object({ screens: z.number(), choices: z.number(), typed: z.number() }),
});
type Figures = z.infer<typeof Figures>;

const write = (line: string) => process.stdout.write(`${line}\n`);
const round = (figure: number): number => Math.round(figure * 10) / 10;
const hardest = { en: Math.max, es: Math.min } as const;

/** The worst that anybody sees of each page. */
function figuresOf({ looks, efforts }: Walked): Figures {
  const paths = [...new Set(looks.map(({ path }) => path))];
  const pages = paths.map((path) => {
    const seen = looks.filter((one) => one.path === path);
    const readings = languages.flatMap((language) => {
      const found = seen.filter((one) => one.language === language).map(({ reading }) => reading);
      return found.length === 0 ? [] : [[language, round(hardest[language](...found))] as const];
    });
    const most = (what: 'first' | 'next') => Math.max(...seen.map((one) => one[what]));
    return [path, { ...Object.fromEntries(readings), first: most('first'), next: most('next') }] as const;
  });
  const most = (what: 'screens' | 'choices' | 'typed') => Math.max(...efforts.map((effort) => effort[what]));
  return {
    pages: Object.fromEntries(pages),
    request: { screens: most('screens'), choices: most('choices'), typed: most('typed') },
  };
}

/** A line of one word counts as none, as in the grade of the page. */
function printLines(looks: readonly Look[], path: string): void {
  const lines = looks
    .filter((one) => one.path === path)
    .flatMap(({ lines, language, who }) => lines.map((line) => ({ line, language, who })));
  const once = [...new Map(lines.map((one) => [`${one.language}${one.line}`, one])).values()];
  const hardness = (text: string, language: Language) => (language === 'en' ? 1 : -1) * readingOf(text, language);
  for (const language of languages)
    for (const { line, who } of once
      .filter((one) => one.language === language && /\S\s\S/.test(one.line))
      .toSorted((one, other) => hardness(other.line, language) - hardness(one.line, language)))
      write(`${language} ${round(readingOf(line, language))} ${who}: ${line}`);
}

async function walked(): Promise<Walked> {
  const service = values.origin === undefined ? await startService({}) : undefined;
  const browser = await startBrowser();
  try {
    return await walkSite(browser, values.origin ?? service?.origin ?? '', languages);
  } finally {
    await browser.close();
    await service?.stop();
  }
}

const kib = (bytes: number | undefined) => (bytes === undefined ? '-' : (bytes / 1024).toFixed(1));

function print(now: Figures, then: Figures): void {
  const paths = [...new Set([...Object.keys(now.pages), ...Object.keys(then.pages)])];
  const rows = paths.map((path) => {
    const [one, other] = [now.pages[path], then.pages[path]];
    const grades = [one?.en, other?.en, one?.es, other?.es].map((grade) => grade ?? '-');
    return [path, ...grades, kib(one?.first), kib(other?.first), kib(one?.next), kib(other?.next)];
  });
  write(table([['page', 'English', 'then', 'Spanish', 'then', 'first KB', 'then', 'next KB', 'then'], ...rows]));
  const request = (['screens', 'choices', 'typed'] as const).map((what) => [what, now.request[what], then.request[what]]);
  write(table([["a patient's own request", 'now', 'then'], ...request]));
}

write(conditions());
write(
  `not read: ${[...leftOut, '[lang] of another language'].join(', ')}, dd of the check page; names: ${properNames.join('; ')}`,
);
write(
  'English: grade of Flesch and Kincaid; Spanish: perspicuity (INFLESZ). "then": commit 68579d1. A page as its hardest reader sees it.\n',
);
const result = await walked();
const now = figuresOf(result);
for (const path of values.lines) printLines(result.looks, path);
if (values['write-baseline']) writeFileSync(baselineFile, `${JSON.stringify(now, null, 2)}\n`);
print(now, Figures.parse(JSON.parse(readFileSync(baselineFile, 'utf8'))));

const all = Object.values(now.pages);
const over = (what: (page: z.infer<typeof Page>) => boolean): number => all.filter(what).length;
const { screens, choices, typed } = now.request;
judge([
  { what: 'hardest page in English, school grade', figure: Math.max(...all.map(({ en = 0 }) => en)), bound: bounds.en },
  {
    what: 'hardest page in Spanish, INFLESZ',
    figure: Math.min(...all.map(({ es = 100 }) => es)),
    bound: bounds.es,
    least: true,
  },
  {
    what: 'pages over 40 KB at first or 10 KB next',
    figure: over(({ first, next }) => first > bounds.first || next > bounds.next),
    bound: 0,
  },
  {
    what: `patient's request: ${screens} screens of ${bounds.screens}, ${choices} choices of ${bounds.choices}, ${typed} characters of ${bounds.typed}; over`,
    figure: [screens > bounds.screens, choices > bounds.choices, typed > bounds.typed].filter(Boolean).length,
    bound: 0,
  },
]);
