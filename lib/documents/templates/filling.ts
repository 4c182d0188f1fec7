/** Fills a template: fits every answer into its slot and appends what the pages then show. */
import { createHash } from 'node:crypto';
import { referenceSlotName, varyingHeader } from '../frame.ts';
import type { Look } from '../looks.ts';
import type { Mark, TextMark } from '../marks.ts';
import { locales, metadataOf, producer } from '../paint/metadata.ts';
import { beginContent, operatorsOf } from '../paint/operators.ts';
import type { Sheet } from '../sheet.ts';
import { answersOn, choicesByName } from './answers.ts';
import { appended, contentObject, type NewObject, textString } from './appending.ts';
import { fitted } from './fitting.ts';
import type { Template } from './template.ts';

/** Operators of each page. */
type Pages = readonly string[][];

/** Draws all boxes; false when a choice has no box that says the same. A numbered row without a paper stays empty. */
function drawBoxes(pages: Pages, template: Template, sheet: Sheet, choices: ReturnType<typeof choicesByName>): boolean {
  let used = 0;
  for (const { name, page, mcid, tag, x, y, size, label } of template.boxes) {
    const choice = choices.get(name);
    if (choice ? choice.label !== label : label !== '') return false;
    const box = choice ? operatorsOf(sheet.look, { kind: 'box', x, y, size, ticked: choice.ticked, label }) : '';
    pages[page]?.push(beginContent(tag, mcid), box, 'EMC');
    if (choice) used += 1;
  }
  return used === choices.size;
}

/** Draws all texts; false when one has no slot or does not fit. */
function drawTexts(pages: Pages, template: Template, look: Look, texts: ReadonlyMap<string, string>): boolean {
  let used = 0;
  for (const slot of template.slots) {
    if (slot.name === referenceSlotName) continue;
    const answer = texts.get(slot.name);
    const marks = answer === undefined ? [] : fitted(slot, answer);
    if (!marks) return false;
    if (answer !== undefined) used += 1;
    const lines = marks.map((mark, index) => operatorsOf(look, mark, index < marks.length - 1));
    pages[slot.page]?.push(beginContent(slot.tag, slot.mcid), ...lines, 'EMC');
  }
  return used === texts.size;
}

function isText(mark: Mark): mark is TextMark {
  return mark.kind === 'text';
}

/** Bar codes and label on each page; the request number is content once and furniture afterwards. */
function drawHeaders(pages: Pages, template: Template, sheet: Sheet): boolean {
  const { marks, height } = varyingHeader(sheet);
  if (height > template.headerHeight + 0.01) return false;
  const slot = template.slots.find(({ name }) => name === referenceSlotName);
  const operators = (some: readonly Mark[]) =>
    some.flatMap((mark) => (mark.kind === 'input' ? [] : [operatorsOf(sheet.look, mark)])).join('\n');
  const spoken = operators(marks.filter((mark) => isText(mark) && mark.block.role !== 'artifact'));
  const silent = operators(marks.filter((mark) => !isText(mark) || mark.block.role === 'artifact'));
  pages.forEach((page, index) => {
    const begin = index === slot?.page ? beginContent(slot.tag, slot.mcid) : '/Artifact BMC';
    page.push(begin, spoken, 'EMC', '/Artifact BMC', silent, 'EMC');
  });
  return true;
}

/** Metadata and information with the day of this document. */
function factObjects(template: Template, { language }: Sheet, at: Date): readonly NewObject[] {
  const facts = { title: template.title, subject: template.subject, locale: locales[language], at };
  const day = `(D:${at.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
  const strings = `/Title ${textString(template.title)}/Subject ${textString(template.subject)}/Producer ${textString(producer)}`;
  return [
    {
      number: template.metadata,
      dictionary: '/Type/Metadata/Subtype/XML',
      stream: Buffer.from(metadataOf(facts), 'utf8'),
    },
    { number: template.information, dictionary: `${strings}/CreationDate ${day}/ModDate ${day}` },
  ];
}

/** The document; undefined when an answer has no place in this template: it then has to be drawn. */
export function filled(base: Uint8Array, template: Template, sheet: Sheet, at: Date): Uint8Array | undefined {
  const { texts, choices } = answersOn(sheet);
  const pages: Pages = template.contents.map(() => []);
  const whole =
    drawTexts(pages, template, sheet.look, new Map(texts)) &&
    drawBoxes(pages, template, sheet, choicesByName(choices)) &&
    drawHeaders(pages, template, sheet);
  if (!whole) return undefined;
  const drawn = pages.map((operators) => operators.join('\n'));
  const hash = createHash('sha256').update(at.toISOString());
  for (const page of drawn) hash.update(page);
  const contents = drawn.map((operators, index) => contentObject(template.contents[index] ?? 0, operators));
  return appended(base, template, [...contents, ...factObjects(template, sheet, at)], hash.digest('hex').slice(0, 32));
}
