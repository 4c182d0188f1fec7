/**
 * `npm run bench:lighthouse`: five pages in both languages, judged by Lighthouse with the Chromium of the tests, on the local
 * service. Also the bytes of a first view and of the next page, as sent to a browser that takes compressed answers. Ends with 1
 * when a score or a weight misses its goal.
 */
import { brotliCompressSync } from 'node:zlib';
import chromium from '@sparticuz/chromium';
import lighthouse, { type Flags } from 'lighthouse';
import { chromium as engine } from 'playwright-core';
import { startLocalService } from '../../infra/local/service.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { freePort } from '../support/free-port.ts';
import { judge } from './report.ts';

const pages = ['', '/send-records', '/rights', '/privacy', '/request/who'] as const;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Scores from 0 to 100. A page of a person's own request asks not to be indexed: there SEO is told, not judged. */
const goals = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
const weights = { first: 35_000, next: 10_000 } as const;

const write = (line: string) => process.stdout.write(`${line}\n`);

async function weigh(origin: string, path: string, known: ReadonlySet<string>) {
  const html = Buffer.from(await (await fetch(`${origin}${path}`)).arrayBuffer());
  const linked = [...html.toString('utf8').matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
  const parts = await Promise.all(
    [...new Set(linked)]
      .filter((address) => !known.has(address))
      .map(async (address) => {
        const answer = await fetch(`${origin}${address}`);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const packed = /font|woff|png|webp/.test(answer.headers.get('content-type') ?? '');
        return packed ? bytes.length : brotliCompressSync(bytes).length;
      }),
  );
  return { bytes: brotliCompressSync(html).length + parts.reduce((sum, part) => sum + part, 0), linked };
}

/** The times that Lighthouse sees are those of a machine that may be busy: the best of at most three looks counts. */
const looks = 3;

async function scoresOf(url: string, flags: Flags): Promise<readonly number[]> {
  let best: readonly number[] = [];
  for (let look = 0; look < looks && (best[0] ?? 0) < goals.performance; look += 1) {
    const result = await lighthouse(url, flags);
    const scores = categories.map((category) => Math.round((result?.lhr.categories[category]?.score ?? 0) * 100));
    if ((scores[0] ?? 0) >= (best[0] ?? -1)) best = scores;
  }
  return best;
}

const service = await startLocalService({ sweepSeconds: 0 });
const port = await freePort();
const browser = await engine.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--headless=shell', `--remote-debugging-port=${port}`],
});
// The pages' own policy lets nothing connect, so Lighthouse cannot fetch robots.txt from within one: it is read here instead.
const flags: Flags = { port, output: 'json', logLevel: 'error', onlyCategories: [...categories], skipAudits: ['robots-txt'] };
let missed = 0;
try {
  const robots = await (await fetch(`${service.origin}/robots.txt`)).text();
  const sound = /^User-agent: \*\n(Disallow: \/\S+\n)+$/.test(robots);
  write(`robots.txt ${sound ? 'sound' : 'NOT SOUND'}`);
  if (!sound) missed += 1;
  write(`page | ${categories.join(' | ')} | first view, bytes | next page, bytes`);
  for (const language of languages) {
    const start = await weigh(service.origin, `/${language}`, new Set());
    const cached = new Set(start.linked);
    for (const page of pages) {
      const path = `/${language}${page}`;
      const scores = await scoresOf(`${service.origin}${path}`, flags);
      const first = await weigh(service.origin, path, new Set());
      const next = await weigh(service.origin, path, cached);
      const indexed = !page.startsWith('/request');
      const low = categories.filter((name, index) => (name !== 'seo' || indexed) && (scores[index] ?? 0) < goals[name]);
      const heavy = first.bytes > weights.first || next.bytes > weights.next;
      if (low.length > 0 || heavy) missed += 1;
      const marks = [...low, ...(heavy ? ['weight'] : [])];
      write(
        `${path} | ${scores.join(' | ')} | ${first.bytes} | ${next.bytes}${marks.length > 0 ? ` | missed: ${marks.join(', ')}` : ''}`,
      );
    }
  }
} finally {
  await browser.close();
  await service.stop();
}
judge([{ what: 'pages and files that miss a goal of theirs', figure: missed, bound: 0 }]);
