/** A form with one file, read as it comes: files of gigabytes pass through. The file has to be the last field, as S3 wants it. */
import { RefusedForm } from './post-policy.ts';

export interface PostedForm {
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  readonly fileName: string;
  /** Throws RefusedForm for a second file, and where the form ends early. */
  readonly file: AsyncIterable<Uint8Array>;
}

/** Of the fields before the file, in bytes: https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html */
const mostBefore = 20 * 1024;

const malformed = () => new RefusedForm(400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed.');
const oneFile = () => new RefusedForm(400, 'InvalidArgument', 'POST requires exactly one file upload per request.');

function boundaryOf(type: string): string {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw malformed();
  return boundary;
}

interface Part {
  readonly name: string;
  /** Absent for a field that is no file. */
  readonly fileName: string | undefined;
}

function partOf(head: string): Part {
  const [, name] = /;\s*name="([^"]*)"/i.exec(head) ?? [];
  if (name === undefined) throw malformed();
  const [, fileName] = /;\s*filename="((?:[^"\\]|\\.)*)"/i.exec(head) ?? [];
  // Browsers write quotation marks and line ends of a name so: https://html.spec.whatwg.org/#multipart-form-data
  return { name, fileName: fileName?.replaceAll('%22', '"').replaceAll('%0D', '').replaceAll('%0A', '') };
}

/** The bytes of the file: everything up to the mark, behind which the form ends. */
async function* fileIn(first: Buffer, rest: AsyncIterator<Uint8Array>, mark: Buffer): AsyncGenerator<Uint8Array> {
  let held = first;
  for (;;) {
    const at = held.indexOf(mark);
    if (at >= 0) {
      yield held.subarray(0, at);
      const after = held.subarray(at + mark.length, at + mark.length + 2).toString('latin1');
      if (after.startsWith('\r')) throw oneFile();
      return;
    }
    const certain = Math.max(0, held.length - mark.length - 2);
    if (certain > 0) yield held.subarray(0, certain);
    held = await more(held.subarray(certain), rest);
  }
}

/** The first part in what was read so far; null while more of it has to come. Throws RefusedForm where no part comes any more. */
function partIn(held: Buffer, mark: Buffer): (Part & { readonly from: number; readonly end: number }) | null {
  const start = held.indexOf(mark);
  if (start < 0) return null;
  if (held.subarray(start + mark.length, start + mark.length + 2).toString('latin1') === '--') throw oneFile();
  const headEnd = held.indexOf('\r\n\r\n', start);
  if (headEnd < 0) return null;
  const part = partOf(held.subarray(start + mark.length, headEnd).toString('utf8'));
  const end = held.indexOf(mark, headEnd);
  return end < 0 && part.name !== 'file' ? null : { ...part, from: headEnd + 4, end };
}

async function more(held: Buffer, rest: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const { done, value } = await rest.next();
  if (done === true) throw malformed();
  return Buffer.concat([held, value]);
}

/** Reads up to the first byte of the file. Throws RefusedForm. */
export async function readPostedForm(body: AsyncIterable<Uint8Array>, type = ''): Promise<PostedForm> {
  const mark = Buffer.from(`\r\n--${boundaryOf(type)}`);
  const rest = body[Symbol.asyncIterator]();
  const fields = new Map<string, string>();
  for (let held: Buffer = Buffer.from('\r\n'); ; ) {
    const part = partIn(held, mark);
    if (part?.name === 'file') {
      const { fileName = '', from } = part;
      return { fields, fileName, file: fileIn(held.subarray(from), rest, mark) };
    }
    if (part === null && held.length > mostBefore)
      throw new RefusedForm(400, 'MaxPostPreDataLengthExceeded', 'The fields are too long.');
    if (part === null) held = await more(held, rest);
    else {
      if (fields.has(part.name.toLowerCase())) throw malformed();
      fields.set(part.name.toLowerCase(), held.subarray(part.from, part.end).toString('utf8'));
      held = held.subarray(part.end);
    }
  }
}
