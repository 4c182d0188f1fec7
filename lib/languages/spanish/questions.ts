/** Spanish: what the form asks. Our own draft, awaiting review by a qualified translator. Long: one flat list. */

import type { Translation } from '../dictionary.ts';
import type { questions as english } from '../english/questions.ts';
import { formWords } from './form.ts';

const question = (label: string, hint = '') => ({ label, hint });
const option = question;
const particular = (label: string, printed: string, staff: string, hint = '') => ({ label, hint, printed, staff });

export const questions: Translation<typeof english> = {
  'who.group': {
    ...question('De quién son los registros'),
    options: formWords.groups,
    required: 'Elija de quién son los registros que necesita',
  },
  'requester.type': {
    ...question('Quién los pide'),
    options: {
      parent: option(
        'Soy madre o padre',
        'El paciente tiene menos de 18 años. Cada uno de los padres puede pedirlos, salvo que una orden judicial diga otra cosa.',
      ),
      guardian: option('Soy el tutor legal', 'Un tribunal me nombró.'),
      custodian: option(
        'Tengo la custodia por orden judicial, o soy el tutor ad litem',
        'También para servicios sociales con custodia. Un padre o madre de crianza sin esa orden no puede pedirlos por su cuenta.',
      ),
      'health-care-agent': option(
        'Tengo el poder notarial para atención médica',
        'El paciente vive y ahora no puede decidir. El poder termina cuando el paciente fallece.',
      ),
      executor: option('Soy albacea o administrador', 'El paciente falleció y un tribunal me encargó sus bienes.'),
      'next-of-kin': option('Soy el pariente más cercano', 'El paciente falleció y nadie está a cargo de sus bienes.'),
      none: option('Ninguna de estas', 'Le mostramos qué puede hacer.'),
      'treating-provider': option('Doctor, clínica u hospital', 'Atiendo al paciente, o trabajo para quien lo atiende.'),
      'health-insurer': option(
        'Seguro de salud',
        'Para pagar la atención que se dio. Para una póliza, el paciente firma una autorización.',
      ),
      'law-enforcement': option('Policía u otra autoridad', 'Si es urgente, llámenos de inmediato.'),
      subpoena: option('Abogado o tribunal que envía una citación (subpoena)'),
      'court-order': option('Tribunal con una orden'),
      'coroner-me': option('Médico forense'),
      'public-health': option('Autoridad de salud pública', 'Departamento de salud, estatal o federal'),
      oversight: option('Agencia que supervisa la atención de salud', 'Licencias, inspección, auditoría o una junta'),
      'protective-services': option(
        'Servicios sociales, para investigar un aviso',
        'Servicios de protección de menores o de adultos, sin orden de custodia',
      ),
      other: option('Otra organización'),
    },
    required: 'Elija la opción más adecuada',
  },
  'patient.firstName': {
    ...particular('Nombre', 'Nombre', 'Nombre'),
    toPatient: 'Escriba su nombre o marque “Tengo un solo nombre”',
  },
  'patient.middleName': particular('Segundo nombre o inicial', 'Segundo nombre', 'Segundo nombre'),
  'patient.lastName': {
    ...particular('Apellido o apellidos', 'Apellido(s)', 'Apellido'),
    toPatient: 'Escriba su apellido o apellidos, o marque “Tengo un solo nombre”',
  },
  'patient.oneName': {
    ...particular('Tengo un solo nombre', 'Único nombre', 'Un solo nombre'),
    ofOther: 'El paciente tiene un solo nombre',
    answered: 'Un solo nombre',
    options: { yes: option('Sí') },
  },
  'patient.formerName': particular(
    'Nombre cuando recibió atención, si era distinto',
    'Otro nombre al ser atendido',
    'Nombre al recibir atención',
  ),
  'patient.dateOfBirth': {
    ...particular('Fecha de nacimiento', 'Nacimiento (MM/DD/AAAA)', 'Fecha de nacimiento', formWords.birthHint),
    toPatient: 'Escriba su fecha de nacimiento',
  },
  'patient.mrn': particular(
    'Número de registro médico',
    'N.º de registro médico, si lo sabe',
    'Número de registro médico',
    'Solo si lo sabe.',
  ),
  'patient.diedHere': {
    ...question('Falleció en este hospital'),
    options: { yes: option('Sí'), no: option('No'), unknown: option('No lo sé') },
    required: 'Elija sí, no o no lo sé',
  },
  'patient.phone': question('Teléfono', 'Por ejemplo: (704) 555-0123'),
  'patient.email': question('Correo electrónico', 'Le enviamos su número de referencia y un enlace, nunca datos de salud.'),
  'patient.address': question('Dirección postal', 'Es solo para enviarle cartas o registros.'),
  'requester.name': question('Su nombre completo'),
  'requester.relationship': {
    ...question('Su relación con el paciente', 'Por ejemplo: esposa, hijo, hermana'),
    required: 'Escriba su relación con el paciente',
  },
  'requester.organization': {
    ...question('Nombre de la organización o del consultorio'),
    required: 'Escriba el nombre de la organización o del consultorio',
  },
  'requester.npi': question('NPI', 'Número nacional (NPI), de 10 números'),
  'requester.phone': question('Teléfono', 'Por ejemplo: (704) 555-0123'),
  'requester.fax': question('Su fax', 'Lo necesitamos si desea los registros por fax.'),
  'requester.email': question('Correo electrónico', 'Le enviamos su número de referencia y un enlace, nunca datos de salud.'),
  'requester.address': question('Dirección postal', 'Es solo para enviarle cartas o registros.'),
  'requester.matter': question('Número de caso o expediente'),
  'requester.claim': question('Número de reclamo'),
  'requester.claimKind': question('Tipo de reclamo', 'De esto depende cuánto permite cobrar la ley.'),
  'requester.employer': question('Empleador'),
  'requester.injuredOn': question('Fecha de la lesión'),
  'requester.employeeTold': {
    ...question('El empleado fue avisado'),
    statement: 'Avisamos al empleado, o a su abogado, de que pedimos estos registros (G.S. 97-25.6).',
  },
  'requester.formSignedOn': question(
    'Fecha en que se firmó el formulario SSA-827',
    'El formulario vence 12 meses después de ese día. En papel o electrónico.',
  ),
  'requester.respondBy': question(
    'Fecha en que vence el plazo de respuesta',
    'La fecha que indica la orden o la citación judicial.',
  ),
  'care.purpose': {
    ...question('Para la atención del paciente'),
    options: {
      yes: option('Sí, para el tratamiento', 'Nosotros enviamos la solicitud por fax a Registros Médicos.'),
      no: option('No, para otro propósito', 'El paciente firma una autorización y usted la envía por correo.'),
    },
    required: 'Elija sí o no',
  },
  'records.preset': {
    ...question('Qué registros'),
    options: {
      everything: option(
        'Todo',
        'Todas las visitas, notas y resultados, con imágenes (radiografías, TC, resonancias) y facturas',
      ),
      important: option(
        'Los resultados más importantes',
        'Resúmenes de visitas y estancias, resultados de pruebas, cirugías y vacunas. Es lo que suele pedir un doctor nuevo.',
      ),
      visit: option('Una visita o estancia', 'Todo de una sola vez en el hospital. Indique abajo el mes y el año.'),
      choose: option('Quiero elegir', 'Elija de una lista en la página siguiente.'),
    },
    required: 'Elija qué registros necesita',
  },
  'records.types': { ...question('Tipos de registros'), options: { 'entire-record': option('Todo el expediente médico') } },
  'records.other': question('Otros registros', 'Si eligió “Otros registros”, diga cuáles son.'),
  'records.allDates': {
    ...question('¿Qué fechas necesita?'),
    options: {
      yes: option('Todas las fechas'),
      no: option('Solo estas fechas', 'Complete una o las dos abajo. Basta el año, o el mes y el año.'),
    },
    required: 'Elija todas las fechas, o indique la primera o la última',
  },
  'records.from': {
    ...question('Primera fecha', 'Por ejemplo: 2024, o junio de 2024, o 5 de junio de 2024'),
    required: 'Indique al menos el mes y el año, o el año',
  },
  'records.to': question('Última fecha'),
  'recipient.type': {
    ...question('Quién recibe los registros'),
    options: {
      self: option('Yo'),
      representative: option('Mi representante personal', 'Alguien que puede decidir sobre mi atención médica'),
      provider: option('Un doctor, clínica u hospital', 'Un médico, una clínica o un hospital que atiende al paciente'),
      'third-party': option('Otra persona u organización', 'Familia, abogado, aseguradora, empleador o cualquier otro'),
    },
  },
  'recipient.name': question('Nombre de la persona'),
  'recipient.organization': question('Nombre de la organización'),
  'recipient.phone': question('Teléfono de la persona u organización'),
  'recipient.address': question('Dirección postal para los registros'),
  'recipient.email': question('Correo electrónico para los registros'),
  'contact.texts': {
    ...question(
      'Envíenme también mensajes de texto a este teléfono',
      'Contienen solo el número de referencia y un enlace, o un código que usted pida. Llega uno por cada novedad. Su compañía telefónica puede cobrarle por mensajes y datos. Responda STOP para dejar de recibirlos, o HELP para pedir ayuda. Solo llegan a teléfonos con número de Estados Unidos.',
    ),
    answered: 'Mensajes de texto a este teléfono',
    options: { yes: option('Sí') },
  },
  'contact.emailAgain': {
    ...question('Escriba otra vez este correo electrónico', 'Con un error, los registros llegarían a otra persona.'),
    required: 'Escriba otra vez el correo electrónico para los registros',
  },
  'recipient.fax': question('Número de fax del doctor, clínica u hospital'),
  'delivery.format': {
    ...question('Formato'),
    options: {
      'format-pdf': option('Archivo PDF', 'Para leer en la pantalla o en papel'),
      'format-ehi': option('Archivo de datos para aplicaciones', 'Datos que otros programas pueden leer'),
      'format-paper': option('Papel'),
      'format-media-usb': option('Memoria USB', 'Se envía por correo o se recoge'),
      'format-media-disc': option('CD o DVD', 'Se envía por correo o se recoge'),
      'format-other': option('Otro formato', 'Díganos cuál. Lo usamos si podemos producirlo.'),
    },
  },
  'delivery.formatOther': question('Otro formato', 'Si eligió “Otro formato”, diga cuál es.'),
  'delivery.method': {
    ...question('Forma de envío'),
    options: {
      'deliver-portal': option('Portal del paciente', 'Sin costo. Necesita una cuenta.'),
      'deliver-email-encrypted': option(
        'Correo protegido (cifrado)',
        'Le llega por correo electrónico. Nadie más lo puede leer.',
      ),
      'deliver-email-open': option('Correo electrónico sin protección', 'No es seguro: otra persona lo podría leer.'),
      'deliver-mail': option('Correo postal'),
      'deliver-pickup': option('Pasar a recogerlos', 'Traiga una identificación con foto u otra cosa que muestre quién es.'),
      'deliver-inspect': option('Verlos en el hospital', 'Sin costo.'),
      'deliver-fax-provider': option('Fax al doctor, clínica u hospital', 'Solo para la atención del paciente.'),
      'deliver-secure-portal-third': option('Portal seguro para empresas'),
    },
  },
  'delivery.emailRiskAccepted': {
    ...question('Riesgo del correo electrónico sin protección'),
    statement: 'El correo electrónico sin protección no es seguro y otra persona podría leerlo. Acepto este riesgo.',
  },
  'delivery.mediaPassword': question(
    'Contraseña del disco o la memoria USB',
    'La contraseña nunca viaja con el disco o la memoria USB.',
  ),
  'identity.lastVisit': question(
    'Su última visita aquí, o su médico',
    'Por ejemplo: sala de emergencias en marzo de 2026, o Dr. Smith. Nos ayuda a estar seguros de que es usted.',
  ),
  'identity.way': question(
    'Si necesitamos ver un documento con su foto, ¿cómo lo mostraría?',
    'Primero comparamos lo que usted nos dice con nuestros registros. Muchas veces eso basta.',
  ),
  'purpose.type': question('Propósito'),
  'purpose.other': question('Otro propósito', 'Si eligió “Otro propósito”, diga cuál es.'),
  'expires.on': { ...question('Vence en esta fecha'), unanswered: 'Un año después de la firma' },
  'expires.event': {
    ...question('O vence cuando ocurra esto', 'Por ejemplo: cuando se resuelva mi reclamo'),
    answered: 'Vence cuando ocurra esto',
  },
  documents: question('Documentos que puede darnos'),
  'sign.how': {
    ...question('Forma de firmar'),
    options: {
      online: option('Firmar en línea ahora', 'Recomendado. Su solicitud cuenta desde hoy.'),
      paper: option(
        'Imprimir y firmar en papel',
        'Usted envía o trae el papel firmado. Su solicitud cuenta desde el día en que llega.',
      ),
    },
    required: 'Elija cómo desea firmar',
  },
  'signature.name': { ...question('Escriba su nombre completo'), answered: 'Firmado por', staff: 'Nombre escrito' },
  'signature.agreed': {
    ...question('Declaración de veracidad'),
    agree: 'Es verdad y estoy de acuerdo',
  },
};
