/** The emulator forgets tags and configuration sets, so this proxy stores messages and reports events as SES does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import * as emulator from 'aws-ses-v2-local';
import * as z from 'zod';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { LocalStore } from './local-store.ts';
import { closeServer, listenOnLoopback, loopback, portOf, readBody } from './loopback.ts';
import { type MailEvent, outcomeOf, type SesPublishedEvent, StoredEmail, toEvent } from './mail-events.ts';
import { backgroundTasks, behaviourPlan } from './simulation.ts';

const kind = 'email';
const largestPost = 25 * 1024 * 1024;

export type MailSimulator = Awaited<ReturnType<typeof startMailSimulator>>;

const mailBehaviours = [
  'take',
  /** Answers 400 Throttling and takes nothing. */
  'throttle',
  /** Answers 500 and takes nothing. */
  'server-error',
  /** Takes the message, but the answer is lost. */
  'lost-answer',
  'lost-events',
] as const;
export const MailPlan = z.object({
  always: z.enum(mailBehaviours).optional(),
  next: z.array(z.enum(mailBehaviours)).max(1000).optional(),
});

interface Parts {
  readonly store: LocalStore;
  readonly clock: Clock;
  readonly onEvent: (event: SesPublishedEvent) => Promise<void>;
}

function listOf(form: URLSearchParams, prefix: string): readonly string[] {
  return [...form].filter(([name]) => name.startsWith(`${prefix}.member.`)).map(([, value]) => value);
}

function tagsOf(form: URLSearchParams): Record<string, string> {
  const names = [...form].filter(([name]) => /^Tags\.member\.\d+\.Name$/.test(name));
  return Object.fromEntries(names.map(([name, tag]) => [tag, form.get(name.replace(/Name$/, 'Value')) ?? '']));
}

function toEmail(form: URLSearchParams, messageId: string, at: string): StoredEmail {
  const value = (name: string) => form.get(name) ?? '';
  return {
    messageId,
    at,
    from: value('Source'),
    to: ['ToAddresses', 'CcAddresses', 'BccAddresses'].flatMap((list) => listOf(form, `Destination.${list}`)),
    subject: value('Message.Subject.Data'),
    text: value('Message.Body.Text.Data'),
    html: value('Message.Body.Html.Data'),
    tags: tagsOf(form),
    configurationSet: value('ConfigurationSetName'),
    events: [],
  };
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'text/xml' });
  response.end(
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`,
  );
}

type StartEmulator = typeof emulator.default;

/** Some loaders put the default export of CommonJS one level down. */
function emulatorStarter(): StartEmulator {
  const exported: unknown = emulator.default;
  const isStarter = (value: unknown): value is StartEmulator => typeof value === 'function';
  if (isStarter(exported)) return exported;
  const inner = z.object({ default: z.custom<StartEmulator>(isStarter) }).parse(exported);
  return inner.default;
}

export async function startMailSimulator({ store, clock, onEvent }: Parts) {
  const engine = await emulatorStarter()({ host: loopback, port: 0 });
  const engineOrigin = `http://${loopback}:${portOf(engine)}`;
  const reports = backgroundTasks();
  const behaviours = behaviourPlan<(typeof mailBehaviours)[number]>('take');

  /** False when there is no such message. */
  async function report(messageId: string, type: MailEvent): Promise<boolean> {
    const stored = store.get(kind, messageId);
    if (stored === null) return false;
    const email = StoredEmail.parse(stored.facts);
    const at = clock.now().toISOString();
    store.put(kind, messageId, { ...email, events: [...email.events, { type, at }] });
    await onEvent(toEvent(email, type, at));
    return true;
  }

  async function reportOutcome({ messageId, to }: StoredEmail): Promise<void> {
    // A mail system tells after the sender has gone on with its work.
    await setTimeout(120);
    await report(messageId, 'Send');
    const outcome = outcomeOf(to);
    if (outcome === 'Complaint') await report(messageId, 'Delivery');
    await report(messageId, outcome);
  }

  function accept(form: URLSearchParams, messageId: string, withEvents: boolean): void {
    const email = toEmail(form, messageId, clock.now().toISOString());
    store.put(kind, messageId, email);
    if (withEvents) reports.add(reportOutcome(email));
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readBody(request, largestPost))?.toString('utf8') ?? '';
    const behaviour = behaviours.take();
    if (behaviour === 'throttle') return refuse(response, 400, 'Throttling');
    if (behaviour === 'server-error') return refuse(response, 500, 'InternalFailure');
    const { authorization = '', 'content-type': type = 'application/x-www-form-urlencoded' } = request.headers;
    const answer = await fetch(engineOrigin, { method: 'POST', headers: { authorization, 'content-type': type }, body });
    const text = await answer.text();
    const [, messageId] = /<MessageId>([^<]+)<\/MessageId>/.exec(text) ?? [];
    if (messageId !== undefined) accept(new URLSearchParams(body), messageId, behaviour !== 'lost-events');
    if (behaviour === 'lost-answer') response.destroy();
    else response.writeHead(answer.status, { 'content-type': 'text/xml' }).end(text);
  }

  const server = createServer((request, response) => {
    take(request, response).catch(() => refuse(response, 500, 'InternalFailure'));
  });
  const port = await listenOnLoopback(server);
  return {
    endpoint: `http://${loopback}:${port}`,
    emails: () => store.all(kind).map(({ facts }) => StoredEmail.parse(facts)),
    plan: behaviours.plan,
    change: behaviours.change,
    report,
    busy: reports.count,
    isWell: async () => (await fetch(`${engineOrigin}/health-check`)).ok,
    stop: async () => {
      await reports.end();
      await closeServer(server);
      await closeServer(engine);
    },
  };
}
