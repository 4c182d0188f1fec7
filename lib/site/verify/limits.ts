/** In bytes. Every other form of the site is smaller, and its reader refuses more. */
export const largestFile = 4 * 1024 * 1024;
/** Of the form around it. */
const around = 16 * 1024;
export const verifyBodyCap = largestFile + around;
/** What a browser reads to make the fingerprint itself: its SHA-256 wants the whole file in memory. */
export const largestRead = 500 * 1024 * 1024;
