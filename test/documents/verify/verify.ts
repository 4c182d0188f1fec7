/**
 * Makes every document of the matrix and has other programs judge them: veraPDF (PDF/UA-1 and PDF/A-2u), qpdf, zbar and poppler. Needs a
 * Java development kit, libjaxb-java, qpdf, zbar and poppler; fetches veraPDF's jar with npm into a folder of its own, as a tool,
 * never shipped.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadLanguages } from '../../../lib/languages/words.ts';
import { barcodesOf } from './barcodes.ts';
import { untagged } from './control.ts';
import { matrix } from './matrix.ts';
import { namesFound } from './names.ts';
import { comparePictures } from './pictures.ts';

const verapdf = '@opendataloader/pdf@2.5.11';
const profiles = 'ua1,2u';
const javaLibraries = '/usr/share/java';

/** Folder with the unpacked jar: kept between runs when VERAPDF_HOME names one. */
function jarPath(): string {
  const home = process.env['VERAPDF_HOME'] ?? mkdtempSync(join(tmpdir(), 'verapdf-'));
  const jar = join(home, 'package/lib/opendataloader-pdf-cli.jar');
  if (existsSync(jar)) return jar;
  mkdirSync(home, { recursive: true });
  execFileSync('npm', ['pack', '--silent', verapdf], { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  const archive = readdirSync(home).find((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['xzf', archive ?? ''], { cwd: home });
  return jar;
}

function classPath(): string {
  const wanted = /^(jaxb-(runtime|core|impl|api)|istack-commons-runtime|txw2|stax-ex|FastInfoset|javax\.activation)\.jar$/;
  const names = readdirSync(javaLibraries).filter((name) => wanted.test(name));
  return [jarPath(), ...names.map((name) => join(javaLibraries, name))].join(':');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function makeAll(folder: string): Promise<readonly string[]> {
  await loadLanguages();
  const files: string[] = [];
  for (const { name, make } of matrix()) {
    const file = join(folder, `${name}.pdf`);
    writeFileSync(file, await make());
    files.push(file);
  }
  return files;
}

function failedChecks(files: readonly string[]): number {
  const failed = files.filter((file) => {
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    if (status !== 0) say(`${stdout}${stderr}`);
    return status !== 0;
  });
  return failed.length;
}

const validator = fileURLToPath(new URL('./Validate.java', import.meta.url));

function valid(paths: readonly string[], output: 'inherit' | 'ignore' = 'inherit'): boolean {
  const { status } = spawnSync('java', ['-cp', classes, validator, profiles, ...paths], {
    stdio: ['ignore', output, 'ignore'],
  });
  return status === 0;
}

/** Control: a file that is known to be bad has to fail. */
async function judgeWorks(folder: string): Promise<boolean> {
  const file = join(folder, 'untagged.pdf');
  writeFileSync(file, await untagged());
  return !valid([file], 'ignore');
}

const classes = classPath();
const folder = mkdtempSync(join(tmpdir(), 'documents-'));
const files = await makeAll(folder);
say(`${files.length} documents made`);
const unsound = failedChecks(files);
say(`qpdf --check: ${files.length - unsound} clean, ${unsound} not`);
const judged = await judgeWorks(folder);
say(`veraPDF: the untagged control ${judged ? 'fails, as it must' : 'PASSES: the check is broken'}`);
const sound = valid(files);
const codes = barcodesOf(files);
say(`bar codes: ${codes.read} of ${codes.wanted} read back, ${codes.faxed} fax pages at 204 x 98 among them`);
for (const name of codes.failed) say(`  not read: ${name}`);
const names = await namesFound(folder);
say(`names in every script: ${names.asked - names.failed.length} of ${names.asked} found by poppler`);
for (const name of names.failed) say(`  not found: ${name}`);
const pictures = comparePictures(files, { write: process.argv.includes('--write-pictures') });
say(`pictures: ${pictures.same} of ${pictures.compared} pages as stored`);
for (const name of pictures.different) say(`  differs: ${name}`);
const failures = unsound + codes.failed.length + names.failed.length + pictures.different.length;
process.exitCode = failures === 0 && judged && sound ? 0 : 1;
