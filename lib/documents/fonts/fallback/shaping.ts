/** Turns letters into placed glyphs with HarfBuzz: joining, reordering, marks. */
import type { FaceId } from './faces.ts';
import { engines, fallbackFaces } from './faces.ts';
import { shippedFile } from './files.ts';
import { type Engine, engine } from './wasm.ts';

/** Places are in thousandths of an em. */
export interface Glyph {
  readonly id: number;
  /** Index of the first UTF-16 unit that it stands for; several glyphs of one letter share it. */
  readonly cluster: number;
  /** How far the line goes on, and where the glyph stands relative to the line. */
  readonly advance: number;
  readonly x: number;
  readonly y: number;
  /** Width of the glyph in its font file. */
  readonly width: number;
}

export interface Shaper {
  /** Glyphs from left to right. */
  shape(text: string, rightToLeft: boolean): readonly Glyph[];
  /** A glyph that draws nothing. */
  readonly blank: Pick<Glyph, 'id' | 'width'>;
}

const writableMemory = 2;
const leftToRight = 4;
const fromTheRight = 5;
/** Begin and end of a text; joiners leave no glyph behind. */
const flags = 1 | 2 | 8;
/** Each character is its own cluster unless glyphs merge or trade places. */
const byCharacter = 1;
/** Characters whose glyph may draw nothing, those without width first. Some faces show joiners as a sign. */
const perhapsBlank = [0x200b, 0x034f, 0x200d, 0x20];
/** Bytes of hb_glyph_info_t and of hb_glyph_position_t, and the offset of the cluster. */
const entry = 20;
const clusterAt = 8;
/** Offsets in hb_glyph_extents_t. */
const extents = { width: 8, height: 12 } as const;

let started: Promise<Engine> | undefined;

interface Opened {
  readonly engine: Engine;
  readonly font: number;
  readonly buffer: number;
  readonly thousandths: number;
}

function openFont(engine: Engine, file: Uint8Array): Opened {
  const { call, keep } = engine;
  const face = call('hb_face_create', call('hb_blob_create', keep(file), file.length, writableMemory, 0, 0), 0);
  const thousandths = 1000 / call('hb_face_get_upem', face);
  return { engine, font: call('hb_font_create', face), buffer: call('hb_buffer_create'), thousandths };
}

function widthOf({ engine, font, thousandths }: Opened, id: number): number {
  return engine.call('hb_font_get_glyph_h_advance', font, id) * thousandths;
}

function blankOf(opened: Opened): Shaper['blank'] {
  const { call, memory } = opened.engine;
  const { font } = opened;
  const scratch = call('malloc', 16);
  const glyphOf = (codePoint: number) =>
    call('hb_font_get_nominal_glyph', font, codePoint, scratch) === 0 ? 0 : memory().getUint32(scratch, true);
  const drawsNothing = (id: number) => {
    call('hb_font_get_glyph_extents', font, id, scratch);
    return memory().getInt32(scratch + extents.width, true) === 0 && memory().getInt32(scratch + extents.height, true) === 0;
  };
  const id = perhapsBlank.map(glyphOf).find((glyph) => glyph !== 0 && drawsNothing(glyph));
  call('free', scratch);
  if (id === undefined) throw new RangeError('a face without a blank glyph');
  return { id, width: widthOf(opened, id) };
}

function fill({ engine: { call, memory }, buffer }: Opened, text: string, rightToLeft: boolean): void {
  call('hb_buffer_reset', buffer);
  call('hb_buffer_set_flags', buffer, flags);
  call('hb_buffer_set_cluster_level', buffer, byCharacter);
  const at = call('malloc', Math.max(text.length, 1) * 2);
  const view = memory();
  for (let index = 0; index < text.length; index += 1) view.setUint16(at + index * 2, text.charCodeAt(index), true);
  call('hb_buffer_add_utf16', buffer, at, text.length, 0, text.length);
  call('free', at);
  call('hb_buffer_set_direction', buffer, rightToLeft ? fromTheRight : leftToRight);
  call('hb_buffer_guess_segment_properties', buffer);
}

function glyphsIn(opened: Opened): readonly Glyph[] {
  const { engine, buffer, thousandths } = opened;
  const count = engine.call('hb_buffer_get_length', buffer);
  const infos = engine.call('hb_buffer_get_glyph_infos', buffer, 0);
  const places = engine.call('hb_buffer_get_glyph_positions', buffer, 0);
  return Array.from({ length: count }, (_, index) => {
    const view = engine.memory();
    const info = infos + index * entry;
    const id = view.getUint32(info, true);
    const cluster = view.getUint32(info + clusterAt, true);
    const measure = (at: number) => view.getInt32(places + index * entry + at, true) * thousandths;
    const [advance, x, y] = [measure(0), measure(8), measure(12)];
    return { id, cluster, advance, x, y, width: widthOf(opened, id) };
  });
}

function shaperOf(opened: Opened): Shaper {
  return {
    blank: blankOf(opened),
    shape(text, rightToLeft) {
      fill(opened, text, rightToLeft);
      opened.engine.call('hb_shape', opened.font, opened.buffer, 0, 0);
      return glyphsIn(opened);
    },
  };
}

const opening = new Map<FaceId, Promise<Shaper>>();

async function open(id: FaceId): Promise<Shaper> {
  started ??= engine(engines.shape);
  const [shaping, file] = await Promise.all([started, shippedFile(fallbackFaces[id].file)]);
  return shaperOf(openFont(shaping, file));
}

/** A face ready to shape with; opened once in a process. */
export function openShaper(id: FaceId): Promise<Shaper> {
  const shaper = opening.get(id) ?? open(id);
  opening.set(id, shaper);
  return shaper;
}
