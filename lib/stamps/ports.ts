/** One object in a folder of files that come to be labelled, or that were. */
export interface StampFile {
  readonly id: string;
  /** When its oldest version came, as an ISO instant. */
  readonly at: string;
}

/** Where files lie: as they came, and with their label. */
export const stampPlaces = ['incoming', 'stamped'] as const;
export type StampPlace = (typeof stampPlaces)[number];

export interface StampFiles {
  list(place: StampPlace): Promise<readonly StampFile[]>;
  /** Every version; repeatable. */
  remove(place: StampPlace, id: string): Promise<void>;
}
