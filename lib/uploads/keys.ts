/** Keys of uploaded files. They stand in addresses and logs, so they hold ids and nothing that a person typed. */
import { sha256 } from '../store/events.ts';

export const incomingFolder = 'incoming/';
export const cleanFolder = 'clean/';

/** The reference leads back to the request: it is in links and messages as well, and names nobody. */
export const incomingFolderOf = (reference: string): string => `${incomingFolder}${reference}/`;

export const incomingKey = (reference: string, id: string): string => `${incomingFolderOf(reference)}${id}`;

/** All checked files of a request lie under this; what is delivered from there does not tell its reference. */
export const cleanFolderOf = (reference: string): string => `${cleanFolder}${sha256(reference).slice(0, 32)}/`;

export const cleanKey = (reference: string, id: string): string => `${cleanFolderOf(reference)}${id}`;

interface Place {
  readonly reference: string;
  readonly id: string;
}

/** Null for any key that we did not sign. */
export function readIncomingKey(key: string): Place | null {
  const [, reference, id] = /^incoming\/([0-9A-Z]{13})\/([0-9a-f]{32})$/.exec(key) ?? [];
  return reference === undefined || id === undefined ? null : { reference, id };
}
