/** Spanish: staff send the link to sign online; they never see it. */
import type { Dictionary } from '../dictionary.ts';

export const staffSigningWords: Dictionary['staffSigning'] = {
  heading: 'Firmar en línea',
  lead: (email) =>
    `El enlace va solo a ${email}, la dirección que dio quien llamó. El personal no lo ve: aquí nadie firma por el paciente.`,
  works: 'Sirve una sola vez, durante siete días. Primero pide la fecha de nacimiento.',
  button: 'Enviar el enlace para firmar',
  again: 'Enviar un enlace nuevo',
  sent: (when, until) => `Se envió un enlace el ${when}. Sirve hasta el ${until}. Uno nuevo lo anula.`,
  over: {
    corrected: 'La solicitud se corrigió después de enviar el último enlace: ese enlace ya no sirve.',
    expired: 'El plazo del último enlace terminó.',
  },
  bars: {
    'not-waiting': 'Esta solicitud no espera una firma.',
    'not-a-call': 'Solo se firma con un enlace una solicitud que se tomó por teléfono.',
    'on-paper-only':
      'Este tipo de solicitud se firma en papel, igual que en el formulario en línea: allí solo firman pacientes y representantes personales.',
    incomplete:
      'Falta algo que el formulario en línea pide. Corríjalo primero, o pida la firma en papel: el enlace mostraría un texto incompleto.',
    stopped: 'La solicitud está detenida.',
    'too-many': 'Ya se enviaron diez enlaces. Pida la firma en papel.',
    'no-email': 'Quien llamó no dio un correo electrónico. Pida la firma en papel.',
  },
};
