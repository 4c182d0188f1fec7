/** Accepted licences (SPDX names), and why. Somebody has read each; `npm run verify:licenses` refuses any other. */

/** For what runs in production or reaches people. */
export const forShipped: Readonly<Record<string, string>> = {
  'Apache-2.0': 'permissive, with a patent grant; ours as well',
  MIT: 'permissive',
  'MIT-0': 'permissive, no notice required',
  ISC: 'permissive',
  '0BSD': 'permissive, no notice required',
  'BSD-2-Clause': 'permissive',
  'BSD-3-Clause': 'permissive; no endorsement by name',
  Zlib: 'permissive',
  'BlueOak-1.0.0': 'permissive',
  'CC0-1.0': 'public domain',
  'OFL-1.1': 'fonts: may be embedded in documents and shipped with software; the licence text lies beside each font file',
};

/** For tools, of which no file is shipped. */
export const forTools: Readonly<Record<string, string>> = {
  ...forShipped,
  'MPL-2.0': 'copyleft by file: used unchanged (axe-core, lightningcss)',
  'CC-BY-3.0': 'attribution; lists of licence names (spdx-exceptions)',
  'CC-BY-4.0': 'attribution; lists of browsers (caniuse-lite)',
  'Python-2.0': 'permissive; a command line parser (argparse)',
};

/** Read by a person in the file named, where package.json states none. They hold for exactly this version. */
export const readByHand: Readonly<Record<string, { readonly license: string; readonly file: string }>> = {
  'png-js@2.0.0': { license: 'MIT', file: 'LICENSE' },
};
