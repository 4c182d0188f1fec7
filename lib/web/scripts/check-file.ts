/**
 * The page that checks a file: the file is read on the device, and its SHA-256 alone is sent. A receipt is sent whole, since its
 * signature is what is checked. Without this script, the form sends the file.
 */
import { found, say, sha256 } from './page.ts';
import type { CheckingWords } from './words.ts';

/** In bytes. A receipt of the largest package is a tenth of it. */
const largestReceipt = 256 * 1024;

const form = found(HTMLFormElement, 'form[data-words]');
const input = found(HTMLInputElement, '#file');
const line = found(HTMLElement, '#file-status');
const hash = found(HTMLInputElement, '#sha256');
const words: CheckingWords = JSON.parse(form.dataset['words'] ?? '');
let reading = false;

async function isReceipt(file: File): Promise<boolean> {
  if (file.size > largestReceipt) return false;
  try {
    const { manifest, signature } = JSON.parse(await file.text());
    return manifest !== undefined && signature !== undefined;
  } catch {
    return false;
  }
}

async function check(file: File): Promise<void> {
  if (file.size > words.most) return say(line, words.tooLarge, true);
  say(line, words.reading);
  try {
    if (await isReceipt(file)) return form.submit();
    hash.value = await sha256(await file.arrayBuffer());
    hash.form?.submit();
  } catch {
    say(line, words.unreadable, true);
  }
}

form.addEventListener('submit', (event) => {
  const file = input.files?.[0];
  // The server says that none was chosen.
  if (file === undefined) return;
  event.preventDefault();
  if (reading) return;
  reading = true;
  void check(file).finally(() => {
    reading = false;
  });
});

found(HTMLElement, 'label[for=file]').textContent = words.file;
found(HTMLElement, '#file-hint').hidden = false;
input.setAttribute('aria-describedby', 'file-hint');
input.accept = '';
