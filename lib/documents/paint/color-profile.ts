/**
 * The colour space of the documents, IEC 61966-2-1 (sRGB), as an ICC profile of version 2: what PDF/A wants as the output
 * intent. Computed here from the published primaries and curve, so that no profile has to be copied.
 */

/** Columns of the matrix from linear sRGB to XYZ under D50 (Bradford-adapted), and the white of D50. */
const primaries = {
  rXYZ: [0.4360747, 0.2225045, 0.0139322],
  gXYZ: [0.3850649, 0.7168786, 0.0971045],
  bXYZ: [0.1430804, 0.0606169, 0.7141733],
  wtpt: [0.9642, 1, 0.8249],
} as const;

const steps = 256;

function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536));
  return bytes;
}

/** Each tag begins with its type and four reserved bytes. */
function tag(type: string, ...content: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4), ...content]);
}

function description(text: string): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(text.length + 1);
  // Empty Unicode and Macintosh names follow the ASCII one.
  return tag('desc', count, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(4 + 4 + 2 + 1 + 67));
}

function curve(): Buffer {
  const content = Buffer.alloc(4 + steps * 2);
  content.writeUInt32BE(steps);
  for (let step = 0; step < steps; step += 1) {
    const value = step / (steps - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    content.writeUInt16BE(Math.round(linear * 65535), 4 + step * 2);
  }
  return tag('curv', content);
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // 1 January 2026, fixed so that the bytes are.
  [2026, 1, 1].forEach((part, index) => {
    bytes.writeUInt16BE(part, 24 + index * 2);
  });
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(primaries.wtpt.map(fixed)).copy(bytes, 68);
  return bytes;
}

/** The profile's bytes, always the same. */
export function colorProfile(): Buffer {
  const shared = curve();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB')],
    ['cprt', tag('text', Buffer.from('No rights reserved\0', 'latin1'))],
    ...Object.entries(primaries).map(([name, xyz]) => [name, tag('XYZ ', ...xyz.map(fixed))] as const),
    ...['rTRC', 'gTRC', 'bTRC'].map((name) => [name, shared] as const),
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const placed = new Map<Buffer, number>();
  const data: Buffer[] = [];
  let offset = 128 + table.length;
  tags.forEach(([name, content], index) => {
    const at = placed.get(content) ?? offset;
    if (at === offset) {
      placed.set(content, at);
      data.push(padded(content));
      offset += padded(content).length;
    }
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(at, 8 + index * 12);
    table.writeUInt32BE(content.length, 12 + index * 12);
  });
  return Buffer.concat([header(offset), table, ...data]);
}
