/** Fills a template: fits every answer into its slot and appends what the pages then show. */
import { createHash } from 'node:crypto';
import type { Choice } from '../answers/cell.ts';
import { referenceSlotName, varyingHeader } from '../header.ts';
import type { Mark, TextMark } from '../marks.ts';
import { encoded } from '../paint/encoding.ts';
import { beginContent, operatorsOf } from '../paint/operators.ts';
import type { Sheet } from '../sheet.ts';
import { answersOn, choicesByName } from './answers.ts';
import { appended, contentObject } from './appending.ts';
import { fitted, fittedLine } from './fitting.ts';
import type { Prepared, PreparedBox, PreparedSlot } from './prepared.ts';

/** Operators of each page. */
type Pages = readonly string[][];

/** Undefined when the choice says something else than what stands beside the box. A numbered row without a paper stays empty. */
function drawnBox({ box, empty, open, ticked }: PreparedBox, choice: Choice | undefined): string | undefined {
  if (choice === undefined) return box.label === '' ? empty : undefined;
  if (choice.label !== box.label) return undefined;
  return choice.ticked ? ticked : open;
}

/** Draws all boxes; false when a choice has no box that says the same. */
function drawBoxes(pages: Pages, { boxes }: Prepared, choices: ReadonlyMap<string, Choice>): boolean {
  let used = 0;
  for (const prepared of boxes) {
    const choice = choices.get(prepared.box.name);
    const drawn = drawnBox(prepared, choice);
    if (drawn === undefined) return false;
    pages[prepared.box.page]?.push(drawn);
    if (choice) used += 1;
  }
  return used === choices.size;
}

/** An answer in its slot; undefined when it does not fit. */
function drawnText({ slot, begin, line }: PreparedSlot, { look }: Prepared, answer: string): string | undefined {
  const text = fittedLine(slot, answer);
  if (text !== undefined) return `${begin}\n${line} ${encoded(text)} Tj ET\nEMC`;
  const marks = fitted(slot, answer);
  const lines = marks?.map((mark, index) => operatorsOf(look, mark, index < marks.length - 1));
  return lines && `${begin}\n${lines.join('\n')}\nEMC`;
}

/** Draws all texts; false when one has no slot or does not fit. */
function drawTexts(pages: Pages, prepared: Prepared, texts: ReadonlyMap<string, string>): boolean {
  let used = 0;
  for (const some of prepared.slots) {
    if (some.slot.name === referenceSlotName) continue;
    const answer = texts.get(some.slot.name);
    const drawn = answer === undefined ? `${some.begin}\nEMC` : drawnText(some, prepared, answer);
    if (drawn === undefined) return false;
    pages[some.slot.page]?.push(drawn);
    if (answer !== undefined) used += 1;
  }
  return used === texts.size;
}

function isText(mark: Mark): mark is TextMark {
  return mark.kind === 'text';
}

/** Bar codes and label on each page; the request number is content once and furniture afterwards. */
function drawHeaders(pages: Pages, { template, look }: Prepared, sheet: Sheet): boolean {
  const { marks, height } = varyingHeader(sheet, template.headerUpper);
  if (height > template.headerHeight + 0.01) return false;
  const slot = template.slots.find(({ name }) => name === referenceSlotName);
  const operators = (some: readonly Mark[]) =>
    some.flatMap((mark) => (mark.kind === 'input' ? [] : [operatorsOf(look, mark)])).join('\n');
  const spoken = operators(marks.filter((mark) => isText(mark) && mark.block.role !== 'artifact'));
  const silent = operators(marks.filter((mark) => !isText(mark) || mark.block.role === 'artifact'));
  pages.forEach((page, index) => {
    const begin = index === slot?.page ? beginContent(slot.tag, slot.mcid) : '/Artifact BMC';
    page.push(`${begin}\n${spoken}\nEMC\n/Artifact BMC\n${silent}\nEMC`);
  });
  return true;
}

/** The document; undefined when an answer has no place in this template: it then has to be drawn. */
export function filled(prepared: Prepared, sheet: Sheet, at: Date): Uint8Array | undefined {
  const { base, template, metadata, information } = prepared;
  const { texts, choices } = answersOn(sheet);
  const pages: Pages = template.contents.map(() => []);
  const whole =
    drawTexts(pages, prepared, new Map(texts)) &&
    drawBoxes(pages, prepared, choicesByName(choices)) &&
    drawHeaders(pages, prepared, sheet);
  if (!whole) return undefined;
  const drawn = pages.map((operators) => operators.join('\n'));
  const hash = createHash('sha256').update(at.toISOString());
  for (const page of drawn) hash.update(page);
  const objects = [
    ...drawn.map((operators, index) => contentObject(template.contents[index] ?? 0, operators)),
    { number: template.metadata, dictionary: '/Type/Metadata/Subtype/XML', stream: Buffer.from(metadata(at), 'utf8') },
    { number: template.information, dictionary: information(at) },
  ];
  return appended(base, template, objects, hash.digest('hex').slice(0, 32));
}
