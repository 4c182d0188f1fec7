/** `npm run ops:restore-drill [-- requests]`. */
import { drillRestore, wentWell } from './drill-restore.ts';

drillRestore(Number(process.argv[2] ?? 20)).then(
  (drill) => {
    for (const [name, value] of Object.entries(drill)) process.stdout.write(`${name.padEnd(20)} ${value}\n`);
    process.exitCode = wentWell(drill) ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
