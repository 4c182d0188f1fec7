/**
 * `npm run bench:limits`: which limit binds first for one hospital, for all hospitals of the country and at 10,000 requests a minute in
 * cells. `-- --write` puts the table into infra/README.md, where a test holds it to the model.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge } from '../report.ts';
import { country, full, fullest, hospital, inCells, limits, usedBy } from './model.ts';
import { scale } from './table.ts';

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
process.stdout.write(`${scale}\n\n`);
if (values.write) {
  const readme = new URL('../../../infra/README.md', import.meta.url);
  const parts = readFileSync(readme, 'utf8').split(/(?<=<!-- npm run bench:limits -->\n)|(?=<!-- end -->)/);
  writeFileSync(readme, [parts[0], `\n${scale}\n\n`, parts.at(-1)].join(''));
}
const ofAccount = limits.filter(({ raisedBy }) => raisedBy === 'cells').map((limit) => usedBy(limit, country));
const rounded = (used: number): number => Number(used.toFixed(2));
judge([
  { what: 'fullest limit of one hospital', figure: rounded(fullest(hospital).used), bound: full },
  { what: 'fullest limit of the account, the country in one', figure: rounded(Math.max(...ofAccount)), bound: full },
  { what: 'cells for 10,000 requests a minute', figure: inCells.cells, bound: 2 },
]);
