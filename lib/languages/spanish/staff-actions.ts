/** Spanish words for what staff do to a request: what is said afterwards, why it was refused, and its line in the history. */

import type { Translation } from '../dictionary.ts';
import type * as english from '../english/staff-actions.ts';

export const results: Translation<typeof english.results> = {
  moved: 'La solicitud cambió de estado.',
  taken: 'La solicitud es suya.',
  released: 'La solicitud está de nuevo en la lista de trabajo.',
  noted: 'Su nota se guardó.',
  settled: 'La tarea quedó resuelta.',
  'mail-received': 'El correo se marcó como recibido.',
  'letter-kept': 'La carta se guardó con la solicitud.',
  'letter-mailed': 'La carta se marcó como enviada por correo.',
};

export const refusals: Translation<typeof english.refusals> = {
  'not-permitted': 'Su función no permite esto.',
  'changed-meanwhile': 'No se guardó nada, porque esta solicitud cambió después de que usted la abrió.',
  'move-not-allowed': 'Esta solicitud no puede pasar a ese estado desde donde está.',
  'move-by-mail-only': 'El papel se recibe en la página “Correo recibido”, con su fecha.',
  'second-person': 'Este paso lo debe dar una segunda persona, porque usted trajo la solicitud hasta aquí.',
  'reason-required': 'Escriba el motivo de este paso.',
  'text-required': 'Escriba el texto de la nota.',
  'too-long': 'Acorte el texto a 1,000 caracteres.',
  'forbidden-character': 'El texto tiene un carácter que no se puede guardar. Escríbalo de nuevo en lugar de pegarlo.',
  'first-reference-required': 'Escriba la referencia de la solicitud que llegó primero.',
  'first-reference-unknown': 'No hay ninguna solicitud con esta referencia.',
  'first-reference-is-this': 'Esta es la referencia de la misma solicitud.',
  'owned-already': 'Esta solicitud ya tiene responsable.',
  'not-your-request': 'Solo su responsable puede devolver esta solicitud.',
  'work-settled': 'Esta tarea ya quedó resuelta.',
  'not-awaiting-mail': 'Esta solicitud no espera correo.',
  'not-a-date': 'Escriba un día que exista: mes, día y año.',
  'in-the-future': 'El día no puede estar en el futuro.',
  'before-submission': 'El día no puede ser anterior al inicio de la solicitud en línea.',
  'letter-not-for-this-request': 'Esta carta no se puede escribir sobre la solicitud tal como está.',
  'letter-kept-already': 'Esta carta ya se guardó.',
  'letter-unknown': 'No hay una carta así con esta solicitud.',
  'letter-mailed-already': 'Esta carta ya se había marcado como enviada por correo.',
};

export const events: Translation<typeof english.events> = {
  submitted: 'Enviada',
  'documents-made': 'Documentos preparados',
  filed: 'Puesta en la lista de trabajo',
  'instructions-sent': 'Instrucciones de envío mandadas',
  'notice-sent': 'Aviso enviado',
  'notice-bounced': 'Aviso devuelto',
  'notice-held': 'El aviso espera',
  'fax-sent': 'Fax entregado al servicio',
  'fax-delivered': 'Fax recibido',
  'fax-failed': 'Fax fallido',
  'fax-held': 'El fax espera',
  'fax-purged': 'Páginas borradas en el servicio de fax',
  'work-uncertain': 'Resultado incierto',
  'work-given-to-staff': 'Pasado al personal',
  'work-settled': 'Resuelto por el personal',
  moved: 'Cambio de estado',
  'mail-received': 'Correo recibido',
  assigned: 'Cambio de responsable',
  note: 'Nota',
  'file-broken': 'Se encontró que el archivo no está íntegro',
  'file-mended': 'El archivo volvió al temporizador',
  'deadline-near': 'Nadie la ha atendido y se acerca el vencimiento',
  'work-retired': 'Una tarea terminada salió de la lista de tareas',
  'letter-kept': 'Carta guardada con la solicitud',
  'letter-mailed': 'Carta enviada por correo',
};
