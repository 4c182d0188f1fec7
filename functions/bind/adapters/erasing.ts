/** What erases requests: the hourly function, and the command that erases again after a restore. */
import { provide } from '../provide.ts';
import { documentRemover } from './document-remover.ts';
import { facility } from './facility.ts';
import { inboundErasures } from './inbound-erasures.ts';
import { packages } from './packages.ts';
import { erasures, records } from './records.ts';
import { sealedFiles } from './sealed-files.ts';
import { erasureLog } from './seals.ts';
import { fileRemover } from './uploaded-files.ts';

export const erasing = provide([], {
  erasures,
  inboundErasures,
  requests: records,
  documents: documentRemover,
  files: fileRemover,
  packages,
  sealedFiles,
  erasureLog,
  facility,
});
