/** Roles come from the sign-in provider only. */
export const roles = [
  ...(['clerk', 'reviewer', 'privacy', 'legal', 'supervisor', 'auditor', 'administrator'] as const),
  'inbound',
] as const;
export type Role = (typeof roles)[number];

/**
 * view: queue, requests, documents. work: actions on requests, mail. assign: give requests to others, see everybody's load. review: what a
 * licensed professional judges. privacy, legal: flags of that office. reopen: requests that have ended, and other exceptions. hold: legal
 * holds. restrict: who is a restricted patient. export: lists. configure: settings. end-sessions: see who is signed in, and sign them out.
 * audit-read: access log. report: figures without persons. approve-export: as the second person. inbound: records that come in for the
 * chart, all of it; it opens no request of anybody, and none of the others opens a record that comes in.
 */
export const permissions = [
  ...([
    'view',
    'work',
    'assign',
    'review',
    'privacy',
    'legal',
    'reopen',
    'hold',
    'export',
    'configure',
    'end-sessions',
  ] as const),
  ...(['audit-read', 'restrict', 'report', 'approve-export', 'inbound'] as const),
] as const;
export type Permission = (typeof permissions)[number];

const permissionsOf: Readonly<Record<Role, readonly Permission[]>> = {
  clerk: ['view', 'work'],
  // A clinician takes part in refusals and judges flags, and gathers nothing.
  reviewer: ['view', 'review'],
  privacy: ['view', 'work', 'privacy', 'restrict', 'approve-export'],
  legal: ['view', 'work', 'legal'],
  supervisor: [
    ...(['view', 'work', 'assign', 'reopen', 'hold', 'export', 'configure', 'end-sessions', 'audit-read'] as const),
    ...(['restrict', 'report', 'approve-export'] as const),
  ],
  auditor: ['view', 'audit-read', 'report'],
  // Whoever runs the service sees no requests.
  administrator: ['configure', 'end-sessions', 'report'],
  // Another department, in another town: the two halves never mix.
  inbound: ['inbound'],
};

/** True when any of the roles has the permission, or one of several. */
export function may(holder: { readonly roles: readonly Role[] }, ...any: readonly Permission[]): boolean {
  return holder.roles.some((role) => any.some((permission) => permissionsOf[role].includes(permission)));
}

/** Other groups are ignored. */
export function rolesAmong(groups: readonly string[]): readonly Role[] {
  return roles.filter((role) => groups.includes(role));
}
