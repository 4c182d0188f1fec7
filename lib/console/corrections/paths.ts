export const textsPath = (reference: string): string => `/staff/requests/${reference}/texts`;
