/** Facts of federal law that the access request prints: each with its source, never a literal in a text. */

/** What a patient pays for a copy. */
export interface PatientCharges {
  /** The most that an electronic copy of an electronic record costs, in cents. */
  readonly electronicCopyCents: number;
  readonly source: string;
}

export const patientCharges: PatientCharges = {
  electronicCopyCents: 650,
  source: '45 CFR 164.524(c)(4); HHS guidance on the flat fee, at most $6.50',
};

/** $6.50, the same in both languages. */
export function showDollars(cents: number): string {
  return `$${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** Where anyone may complain about the hospital. General knowledge: counsel has to confirm number and page. */
export const federalComplaints = {
  phone: '1-800-368-1019',
  page: 'www.hhs.gov/ocr/complaints',
  source: 'HHS Office for Civil Rights, public complaint line',
} as const;
