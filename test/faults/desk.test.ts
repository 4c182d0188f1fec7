/** Weeks at the desk, a small office of them; `npm run test:desk` plays a month of a large one. */
import { expect, it } from 'vitest';
import { month } from '../desk/month.ts';

it('five clerks, one away each day, lose nothing, work nothing twice, and every figure is that of an independent recount', async () => {
  const { requests, wrong, told } = await month({ days: 5, aDay: 30, seed: 'weeks' });
  expect(wrong).toEqual([]);
  expect(requests).toBe(150);
  expect(told.crashes + told.repeats).toBeGreaterThan(0);
  expect(told.takenOver).toBeGreaterThan(0);
});
