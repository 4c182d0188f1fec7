/** English words of the console's page about who is signed in. */

export const peopleWords = {
  section: 'Signed in',
  title: 'Who is signed in',
  lead: 'If a computer was left open or an account may be in the wrong hands, sign the person out everywhere. They can sign in again. To keep them out, have their account closed too.',
  caption: 'People with an open session',
  name: 'Name',
  roles: 'Role',
  since: 'Signed in',
  used: 'Last active',
  end: 'Sign out',
  endAll: (name: string, sessions: number) =>
    sessions === 1 ? `Sign out ${name} everywhere` : `Sign out ${name} everywhere (${sessions} sessions)`,
  ended: 'Signed out everywhere.',
} as const;
