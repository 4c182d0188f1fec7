import type { FileProblem, PackageFile } from '../../request/package/stored.ts';

/** What a look inside found: why the file is refused, or what can be counted in it. */
export type Found = FileProblem | Pick<PackageFile, 'pages' | 'entries'>;
