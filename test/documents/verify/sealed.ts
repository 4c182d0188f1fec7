/** Sealed documents, for the other judges, and what pdfsig (poppler) says of their seals. The key is made for this one run. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeDocument } from '../../../lib/documents/documents.ts';
import { sealForRequest } from '../../../lib/documents/seal/request-seal.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { languages } from '../../../lib/request/vocabulary.ts';
import { body, maximalInput, recordOf, typicalInput } from '../fixtures.ts';
import { newSealKey } from '../seal-key.ts';

const facility = lakeNorman;
const rounds = 31;

export interface Sealed {
  readonly files: readonly string[];
  /** Milliseconds, with a key in this process. */
  readonly median: number;
}

/** One document of each shape, filled and drawn, in both languages. */
export async function sealedDocuments(folder: string): Promise<Sealed> {
  const { sealer } = newSealKey();
  const files: string[] = [];
  const times: number[] = [];
  for (const language of languages) {
    const wanted = [
      { kind: 'access-request', record: recordOf(body(typicalInput('patient', language))) },
      { kind: 'mail-cover', record: recordOf(body(maximalInput('attorney', language))) },
    ] as const;
    for (const { kind, record } of wanted) {
      const { bytes } = await makeDocument(kind, record, { facility });
      const file = join(folder, `sealed-${kind}-${language}.pdf`);
      for (let round = 0; round < rounds; round += 1) {
        const start = performance.now();
        const whole = await sealForRequest(bytes, { sealer, at: new Date(record.submittedAt) }, { language, facility });
        times.push(performance.now() - start);
        if (round === 0) writeFileSync(file, whole);
      }
      files.push(file);
    }
  }
  return { files, median: times.sort((one, other) => one - other)[times.length >> 1] ?? 0 };
}

function saidOf(file: string): string {
  return spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
}

export interface SealCount {
  readonly valid: number;
  readonly failed: readonly string[];
  /** True when a changed byte was noticed in each. */
  readonly judged: boolean;
}

/** Valid, and of the whole document; and pdfsig itself is judged by files with one byte changed. */
export function sealsOf(files: readonly string[]): SealCount {
  const failed = files.filter((file) => {
    const said = saidOf(file);
    return !(said.includes('Signature is Valid') && said.includes('Total document signed'));
  });
  const judged = files.every((file) => {
    const changed = readFileSync(file);
    changed[700] = (changed[700] ?? 0) ^ 1;
    const copy = `${file}.changed`;
    writeFileSync(copy, changed);
    return saidOf(copy).includes('Digest Mismatch');
  });
  return { valid: files.length - failed.length, failed: failed.map((file) => basename(file)), judged };
}
