/** Small signs beside words that say the same, drawn in the colour of the text. */
const paths = {
  phone: 'M5 3h4l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z',
  tick: 'm4 12.5 5.5 5.5L20 6.5',
  download: 'M12 3v11m-5-5 5 5 5-5M4 20h16',
  arrow: 'M5 12h14m-6-6 6 6-6 6',
  find: 'M15.5 15.5l5 5M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z',
  camera: 'M3 8h4l2-3h6l2 3h4v11H3zM12 10a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, good }: { readonly name: IconName; readonly good?: boolean }) {
  return (
    <svg class={good ? 'icon good' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
