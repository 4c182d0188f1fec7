import { Duration } from 'aws-cdk-lib';
import type { FunctionProps } from '../constructs/function.ts';
import type { FunctionName } from '../permissions.ts';

/** Below the lease of lib/delivery/engine.ts, so that an expired lease means a worker that is gone. */
export const workTime = Duration.seconds(100);

/** Calls a second of the whole stage. */
export const stageThrottle = { rateLimit: 200, burstLimit: 400 } as const;

export const workBatch = 10;

const page = { memory: 1024, timeout: Duration.seconds(15) } as const;
const small = { memory: 512, timeout: Duration.seconds(30) } as const;

export const functions: Readonly<Record<FunctionName, FunctionProps>> = {
  'serve-public-site': {
    ...page,
    atOnce: 40,
    hurts: 'Patients and others who ask for records get an error page instead of the form or their status.',
  },
  'answer-api': {
    ...page,
    atOnce: 20,
    hurts: 'Partners who send requests by program get errors; they keep the request and have to send it again.',
  },
  'serve-staff-console': {
    ...page,
    atOnce: 10,
    hurts: 'Medical-records staff cannot see or work the queue, and due dates go on running.',
  },
  'do-work': {
    memory: 1769,
    timeout: workTime,
    atOnce: 10,
    hurts: 'Requesters wait for their documents, notices and faxes; requests are safe and are tried again.',
  },
  sweep: {
    ...small,
    atOnce: 1,
    hurts: 'Work that is due or was lost on the way is not found: retries, reminders and lost notices stand still.',
  },
  'record-fax-result': {
    ...small,
    atOnce: 5,
    hurts: 'Treating providers learn late whether their fax arrived; the next look at the vendor tells us as well.',
  },
  'record-email-event': {
    ...small,
    atOnce: 5,
    hurts: 'Staff do not learn that a notice bounced, so a requester may wait for a message that never comes.',
  },
  'check-files': {
    memory: 1024,
    timeout: Duration.minutes(6),
    atOnce: 1,
    hurts:
      'Nobody learns that the file of a patient was damaged, and the longer it takes the older the backup that can restore it.',
  },
  'reconcile-downloads': {
    memory: 512,
    timeout: Duration.minutes(5),
    atOnce: 1,
    hurts: 'Staff cannot tell a requester whether the records left us whole or the download broke off.',
  },
  'watch-deadlines': {
    ...small,
    atOnce: 1,
    hurts: 'Patients may get no answer within the 30 days of the law, because staff are not warned of what nobody works on.',
  },
  'seal-access-log': {
    memory: 512,
    timeout: Duration.minutes(2),
    atOnce: 1,
    hurts: 'Patients: somebody who can delete rows of the access log could take the newest away without a trace.',
  },
  'erase-requests': {
    memory: 512,
    timeout: Duration.minutes(5),
    atOnce: 1,
    hurts: 'Patients: their requests are kept longer than the privacy page says.',
  },
  'check-upload': {
    memory: 1769,
    // Five gigabytes are hashed once and copied.
    timeout: Duration.minutes(5),
    atOnce: 5,
    hurts: 'Staff cannot send records: files that they add to a request are not checked, and nothing unchecked goes out.',
  },
  'record-access': {
    memory: 512,
    // Below the console's, which waits for it.
    timeout: Duration.seconds(10),
    atOnce: 15,
    hurts: 'Medical-records staff see nothing at all, because no page is shown whose view cannot be written to the access log.',
  },
};
