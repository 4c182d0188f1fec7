import { requestPath } from '../console.ts';

export const pagesPath = (reference: string): string => `${requestPath(reference)}/pages`;
export const lookPath = (reference: string, file: string, page: number): string => `${pagesPath(reference)}/${file}/${page}`;
export const picturePath = (reference: string, file: string, page: number): string =>
  `${lookPath(reference, file, page)}/picture`;
export const packagePath = (reference: string, id: string, as: 'pdf' | 'zip'): string =>
  `${requestPath(reference)}/packages/${id}/${as}`;
export const trackingPath = (reference: string, id: string): string => `${requestPath(reference)}/packages/${id}`;
export const filePath = (reference: string, file: string): string => `${pagesPath(reference)}/${file}/file`;
