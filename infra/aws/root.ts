import { fileURLToPath } from 'node:url';

/** With a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
