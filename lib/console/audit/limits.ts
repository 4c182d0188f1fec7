/**
 * From where on a pattern of the access log is unusual. Not verified: the hospital has named no limits of its own. A hospital changes them
 * here; a limit only decides what somebody reads, never what anybody may do.
 */
export interface AuditLimits {
  /** When staff usually work, on the hospital's clock, as `opening-hours.ts` writes it. */
  readonly hours: string;
  /** Requests opened outside of them on one day. */
  readonly offHoursRows: number;
  /** Searches of one person on one day, */
  readonly searches: number;
  /** and the share of them after which a request was opened. */
  readonly openedShare: number;
  /** People who opened the requests of one patient within the days looked at. */
  readonly peopleOfOnePatient: number;
  /** Times that one person was turned away on one day. */
  readonly denied: number;
}

export const auditLimits: AuditLimits = {
  hours: 'mon-fri 06:00-20:00',
  offHoursRows: 3,
  searches: 12,
  openedShare: 0.25,
  peopleOfOnePatient: 6,
  denied: 5,
};
