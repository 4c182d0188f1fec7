/** Spanish: saving, resuming, the done page, the status page, the wait for a document. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { afterWords as english } from '../english/after.ts';
import { letterTitles, neutralLetterTitle } from './letter-names.ts';

export const afterWords: Translation<typeof english> = {
  save: {
    title: 'Guardar y seguir después',
    lead: 'Lo que escribió está guardado. Para abrirlo de nuevo en cualquier dispositivo necesita un código y la fecha de nacimiento del paciente.',
    birth: 'Fecha de nacimiento del paciente',
    birthPatient: 'Su fecha de nacimiento',
    button: 'Obtener mi código',
    back: 'Volver al formulario',
  },
  saved: {
    title: 'Sus respuestas están guardadas',
    codeHeading: 'Su código',
    keep: 'Anótelo o imprima esta página. No lo enviamos por correo electrónico.',
    how: 'Para seguir, abra “Terminar una solicitud guardada” en la página de inicio y escriba el código y la fecha de nacimiento del paciente.',
    limit: (day) =>
      `Continúe a más tardar el ${day}. Después se borran las respuestas. El código sirve una vez; guarde de nuevo para obtener otro.`,
    shared: 'Si la computadora es compartida, presione ahora “Terminar y borrar de esta computadora”, al final de esta página.',
    goOn: 'Seguir ahora',
    idle: 'Pasaron más de 30 minutos desde la última página. Para proteger sus respuestas, el formulario se cerró en este navegador. Lo último que escribió también está guardado.',
  },
  resume: {
    title: 'Continuar una solicitud guardada',
    lead: 'Escriba el código que recibió al guardar y la fecha de nacimiento del paciente.',
    code: 'Código',
    codeHint: '13 letras y números. Los espacios y guiones no importan.',
    birth: 'Fecha de nacimiento del paciente',
    button: 'Continuar',
    missHeading: 'No encontramos una solicitud guardada',
    idle: 'Después de 30 minutos sin abrir otra página, el formulario se cerró en este navegador. Lo que guardó puede continuarlo con su código.',
    miss: 'Revise el código y la fecha de nacimiento y escriba ambos de nuevo. Los códigos sirven una vez y durante siete días.',
  },
  alreadySent: {
    title: 'Esta solicitud ya se envió',
    lead: (day) => `La recibimos el ${day}. Lo que se escribió después no se agregó. Estas son las respuestas que se enviaron.`,
    change: (phone) => `Para cambiar algo, llame a Registros Médicos al ${phone} o comience una solicitud nueva.`,
    confirmation: 'Ver la confirmación',
    start: 'Comenzar una solicitud nueva',
  },
  done: {
    titles: {
      online: 'Hemos recibido su solicitud',
      paper: 'Falta un paso: firme y envíe su solicitud por correo',
      thirdParty: 'Falta un paso: envíe los documentos por correo',
      fax: 'Su solicitud va en camino por fax',
      legal: 'Falta un paso: envíe o notifique los documentos',
      publicBody: 'Falta un paso: envíe su solicitud por escrito',
    },
    reference: 'Su número de referencia',
    keep: 'Consérvelo. Con la fecha de nacimiento del paciente muestra el estado en todo momento.',
    documents: 'Sus documentos',
    download: (name) => `Descargar: ${name} (PDF)`,
    downloadIn: (name, language) => `Descargar en ${language}, para el paciente: ${name} (PDF)`,
    documentsHint: (minutes) =>
      `Se preparan ahora y están listos en unos segundos. Los enlaces sirven durante ${minutes} minutos después de enviar la solicitud, solo en este navegador. Guarde los archivos que quiera conservar.`,
    documentsReady: (minutes) =>
      `Los enlaces sirven durante ${minutes} minutos después de enviar la solicitud, solo en este navegador. Guarde los archivos que quiera conservar.`,
    why: '¿Por qué de esta forma?',
    where: 'Adónde enviarlo',
    by: (carriers) => `Si se envía por ${carriers}`,
    enclose: 'Qué va en el sobre',
    signing: 'Quién firma',
    next: 'Qué sigue',
    copy: 'Toque el número para seleccionarlo y cópielo.',
    stepsOnline: {
      sent: 'Recibimos su solicitud.',
      unset: (phone) => `Sin día fijo. Llame al ${phone} para preguntar.`,
      afterwards: 'Después',
      check: 'Revisamos su solicitud. Si falta algo, le decimos todo de una vez.',
      gather: 'Reunimos sus registros.',
      by: (day) => `A más tardar el ${day}`,
      due: 'Usted recibe sus registros o una respuesta por escrito. Si necesitamos más tiempo, le escribimos antes de ese día, le decimos por qué y le damos una nueva fecha.',
    },
    calendar: {
      save: 'Guardar el día en mi calendario',
      summary: (reference) => `Fecha de respuesta: ${reference}`,
      look: (link) => `Vea cómo va: ${link}`,
    },
    onPhone: {
      heading: 'Siga en su teléfono',
      text: 'Escanee este código con su teléfono: el código abre la página de estado con su número de referencia ya escrito.',
      alternative: 'Código que abre la página de estado en su teléfono',
    },
    stepsPolicy: {
      check: 'Revisamos su solicitud. Si falta algo, le decimos todo de una vez.',
      after: 'La ley no fija un día para este tipo de solicitud. Puede ver el estado en línea en todo momento.',
    },
    stepsFax: {
      send: 'Enviamos ahora la solicitud por fax a Registros Médicos y la seguimos hasta que llegue.',
      held: 'Enviamos la solicitud por fax a Registros Médicos en cuanto pueda salir, y la seguimos hasta que llegue.',
      fail: 'Si la línea está ocupada, lo intentamos de nuevo. Si no funciona, le decimos qué hacer.',
      after: 'Registros Médicos puede llamarlo para confirmar quién es. Después envía los registros de la forma que eligió.',
    },
    lookFirst: {
      heading: 'Una persona mira primero su solicitud',
      lead: 'Tenemos su solicitud. Antes de enviar algo, una persona de Registros Médicos la mira. No tiene que hacer nada; por favor, no la envíe otra vez.',
      fax: 'Hasta entonces no se envía por fax.',
    },
    faxWaits: {
      heading: 'El fax tiene que esperar',
      lead: (when) =>
        `Tenemos su solicitud. En una hora se presentaron muchísimos faxes, así que el suyo espera. Está previsto para el ${when}. Por favor, no la envíe otra vez.`,
    },
    urgent: {
      heading: '¿Es urgente?',
      call: (phone) => `No espere el correo: llame de inmediato al ${phone}.`,
    },
    urgentCare: (phone) =>
      `¿Un paciente necesita atención ahora? No espere: llame al ${phone} y dé su número de referencia. Nuestro personal ya puede ver su solicitud.`,
    stepsPaper: {
      arrive: 'Su solicitud se considera recibida el día en que llega el sobre.',
      orderDay: 'El día que cuenta es el que indica la orden o la citación judicial.',
      due: 'Desde ese día recibe sus registros, o una respuesta por escrito, en un plazo de 30 días.',
    },
    proofHeading: 'Documentos que todavía necesitamos',
    proof:
      'Envíe copias, no originales, a una de las dos direcciones, o tráigalas. Escriba en ellas su número de referencia. Nuestro plazo de 30 días sigue contando.',
    call: (phone) => `¿Preguntas? Llame a Registros Médicos al ${phone}.`,
    again: 'Hacer otra solicitud',
    status: 'Consultar el estado',
    printHint: 'Puede imprimir esta página.',
    sentOn: (day) => `Enviada el ${day}`,
    filledOn: (day) => `Completada el ${day}`,
    statusAt: (address) => `Consulte el estado en ${address}`,
  },
  slip: {
    empty: 'No escribió nada aquí.',
    length: (count) => `Tiene 13 letras y números. Usted escribió ${count}.`,
    character: (at, typed) => `Revise el carácter ${at}: “${typed}” no se usa nunca aquí.`,
    check: 'Al menos un carácter está mal. Compare cada uno con el mensaje o el papel que recibió de nosotros.',
    meant: (likely) => `¿Quiso escribir ${likely}?`,
    or: (one, other) => `${one} o ${other}`,
  },
  status: {
    title: 'Consultar el estado de una solicitud',
    lead: 'Escriba el número de referencia y la fecha de nacimiento del paciente. Mostramos solo el estado, sin nombres ni información de salud.',
    reference: 'Número de referencia',
    referenceHint: 'Por ejemplo: 7KQ4-M9TX-2HBD-J. Los espacios y guiones no importan.',
    birth: 'Fecha de nacimiento del paciente',
    button: 'Mostrar el estado',
    missHeading: 'No encontramos ninguna solicitud',
    miss: 'Revise el número de referencia y la fecha de nacimiento y escriba ambos de nuevo. Si envió su solicitud por correo sin comenzarla aquí, llámenos.',
    resultTitle: 'Estado de su solicitud',
    state: 'Estado',
    ready: 'Registros listos',
    submitted: 'Enviada',
    received: 'Recibida',
    due: 'Respuesta a más tardar',
    day: (day, days) => `Día ${day} de ${days}`,
    noDue: 'La ley no fija un día para este tipo de solicitud.',
    dueOnceReceived: 'Dentro de los 30 días desde que lleguen sus documentos firmados',
    orderDay: 'El día que indica la orden o la citación judicial',
    notReceived: 'Todavía no: los documentos no han llegado.',
    next: 'Qué sigue',
    another: 'Consultar otra solicitud',
    fax: 'Fax a Registros Médicos',
    faxStates: {
      sending: 'En camino',
      'looked-at': 'Espera: una persona mira primero la solicitud. Si es urgente, llámenos.',
      delivered: 'Llegaron todas las páginas',
      unconfirmed:
        'No pudimos confirmar que llegó. Nuestro personal revisará qué pasó. Por favor, no la envíe otra vez. Si es urgente, llámenos.',
    },
    letters: 'Nuestras cartas',
    openLetter: (title, day) => `${title} (carta del ${day}, PDF)`,
    letterTitles,
    neutralLetterTitle,
    faxWaits: (when) =>
      `Espera, porque en una hora se presentaron muchísimos faxes. Previsto para el ${when}. Si es urgente, llámenos.`,
    faxHeld: (when) => `Espera el horario de oficina de Registros Médicos. Previsto para el ${when}. Si es urgente, llámenos.`,
    items: {
      count: (count) =>
        count === 1 ? 'Todavía necesitamos una cosa de usted:' : `Todavía necesitamos ${count} cosas de usted:`,
      needed: 'Lo necesitamos',
      inLetter: (count) =>
        count === 1 ? 'Una cosa más: nuestra carta la nombra.' : `${count} cosas más: nuestra carta las nombra.`,
      send: 'Envíe copias, no originales, por correo, o tráigalas. Escriba en ellas su referencia. Las preguntas se pueden responder por teléfono.',
      clock: 'Nuestro plazo de 30 días sigue contando mientras las envía.',
    },
    steps: {
      'awaiting-mail': 'Imprima los documentos, firme donde se indica y envíelos a una de las direcciones de abajo.',
      lapsed:
        'Sus documentos no llegaron y dejamos de esperarlos. Si nos llegan pronto, su solicitud sigue adelante. Si no, inicie una nueva.',
      working: 'Ahora no tiene que hacer nada. Si falta algo, le decimos todo de una vez.',
      deficient: 'Falta algo. Lea nuestra carta o nuestro mensaje, o llámenos.',
      stopped:
        'Nos pidieron detener la solicitud, así que retenemos los registros médicos y no enviamos nada. Esto termina cuando el paciente, o quien firma por él, lo pide por escrito, o cuando el paciente nos dice que sigamos.',
      open: 'Estamos trabajando en su solicitud. Envíenos lo que se indica aquí.',
      fee: 'Le informamos el costo de su solicitud. Véalo en esta página, con un código, y responda. Seguimos en cuanto nos responda.',
      feeOwn:
        'Le informamos el costo de su solicitud. Véalo en esta página, con un código, y responda. Mientras tanto seguimos trabajando en su solicitud.',
      ready: 'Sus registros están listos. Con un código, los descarga en esta página.',
      linkOver: 'Los registros ya no se pueden descargar aquí. Si todavía los necesita, llámenos.',
      released: 'Los registros se enviaron de la forma que usted eligió.',
      underReview: 'Usted pidió que revisemos nuestra respuesta. Decide alguien que no participó en ella, y le escribimos.',
      joined:
        'Tenemos dos solicitudes suyas para este paciente y seguimos con la otra. Para ella cuenta la primera fecha de recepción, así que no pierde tiempo.',
      expired:
        'El permiso para entregar estos registros médicos terminó antes de que acabáramos. Ya no enviamos nada con él. Si todavía los quiere, haga una solicitud nueva con un formulario nuevo firmado.',
      closed: 'Esta solicitud está cerrada. Si tiene preguntas, llámenos.',
    },
  },
  code: {
    heading: 'Ver documentos, cartas y respuestas',
    headingReady: 'Descargar sus registros',
    lead: 'Para esto necesita un código, para que nadie más pueda abrir su solicitud.',
    toEmail: 'Enviamos el código al correo electrónico que figura en la solicitud. Sirve durante 10 minutos.',
    send: 'Envíenme un código',
    sendAgain: 'Enviar otro código',
    sentHeading: 'Le enviamos un código',
    sent: 'Busque nuestro mensaje, también en el correo no deseado, y escriba el código abajo. Sirve durante 10 minutos.',
    otherwise: (phone) =>
      `¿No puede abrir ese correo o ya tiene un código? Llame al ${phone} para pedir un código, o escriba el suyo.`,
    noEmail: (phone) => `En esta solicitud no figura ningún correo electrónico. Llame al ${phone} para pedir un código.`,
    callBack:
      'No damos ningún código a quien nos llama. Hacemos unas preguntas, después llamamos a un número de teléfono que figura en la solicitud y damos el código ahí.',
    label: 'Código',
    hint: '8 números. Los espacios no importan.',
    button: 'Abrir la solicitud',
    wrong: 'Este código no es correcto o ya no sirve. Revíselo o pida otro código.',
    tooMany: 'Ya se dieron tres códigos en una hora. Espere una hora o llámenos.',
    notSent: 'No pudimos enviar el código. Inténtelo de nuevo en unos minutos o llámenos.',
    documents: (until) => `Los enlaces sirven hasta el ${until}, solo en este navegador.`,
    opened: (until) => `Hasta el ${until}, este navegador muestra esta página; después necesita otro código.`,
  },
  waiting: {
    title: 'Estamos preparando su documento',
    text: 'Toma unos segundos. La página lo intenta de nuevo sola.',
    again: 'Intentar de nuevo ahora',
    blank: 'Usar un formulario en blanco',
  },
};
