/** Spanish: the pages that explain. Our own draft, awaiting review by a qualified translator. */

import { retention } from '../../request/retention.ts';
import type { Translation } from '../dictionary.ts';
import type { guideWords as english } from '../english/guides.ts';

export const guideWords: Translation<typeof english> = {
  rights: {
    title: 'Sus derechos',
    lead: 'En pocas palabras: son sus registros, puede tener una copia y nadie debe ponerle obstáculos.',
    accessHeading: 'Obtener sus registros',
    access: [
      'Usted tiene derecho a obtener sus registros médicos, por lo general en un plazo de 30 días. No tiene que decir el motivo.',
      'Si necesitamos más tiempo, le escribiremos antes del día 30, le diremos por qué y le daremos una fecha a más tardar 30 días después.',
      'Una factura pendiente nunca es motivo para no entregarle sus registros.',
      'Puede elegir la forma: un archivo, papel, un disco o una memoria USB, o ver su expediente en persona.',
      'Puede pedir que se envíe una copia electrónica a una persona que usted indique.',
    ],
    feeHeading: 'Lo que puede costar',
    authorizationHeading: 'Si firma una autorización para otra persona',
    authorization: [
      'No está obligado a firmar. Su tratamiento, el pago, la inscripción o la elegibilidad para recibir beneficios no dependen de que firme.',
      'Puede revocarla en cualquier momento por escrito, dirigido al Departamento de Registros Médicos. La revocación no afecta la información ya divulgada.',
      'La persona que reciba su información podría volver a divulgarla y es posible que las leyes federales de privacidad ya no la protejan.',
    ],
    complainHeading: 'Si no está conforme',
    complain: [
      'Puede pedir una revisión si se le niega algo.',
      'Puede presentar una queja ante el hospital. Llame a Registros Médicos y pregunte cómo.',
      'Está prohibido tomar represalias contra usted por presentar una queja.',
    ],
    office: (web) =>
      `Puede presentar una queja ante el Departamento de Salud y Servicios Humanos de EE. UU., Oficina de Derechos Civiles: ${web}`,
    basis: 'Estos derechos vienen de normas federales: 45 CFR 164.524 y 164.508.',
  },
  privacy: {
    title: 'Privacidad y accesibilidad',
    lead: 'Qué guarda este sitio y cómo está hecho para que todos puedan usarlo.',
    privacyHeading: 'Privacidad',
    privacy: [
      'Mientras completa el formulario, sus respuestas se guardan en nuestro servidor hasta siete días después de su último cambio y luego se borran. Su navegador solo tiene una clave al azar.',
      'Cuando envía la solicitud, se guarda para Registros Médicos y el borrador se vacía.',
      `Guardamos una solicitud ${retention.closed.years} años después de cerrarla. Si el paciente tenía menos de ${retention.minor.adultAt} años, la guardamos al menos hasta que cumpla ${retention.minor.age}. Luego la borramos, con sus documentos y cartas.`,
      `Si imprime, firma y envía por correo su solicitud y nunca nos llega, borramos lo que escribió a los ${retention.neverCame.days} días de haberla enviado aquí.`,
      `Una solicitud que parece hecha por un programa, y que cerramos sin trabajarla, se borra a los ${retention.suspect.days} días.`,
      'Guardamos una solicitud más tiempo solo cuando la ley lo exige, por ejemplo durante una demanda. Las solicitudes borradas siguen en nuestras copias de respaldo hasta que esas copias se eliminan.',
      'En estas páginas no hay publicidad ni rastreo. Una sola página tiene un programa: cuando usted comprueba un archivo, hace que el archivo se quede en su dispositivo.',
      'Nuestros correos electrónicos llevan un número de referencia y un enlace, nunca información de salud.',
    ],
    accessHeading: 'Accesibilidad',
    access: [
      'Todas las páginas funcionan con el teclado, con un lector de pantalla, con ampliación del 400% y sin JavaScript. Nuestra meta es el nivel AA de las WCAG 2.2.',
      'Si algo no le funciona, llámenos.',
    ],
    languageHeading: 'Idiomas',
    language: 'Aquí hay inglés y español. Para los demás idiomas hay intérpretes gratis: díganos su idioma cuando llame.',
  },
};
