/** The accounts of the local service as those who worked on the invented requests. */
import type { StaffMember } from '../../../lib/console/sign-in/people.ts';
import { rolesAmong } from '../../../lib/console/sign-in/roles.ts';
import { staffAccounts } from '../identity.ts';

function memberNamed(username: string): StaffMember {
  const account = staffAccounts.find((one) => one.username === username);
  if (account === undefined) throw new Error(`no account ${username}`);
  const { subject, name, groups, title } = account;
  return { subject, name, roles: rolesAmong(groups), language: 'en', ...(title !== undefined && { title }) };
}

export const staff = {
  clerk: memberNamed('clerk'),
  clerk2: memberNamed('clerk2'),
  reviewer: memberNamed('reviewer'),
  privacy: memberNamed('privacy'),
  legal: memberNamed('legal'),
  supervisor: memberNamed('supervisor'),
  inbound: memberNamed('inbound'),
} as const;
