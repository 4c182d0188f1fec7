/** What a package holds, as canonical JSON: the same facts give the same bytes. Names inside are neutral and name nobody. */
import type { DeliveredFile, Delivery } from '../../request/release/stored.ts';
import { canonicalJson } from '../../store/events.ts';

const endings: Readonly<Record<DeliveredFile['type'], string>> = {
  ...{ pdf: 'pdf', tiff: 'tif', jpeg: 'jpg', png: 'png', webp: 'webp', heic: 'heic', xml: 'xml', zip: 'zip', dicom: 'dcm' },
};

/** The name of a file of a package, by its place from 0. */
export function fileName({ type }: Pick<DeliveredFile, 'type'>, place: number): string {
  return `${String(place + 1).padStart(3, '0')}.${endings[type]}`;
}

/** Of the bucket of packages. */
export const releaseFolder = 'release/';
/** All objects of a sealed package lie under its own random id. */
export const packageFolder = (id: string): string => `${releaseFolder}${id}/`;
/** The id of the package that an object belongs to. */
export const packageIn = (key: string): string | null => /^release\/([\w-]+)\/[^/]+$/.exec(key)?.[1] ?? null;
export const coverName = '000-cover.pdf';
export const manifestName = 'manifest.json';

interface Sealed {
  readonly cover: { readonly sha256: string; readonly bytes: number; readonly pages: number };
  readonly from: string;
}

/** Without the hash of the ZIP, for the manifest lies in it. */
export function manifestOf({ id, number, nonce, at, pages, files, looks }: Delivery, { cover, from }: Sealed): string {
  return canonicalJson({
    v: 1,
    package: id,
    number,
    nonce,
    releasedAt: at,
    from,
    pages,
    items: [
      { order: 0, name: coverName, ...cover },
      ...files.map((file, place) => ({
        order: place + 1,
        name: fileName(file, place),
        sha256: file.sha256,
        bytes: file.bytes,
        ...(file.pages !== undefined && { pages: file.pages }),
        kind: file.type,
        // Right, weak, other, none, unread: what the page check said of how many pages.
        identity: [...file.counts],
        lookedAt: looks.filter((look) => look.file === file.id).map(({ page }) => page),
      })),
    ],
  });
}
