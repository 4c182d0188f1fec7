import { clockInWords } from '../../languages/dates.ts';
import type { packageWords } from '../../languages/staff-package.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { largest } from '../../uploads/limits.ts';
import type { UploadForm } from '../../uploads/ports.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { FileField } from '../../web/components/fields.tsx';
import { type Console, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { nameOfFile } from './name-of-file.ts';

interface SendProps {
  readonly record: RequestRecord;
  readonly file: PackageFile;
  readonly form: UploadForm;
  /** When the form ends. */
  readonly until: string;
  /** All files of the request together, in bytes. */
  readonly most: number;
  readonly words: ReturnType<typeof packageWords>;
}

const [megabyte, gigabyte] = [1024 ** 2, 1024 ** 3];

/** For the browser's list of files; what a file really is, is judged when it has come. */
const accepted = '.pdf,.tif,.tiff,.jpg,.jpeg,.png,.xml,.zip,.dcm';

export function sendPage(view: Console, { record, file, form, until, most, words }: SendProps): string {
  const { send } = words;
  const zip = new Intl.NumberFormat(view.language, { maximumFractionDigits: 1 }).format(Math.min(largest.zip, most) / gigabyte);
  return consolePage(view, {
    title: send.title(nameOfFile(file, view)),
    section: 'queue',
    children: (
      <>
        <h1>{send.title(nameOfFile(file, view))}</h1>
        <p>{send.lead}</p>
        <form method="post" action={form.action} encType="multipart/form-data">
          {Object.entries(form.fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {/* The last field: S3 reads none behind it. */}
          <FileField
            name="file"
            label={send.file}
            hint={send.limits(largest.pdf / megabyte, zip)}
            accept={accepted}
            required
            words={view.controls}
          />
          <Buttons>
            <Button>{send.button}</Button>
          </Buttons>
        </form>
        <p>{send.until(clockInWords(until, view))}</p>
        <p>
          <a href={requestPath(record.reference)}>{send.back}</a>
        </p>
      </>
    ),
  });
}
