/** A setting is taken as it is meant or refused by its name; no value of a secret is ever shown. */
import { describe, expect, it } from 'vitest';
import {
  missingSecrets,
  neededSecrets,
  presentSecrets,
  readSecretValues,
  readSettings,
  type SettingName,
} from '../../../lib/runtime/settings.ts';
import { testSecretValues } from '../../support/fakes.ts';

const right: readonly (readonly [SettingName, string | undefined, unknown])[] = [
  ['STAGE', undefined, 'local'],
  ['STAGE', 'prod', 'prod'],
  ['FACILITY', 'lake-norman', 'lake-norman'],
  ['PUBLIC_ORIGIN', 'https://records.example.org', 'https://records.example.org'],
  ['FAX_API_ORIGIN', undefined, 'https://fax.api.sinch.com'],
  ['FAX_FROM', '+17045550123', '+17045550123'],
  ['FAX_SWITCH', undefined, 'on'],
  ['FAX_SWITCH', 'off', 'off'],
  ['FAX_HOURS', 'mon-fri 08:00-16:30', 'mon-fri 08:00-16:30'],
  ['FAX_VERIFIED_ON', '', ''],
  ['FAX_VERIFIED_ON', '2028-02-29', '2028-02-29'],
  ['FAX_VERIFIED_DAYS', '0', 0],
  ['DOCUMENT_DAYS', undefined, 0],
  ['REQUESTS_PER_HOUR', undefined, 30],
  ['NOTICES_PER_HOUR', undefined, 3],
  ['FAXES_PER_HOUR', '0', 0],
  ['SECRETS_ID', undefined, undefined],
];
const wrong: readonly (readonly [SettingName, string | undefined])[] = [
  ['FACILITY', undefined],
  ['FACILITY', ''],
  ['PUBLIC_ORIGIN', 'records.example.org'],
  ['MAIL_FROM', 'a'],
  ['FAX_FROM', '704-555-0123'],
  ['FAX_SWITCH', 'maybe'],
  ['FAX_HOURS', 'weekdays'],
  ['FAX_VERIFIED_ON', '2026-02-30'],
  ['FAX_VERIFIED_ON', 'yesterday'],
  ['FAX_VERIFIED_DAYS', '-1'],
  ['FAX_VERIFIED_DAYS', '1.5'],
  ['DOCUMENT_DAYS', ''],
];

describe('a setting', () => {
  it.each(right)('%s = %j is read as %j', (name, given, value) => {
    expect(readSettings({ [name]: given }, [name])[name]).toBe(value);
  });

  it.each(wrong)('%s = %j is refused', (name, given) => {
    expect(() => readSettings({ [name]: given }, [name])).toThrow(`settings: ${name}`);
  });

  it('that is wrong is named together with all others that are', () => {
    expect(() => readSettings({ FAX_SWITCH: 'x' }, ['TABLE_NAME', 'FAX_SWITCH', 'STAGE'])).toThrow(
      /^settings: TABLE_NAME, FAX_SWITCH$/,
    );
  });
});

describe('secret values', () => {
  it('are read whole, and nothing beside them', () => {
    expect(readSecretValues({ ...testSecretValues, more: 'x' })).toEqual(testSecretValues);
    expect(readSecretValues({ ...testSecretValues, originVerifyPrevious: 'old' }).originVerifyPrevious).toBe('old');
  });

  it.each(neededSecrets)('without %s name it and show nothing', (name) => {
    const { [name]: _gone, ...rest } = { ...testSecretValues };
    expect(missingSecrets(rest)).toEqual([name]);
    expect(() => readSecretValues(rest)).toThrow(`settings: ${name}`);
  });

  it.each([null, 'text', 7, { rootKey: 'short' }, { rootKey: 7 }])('are not in %j', (value) => {
    expect(missingSecrets(value)).toContain('rootKey');
    expect(Object.values(presentSecrets(value)).every((secret) => typeof secret === 'string')).toBe(true);
  });
});
