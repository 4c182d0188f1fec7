/**
 * Makes every document of the matrix and has other programs judge it: veraPDF (PDF/UA-1 and PDF/A-2u) and qpdf. Needs a Java
 * development kit, libjaxb-java and qpdf; fetches veraPDF's jar with npm into a folder of its own, as a tool, never shipped.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matrix } from './matrix.ts';

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

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'documents-'));
mkdirSync(folder, { recursive: true });
const files = await makeAll(folder);
say(`${files.length} documents made`);
const unsound = failedChecks(files);
say(`qpdf --check: ${files.length - unsound} clean, ${unsound} not`);
const validator = fileURLToPath(new URL('./Validate.java', import.meta.url));
const { status } = spawnSync('java', ['-cp', classPath(), validator, profiles, ...files], {
  stdio: ['ignore', 'inherit', 'ignore'],
});
process.exitCode = unsound === 0 && status === 0 ? 0 : 1;
