/** Paper that came by post, worked by a clerk of the local service by the forms of its pages. */
import { expect } from 'vitest';
import type { LocalService } from '../../infra/local/service.ts';
import { intakePath, partPath, scanPath } from '../../lib/console/intake/paths.ts';
import { hiddenIn } from './release-steps.ts';
import { todayAt, type Visit, type Visitor } from './service.ts';
import { sendFile, sendingOn } from './upload-steps.ts';

/** The three fields of a date. */
export function dayFields(name: string, day: string): Record<string, string> {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}.year`]: year, [`${name}.month`]: String(Number(month)), [`${name}.day`]: String(Number(date)) };
}

/** Sends a scan from the desk and waits until it is checked. Returns its id. */
export async function sendScan(service: LocalService, clerk: Visitor, bytes: Uint8Array): Promise<string> {
  const desk = await clerk.get(intakePath);
  const came = { cameBy: 'post', ...dayFields('cameOn', todayAt(service)) };
  const place = await clerk.post(intakePath, { ...Object.fromEntries(hiddenIn(desk.html)), ...came });
  expect(await sendFile(sendingOn(place), bytes, 'scan')).toMatchObject({ status: 303 });
  await service.idle(60_000);
  const [id = ''] = place.path.slice(scanPath('').length).split('?');
  return id;
}

/** What a clerk does with the first part of a scan. */
export async function workPart(
  clerk: Visitor,
  scan: string,
  act: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Visit> {
  const { html } = await clerk.get(scanPath(scan));
  const { token = '' } = Object.fromEntries(hiddenIn(html));
  return clerk.post(partPath(scan, 1), { token, act, pages: '1-1', ...fields });
}
