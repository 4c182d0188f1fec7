/** Spanish names of the letters. Our own draft, awaiting review by a qualified translator and by counsel. */
import type { LetterKind } from '../../request/letters.ts';

export const letterTitles: Readonly<Record<LetterKind, string>> = {
  receipt: 'Recibimos su solicitud',
  deficiency: 'Necesitamos algo más de usted',
  extension: 'Necesitamos más tiempo',
  denial: 'No podemos entregarle estos registros',
  'partial-denial': 'Podemos entregarle una parte de los registros',
  'no-records': 'No encontramos registros',
  'mailing-instructions': 'Cómo enviar su solicitud por correo',
  'release-cover': 'Aquí están sus registros',
  cost: 'Cuánto cuestan sus copias',
  'not-confirmed': 'No pudimos confirmar quién pide los registros',
  misdirected: 'Su solicitud corresponde a otro lugar',
  forwarded: 'Pasamos su solicitud a otro lugar',
  'withdrawal-receipt': 'Su solicitud quedó detenida',
  'revocation-receipt': 'Su permiso quedó revocado',
  'review-upheld': 'Después de la revisión: la respuesta sigue siendo no',
  'review-overturned': 'Después de la revisión: usted recibe estos registros',
  accounting: 'Quién recibió la información de salud',
  'accounting-fee': 'Cuánto cuesta otra lista',
  'correction-accepted': 'Corregimos el expediente',
  'correction-denied': 'No podemos hacer esta corrección',
  'case-extension': 'Necesitamos más tiempo para responderle',
  disagreement: 'Recibimos su declaración',
};

export const neutralLetterTitle = 'Su copia de los registros médicos';

export const letterNames: Readonly<Record<LetterKind, string>> = {
  receipt: 'Acuse de recibo',
  deficiency: 'Lo que falta',
  extension: 'Más tiempo',
  denial: 'Denegación',
  'partial-denial': 'Denegación parcial',
  'no-records': 'No se encontraron registros',
  'mailing-instructions': 'Cómo enviar la solicitud por correo',
  'release-cover': 'Carátula de los registros que se envían',
  cost: 'Costo',
  'not-confirmed': 'No se confirmó quién pide',
  misdirected: 'Enviada al lugar equivocado',
  forwarded: 'Pasada a otro lugar',
  'withdrawal-receipt': 'Confirmación del retiro',
  'revocation-receipt': 'Confirmación de la revocación',
  'review-upheld': 'Revisión: la negativa se mantiene',
  'review-overturned': 'Revisión: los registros se entregan',
  accounting: 'Lista de divulgaciones',
  'accounting-fee': 'Costo de otra lista',
  'correction-accepted': 'Corrección: hecha',
  'correction-denied': 'Corrección: negada',
  'case-extension': 'Más tiempo para una lista o una corrección',
  disagreement: 'Constancia de una declaración de desacuerdo',
};

export const letterAbout: Readonly<Record<LetterKind, string>> = {
  receipt: 'Dice que la solicitud llegó, para cuándo se responde y cuánto cuestan las copias.',
  deficiency: 'Dice en una sola carta todo lo que falta, con la norma y qué hacer.',
  extension: 'Dice por qué se tarda más y da la nueva fecha. Una sola vez, antes de que pase el día 30.',
  denial: 'Niega todo: los motivos legales, el derecho a una revisión y cómo presentar una queja.',
  'partial-denial': 'Entrega una parte: qué se entrega, qué se retiene y por qué.',
  'no-records': 'Dice qué se buscó, y que no se encontró nada o ya no se conserva.',
  'mailing-instructions': 'Dice qué imprimir, firmar y poner en el sobre, y adónde enviarlo.',
  'release-cover': 'Va encima de los registros: qué se incluye y en qué formato.',
  cost: 'Muestra el costo línea por línea y cómo responder. Para quien no tiene correo electrónico.',
  'not-confirmed':
    'Termina la solicitud: después de dos cartas nadie pudo confirmar quién pide. La confirma una segunda persona.',
  misdirected: 'Termina la solicitud de un tercero y dice adónde corresponde.',
  forwarded: 'Dice al paciente a quién pasamos la solicitud. Nuestro plazo de 30 días sigue contando.',
  'withdrawal-receipt': 'Confirma que la solicitud se retiró. Para quien no tiene correo electrónico.',
  'revocation-receipt': 'Confirma que se revocó un permiso. Para quien no tiene correo electrónico.',
  'review-upheld': 'Dice que la revisión terminó y la negativa se mantiene, y cómo presentar una queja.',
  'review-overturned': 'Dice que la revisión terminó y los registros sí se entregan.',
  accounting: 'Responde a quien pidió una lista: a quién se dieron los registros en los últimos seis años.',
  'accounting-fee': 'Dice cuánto cuesta otra lista en doce meses, antes de hacerla. La persona puede retirarla.',
  'correction-accepted': 'Dice qué se corrigió o se agregó, y pregunta a quién más avisar.',
  'correction-denied':
    'Dice por qué se niega una corrección y qué puede hacer la persona. Participa un profesional y una segunda persona la confirma.',
  'case-extension':
    'Dice por qué una lista o una corrección tarda más y da la nueva fecha. Una vez, antes de que termine el día 60.',
  disagreement: 'Repite la declaración de quien no está de acuerdo con una corrección negada y dice qué pasa con ella.',
};

