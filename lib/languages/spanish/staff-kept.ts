/** Spanish words for letters that were kept, and for checking a PDF. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { issuedWords as english } from '../english/staff-kept.ts';
import { letterNames } from './letter-names.ts';

export const issuedWords: Translation<typeof english> = {
  kinds: letterNames,
  kept: {
    heading: 'Cartas',
    none: 'No se ha guardado ninguna carta con esta solicitud.',
    open: (kind, reference) => `Abrir la carta “${kind}” de ${reference} (PDF)`,
    by: (name) => `por ${name}`,
    mailed: (when, name) => `Enviada por correo: ${when}, ${name}`,
    notMailed: 'Sin marcar como enviada por correo',
    markMailed: (kind) => `Marcar “${kind}” como enviada por correo`,
    postedOn: 'Enviada el',
    posted: (kind) => `“${kind}” se envió ese día`,
    tooLate:
      'No salió antes de que terminara la primera fecha límite, así que no da más tiempo. Cuenta la primera fecha límite.',
    write: (reference) => `Escribir una carta sobre ${reference}`,
  },
  newEmail: {
    heading: 'Cambiar el correo electrónico después de una llamada',
    rule: 'Para quien no tiene un correo electrónico en el expediente o ya no puede leerlo. Los demás lo cambian en la página de estado con dos códigos. Se avisa al correo anterior.',
    label: 'Correo electrónico nuevo',
    button: 'Cambiar el correo electrónico',
  },
  giveCode: {
    heading: 'Dar un código por teléfono',
    rule: 'Para quien no puede recibir un código por correo electrónico. Nunca dé un código a quien llama: pregunte, cuelgue y llame usted a uno de los números de abajo.',
    noNumber: 'En el expediente no hay ningún número de teléfono, así que no se puede dar un código por teléfono.',
    compared: 'Lo que la persona dijo sobre el nombre, la fecha de nacimiento y la solicitud coincide con el expediente',
    number: 'Número del expediente al que llamé',
    calledBack: 'Yo llamé a este número y la persona contestó ahí',
    button: 'Crear un código',
    given: 'Lea este código en voz alta ahora',
    once: (until) => `Se muestra solo ahora, sirve una vez y vence el ${until}. No lo anote ni lo envíe.`,
  },
  hold: {
    heading: 'Impedir que se borre esta solicitud',
    rule: 'Una retención legal, por ejemplo cuando se espera una demanda o una auditoría. Mientras esté puesta, no se borra nada de la solicitud.',
    reason: 'Por qué',
    reasonHint: 'Queda en el historial: quién lo pidió y por qué caso.',
    set: 'Poner la retención',
    lift: 'Quitar la retención',
    label: 'Se guarda hasta',
    held: (day, who, reason) => `Retención legal desde el ${day}, puesta por ${who}: ${reason}`,
  },
  checkFile: {
    heading: 'Comprobar un PDF que alguien entregó',
    lead: (megabytes) =>
      `¿Lo preparamos nosotros para esta solicitud? El archivo solo se compara: no se abre ni se guarda. Como máximo ${megabytes} MB.`,
    file: 'Archivo PDF',
    button: 'Comprobar este archivo',
    choose: 'Elija el PDF que quiere comprobar.',
    tooLarge: (megabytes) => `El archivo pasa de ${megabytes} MB. Nada de lo que preparamos es tan grande.`,
    result: 'Resultado de la comprobación',
    verdicts: {
      untouched: 'Intacto: es nuestro, byte por byte.',
      'added-to':
        'Con añadidos: alguien agregó algo después de que lo preparamos. Lo que muestra la parte agregada no es nuestro.',
      unknown: 'Desconocido: no es ninguno de los documentos de esta solicitud, o fue modificado.',
    },
    addedHint:
      'Puede ser una firma o campos completados, y puede ocultar o reemplazar lo que escribimos. No confíe en nada de lo que ve en este archivo: abra nuestra copia, más arriba, y compare.',
    unknownHint:
      'Un documento escaneado, o impreso y guardado como archivo nuevo, siempre es desconocido. Compárelo a simple vista.',
    which: 'Documento',
    made: 'Preparado',
    appended: 'Agregado',
    bytes: (count) => `${count} bytes más`,
    hash: 'SHA-256 de este archivo',
    original: 'SHA-256 del original',
  },
  texts: {
    title: 'Corregir un texto',
    link: (reference) => `Corregir un texto de ${reference}`,
    lead: 'Corrija solo cómo está escrito un texto, por ejemplo un carácter que no se puede imprimir, y solo después de preguntar al solicitante. El original se conserva, el historial muestra quién lo corrigió y cada documento dice que se corrigió.',
    original: (text) => `Como se presentó: ${text}`,
    none: 'Esta solicitud no tiene ningún texto que se pueda corregir.',
    button: (reference) => `Corregir y preparar de nuevo los documentos de ${reference}`,
    heading: 'Textos corregidos',
    text: 'Texto',
    before: 'Como se presentó',
    after: 'Como se corrigió',
    drawing: 'Un documento no se puede imprimir por un texto que contiene.',
    line: (field, part) => `${part}: ${field}`,
    fields: { street: 'Calle', unit: 'Apartamento o unidad', city: 'Ciudad' },
  },
  changed: { heading: 'Cambios después del envío', what: 'Respuesta', after: 'Cambió a' },
};
