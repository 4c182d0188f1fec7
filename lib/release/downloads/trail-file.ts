/**
 * A file of CloudTrail: what S3 sent of packages
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html). Only answers to signed
 * addresses of ours count; whoever reads a package otherwise is no recipient.
 */
import * as z from 'zod';
import type { Sent } from '../../request/release/sent-whole.ts';

const File = z.object({ Records: z.array(z.unknown()) });

const Answer = z.object({
  eventID: z.string(),
  eventTime: z.iso.datetime(),
  eventSource: z.literal('s3.amazonaws.com'),
  eventName: z.literal('GetObject'),
  errorCode: z.undefined().optional(),
  requestParameters: z.object({ bucketName: z.string(), key: z.string(), 'X-Amz-Date': z.string() }),
  additionalEventData: z.object({
    AuthenticationMethod: z.literal('QueryString'),
    bytesTransferredOut: z.number().nonnegative(),
  }),
});

/** The moment of its signature tells an address from the next one. */
function sentBy(record: unknown, bucket: string): readonly Sent[] {
  const { data } = Answer.safeParse(record);
  if (data === undefined || data.requestParameters.bucketName !== bucket) return [];
  const { key, 'X-Amz-Date': address } = data.requestParameters;
  return [{ id: data.eventID, key, address, bytes: data.additionalEventData.bytesTransferredOut, at: data.eventTime }];
}

/** Throws where the text is no such file. */
export function sentIn(text: string, bucket: string): readonly Sent[] {
  return File.parse(JSON.parse(text)).Records.flatMap((record) => sentBy(record, bucket));
}
