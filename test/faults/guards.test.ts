import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guards } from './guards.ts';

describe('the list of guards', () => {
  it.each(guards)('still names the source: $name', ({ file, text, without }) => {
    expect(readFileSync(file, 'utf8').split(text)).toHaveLength(2);
    expect(without).not.toBe(text);
  });
});
