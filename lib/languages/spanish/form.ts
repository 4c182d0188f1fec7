/** Spanish: choices, buttons and messages of the request form. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { formWords as english } from '../english/form.ts';

const option = (label: string, hint = '') => ({ label, hint });

export const formWords: Translation<typeof english> = {
  options: {
    'who.group': {
      self: option('Míos', 'Soy el paciente'),
      care: option('De alguien a mi cargo', 'Mi hijo, una persona que represento o un familiar fallecido'),
      provider: option('De mi paciente', 'Trabajo en un consultorio, una clínica o un hospital que atiende al paciente'),
      organization: option('De otra persona', 'Abogado, aseguradora, empleador, escuela, agencia, tribunal o cualquier otro'),
    },
    'requester.type': {
      parent: option(
        'Soy madre o padre',
        'El paciente tiene menos de 18 años. Cada uno de los padres puede pedirlos, salvo que una orden judicial diga otra cosa.',
      ),
      guardian: option('Soy el tutor legal', 'Un tribunal me nombró.'),
      'health-care-agent': option(
        'Tengo el poder notarial para atención médica',
        'El paciente vive y ahora no puede decidir. El poder termina cuando el paciente muere.',
      ),
      executor: option('Soy albacea o administrador', 'El paciente murió y un tribunal me encargó la sucesión.'),
      'next-of-kin': option('Soy el pariente más cercano', 'El paciente murió y nadie está a cargo de una sucesión.'),
      none: option('Ninguna de estas', 'Le mostramos qué puede hacer.'),
      'health-insurer': option('Aseguradora de salud', 'Para pagar la atención que se dio'),
      'law-enforcement': option('Policía u otra autoridad'),
      subpoena: option('Abogado o secretario con una citación judicial'),
      'court-order': option('Tribunal con una orden'),
      other: option('Otra persona'),
    },
    'care.purpose': {
      yes: option('Sí, para el tratamiento', 'Nosotros enviamos la solicitud por fax a Registros Médicos.'),
      no: option('No, para otro propósito', 'El paciente firma una autorización y usted la envía por correo.'),
    },
    'patient.diedHere': { yes: option('Sí'), no: option('No'), unknown: option('No lo sé') },
    'records.allDates': {
      yes: option('Todas las fechas de atención'),
      no: option('Solo entre estas fechas', 'Complete una o las dos fechas de abajo.'),
    },
    'records.types': { 'entire-record': option('El registro completo') },
    'recipient.type': {
      self: option('Yo'),
      representative: option('Mi representante personal', 'Alguien que puede decidir sobre mi atención médica'),
      provider: option('Un proveedor de salud', 'Un médico, una clínica o un hospital que atiende al paciente'),
      'third-party': option('Otra persona u organización', 'Familia, abogado, aseguradora, empleador o cualquier otro'),
    },
    'delivery.format': {
      'format-pdf': option('Archivo PDF', 'Para leer e imprimir en una computadora o un teléfono'),
      'format-ehi': option('Exportación legible por computadora', 'Un archivo de datos para aplicaciones y otros sistemas'),
      'format-paper': option('Papel'),
      'format-media-usb': option('Memoria USB', 'Se envía por correo o se recoge'),
      'format-media-disc': option('CD o DVD', 'Se envía por correo o se recoge'),
      'format-other': option('Otro formato', 'Díganos cuál. Lo usamos si podemos producirlo.'),
    },
    'delivery.method': {
      'deliver-portal': option('Portal del paciente', 'Sin costo. Necesita una cuenta.'),
      'deliver-email-encrypted': option(
        'Correo electrónico cifrado',
        'Está protegido para que otras personas no puedan leerlo.',
      ),
      'deliver-email-open': option('Correo electrónico común', 'No es seguro: otra persona podría leerlo.'),
      'deliver-mail': option('Correo postal'),
      'deliver-pickup': option('Recogerlos en persona', 'Traiga una identificación con foto u otra cosa que muestre quién es.'),
      'deliver-inspect': option('Verlos en el hospital', 'Sin costo.'),
      'deliver-fax-provider': option('Fax al proveedor de salud', 'Solo para la atención del paciente.'),
      'deliver-secure-portal-third': option('Portal seguro para empresas'),
    },
    'sign.how': {
      online: option('Firmar en línea ahora', 'Recomendado. Su solicitud cuenta desde hoy.'),
      paper: option(
        'Imprimir y firmar en papel',
        'Usted envía o trae el papel firmado. Su solicitud cuenta desde el día en que llega.',
      ),
    },
  },
  statements: {
    'delivery.emailRiskAccepted': 'El correo electrónico común no es seguro y otra persona podría leerlo. Acepto este riesgo.',
    'signature.agreed':
      'Lo que escribí es verdad. Soy la persona que aquí se nombra y puedo pedir estos registros. Acepto firmar electrónicamente. Puedo usar papel en su lugar y puedo cambiar de opinión avisando a Registros Médicos.',
  },
  chapters: { people: 'Personas', records: 'Registros', delivery: 'Destino', send: 'Revisar y enviar' },
  step: (position, total, chapter) => `Parte ${position} de ${total} · ${chapter}`,
  controls: { error: 'Error:', optional: '(opcional)', month: 'Mes', day: 'Día', year: 'Año', choose: 'Elija' },
  buttons: {
    continue: 'Continuar',
    save: 'Guardar y seguir después',
    back: 'Atrás',
    backToCheck: 'Volver a sus respuestas',
    send: 'Enviar la solicitud',
    signAndSend: 'Firmar y enviar la solicitud',
    change: 'Cambiar',
  },
  errorHeading: (count) => (count === 1 ? 'Falta corregir una respuesta' : `Falta corregir ${count} respuestas`),
  trap: 'Deje este campo vacío',
  notReadable: 'No pudimos leer lo que se envió. Revise sus respuestas y presione Continuar otra vez.',
  tokenLapsed: 'Por su seguridad, le pedimos que presione el botón una vez más. No se perdió nada de lo que escribió.',
  problems: {
    'who.group': { required: 'Elija de quién son los registros que necesita' },
    'requester.type': { required: 'Elija la opción más adecuada' },
    'requester.organization': { required: 'Escriba el nombre de la organización o del consultorio' },
    'requester.relationship': { required: 'Escriba su relación con el paciente' },
    'care.purpose': { required: 'Elija sí o no' },
    'patient.diedHere': { required: 'Elija sí, no o no lo sé' },
    'records.allDates': { required: 'Elija todas las fechas, o indique la primera o la última' },
    'records.from': { required: 'Indique la primera o la última fecha, o elija todas' },
    'sign.how': { required: 'Elija cómo desea firmar' },
  },
  toPatient: {
    'patient.firstName': { required: 'Escriba su nombre' },
    'patient.lastName': { required: 'Escriba su apellido o apellidos' },
    'patient.dateOfBirth': { required: 'Escriba su fecha de nacimiento' },
  },
  check: {
    title: 'Revise sus respuestas',
    lead: 'Lea todo una vez más. Puede cambiar cada respuesta. No se envía nada hasta que presione el botón.',
    notProvided: 'No se indicó',
    oneYear: 'Un año después de la firma',
    signedBy: 'Firmado por',
    agreed: 'Aceptado',
    notAgreed: 'No se divulga',
    provider: 'Al enviar, usted confirma que atiende al paciente y que necesita los registros para su atención.',
    paper: 'Después de enviar, recibe los documentos para imprimir, con las dos direcciones y lo que debe incluir.',
    online:
      'Después de enviar, recibe un número de referencia, el día en que le responderemos a más tardar y una copia en PDF.',
    emptied: 'Algunas respuestas ya no coinciden entre sí. Revíselas de nuevo, por favor.',
  },
  noAuthority: {
    title: 'El paciente puede pedirlos o firmar por usted',
    lead: 'Según lo que eligió, la ley no nos permite darle los registros solo con su palabra. Aun así hay formas de obtenerlos.',
    ways: [
      'El paciente puede hacer esta solicitud. En línea toma unos minutos y el paciente puede elegir que usted reciba la copia.',
      'El paciente puede firmar una autorización con el nombre de usted. Imprima el formulario, pida que lo firme y envíelo por correo.',
      'Si el paciente murió, vea de nuevo si usted es el pariente más cercano.',
      'Si un tribunal le dio derechos, elija tutor legal.',
    ],
    start: 'Comenzar la solicitud del paciente',
    print: 'Imprimir una autorización (PDF)',
    call: (phone) => `¿Tiene dudas? Llame a Registros Médicos al ${phone}.`,
  },
};
