/** Spanish: choices, buttons and messages of the request form. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { formWords as english } from '../english/form.ts';

const option = (label: string, hint = '') => ({ label, hint });

export const formWords: Translation<typeof english> = {
  groups: {
    self: option('Mis propios registros', 'Soy el paciente'),
    care: option(
      'De alguien por quien actúo, o que falleció',
      'Mi hijo, mi esposa o esposo, mi madre o padre, o una persona que represento',
    ),
    organization: option(
      'Una organización o un profesional de salud',
      'Abogado, aseguradora, empleador, escuela, agencia o tribunal; doctor, clínica u hospital',
    ),
  },
  chapters: { people: 'Personas', records: 'Registros', delivery: 'Entrega', send: 'Revisar y enviar' },
  step: (position, total, chapter) => `Parte ${position} de ${total} · ${chapter}`,
  controls: { error: 'Error:', optional: '(opcional)', month: 'Mes', day: 'Día', year: 'Año', choose: 'Elija' },
  buttons: {
    continue: 'Continuar',
    save: 'Guardar y seguir después',
    back: 'Atrás',
    backToCheck: 'Volver a sus respuestas',
    send: 'Enviar la solicitud',
    signAndSend: 'Firmar y enviar',
    change: 'Cambiar',
  },
  errorHeading: (count) => (count === 1 ? 'Falta corregir una respuesta' : `Falta corregir ${count} respuestas`),
  birthHint: 'Por ejemplo: 9 de marzo de 1984',
  trap: 'Deje este campo vacío',
  notReadable: 'No pudimos leer lo que se envió. Revise sus respuestas y presione Continuar otra vez.',
  tokenLapsed: 'Por su seguridad, le pedimos que presione el botón una vez más. No se perdió nada de lo que escribió.',
  doubts: {
    heading: 'Revise esto una vez más, por favor',
    'signature-differs': (typed, other) =>
      `Usted escribió “${typed}”. No es igual a “${other}”. Si usted firma así, o firma por esta persona, continúe. Si no, cámbielo.`,
    'email-slip': (typed, other) =>
      `Usted escribió ${typed}. ¿Quiso decir ${other}? Si es así, cámbielo. Si lo que escribió es correcto, continúe.`,
  },
  idle: (minutes) =>
    `Si no abre otra página en ${minutes} minutos, el formulario se cierra aquí. Así nadie más ve sus datos. ¿Quiere seguir después? Guárdelo y anote el código.`,
  otherTab: {
    heading: 'Mientras tanto se guardaron otras respuestas',
    text: 'Otra pestaña o ventana guardó las respuestas de abajo. Lo que escribió aquí sigue en el formulario y todavía no está guardado. Presione el botón para guardar lo que escribió aquí en su lugar.',
    take: 'Conservar las respuestas de abajo y descartar lo que escribí aquí',
  },
  check: {
    title: 'Revise sus respuestas',
    signTitle: 'Revise y firme',
    lead: 'Todavía no hemos enviado nada. Si algo está mal, cámbielo aquí.',
    signHeading: 'Su firma',
    signLead: 'Al firmar, usted declara:',
    onPaper: 'Prefiero firmar en papel',
    onPaperHint: 'Entonces usted envía o trae el papel firmado, y su solicitud cuenta desde el día en que llega.',
    goesTo: 'Los registros se envían a',
    notProvided: 'Sin respuesta',
    agreed: 'Aceptado',
    notAgreed: 'No se divulga',
    provider: 'Al enviar, usted confirma que atiende al paciente y que necesita los registros para su atención.',
    paper: 'Después de enviar, recibe los documentos para imprimir, con las dos direcciones y lo que debe incluir.',
    online:
      'Después de enviar, recibe un número de referencia, el día en que le responderemos a más tardar y una copia en PDF.',
    changed: 'Sus respuestas cambiaron en otra pestaña o ventana. Léalas de nuevo antes de enviarlas, por favor.',
    emptied: 'Algunas respuestas ya no coinciden entre sí. Revíselas de nuevo, por favor.',
  },
};
