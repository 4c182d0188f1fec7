/** Spanish: the frame of every page, the start page and the pages for what went wrong. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { siteWords as english } from '../english/site.ts';

export const siteWords: Translation<typeof english> = {
  shell: {
    brand: 'Registros médicos',
    skip: 'Ir al contenido principal',
    help: '¿Necesita ayuda?',
    call: (phone) => `Llame a Registros Médicos: ${phone}`,
    callNumber: 'Llame al',
    inboundCall: (phone, hours) => `Llame a Atención al Cliente: ${phone}, ${hours}`,
    hours: (opens, closes) => `de lunes a viernes, de ${opens} a ${closes}`,
    interpreters: 'Intérprete y ayuda con el idioma gratis. Díganos su idioma.',
    languageHelp: (count) => `Ayuda gratis en ${count} idiomas`,
    print: 'Formularios en blanco para imprimir (PDF)',
    rights: 'Sus derechos',
    privacy: 'Privacidad y accesibilidad',
    status: 'Ver cómo va una solicitud',
    home: 'Página de inicio',
    inbound: (system) => `Enviar registros médicos a ${system}`,
    finish: 'Terminar y borrar de esta computadora',
    runBy: (hospital) => `A cargo del Departamento de Registros Médicos de ${hospital}.`,
    notTheHospital: 'Este no es el sitio web propio del hospital.',
    noSocialSecurity: 'Nunca le pedimos su número de Seguro Social.',
  },
  otherFlow: {
    toOutbound: (hospital) => `¿Lo que quiere es una copia de registros médicos de ${hospital}?`,
    toOutboundLink: 'Pedir una copia de registros médicos',
    toInbound: (system) => `¿Lo que quiere es enviar registros médicos a ${system}?`,
    toInboundLink: (system) => `Enviar registros médicos a ${system}`,
  },
  finished: {
    title: 'Esta computadora quedó limpia',
    text: [
      'Este navegador ya no muestra nada de su solicitud. Ahora puede cerrarlo.',
      'Si ya envió su solicitud, la tenemos nosotros. Si no la envió, puede seguir con su código. Los archivos que guardó siguen en esta computadora: bórrelos usted.',
    ],
    start: 'Ir a la página de inicio',
  },
  start: {
    title: 'Obtenga una copia de sus registros médicos',
    lead: 'En línea es fácil, rápido y seguro, y el hospital lo recomienda siempre que sea posible. No necesita una cuenta.',
    portal: '¿Tiene una cuenta en el portal del paciente? Es posible que ya tenga ahí lo que necesita, sin costo.',
    portalLink: 'Abrir el portal del paciente',
    inboundHint: 'Desde otro hospital o clínica',
    sentAlready: '¿Ya envió una solicitud?',
    more: 'Información útil',
    who: '¿Cuál es su caso?',
    inProgressHeading: 'Usted ya comenzó una solicitud',
    inProgress: 'Continúela o comience una nueva. La nueva reemplaza lo que ha completado hasta ahora.',
    goOn: 'Continuar mi solicitud',
    fresh: 'Comenzar una solicitud nueva',
    answersLink: 'Vea cuánto tardamos en responder',
    timeHeading: 'Qué necesita',
    time: [
      'Unos 10 minutos para sus propios registros; unos 15 si actúa por otra persona. Puede parar y terminar después.',
      'Puede pedir una copia para usted, o que se envíe a otra persona u organización.',
      'El nombre completo y la fecha de nacimiento del paciente, y más o menos cuándo recibió atención.',
      'Un documento con su foto, como una licencia de conducir: quizás le pidamos una foto de él.',
      'Si actúa por el paciente: el documento que lo demuestra. Basta una foto. Puede enviarla después.',
      'Si es una organización: su número de caso o de reclamo y, cuando la ley lo pide, una autorización firmada por el paciente.',
    ],
    costHeading: 'Cuánto tarda y cuánto cuesta',
    answer: 'Usted recibe sus registros, o una respuesta por escrito, en un plazo de 30 días desde que recibimos su solicitud.',
    faxHeading: 'Quién puede usar el fax',
    addressHeading: 'Pedirlos en papel',
    address: 'Imprima un formulario, fírmelo y envíelo una sola vez. Use la dirección que corresponda a la forma de envío.',
    forms: {
      'access-request':
        'Solicitud de información de salud del paciente: sus propios registros, o los de alguien por quien usted actúa',
      authorization: 'Autorización para divulgar registros a otra persona',
      'care-request': 'Solicitud de un doctor, clínica u hospital, para la atención del paciente',
    },
    resume: 'Terminar una solicitud guardada',
    formsHeading: 'Formularios en blanco (PDF)',
    phone: (phone) => `¿Preguntas? Llame a Registros Médicos al ${phone}.`,
  },
  failures: {
    'not-found': {
      title: 'Esta página no existe',
      text: 'Es posible que la dirección esté mal escrita o que la página haya cambiado de lugar.',
    },
    'wrong-method': {
      title: 'Esta página no se puede usar así',
      text: 'Vuelva a la página de inicio y use los enlaces y botones.',
    },
    'too-large': {
      title: 'Eso fue demasiado texto',
      text: 'Lo que se envió es más de lo que podemos recibir. No se guardó nada. Vuelva y acorte sus respuestas.',
    },
    'wrong-kind': {
      title: 'No pudimos leer el formulario',
      text: 'Se envió de una manera que no entendemos. Use el formulario de este sitio.',
    },
    'bad-request': {
      title: 'No pudimos leer lo que se envió',
      text: 'Algunos caracteres no llegaron como debían. Vuelva e inténtelo de nuevo.',
    },
    'not-ours': {
      title: 'Detuvimos esto por su seguridad',
      text: 'La solicitud no parecía venir de nuestra propia página. No se cambió nada y lo que usted completó sigue ahí.',
    },
    'too-many': { title: 'Demasiados intentos', text: 'Espere unos minutos e inténtelo de nuevo, o llámenos.' },
    'staff-only': {
      title: 'Llámenos por esta solicitud',
      text: 'Hubo demasiados intentos equivocados con este número de referencia. Por su seguridad, ahora solo nuestro personal puede ayudarle.',
    },
    unexpected: {
      title: 'Algo salió mal de nuestro lado',
      text: 'Se conservan sus respuestas hasta la última página. Inténtelo de nuevo en un momento o llámenos.',
    },
    gone: {
      title: 'Este enlace ya no sirve',
      text: 'Los enlaces a documentos sirven por poco tiempo y casi todos en un solo navegador. Consulte su solicitud con el número de referencia para obtener uno nuevo.',
    },
    start: 'Ir a la página de inicio',
    goOn: 'Volver',
  },
};
