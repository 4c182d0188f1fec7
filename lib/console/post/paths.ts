/** Addresses of printing and posting. None names a person. */
export const postPath = '/staff/post';
export const runPath = (run: string): string => `${postPath}/runs/${run}`;
export const runPdfPath = (run: string): string => `${runPath(run)}/pdf`;
