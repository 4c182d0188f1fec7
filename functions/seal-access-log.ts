/** Each hour: locks away how far the access log has got. */
import { sealAccessLog } from '../lib/store/access-seal.ts';
import { accessRows } from './bind/adapters/access-log.ts';
import { facility } from './bind/adapters/facility.ts';
import { seals } from './bind/adapters/seals.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide([], { accessRows, seals, facility });
export const startSeal = (start: Start) => timerFunction(sealAccessLog, () => provided(start));
export const handler = startSeal(thisProcess);
