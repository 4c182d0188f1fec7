/** The review sheet in a browser without script: an authorization begun online whose paper lacks three things, cured one by one. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { showReference } from '../../lib/request/reference.ts';
import { axeProblems } from '../support/browser.ts';
import { askStatus, openStage, type Stage, said, staffPage } from '../support/browser-journey.ts';
import { todayAt } from '../support/service.ts';
import { stored } from './states/stored.ts';

vi.setConfig({ testTimeout: 120_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const press = (page: Page, name: RegExp | string) => page.getByRole('button', { name }).first().click();

async function answer(page: Page, line: string, yesOrNo: 'Yes' | 'No' | 'Not needed'): Promise<void> {
  await page.getByRole('radiogroup', { name: line }).getByRole('radio', { name: yesOrNo, exact: true }).check();
}

async function day(page: Page, label: string, [year, month, date]: readonly [string, string, string]): Promise<void> {
  const field = page.getByRole('group', { name: label });
  await field.getByLabel('Month').selectOption(month);
  await field.getByLabel('Day', { exact: true }).fill(date);
  await field.getByLabel('Year').fill(year);
}

/** What an authorization says on its face, besides its days. */
const lines = [
  ...['Says which records', 'Says who may release', 'Names who gets them', 'Right to revoke, exceptions, how'],
  ...['Care does not depend on it', 'May be shared again', 'Not revoked, as far as we know', 'Not part of another document'],
];

/** A letter or a proof that answers one open item. */
async function arrives(page: Page, item: RegExp): Promise<void> {
  await page.getByText('Other decisions').click();
  await page.getByRole('link', { name: 'Record what arrived' }).first().click();
  await page.getByRole('radio', { name: 'A signed form' }).check();
  await page.getByRole('checkbox', { name: item }).check();
  await page.getByRole('radio', { name: 'By mail' }).check();
  const [year = '', month = '', date = ''] = todayAt(stage.service).split('-');
  await day(page, 'Day', [year, String(Number(month)), date]);
  await page.getByLabel('In a few words').fill('A new page');
  await press(page, 'Record what arrived');
  expect(await page.getByRole('status').textContent()).toBe('Your decision was saved.');
}

it('an authorization lacks purpose, end and signature: one letter, three cures, and only then it is accepted', async () => {
  const { service } = stage;
  const request = await stored(service, { type: 'attorney', language: 'en' });
  const shown = showReference(request.reference);
  const page = await staffPage(stage, 'clerk');
  const path = `${service.origin}/staff/requests/${request.reference}`;
  await page.goto(`${service.origin}/staff/mail?reference=${request.reference}`);
  await press(page, /^Mark the mail of/);
  await page.goto(path);
  await press(page, /^Assign to me: /);
  await press(page, 'Start the review');

  // The paper is somebody else's form: no end, so none is given.
  await page.getByLabel('Whose form it is').selectOption('other');
  await day(page, 'Day of the signature', ['2026', '5', '40']);
  for (const line of lines) await answer(page, line, 'Yes');
  await answer(page, 'Signer’s right to sign for the patient', 'Not needed');
  await answer(page, 'Says for what', 'No');
  await answer(page, 'Signed', 'No');
  await press(page, 'Save the review sheet');
  // Nothing that was typed is lost when a day does not exist.
  expect(await page.getByRole('alert').textContent()).toContain('enter a day that exists');
  expect(await page.getByRole('radiogroup', { name: 'Says for what' }).getByRole('radio', { name: 'No' }).isChecked()).toBe(
    true,
  );
  await day(page, 'Day of the signature', ['2026', '5', '10']);
  await press(page, 'Save the review sheet');
  expect(await page.getByRole('status').textContent()).toBe('The review sheet was saved.');
  expect(await said(page)).toContain('3 lines say no');
  expect(await said(page)).toContain('Accept: the review sheet says no. Says for what; Says when it ends; Signed');
  expect(await axeProblems(page)).toEqual([]);

  await page.getByRole('link', { name: 'Ask for what is missing' }).click();
  for (const name of [/does not say what the records are for/, /does not say when it ends/, /The form is not signed/])
    expect(await page.getByRole('checkbox', { name }).isChecked()).toBe(true);
  await press(page, /^Look at the letter$/);
  await press(page, /^Keep this letter with the request$/);

  const person = await stage.arrive('en');
  await askStatus(person, service.origin, shown, request.birth);
  const told = await said(person.page);
  expect(told).toContain('We still need 3 things from you:');
  expect(told).toContain('Send a form with an end date or event.');
  expect(told).not.toMatch(/María|Peña|Discharge/);

  await page.goto(path);
  await arrives(page, /does not say what the records are for/);
  expect((await service.dependencies.requests.get(request.reference))?.status).toBe('deficient');
  await arrives(page, /does not say when it ends/);
  await arrives(page, /The form is not signed/);
  expect((await service.dependencies.requests.get(request.reference))?.status).toBe('resubmitted');
  await askStatus(person, service.origin, shown, request.birth);
  expect(await said(person.page)).not.toContain('We still need');

  await page.goto(path);
  await press(page, 'Start the review');
  expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  await day(page, 'Last day that it names', ['2027', '5', '10']);
  await answer(page, 'Says for what', 'Yes');
  await answer(page, 'Signed', 'Yes');
  await press(page, 'Save the review sheet');
  expect(await said(page)).toContain('Last day: May 10, 2027');
  await press(page, 'Accept');
  expect((await service.dependencies.requests.get(request.reference))?.status).toBe('in-process');
  for (const open of [page, person.page]) await open.context().close();
});
