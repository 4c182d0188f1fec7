/** Every port at once, for what watches the service from outside: the view under /_local, commands, tests. */
import { archive } from '../../functions/bind/adapters/archive.ts';
import { checkpoints } from '../../functions/bind/adapters/checkpoints.ts';
import { facility } from '../../functions/bind/adapters/facility.ts';
import { fax } from '../../functions/bind/adapters/fax.ts';
import { mail } from '../../functions/bind/adapters/mail.ts';
import { queue } from '../../functions/bind/adapters/queue.ts';
import { secrets, secretValues } from '../../functions/bind/adapters/secrets.ts';
import { accessLog, drafts, requests, throttle, tickets } from '../../functions/bind/adapters/store.ts';
import { walk } from '../../functions/bind/adapters/walk.ts';
import type { Dependencies } from '../../functions/bind/dependencies.ts';
import { provide, type Start } from '../../functions/bind/provide.ts';
import { settingNames } from '../../lib/runtime/settings.ts';

const web = { secretValues, secrets, facility, requests, drafts, throttle, accessLog, tickets };

export const allDependencies: (start: Start) => Promise<Dependencies> = provide(settingNames, {
  ...web,
  ...{ checkpoints, walk, queue, archive, mail, fax },
});
