import { consoleSettings } from '../lib/console/context.ts';
import { consoleBodyCap, createStaffConsole } from '../lib/console/front.ts';
import { accessLog, accessRows } from './bind/adapters/access-log.ts';
import { archive } from './bind/adapters/archive.ts';
import { binders } from './bind/adapters/binders.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { directory, entries } from './bind/adapters/entry.ts';
import { facility } from './bind/adapters/facility.ts';
import { inbound } from './bind/adapters/inbound.ts';
import { inboundFinder, inboundReports } from './bind/adapters/inbound-desk.ts';
import { packages } from './bind/adapters/packages.ts';
import { partUploads } from './bind/adapters/part-uploads.ts';
import { queue } from './bind/adapters/queue.ts';
import { exports, reports } from './bind/adapters/reports.ts';
import { requestQueue } from './bind/adapters/request-queue.ts';
import { scans } from './bind/adapters/scans.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { staff } from './bind/adapters/staff.ts';
import { codes, people, requests, sessions, tickets } from './bind/adapters/store.ts';
import { uploadForms } from './bind/adapters/upload-forms.ts';
import { httpFunction } from './bind/http.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(consoleSettings, {
  secretValues,
  secrets,
  facility,
  requests,
  requestQueue,
  people,
  accessLog,
  accessRows,
  tickets,
  codes,
  sessions,
  staff,
  checkpoints,
  queue,
  archive,
  packages,
  uploadForms,
  partUploads,
  scans,
  binders,
  reports,
  exports,
  directory,
  entries,
  inbound,
  inboundFinder,
  inboundReports,
});
export const startStaffConsole = (start: Start) => httpFunction(createStaffConsole, () => provided(start), consoleBodyCap);
export const handler = startStaffConsole(thisProcess);
