/** AWS End User Messaging SMS, as far as texts need it: takes each message, keeps it, and refuses numbers that answered STOP. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Clock } from '../../lib/runtime/clock.ts';
import { jsonOf } from '../../lib/runtime/json.ts';
import type { LocalStore } from './local-store.ts';
import { closeServer, listenOnLoopback, loopback, readBody, sendJson } from './loopback.ts';
import { behaviourPlan } from './simulation.ts';

const kind = 'text';
const stopped = 'stopped-number';

const textBehaviours = [
  'take',
  /** Answers 400 ThrottlingException and takes nothing. */
  'throttle',
  /** Takes the message, but the answer is lost. */
  'lost-answer',
] as const;
export const TextPlan = z.object({
  always: z.enum(textBehaviours).optional(),
  next: z.array(z.enum(textBehaviours)).max(1000).optional(),
});

/** What a phone sends back: the keywords on which AWS acts by itself. */
export const TextReply = z.object({
  from: z.string().regex(/^\+1\d{10}$/),
  says: z.enum(['STOP', 'START']),
});

const Sent = z.object({
  DestinationPhoneNumber: z.string().regex(/^\+[1-9]\d{6,14}$/),
  OriginationIdentity: z.string(),
  ConfigurationSetName: z.string(),
  MessageBody: z.string().min(1).max(1600),
  MessageType: z.literal('TRANSACTIONAL'),
});

const StoredText = z.object({ at: z.string(), to: z.string(), text: z.string() });

export type TextSimulator = Awaited<ReturnType<typeof startTextSimulator>>;

function refuse(response: ServerResponse, name: string, reason?: string): void {
  sendJson(response, 400, { __type: name, Message: name, ...(reason !== undefined && { Reason: reason }) });
}

export async function startTextSimulator({ store, clock }: { readonly store: LocalStore; readonly clock: Clock }) {
  const behaviours = behaviourPlan<(typeof textBehaviours)[number]>('take');

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, 64 * 1024);
    if (request.headers['x-amz-target'] !== 'PinpointSMSVoiceV2.SendTextMessage')
      return refuse(response, 'UnknownOperationException');
    const sent = Sent.safeParse(jsonOf(body ?? ''));
    if (!sent.success) return refuse(response, 'ValidationException', 'FIELD_VALIDATION_FAILED');
    const { DestinationPhoneNumber: to, MessageBody: text } = sent.data;
    if (store.get(stopped, to) !== null) return refuse(response, 'ConflictException', 'DESTINATION_PHONE_NUMBER_OPTED_OUT');
    const behaviour = behaviours.take();
    if (behaviour === 'throttle') return refuse(response, 'ThrottlingException');
    const MessageId = randomUUID();
    store.put(kind, MessageId, { at: clock.now().toISOString(), to, text });
    if (behaviour === 'lost-answer') response.destroy();
    else sendJson(response, 200, { MessageId });
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => refuse(response, 'ValidationException'));
  });
  const port = await listenOnLoopback(server);
  return {
    endpoint: `http://${loopback}:${port}`,
    texts: () => store.all(kind).map(({ facts }) => StoredText.parse(facts)),
    /** Numbers that answered STOP. */
    stopped: () => store.all(stopped).map(({ id }) => id),
    answer: ({ from, says }: z.infer<typeof TextReply>): void => {
      if (says === 'STOP') store.put(stopped, from, {});
      else store.remove(stopped, from);
    },
    plan: behaviours.plan,
    change: behaviours.change,
    stop: () => closeServer(server),
  };
}
