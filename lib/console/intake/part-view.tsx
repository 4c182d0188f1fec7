/** One part of a scan: its first page, what it seems to be, and the one act that settles it. */
import { dateInWords } from '../../languages/dates.ts';
import { itemText } from '../../languages/items.ts';
import { scanWords } from '../../languages/staff-scans.ts';
import type { Item } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { pageCount, type Scan } from '../../request/scans.ts';
import { Button, LinkButton } from '../../web/components/buttons.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { type Console, requestPath } from '../console.ts';
import { itemField, newRequestPath, partId, partPath, scanFilePath, scanPath, scanPicturePath } from './paths.ts';
import type { ShownPart, Standing } from './standing.ts';

export interface PartProps extends ShownPart {
  readonly view: Console;
  readonly mayWork: boolean;
  /** Its only heading of the page's list, or one under the scan's title. */
  readonly lone?: boolean;
}

/** What the paper is for, in one line. */
export function titleOf(standing: Standing, view: Console): string {
  const { part } = scanWords(view.language);
  return standing.kind === 'unmatched' ? part.unmatched : part[standing.kind](showReference(standing.record.reference));
}

/** How a scan came. */
export function cameLine({ cameBy, cameOn }: Pick<Scan, 'cameBy' | 'cameOn'>, view: Console): string {
  const words = scanWords(view.language);
  return words.came(words.ways[cameBy], dateInWords(cameOn, view.language));
}

/** The hidden fields of each form of a part: which pages it had when it was shown. */
export function PartFields({ view, part, act }: Pick<PartProps, 'view' | 'part'> & { readonly act: string }) {
  return (
    <>
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="pages" value={`${part.firstPage}-${part.lastPage}`} />
    </>
  );
}

/** A card of the desk. */
export function PartCard(props: PartProps) {
  const { view, scan, part, standing } = props;
  const words = scanWords(view.language);
  const title = titleOf(standing, view);
  const where = words.range(part.firstPage, part.lastPage);
  return (
    <li class="pane scan-part" id={`${scan.id.slice(0, 8)}-${partId(part.id)}`}>
      <FirstPage view={view} scan={scan} page={part.firstPage} alt={words.part.pictureOf(title)} />
      <div>
        <h2>{title}</h2>
        <p class="soft">
          {words.pages(pageCount(part))} · {cameLine(scan, view)} · {where}
        </p>
        <Settling {...props} />
        <p>
          <a href={`${scanPath(scan.id)}#${partId(part.id)}`}>
            {words.part.openScan}{' '}
            <span class="out-of-sight">
              ({title}, {where})
            </span>
          </a>
        </p>
      </div>
    </li>
  );
}

interface FirstPageProps {
  readonly view: Console;
  readonly scan: Scan;
  readonly page: number;
  readonly alt: string;
}

function FirstPage({ view, scan, page, alt }: FirstPageProps) {
  const { part } = scanWords(view.language);
  if (scan.opaque === true)
    return (
      <p class="no-picture">
        {part.noPicture} <a href={scanFilePath(scan.id)}>{part.openFile}</a>
      </p>
    );
  return (
    <a class="thumb" href={`${scanPath(scan.id)}`}>
      <img src={scanPicturePath(scan.id, page)} alt={alt} loading="lazy" width="170" height="220" />
    </a>
  );
}

/** What settles the part, as far as it can be told what it is. */
export function Settling(props: PartProps) {
  const { view, standing, part, mayWork, scan } = props;
  const words = scanWords(view.language).part;
  if (part.settled?.pending === true) return mayWork ? <Finish {...props} /> : null;
  if (standing.kind === 'unmatched') return <Unmatched {...props} standing={standing} />;
  const { record } = standing;
  return (
    <>
      {standing.kind === 'other' ? (
        <p>{words.closed(showReference(record.reference), view.words.statuses[record.status])}</p>
      ) : null}
      {mayWork ? (
        <form method="post" action={partPath(scan.id, part.id)}>
          <PartFields view={view} part={part} act="attach" />
          <input type="hidden" name="reference" value={record.reference} />
          <Attaching view={view} scan={scan} standing={standing} name={itemField(scan.id, part.id)} />
        </form>
      ) : null}
      <p>
        <a href={requestPath(record.reference)}>{words.openRequest(showReference(record.reference))}</a>
      </p>
    </>
  );
}

/** Names of items as letters have them, by their place on the record. */
function itemsIn(record: RequestRecord, items: readonly Item[], view: Console) {
  const name = (item: Item) => (view.letter === undefined ? item.code : itemText(item, view.letter, view.labels).title);
  return items.map((item) => ({ id: item.id, number: record.items.indexOf(item) + 1, name: name(item) }));
}

interface AttachingProps {
  readonly view: Console;
  readonly scan: Scan;
  readonly standing: Exclude<Standing, { readonly kind: 'unmatched' }>;
  readonly name: string;
}

/** One item: one press. Several: which one is chosen first. */
function Attaching({ view, scan, standing, name }: AttachingProps) {
  const words = scanWords(view.language).part;
  if (standing.kind === 'paper')
    return <Button look="outline">{words.receive(dateInWords(scan.cameOn, view.language))}</Button>;
  if (standing.kind === 'other') return <Button look="outline">{words.file(showReference(standing.record.reference))}</Button>;
  const items = itemsIn(standing.record, standing.items, view);
  const [only] = items;
  if (items.length === 1 && only !== undefined)
    return (
      <Button look="outline" name="item" value={only.id}>
        {words.attachItem(only.number, only.name)}
      </Button>
    );
  const options = [
    ...items.map(({ id, number, name: what }) => ({ value: id, label: words.item(number, what) })),
    { value: 'none', label: words.noItem },
  ];
  return (
    <>
      <Radios name={name} label={words.forItem} options={options} words={view.controls} />
      <Button look="outline">{words.attach}</Button>
    </>
  );
}

function Unmatched({
  view,
  scan,
  part,
  standing,
  mayWork,
}: PartProps & { readonly standing: Extract<Standing, { readonly kind: 'unmatched' }> }) {
  const words = scanWords(view.language).part;
  const shown = standing.references.map(showReference).join(', ');
  const why =
    standing.why === 'severalCodes' || standing.why === 'unknownCode' ? words[standing.why](shown) : words[standing.why];
  return (
    <>
      <p>{why}</p>
      {mayWork ? (
        <p>
          <LinkButton href={newRequestPath(scan.id, part.id)} look="outline">
            {words.newRequest}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}

function Finish({ view, scan, part }: PartProps) {
  const words = scanWords(view.language).part;
  return (
    <form method="post" action={partPath(scan.id, part.id)}>
      <PartFields view={view} part={part} act="finish" />
      <p>{words.finish}</p>
      <Button look="outline">{words.finishButton}</Button>
    </form>
  );
}
