import { requestPath } from '../console.ts';

export const disclosuresPath = (reference: string): string => `${requestPath(reference)}/disclosures`;
export const accountingPath = (reference: string): string => `${disclosuresPath(reference)}/accounting`;
export const certificationPath = (reference: string, id: string): string => `${disclosuresPath(reference)}/certification/${id}`;
