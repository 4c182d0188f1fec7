/** The only place of the product's functions that reads the environment of the process. */
import type { Start } from './provide.ts';

export const thisProcess: Start = { environment: process.env };
