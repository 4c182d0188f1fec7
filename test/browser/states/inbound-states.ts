/** Pages for whoever sends records to the health system: questions, checklists of each kind, and days that are wrong. */
import { inboundChecklistWords } from '../../../lib/languages/inbound-checklist.ts';
import { enterDate, exactly } from '../../support/browser-person.ts';
import { open, openAlike, seen, type Visit } from './visit.ts';

export async function checkInbound(visit: Visit): Promise<void> {
  const { page, language, hands } = visit.person;
  const { questions, calendar } = inboundChecklistWords(language);
  const checklist = `/${language}/send-records/checklist`;
  await open(visit, 'send-records', `/${language}/send-records`);
  await hands.press({ role: 'button', name: exactly(questions.button) });
  await page.waitForURL('**/checklist?*');
  await seen(visit, 'send-records-errors');
  await openAlike(visit, 'send-records-change', `${checklist}?who=clinic&what=paper&how=fax&change=yes`);
  await openAlike(visit, 'send-checklist-bring', `${checklist}?who=patient&what=paper,disc,images&how=bring`);
  await openAlike(visit, 'send-checklist-clinic', `${checklist}?who=clinic&what=disc&how=courier`);
  await open(visit, 'send-checklist', `${checklist}?who=patient&what=paper,disc,images,electronic&how=unsure`);
  await enterDate(visit.person, ['2020', 2, '31'], exactly(`${calendar.labels.appointment} ${optional[language]}`));
  await hands.press({ role: 'button', name: exactly(calendar.button) });
  await page.waitForURL('**/reminder.ics');
  await seen(visit, 'send-reminder-errors');
}

const optional = { en: '(optional)', es: '(opcional)' } as const;
