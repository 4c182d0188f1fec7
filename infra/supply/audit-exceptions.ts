/**
 * Advisories that we live with for a while: which, why it cannot hurt us, and until when. The gate fails on the day after, so that each is
 * looked at again, and on a line that meets nothing any more.
 */
export interface AuditException {
  /** As the advisory is called: GHSA-xxxx-xxxx-xxxx. */
  readonly advisory: string;
  readonly package: string;
  readonly reason: string;
  /** The last day on which it holds, YYYY-MM-DD; at most 90 days ahead. */
  readonly until: string;
}

export const auditExceptions: readonly AuditException[] = [];
