/** Spanish: the pages of the link by which who called signs online, and what the status page says of it. */
import type { Dictionary } from '../dictionary.ts';

export const signingWords: Dictionary['signing'] = {
  birth: {
    title: 'Firme su solicitud',
    lead: 'Usted hizo esta solicitud por teléfono. Primero dé la fecha de nacimiento del paciente. Después verá lo que pidió y podrá firmar.',
    label: 'Fecha de nacimiento del paciente',
    button: 'Continuar',
    missHeading: 'Esta fecha no coincide',
    missed: 'No es la fecha de nacimiento que se dio en la solicitud. Revísela e inténtelo otra vez.',
    onPaper: (phone) => `No tiene que firmar en línea. Para firmar en papel, o si tiene preguntas, llame al ${phone}.`,
  },
  review: {
    title: 'Lea su solicitud y fírmela',
    lead: 'Esto es lo que usted pidió por teléfono. Cuenta desde el día en que firma.',
    wrong: (phone) => `¿Hay algo mal? Entonces no firme y llame al ${phone}. Lo corregimos y le enviamos un enlace nuevo.`,
    button: 'Firmar y enviar',
    lapsed: 'Esta página estuvo abierta demasiado tiempo. Léala otra vez y firme de nuevo.',
  },
  ended: {
    ends: {
      signed: {
        title: 'Su solicitud está firmada',
        text: 'Se firmó en línea y ya la tenemos. No tiene que firmar otra vez. La página de la solicitud dice qué sigue.',
      },
      paper: {
        title: 'Su papel firmado ya llegó',
        text: 'Recibimos el papel firmado y la solicitud sigue adelante. No tiene que firmar otra vez.',
      },
      withdrawn: {
        title: 'La solicitud se retiró o se detuvo',
        text: 'Por eso no hay nada que firmar. Si todavía la quiere, llámenos o haga una solicitud nueva.',
      },
      ended: {
        title: 'La solicitud terminó',
        text: 'Por eso no hay nada que firmar. La página de la solicitud dice qué pasó con ella.',
      },
      replaced: {
        title: 'Usted tiene un enlace más nuevo',
        text: 'Después de este le enviamos otro enlace. Use el del correo más nuevo.',
      },
      corrected: {
        title: 'La solicitud se corrigió',
        text: 'Algo cambió después de enviar este enlace, así que sería otro texto. Llámenos para recibir un enlace nuevo.',
      },
      expired: {
        title: 'El plazo de este enlace terminó',
        text: 'Sirvió durante siete días. Llámenos para recibir otro, o firme en papel.',
      },
      guessed: {
        title: 'La fecha de nacimiento se escribió mal demasiadas veces',
        text: 'Por seguridad, este enlace ya no sirve. Llámenos: comprobamos la fecha con usted y le enviamos otro.',
      },
      unknown: {
        title: 'Este enlace no funciona',
        text: 'Quizás le falta una parte. Ábralo otra vez desde el correo, o cópielo completo.',
      },
      lapsed: {
        title: 'Abra el enlace otra vez',
        text: 'Por seguridad, esta página se cierra después de 30 minutos. Abra otra vez el enlace del correo.',
      },
    },
    call: (phone) => `¿Tiene preguntas? Llame al ${phone}.`,
    status: 'Ver cómo está la solicitud',
  },
  status: {
    open: (until) => `También puede firmar en línea. Le enviamos por correo electrónico un enlace que sirve hasta el ${until}.`,
    over: (phone) =>
      `El enlace para firmar en línea que le enviamos por correo electrónico ya no sirve. Para recibir otro, llame al ${phone}.`,
  },
};
