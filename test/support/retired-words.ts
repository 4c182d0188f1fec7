/**
 * `npm run check:words`: refuses words of our own making where AWS, health information management or plain English have one. The
 * sentences that people read are not looked at: they live in lib/languages and in the facility files.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

interface Retired {
  readonly word: RegExp;
  readonly instead: string;
}

const anywhere: readonly Retired[] = [
  { word: /kick/i, instead: 'enqueue, dispatch, work message' },
  { word: /tongue/i, instead: 'language, locale' },
  { word: /furniture/i, instead: 'artifact, header, footer' },
  { word: /\b(laid|lay|lays|laying) aside\b/i, instead: 'dead-letter queue, deferred' },
  { word: /\banew\b/i, instead: 'again' },
  { word: /\binsist(s|ed|ing)?\b/i, instead: 'retry' },
  { word: /\bmend(s|ed|ing)?\b/i, instead: 'fix, repair' },
  { word: /\bhear[A-Z]/, instead: 'handle' },
];

/** Words that are fine in a sentence and say nothing as a name. */
const asNames: readonly Retired[] = [
  {
    word: /(\b|_)(room|house|door)s?(?=[A-Z_]|\b)|[a-z](Room|House|Door)s?(?=[A-Z_]|\b)/,
    instead: 'module, system, channel, page',
  },
];

const passedOver =
  /^(lib\/languages\/|lib\/facility\/[a-z-]+\.ts$|package-lock\.json$|test\/support\/retired-words\.ts$)|\/built\//;
/** Kinds of events that stored records hold: a new name would be a migration. */
const stored = /'file-mended'/g;
const read = /\.(ts|tsx|mjs|cjs|json|md|sh|scss|css|py|yml|c|h|java)$|^\.ci\/run$/;

/** Code without its comments and texts. */
function namesIn(line: string): string {
  return line
    .replace(/^\s*(\/\*\*?|\*|\/\/|#).*$/, '')
    .replace(/\/\/.*$|\/\*.*?\*\//g, '')
    .replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '');
}

function findings(file: string): readonly string[] {
  const code = /\.(ts|tsx|mjs|cjs)$/.test(file);
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.replace(stored, ''))
    .flatMap((line, index) => {
      const names = code ? asNames.filter(({ word }) => word.test(namesIn(line))) : [];
      return [...anywhere.filter(({ word }) => word.test(line)), ...names].map(
        ({ instead }) => `${file}:${index + 1}: ${line.trim().slice(0, 100)} (say: ${instead})`,
      );
    });
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => read.test(file) && !passedOver.test(file));
const found = files.flatMap(findings);
for (const line of found) process.stderr.write(`${line}\n`);
process.stdout.write(`retired words: ${files.length} files read, ${found.length} found\n`);
process.exitCode = found.length === 0 && files.length > 100 ? 0 : 1;
