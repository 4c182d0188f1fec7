/** `npm run ops:sbom [-- <file>]`: writes the bill of materials to build/sbom.cdx.json, to a file, or with `-` to standard output. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { billOf, ourManifest } from './bill.ts';
import { ourLockfile } from './lockfile.ts';
import { shippedFunctions } from './shipped.ts';

const file = process.argv[2] ?? 'build/sbom.cdx.json';
const functions = shippedFunctions();
const bill = billOf(ourManifest(), ourLockfile(), functions);
const text = `${JSON.stringify(bill, null, 2)}\n`;
if (file === '-') process.stdout.write(text);
else {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const packages = bill.components.length - functions.length;
  const carried = new Set(functions.flatMap(({ places }) => places));
  process.stdout.write(
    `${file}: ${packages} packages, of which ${carried.size} are carried by ${functions.length} functions\n`,
  );
  process.stdout.write(`${bill.serialNumber}\n`);
}
