/** What `npm run bench:limits` prints and infra/README.md holds, as Markdown. */
import { fixedAMonth } from '../journeys/prices.ts';
import { markdown } from '../report.ts';
import { assumed, type Figure } from './figures.ts';
import { demand, full, fullest, type Limit, type Load, limits, loads, measuredOn, usedBy } from './model.ts';

const number = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

function percent(used: number): string {
  if (used >= 1) return `${number(used)} times`;
  return used < 0.001 ? '< 0.1 %' : `${number(used * 100)} %`;
}

const sourceOf = ({ ours, read }: Figure): string => (ours ? 'the code' : read ? `AWS, ${read}` : 'not verified');

/** How full a limit is; in cells, what it has to be raised to instead, where it would be more than full. */
function cell(limit: Limit, load: Load): string {
  const used = usedBy(limit, load);
  if (load.cells === 1 || used <= full) return used >= 1 ? `**${percent(used)}**` : percent(used);
  return `raise to ${number(Math.ceil((limit.figure.value * used) / full))}`;
}

/** What a load comes to: its first limit, its price, and when one night is too short for the check of all files. */
function sumOf(load: Load): string {
  const { name, used } = fullest(load);
  const requests = load.perMinute * 43_200;
  const pages = requests * demand.faxPages * assumed.faxPageDollars;
  const days = (assumed.filesANight * load.cells) / (load.perMinute * 1440);
  return [
    `- **${load.name}**: first ${name}, ${percent(used)}.`,
    `$${number(fixedAMonth * load.cells + requests * demand.dollars)} a month at list prices, and ${number(pages)} for fax pages (not verified).`,
    `The nightly check of all files needs a second night after ${number(days)} days.`,
  ].join(' ');
}

const { calls, staffCalls, writeUnits, readUnits, dueUnits, messages, mails } = demand;

export const scale: string = [
  `One request asks for ${number(calls)} calls of the site and ${staffCalls} of the console, ${number(writeUnits)} write units (${number(dueUnits)} of them of the index`,
  `\`due\`), ${number(readUnits)} read units, ${number(messages)} messages and ${number(mails)} mails (counted ${measuredOn}, the mean over the channels).`,
  '',
  markdown([
    ['limit', 'value', 'binds at, a minute', ...loads.map(({ name }) => name), 'raised by', 'source'],
    ...limits.map((limit) => [
      limit.name,
      number(limit.figure.value),
      `${number(limit.bindsAt)}${limit.of === 'hospital' ? ' a hospital' : ''}`,
      ...loads.map((load) => cell(limit, load)),
      limit.raisedBy,
      sourceOf(limit.figure),
    ]),
  ]),
  '',
  ...loads.map(sumOf),
].join('\n');
