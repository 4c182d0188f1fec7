/** For those who tell the access log, and for those who read it. Only record-access writes it (access-log-writer.ts). */
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import type { AccessLog, AccessRows, Openings } from '../../../lib/store/stores.ts';
import { provider } from '../provide.ts';
import { table } from './table.ts';

export const accessLog = provider(['RECORD_ACCESS_FUNCTION'], async (sandbox): Promise<AccessLog> => {
  const invoked = onFirstUse(async () => (await import('./access-log-client.ts')).accessLogBy(sandbox));
  return { record: async (events) => (await invoked()).record(events) };
});

export const accessRows = provider([...table.reads, 'ACCESS_LOG_TABLE'], async (sandbox): Promise<AccessRows> => {
  const requests = await table.make(sandbox);
  const { client } = requests;
  const rows = onFirstUse(async () => {
    const { dynamoAccessRows } = await import('../../../lib/store/dynamo-access-log.ts');
    return dynamoAccessRows({ client, name: sandbox.settings.ACCESS_LOG_TABLE }, requests);
  });
  return {
    ofReference: async (reference) => (await rows()).ofReference(reference),
    ofPatient: async (patientKey) => (await rows()).ofPatient(patientKey),
    ofDay: async (day, actor) => (await rows()).ofDay(day, actor),
    actors: async (day) => (await rows()).actors(day),
  };
});

/** For the requester's page: no names, no reasons. */
export const openings = provider([...table.reads, 'ACCESS_LOG_TABLE'], async (sandbox): Promise<Openings> => {
  const { client } = await table.make(sandbox);
  const rows = onFirstUse(async () => {
    const { dynamoOpenings } = await import('../../../lib/store/dynamo-access-log.ts');
    return dynamoOpenings({ client, name: sandbox.settings.ACCESS_LOG_TABLE });
  });
  return { newest: async (reference, most) => (await rows()).newest(reference, most) };
});
