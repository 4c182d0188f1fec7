/** Spanish words of restricted patients, the page of a person, and who saw what. Our own draft, awaiting review by a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { accessWords as english } from '../english/staff-access.ts';

const days: Readonly<Record<string, string>> = {
  mon: 'lunes',
  tue: 'martes',
  wed: 'miércoles',
  thu: 'jueves',
  fri: 'viernes',
  sat: 'sábado',
  sun: 'domingo',
};

/** `mon-fri 06:00-20:00`, or as it is written where it is written otherwise. */
function hoursInWords(text: string): string {
  const [, first = '', last = '', opens = '', closes = ''] = /^(\w+)-(\w+) ([\d:]+)-([\d:]+)$/.exec(text) ?? [];
  const [from, until] = [days[first], days[last]];
  return from === undefined || until === undefined ? text : `${from} a ${until}, ${opens}–${closes}`;
}

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const accessWords: Translation<typeof english> = {
  glass: {
    title: 'Este paciente está restringido',
    lead: (reference) =>
      `Indique por qué abre ${reference}. Después, todas las solicitudes de este paciente quedan abiertas para usted y para nadie más.`,
    rules: (minutes) => [
      `Quedan abiertas durante ${minutes} minutos.`,
      'Se avisa de inmediato al oficial de privacidad, solo con la referencia.',
      'Su motivo y todo lo que abra constan durante seis años en el registro de accesos.',
    ],
    reason: '¿Por qué la abre?',
    reasons: {
      work: 'Trabajo en esta solicitud',
      caller: 'El paciente o el solicitante está al teléfono',
      supervise: 'Superviso el trabajo en ella',
      audit: 'Audito quién vio qué',
      urgent: 'La atención no puede esperar',
      other: 'Otro motivo',
    },
    words: 'Con sus propias palabras',
    wordsHint: 'Solo lo ven quienes leen el registro de accesos.',
    button: (minutes) => `Abrir durante ${minutes} minutos`,
    back: 'Volver a la lista',
    problem: 'Hay un problema',
    problems: {
      reason: 'Elija por qué la abre.',
      words: 'Diga en pocas palabras por qué la abre.',
      long: 'Acorte el motivo a 1,000 caracteres.',
      character: 'El motivo contiene un carácter que no se puede guardar.',
    },
    kept: 'Lo que escribió se guardó. Aparece de nuevo cuando abra la solicitud.',
  },
  restriction: {
    heading: 'Paciente restringido',
    rule: 'Todas las solicitudes de este paciente, también las que lleguen después, se abren entonces solo indicando un motivo, salvo para el oficial de privacidad. La lista y la búsqueda no nombran al paciente.',
    kind: 'Por qué se restringe',
    kinds: {
      staff: 'Trabaja aquí',
      relative: 'Familiar de alguien que trabaja aquí',
      vip: 'Persona conocida por el público',
      'court-order': 'Orden judicial',
      other: 'Otro motivo',
    },
    set: 'Restringir a este paciente',
    lift: 'Quitar la restricción',
    since: (who, when, kind) => `Restricción puesta por ${who} el ${when}: ${kind}.`,
    tag: 'Restringido',
  },
  person: {
    title: 'Persona',
    open: 'Todas las solicitudes de esta persona',
    lead: (count) => plural(count, 'solicitud, abierta o cerrada', 'solicitudes, abiertas y cerradas'),
    requests: 'Solicitudes',
    requestsCaption: 'Solicitudes, primero las más recientes',
    disclosuresCaption: 'Divulgaciones, primero las más recientes',
    columns: {
      reference: 'Referencia',
      sent: 'Enviada',
      who: 'Quién solicita',
      status: 'Estado',
      owner: 'Responsable',
      due: 'Vence',
    },
    spellings: 'Otras formas de escribir el nombre en estas solicitudes',
    oneSpelling: 'Todas las solicitudes escriben el nombre igual.',
    disclosures: 'A quién se enviaron los registros',
    noDisclosures: 'Aún no ha salido nada.',
    disclosureColumns: { on: 'Día', to: 'A', pages: 'Páginas', reference: 'Solicitud', owed: 'Informe' },
    accounting: 'Informe de divulgaciones',
    seen: 'Quién la vio, en seis años',
    seenCaption: 'Vistas, primero las más recientes',
    seenColumns: { at: 'Cuándo', who: 'Quién', what: 'Qué', reference: 'Solicitud' },
    seenNone: 'Nadie la ha visto.',
    seenCount: (shown, all) => `Se muestran ${shown} de ${plural(all, 'fila', 'filas')} del registro de accesos.`,
    seenAll: 'Mostrar todas',
    who: 'Quién vio qué',
    restricted: 'Este paciente está restringido.',
    also: 'Restringida',
  },
  audit: {
    title: 'Quién vio qué',
    lead: 'Según el registro de accesos. Cada vista de esta página también es una fila del registro.',
    byDay: 'Por día',
    byPatient: 'Por paciente',
    byPatientLead:
      'Busque a la persona con el campo de búsqueda y elija «Todas las solicitudes»: la página dice quién la vio en seis años.',
    day: 'Día',
    show: 'Mostrar',
    wrongDay: 'Indique un día que exista, hoy o anterior.',
    people: (day) => `Quién estuvo aquí el ${day}`,
    peopleCaption: 'Personas por nombre',
    peopleColumns: {
      who: 'Quién',
      rows: 'Filas',
      opened: 'Solicitudes abiertas',
      searches: 'Búsquedas',
      denied: 'Rechazos',
      glass: 'Aperturas con motivo',
    },
    nobody: 'Ese día nadie inició sesión ni vio nada.',
    rowsOf: (who, day) => `${who}, ${day}`,
    rowsCaption: 'Por orden de tiempo',
    rowColumns: { at: 'Hora', kind: 'Clase', what: 'Qué', why: 'Motivo', reference: 'Solicitud' },
    back: 'Todas las personas de este día',
    sound: 'La cadena de filas está intacta.',
    broken: (row) =>
      `La cadena de filas está rota en la fila ${row}: algo se cambió o se quitó. Avise al oficial de privacidad.`,
    patterns: 'Patrones inusuales',
    patternsTitle: (from, to) => `Patrones inusuales, del ${from} al ${to}`,
    patternsLead:
      'Un patrón es una pregunta y no una respuesta: muchos tienen un buen motivo. El hospital configura los límites.',
    ofDay: 'Patrones de este día',
    ofWeek: 'Patrones de la semana anterior',
    none: 'Nada inusual en estos días.',
    patternColumns: { pattern: 'Patrón', who: 'Quién', what: 'Qué', rows: 'Filas', first: 'Primera' },
    patternCaption: 'Primero los de más peso',
    kinds: {
      'own-record': 'Expediente propio',
      'same-surname': 'Mismo apellido que el paciente',
      'broken-glass': 'Apertura con motivo',
      'off-hours': 'Fuera de horario',
      'searches-unopened': 'Muchas búsquedas, nada abierto',
      'much-looked-at': 'Un paciente, muchas personas',
      'many-denied': 'Rechazos repetidos',
    },
    says: {
      'own-record': 'coinciden el nombre del paciente y el de la persona',
      'same-surname': 'coinciden el apellido del paciente y el de la persona',
      'broken-glass': 'abrió a un paciente restringido indicando un motivo',
      'off-hours': 'vio solicitudes de noche o en fin de semana',
      'searches-unopened': 'buscó una y otra vez y no abrió nada',
      'much-looked-at': 'muchas personas abrieron las solicitudes de este paciente',
      'many-denied': 'pidió una y otra vez lo que su función no permite',
    },
    count: (count) => plural(count, 'fila', 'filas'),
    people_: (count) => plural(count, 'persona', 'personas'),
    more: (count) => `y ${count} más`,
    limits: 'Límites',
    limitLines: (limits) => [
      `Horario habitual: ${hoursInWords(limits.hours)}. A partir de ${limits.offHoursRows} vistas fuera de él en un día.`,
      `A partir de ${limits.searches} búsquedas en un día sin abrir casi ninguna solicitud.`,
      `A partir de ${limits.peopleOfOnePatient} personas que abrieron las solicitudes de un mismo paciente.`,
      `A partir de ${limits.denied} rechazos en un día.`,
    ],
    has: {
      heading: 'Qué tiene una fila y qué no tiene',
      lines: [
        'Tiene: quién y con qué funciones, cuándo, qué se vio o se hizo, la solicitud, el motivo donde se pide uno, y una huella que la une a la fila anterior.',
        'No tiene el nombre ni la fecha de nacimiento de ningún paciente, ni lo que se buscó. Una huella con clave de la fecha de nacimiento, y otra del nombre, encuentran de nuevo las filas de un paciente; nadie puede leerlas al revés.',
        'Los nombres junto a un patrón se comparan con las solicitudes como están ahora. Una solicitud borrada ya no se puede comparar.',
        'Nadie que trabaje aquí puede cambiar ni quitar filas; cada hora su final se guarda bajo llave. Se conservan seis años.',
      ],
    },
  },
  kinds: {
    file: 'Abrió',
    document: 'Documento',
    search: 'Búsqueda',
    listed: 'En una lista',
    export: 'Exportación',
    'sign-in': 'Inició sesión',
    'sign-out': 'Cerró sesión',
    denied: 'Rechazado',
    'break-glass': 'Apertura con motivo',
  },
};
