/** The schemas of the OpenAPI document: those that do the work, as JSON Schema, with what each field means. */
import * as z from 'zod';
import { InputNotice } from '../../inbound/parse-notice.ts';
import { InputBody } from '../../request/typed.ts';
import { purposes } from '../../request/vocabulary.ts';
import { answerSchemas, StatusQuestion } from './contract.ts';
import { fieldMeanings, problemMeanings, requestMeaning } from './in-words.ts';
import { noticeAnswerSchemas, noticeCodes } from './inbound-contract.ts';
import { noticeMeaning, noticeMeanings, noticeProblemMeanings } from './inbound-in-words.ts';

type Schema = z.core.JSONSchema.BaseSchema;

const { requester, patient, records, recipient, delivery, purpose, expires, documents, signature, contact, latin, identity } =
  InputBody.shape;
const inputSchemas = {
  Request: InputBody,
  Requester: requester,
  Patient: patient,
  Records: records,
  Recipient: recipient,
  Delivery: delivery,
  Purpose: purpose.unwrap(),
  Expiry: expires.unwrap(),
  Proof: documents.unwrap().element,
  Signature: signature.unwrap(),
  Contact: contact.unwrap(),
  Identity: identity.unwrap(),
  Latin: latin.unwrap(),
  Address: requester.shape.address.unwrap(),
  StatusQuestion,
  Notice: InputNotice,
  NoticeSender: InputNotice.shape.sender,
  NoticePatient: InputNotice.shape.patient,
  NoticeRecords: InputNotice.shape.records,
  NoticeDelivery: InputNotice.shape.delivery,
};

/** A record of listed keys as an object of these fields: a client then knows them. */
function listKeys(schema: Schema): void {
  const { propertyNames: keys, additionalProperties: value } = schema;
  if (typeof keys !== 'object' || typeof value !== 'object' || keys.enum === undefined) return;
  schema.properties = Object.fromEntries(keys.enum.map((key) => [String(key), value]));
  schema.additionalProperties = false;
  delete schema.propertyNames;
}

function jsonSchemas(named: Readonly<Record<string, z.ZodType>>, io: 'input' | 'output'): Map<string, Schema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io,
    uri: (id) => `#/components/schemas/${id}`,
    override: ({ jsonSchema }) => {
      // Fields may be added to an answer.
      if (io === 'output') delete jsonSchema.additionalProperties;
      // Generators of clients take a field with a default for one that is always sent.
      delete jsonSchema.default;
      listKeys(jsonSchema);
    },
  });
  return new Map(Object.entries(schemas).map(([id, { $schema: _draft, $id: _id, ...schema }]) => [id, schema]));
}

function described(properties: NonNullable<Schema['properties']>, meanings: Readonly<Record<string, string>>) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const description = meanings[name];
      return [name, typeof schema === 'object' && description !== undefined ? { ...schema, description } : schema];
    }),
  );
}

function withShortPurpose({ properties = {}, ...rest }: Schema): Schema {
  const { purpose: whole } = properties;
  if (typeof whole !== 'object') throw new Error('a request has no purpose');
  const { description = '', ...object } = whole;
  const short = { type: 'string' as const, enum: [...purposes] };
  return { ...rest, properties: { ...properties, purpose: { description, anyOf: [object, short] } } };
}

/** By name, for `components.schemas`. */
export function documentSchemas(): Readonly<Record<string, Schema>> {
  const schemas = new Map([
    ...jsonSchemas(inputSchemas, 'input'),
    ...jsonSchemas({ ...answerSchemas, ...noticeAnswerSchemas }, 'output'),
  ]);
  for (const [id, meanings] of Object.entries({ ...fieldMeanings, ...noticeMeanings })) {
    const schema = schemas.get(id);
    if (schema !== undefined) schemas.set(id, { ...schema, properties: described(schema.properties ?? {}, meanings) });
  }
  const change = (id: string, changed: (schema: Schema) => Schema) => schemas.set(id, changed(schemas.get(id) ?? {}));
  const codes = Object.entries(problemMeanings).map(([code, meaning]) => `- \`${code}\`: ${meaning}`);
  change('Request', (schema) => ({ ...withShortPurpose(schema), description: requestMeaning }));
  change('ProblemCode', (schema) => ({ ...schema, description: `What is wrong:\n\n${codes.join('\n')}` }));
  const known: Readonly<Record<string, string>> = { ...problemMeanings, ...noticeProblemMeanings };
  const ofNotice = noticeCodes.map((code) => `- \`${code}\`: ${known[code] ?? ''}`);
  change('Notice', (schema) => ({ ...schema, description: noticeMeaning }));
  change('NoticeProblemCode', (schema) => ({ ...schema, description: `What is wrong:\n\n${ofNotice.join('\n')}` }));
  return Object.fromEntries(schemas);
}
