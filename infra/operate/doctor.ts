/** `npm run ops:doctor -- --stage dev`, or `--local [--origin http://127.0.0.1:4300]`. Changes nothing. */

import { EOL } from 'node:os';
import { connect } from 'node:tls';
import { parseArgs } from 'node:util';
import { stageSettings } from '../aws/settings.ts';
import { awsAccount } from './aws-account.ts';
import { awsRunning } from './aws-running.ts';
import { type Check, isWrong, runChecks, tableOf } from './check.ts';
import { localChecks } from './doctor-local.ts';
import { stageChecks } from './doctor-stage.ts';
import { askByFetch } from './site.ts';

const words = { ok: 'ok', note: 'note', bad: 'BAD', unknown: 'UNKNOWN' } as const;

/** Exit code 1 when something is wrong or could not be asked. */
export async function doctor(checks: readonly Check[]): Promise<{ readonly text: string; readonly code: 0 | 1 }> {
  const lines = await runChecks(checks);
  const wrong = lines.filter(isWrong).length;
  const end = wrong === 0 ? `all well, ${lines.length} looked at` : `${wrong} of ${lines.length} are not well`;
  return { text: [tableOf(lines, words), end, ''].join(EOL), code: wrong === 0 ? 0 : 1 };
}

const patienceMs = 10_000;

/** Reads only the end: the other calls to the site find out whether the chain is trusted. */
function certificateEnd(host: string): Promise<Date> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port: 443, servername: host, timeout: patienceMs }, () => {
      const { valid_to } = socket.getPeerCertificate();
      socket.end();
      resolve(new Date(valid_to));
    });
    socket.once('error', reject);
    socket.once('timeout', () => socket.destroy(new Error('TimeoutError')));
  });
}

function checksFor(words: readonly string[]): readonly Check[] {
  const { values } = parseArgs({
    args: [...words],
    options: {
      stage: { type: 'string' },
      local: { type: 'boolean' },
      origin: { type: 'string', default: 'http://127.0.0.1:4300' },
    },
  });
  const now = (): Date => new Date();
  if (values.local === true) return localChecks({ origin: values.origin.replace(/\/$/, ''), ask: askByFetch, now });
  const settings = stageSettings(values.stage);
  const { region, stage } = settings;
  const cloud = { ...awsAccount(region), ...awsRunning(region, stage) };
  return stageChecks({ settings, cloud, ask: askByFetch, certificateEnd, now });
}

if (import.meta.main) {
  const { text, code } = await doctor(checksFor(process.argv.slice(2)));
  process.stdout.write(text);
  process.exitCode = code;
}
