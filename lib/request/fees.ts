/** What a patient pays, 45 CFR 164.524(c)(4). Labour of copying, supplies and postage; never searching, never checking. */

export interface PatientCharges {
  /** The most that the flat fee for an electronic copy of an electronic record may be, in cents. */
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
