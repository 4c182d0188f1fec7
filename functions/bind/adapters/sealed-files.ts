import type { SealedFiles } from '../../../lib/store/sealed-files.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const sealedFiles = provider(table.reads, async (sandbox): Promise<SealedFiles> => {
  const { dynamoSealedFiles } = await import('../../../lib/store/sealed-files.ts');
  return dynamoSealedFiles(await table.make(sandbox));
});
