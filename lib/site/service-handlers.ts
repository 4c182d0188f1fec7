import { languages } from '../request/vocabulary.ts';
import { errorName } from '../runtime/log.ts';
import { assetNames } from '../web/built/asset-names.ts';
import type { HttpReply } from '../web/http.ts';
import { fail, type SiteContext } from './context.ts';

const forever = 'public, max-age=31536000, immutable';
const kindOfAsset: ReadonlyMap<string, string> = new Map([
  [assetNames.stylesheet, 'text/css; charset=utf-8'],
  [assetNames.consoleStylesheet, 'text/css; charset=utf-8'],
  [assetNames.mark, 'image/svg+xml; charset=utf-8'],
  [assetNames.face, 'font/woff2'],
  [assetNames.checkFile, 'text/javascript; charset=utf-8'],
  [assetNames.sendParts, 'text/javascript; charset=utf-8'],
]);

/** Loaded late: the edge asks once for each version. */
async function assetNamed(file: string): Promise<string | Uint8Array> {
  const { face, mark, stylesheet, consoleStylesheet, checkFile, sendParts } = await import('../web/built/assets.ts');
  if (file === face.fileName) return Buffer.from(face.base64, 'base64');
  if (file === mark.fileName) return mark.svg;
  const script = [checkFile, sendParts].find(({ fileName }) => fileName === file);
  if (script !== undefined) return script.js;
  return file === consoleStylesheet.fileName ? consoleStylesheet.css : stylesheet.css;
}

/** GET /assets/{file} */
export async function getAsset(context: SiteContext): Promise<HttpReply> {
  const file = context.params['file'] ?? '';
  const kind = kindOfAsset.get(file);
  if (kind === undefined) return fail('not-found', context);
  return { status: 200, headers: { 'content-type': kind, 'cache-control': forever }, body: await assetNamed(file) };
}

/** GET /robots.txt */
export async function getRobots(): Promise<HttpReply> {
  const closed = ['/api/', '/documents/', '/staff', ...languages.map((language) => `/${language}/request/`)];
  const body = `${['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)].join('\n')}\n`;
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' };
  return { status: 200, headers, body };
}

/** GET /healthz: 200 when the table answers. */
export async function getHealth({ deps }: SiteContext): Promise<HttpReply> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  try {
    await deps.requests.get('0000000000000');
    return { status: 200, headers, body: '{"ok":true}' };
  } catch (error) {
    deps.log.error('unexpected error', { route: 'healthz', error: errorName(error) });
    return { status: 503, headers, body: '{"ok":false}' };
  }
}
