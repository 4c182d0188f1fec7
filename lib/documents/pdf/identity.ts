/** What every document says of itself. */

/** Language tags of documents: both are read in the United States. */
export const locales = { en: 'en-US', es: 'es-US' } as const;

export const producer = 'release-of-information';
