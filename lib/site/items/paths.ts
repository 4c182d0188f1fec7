export const itemsPath = (language: string): string => `/${language}/status/items`;

/** Drawn when it is asked for. */
export const sheetPath = (language: string): string => `${itemsPath(language)}/sheet.pdf`;

export const sendPath = (language: string, file: string): string => `${itemsPath(language)}/${file}`;
