/**
 * A network of hospitals as a queueing model, event by event: requests arrive, pass the front door, are written, become work; work
 * waits for workers, mail for the mail system's rate, faxes for a line of the vendor and for the one machine of the hospital that is called.
 * Waiting times between tries are those of lib/delivery/retry-policies.ts. Times in seconds.
 *
 * Longer than most files: all steps of a run share its queues and counts.
 */
import { ladders } from '../../../lib/delivery/retry-policies.ts';
import { agenda, bucket, chance, type Line, line, turnstile } from './clockwork.ts';
import { delays } from './delays.ts';
import type { Network, Outcome, Step } from './model.ts';

interface Request {
  readonly at: number;
  readonly hospital: number;
  readonly shard: number;
  readonly steps: Step[];
  readonly done: Set<string>;
  readonly begun: Set<string>;
  open: number;
  staff: boolean;
}

interface Job {
  readonly request: Request;
  readonly kind: string;
  readonly queuedAt: number;
  tries: number;
}

/** A caller of the table that would wait longer gives up: the clients' own repeats end about here. */
const patience = 5;
const isMail = (kind: string) => kind.startsWith('notify-') || kind === 'send-mail-instructions';
/** Not the notice that a fax went through: that one waits for the fax. */
const isFirstMail = (kind: string) => isMail(kind) && kind !== 'notify-fax-delivered';
const isFax = (kind: string) => kind === 'send-fax';

