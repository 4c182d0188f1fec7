/** The basic alphabet of GSM 03.38 (3GPP TS 23.038, 6.2.1): one septet each. Written from the table of the standard. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Those that take two septets. */
const extended = new Set('^{}\\[~]|€\f');

/** How long a text message is, in septets; infinite where a letter would turn it into UCS-2, of which 70 make a message. */
export function septets(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (basic.has(letter) ? 1 : extended.has(letter) ? 2 : Number.POSITIVE_INFINITY),
    0,
  );
}
