import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  /** Says what it is for, to those who do not see it. */
  readonly label: string;
}

/** ISO/IEC 18004, black on white whatever the colours of the page, with the quiet zone of four modules that readers need. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="180" height="180" role="img" aria-label={label}>
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} shape-rendering="crispEdges" />
    </svg>
  );
}