/** Runs the model once. The same seed gives the same outcome. */
export function simulate(network: Network): Outcome {
  const { door, table, due, workers, mail, fax, sweep } = network;
  const random = chance(network.seed);
  const clock = agenda();
  const end = network.minutes * 60;
  const atDoor = bucket(door.perSecond, door.burst);
  const atTable = turnstile(table.perSecond);
  const atShards = Array.from({ length: due.shards }, () => turnstile(due.perSecond));
  const atMail = bucket(mail.perSecond, Math.max(1, mail.perSecond));
  const seen = { durable: delays(), queue: delays(), work: delays(), mail: delays(), fax: delays() };
  const requests = new Set<Request>();
  const jobs: Line<Job | null> = line();
  const calls: Line<Job> = line();
  const dueAgain: Line<Job> = line();
  const linesBusy = new Uint32Array(network.hospitals);
  const count = { arrived: 0, turnedAway: 0, finished: 0, withStaff: 0, worksDone: 0, vainKicks: 0, vainNow: 0 };
  let [idle, vendorBusy, mailsToday, day] = [workers.count, 0, mail.usedBefore, 0];

  /** Seconds until a write is through the table and its place in the index; null, and nothing written, beyond some patience. */
  function written(shard: number, units: { readonly table: number; readonly due: number }, most: number): number | null {
    const now = clock.now();
    const atShard = atShards[shard];
    const wait = Math.max(atTable.wait(now), atShard?.wait(now) ?? 0);
    if (wait > most) return null;
    atTable.pass(now, units.table);
    atShard?.pass(now, units.due);
    return wait;
  }

  function kick(job: Job | null): void {
    jobs.push(job);
    if (idle > 0) takeBatch();
  }

  function takeBatch(): void {
    const batch: Job[] = [];
    let [longest, processor, vain] = [0, 0, 0];
    const now = clock.now();
    while (batch.length + vain < workers.batch && jobs.length() > 0) {
      const job = jobs.shift();
      if (job === null) {
        vain += 1;
        longest = Math.max(longest, sweep.vain);
      } else if (job !== undefined) {
        const cost = network.work(job.kind);
        const wait = written(job.request.shard, { table: table.work, due: due.work }, Infinity) ?? 0;
        longest = Math.max(longest, cost.wall + wait);
        processor += cost.processor;
        seen.work.took(now - job.queuedAt);
        batch.push(job);
      }
    }
    count.vainKicks += vain;
    count.vainNow -= vain;
    idle -= 1;
    clock.at(now + Math.max(longest, processor), () => {
      for (const job of batch) worked(job);
      idle += 1;
      while (idle > 0 && jobs.length() > 0) takeBatch();
    });
  }

  function worked(job: Job): void {
    count.worksDone += 1;
    if (isFax(job.kind)) {
      calls.push(job);
      dial();
    } else if (isMail(job.kind) && !mailTaken()) again(job, ladders.provider);
    else settle(job);
  }

  function mailTaken(): boolean {
    const today = Math.floor(clock.now() / 86_400);
    if (today > day) [day, mailsToday] = [today, 0];
    if (mailsToday >= mail.perDay || !atMail(clock.now(), 1)) return false;
    mailsToday += 1;
    return true;
  }

  /** The next try is found by a sweep after its time. */
  function again(job: Job, rungs: readonly number[]): void {
    const minutes = rungs[job.tries];
    if (minutes === undefined) {
      job.request.staff = true;
      settle(job);
      return;
    }
    job.tries += 1;
    clock.at(clock.now() + minutes * 60 * (1 + random() / 10), () => dueAgain.push(job));
  }

  function dial(): void {
    while (vendorBusy < fax.vendorLines && calls.length() > 0) {
      const job = calls.shift();
      if (job === undefined) return;
      vendorBusy += 1;
      const { hospital } = job.request;
      const free = (linesBusy[hospital] ?? 0) < fax.linesEach;
      if (free) linesBusy[hospital] = (linesBusy[hospital] ?? 0) + 1;
      clock.at(clock.now() + (free ? fax.seconds(random()) : fax.busySeconds), () => hungUp(job, free));
    }
  }

  function hungUp(job: Job, through: boolean): void {
    const { request } = job;
    vendorBusy -= 1;
    if (through) {
      linesBusy[request.hospital] = (linesBusy[request.hospital] ?? 1) - 1;
      request.steps.push(...fax.afterwards);
      request.open += fax.afterwards.length;
      settle(job);
    } else again(job, ladders.busy);
    dial();
  }

  function settle({ request, kind }: Job): void {
    const lasted = clock.now() - request.at;
    if (!request.staff && isFax(kind)) seen.fax.took(lasted);
    if (!request.staff && isFirstMail(kind)) seen.mail.took(lasted);
    request.done.add(kind);
    request.open -= 1;
    if (request.open > 0) begin(request);
    else {
      requests.delete(request);
      count[request.staff ? 'withStaff' : 'finished'] += 1;
    }
  }

  function begin(request: Request): void {
    for (const { kind, after } of request.steps) {
      if (request.begun.has(kind) || !after.every((id) => request.done.has(id))) continue;
      request.begun.add(kind);
      kick({ request, kind, queuedAt: clock.now(), tries: 0 });
    }
  }

  function stepsOf(drawn: number): readonly Step[] {
    let left = drawn;
    for (const { share, steps } of network.channels) {
      if (left < share) return steps;
      left -= share;
    }
    return network.channels[0]?.steps ?? [];
  }

  function arrive(): void {
    const now = clock.now();
    count.arrived += 1;
    const steps = [...stepsOf(random())];
    const shard = Math.floor(random() * due.shards);
    const hospital = random() < network.largest ? 0 : Math.floor(random() * network.hospitals);
    const units = { table: table.submit, due: due.submit };
    const wait = atDoor(now, door.calls) ? written(shard, units, patience) : null;
    if (wait === null) {
      count.turnedAway += 1;
      return;
    }
    const request: Request = {
      at: now,
      hospital,
      shard,
      steps,
      done: new Set(),
      begun: new Set(),
      open: steps.length,
      staff: false,
    };
    requests.add(request);
    clock.at(now + table.latency + wait, () => {
      seen.durable.took(table.latency + wait);
      seen.queue.took(table.latency + wait + network.queueLag);
      begin(request);
    });
  }

  function nextArrival(from: number): void {
    let at = from;
    do at -= Math.log(1 - random()) / network.mostArrivals;
    while (at <= end && random() * network.mostArrivals >= network.arrivals(at));
    if (at > end) return;
    clock.at(at, () => {
      arrive();
      nextArrival(at);
    });
  }

  /** The oldest first: what waits in the queue since the last minute (the second message finds nothing to do), then what is due again. */
  function sweepOnce(): void {
    const stuck = Math.min(sweep.most, jobs.length() - count.vainNow);
    const back = Math.min(sweep.most - stuck, dueAgain.length());
    count.vainNow += stuck;
    for (let sent = 0; sent < stuck; sent += 1) kick(null);
    for (let sent = 0; sent < back; sent += 1) {
      const job = dueAgain.shift();
      if (job !== undefined) kick({ ...job, queuedAt: clock.now() });
    }
  }

  nextArrival(0);
  for (let at = 60; at <= end; at += 60) clock.at(at, sweepOnce);
  clock.runUntil(end);
  for (const request of requests) {
    const open = request.steps.filter(({ kind }) => !request.done.has(kind)).map(({ kind }) => kind);
    for (const kind of open) if (isFirstMail(kind) || isFax(kind)) seen[isFax(kind) ? 'fax' : 'mail'].waits(end - request.at);
  }
  const { vainNow, ...counted } = count;
  return {
    ...counted,
    waiting: requests.size,
    backlog: { work: jobs.length() - vainNow, fax: calls.length(), dueAgain: dueAgain.length() },
    delays: {
      durable: seen.durable.summary(),
      queue: seen.queue.summary(),
      work: seen.work.summary(),
      mail: seen.mail.summary(),
      fax: seen.fax.summary(),
    },
  };
}
