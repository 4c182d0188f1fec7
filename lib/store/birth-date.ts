import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { erasure } from './keys.ts';
import { isErased } from './request-item.ts';

const Born = z.lazy(() => z.object({ body: z.object({ patient: z.object({ dateOfBirth: z.string() }) }) }));

/** Date of birth of the patient in an item, and nothing else: to look it up costs the same whether a guess of it is right or not. */
export async function birthDateIn(
  { client, name }: Table,
  Key: { readonly pk: string; readonly sk: string },
): Promise<string | null> {
  const { Item } = await client.send(
    new GetCommand({
      TableName: name,
      Key,
      ConsistentRead: true,
      ProjectionExpression: '#body.#patient.#born, #erasing, #erased',
      ExpressionAttributeNames: {
        ...{ '#body': 'body', '#patient': 'patient', '#born': 'dateOfBirth' },
        ...{ '#erasing': erasure.begun, '#erased': erasure.ended },
      },
    }),
  );
  return Item === undefined || isErased(Item) ? null : Born.parse(Item).body.patient.dateOfBirth;
}
