import { describe, expect, it } from 'vitest';
import { showReference } from '../../../lib/request/reference.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, desk, recordOf } from '../../support/staff-fakes.ts';

const body = sampleBody('patient');
const named = (firstName: string, number: number) =>
  recordOf({ ...body, patient: { ...body.patient, firstName, lastName: 'Example-Sample', dateOfBirth: '1984-03-09' } }, number);
const maria = named('María', 1);
const mario = named('Mario', 2);
const born = { 'born.year': '1984', 'born.month': '3', 'born.day': '9' };

describe('a caller without a reference', () => {
  it('bcgov/entity#6379: is found by name and birth date, and everything that is listed was recorded first', async () => {
    const console = desk([maria, mario]);
    const { status, text } = await console.post('/staff/search', { name: 'sample maria', ...born }, await console.enter(ana));
    expect(status).toBe(200);
    expect(text.indexOf(showReference(maria.reference))).toBeLessThan(text.indexOf(showReference(mario.reference)));
    expect(text).toContain('Possible: ask for more');
    expect(
      console
        .accessEntries()
        .filter(({ kind }) => kind === 'search' || kind === 'listed')
        .map(({ reference, what }) => `${reference ?? 'none'} ${what}`)
        .sort(),
    ).toEqual(['none search 2', `${maria.reference} listed match`, `${mario.reference} listed possible`].sort());
    expect(JSON.stringify(console.logged)).not.toMatch(/sample|1984|Mar/i);
    const seen = await console.get(`/staff/requests/${maria.reference}`, await console.enter(abe));
    expect(seen.text).toContain('Saw it listed');
    expect(seen.text).not.toContain('search: match');
  });

  it('is not shown when the search cannot be recorded', async () => {
    const console = desk([maria]);
    const who = await console.enter(ana);
    Object.assign(console.deps.accessLog, { record: () => Promise.reject(new Error('down')) });
    await expect(console.post('/staff/search', { name: 'maria sample', ...born }, who)).rejects.toThrow('down');
  });

  it.each([
    [{ name: 'Maria' }, 'Type the date of birth'],
    [{ name: '', ...born }, 'Type a name too'],
    [{ name: 'Maria', 'born.year': '1984', 'born.month': '2', 'born.day': '31' }, 'This is not a date'],
    [{ name: 'M'.repeat(101), ...born }, 'too long'],
  ])('%j is asked back, and nothing is recorded', async (fields, problem) => {
    const console = desk([maria]);
    const { status, text } = await console.post('/staff/search', fields, await console.enter(ana));
    expect(status).toBe(422);
    expect(text).toContain(problem);
    expect(console.views()).toEqual([]);
  });

  it('may be looked for by everybody who may look, in Spanish too, and by nobody from another site', async () => {
    const console = desk([maria]);
    const auditor = await console.enter({ ...abe, language: 'es' });
    expect((await console.get('/staff', auditor)).text).toContain('Buscar una solicitud o una persona');
    expect((await console.get('/staff/search', auditor)).text).toContain('Fecha de nacimiento');
    const { text } = await console.post('/staff/search', { name: 'Mari Sampel', ...born }, auditor);
    expect(text).toContain('1 solicitud encontrada');
    expect((await console.post('/staff/search', { name: 'x', ...born, token: 'another' }, auditor)).status).toBe(403);
    const none = await console.post('/staff/search', { name: 'Nobody Elsewhere', ...born }, auditor);
    expect(none.text).toContain('No se encontró nada');
  });
});
