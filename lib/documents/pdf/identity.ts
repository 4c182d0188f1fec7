/** What every document says of itself. */

export const producer = 'release-of-information';
