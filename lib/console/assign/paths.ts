export const assignPath = '/staff/assign';
export const loadPath = '/staff/load';
export const handPath = (subject: string): string => `${loadPath}/${encodeURIComponent(subject)}`;
