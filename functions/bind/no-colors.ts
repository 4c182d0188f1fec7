/** In bundles instead of what looks for the colours of a terminal: a helper of file-type asks for it, and does without. */

export const standsFor = 'supports-color';
