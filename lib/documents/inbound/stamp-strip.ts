/** The strips with the label, one for each width of a page, and the faces that they need. */
import { type PDFContext, type PDFDict, PDFName, type PDFRef } from 'pdf-lib';
import type { DrawOp } from '../layout/draw-ops.ts';
import { letterThemes, paper } from '../layout/themes.ts';
import { broken } from '../layout/type.ts';
import { usedFaces } from '../pdf/fallback-text.ts';
import { builtFace, embedFace } from '../pdf/font.ts';
import { contentOf, faceNames } from '../pdf/operators.ts';

export interface Strip {
  /** Of the picture, in the resources of a page. */
  readonly name: string;
  readonly form: PDFRef;
  /** In points. */
  readonly height: number;
}

/** Of a sheet of US letter, in points. */
const usual = { size: 9, least: 5, side: 18, air: 4 } as const;
const mostLines = 3;
const leading = 1.25;

interface Fit {
  readonly size: number;
  readonly side: number;
  readonly lines: ReturnType<typeof broken>;
}

/**
 * The largest letters that take few lines. Large pages, such as scans of which each dot is a point, get larger letters: they are made smaller when
 * they are printed. On tiny ones the letters shrink, and the strip grows.
 */
function setLabel(label: string, width: number, height: number): Fit {
  const scale = Math.max(1, Math.min(width, height) / paper.width);
  const side = Math.min(usual.side * scale, width / 10);
  const setting = (size: number): Fit => ({
    ...{ size, side },
    lines: broken(label, { size, weight: 'bold' }, width - 2 * side),
  });
  for (let size: number = usual.size; size >= usual.least; size -= 1) {
    const tried = setting(size * scale);
    if (tried.lines.length <= mostLines) return tried;
  }
  for (let size: number = usual.least; ; size *= 0.8) {
    const tried = setting(size * scale);
    if (tried.lines.length <= 2 * mostLines) return tried;
  }
}

/** Whole points, so that a page is moved by whole points. */
function opsOf({ size, side, lines }: Fit, scale: number): { readonly ops: readonly DrawOp[]; readonly height: number } {
  const line = size * leading;
  const air = usual.air * scale;
  const height = Math.ceil(lines.length * line + 2 * air);
  const block = { role: 'artifact' } as const;
  return {
    height,
    ops: lines.map(({ text, rightToLeft }, index) => ({
      ...({ kind: 'text', x: side, size, weight: 'bold', ink: 'text', text, block } as const),
      // Counted from the lower edge of the strip, which is that of a page of paper for the operators.
      y: paper.height - height + air + index * line + size * 0.95,
      ...(rightToLeft === true && { rightToLeft }),
    })),
  };
}

/** `finish` puts the faces in, once all strips are made. */
export async function stripMaker(context: PDFContext, label: string, face: { readonly latin: boolean }) {
  const [theme] = letterThemes;
  const used = usedFaces();
  const fonts: PDFDict = context.obj({ [faceNames.bold]: embedFace(context, await builtFace('bold', face)) });
  const shared = context.register(fonts);
  const made = new Map<string, Strip>();
  const make = (width: number, height: number): Strip => {
    const scale = Math.max(1, Math.min(width, height) / paper.width);
    const { ops, height: tall } = opsOf(setLabel(label, width, height), scale);
    const content = contentOf(theme, [{ tag: 'Artifact', ops: ops.flatMap((op) => (op.kind === 'input' ? [] : [op])) }], {
      used,
    });
    const form = context.register(
      context.stream(content, {
        ...{ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, tall] },
        Resources: context.obj({ Font: shared }),
      }),
    );
    // Its number is new to the file, so that a page that was labelled before keeps the label of then.
    return { name: `PatientLabel${form.objectNumber}`, form, height: tall };
  };
  return {
    /** For a page as wide and as high as it is shown, in points. */
    of(width: number, height: number): Strip {
      const key = `${width.toFixed(2)} ${height.toFixed(2)}`;
      const strip = made.get(key) ?? make(width, height);
      made.set(key, strip);
      return strip;
    },
    async finish(): Promise<void> {
      if (used.faces().length === 0) return;
      const { embedFallback } = await import('../pdf/fallback-font.ts');
      for (const one of used.faces()) fonts.set(PDFName.of(one.resource), await embedFallback(context, one));
    },
  };
}
