/**
 * Loaded into the functions' processes before their own code; their bundles stay as they were built and deployed.
 *
 * The network: calls to the hosts that REROUTE names go to this machine, and a call to any other host fails. So the functions
 * run with the settings of the stacks, and nothing leaves the machine.
 *
 * The event: the HTTP interface of AWS hands cookies over as a list of their own (payload format 2.0), the emulator only as a header.
 * The list is added here. Should the emulator learn to give it, every call with a cookie fails and says so.
 */
import { registerHooks } from 'node:module';

const table = new Map<string, string>(Object.entries(JSON.parse(process.env['REROUTE'] ?? '{}')));
const outside = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input);
  const origin = table.get(url.host);
  if (origin === undefined) return Promise.reject(new TypeError(`no way to ${url.host} from here`));
  const there = new URL(url.pathname + url.search, origin);
  return input instanceof Request ? outside(new Request(there, input), init) : outside(there, init);
};

/** Written as text: it is a module of the function's process. */
const withCookies = (bundle: string) => `
import { handler as built } from ${JSON.stringify(bundle)};
export const handler = async (event, context) => {
  const cookie = event?.version === '2.0' ? event.headers?.cookie : undefined;
  if (cookie === undefined) return built(event, context);
  if (event.cookies !== undefined) throw new Error('the emulator gives cookies as a list now: test/deploy/sandbox.ts is out of date');
  const { cookie: _cookie, ...headers } = event.headers;
  return built({ ...event, headers, cookies: cookie.split(/;\\s*/) }, context);
};
`;

registerHooks({
  load: (url, context, nextLoad) =>
    url.endsWith('/index.mjs') && url.includes('/ministack-lambda-')
      ? { format: 'module', shortCircuit: true, source: withCookies(`${url}?built`) }
      : nextLoad(url, context),
});
