/** What the letters are called, on themselves and where a requester finds them: small, because the status page needs no more. */
export const letterTitles = {
  receipt: 'We have your request',
  deficiency: 'We need something more from you',
  extension: 'We need more time',
  denial: 'We cannot give you these records',
  'partial-denial': 'We can give you part of the records',
  'no-records': 'We found no records',
  'mailing-instructions': 'How to mail your request',
  'release-cover': 'Your records are enclosed',
} as const;
