/** Takes complaints about access or privacy: U.S. Department of Health and Human Services, Office for Civil Rights. */
export const civilRightsOffice = {
  phone: '1-800-368-1019',
  web: 'www.hhs.gov/ocr/complaints',
  // Not yet compared with the authority's own page.
  verified: false,
  source: 'Office for Civil Rights, general knowledge; to be checked before live use',
} as const;
