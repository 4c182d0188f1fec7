/** Spanish: records sent to the health system. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { inboundChecklistWords as english } from '../english/inbound-checklist.ts';

const line = (act: string, why = '') => ({ act, why });
const option = (label: string, hint = '') => ({ label, hint });

export const inboundChecklistWords: Translation<typeof english> = {
  questions: {
    heading: 'Obtenga su lista',
    lead: 'Tres preguntas, sin nombres. Recibe una lista para imprimir, en el orden correcto.',
    labels: {
      who: '¿Quién envía los registros médicos?',
      what: '¿Qué va a enviar?',
      how: '¿Cómo los quiere enviar?',
    },
    several: 'Elija todo lo que corresponda.',
    who: {
      patient: option('El paciente', 'O una persona que actúa por el paciente'),
      clinic: option('Otra clínica u hospital', 'Que tiene ahora los registros médicos'),
      other: option('Otra persona', 'Por ejemplo, un familiar'),
    },
    what: {
      paper: option('Documentos en papel'),
      disc: option('Un CD o un disco duro externo'),
      images: option('Imágenes de radiología', 'Tomografía, resonancia o radiografía'),
      electronic: option('Archivos electrónicos', 'Por ejemplo, un PDF'),
    },
    how: {
      bring: option('Llevarlos a la cita', 'Recomendado'),
      mail: option('Correo postal', 'Servicio Postal de EE. UU.'),
      courier: option('Mensajería', 'Por ejemplo, FedEx o UPS'),
      fax: option('Por fax', 'Último recurso'),
      email: option('Correo electrónico', 'Último recurso'),
      unsure: option('Todavía no lo sé', 'La lista explica entonces todas las formas'),
    },
    problems: {
      who: 'Elija quién envía los registros médicos',
      what: 'Elija al menos una cosa que va a enviar',
      how: 'Elija cómo los quiere enviar, o “Todavía no lo sé”',
    },
    button: 'Ver mi lista',
    told: '¿Ya avisó a Registros Médicos?',
    toldLink: 'Ver cómo va',
  },
  general: { heading: 'Todas las reglas' },
  checklist: {
    title: 'Su lista',
    lead: (system) => `Para enviar registros médicos a ${system}. Marque lo que ya está hecho.`,
    print: 'Para guardar esta lista, imprima la página o guárdela como PDF. Aquí no se guarda nada de ella.',
    answers: 'Sus respuestas',
    change: 'Cambiar',
    helps: 'Podemos preparar esto para usted',
    again: 'Empezar otra lista',
  },
  parts: {
    ask: 'Pida que los envíen',
    mark: 'Identifique todo',
    bring: 'Lo mejor: lleve copias a la cita',
    last: 'Último recurso: enviar copias',
    carrier: 'Si envía por correo: elija la empresa',
    tell: 'Avise a Registros Médicos',
    contact: 'A dónde enviar y a quién llamar',
    language: 'Ayuda en su idioma',
  },
  partsOfOne: {
    'copies-only': 'Copias, nunca originales',
    'no-password-inside': 'Contraseñas',
    'customer-service': 'A quién llamar',
  },
  lines: {
    'have-them-sent': line(
      'Si otro hospital o clínica tiene los registros médicos, pídale que los envíe.',
      'Puede pedir que otros hospitales y clínicas envíen sus registros médicos a {short}.',
    ),
    'mark-pages': line(
      'Escriba el nombre del paciente, el número de registro médico (si lo hay) y la fecha de nacimiento en cada página.',
      'Puede escribirlo a mano.',
    ),
    'mark-media': line(
      'Escriba el nombre del paciente, el número de registro médico (si lo hay) y la fecha de nacimiento por fuera de cada CD o disco duro externo.',
      'Puede escribirlo a mano.',
    ),
    'mark-both': line(
      'Escriba el nombre del paciente, el número de registro médico (si lo hay) y la fecha de nacimiento en cada página, y por fuera de cada CD o disco duro externo.',
      'Puede escribirlo a mano.',
    ),
    'bring-copies': line(
      'Lleve copias de los documentos, CD o discos duros a la cita en la clínica. Ahí se escanean o se cargan.',
      'El hospital lo recomienda para proteger la información.',
    ),
    'give-copies': line(
      'Si puede, dé al paciente copias para que las lleve a la cita en la clínica. Ahí se escanean o se cargan.',
      'El hospital lo recomienda para proteger la información.',
    ),
    'images-in-clinic': line(
      'Las imágenes de radiología (tomografía, resonancia, radiografía) se cargan en una clínica.',
      'Deben cargarse ahí: llévelas.',
    ),
    'last-resort': line(
      'Envíe copias por fax, correo electrónico o correo postal solo como último recurso.',
      'Estas formas son menos seguras y no se recomiendan.',
    ),
    'disc-is-no-page': line(
      'Un CD o un disco duro no se puede enviar por fax ni por correo electrónico: llévelo, o envíe una copia por correo postal.',
    ),
    'copies-only': line('Nunca envíe originales. Envíe o lleve copias.', 'Los documentos, CD y discos duros no se devuelven.'),
    'can-be-tracked': line(
      'Use una empresa de mensajería con seguimiento, como FedEx o UPS.',
      'Así puede seguir el paquete hasta que llegue.',
    ),
    'no-street-address': line(
      'Llame al {phone} antes de usar mensajería y pida una dirección de calle.',
      'No hay ninguna publicada. Las empresas de mensajería no entregan en un apartado postal (P.O. box).',
    ),
    'postal-service': line(
      'Si puede, no use el Servicio Postal de EE. UU. Se acepta, pero no se recomienda.',
      'El hospital indica que sus paquetes no se pueden seguir.',
    ),
    'lost-in-transit': line('Guarde el número de seguimiento.'),
    'follow-up': line(
      'Después de enviar, llame o escriba por correo electrónico a Registros Médicos para confirmar que llegaron.',
      'No tenemos la dirección de correo electrónico. Llame al {phone} y pídala.',
    ),
    'password-by-phone': line(
      'Si un CD o disco duro tiene contraseña, dígala cuando llame.',
      'Sin ella no se pueden abrir los registros médicos.',
    ),
    'no-password-inside': line('Nunca envíe la contraseña junto con el CD o el disco duro.'),
    announce: line(
      'Avise a Registros Médicos antes de enviar.',
      'Es responsabilidad de la clínica externa. El departamento se comunica con quien los envió cuando llegan.',
    ),
    'clinic-announces': line(
      'Si los envía una clínica: tiene que avisar a Registros Médicos antes de enviarlos.',
      'Es responsabilidad de la clínica externa. El departamento se comunica con quien los envió cuando llegan.',
    ),
    'fax-number': line('Fax'),
    'ask-for-email': line(
      'Correo electrónico',
      'El hospital recibe registros médicos por correo electrónico, pero no tenemos la dirección. Llame al {phone} y pídala.',
    ),
    'mail-address': line('Correo postal (solo el Servicio Postal de EE. UU.)'),
    'customer-service': line('Atención al Cliente'),
    'language-help': line(
      'Pida un intérprete si prefiere otro idioma.',
      'La ayuda con el idioma es gratis para todos los pacientes. Díganos su idioma cuando llame.',
    ),
  },
  interpretersLink: 'Más información sobre los intérpretes',
  line: {
    open: (until) => `Ahora está abierto, hasta las ${until}.`,
    closed: (opens) => `Ahora está cerrado, hasta el ${opens}.`,
    holidays: 'No sabemos en qué días feriados cierra.',
  },
  helps: {
    labels: option('Etiquetas y una portada', 'Para páginas, CD y discos duros. Usted las imprime.'),
    stamp: option('Poner la etiqueta en un PDF', 'Recibe su PDF con la etiqueta en cada página.'),
    letter: option('Una carta para la otra clínica', 'Su propia solicitud por escrito para que envíe sus registros a {short}.'),
    notice: option('Avisar a Registros Médicos en línea', 'Diga qué va a enviar y cómo. Recibe un número de referencia.'),
  },
  calendar: {
    heading: 'Póngalo en su calendario',
    lead: 'Indique los días que sabe. Recibe un archivo para su calendario. No guardamos los días.',
    labels: {
      appointment: 'Día de la cita',
      sentOn: 'Día en que envía los registros médicos',
    },
    sentHint:
      'El archivo tiene entonces un día para llamar y preguntar si llegaron. Ese día lo sugerimos nosotros; el hospital no indica ninguno.',
    button: 'Obtener el archivo para el calendario',
    none: 'Indique al menos un día',
    problems: {
      'not-a-date': 'Escriba un día que exista, con día, mes y año',
      'in-the-past': 'Escriba un día a partir de hoy',
      'too-far': 'Revise el año: faltan más de dos años para ese día',
    },
    fileName: 'recordatorio',
    bring: 'Llevar las copias a la cita',
    call: (phone) => `Llamar al ${phone}: ¿llegaron las copias?`,
    callMore: 'Si un CD o disco duro tiene contraseña, dígala ahora.',
    list: (link) => `Su lista: ${link}`,
  },
};
