/** English: what staff might type into a letter. Shown in the gallery of documents, never sent. */
export const sampleWords = {
  stored: 'The paper records of 2025 are being brought from storage.',
  detail: 'You wrote “last winter”.',
  reason: 'Pages 4 to 6 of the visit on March 3, 2026.',
  contact: 'Manager of Medical Records',
} as const;
