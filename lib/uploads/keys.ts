/** Keys of uploaded files. They stand in addresses and logs, so they hold ids and nothing that a person typed. */
import { readReference } from '../request/reference.ts';
import { sha256 } from '../store/events.ts';

export const incomingFolder = 'incoming/';
export const cleanFolder = 'clean/';

/** The reference leads back to the request: it is in links and messages as well, and names nobody. */
export const incomingFolderOf = (reference: string): string => `${incomingFolder}${reference}/`;

export const incomingKey = (reference: string, id: string): string => `${incomingFolderOf(reference)}${id}`;

/** All checked files of a request lie under this; what is delivered from there does not tell its reference. */
export const cleanFolderOf = (reference: string): string => `${cleanFolder}${sha256(reference).slice(0, 32)}/`;

export const cleanKey = (reference: string, id: string): string => `${cleanFolderOf(reference)}${id}`;

/** What the record system exports lies here, named by the reference of its request. */
export const exportFolder = `${incomingFolder}export/`;

/** Scans of paper come in here, each by its own id: nobody knows yet what they are about. */
const scanFolder = `${incomingFolder}scans/`;

export const incomingScanKey = (id: string): string => `${scanFolder}${id}`;

/** The id of a scan; null for any other key. */
export function readScanKey(key: string): string | null {
  return key.startsWith(scanFolder) ? (/^[0-9a-f]{32}$/.exec(key.slice(scanFolder.length))?.[0] ?? null) : null;
}

/** PDFs that come to be labelled, each by its own id, and where the labelled ones lie until they are fetched. */
export const incomingStampFolder = `${incomingFolder}stamps/`;
export const stampedFolder = 'stamped/';

export const incomingStampKey = (id: string): string => `${incomingStampFolder}${id}`;
export const stampedKey = (id: string): string => `${stampedFolder}${id}`;

/** The id of such a file under this folder; null for any other key. */
export function readStampKey(key: string, folder = incomingStampFolder): string | null {
  return key.startsWith(folder) ? (/^[0-9a-f]{32}$/.exec(key.slice(folder.length))?.[0] ?? null) : null;
}

/** Scans that passed the checks: those with something to work, and those without, which go after some days. */
export const openScanFolder = 'scans/';
export const settledScanFolder = 'settled-scans/';

/** Pages of a scan lie among the files of the request that they belong to, and are erased with it. */
export const filedScanName = 'scan-';
export const filedScanKey = (reference: string, id: string): string => `${cleanFolderOf(reference)}${filedScanName}${id}`;

interface Place {
  readonly reference: string;
  readonly id: string;
  /** Of a file that the record system exported: nobody has made a place for it before. */
  readonly exportedAs?: string;
}

/** `<reference>*`, as a system exports it: 0123-4567-89AB-C lab.pdf. The rest of the name is for people. */
const exportedName = /^([0-9A-Za-z](?:-?[0-9A-Za-z]){12})(?![0-9A-Za-z])[^/]{0,100}$/;

function readExportKey(key: string): Place | null {
  const name = key.startsWith(exportFolder) ? key.slice(exportFolder.length) : '';
  const reference = readReference(exportedName.exec(name)?.[1] ?? '');
  return reference === null ? null : { reference, id: sha256(key).slice(0, 32), exportedAs: name };
}

/** Null for any key that we did not sign, and that names no request. */
export function readIncomingKey(key: string): Place | null {
  const [, reference, id] = /^incoming\/([0-9A-Z]{13})\/([0-9a-f]{32})$/.exec(key) ?? [];
  return reference === undefined || id === undefined ? readExportKey(key) : { reference, id };
}
