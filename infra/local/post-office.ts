/**
 * SES on aws-ses-v2-local, with a counter in front of it: the emulator forgets tags and configuration sets, so the counter
 * writes each message down whole, and it reports what became of it as SES does through EventBridge. Addresses of the SES
 * mailbox simulator (bounce@, complaint@ and suppressionlist@simulator.amazonses.com) behave as they do there.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as emulator from 'aws-ses-v2-local';
import * as z from 'zod';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { Keep } from './keep.ts';
import { closeServer, listenOnLoopback, loopback, portOf, readBody } from './loopback.ts';
import { fateOf, KeptEmail, type MailEvent, type SesPublishedEvent, toEvent } from './mail-events.ts';

const kind = 'email';
const largestPost = 25 * 1024 * 1024;

const mailBehaviours = [
  'take',
  /** Answers 400 Throttling and takes nothing. */
  'throttle',
  /** Answers 500 and takes nothing. */
  'server-error',
  /** Takes the message, but the answer is lost. */
  'lost-answer',
  /** Takes the message and never reports what became of it. */
  'lost-events',
] as const;
export const MailPlan = z.object({
  always: z.enum(mailBehaviours).optional(),
  next: z.array(z.enum(mailBehaviours)).max(1000).optional(),
});
export type MailPlan = z.infer<typeof MailPlan>;

export interface PostOffice {
  readonly endpoint: string;
  emails(): readonly KeptEmail[];
  plan(): Required<MailPlan>;
  change(plan: MailPlan): void;
  /** Reports that something happened to a message; false when there is no such message. */
  report(messageId: string, type: MailEvent): Promise<boolean>;
  /** Reports under way. */
  busy(): number;
  isWell(): Promise<boolean>;
  stop(): Promise<void>;
}

interface Parts {
  readonly keep: Keep;
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

function toEmail(form: URLSearchParams, messageId: string, at: string): KeptEmail {
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

/** The emulator is CommonJS: some loaders put its default export one level down. */
function emulatorStarter(): StartEmulator {
  const exported: unknown = emulator.default;
  const isStarter = (value: unknown): value is StartEmulator => typeof value === 'function';
  if (isStarter(exported)) return exported;
  const inner = z.object({ default: z.custom<StartEmulator>(isStarter) }).parse(exported);
  return inner.default;
}

export async function startPostOffice({ keep, clock, onEvent }: Parts): Promise<PostOffice> {
  const engine = await emulatorStarter()({ host: loopback, port: 0 });
  const engineOrigin = `http://${loopback}:${portOf(engine)}`;
  const underWay = new Set<Promise<void>>();
  let always: (typeof mailBehaviours)[number] = 'take';
  let next: (typeof mailBehaviours)[number][] = [];

  async function report(messageId: string, type: MailEvent): Promise<boolean> {
    const kept = keep.get(kind, messageId);
    if (kept === null) return false;
    const email = KeptEmail.parse(kept.facts);
    const at = clock.now().toISOString();
    keep.put(kind, messageId, { ...email, events: [...email.events, { type, at }] });
    await onEvent(toEvent(email, type, at));
    return true;
  }

  async function reportFate({ messageId, to }: KeptEmail): Promise<void> {
    // Events come some time after the answer, on their own way.
    await new Promise((resolve) => setTimeout(resolve, 25));
    await report(messageId, 'Send');
    const fate = fateOf(to);
    if (fate === 'Complaint') await report(messageId, 'Delivery');
    await report(messageId, fate);
  }

  function accept(form: URLSearchParams, messageId: string, tells: boolean): void {
    const email = toEmail(form, messageId, clock.now().toISOString());
    keep.put(kind, messageId, email);
    if (!tells) return;
    const reported = reportFate(email)
      .catch(() => undefined)
      .finally(() => underWay.delete(reported));
    underWay.add(reported);
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readBody(request, largestPost))?.toString('utf8') ?? '';
    const behaviour = next.shift() ?? always;
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
    emails: () => keep.all(kind).map(({ facts }) => KeptEmail.parse(facts)),
    plan: () => ({ always, next: [...next] }),
    change: (plan) => {
      always = plan.always ?? always;
      next = plan.next ?? next;
    },
    report,
    busy: () => underWay.size,
    isWell: async () => (await fetch(`${engineOrigin}/health-check`)).ok,
    stop: async () => {
      await Promise.race([Promise.allSettled([...underWay]), new Promise((resolve) => setTimeout(resolve, 1000))]);
      await closeServer(server);
      await closeServer(engine);
    },
  };
}
