/**
 * Checks a binder for an auditor, and names every file that was changed, is missing or was added:
 *
 *     npm run ops:verify-binder -- binder.zip --keys roi-keys.json    with the public keys from /.well-known/roi-keys.json
 *     npm run ops:verify-binder -- binder.zip                         with the keys of DATA_DIR or of the deployed service
 */
import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { publicKeys } from '../../functions/bind/adapters/public-keys.ts';
import { thisProcess } from '../../functions/bind/process.ts';
import { provide } from '../../functions/bind/provide.ts';
import { indexName, signatureName } from '../../lib/delivery/binder/names.ts';
import { type BinderFinding, type Readable, verifyBinder } from '../../lib/delivery/binder/verify-binder.ts';
import type { PublicKey } from '../../lib/release/ports.ts';
import { runCommand, say, withRecords } from './command.ts';

const Keys = z.object({
  keys: z.array(
    z.object({
      ...{ kty: z.string(), crv: z.string(), x: z.string(), y: z.string(), kid: z.string() },
      ...{ use: z.literal('sig'), alg: z.literal('ES256') },
    }),
  ),
});

export function sentenceOf(finding: BinderFinding): string {
  switch (finding.wrong) {
    case 'changed':
    case 'missing':
    case 'added':
      return `${finding.wrong}: ${finding.name}`;
    case 'around':
      return `changed: the head or tail of ${finding.name} in the ZIP`;
    case 'directory':
      return 'changed: the directory of the ZIP';
    case 'index':
      return `changed: ${indexName} cannot be read`;
    case 'signature':
      return `changed: ${indexName} or ${signatureName}; the signature does not hold, or is by no key of ours`;
  }
}

async function keysFrom(path: string): Promise<readonly PublicKey[]> {
  return Keys.parse(JSON.parse(await readFile(path, 'utf8'))).keys;
}

async function check(path: string, keys: readonly PublicKey[]): Promise<number> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const read = async (at: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
      return buffer.subarray(0, bytesRead);
    };
    const source: Readable = { size, read };
    const { files, findings } = await verifyBinder(source, keys);
    for (const finding of findings) say(sentenceOf(finding));
    say(findings.length === 0 ? `intact: ${files} files, signed by us` : `NOT INTACT: ${findings.length}`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await file.close();
  }
}

const needs = provide([], { publicKeys });

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { keys: { type: 'string' } } });
  const [path] = positionals;
  if (path === undefined) throw new Error('say which file: npm run ops:verify-binder -- binder.zip');
  if (values.keys !== undefined) return check(path, await keysFrom(values.keys));
  return withRecords(
    () => needs(thisProcess),
    ({ dependencies }) => dependencies,
    async ({ publicKeys: keys }) => check(path, await keys.list()),
  );
}

if (import.meta.main) await runCommand(main, 2);
