/** Pages in the reader's dark colours: what is wrong with any component, and with the console's two fullest pages. */
import type { Language } from '../../../lib/request/vocabulary.ts';
import { axeProblems } from '../../support/browser.ts';
import { signIn } from './sign-in.ts';
import { stored } from './stored.ts';
import type { Visit } from './visit.ts';
import type { Walk } from './walk.ts';

/** Everything unfolded, on a small phone. */
async function problemsOf({ person: { page }, service }: Visit, path: string): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${service.origin}${path}`);
  await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
  const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  return [...(wide === 0 ? [] : [`is ${wide} pixels wider than a phone`]), ...(await axeProblems(page))];
}

export async function componentsInTheDark(walk: Walk, language: Language): Promise<readonly string[]> {
  const problems: string[] = [];
  await walk.visit(language, async (visit) => {
    problems.push(...(await problemsOf(visit, `/_local/components?language=${language}`)));
  });
  return problems;
}

export async function consoleInTheDark(walk: Walk, language: Language): Promise<readonly string[]> {
  const problems: string[] = [];
  await walk.visit(language, async (visit) => {
    const { reference } = await stored(visit.service, { type: 'patient', language });
    await signIn(visit, 'supervisor');
    for (const path of ['/staff', `/staff/requests/${reference}`]) problems.push(...(await problemsOf(visit, path)));
  });
  return problems;
}
