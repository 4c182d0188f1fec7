import type { HttpReply } from '../../web/http.ts';

export function csvReply(text: string, fileName: string): HttpReply {
  return {
    status: 200,
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName}.csv"`,
      'cache-control': 'no-store',
    },
    body: text,
  };
}

/** The library that writes CSV is loaded with the first file. */
export async function csvFile(rows: readonly (readonly (string | number)[])[], fileName: string): Promise<HttpReply> {
  const { csvOf } = await import('../../reports/csv.ts');
  return csvReply(csvOf(rows), fileName);
}
