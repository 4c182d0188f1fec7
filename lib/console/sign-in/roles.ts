/** Who may do what in the staff console, as data. Roles come from the sign-in provider, never from the console itself. */

export const roles = ['clerk', 'supervisor', 'auditor'] as const;
export type Role = (typeof roles)[number];

/**
 * view: queue, requests, documents. work: moves, notes, owners, deliveries, mail. export: lists out of the console.
 * configure: settings. audit-read: who looked at a request.
 */
export const permissions = ['view', 'work', 'export', 'configure', 'audit-read'] as const;
export type Permission = (typeof permissions)[number];

const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['view', 'work'],
  supervisor: ['view', 'work', 'export', 'configure', 'audit-read'],
  auditor: ['view', 'audit-read'],
};

/** True when any of the roles carries the permission. */
export function may(holder: { readonly roles: readonly Role[] }, permission: Permission): boolean {
  return holder.roles.some((role) => permissionsOf[role].includes(permission));
}

/** The roles among a list of group names; groups of other systems are passed over. */
export function rolesAmong(groups: readonly string[]): readonly Role[] {
  return roles.filter((role) => groups.includes(role));
}
