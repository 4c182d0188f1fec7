/**
 * What a patient pays: labour of copying, supplies and postage, never searching or checking (45 CFR 164.524(c)(4)). HHS
 * guidance: the flat fee for an electronic copy of an electronic record is at most $6.50.
 */
export const patientCharges = { electronicCopyCents: 650 } as const;

/** $6.50, the same in both languages. */
export function showDollars(cents: number): string {
  return `$${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}
