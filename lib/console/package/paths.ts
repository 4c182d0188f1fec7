import { requestPath } from '../console.ts';

export const filesPath = (reference: string): string => `${requestPath(reference)}/files`;

export const filePath = (reference: string, id: string): string => `${filesPath(reference)}/${id}`;
