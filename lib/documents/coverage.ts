/**
 * Which characters the documents can print. Small on purpose: the web functions import it to refuse a name before it is
 * sent, and they must not load fonts or a PDF library for that.
 */
import { faceFor, isCovered, isSilent, needsFallback, obstacles, pieces, withoutSilent } from './fonts/fallback/choice.ts';

/** Drawn as it stands: nothing to compose, no strange space, nothing invisible. True for most texts. */
const plain = /^[\n\x20-\x7e\xa0-\xac\xae-\u017f]*$/;

const invisible = /[\u00ad\u200b]/gu;

/** Joiners and picture selectors mean something beside letters that join and beside pictures; elsewhere they are dirt. */
function withoutIdleJoiners(text: string): string {
  let kept = '';
  let before = '';
  for (const character of text) {
    const joins = before !== '' && before !== '\n' && !isCovered(before.codePointAt(0) ?? 0);
    const pictured = character === '\ufe0f' && /\p{Emoji}/u.test(before);
    if (isSilent(character) && !joins && !pictured) continue;
    kept += character;
    before = character;
  }
  return kept;
}

/**
 * Text as it is drawn: composed (NFC), line ends as \n, every other space as a plain or no-break space, invisible joiners
 * gone where nothing joins. Nothing that a reader can see is changed.
 */
export function drawnText(text: string): string {
  if (plain.test(text)) return text;
  const composed = text
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Zs}/gu, (space) => (space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' '));
  return withoutSilent(composed) === composed ? composed : withoutIdleJoiners(composed);
}

/**
 * The distinct characters of a text that cannot be printed right, each once, in order; '' when all can. A mark that no face
 * can place on its letter counts too.
 */
export function unprintable(text: string): string {
  const drawn = drawnText(text);
  if (!needsFallback(drawn)) return '';
  const seen = new Set<string>();
  for (const { segment } of pieces(drawn.replaceAll('\n', ' '))) {
    if (faceFor(segment) === undefined) for (const character of obstacles(segment)) seen.add(character);
  }
  return [...seen].join('');
}
