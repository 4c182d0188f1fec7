import { requestPath } from '../console.ts';

export const disclosuresPath = (reference: string): string => `${requestPath(reference)}/disclosures`;
export const accountingPath = (reference: string): string => `${disclosuresPath(reference)}/accounting`;
export const certificationPath = (reference: string, id: string): string => `${disclosuresPath(reference)}/certification/${id}`;
export const certificationsPath = (reference: string): string => `${disclosuresPath(reference)}/certification`;
export const personPath = (reference: string): string => `${disclosuresPath(reference)}/person`;
export const outsidePath = (reference: string): string => `${disclosuresPath(reference)}/outside`;
export const suspensionPath = (reference: string): string => `${disclosuresPath(reference)}/suspension`;
export const suspensionPaperPath = (reference: string, id: string): string => `${suspensionPath(reference)}/${id}`;
