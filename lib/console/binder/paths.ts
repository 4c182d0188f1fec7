export const binderPath = '/staff/binder';
export const binderFilePath = (id: string): string => `${binderPath}/${id}/file`;
export const binderAgreePath = (id: string): string => `${binderPath}/${id}/agree`;
export const binderAgainPath = (id: string): string => `${binderPath}/${id}/again`;
