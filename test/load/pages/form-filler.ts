/** Fills in a page of the form by the names of its controls, as a person who answers only what is asked, and counts what that takes. */
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { addressPart, chosen } from '../../support/site-walk.ts';

export type Wanted = Readonly<Record<string, string>>;

export interface Effort {
  readonly screens: Set<string>;
  choices: number;
  typed: number;
}

export const newEffort = (): Effort => ({ screens: new Set(), choices: 0, typed: 0 });

const email = 'maria.garcia@example.com';

/** A patient who answers only what must be answered. */
export const maria: Wanted = {
  'who.group': 'self',
  'requester.type': 'patient',
  'patient.firstName': 'María',
  'patient.lastName': 'García',
  'patient.dateOfBirth.year': '1984',
  'patient.dateOfBirth.month': '3',
  'patient.dateOfBirth.day': '9',
  'patient.email': email,
  'contact.emailAgain': email,
  'records.types': 'entire-record',
  'records.allDates': 'yes',
  'recipient.type': 'self',
  'delivery.format': 'format-pdf',
  'delivery.method': 'deliver-email-encrypted',
  'sign.how': 'online',
  'signature.agreed': 'yes',
  'signature.name': 'María García',
};

/** Somebody who answers whatever has a sample. */
export function sampleOf(type: string): Wanted {
  const young: Wanted = type === 'parent' || type === 'custodian' ? { 'patient.dateOfBirth.year': '2016' } : {};
  return {
    ...chosen,
    'records.types': 'discharge-summary',
    'patient.email': email,
    'requester.email': email,
    'contact.emailAgain': email,
    'requester.type': type,
    ...young,
  };
}

/** For a field that the page finds missing. */
function sampleFor(name: string): string | undefined {
  return chosen[name] ?? (name.includes('ddress.') ? addressPart(name, { required: 'by-form' })[0] : undefined);
}

const Controls = z.array(
  z.object({
    name: z.string(),
    kind: z.string(),
    values: z.array(z.string()),
    checked: z.boolean(),
    value: z.string(),
    invalid: z.boolean(),
  }),
);
type Control = z.infer<typeof Controls>[number];

const controlsOf = `(() => {
  const fields = [...document.querySelectorAll('main form [name]')].filter((field) => field.form === document.querySelector('#page-form'));
  const names = [...new Set(fields.map(({ name }) => name))].filter((name) => !name.startsWith('_') && name !== 'website');
  return names.map((name) => {
    const all = fields.filter((field) => field.name === name);
    const [{ tagName, type, value }] = all;
    const kind = tagName === 'SELECT' ? 'select' : type === 'radio' || type === 'checkbox' || type === 'hidden' ? type : 'text';
    return { name, kind, value, values: all.map((field) => field.value), checked: all.some((field) => field.checked === true),
      invalid: all.some((field) => field.getAttribute('aria-invalid') === 'true') };
  });
})()`;

/** Answers what the page asks: choices always, fields that are wanted, and after the page came back those that it finds missing. */
export async function fillIn(page: Page, wanted: Wanted, effort: Effort, refused: boolean): Promise<void> {
  for (const control of Controls.parse(await page.evaluate(controlsOf))) {
    const missing = refused && control.invalid;
    const text = wanted[control.name] ?? (missing ? sampleFor(control.name) : undefined);
    if (control.kind === 'radio' || control.kind === 'checkbox') await pick(page, control, text, effort);
    else if (control.kind !== 'hidden' && text !== undefined) await write(page, control, text, effort);
  }
}

/** Picks what is wanted, else the first of a choice. */
async function pick(page: Page, control: Control, text: string | undefined, effort: Effort): Promise<void> {
  const { name, kind, values, checked } = control;
  if (checked || (kind === 'checkbox' && !text)) return;
  const at = Math.max(0, values.indexOf(text ?? ''));
  const option = page.locator(`main form [name="${name}"]`).nth(at);
  await option.check({ force: true });
  effort.choices += 1;
}

async function write(page: Page, { name, kind, value }: Control, text: string, effort: Effort): Promise<void> {
  if (value === text) return;
  const field = page.locator(`main form [name="${name}"]`);
  if (!(await field.isVisible())) return;
  if (kind === 'select') {
    await field.selectOption(text);
    effort.choices += 1;
  } else {
    await field.fill(text);
    effort.typed += text.length;
  }
}
