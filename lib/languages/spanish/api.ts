/** Frases de la interfaz JSON. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { apiWords as english } from '../english/api.ts';

export const apiWords: Translation<typeof english> = {
  warnings: {
    'ignored-field': 'Este campo no forma parte de una solicitud y no se tomó en cuenta',
    'ignored-notice-field': 'Este campo no forma parte de un aviso y no se tomó en cuenta',
    'no-email': 'Falta el correo electrónico: no se enviará nada por ese medio, así que guarde la referencia',
    'no-texts': 'Este servicio no envía mensajes de texto: los avisos van por correo electrónico o por correo postal',
    'proof-to-follow': 'Esto se debe adjuntar o entregar: ',
    'signature-differs': 'La firma escrita difiere del nombre de quien pide los registros. Se aceptó y el personal la verá',
    'email-slip': 'El dominio de este correo electrónico parece tener un error. Se aceptó. Probablemente se quiso decir: ',
    'email-not-confirmed':
      'El personal verificará el correo electrónico para los registros. Para confirmarlo, envíelo dos veces: contact.emailAgain',
    'minor-alone':
      'El paciente tiene menos de 18 años y los pide por su cuenta: un profesional de salud revisa la solicitud antes de entregar algo',
    'person-looks-first':
      'Una persona mira esta solicitud antes de que se envíe algo por fax o correo. Si un paciente necesita atención ahora, no espere, llame al ',
    'sensitive-left-out': 'No se mencionó, por lo que no se divulgará: ',
  },
  errors: {
    'not-json': 'El cuerpo no es JSON válido en UTF-8, repite un campo o tiene demasiados niveles',
    'too-large': 'El cuerpo supera los 64 KiB',
    'wrong-content-type': 'Envíe el cuerpo como application/json',
    'key-too-long': 'Idempotency-Key puede tener de 1 a 255 caracteres ASCII imprimibles',
    'other-payload': 'Esta Idempotency-Key ya se usó con otro cuerpo',
    'not-found': 'Ninguna solicitud coincide con esta referencia y fecha de nacimiento',
    'no-such-path': 'No hay nada en esta dirección',
    'wrong-method': 'Esta dirección no acepta este método',
    throttled: 'Demasiados intentos. Espere unos minutos e inténtelo de nuevo',
    'staff-only':
      'Demasiados intentos equivocados con este número de referencia. Ahora solo el personal puede ayudar, por teléfono',
  },
};
