import { requestPath } from '../console.ts';

export const proofPath = (reference: string, file: string): string => `${requestPath(reference)}/proofs/${file}`;
export const picturePath = (reference: string, file: string, page: number): string =>
  `${proofPath(reference, file)}/pictures/${page}`;
export const filePath = (reference: string, file: string): string => `${proofPath(reference, file)}/file`;
