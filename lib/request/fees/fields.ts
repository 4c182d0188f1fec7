/** The names of a quote's fields. */
import type { PricedItem } from './rules.ts';

/** What is counted, by the names of its fields. */
export const counts = ['pages', 'electronicPages', 'films', 'strips', 'media', 'labourMinutes'] as const;
export type Count = (typeof counts)[number];

/** The price of a unit, where the hospital has decided none. */
export type PriceField = `price.${PricedItem}`;

/** The fields of a quote. */
export type QuoteField = Count | 'way' | 'postage' | 'summary' | 'replaces' | PriceField;

export const priceField = (item: PricedItem): PriceField => `price.${item}`;

/** A further part of the request: no earlier quote loses its place. */
export const furtherPart = 'further-part';
