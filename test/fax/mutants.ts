/**
 * `npm run test:fax -- --mutants`. Takes one safeguard after the other out of a copy of the source and plays the scenario that has to
 * notice. A safeguard whose absence goes unnoticed is not tested. Minutes, so by hand and not at each change.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Guard, guards } from '../faults/guards.ts';

const root = join(import.meta.dirname, '..', '..');

interface Mutant extends Guard {
  /** Part of the name of the scenario that fails without it. */
  readonly noticedBy: string;
}

/** Safeguards that the fault tests take out as well, and who notices here. */
const shared: Readonly<Record<string, string>> = {
  'reconcile: an unanswered dial is doubted': 'answer to the send lost',
  'reconcile: the vendor is asked before a second fax': 'answer to the send lost',
  'one second transmission at most': 'drop, twice',
  'a second transmission says so': 'drop: all pages',
  'delivered: every page': 'leaves out a page',
  'not before its time': 'busy twice',
  'lease: none but its holder while it runs': 'enqueued twenty times',
};

const own: readonly Mutant[] = [
  {
    name: 'the vendor redials nothing by itself',
    file: 'lib/delivery/fax/sinch-fax.ts',
    text: 'maxRetries: 0,',
    without: 'maxRetries: 3,',
    noticedBy: 'always busy',
  },
  {
    name: 'the vendor prints who sends',
    file: 'lib/delivery/fax/sinch-fax.ts',
    text: 'headerText: headerText(facility.name, from),',
    without: '',
    noticedBy: 'delivered, en',
  },
  {
    name: 'a dropped call may have delivered',
    file: 'lib/delivery/fax/fax-codes.ts',
    text: "failure: 'uncertain', codes: [11]",
    without: "failure: 'line', codes: [11]",
    noticedBy: 'drop after the first page',
  },
  {
    name: 'pages that went over before the line broke are counted',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: 'return progress.pagesSent > 0 ?',
    without: 'return progress.pagesSent > 99 ?',
    noticedBy: 'noise-after-pages: all pages',
  },
  {
    name: 'paper in the tray has time to be seen',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: 'const secondSendAfter = 10 * 60_000;',
    without: 'const secondSendAfter = 60_000;',
    noticedBy: 'drop: all pages',
  },
  {
    name: 'the vendor is asked, called back or not',
    file: 'lib/delivery/engine.ts',
    text: 'return hinted || isDue(work.dueAt, now)',
    without: 'return hinted',
    noticedBy: 'callback lost',
  },
  {
    name: 'a wrong number stops everybody',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: ', closesRoute: jobIdOf(sight.record.reference, sight.work) }',
    without: ' }',
    noticedBy: 'number out of service',
  },
  {
    name: 'the vendor keeps no pages',
    file: 'lib/delivery/fax/fax-outcome.ts',
    text: '[...(step.add ?? []), purgeWork(attempt, now)]',
    without: 'step.add ?? []',
    noticedBy: 'delivered, en',
  },
  {
    name: 'strangers cannot call back',
    file: 'lib/delivery/fax/fax-webhook.ts',
    text: 'if (!isOurCaller(',
    without: 'if (body.byteLength < 0 && !isOurCaller(',
    noticedBy: 'callback that lies',
  },
  {
    name: 'bar codes wide enough for the line',
    file: 'lib/documents/layout/themes.ts',
    text: '  rowGap: 3,\n  bar: 1,\n',
    without: '  rowGap: 3,\n  bar: 0.35,\n',
    noticedBy: 'typical, en',
  },
];

function mutants(): readonly Mutant[] {
  const known = guards.flatMap((guard) => {
    const noticedBy = shared[guard.name];
    return noticedBy === undefined ? [] : [{ ...guard, noticedBy }];
  });
  if (known.length !== Object.keys(shared).length) throw new Error('a guard has another name now');
  return [...known, ...own];
}

function copyOfSource(): string {
  const place = mkdtempSync(join(tmpdir(), 'fax-mutants-'));
  for (const part of ['lib', 'functions', 'infra', 'test', 'build/fax-line', 'package.json', 'tsconfig.json'])
    if (existsSync(join(root, part))) cpSync(join(root, part), join(place, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
  return place;
}

/** The first complaint of a scenario, null when all is well. A run that breaks off without one is an error of this program. */
function complaintOf(place: string, only: string): string | null {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/fax/run.ts', '--only', only], {
    ...{ cwd: place, encoding: 'utf8', timeout: 170_000, maxBuffer: 1 << 26 },
  });
  if (status === 0) return null;
  const [, , complaint] = /(^|\n)FAILED (?=.*: )([^\n]+)/.exec(stdout.slice(stdout.indexOf(' failed\n'))) ?? [];
  if (complaint === undefined) throw new Error(`${only} broke off: ${stderr.slice(-500)}`);
  return complaint;
}

function complaintWithout(place: string, { file, text, without, noticedBy }: Mutant): string | null {
  const path = join(place, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) throw new Error(`not once in ${file}: ${text}`);
  writeFileSync(
    path,
    source.replace(text, () => without),
  );
  const complaint = complaintOf(place, noticedBy);
  writeFileSync(path, source);
  return complaint;
}

/** The exit code: 0 when each missing safeguard was noticed. */
export function playMutants(say: (text: string) => void): number {
  const place = copyOfSource();
  try {
    const asItIs = complaintOf(place, 'delivered, en');
    if (asItIs !== null) throw new Error(`the copy does not pass as it is: ${asItIs}`);
    const all = mutants();
    let noticed = 0;
    for (const mutant of all) {
      const complaint = complaintWithout(place, mutant);
      noticed += complaint === null ? 0 : 1;
      say(
        complaint === null ? `UNNOTICED ${mutant.name}  (${mutant.noticedBy})` : `noticed ${mutant.name}\n        ${complaint}`,
      );
    }
    say(`${noticed} of ${all.length} noticed`);
    return noticed === all.length ? 0 : 1;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
