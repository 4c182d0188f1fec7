/** The judges are judged first: what they have to notice is shown to them. */

import { makeFaxPackage } from '../../lib/documents/documents.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { body, recordOf, typicalInput } from '../documents/fixtures.ts';
import { type Bitmap, difference, emptyRows } from './bitmaps.ts';
import { symbolsRead } from './symbols.ts';
import { drawPages, holdCall, packPages } from './t30.ts';

/** The page with one pixel turned over, in the middle. */
function speckled(page: Bitmap): Bitmap {
  const bits = Buffer.from(page.bits);
  const middle = Math.floor(page.height / 2) * page.rowBytes + Math.floor(page.rowBytes / 2);
  bits[middle] = (bits[middle] ?? 0) ^ 0b1000;
  return { ...page, bits };
}

const blank = (page: Bitmap): Bitmap => ({ ...page, bits: Buffer.alloc(page.bits.length) });

/** Returns what went unnoticed, in words. */
export async function checkJudges(folder: string, say: (text: string) => void): Promise<readonly string[]> {
  const record = recordOf(body(typicalInput('treating-provider', 'en')));
  const { bytes } = await makeFaxPackage(record, { facility: lakeNorman, attempt: 1, now: new Date('2026-11-23T15:00:00Z') });
  const [page] = await drawPages(bytes, 196);
  if (page === undefined) return ['no page was drawn'];
  const file = `${folder}/control.tif`;
  await packPages([page], 196, file);
  const call = ['--send', file, '--receive', `${folder}/control-tray.tif`];
  const [cut, endless] = await Promise.all([
    holdCall([...call, '--hang-up-at', '5']),
    holdCall(['--send', file, '--receive', `${folder}/control-endless.tif`, '--limit', '5']),
  ]);
  const checks: Readonly<Record<string, boolean>> = {
    'a page equals itself': difference(page, page).differingPixels === 0,
    'one pixel turned over': difference(page, speckled(page)).differingPixels === 1,
    'a page that lost a row': difference(page, { ...page, height: page.height - 1 }).differingPixels > 0,
    'symbols of a page': (await symbolsRead(page, record.reference)) === 2,
    'symbols of another request': (await symbolsRead(page, '7KQ4M9TX2HBDW')) === 0,
    'symbols of a blank page': (await symbolsRead(blank(page), record.reference)) === 0,
    'a blank page is empty': emptyRows(blank(page)) === page.height,
    'a call cut off early': cut.result === 'call-dropped' && cut.pagesHeld === 0,
    'a call that never ends is no success': endless.result === 'no-result',
  };
  const unnoticed = Object.entries(checks).flatMap(([name, ok]) => (ok ? [] : [`control: ${name}`]));
  say(`controls: ${Object.keys(checks).length - unnoticed.length} of ${Object.keys(checks).length} noticed`);
  return unnoticed;
}
