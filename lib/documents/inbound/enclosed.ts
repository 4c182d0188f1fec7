/** What a package of records may hold. Small: pages read it without the PDF library. */
export const enclosedKinds = ['paper', 'disc', 'drive', 'images', 'other'] as const;
/** `paper` counts pages, the others count pieces; `images` are discs with radiology images. */
export type EnclosedKind = (typeof enclosedKinds)[number];
