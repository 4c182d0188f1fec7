/** Spanish words of the console about binders for auditors. */
import type { Translation } from '../dictionary.ts';
import type { staffBinderWords as english } from '../english/staff-binder.ts';

export const staffBinderWords: Translation<typeof english> = {
  section: 'Carpeta',
  title: 'Carpeta para un auditor',
  lead: 'Un ZIP con todo sobre cada solicitud de una muestra: como se recibió, quién comprobó la identidad, las cartas y cómo se enviaron, los costos, lo que salió, las negativas, quién miró, y un historial comprobado. Cada archivo figura en un índice firmado.',
  problem: 'Hay un problema',
  ask: 'Pedir una carpeta',
  fields: {
    from: 'Solicitudes recibidas desde el',
    to: 'Solicitudes recibidas hasta el',
    kind: '¿Cuáles de ellas?',
    count: '¿Cuántas? Para una muestra al azar',
    seed: 'Semilla de la muestra',
    seedHint:
      'Letras, números y guiones. Quien escribe la misma semilla recibe la misma muestra. Si la deja vacía, se sortea una y se imprime en la carpeta.',
    type: '¿Qué clase de solicitante? Para una sola clase',
    reason: '¿Para qué es?',
    reasonHint: 'El registro de acceso lo guarda con cada solicitud de la carpeta.',
  },
  kinds: { random: 'Una muestra al azar', all: 'Todas', type: 'Todas las de una clase de solicitante' },
  button: 'Hacer la carpeta',
  limits: (alone, most) =>
    `Hasta ${alone} solicitudes puede hacerlo usted sin otra persona. Con más tiene que estar de acuerdo una segunda persona; el máximo es ${most}.`,
  problems: {
    'not-a-date': 'Escriba un día que exista: mes, día y año.',
    'in-the-future': 'El día no puede estar en el futuro.',
    'dates-reversed': 'El último día es anterior al primero.',
    'too-long-a-time': 'El tiempo es de más de dos años. Haga dos carpetas.',
    'kind-required': 'Elija cuáles de las solicitudes.',
    'count-required': (most) => `Escriba un número de 1 a ${most}.`,
    'seed-unreadable': 'Solo letras, números y guiones, 40 como máximo.',
    'type-required': 'Elija la clase de solicitante.',
    'reason-required': 'Diga para qué es.',
    'nothing-found': 'En ese tiempo no se recibió ninguna solicitud, o ninguna de esa clase.',
    'too-many': (found, most) =>
      `Hay ${found} solicitudes, y en una carpeta caben ${most} como máximo. Elija un tiempo más corto o una muestra al azar.`,
  },
  asked: 'Pedida. Se está haciendo; vuelva a mirar en un minuto.',
  agreedDone: 'Usted está de acuerdo. Se está haciendo; vuelva a mirar en un minuto.',
  startedAgain: 'Se empezó otra vez.',
  list: 'Carpetas',
  none: 'Todavía no se pidió ninguna carpeta.',
  columns: { asked: 'Pedida', what: 'Qué', count: 'Solicitudes', state: 'Estado' },
  by: (day, who) => `${day}, ${who}`,
  samples: {
    random: (count, among, seed) => `al azar, ${count} de ${among}, semilla ${seed}`,
    all: () => 'todas',
    type: (kind) => `todas las de “${kind}”`,
  },
  received: (from, to) => `Recibidas del ${from} al ${to}`,
  restricted: (count) => `${count} restringidas no incluidas`,
  states: {
    'needs-second': 'Espera a una segunda persona',
    making: 'Se está haciendo',
    ready: (size, until) => `Lista, ${size}, se puede descargar hasta el ${until}`,
    over: 'Su tiempo terminó; el archivo se eliminó',
  },
  fetch: 'Descargar',
  agree: 'De acuerdo, como segunda persona',
  agreeNote: 'La pidió otra persona; usted puede estar de acuerdo.',
  own: 'La pidió usted: tiene que estar de acuerdo otra persona.',
  again: 'Empezar otra vez',
  notYet: 'Todavía no está lista. Vuelva a mirar en un minuto.',
  verify: 'Cómo la comprueba un auditor: npm run ops:verify-binder -- binder.zip',
};
