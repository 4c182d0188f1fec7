/** Every port at once, for the view under /_local, commands and tests. */
import { accessLog, accessRows } from '../../functions/bind/adapters/access-log.ts';
import { archive } from '../../functions/bind/adapters/archive.ts';
import { binderSigner, binders } from '../../functions/bind/adapters/binders.ts';
import { checkpoints } from '../../functions/bind/adapters/checkpoints.ts';
import { documentRemover } from '../../functions/bind/adapters/document-remover.ts';
import { facility } from '../../functions/bind/adapters/facility.ts';
import { fax } from '../../functions/bind/adapters/fax.ts';
import { inbound } from '../../functions/bind/adapters/inbound.ts';
import { inboundFinder } from '../../functions/bind/adapters/inbound-desk.ts';
import { inboundErasures } from '../../functions/bind/adapters/inbound-erasures.ts';
import { inboundTerms } from '../../functions/bind/adapters/inbound-terms.ts';
import { mail } from '../../functions/bind/adapters/mail.ts';
import { packages } from '../../functions/bind/adapters/packages.ts';
import { pages } from '../../functions/bind/adapters/page-reader.ts';
import { partUploads } from '../../functions/bind/adapters/part-uploads.ts';
import { publicKeys } from '../../functions/bind/adapters/public-keys.ts';
import { queue } from '../../functions/bind/adapters/queue.ts';
import { erasures, reports, walk } from '../../functions/bind/adapters/records.ts';
import { release } from '../../functions/bind/adapters/release.ts';
import { requestQueue } from '../../functions/bind/adapters/request-queue.ts';
import { sealedFiles } from '../../functions/bind/adapters/sealed-files.ts';
import { erasureLog, seals } from '../../functions/bind/adapters/seals.ts';
import { searchTerms } from '../../functions/bind/adapters/search-terms.ts';
import { secrets, secretValues } from '../../functions/bind/adapters/secrets.ts';
import { staff } from '../../functions/bind/adapters/staff.ts';
import { codes, drafts, people, requests, sessions, throttle, tickets } from '../../functions/bind/adapters/store.ts';
import { texts } from '../../functions/bind/adapters/texts.ts';
import { trail } from '../../functions/bind/adapters/trail.ts';
import { uploadForms } from '../../functions/bind/adapters/upload-forms.ts';
import { fileRemover } from '../../functions/bind/adapters/uploaded-files.ts';
import { provide } from '../../functions/bind/provide.ts';
import { settingNames } from '../../lib/runtime/settings.ts';

export const allDependencies = provide(settingNames, {
  ...{ inbound, inboundErasures, inboundFinder, inboundTerms },
  ...{ secretValues, secrets, facility, requests, requestQueue, people, searchTerms, drafts, throttle, accessLog, accessRows },
  ...{
    tickets,
    codes,
    sessions,
    checkpoints,
    staff,
    walk,
    reports,
    seals,
    erasures,
    erasureLog,
    documents: documentRemover,
    queue,
    archive,
    uploadForms,
    partUploads,
    files: fileRemover,
    packages,
    pages,
    publicKeys,
    ...{ binders, binderSigner },
    release,
    sealedFiles,
    trail,
    mail,
    texts,
    fax,
  },
});
export type Dependencies = Awaited<ReturnType<typeof allDependencies>>;
