import { releaseFolder } from '../../release/seal/manifest.ts';

/** The two files of a binder that its index does not list. */
export const indexName = 'index.json';
export const signatureName = 'index.json.jws';

/** Of the folders of binders, each behind its id: a lifecycle rule removes what nobody else did. */
export const binderPrefix = `${releaseFolder}binder-`;
