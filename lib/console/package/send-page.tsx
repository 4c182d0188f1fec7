import { clockInWords } from '../../languages/dates.ts';
import type { packageWords } from '../../languages/staff-package.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { largest } from '../../uploads/limits.ts';
import type { UploadForm } from '../../uploads/ports.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { BucketFields } from '../../web/components/fields.tsx';
import type { SendingWords } from '../../web/scripts/words.ts';
import { type Console, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { nameOfFile } from './name-of-file.ts';
import { filePath } from './paths.ts';

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

/** For the script of the page. */
function sendingWords({ send }: SendProps['words']): SendingWords {
  const { starting, sending, resumed, again, finishing, problems } = send.parts;
  return { starting, sending: sending('{percent}'), resumed: resumed('{percent}'), again, finishing, problems };
}

export function sendPage(view: Console, { record, file, form, until, most, words }: SendProps): string {
  const { send } = words;
  const at = filePath(record.reference, file.id);
  const zip = new Intl.NumberFormat(view.language, { maximumFractionDigits: 1 }).format(Math.min(largest.zip, most) / gigabyte);
  return consolePage(view, {
    title: send.title(nameOfFile(file, view)),
    section: 'queue',
    script: 'sendParts',
    children: (
      <>
        <h1>{send.title(nameOfFile(file, view))}</h1>
        <p>{send.lead}</p>
        <form
          method="post"
          action={form.action}
          encType="multipart/form-data"
          id="send"
          data-at={at}
          data-words={JSON.stringify(sendingWords(words))}
        >
          <BucketFields
            fields={form.fields}
            label={send.file}
            hint={send.limits(largest.pdf / megabyte, zip)}
            accept={accepted}
            words={view.controls}
          />
          <progress max="1" value="0" aria-label={send.parts.progress} hidden />
          <p id="send-status" role="status" />
          <Buttons>
            <Button>{send.button}</Button>
          </Buttons>
        </form>
        {/* The script shows it too, once it has begun. */}
        <form method="post" action={`${at}/abort`} id="drop" hidden={file.sending === undefined}>
          <input type="hidden" name="token" value={view.token} />
          <p id="begun">{send.parts.begun}</p>
          <Button look="plain">{send.parts.drop}</Button>
        </form>
        <p id="send-until">{send.until(clockInWords(until, view))}</p>
        <p>
          <a href={requestPath(record.reference)}>{send.back}</a>
        </p>
      </>
    ),
  });
}
