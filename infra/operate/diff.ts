/** Sums up `cdk diff` by stack, and names whatever would lose data. */

/** They hold what cannot be made again. */
const keepers = [
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::KMS::Key',
  'AWS::Cognito::UserPool',
  'AWS::SecretsManager::Secret',
  'AWS::Backup::BackupVault',
];

export interface StackChange {
  readonly stack: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Lines that give more rights than before. */
  readonly widened: number;
  /** Resources with data that would be removed or replaced. */
  readonly loses: readonly string[];
}

const heading = /^Stack (?:\S+ \((\S+)\)|(\S+))$/;
const resource = /^\[([+~-])\] (AWS::\S+|Custom::\S+) (.+)$/;
/** A colour of the terminal: ESC [ … m. */
const colour = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

type Counts = Omit<StackChange, 'loses'> & { readonly loses: string[] };

function counted(counts: Counts, line: string): Counts {
  const [, sign, type = '', rest = ''] = resource.exec(line) ?? [];
  if (sign === undefined) return /^│ \+ │/.test(line) ? { ...counts, widened: counts.widened + 1 } : counts;
  const gone = sign === '-' || /\b(replace|replaced)$/.test(rest);
  if (gone && keepers.includes(type)) counts.loses.push(`${type} ${rest}`);
  if (sign === '+') return { ...counts, added: counts.added + 1 };
  return sign === '-' ? { ...counts, removed: counts.removed + 1 } : { ...counts, changed: counts.changed + 1 };
}

export function changesIn(text: string): readonly StackChange[] {
  const stacks: Counts[] = [];
  for (const line of text.replace(colour, '').split('\n')) {
    const [, full, short] = heading.exec(line) ?? [];
    const stack = full ?? short;
    if (stack !== undefined) stacks.push({ stack, added: 0, changed: 0, removed: 0, widened: 0, loses: [] });
    const last = stacks.pop();
    if (last !== undefined) stacks.push(counted(last, line));
  }
  return stacks;
}

export function changeLines(changes: readonly StackChange[]): readonly string[] {
  return changes.flatMap(({ stack, added, changed, removed, widened, loses }) => {
    const rights = widened === 0 ? '' : `, ${widened} rights given`;
    const all = added + changed + removed === 0 ? 'no change' : `${added} new, ${changed} changed, ${removed} removed${rights}`;
    return [`  ${stack.padEnd(22)} ${all}`, ...loses.map((what) => `  LOSES DATA: ${what}`)];
  });
}
