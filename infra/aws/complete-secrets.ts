/**
 * Completes the secret values of a stage: keeps what is set, takes what others have given us, and makes the rest at random.
 * Reads the present values as JSON from standard input and writes the complete ones to standard output, so that they pass
 * from store to store without touching a disk or a command line:
 *
 *   aws secretsmanager get-secret-value … | npx tsx infra/aws/complete-secrets.ts given.json | aws secretsmanager put-secret-value …
 *
 * `given.json` holds faxKeyId, faxKeySecret and oidcClientSecret. `--renew <name>` makes a value again instead of keeping it.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { SecretValues } from '../../lib/runtime/settings.ts';

/** Values that we make ourselves and may make again. The root key keys what is stored, so it is made once and for all. */
const renewable = ['originVerify', 'faxCallbackPassword'] as const;
type Renewable = (typeof renewable)[number];

const Present = SecretValues.partial();

function made(): string {
  return randomBytes(32).toString('base64url');
}

/** The complete values. Throws an error that names what is still missing, never what is there. */
export function completeSecrets(present: unknown, given: unknown, renew: readonly Renewable[] = []): SecretValues {
  const kept = Present.parse(present);
  const fresh = Object.fromEntries(renew.map((name) => [name, made()]));
  // While the edge learns a new value, its calls still carry the one before.
  const previous = renew.includes('originVerify') ? { originVerifyPrevious: kept.originVerify } : {};
  const complete = SecretValues.safeParse({
    rootKey: made(),
    faxCallbackUser: 'fax-vendor',
    faxCallbackPassword: made(),
    originVerify: made(),
    ...kept,
    ...Present.parse(given),
    ...fresh,
    ...previous,
  });
  if (complete.success) return complete.data;
  throw new Error(`still missing: ${complete.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { renew: { type: 'string', multiple: true } } });
  const renew = z.array(z.enum(renewable)).parse(values.renew ?? []);
  const given: unknown = positionals[0] === undefined ? {} : JSON.parse(readFileSync(positionals[0], 'utf8'));
  process.stdout.write(JSON.stringify(completeSecrets(JSON.parse(readFileSync(0, 'utf8')), given, renew)));
}
