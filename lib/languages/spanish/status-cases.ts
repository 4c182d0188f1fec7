/** Spanish words about a list of disclosures and a correction, on the status page. Our own draft; awaits a qualified translator and counsel. */
import type { Translation } from '../dictionary.ts';
import type { statusCaseWords as english } from '../english/status-cases.ts';

export const statusCaseWords: Translation<typeof english> = {
  heading: 'Qué más puede pedir',
  lead: 'Usted tiene estos derechos, pase lo que pase con esta solicitud.',
  back: 'Volver a su solicitud',
  links: {
    accounting: 'Pedir una lista de quién recibió sus registros médicos',
    correction: 'Pedir una corrección',
  },
  asked: {
    accounting: (day) => `Usted pidió una lista de quién recibió sus registros médicos el ${day}.`,
    correction: (day) => `Usted pidió una corrección de su expediente el ${day}.`,
  },
  due: (day) => `Por ley, recibe una respuesta a más tardar el ${day}.`,
  moreTime: 'Necesitamos más tiempo. Nuestra carta dice por qué.',
  over: (day) => `La fecha de nuestra respuesta era el ${day}. Tenemos retraso. Seguimos trabajando en ello.`,
  outcomes: {
    listed: (day) => `Le respondimos el ${day}. La lista es una de las cartas de esta página.`,
    withdrawn: (day) => `Usted retiró esta petición el ${day}. No cuesta nada.`,
    corrected: (day) => `Le respondimos el ${day}: hicimos la corrección. Nuestra carta dice qué cambió.`,
    refused: (day) =>
      `Le respondimos el ${day}: no podemos hacer la corrección. Nuestra carta dice por qué. Usted puede enviarnos una declaración de que no está de acuerdo.`,
  },
  disagreed: (day) => `Recibimos su declaración el ${day}. La guardamos con su expediente.`,
  next: 'Qué sigue',
  today: 'Hoy',
  by: (day) => `A más tardar el ${day}`,
  told: 'Le confirmamos que la recibimos. Después aparece en esta página.',
  longer: 'Si tardamos más',
  longerText: 'Le escribimos antes de esa fecha y le decimos por qué. Podemos tomar hasta 30 días más, una sola vez.',
  pages: {
    accounting: {
      title: 'Pedir una lista de quién recibió sus registros médicos',
      lead: 'Le damos una lista de a quién dimos su información de salud en los últimos seis años.',
      cost: 'La primera lista en 12 meses no cuesta nada. Si pide otra dentro de los 12 meses, puede costar algo. Le decimos cuánto antes de hacerla, y usted todavía puede decir que no.',
      left: 'No está en la lista lo que le dimos a usted, lo que usted permitió por escrito ni lo que se usó para su tratamiento, para el pago y para el funcionamiento del hospital.',
      about: '¿De qué tiempo la necesita?',
      hint: 'Por ejemplo: desde enero de 2024. Déjelo vacío si quiere los seis años.',
      answer: 'Recibe la lista como carta. La lee en esta página, o se la enviamos por correo.',
      button: 'Pedir la lista',
    },
    correction: {
      title: 'Pedir una corrección',
      lead: '¿Hay algo en su expediente que está mal o que falta? Díganoslo. Pedirlo no cuesta nada.',
      cost: 'Si lo corregimos, le decimos qué cambió. Si no, nuestra carta dice por qué y qué puede hacer usted.',
      left: 'Para una dirección o un teléfono nuevos no es necesaria una corrección del expediente. Llámenos.',
      about: '¿Qué está mal y qué debería decir?',
      hint: 'Diga en qué día y en qué página está, si lo sabe, y por qué está mal.',
      answer: 'Recibe nuestra respuesta como carta. La lee en esta página, o se la enviamos por correo.',
      button: 'Pedir la corrección',
    },
  },
};
