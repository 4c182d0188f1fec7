export const entryPath = '/staff/intake/new';
export const directoryPath = '/staff/directory';

/** The form again with its sender and arrival filled in. */
export const sameSenderPath = (reference: string): string => `${entryPath}?like=${reference}`;

/** The form again with the arrival filled in: the next envelope of the same mail. */
export const nextEnvelopePath = (reference: string): string => `${entryPath}?next=${reference}`;

export const storedPath = (reference: string): string => `${entryPath}?stored=${reference}`;
