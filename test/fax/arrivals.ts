/** Judges what lies in the tray of the far end against what is on file with us. */
import { type Bitmap, difference, emptyRows } from './bitmaps.ts';
import type { Transmission } from './stack.ts';
import { symbolsOnPage, symbolsRead } from './symbols.ts';
import { drawPages, pagesIn } from './t30.ts';

/** A fax of more pages ties up a line that is for care. */
export const mostPages = 5;
/** Less black than this is no date, name and number: a whole line takes some 9,000 pixels. */
const leastHeaderInk = 3000;

export interface Arrival {
  readonly pagesSent: number;
  readonly pagesHeld: number;
  readonly differingPixels: number;
  readonly headerRows: number;
  readonly symbols: number;
  /** In words; empty when all pages that arrived are exactly ours. */
  readonly faults: readonly string[];
}

type PageArrival = Pick<Arrival, 'differingPixels' | 'headerRows' | 'symbols' | 'faults'>;

const digits = (text: string | null): string => (text ?? '').replace(/\D/g, '');

/** The texts whose condition holds. */
const those = (conditions: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.entries(conditions).flatMap(([text, holds]) => (holds ? [text] : []));

async function judgePage(sent: Bitmap | undefined, held: Bitmap, reference: string): Promise<PageArrival> {
  const symbols = await symbolsRead(held, reference);
  if (sent === undefined) return { differingPixels: 0, headerRows: 0, symbols, faults: ['a page that was never sent'] };
  const { differingPixels, headerRows, headerInk } = difference(sent, held);
  const faults = those({
    [`${differingPixels} pixels differ`]: differingPixels > 0,
    'no header line': headerInk < leastHeaderInk,
    // Some machines print their line over the page instead of above it.
    'no room for a header line': emptyRows(sent) < headerRows,
    [`${symbols} of ${symbolsOnPage} symbols`]: symbols < symbolsOnPage,
  });
  return { differingPixels, headerRows, symbols, faults };
}

function total(pages: readonly PageArrival[], key: 'differingPixels' | 'headerRows' | 'symbols'): number {
  return pages.reduce((sum, page) => sum + page[key], 0);
}

/** Compares each page that arrived, bit by bit, and reads its symbols. Needs a real line. */
export async function judge(transmission: Transmission, reference: string, sender: string): Promise<Arrival> {
  const { onFile, calls, pages, pagesHeld } = transmission;
  const { tray = null, callerSeen = null } = calls.at(-1) ?? {};
  const sent = onFile === null ? [] : await drawPages(onFile, 196);
  const held = tray === null ? [] : await pagesIn(tray);
  const judged = await Promise.all(held.map((page, index) => judgePage(sent[index], page, reference)));
  const faults = those({
    'nothing is on file under the hash of the record': onFile === null,
    [`${sent.length} pages, more than ${mostPages}`]: sent.length > mostPages,
    [`${sent.length} pages on file, ${pages} in the record`]: sent.length !== pages,
    [`${held.length} pages in the tray, the machine counted ${pagesHeld}`]: held.length !== pagesHeld,
    [`the far end saw ${callerSeen} calling`]: held.length > 0 && digits(callerSeen) !== digits(sender),
  });
  return {
    ...{ pagesSent: sent.length, pagesHeld: held.length },
    ...{
      differingPixels: total(judged, 'differingPixels'),
      headerRows: total(judged, 'headerRows'),
      symbols: total(judged, 'symbols'),
    },
    faults: [...faults, ...judged.flatMap((page, index) => page.faults.map((fault) => `page ${index + 1}: ${fault}`))],
  };
}
