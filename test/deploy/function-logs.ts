/** What the deployed functions wrote, for whoever has to find out why something failed. Their words hold no health data. */
import { DescribeLogGroupsCommand, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Clients } from './clients.ts';

/** Lines of the runtime, not of the function. */
const runtime = /^(START|END|REPORT) |DeprecationWarning|--trace-deprecation/;
const longest = 400;

/** The last lines of every group that holds any, group by group. */
export async function functionLogs({ logs }: Clients, lines = 40): Promise<string> {
  const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({}));
  const parts: string[] = [];
  for (const { logGroupName = '' } of logGroups) {
    const { events = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName }));
    const said = events.map(({ message = '' }) => message.trim()).filter((message) => !runtime.test(message));
    const last = said.slice(-lines).map((message) => `  ${message.slice(0, longest)}`);
    if (last.length > 0) parts.push(`${logGroupName}\n${last.join('\n')}`);
  }
  return `${parts.join('\n')}\n`;
}
