/** The last lines at /_local/log, all in DATA_DIR/log.jsonl, and on standard error from LOG_LEVEL up. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log, LogDetails, LogMessage } from '../../lib/runtime/log.ts';
import { faultInWords } from './faults-in-words.ts';

const levels = ['debug', 'info', 'warn', 'error'] as const;
type Level = (typeof levels)[number];

interface LogLine extends LogDetails {
  readonly at: string;
  readonly level: Level;
  readonly message: LogMessage;
}

export interface LocalLog extends Log {
  lines(): readonly LogLine[];
}

const mostLines = 5000;

/** A log that cannot be written stops nothing: what matters is written elsewhere, and says so itself. */
function append(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    process.stderr.write(`A line of the log was not written: ${faultInWords(error, file) ?? 'unknown fault'}\n`);
  }
}

export function localLog(
  now: () => Date,
  { logLevel, dataDir }: { readonly logLevel?: string; readonly dataDir?: string },
): LocalLog {
  const shown = levels.find((level) => level === logLevel?.toLowerCase()) ?? null;
  const lines: LogLine[] = [];
  const write =
    (level: Level) =>
    (message: LogMessage, details: LogDetails = {}) => {
      const line: LogLine = { at: now().toISOString(), level, message, ...details };
      lines.push(line);
      if (lines.length > mostLines) lines.shift();
      const text = `${JSON.stringify(line)}\n`;
      if (dataDir !== undefined) append(join(dataDir, 'log.jsonl'), text);
      if (shown !== null && levels.indexOf(level) >= levels.indexOf(shown)) process.stderr.write(text);
    };
  return {
    info: write('info'),
    warn: write('warn'),
    error: (message, details, cause) => {
      write('error')(message, details);
      // At level debug only: the text of an error may quote what was typed.
      if (shown === 'debug' && cause instanceof Error) process.stderr.write(`${cause.stack}\n`);
    },
    lines: () => [...lines],
  };
}
