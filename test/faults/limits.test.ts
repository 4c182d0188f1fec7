/** The limits of sending while calls fail: what waits is neither lost nor doubled. In the deep run: hours pass for the few that wait. */
import { expect, it } from 'vitest';
import { grouped, scoreService } from './score.ts';
import { runService } from './service.ts';

it('requests are all kept where limits hold mails and faxes back, and no mailbox gets more than three an hour', async () => {
  const limited = { seed: 'limits', requests: 120, faults: 0.05, limited: true };
  const { world, cameToRest } = await runService(limited);
  const score = await scoreService(world);
  expect({ remarks: score.remarks, cameToRest }).toEqual({ remarks: [], cameToRest: true });
  const strangers = world.around.mail.sent.filter(({ to, work }) => to !== 'desk@example.org' && !work.includes('fax'));
  // The clocks of processes differ by two minutes, so the hour is counted at its middle and with that much room.
  const hours = grouped(strangers, ({ to, at }) => `${to} ${Math.floor(at / 3_600_000)}`);
  const inner = [...hours.values()].map((mails) =>
    mails.filter(({ at }) => at % 3_600_000 > 240_000 && at % 3_600_000 < 3_360_000),
  );
  expect(Math.max(...inner.map(({ length }) => length))).toBeLessThanOrEqual(3);
  expect(strangers.some(({ names }) => names.length > 0)).toBe(true);
}, 300_000);
