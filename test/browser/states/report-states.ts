/** The director's page, the list behind a number, the form of an export and the exports that wait. */
import type { BrowserContext } from 'playwright-core';
import { reportWords } from '../../../lib/languages/staff-reports.ts';
import { press } from '../../support/browser-person.ts';
import { seedReports } from '../../support/report-seed.ts';
import { signIn } from './sign-in.ts';
import { open, seen, type Visit } from './visit.ts';

const seeded = new WeakSet<object>();

export async function checkReports(visit: Visit & { readonly context: BrowserContext }): Promise<void> {
  const { service, person } = visit;
  await signIn(visit, 'supervisor');
  if (!seeded.has(service)) {
    seeded.add(service);
    await seedReports(service, { count: 40, days: 60 });
  }
  await open(visit, 'staff-reports', '/staff/reports');
  await open(visit, 'staff-reports-filtered', '/staff/reports?type=patient&language=es');
  await open(visit, 'staff-reports-reversed', '/staff/reports?from=2026-11&to=2026-01', 422);
  await open(visit, 'staff-report-list', '/staff/reports/list?what=received');
  await open(visit, 'staff-report-list-empty', '/staff/reports/list?what=outcome:misdirected');
  await open(visit, 'staff-export', '/staff/reports/export?what=received');
  await press(person, reportWords(person.language).exporting.send);
  await seen(visit, 'staff-export-errors');
  await open(visit, 'staff-exports', '/staff/reports/exports');
}
