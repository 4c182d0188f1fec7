/**
 * Which licences we accept, and why. A licence that is not here fails `npm run verify:licenses` until somebody has read it and added a line.
 * Names are those of the SPDX list.
 */

interface Accepted {
  readonly license: string;
  readonly why: string;
}

/** For everything that runs in production or reaches people. */
export const forProduction: readonly Accepted[] = [
  { license: 'Apache-2.0', why: 'permissive, with a patent grant; ours as well' },
  { license: 'MIT', why: 'permissive' },
  { license: 'MIT-0', why: 'permissive, no notice asked for' },
  { license: 'ISC', why: 'permissive' },
  { license: '0BSD', why: 'permissive, no notice asked for' },
  { license: 'BSD-2-Clause', why: 'permissive' },
  { license: 'BSD-3-Clause', why: 'permissive; no endorsement by name' },
  { license: 'Zlib', why: 'permissive' },
  { license: 'BlueOak-1.0.0', why: 'permissive' },
  { license: 'CC0-1.0', why: 'given to the public domain' },
  {
    license: 'OFL-1.1',
    why: 'fonts: may be embedded in documents and shipped with software; the text of the licence lies beside each font file',
  },
];

/** For tools that only develop and check, of which nothing is shipped. */
export const forDevelopment: readonly Accepted[] = [
  ...forProduction,
  { license: 'MPL-2.0', why: 'copyleft by file: used unchanged as a tool (axe-core, lightningcss), no file of it is shipped' },
  { license: 'Python-2.0', why: 'permissive; a reader of command lines (argparse)' },
];

interface Stated {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly read: string;
}

/** Packages that name no licence in the usual place, and what we read instead. For exactly this version: another one is read anew. */
export const stated: readonly Stated[] = [
  {
    name: '@uswds/uswds',
    version: '3.14.0',
    license: 'CC0-1.0 AND OFL-1.1 AND Apache-2.0 AND MIT',
    read: 'LICENSE.md in the package. Its styles are built into ours; its fonts and pictures are not used',
  },
  { name: 'png-js', version: '2.0.0', license: 'MIT', read: 'LICENSE in the package' },
];

interface OutsideTool {
  readonly name: string;
  readonly license: string;
  readonly use: string;
}

/**
 * Programs that checks call and that npm does not install. They run as programs of their own on our files, and nothing of them is
 * linked with or shipped with the service, so their copyleft does not reach it.
 */
export const outsideTools: readonly OutsideTool[] = [
  { name: 'veraPDF', license: 'GPL-3.0-or-later OR MPL-2.0', use: 'judges PDF/UA and PDF/A, npm run verify:documents' },
  { name: 'qpdf', license: 'Apache-2.0', use: 'checks the structure of PDF files, npm run verify:documents' },
  { name: 'poppler-utils', license: 'GPL-2.0-only OR GPL-3.0-only', use: 'pictures of pages, npm run verify:documents' },
  { name: 'zbar-tools', license: 'LGPL-2.1-or-later', use: 'reads bar codes, npm run verify:documents' },
  { name: 'OpenJDK', license: 'GPL-2.0-only WITH Classpath-exception-2.0', use: 'runs veraPDF and DynamoDB Local' },
  { name: 'DynamoDB Local', license: 'AWS licence for DynamoDB Local', use: 'second engine of the store tests' },
  {
    name: 'spandsp',
    license: 'LGPL-2.1-only',
    use: 'the fax line of npm run test:fax, linked into a test program that is never shipped',
  },
  { name: 'LibTIFF', license: 'libtiff', use: 'the same test program' },
  { name: 'cfn-lint', license: 'MIT-0', use: 'checks the templates, npm run verify:cfn-lint' },
  { name: 'ministack', license: 'MIT', use: 'the emulator of npm run test:deploy' },
];
