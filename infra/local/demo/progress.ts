/** A bar on one line of a terminal; a line for each tenth where there is none to draw on. */
const width = 30;

export function progressBar(what: string, most: number, out: NodeJS.WriteStream = process.stdout): (done: number) => void {
  let shown = -1;
  return (done) => {
    const part = most === 0 ? 1 : Math.min(1, done / most);
    const step = Math.floor(part * (out.isTTY ? 200 : 10));
    if (step === shown) return;
    shown = step;
    const figures = `${done.toLocaleString('en-US')} of ${most.toLocaleString('en-US')}`;
    const bar = '#'.repeat(Math.round(part * width)).padEnd(width, '.');
    if (out.isTTY) out.write(`\r${what} [${bar}] ${figures}${part === 1 ? '\n' : ''}`);
    else out.write(`${what} ${figures}\n`);
  };
}
