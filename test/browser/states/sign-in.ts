/** Signs somebody in who reads this language. The way through the provider is for the journey of a clerk to show. */
import type { BrowserContext } from 'playwright-core';
import type { Role } from '../../../lib/console/sign-in/roles.ts';
import { openSession, sessionCookie } from '../../../lib/console/sign-in/sessions.ts';
import { giveCookie, type Visit } from './visit.ts';

export async function signIn(
  { service, context, person: { language } }: Visit & { readonly context: BrowserContext },
  role: Role,
): Promise<void> {
  const title = role === 'reviewer' ? { title: 'MD, Pediatrics' } : {};
  const staff = { subject: `${role}-${language}`, name: 'Ana Ruiz', roles: [role], language, ...title } as const;
  await service.dependencies.staff.signedIn({
    subject: staff.subject,
    name: staff.name,
    roles: [role],
    signedInAt: service.clock.now().toISOString(),
  });
  const value = await openSession(staff, '', service.dependencies);
  await giveCookie(context, service, sessionCookie, value);
}
