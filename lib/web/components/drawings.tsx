/**
 * The drawings: one line, one tint, one warm spot, of our own making. They stand inline, so that the roles of the page reach them
 * and no address has to be allowed. 96 by 96 units; the shore with the hospital, which is no real building, 372 by 152.
 */
import { HospitalShape } from './shore.tsx';

const shapes = {
  mailbox: () => (
    <>
      <path class="at" d="M24 62V45a15 15 0 0 1 15-15h34a15 15 0 0 1 15 15v17z" />
      <path class="al" d="M12 88h72" />
      <path class="ap" d="M46 59h11v29H46z" />
      <path class="al" d="M34 27h35a15 15 0 0 1 15 15v17H34" />
      <path class="ap" d="M19 59V42a15 15 0 0 1 30 0v17z" />
      <path class="ap" d="M6 43h25v17H6z" />
      <path class="al" d="m7 44 11.5 9L30 44" />
      <path class="as" d="M66 13h14v9H66z" />
      <path class="al" d="M66 41V13h14v9H66" />
    </>
  ),
  truck: () => (
    <>
      <path class="at" d="M14 29h44v45H14z" />
      <path class="al" d="M4 82h88M2 36h5M0 46h7M2 56h5" />
      <path class="al" d="M19 75h-8V25h44v50H36M55 40h16l15 17v18h-6M63 75h-8" />
      <path class="al" d="M63 47h5l9 10H63z" />
      <circle class="ap" cx="27.5" cy="75" r="8" />
      <circle class="ap" cx="71.5" cy="75" r="8" />
      <path class="as" d="M21 38h26v18H21z" />
      <path class="al" d="M20 36h26v18H20zm0 1 13 10 13-10" />
    </>
  ),
  fax: () => (
    <>
      <circle class="as" cx="20" cy="41" r="9" />
      <circle class="al" cx="18" cy="39" r="9" />
      <circle class="as" cx="80" cy="41" r="9" />
      <circle class="al" cx="78" cy="39" r="9" />
      <path class="ap" d="M3 80c0-17 6-26 15-26s15 9 15 26z" />
      <path class="ap" d="M63 80c0-17 6-26 15-26s15 9 15 26z" />
      <path class="al" d="M18 64v9m-4.5-4.5h9M78 64v9m-4.5-4.5h9" />
      <path class="at" d="M40 14h13l8 8v24H40z" />
      <path class="al" d="M37 11h13l8 8v24H37zM50 11v8h8M42 26h11M42 32h11" />
      <path class="al" d="M39 56h17m-6-6 6 6-6 6" />
    </>
  ),
  idcard: () => (
    <>
      <rect class="at" x="13" y="38" width="66" height="43" rx="6" />
      <rect class="ap" x="9" y="34" width="66" height="43" rx="6" />
      <circle class="as" cx="28.5" cy="51" r="7" />
      <circle class="al" cx="27" cy="50" r="7" />
      <path class="al" d="M16 70c1-7 5-10 11-10s10 3 11 10M47 46h19M47 55h19M47 64h12" />
      <path class="al" d="M3 40V28h12M82 72v12H70M3 72v12h12" />
      <circle class="ad" cx="76" cy="27" r="16" />
      <path class="aw" d="M68 23h3l2-3h6l2 3h3v10H68z" />
      <circle class="aw" cx="76" cy="28" r="2.6" />
    </>
  ),
  calendar: () => (
    <>
      <rect class="at" x="16" y="22" width="68" height="64" rx="7" />
      <rect class="ap" x="11" y="17" width="68" height="64" rx="7" />
      <path class="as" d="M12.3 24a6 6 0 0 1 6-5.7h53.4a6 6 0 0 1 6 5.7v9H12.3z" />
      <path class="al" d="M11 34h68M28 10v14M62 10v14" />
      <text x="45" y="67" font-size="30" text-anchor="middle">
        30
      </text>
    </>
  ),
  person: () => (
    <>
      <circle class="as" cx="37" cy="30" r="13" />
      <circle class="al" cx="34" cy="27" r="13" />
      <path class="at" d="M14 85c0-23 9-36 23-36 8 0 14 4 18 11l-3 25z" />
      <path class="al" d="M10 82c0-24 9-37 24-37 7 0 13 3 17 9M10 82h38" />
      <circle class="as" cx="70" cy="50" r="10" />
      <circle class="al" cx="68" cy="48" r="10" />
      <path class="ap" d="M48 82c0-14 7-22 20-22s20 8 20 22z" />
      <path class="al" d="M34 62c6 7 13 9 24 9" />
    </>
  ),
  folder: () => (
    <>
      <path class="ap" d="M28 12h30l12 12v40H28z" />
      <path class="al" d="M58 12v12h12M37 34h24M37 43h24" />
      <path class="at" d="M14 42h22l7 8h42v36H14z" />
      <path class="al" d="M28 40H10v42h70V48H40l-6-8z" />
      <circle class="ad" cx="76" cy="74" r="15" />
      <path class="aw" d="m69 74.5 5 5 9-10" />
    </>
  ),
  org: () => (
    <>
      <path class="at" d="M18 34h66v50H18z" />
      <rect class="ap" x="12" y="30" width="66" height="50" rx="5" />
      <path class="al" d="M32 30v-8a5 5 0 0 1 5-5h16a5 5 0 0 1 5 5v8M12 51h24M54 51h24" />
      <rect class="as" x="37" y="44" width="18" height="14" rx="3" />
      <rect class="al" x="36" y="44" width="18" height="14" rx="3" />
      <path class="al" d="M45 47.5v7M41.5 51h7" />
    </>
  ),
  inbound: () => (
    <>
      <path class="at" d="M46 26h44v60H46z" />
      <path class="al" d="M42 82V22h44v60M34 82h58M58 82V66h12v16" />
      <path class="as" d="M56 30h16v16H56z" />
      <path class="al" d="M64 31v14M57 38h14M50 55h6M61 55h6M72 55h6" />
      <path class="ap" d="M4 32h19l7 7v25H4z" />
      <path class="al" d="M23 32v7h7M10 46h14M10 52h9" />
      <path class="al" d="M6 74h24m-6-6 6 6-6 6" />
    </>
  ),
  phone: () => (
    <>
      <path
        class="at"
        d="M18 26c5-4 11-4 14 1l5 9c2 4 1 8-3 11 3 9 9 15 18 18 3-4 7-5 11-3l9 5c5 3 5 9 1 14-7 7-20 5-33-5S14 51 12 42c-1-6 1-12 6-16z"
      />
      <path
        class="al"
        d="M14 23c5-4 11-4 14 1l5 9c2 4 1 8-3 11 3 9 9 15 18 18 3-4 7-5 11-3l9 5c5 3 5 9 1 14-7 7-20 5-33-5S10 48 8 39c-1-6 1-12 6-16z"
      />
      <path class="ap" d="M50 8h34a6 6 0 0 1 6 6v18a6 6 0 0 1-6 6H68l-9 9v-9h-9a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6z" />
      <path class="as" d="M54 19h26v9H54z" />
      <path class="al" d="M54 19h26M54 28h17" />
    </>
  ),
  bubbles: () => (
    <>
      <path class="at" d="M14 18h40a7 7 0 0 1 7 7v20a7 7 0 0 1-7 7H32L20 62V52h-6a7 7 0 0 1-7-7V25a7 7 0 0 1 7-7z" />
      <path class="al" d="M11 14h40a7 7 0 0 1 7 7v20a7 7 0 0 1-7 7H29L17 58V48h-6a7 7 0 0 1-7-7V21a7 7 0 0 1 7-7z" />
      <text x="31" y="38" font-size="20" text-anchor="middle">
        Hi
      </text>
      <path class="as" d="M46 46h42a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6h-4v10L72 78H46a6 6 0 0 1-6-6V52a6 6 0 0 1 6-6z" />
      <path class="al" d="M62 42h22a7 7 0 0 1 7 7v20a7 7 0 0 1-7 7h-3v10L69 76H43a7 7 0 0 1-7-7V58" />
      <text x="64" y="65.5" font-size="16" text-anchor="middle">
        Hola
      </text>
    </>
  ),
  shield: () => (
    <>
      <path class="at" d="M51 12 82 23v23c0 20-12 33-31 41-19-8-31-21-31-41V23z" />
      <path class="al" d="M47 8 78 19v23c0 20-12 33-31 41-19-8-31-21-31-41V19z" />
      <path class="al" d="M38 43v-6a9 9 0 0 1 18 0v6" />
      <rect class="as" x="35" y="45" width="28" height="20" rx="3" />
      <rect class="al" x="33" y="43" width="28" height="20" rx="3" />
      <path class="al" d="M47 51v5" />
    </>
  ),
  hospital: HospitalShape,
} as const;
export type DrawingName = keyof typeof shapes;
export const drawingNames: readonly DrawingName[] = [
  'mailbox',
  'truck',
  'fax',
  'idcard',
  'calendar',
  'person',
  'folder',
  'org',
  'inbound',
  'phone',
  'bubbles',
  'shield',
  'hospital',
];

interface DrawingProps {
  readonly name: DrawingName;
  /** In words, where no text beside it says the same; else the drawing is hidden from those who hear the page. */
  readonly alternative?: string | undefined;
}

export function Drawing({ name, alternative }: DrawingProps) {
  const wide = name === 'hospital';
  const look = { class: wide ? 'art scene' : 'art', viewBox: wide ? '0 0 372 152' : '0 0 96 96' };
  const Shape = shapes[name];
  return alternative === undefined ? (
    <svg {...look} aria-hidden="true">
      <Shape />
    </svg>
  ) : (
    <svg {...look} role="img" aria-label={alternative}>
      <Shape />
    </svg>
  );
}
