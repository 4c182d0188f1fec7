/** Waiting and loss at a group of servers (Erlang), and the load at which either becomes too much. */

/** Part of the calls that find every server busy and are lost (Erlang B); `offered` is the rate times the mean seconds. */
export function lost(servers: number, offered: number): number {
  let blocked = 1;
  for (let server = 1; server <= servers; server += 1) blocked = (offered * blocked) / (server + offered * blocked);
  return blocked;
}

/** Mean seconds in line where nobody is lost: M/G/c by Erlang C and the squared coefficient of variation of the seconds. */
export function waiting(servers: number, offered: number, seconds: number, variation: number): number {
  if (offered >= servers) return Number.POSITIVE_INFINITY;
  const blocked = lost(servers, offered);
  const waits = blocked / (1 - (offered / servers) * (1 - blocked));
  return ((waits * seconds) / (servers - offered)) * ((1 + variation) / 2);
}

/** The largest load up to `most` that is still acceptable, where acceptance ends once as the load grows. */
export function largest(most: number, isAcceptable: (load: number) => boolean): number {
  let [low, high] = [0, most];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (isAcceptable(middle)) low = middle;
    else high = middle;
  }
  return low;
}
