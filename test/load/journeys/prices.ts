/**
 * What the cloud and other services charge, US East (N. Virginia), in dollars. List prices as they stood when this was written;
 * `source` says where a row comes from. Check them before quoting: prices change, discounts and free tiers are left out.
 */

export const asOf = '2026-11-22';

const remembered = 'public price page, from memory: check';

export const prices = {
  lambdaRequest: { dollars: 0.2e-6, source: remembered },
  /** Arm, a gigabyte for a second. */
  lambdaGigabyteSecond: { dollars: 0.0000133334, source: remembered },
  httpApiRequest: { dollars: 1e-6, source: remembered },
  firewallRequest: { dollars: 0.6e-6, source: remembered },
  edgeRequest: { dollars: 1e-6, source: remembered },
  edgeGigabyte: { dollars: 0.085, source: remembered },
  writeUnit: { dollars: 0.625e-6, source: 'airbyte.com/data-engineering-resources/dynamodb-pricing, read 2026-11-22' },
  readUnit: { dollars: 0.125e-6, source: 'airbyte.com/data-engineering-resources/dynamodb-pricing, read 2026-11-22' },
  mail: { dollars: 0.0001, source: remembered },
  objectPut: { dollars: 5e-6, source: remembered },
  objectGet: { dollars: 0.4e-6, source: remembered },
  queueCall: { dollars: 0.4e-6, source: remembered },
  eventDelivery: { dollars: 1e-6, source: remembered },
  logGigabyte: { dollars: 0.5, source: remembered },
  keyUse: { dollars: 3e-6, source: remembered },
} as const;

/** Dollars a month, whatever the traffic. */
const fixed = {
  firewall: { dollars: 11, source: `${remembered}; one list and six rules` },
  keys: { dollars: 5, source: `${remembered}; five customer keys` },
  alarms: { dollars: 3, source: `${remembered}; about thirty` },
  dashboard: { dollars: 3, source: remembered },
  secrets: { dollars: 0.4, source: remembered },
  backups: { dollars: 4, source: `${remembered}; point in time and vault, 20 GB` },
} as const;

export const fixedAMonth: number = Object.values(fixed).reduce((total, { dollars }) => total + dollars, 0);

/** What a form and a signature cost elsewhere, for scale. */
export const elsewhere = [
  {
    name: 'an e-signature template, pay as you go',
    dollarsEach: 0.25,
    source: 'usesignature.com/help, lowest step, read 2026-11-22',
  },
  {
    name: 'form builder for enterprises, five users at $79 a month, 5,000 requests a month',
    dollarsEach: (5 * 79) / 5000,
    source: 'jotform.com/enterprise/faq, read 2026-11-22; its HIPAA server costs more',
  },
] as const;
