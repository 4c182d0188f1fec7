/** Charts as SVG, by plain functions: classes and attributes alone. Each says in words what it shows, and stands above its table. */
import { placed, ticksTo } from '../../reports/scale.ts';

const height = 196;
const [top, bottom] = [20, 170];

interface Said {
  /** What the chart shows, in a sentence. */
  readonly says: string;
}

export interface Line {
  readonly look: 'one' | 'two';
  /** Null: nothing to show at this place; the line has a gap. */
  readonly values: readonly (number | null)[];
  /** Stands at its end. */
  readonly end: string;
}

interface LinesProps extends Said {
  readonly wide?: boolean;
  readonly lines: readonly Line[];
  /** Below each place; an empty one is left out. */
  readonly labels: readonly string[];
  /** The end of the axis; absent: what the lines and the limit need. */
  readonly most?: number;
  readonly limit?: { readonly at: number; readonly text: string };
}

function pathOf(points: readonly (readonly [number, number] | null)[]): string {
  const isStart = (place: number) => points[place - 1] === undefined || points[place - 1] === null;
  return points.flatMap((point, place) => (point === null ? [] : [`${isStart(place) ? 'M' : 'L'}${point.join(' ')}`])).join('');
}

/** Labels of lines that end close together move apart: the lower one down. */
function apart(ends: readonly number[]): readonly number[] {
  const order = ends.map((y, place) => ({ y, place })).toSorted((one, other) => one.y - other.y);
  const found = new Map<number, number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, place } of order) {
    last = Math.max(y, last + 15);
    found.set(place, last);
  }
  return ends.map((y, place) => found.get(place) ?? y);
}

/** Lines over the same places. */
export function Lines({ says, wide = false, lines, labels, most, limit }: LinesProps) {
  const [width, right] = wide ? [850, 756] : [408, 364];
  const values = lines.flatMap((line) => line.values.filter((value) => value !== null));
  const ticks = ticksTo(most ?? Math.max(limit?.at ?? 0, ...values, 1));
  const end = ticks.at(-1) ?? 1;
  const x = (place: number) => placed(place, Math.max(1, labels.length - 1), 26, right);
  const y = (value: number) => placed(value, end, bottom, top);
  const lasts = lines.map(({ values: its }) => its.findLastIndex((value) => value !== null));
  const endsAt = lines.map(({ values: its }, place) => y(its[lasts[place] ?? -1] ?? 0));
  // The words of the limit stand among those of the lines.
  const texts = apart([...endsAt, ...(limit === undefined ? [] : [y(limit.at)])]);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path class="grid" d={`M26 ${y(tick)}H${right}`} />
          <text x="20" y={y(tick) + 4} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {labels.map((label, place) =>
        label === '' ? null : (
          <text key={`${label} ${x(place)}`} x={x(place)} y="190" text-anchor={place === 0 && !wide ? 'start' : 'middle'}>
            {label}
          </text>
        ),
      )}
      {limit === undefined ? null : (
        <>
          <path class="limit" d={`M26 ${y(limit.at)}H${right}`} />
          <text x={right + 8} y={(texts.at(-1) ?? 0) + 4}>
            {limit.text}
          </text>
        </>
      )}
      {lines.map(({ look, values: its, end: text }, place) => {
        const last = lasts[place] ?? -1;
        return last < 0 ? null : (
          <g key={look}>
            <path class={`line ${look}`} d={pathOf(its.map((value, at) => (value === null ? null : [x(at), y(value)])))} />
            <circle class={`dot ${look}`} cx={x(last)} cy={endsAt[place]} r="4" />
            <text class="value" x={(wide ? right : x(last)) + 8} y={(texts[place] ?? 0) + 4}>
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export interface Column {
  readonly label: string;
  readonly value: number;
  readonly look: 'one' | 'soon' | 'late';
}

/** Columns side by side, each with its number on top. */
export function Columns({ says, columns }: Said & { readonly columns: readonly Column[] }) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  return (
    <svg class="chart" viewBox={`0 0 408 ${height}`} role="img" aria-label={says}>
      {columns.map(({ label, value, look }, place) => {
        const y = placed(value, most, bottom, top + 8);
        const x = 14 + place * 66;
        return (
          <g key={label}>
            <rect class={`bar-${look}`} x={x} y={y} width="46" height={Math.round((bottom - y) * 10) / 10} rx="3" />
            <text class="value" x={x + 23} y={y - 6} text-anchor="middle">
              {value}
            </text>
            <text x={x + 23} y="190" text-anchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <path class="axis" d={`M6 ${bottom}h396`} />
    </svg>
  );
}

/** What stands beside a bar is cut where the bar begins; the table has all of it. */
const longestLabel = 30;

function shortened(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1).trimEnd()}…`;
}

export interface Bar {
  readonly label: string;
  readonly bars: readonly {
    readonly value: number;
    readonly most: number;
    readonly look: 'one' | 'two';
    readonly text: string;
  }[];
}

const [barStart, barWidth] = [196, 130];

/** Bars that lie, one or two beside each label. */
export function Bars({ says, rows }: Said & { readonly rows: readonly Bar[] }) {
  const heights = rows.map(({ bars }) => bars.length * 18 + 12);
  const starts = heights.map((_, place) => 6 + heights.slice(0, place).reduce((sum, one) => sum + one, 0));
  const whole = 6 + heights.reduce((sum, one) => sum + one, 0);
  return (
    <svg class="chart" viewBox={`0 0 408 ${whole}`} role="img" aria-label={says}>
      {rows.map(({ label, bars }, place) => {
        const start = starts[place] ?? 0;
        return (
          <g key={label}>
            <text x={barStart - 8} y={start + (bars.length * 18) / 2 + 3} text-anchor="end">
              {shortened(label)}
            </text>
            {bars.map(({ value, most, look, text }, at) => {
              const width = Math.max(1, placed(value, most, 0, barWidth));
              return (
                <g key={look}>
                  <rect class={`bar-${look}`} x={barStart} y={start + at * 18} width={width} height="15" rx="3" />
                  <text class="value" x={barStart + width + 6} y={start + at * 18 + 12}>
                    {text}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
