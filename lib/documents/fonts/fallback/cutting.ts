/** Glyphs keep their numbers; layout tables and hinting go. */
import { type FaceId, fallbackFaces } from './faces.ts';
import { shippedFile } from './files.ts';
import { type Subsetter, subsetter } from './wasm.ts';

const writableMemory = 2;
/** HB_SUBSET_FLAGS: no hinting, glyphs keep their numbers, no closure over layout tables. */
const flags = 0x1 | 0x2 | 0x200;
/** HB_SUBSET_SETS_DROP_TABLE_TAG */
const droppedTables = 3;
/** What a TrueType font inside of a PDF has no use for (ISO 32000-1, 9.9). */
const useless = 'GSUB GPOS GDEF BASE STAT MATH cmap name post OS/2 gasp vhea vmtx VORG DSIG meta kern'.split(' ');

const opening = new Map<FaceId, Promise<number>>();

function tag(letters: string): number {
  return [...letters].reduce((sum, letter) => (sum << 8) + letter.charCodeAt(0), 0);
}

async function open({ call, copyIn }: Subsetter, id: FaceId): Promise<number> {
  const file = await shippedFile(fallbackFaces[id].file);
  return call('hb_face_create', call('hb_blob_create', copyIn(file), file.length, writableMemory, 0, 0), 0);
}

function faceOf(cutter: Subsetter, id: FaceId): Promise<number> {
  const face = opening.get(id) ?? open(cutter, id);
  opening.set(id, face);
  return face;
}

/** Keeps glyph 0, the glyphs asked for and their parts. Throws RangeError when HarfBuzz cannot. */
export async function cutFace(id: FaceId, glyphs: Iterable<number>): Promise<Uint8Array> {
  const cutter = await subsetter();
  const { call, copyOut } = cutter;
  const face = await faceOf(cutter, id);
  const input = call('hb_subset_input_create_or_fail');
  call('hb_subset_input_set_flags', input, flags);
  const wanted = call('hb_subset_input_glyph_set', input);
  for (const glyph of glyphs) call('hb_set_add', wanted, glyph);
  const dropped = call('hb_subset_input_set', input, droppedTables);
  for (const name of useless) call('hb_set_add', dropped, tag(name));
  const cut = call('hb_subset_or_fail', face, input);
  call('hb_subset_input_destroy', input);
  if (cut === 0) throw new RangeError(`the ${id} face could not be cut`);
  const blob = call('hb_face_reference_blob', cut);
  const file = copyOut(call('hb_blob_get_data', blob, 0), call('hb_blob_get_length', blob));
  call('hb_blob_destroy', blob);
  call('hb_face_destroy', cut);
  return file;
}
