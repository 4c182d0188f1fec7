/** The name that a browser gives a file: text from outside, shown to staff and used for nothing. */

/** RFC 2047, as S3 returns what is not ASCII. */
const encodedWord = /=\?utf-8\?([bq])\?([^?]*)\?=/gi;

function decodedWord(_: string, how: string, text: string): string {
  if (how.toLowerCase() === 'b') return Buffer.from(text, 'base64').toString('utf8');
  const bytes = text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (__, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

const longest = 120;

/** Without folders, controls and marks that turn the direction of a line around. */
export function shownName(given: string): string {
  const name = given.replace(encodedWord, decodedWord).replace(/^.*[/\\]/s, '');
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu, '')
    .trim()
    .slice(0, longest);
}
