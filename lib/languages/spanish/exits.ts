/** Spanish: ways on for people whom the form cannot serve as they began. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { exitWords as english } from '../english/exits.ts';

export const exitWords: Translation<typeof english> = {
  noAuthority: {
    title: 'El paciente puede pedirlos o firmar por usted',
    lead: 'La ley nos permite darle estos registros solo si el paciente está de acuerdo, o si usted puede actuar por el paciente. Puede elegir una de tres formas.',
    adultChild:
      'Su hijo o hija tiene 18 años o más. Desde ese día, la ley nos permite darle los registros solo si su hijo o hija está de acuerdo, o si usted puede actuar en su nombre. Puede elegir una de tres formas.',
    adultInCustody:
      'El paciente tiene 18 años o más. Desde ese día, una orden de custodia no da derecho a los registros. Puede elegir una de tres formas.',
    askHeading: '1. Pida al paciente que firme',
    ask: 'Usted recibe un enlace. El paciente lo abre, lee la solicitud y la firma. El paciente decide quién recibe la copia. Es la forma más rápida.',
    askButton: 'Crear un enlace',
    printHeading: '2. Imprima una autorización',
    print: 'El paciente firma en papel que usted puede recibir los registros. Usted la envía por correo o la trae.',
    printLink: 'Imprimir una autorización (PDF)',
    papersHeading: '3. Muestre que puede actuar por el paciente',
    papers: 'Basta uno de estos documentos. Si tiene uno, elija lo que corresponda en la página anterior.',
    papersList: [
      'El poder notarial para atención médica, si el paciente no puede decidir ahora',
      'Los documentos del tribunal que dicen que usted es el tutor legal o el tutor ad litem, o que tiene la custodia',
      'Si el paciente falleció: los documentos del tribunal sobre sus bienes, o prueba de que usted es el pariente más cercano',
    ],
    foster:
      'Los padres de crianza, padrastros, madrastras y abuelos no pueden pedirlos por su cuenta. Se necesita una orden judicial de custodia; sin ella, puede pedirlos la agencia de servicios sociales que tiene la custodia, o el padre o la madre.',
    papersLink: 'Tengo uno de estos documentos',
    call: (phone) => `¿Tiene dudas? Llame a Registros Médicos al ${phone}.`,
  },
  minor: {
    title: 'Usted tiene menos de 18 años',
    lead: 'Aun así puede obtener sus registros. Elija lo que corresponda.',
    parentHeading: 'Su madre, su padre o su tutor los pide por usted',
    parent: 'Es lo más común. Su madre, su padre o su tutor llena el formulario.',
    parentButton: 'Comenzar una solicitud para mi hijo o hija',
    aloneHeading: 'Usted recibió esta atención por su cuenta',
    alone:
      'Para cierta atención, la ley le permite decidir sin sus padres: por ejemplo, por una enfermedad que se contagia, un embarazo, el uso de alcohol o drogas, o por cómo se siente. Usted mismo puede pedir esos registros. Un profesional de salud del hospital revisa su solicitud antes de que le demos algo.',
    private: [
      'Le escribimos solo al correo electrónico, al teléfono o a la dirección que usted nos dé. Elija uno que nadie más lea.',
      'Nuestros correos y mensajes de texto no nombran ninguna enfermedad, ningún doctor ni ninguna clase de atención.',
      'No avisamos por nuestra cuenta a sus padres de esta solicitud. La ley permite que un doctor les avise si su vida o su salud corre peligro, o si ellos se lo preguntan.',
    ],
    aloneButton: 'Seguir con mi propia solicitud',
    call: (phone) => `¿Tiene dudas? Llame al ${phone}. No tiene que decir el motivo.`,
  },
  ask: {
    title: 'Pida al paciente que firme',
    lead: 'Dígale al paciente quién lo pide. Luego recibe un enlace para el paciente.',
    name: 'Su nombre completo',
    nameHint: 'El paciente lo ve. Lo ponemos como la persona que recibe la copia; el paciente puede cambiarlo.',
    nameMissing: 'Escriba su nombre completo',
    nameWrong: 'Escriba un nombre de 100 caracteres como máximo, sin signos especiales',
    button: 'Crear el enlace',
    readyTitle: 'Su enlace está listo',
    ready: 'Envíe este enlace al paciente, o deje que el paciente escanee el código con un teléfono.',
    link: 'Enlace para el paciente',
    qr: 'Código con el enlace para el paciente, para escanear con un teléfono',
    limit: (day) => `Sirve una sola vez, hasta el ${day}. El paciente también da su nombre y su fecha de nacimiento, y firma.`,
    waiting: 'Nadie ha usado el enlace todavía. Vuelva a esta página en este navegador para ver si eso cambia.',
    usedTitle: 'Su enlace ya se usó, o se venció',
    used: 'Si el paciente comenzó la solicitud, ahora es solo del paciente. Por privacidad no podemos mostrarle más. Pregúntele al paciente.',
    again: 'Crear un enlace nuevo',
  },
  sign: {
    title: (name) => `${name} le pide una copia de los registros médicos de usted`,
    lead: 'Usted decide. Puede cambiar todo en esta solicitud, elegir quién recibe la copia o simplemente cerrar esta página.',
    what: 'Usted escribe su nombre y su fecha de nacimiento, elige los registros y firma. Toma unos 10 minutos.',
    limit: 'Este enlace sirve una sola vez. Cuando usted comience, nadie más podrá usarlo.',
    button: 'Comenzar mi solicitud',
    endedTitle: 'Este enlace ya no sirve',
    ended: 'Ya se usó, o pasaron sus siete días. No se envió nada. Puede comenzar una solicitud propia.',
    start: 'Ir a la página de inicio',
  },
  lost: {
    title: 'No encontramos sus respuestas en este navegador',
    why: 'El formulario se cierra cuando usted cierra el navegador, después de 30 minutos sin abrir otra página, o cuando alguien presiona “Terminar y borrar de esta computadora”. Después de siete días sin cambios, sus respuestas se borran.',
    sent: '¿Ya la envió? Entonces la tenemos: consúltela con su número de referencia.',
    resume: 'Seguir con mi código',
    start: 'Comenzar de nuevo',
    status: 'Ver cómo va una solicitud',
  },
  cookies: {
    title: 'Su navegador no guarda nuestra cookie',
    why: 'El formulario necesita una cookie para mantener juntas sus respuestas. Contiene una clave al azar y nada sobre usted, y termina con el navegador. Sin ella perdemos su lugar en cada página.',
    ways: [
      'Permita las cookies de este sitio en los ajustes de su navegador. Luego comience de nuevo.',
      'O use otro navegador, teléfono o computadora.',
      'O imprima el formulario, fírmelo y envíelo por correo.',
    ],
    start: 'Comenzar de nuevo',
    print: 'Imprimir el formulario (PDF)',
    call: (phone) => `O llame a Registros Médicos al ${phone}.`,
  },
};