export const letterLeads: Readonly<Record<LetterKind, string>> = {
  receipt: 'Gracias. Su solicitud de registros médicos ya llegó. No tiene que enviarla otra vez.',
  deficiency:
    'Queremos atender su solicitud, pero todavía no podemos seguir. Esta carta dice todo lo que falta y cómo arreglarlo.',
  extension:
    'No podemos responder a su solicitud en los primeros 30 días. Esta carta dice por qué y cuándo tendrá una respuesta.',
  denial:
    'Usted pidió registros médicos y no podemos entregárselos. La ley permite decir que no solo por unos pocos motivos. Esta carta dice cuál se aplica y qué puede hacer usted.',
  'partial-denial':
    'Le entregamos todos los registros que podemos. Hay una parte que no podemos entregarle. Esta carta dice por qué y qué puede hacer usted.',
  'no-records':
    'Usted pidió registros médicos. Los buscamos y no encontramos ninguno que podamos entregarle. Esta carta dice dónde los buscamos.',
  'mailing-instructions': 'Imprima su solicitud, fírmela y envíela. Aquí decimos qué enviar y adónde.',
  'release-cover': 'Aquí están los registros médicos que se pidieron. Revise que estén todos.',
  cost: 'Calculamos cuánto cuestan las copias de su solicitud. Díganos si está de acuerdo.',
  'not-confirmed': 'Usted pidió registros médicos. No pudimos confirmar quién los pide y por eso no hemos entregado ninguno.',
  misdirected: 'Gracias por su solicitud. Tiene que ir a otro lugar. Aquí decimos adónde.',
  forwarded: 'Usted nos pidió registros médicos que tiene otro lugar. No tiene que pedirlos de nuevo: pasamos su solicitud.',
  'withdrawal-receipt': 'Usted nos pidió detener esta solicitud. Ya la detuvimos.',
  'revocation-receipt': 'Usted revocó el permiso para enviar registros médicos. Ya nos detuvimos.',
  'review-upheld': 'Usted pidió que otra persona revisara nuestra negativa. Ya se hizo.',
  'review-overturned': 'Usted pidió que otra persona revisara nuestra negativa. Ya se hizo, y usted recibe los registros.',
  accounting: 'Usted nos preguntó quién recibió la información de salud de este paciente. Esta carta se lo responde.',
  'accounting-fee':
    'Usted pidió otra vez una lista de quién recibió la información de salud. Antes de hacerla, aquí está cuánto cuesta.',
  'correction-accepted': 'Usted nos pidió corregir el expediente de este paciente. Ya lo hicimos. Esta carta dice qué cambió.',
  'correction-denied':
    'Usted nos pidió corregir el expediente de este paciente. No podemos hacerlo. Esta carta dice por qué y qué puede hacer usted.',
  'case-extension': 'No podemos responderle en los primeros 60 días. Esta carta dice por qué y cuándo tendrá una respuesta.',
  disagreement: 'Usted nos dijo que no está de acuerdo con nuestra respuesta. Guardamos su declaración con el expediente.',
};
