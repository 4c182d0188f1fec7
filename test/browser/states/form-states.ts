/** Every page of the form, as it opens and with everything wrong that a person can do wrong on it, up to the confirmation. */
import { siteWords } from '../../../lib/languages/site.ts';
import type { PageId } from '../../../lib/pages/request/journey.ts';
import { checkPage, type Inspection, type Watched } from '../../support/browser-check.ts';
import { answerPage, date, formPageOf, goOn, type Person, pathOf, press, type Story, type } from '../../support/browser-person.ts';
import { attorney, court, executor, insurer, patient, patientForSister, patientOnPaper, provider } from '../../support/browser-stories.ts';

/** Mistakes on pages that may be left empty. On all others leaving everything empty is the mistake. */
const mistakes: Story = {
  contact: [type('patient.phone', '12'), type('patient.email', 'maria(at)example')],
  expiry: [date('expires.on', '2001', 2, '31')],
};

interface Walk {
  readonly name: string;
  /** Pages have other words for each family of askers. */
  readonly family: string;
  readonly story: Story;
  readonly mistakes?: Story;
}

export const walks: readonly Walk[] = [
  { name: 'online', family: 'patient', story: patient },
  { name: 'paper', family: 'patient', story: patientOnPaper },
  { name: 'sister', family: 'patient', story: patientForSister },
  { name: 'executor', family: 'representative', story: executor },
  { name: 'attorney', family: 'organization', story: attorney },
  { name: 'insurer', family: 'organization', story: insurer },
  { name: 'court', family: 'court', story: court, mistakes: { case: [date('requester.respondBy', '2027', 2, '30')] } },
  { name: 'provider', family: 'provider', story: provider },
];

/** Pages on which nothing can be done wrong, by what was met. */
export type Harmless = Set<string>;

interface Visit {
  readonly inspection: Inspection;
  readonly watched: Watched;
  readonly person: Person;
}

async function checkBoth({ inspection, watched, person }: Visit, id: PageId, walk: Walk, harmless: Harmless): Promise<void> {
  const { page, language } = person;
  const name = `form-${id}-${walk.family}`;
  if (inspection.names.has(`${name} ${language}`)) return;
  const here = pathOf(page);
  await checkPage(inspection, watched, name, language);
  for (const act of walk.mistakes?.[id] ?? mistakes[id] ?? []) await act(person);
  await goOn(person);
  if (pathOf(page) === here) return checkPage(inspection, watched, `${name}-errors`, language);
  harmless.add(id);
  await page.goto(new URL(here, page.url()).href);
}

/** One person's way through the whole form, each page not seen before being looked at twice. */
export async function walkForm(visit: Visit, origin: string, walk: Walk, harmless: Harmless): Promise<void> {
  const { inspection, watched, person } = visit;
  const { page, language } = person;
  await page.goto(`${origin}/${language}/request/who`);
  for (let id = formPageOf(page); id !== undefined; id = formPageOf(page)) {
    await checkBoth(visit, id, walk, harmless);
    await answerPage(person, walk.story);
  }
  await checkPage(inspection, watched, `check-${walk.name}`, language);
  const { send, signAndSend } = siteWords(language).form.buttons;
  const signs = (await page.getByRole('button', { name: signAndSend, exact: true }).count()) > 0;
  await press(person, signs ? signAndSend : send);
  await checkPage(inspection, watched, `done-${walk.name}`, language);
}
