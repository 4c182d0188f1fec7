/** Roles come from the sign-in provider only. */
export const roles = ['clerk', 'reviewer', 'privacy', 'legal', 'supervisor', 'auditor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * view: queue, requests, documents. work: actions on requests, mail. review: what a licensed professional judges. privacy, legal: flags of
 * that office. reopen: requests that have ended, and other exceptions. hold: legal holds. export: lists. configure: settings.
 * end-sessions: see who is signed in, and sign them out. audit-read: access log.
 */
export const permissions = [
  ...(['view', 'work', 'review', 'privacy', 'legal', 'reopen', 'hold', 'export', 'configure', 'end-sessions'] as const),
  'audit-read',
] as const;
export type Permission = (typeof permissions)[number];

const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['view', 'work'],
  // A clinician takes part in refusals and judges flags, and gathers nothing.
  reviewer: ['view', 'review'],
  privacy: ['view', 'work', 'privacy'],
  legal: ['view', 'work', 'legal'],
  supervisor: ['view', 'work', 'reopen', 'hold', 'export', 'configure', 'end-sessions', 'audit-read'],
  auditor: ['view', 'audit-read'],
  // Whoever runs the service sees no requests.
  administrator: ['configure', 'end-sessions'],
};

/** True when any of the roles has the permission, or one of several. */
export function may(holder: { readonly roles: readonly Role[] }, ...any: readonly Permission[]): boolean {
  return holder.roles.some((role) => any.some((permission) => permissionsOf[role].includes(permission)));
}

/** Other groups are ignored. */
export function rolesAmong(groups: readonly string[]): readonly Role[] {
  return roles.filter((role) => groups.includes(role));
}
