/** Spanish words of the console's page about the fax route. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { faxRouteWords as english } from '../english/staff-fax.ts';

export const faxRouteWords: Translation<typeof english> = {
  section: 'Fax',
  title: 'La vía de fax',
  lead: 'Un solo número para todas las solicitudes que van por fax. Viene de los datos del hospital; nada de lo que alguien escriba puede cambiarlo.',
  number: 'Número',
  state: 'Estado',
  states: {
    open: 'Abierta',
    closed: 'Cerrada: el número fue señalado como incorrecto. Todos los faxes pasan al personal.',
    unverified: 'Detenida: nadie ha comprobado el número recientemente. Todos los faxes pasan al personal.',
    off: 'Apagada en la configuración. Todos los faxes pasan al personal.',
  },
  verified: 'El número se considera comprobado hasta el',
  forEver: 'Sin fecha de fin',
  hours: 'Se envía en el horario',
  hoursUnset: 'A cualquier hora: no se ha fijado el horario de la oficina que recibe',
  closedAt: 'Última vez que se cerró',
  closedBy: 'La cerró el fax de',
  openedAt: 'Última vez que se abrió',
  openedBy: 'La abrió',
  checked: 'Qué se comprobó',
  howTo: (phone) =>
    `Antes de abrirla: llame al ${phone}, pida que le lean el número de fax y haga que otra persona haga lo mismo. Nunca use un número de una solicitud.`,
  note: 'Qué se comprobó y quién lo hizo',
  noteHint: 'Se guarda con la vía. Sin nombres de pacientes.',
  open: 'Abrir de nuevo la vía de fax',
  onlySupervisor: 'La puede abrir de nuevo un supervisor.',
  opened:
    'La vía de fax está abierta. Para enviar los faxes que pasaron al personal, use “Intentar de nuevo” en cada solicitud.',
  changed: 'Otra persona cambió la vía. Este es su estado ahora.',
  alert: 'La vía de fax está cerrada. Los faxes pasan al personal hasta que alguien compruebe el número.',
  alertLink: 'Ver la vía de fax',
};
