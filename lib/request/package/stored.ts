/** The files of a request as its record stores them: what goes out, and what shares its shape with it. */
import * as z from 'zod';
import { recordTypes } from '../vocabulary.ts';

export const fileTypes = ['pdf', 'tiff', 'jpeg', 'png', 'webp', 'heic', 'xml', 'zip', 'dicom'] as const;
export type FileType = (typeof fileTypes)[number];

/** incoming: a form waits for its file. checking: it came, nothing has opened it. clean: scanned, checked and copied. refused: `why`. */
const fileStates = ['incoming', 'checking', 'clean', 'refused'] as const;

/** Why a file is refused. `not-scanned`: the scan came to no result, which never counts as clean. */
export const fileProblems = [
  'malware',
  'not-scanned',
  'unknown-type',
  'empty',
  'too-large',
  'encrypted',
  'cut',
  'script',
  'attachment',
  'inflates',
  'page-size',
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** The one object of a key that counts: whatever is put over it later is another. */
export const ObjectVersion = z.lazy(() => z.object({ etag: z.string().max(80), versionId: z.string().max(1024).optional() }));
export type ObjectVersion = z.infer<typeof ObjectVersion>;

/** A file on its way in parts, while the place waits for it. */
const Sending = z.lazy(() =>
  z.object({
    /** By which the bucket knows it. */
    upload: z.string().max(1024),
    /** Of its size, its time and its beginning: the same file goes on where it stopped. */
    fingerprint: z.string().length(64),
    /** In bytes. */
    size: z.int().positive(),
  }),
);
export type Sending = z.infer<typeof Sending>;

/** Of every file that came from outside. Shapes are made when they are read: many starts read none. */
export const uploaded = () => ({
  /** Random; the only name that the file has in keys, addresses and logs. */
  id: z.string().max(40),
  addedAt: z.iso.datetime(),
  state: z.enum(fileStates),
  arrived: z.object({ at: z.iso.datetime(), version: ObjectVersion }).optional(),
  /** In bytes. */
  size: z.int().nonnegative().optional(),
  type: z.enum(fileTypes).optional(),
  sha256: z.string().length(64).optional(),
  /** A picture has one, a TIFF one for each frame; absent where pages cannot be counted. */
  pages: z.int().positive().optional(),
  why: z.enum(fileProblems).optional(),
  /** Of the checked copy. */
  key: z.string().max(200).optional(),
});

export const PackageFile = z.lazy(() =>
  z.object({
    ...uploaded(),
    recordType: z.enum(recordTypes),
    /** staff:<subject> */
    addedBy: z.string().max(120),
    sending: Sending.optional(),
    /** As the browser named it: may name a patient, so staff alone see it. Known once the file may be opened. */
    name: z.string().max(200).optional(),
    /** Entries of a ZIP. */
    entries: z.int().nonnegative().optional(),
  }),
);
export type PackageFile = z.infer<typeof PackageFile>;

/** In the order in which they go out. */
export const Package = z.lazy(() => z.object({ files: z.array(PackageFile).readonly() }));
export type Package = z.infer<typeof Package>;
