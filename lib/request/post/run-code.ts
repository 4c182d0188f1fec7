/** What the bar code of a run of print says; `readRunId` of the console reads it. */
export const runCode = (run: string): string => `RUN-${run}`;
