import * as z from 'zod';
import { InputBody } from '../../request/typed.ts';
import { Accepted, Failure, Refused, StatusAnswer, StatusQuestion } from './contract.ts';

function schema(type: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _draft, ...rest } = z.toJSONSchema(type, { io, unrepresentable: 'any' });
  return rest;
}

function content(name: string) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } } };
}

const reply = (description: string, name: string) => ({ description, ...content(name) });
const body = (name: string) => ({ required: true, ...content(name) });

const failures = {
  '400': reply('Not JSON in UTF-8, or a malformed header', 'Failure'),
  '413': reply('Body over 64 KiB', 'Failure'),
  '415': reply('Not application/json', 'Failure'),
};

/** The OpenAPI 3.1 document, generated from the schemas that do the work. */
export function openApiDocument(origin: string, hospital: string): unknown {
  return {
    openapi: '3.1.0',
    info: {
      title: `Release of information, ${hospital}`,
      version: '1.0.0',
      description: 'Requests for copies of health records. Messages come in the language of the body.',
    },
    servers: [{ url: origin }],
    paths: {
      '/api/v1/requests': {
        post: {
          operationId: 'submitRequest',
          summary: 'Hand in a request',
          parameters: [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              description: 'A repeat with the same key and body gets the same answer and stores nothing new',
              schema: { type: 'string', minLength: 1, maxLength: 255 },
            },
          ],
          requestBody: body('Request'),
          responses: {
            '201': reply('Stored', 'Accepted'),
            '409': reply('Same key, other body', 'Failure'),
            '422': reply('Every problem of the body at once', 'Refused'),
            ...failures,
          },
        },
      },
      '/api/v1/status': {
        post: {
          operationId: 'askStatus',
          summary: 'Status of a request, by reference and the date of birth of the patient',
          requestBody: body('StatusQuestion'),
          responses: {
            '200': reply('Status words and dates', 'StatusAnswer'),
            '404': reply('One answer for every miss', 'Failure'),
            '429': reply('Too many tries', 'Failure'),
            ...failures,
          },
        },
      },
    },
    components: {
      schemas: {
        Request: schema(InputBody, 'input'),
        Accepted: schema(Accepted, 'output'),
        Refused: schema(Refused, 'output'),
        Failure: schema(Failure, 'output'),
        StatusQuestion: schema(StatusQuestion, 'input'),
        StatusAnswer: schema(StatusAnswer, 'output'),
      },
    },
  };
}
