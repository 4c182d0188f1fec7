/** A template with everything that is the same for all requests already written as operators. Made once, when it is loaded. */

import type { Look } from '../looks.ts';
import type { TextMark } from '../marks.ts';
import { producer } from '../paint/identity.ts';
import { beginContent, operatorsOf, settingOf } from '../paint/operators.ts';
import { textString } from './appending.ts';
import { markOf } from './fitting.ts';
import type { Box, Slot, Template } from './template.ts';

export interface PreparedSlot {
  readonly slot: Slot;
  readonly begin: string;
  /** What goes before the characters of an answer that fits on one line at full size. */
  readonly line: string;
}

export interface PreparedBox {
  readonly box: Box;
  readonly empty: string;
  readonly open: string;
  readonly ticked: string;
}

/** Text with its day left out: `before day after`. */
type Dated = (day: Date) => string;

export interface Prepared {
  readonly base: Uint8Array;
  readonly template: Template;
  readonly look: Look;
  readonly slots: readonly PreparedSlot[];
  readonly boxes: readonly PreparedBox[];
  readonly metadata: Dated;
  readonly information: Dated;
}

function slotOf(look: Look, slot: Slot): PreparedSlot {
  const { text: _, ...place }: TextMark = markOf(slot, { text: '', cut: false }, slot.size, 0);
  return { slot, begin: beginContent(slot.tag, slot.mcid), line: `BT ${settingOf(look, place)}` };
}

function boxOf(look: Look, box: Box): PreparedBox {
  const { x, y, size, label } = box;
  const begin = beginContent(box.tag, box.mcid);
  const state = (ticked: boolean) => `${begin}\n${operatorsOf(look, { kind: 'box', x, y, size, ticked, label })}\nEMC`;
  return { box, empty: `${begin}\n\nEMC`, open: state(false), ticked: state(true) };
}

/** The metadata of the template itself, with another day. */
function datedMetadata(base: Uint8Array, { metadata }: Template): Dated {
  const file = Buffer.from(base.buffer, base.byteOffset, base.byteLength);
  const object = file.indexOf(`\n${metadata} 0 obj\n`, 0, 'latin1');
  const from = file.indexOf('<?xpacket', object, 'latin1');
  const end = '<?xpacket end="r"?>';
  const to = file.indexOf(end, from, 'latin1') + end.length;
  const packet = file.subarray(from, to).toString('utf8');
  const [own = ''] = /(?<=<xmp:CreateDate>)[^<]+/.exec(packet) ?? [];
  if (object < 0 || from < 0 || own === '') throw new RangeError('a template says when it was made');
  const parts = packet.split(own);
  return (day) => parts.join(`${day.toISOString().slice(0, 19)}Z`);
}

function datedInformation({ title, subject }: Template): Dated {
  const strings = `/Title ${textString(title)}/Subject ${textString(subject)}/Producer ${textString(producer)}`;
  return (at) => {
    const day = `(D:${at.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
    return `${strings}/CreationDate ${day}/ModDate ${day}`;
  };
}

/** Throws RangeError for bytes that are none of a template. */
export function prepared(base: Uint8Array, template: Template, look: Look): Prepared {
  return {
    ...{ base, template, look },
    slots: template.slots.map((slot) => slotOf(look, slot)),
    boxes: template.boxes.map((box) => boxOf(look, box)),
    metadata: datedMetadata(base, template),
    information: datedInformation(template),
  };
}
