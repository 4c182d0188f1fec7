import { resolve } from 'node:path';
import { startLocalService } from '../local/service.ts';

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Exits with the result, or with `failed` and the message on standard error when it throws. */
export async function runCommand(main: () => Promise<number>, failed = 1): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = failed;
  }
}

/** On the folder of a stopped local service when DATA_DIR is set, otherwise on what `deployed` opens. */
export async function withRecords<Tools>(
  deployed: () => Promise<Tools>,
  local: (service: Awaited<ReturnType<typeof startLocalService>>) => Tools,
  use: (tools: Tools) => Promise<number>,
): Promise<number> {
  const dataDir = process.env['DATA_DIR'];
  if (dataDir === undefined) return use(await deployed());
  const service = await startLocalService({ dataDir: resolve(dataDir), sweepSeconds: 0 });
  try {
    return await use(local(service));
  } finally {
    await service.stop();
  }
}
