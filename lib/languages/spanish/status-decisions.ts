/** Spanish words of what requesters decide themselves on the status page. Our own draft; awaits a qualified translator and counsel. */
import type { Translation } from '../dictionary.ts';
import type { statusDecisionWords as english } from '../english/status-decisions.ts';

export const statusDecisionWords: Translation<typeof english> = {
  cost: {
    heading: 'El costo de su solicitud',
    amount: (amount, day) => `Calculamos un costo de ${amount} el ${day}.`,
    waits: 'Sus registros esperan hasta que usted responda y hasta que se pague el costo.',
    waitsNot: 'Seguimos trabajando en su solicitud mientras usted decide. Sus registros no esperan por este costo.',
    question: '¿Está de acuerdo?',
    answers: { accept: 'Sí, sigan', decline: 'No', narrow: 'Quiero menos' },
    less: 'Qué quiere en su lugar',
    lessHint:
      'Solo si quiere menos. Por ejemplo: solo el último año, o solo los resultados de laboratorio. Entonces calculamos un costo nuevo.',
    button: 'Enviar mi respuesta',
    now: {
      accepted: (phone) => `Usted dijo que sí. Para pagar, llame al ${phone}. En esta página no se paga.`,
      declined: (phone) =>
        `Usted dijo que no. Si cambia de opinión, llame al ${phone}. También puede detener la solicitud más abajo.`,
      narrowed: 'Usted pidió menos. Calculamos un costo nuevo y le avisamos.',
      paid: 'Está pagado. Gracias.',
      waived: 'No tiene que pagarlo.',
    },
    nothing: 'No hay nada que pagar.',
  },
  withdraw: {
    heading: 'Detener esta solicitud',
    text: 'Dejamos de trabajar en ella y no enviamos nada más. Se lo confirmamos hoy. Si cambia de opinión, en esta página puede abrirla otra vez.',
    sure: 'Quiero detener esta solicitud',
    button: 'Detener esta solicitud',
  },
  revoke: {
    heading: 'Revocar su permiso',
    text: 'Desde ese momento no enviamos nada más con ese permiso. Lo que ya se envió no se puede recuperar.',
    sure: 'Revoco mi permiso para enviar estos registros',
    signature: 'Su nombre completo, como firma',
    signatureHint: 'Como está en la solicitud. Con su nombre usted firma aquí, hoy.',
    button: 'Firmar y revocar',
  },
  review: {
    heading: 'Pedir que se revise nuestra negativa',
    text: 'Otro profesional de la salud con licencia, que no participó en la primera decisión, la revisa. No cuesta nada. Le escribimos lo que esa persona decida.',
    about: 'Qué debe saber esa persona',
    button: 'Pedir una revisión',
    asked: (day) => `Usted pidió una revisión el ${day}. Le escribimos en cuanto se decida.`,
    upheld: (day) => `La revisión terminó el ${day}: la primera decisión se mantiene. Nuestra carta dice qué puede hacer.`,
    overturned: (day) => `La revisión terminó el ${day}: usted sí recibe estos registros. Ya estamos trabajando en ello.`,
  },
  notAsked: {
    heading: '¿Usted no lo pidió?',
    text: (day) =>
      `Esta solicitud se detuvo el ${day}. Si usted no lo pidió, o si cambió de opinión, ábrala otra vez. Sigue donde estaba.`,
    due: (day) => `La fecha en que recibe una respuesta sigue siendo el ${day}.`,
    button: 'Abrir mi solicitud otra vez',
  },
  notReceived: {
    heading: '¿No le llegaron los registros?',
    text: (phone) =>
      `Díganoslo aquí. Una persona del hospital averigua dónde están y le escribe. Si los necesita pronto, llame al ${phone}.`,
    about: 'Qué debemos saber',
    aboutHint: 'Por ejemplo: qué falta o desde cuándo espera.',
    button: 'No los recibí',
    open: (phone) =>
      `Usted nos dijo que los registros no le llegaron. Una persona está averiguando dónde están. Si los necesita pronto, llame al ${phone}.`,
  },
  doneHeading: 'Listo',
  done: {
    'answer-cost': 'Tenemos su respuesta sobre el costo.',
    withdraw: 'Su solicitud quedó detenida. Se lo confirmamos hoy.',
    revoke: 'Usted revocó su permiso. Se lo confirmamos.',
    'ask-review': 'Recibimos su petición de una revisión.',
    'not-asked': 'Su solicitud está abierta otra vez.',
    'on-its-way': 'Anotamos que viene en camino.',
    'record-arrival': 'Tenemos su respuesta.',
    'confirm-identity': 'Gracias. Con el código nos mostró que es usted.',
    'not-received': 'Ya sabemos que los registros no le llegaron. Una persona está averiguando dónde están.',
    'ask-accounting': 'Recibimos su petición de una lista. Abajo ve hasta cuándo la recibe.',
    'ask-correction': 'Recibimos su petición de una corrección. Abajo ve hasta cuándo recibe una respuesta.',
  },
  openWithCode: 'Todavía no sabemos quién lo pide. Abra su solicitud con un código: así sabemos que es usted.',
  late: 'Esto ya no se puede hacer. Esta página muestra cómo está ahora su solicitud.',
  problems: {
    answer: 'Elija una de las respuestas.',
    less: 'Diga qué quiere en su lugar.',
    sure: 'Marque la casilla si eso es lo que quiere.',
    signature: 'Escriba su nombre completo como firma.',
    signer: 'Escriba el nombre completo de la persona que firmó la solicitud.',
    items: 'Esto ya no lo necesitamos. Mire la página de nuevo.',
    about: 'Escriba su respuesta.',
    long: 'Acorte el texto a 1,000 caracteres.',
    character: 'El texto tiene un carácter que no podemos guardar. Escríbalo de nuevo en lugar de pegarlo.',
  },
};
