import { describe, expect, it } from 'vitest';
import { checksFor, doubtsOf } from '../../../lib/request/doubts.ts';
import { likelyEmail } from '../../../lib/request/email-slips.ts';
import { signsAs } from '../../../lib/request/signs-as.ts';
import { sampleRecord } from '../../support/delivery-bench.ts';

describe('a typed signature', () => {
  it.each([
    ['María José Peña Núñez', 'María José', 'Peña Núñez'],
    ['maria pena', 'María José', 'Peña Núñez'],
    ['Núñez, María', 'María José', 'Peña Núñez'],
    ['M. J. Peña', 'María José', 'Peña Núñez'],
    ['M.J. Peña', 'María José', 'Peña Núñez'],
    ['María P.', 'María José', 'Peña Núñez'],
    ['María del Carmen de la Peña y Núñez', 'Carmen', 'Peña'],
    ['Dr. John Q. Smith, Jr.', 'John', 'Smith'],
    ['Zoe OBrien', 'Zoë', "O'Brien"],
    ['Zoë O’Brien', 'Zoë', "O'Brien"],
    ['Ana Garcia-Lopez', 'Ana', 'García López'],
    ['Maria Delacruz', 'María', 'De la Cruz'],
    ['Lukasz Wisniewski', 'Łukasz', 'Wiśniewski'],
    ['王小明', '小明', '王'],
    ['Suharto', '', 'Suharto'],
    ['Mr. Suharto', '', 'Suharto'],
    ['Santiago Santiago', 'Santiago', 'Santiago'],
    ['Đặng Văn Tú', 'Tú', 'Đặng'],
  ])('%s is how %s %s signs', (signature, given, family) => {
    expect(signsAs(signature, given, family)).toBe(true);
  });

  it.each([
    ['Pedro Gómez', 'María José', 'Peña Núñez'],
    ['Juan Peña Núñez', 'María', 'Peña Núñez'],
    ['María Gómez', 'María José', 'Peña Núñez'],
    ['María José', 'María José', 'Peña Núñez'],
    ['María', 'María José', 'Peña Núñez'],
    ['M. P.', 'María José', 'Peña Núñez'],
    ['Maria de la Rosa', 'Maria', 'de la Cruz'],
    ['Sukarno', '', 'Suharto'],
    ['小明李', '小明', '王'],
  ])('%s is another name than %s %s', (signature, given, family) => {
    expect(signsAs(signature, given, family)).toBe(false);
  });

  it('of a representative is compared with a name in one piece', () => {
    expect(signsAs('A. Ibáñez', 'Álvaro Ibáñez')).toBe(true);
    expect(signsAs('Ibanez Alvaro', 'Álvaro Ibáñez')).toBe(true);
    expect(signsAs('Ibáñez', 'Álvaro Ibáñez')).toBe(false);
    expect(signsAs('Madonna', 'Madonna')).toBe(true);
  });

  it('may be in an earlier name, but not in its given names alone', () => {
    const patient = { firstName: 'Ana', lastName: 'Smith', formerName: 'Ana María Jones' };
    const about = (name: string) => doubtsOf({ requester: { type: 'patient' }, patient, signature: { name } });
    expect(about('Ana Jones')).toEqual([]);
    expect(about('Ana')).toEqual([{ path: 'signature.name', code: 'signature-differs', typed: 'Ana', other: 'Ana Smith' }]);
  });
});

describe('the domain of an e-mail address', () => {
  it.each([
    ['ana@gmial.con', 'ana@gmail.com'],
    ['ana@gamil.com', 'ana@gmail.com'],
    ['ana@gmail.con', 'ana@gmail.com'],
    ['ana@gmail.comm', 'ana@gmail.com'],
    ['ana@gmail.co', 'ana@gmail.com'],
    ['ana@gmail.om', 'ana@gmail.com'],
    ['ana@gmai.com', 'ana@gmail.com'],
    ['ana@GMIAL.COM', 'ana@gmail.com'],
    ['ana@hotmial.com', 'ana@hotmail.com'],
    ['ana@hotmal.cmo', 'ana@hotmail.com'],
    ['ana@yaho.com', 'ana@yahoo.com'],
    ['ana@yahooo.es', 'ana@yahoo.es'],
    ['ana@outlok.com', 'ana@outlook.com'],
    ['ana@iclould.com', 'ana@icloud.com'],
    ['ana@aol.con', 'ana@aol.com'],
    ['ana@clinic.example.con', 'ana@clinic.example.com'],
    ['ana@school.eud', 'ana@school.edu'],
    ['ana@charity.ogr', 'ana@charity.org'],
  ])('%s was probably to be %s', (typed, meant) => {
    expect(likelyEmail(typed)).toBe(meant);
  });

  it.each([
    ...[
      'gmail.com',
      'ymail.com',
      'mail.com',
      'email.com',
      'yahoo.ca',
      'yahoo.co.uk',
      'hotmail.fr',
      'live.nl',
      'aol.de',
      'att.com',
    ],
    ...[
      'example.co',
      'example.org',
      'duke.edu',
      'atrium.org',
      'gmx.com',
      'me.com',
      'mac.com',
      'xn--mnchen-3ya.example',
      'malt.com',
    ],
  ])('%s is nobody’s slip', (domain) => {
    expect(likelyEmail(`ana@${domain}`)).toBeUndefined();
  });
});

describe('what staff check', () => {
  const email = 'maria.pena@example.com';

  it('is an address for the records that nobody confirmed', () => {
    expect(checksFor(sampleRecord('patient'))).toEqual([{ path: 'requester.email', code: 'email-not-confirmed' }]);
    const twice = sampleRecord('patient', 'en', { contact: { emailAgain: email } });
    expect(twice.contact).toEqual({ confirmed: { how: 'typed-twice', at: twice.submittedAt } });
    expect(checksFor(twice)).toEqual([]);
  });

  it('is not the address of somebody who gets the records on paper', () => {
    const delivery = { format: 'format-paper', method: 'deliver-mail' } as const;
    const paper = sampleRecord('patient', 'en', { delivery, contact: { emailAgain: email } });
    expect(paper.contact).toBeUndefined();
    expect(checksFor(paper)).toEqual([]);
  });

  it('is a signature of another name and a likely slip, stored by field and code', () => {
    const record = sampleRecord('guardian', 'en', {
      signature: { name: 'Somebody Else', agreed: true },
      recipient: { type: 'self', email: 'alvaro@gmial.con' },
      contact: { emailAgain: 'alvaro@gmial.con' },
    });
    expect(record.doubts).toEqual([
      { path: 'recipient.email', code: 'email-slip' },
      { path: 'signature.name', code: 'signature-differs' },
    ]);
    expect(checksFor(record)).toEqual(record.doubts);
  });
});
