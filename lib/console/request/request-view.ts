import type { Offer } from '../../request/decisions/offers.ts';
import type { Console } from '../console.ts';
import type { Flags } from '../flags/flags-panel.tsx';
import type { RestrictionForm } from '../glass/restriction-view.tsx';
import type { FiledScansPane } from '../intake/filed-view.tsx';
import type { PackagePane } from '../package/package-view.tsx';
import type { ProofsPane } from '../proofs/proofs-view.tsx';
import type { Age } from '../queue/ageing.ts';
import type { NextNeeded } from '../queue/next-needed.ts';
import type { LogRows } from './record-view.tsx';
import type { Cautions, Outcome } from './request-notices.tsx';
import type { SignLinkPart } from './sign-link-view.tsx';
import type { WhoAsksProps } from './who-asks-view.tsx';

export interface RequestView extends Cautions {
  readonly today: string;
  readonly age: Age;
  readonly next: NextNeeded;
  readonly offers: readonly Offer[];
  readonly judgeable: Parameters<typeof Flags>[0]['judgeable'];
  readonly mayWork: boolean;
  /** Where a code to the requester goes, and whether staff found that address in the chart. */
  readonly contact: Pick<WhoAsksProps, 'address' | 'stated'>;
  /** Null for those who may not read the access log. */
  readonly seen: LogRows<string> | null;
  /** The whole history was asked for. */
  readonly shownWhole: boolean;
  readonly outcome?: Outcome | undefined;
  /** The files that are to go out, where there are or can be some. */
  readonly files?: typeof PackagePane | undefined;
  /** Address of the page of the person. */
  readonly person: string;
  /** For those who say who is restricted. */
  readonly restriction?: typeof RestrictionForm | undefined;
  /** What the requester sent, where something came. */
  readonly proofs?: typeof ProofsPane | undefined;
  /** Of a request that was taken by telephone, while it waits for its signature. */
  readonly signLink?: typeof SignLinkPart | undefined;
  /** Paper of the request, where some was filed. */
  readonly scans?: typeof FiledScansPane | undefined;
}

/** Of each part of the page. */
export interface PartProps {
  readonly view: Console;
  readonly shown: RequestView;
}
