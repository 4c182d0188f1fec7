export const intakePath = '/staff/intake';

export const intakeViews = ['open', 'unmatched', 'inbound'] as const;
export type IntakeView = (typeof intakeViews)[number];

export const viewPath = (view: IntakeView): string => (view === 'open' ? intakePath : `${intakePath}?show=${view}`);

/** The page of one scan, with all of its parts. */
export const scanPath = (scan: string): string => `${intakePath}/scans/${scan}`;

/** The picture of a page, from 1: PNG. */
export const scanPicturePath = (scan: string, page: number): string => `${scanPath(scan)}/pages/${page}`;

export const scanFilePath = (scan: string): string => `${scanPath(scan)}/file`;

/** Where the forms of a part go. */
export const partPath = (scan: string, part: number): string => `${scanPath(scan)}/parts/${part}`;

export const partId = (part: number): string => `part-${part}`;

/** The choice of an item; several parts stand on one page. */
export const itemField = (scan: string, part: number): string => `item-${scan.slice(0, 8)}-${part}`;

/** The form that makes a request of a part. */
export const newRequestPath = (scan: string, part: number): string => `${intakePath}/new?scan=${scan}&part=${part}`;

/** Pages of a scan that were filed with a request. */
export const filedPath = (reference: string, id: string): string => `/staff/requests/${reference}/scans/${id}`;
export const filedPicturePath = (reference: string, id: string, page: number): string =>
  `${filedPath(reference, id)}/pages/${page}`;
export const filedFilePath = (reference: string, id: string): string => `${filedPath(reference, id)}/file`;
