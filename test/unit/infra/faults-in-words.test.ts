/** A full or damaged disk is told in words, by what the file system and both engines really throw. */
import { describe, expect, it } from 'vitest';
import { faultInWords } from '../../../infra/local/faults-in-words.ts';

const fault = (message: string, more: object = {}, cause?: unknown) => Object.assign(new Error(message, { cause }), more);

describe('a fault of the folder', () => {
  it.each([
    [fault('ENOSPC: no space left on device, write', { code: 'ENOSPC' }), 'is full'],
    [fault('database or disk is full', { code: 'ERR_SQLITE_ERROR', errcode: 13 }), 'is full'],
    [fault('IO error: /x/000005.log: No space left on device', { code: 'LEVEL_IO_ERROR' }), 'is full'],
    [fault('EACCES: permission denied', { code: 'EACCES' }), 'cannot be written'],
    [fault('attempt to write a readonly database', { errcode: 8 }), 'cannot be written'],
    [fault('database disk image is malformed', { errcode: 11 }), 'is damaged'],
    [fault('Database is closed'), 'is damaged'],
    [fault('Database failed to open', {}, fault('Corruption: bad entry', { code: 'LEVEL_CORRUPTION' })), 'is damaged'],
  ])('%s: %s', (error, words) => {
    expect(faultInWords(error, '/data')).toMatch(new RegExp(`/data.* ${words}`));
    expect(faultInWords(error, '/data')).not.toContain('\n');
  });

  it('is nothing else', () => {
    expect(faultInWords(new Error('PORT is a number'), '/data')).toBeNull();
    expect(faultInWords('text', undefined)).toBeNull();
  });
});
