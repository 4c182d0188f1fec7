/** Public authorities that people are told about. Facts, with their source, like those of the hospital. */

export interface Authority {
  readonly phone: string;
  readonly web: string;
  /** False while nobody has checked it against the authority's own page. */
  readonly verified: boolean;
  readonly source: string;
}

/** Where a complaint about access or privacy goes: U.S. Department of Health and Human Services, Office for Civil Rights. */
export const civilRightsOffice: Authority = {
  phone: '1-800-368-1019',
  web: 'www.hhs.gov/ocr/complaints',
  verified: false,
  source: 'Office for Civil Rights, general knowledge; to be checked before live use',
};
