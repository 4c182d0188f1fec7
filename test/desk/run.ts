/** `npm run test:desk [-- --days 20 --a-day 250 --seed desk]`: a month at the desk, see month.ts. Ends with 1 when anything was wrong. */
import { parseArgs } from 'node:util';
import { progressBar } from '../../infra/local/demo/progress.ts';
import { conditions, judge } from '../load/report.ts';
import { month } from './month.ts';

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '20' },
    'a-day': { type: 'string', default: '250' },
    seed: { type: 'string', default: 'desk' },
  },
});
const days = Number(values.days);
process.stdout.write(`${conditions()}\n`);
const onDay = progressBar('working days', days);
const { requests, wrong, told, last } = await month({
  ...{ days, aDay: Number(values['a-day']), seed: values.seed },
  onDay: (day) => onDay(Math.min(day, days)),
});
const { acts, races, crashes, repeats, letters, takenOver } = told;
process.stdout.write(
  `${requests} requests, the last one released before ${last}; ${acts} acts, ${letters} letters, ${crashes} crashes, ${repeats} repeated commands, ${races} acts refused since somebody was faster, ${takenOver} taken over from who was away\n`,
);
for (const one of wrong.slice(0, 20)) process.stdout.write(`${one}\n`);
judge([
  { what: 'requests lost, worked twice, or counted wrongly', figure: wrong.length, bound: 0 },
  { what: 'requests worked', figure: requests, bound: days * Number(values['a-day']), least: true },
]);
