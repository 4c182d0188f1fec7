import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikePassword } from '../../../lib/inbound/password-in-text.ts';
import { showReference } from '../../../lib/request/reference.ts';
import { referenceNumber } from '../../support/staff-fakes.ts';

describe('a text that seems to hold a password', () => {
  it.each([
    'Password: swordfish',
    'The password is swordfish',
    'password swordfish7',
    'passcode = 4471',
    'PIN 4471',
    'pw: Duke',
    'Pass word “open sesame”',
    'La contraseña es mariposa',
    'Contrasena: mariposa',
    'clave 8842',
    'código de acceso: azul',
    'Ana said Tr0ub4dor&3 and hung up',
    'try summer2024',
    'xK9!mPq2',
    'Duke#2026records',
    'use Mariposa2024 for both discs',
  ])('%s', (text) => {
    expect(looksLikePassword(text)).toBe(true);
  });

  it.each([
    'Password needed, called the sender at (336) 555-0100',
    'The password is not known yet',
    'The password was told by telephone',
    'Password given to Ivy Stone, disc opens',
    'No password on the label',
    'Falta la contraseña; llamé al remitente',
    'La contraseña no está en la etiqueta',
    'Tracking 1Z999AA10123456784, UPS, came 12/02/2026 at 10:40',
    'FedEx 7712 3456 7890',
    'MRN D0045678, 120pp, 2 CDs (CD-1 and CD-2)',
    'Call back 919-684-6178 after 8:00am',
    'Pages 3 to 9 have no name',
    'records@clinic.example wrote on March 9, 1984',
    'COVID-19 vaccine record, ICD J10.1',
    'María José Peña Nguyễn, 1984-03-09',
    '',
  ])('is not this one: %s', (text) => {
    expect(looksLikePassword(text)).toBe(false);
  });

  it('is none of our references, tracking numbers or words', () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.constantFrom('en', 'es'), (number, language) => {
        const reference = showReference(referenceNumber(number));
        const text = language === 'en' ? `Cover sheet ${reference} was inside` : `Portada ${reference} venía adentro`;
        expect(looksLikePassword(text)).toBe(false);
        expect(looksLikePassword(`Lower case ${reference.toLowerCase()}`)).toBe(false);
      }),
      // Its letters end a group in PW.
      { examples: [[4769, 'en']] },
    );
  });

  it('is found wherever it stands', () => {
    const word = fc.constantFrom('disc', 'came', 'today', 'with', 'the', 'clinic');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        expect(looksLikePassword([...before, 'Password: swordfish', ...after].join(' '))).toBe(true);
        expect(looksLikePassword([...before, ...after].join(' '))).toBe(false);
      }),
    );
  });
});
