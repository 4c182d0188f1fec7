/** In bytes. A file that has to be read whole fits the memory of the function that checks it; the rest is read in pieces. */
import type { FileType } from '../request/package/stored.ts';

const megabyte = 1024 * 1024;

export const largest: Readonly<Record<FileType, number>> = {
  pdf: 200 * megabyte,
  tiff: 200 * megabyte,
  jpeg: 100 * megabyte,
  png: 100 * megabyte,
  // Of proofs alone, which `largestProof` limits.
  webp: 100 * megabyte,
  heic: 100 * megabyte,
  xml: 50 * megabyte,
  // What one form can send: https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
  zip: 5120 * megabyte,
  dicom: 5120 * megabyte,
};

/** One photo or file that a requester sends for an open item. */
export const largestProof = 25 * megabyte;

/** One scan of paper: it is read, drawn and cut as a whole. 200 pages at 300 dots, as fax machines and office scanners pack them, take less. */
export const largestScan = 50 * megabyte;

/** Pages of one scan, so many that they are read within the time of the function. */
export const mostScanPages = 200;

/** One PDF that comes to be labelled, and its pages: it is read and written as a whole while somebody waits. */
export const largestStamp = 50 * megabyte;
export const mostStampPages = 2000;

/** Of a file that a script sends in parts; the last one is smaller. S3 takes no smaller ones than five megabytes, and 10,000 of them. */
export const partSize = 8 * megabyte;

/** The whole package, as the setting has it, in bytes. */
export const packageLimit = (megabytes: number): number => megabytes * megabyte;

/** What the data of one file may become when it is unpacked: one stream of a PDF, all of them, a whole ZIP. */
export const unpacked = { stream: 64 * megabyte, all: 512 * megabyte, archive: 20 * 1024 * megabyte } as const;

/** Pixels of a picture, told by its header before anything decodes it: a sheet of 11 by 17 inches at 600 dots has 67 million. */
export const mostPixels = 120_000_000;

/** In points: what PDF readers take (ISO 32000-1, annex C). */
export const longestPageSide = 14_400;
