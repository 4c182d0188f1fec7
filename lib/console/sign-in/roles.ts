/** Roles come from the sign-in provider only. */
export const roles = ['clerk', 'supervisor', 'auditor'] as const;
export type Role = (typeof roles)[number];

/**
 * view: queue, requests, documents. work: actions on requests, mail. hold: legal holds. export: lists. configure: settings. audit-read:
 * access log.
 */
export const permissions = ['view', 'work', 'hold', 'export', 'configure', 'audit-read'] as const;
export type Permission = (typeof permissions)[number];

const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['view', 'work'],
  supervisor: ['view', 'work', 'hold', 'export', 'configure', 'audit-read'],
  auditor: ['view', 'audit-read'],
};

/** True when any of the roles has the permission. */
export function may(holder: { readonly roles: readonly Role[] }, permission: Permission): boolean {
  return holder.roles.some((role) => permissionsOf[role].includes(permission));
}

/** Other groups are ignored. */
export function rolesAmong(groups: readonly string[]): readonly Role[] {
  return roles.filter((role) => groups.includes(role));
}
