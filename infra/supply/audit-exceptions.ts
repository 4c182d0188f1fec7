/** Advisories that we accept for a while. From the day after `until`, the audit refuses the package again. */
export interface AuditException {
  /** GHSA-xxxx-xxxx-xxxx. */
  readonly advisory: string;
  readonly package: string;
  /** Why it cannot harm us. */
  readonly reason: string;
  /** The last day on which it holds, YYYY-MM-DD; at most 90 days ahead. */
  readonly until: string;
}

export const auditExceptions: readonly AuditException[] = [];
