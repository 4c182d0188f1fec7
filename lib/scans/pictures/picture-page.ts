/** A page of a PDF that is a picture. Its data are taken over as they are packed: nothing is decoded or packed again. */
import {
  concatTransformationMatrix,
  degrees,
  drawObject,
  type PDFDocument,
  PDFHexString,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
} from 'pdf-lib';

/** Entries of an image XObject: ISO 32000-1, 8.9.5. */
export type ImageEntries = Readonly<Record<string, ImageValue>>;
type ImageValue = string | number | boolean | PDFHexString | readonly ImageValue[] | { readonly [name: string]: ImageValue };

/** Colours by their number: three bytes each. */
export function indexed(table: Uint8Array): readonly ImageValue[] {
  return ['Indexed', 'DeviceRGB', table.length / 3 - 1, PDFHexString.of(Buffer.from(table).toString('hex'))];
}

export interface Piece {
  readonly entries: ImageEntries;
  readonly data: Uint8Array;
  /** In pixels, from the top. */
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface PicturePage {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Dots an inch, across and down, where the file says so. */
  readonly dots?: readonly [number, number] | undefined;
  /** How the picture has to be turned, from 1 (not at all) to 8: EXIF and TIFF, tag 274. */
  readonly turn: number;
  readonly pieces: readonly Piece[];
}

/** In points: letter paper, for pictures that do not tell their size, and for those that tell no likely one. */
const sheet = 792;
const likely = { least: 144, most: 3000 } as const;

function sizeOf({ width, height, dots }: PicturePage): readonly [number, number] {
  const told = dots === undefined ? [] : [(width / dots[0]) * 72, (height / dots[1]) * 72];
  const [across = 0, down = 0] = told;
  const side = Math.max(across, down);
  if (side >= likely.least && side <= likely.most && Math.min(across, down) > 0) return [across, down];
  const scale = sheet / Math.max(width, height);
  return [width * scale, height * scale];
}

/** Clockwise; mirrored pictures are only turned, for no camera or scanner writes them. */
const turned: Readonly<Record<number, number>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };

/** Adds the page behind the others. */
export function addPicturePage(document: PDFDocument, picture: PicturePage): void {
  const [across, down] = sizeOf(picture);
  const page = document.addPage([across, down]);
  const [x, y] = [across / picture.width, down / picture.height];
  picture.pieces.forEach(({ entries, data, top, left, width, height }, place) => {
    const image = document.context.stream(data, { Type: 'XObject', Subtype: 'Image', ...entries });
    const name = PDFName.of(`Im${place}`);
    page.node.setXObject(name, document.context.register(image));
    page.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(width * x, 0, 0, height * y, left * x, down - (top + height) * y),
      drawObject(name),
      popGraphicsState(),
    );
  });
  const angle = turned[picture.turn];
  if (angle !== undefined) page.setRotation(degrees(angle));
}
