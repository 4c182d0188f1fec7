/** English words that a sealed document carries; programs that check seals show them. */
export const sealWords = {
  label: 'Seal of this document',
  reason: 'Shows that this document is as the request service made it.',
} as const;
