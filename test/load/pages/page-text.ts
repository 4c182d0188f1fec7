/** The words of a page as a person reads them: one block is one line. Runs in the browser, so the same for any version of the site. */
import type { Page } from 'playwright-core';
import * as z from 'zod';

/**
 * Left out: drawings and lists to pick from, other languages, law text that has to stand as it is, numbers and references, and on the
 * page to check and sign what the person answered.
 */
export const leftOut = ['svg', 'select', 'script', 'style', '.trap', '.reference', '.long-link', '.num', '.statement'] as const;

/** Proper names, the longest first: nobody can say them in plainer words. */
export const properNames = [
  'U.S. Department of Health and Human Services, Office for Civil Rights',
  'Servicios de Determinación de Discapacidad o Seguro Social',
  'Disability Determination Services or Social Security',
  'Duke Health Lake Norman Hospital',
  'Lake Norman',
  'Duke Health',
  'U.S. Postal Service',
  'North Carolina',
  'Mooresville',
  'María García',
  'maria.garcia@example.com',
] as const;

// As text: the loader of TypeScript adds calls to functions that no browser knows.
const reader = `(leftOut) => {
  const language = document.documentElement.lang.slice(0, 2);
  for (const one of document.querySelectorAll('details')) one.open = true;
  const answers = document.querySelector('[name="signature.name"], [name="signature.agreed"]') !== null ||
    location.pathname.endsWith('/check');
  const skip = leftOut.concat(answers ? ['dd'] : []).join(',');
  const parts = [];
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return void parts.push(node.data.replace(/\\s+/g, ' '));
    if (node.nodeType !== Node.ELEMENT_NODE || node.matches(skip)) return;
    if (node.lang && node.lang.slice(0, 2) !== language) return;
    const { display, visibility } = getComputedStyle(node);
    if (display === 'none' || visibility === 'hidden') return;
    const inline = (display.startsWith('inline') || display === 'contents') && !node.matches('button, br');
    if (!inline) parts.push('\\n');
    node.childNodes.forEach(read);
    if (!inline) parts.push('\\n');
  };
  read(document.body);
  return parts.join('').split('\\n').map((line) => line.trim()).filter((line) => line !== '');
}`;

const withoutNames = (line: string): string => properNames.reduce((text, name) => text.replaceAll(name, ''), line);

/** Lines of the page that stands in the browser. */
export async function linesOf(page: Page): Promise<readonly string[]> {
  const lines = z.array(z.string()).parse(await page.evaluate(`(${reader})(${JSON.stringify(leftOut)})`));
  return lines.map(withoutNames);
}
