/** From standard input to standard output, so that no value touches a disk: infra/runbook.md#secret-values. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { missingSecrets, presentSecrets, readSecretValues, type SecretValues } from '../../lib/runtime/settings.ts';

/** Not the root key: stored data depends on it. */
const renewable = ['originVerify', 'faxCallbackPassword'] as const;
type Renewable = (typeof renewable)[number];

const made = (): string => randomBytes(32).toString('base64url');

/** Throws an error that names what is still missing, never a value. */
export function completeSecrets(present: unknown, given: unknown, renew: readonly Renewable[] = []): SecretValues {
  const stored = presentSecrets(present);
  const fresh = Object.fromEntries(renew.map((name) => [name, made()]));
  // While the edge learns a new value, its calls still carry the old one.
  const previous = renew.includes('originVerify') ? { originVerifyPrevious: stored.originVerify } : {};
  const complete = {
    rootKey: made(),
    faxCallbackUser: 'fax-vendor',
    faxCallbackPassword: made(),
    originVerify: made(),
    ...stored,
    ...presentSecrets(given),
    ...fresh,
    ...previous,
  };
  const missing = missingSecrets(complete);
  if (missing.length > 0) throw new Error(`still missing: ${missing.join(', ')}`);
  return readSecretValues(complete);
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { renew: { type: 'string', multiple: true } } });
  const renew = z.array(z.enum(renewable)).parse(values.renew ?? []);
  const given: unknown = positionals[0] === undefined ? {} : JSON.parse(readFileSync(positionals[0], 'utf8'));
  process.stdout.write(JSON.stringify(completeSecrets(JSON.parse(readFileSync(0, 'utf8')), given, renew)));
}
