/** Spanish words of the page on which requesters send what is missing. Our own draft; awaits a qualified translator and counsel. */
import type { Translation } from '../dictionary.ts';
import type { proofWords as english } from '../english/proofs.ts';

type Words = Translation<typeof english>;

const problems: Words['problems'] = {
  malware: 'Nuestro antivirus detuvo este archivo. Tome otra foto o envíe otro archivo.',
  'not-scanned': 'No pudimos revisar este archivo. Ya lo estamos viendo. Puede enviarlo otra vez.',
  'unknown-type': 'No podemos abrir este tipo de archivo. Envíe una foto (JPEG, PNG) o un PDF.',
  empty: 'Este archivo está vacío. Elíjalo otra vez.',
  'too-large': 'Este archivo pesa más de 25 MB. Tome otra foto o escanéelo con menos calidad.',
  encrypted: 'Este PDF tiene contraseña. Guárdelo sin contraseña o tome una foto de las páginas.',
  cut: 'Este archivo no llegó completo. Envíelo otra vez.',
  script: 'Este PDF contiene un programa y por eso no lo abrimos. Tome una foto de las páginas.',
  attachment: 'Este archivo lleva otro archivo adentro y por eso no lo abrimos. Tome una foto de las páginas.',
  inflates: 'Esta imagen es demasiado grande para abrirla. Tome otra foto.',
  'page-size': 'Este PDF tiene páginas demasiado grandes para abrirlas. Tome una foto de las páginas.',
};

export const proofWords: Words = {
  title: 'Envíe lo que falta',
  lead: 'Lo más rápido es una foto con su teléfono. También puede enviarlo por correo o traerlo.',
  clock: 'Nuestro plazo de 30 días sigue corriendo mientras tanto.',
  none: 'Por ahora no necesitamos nada más de usted.',
  identity:
    'Primero comparamos lo que usted nos dijo con nuestros registros. Muchas veces eso basta. Si no basta, o si los registros van a un lugar que no conocemos, necesitamos ver un documento con su foto: una licencia de conducir, una identificación del estado o un pasaporte. Envíelo ahora para ahorrar tiempo.',
  maybe: 'Puede enviarlo ya',
  addFile: 'Agregar una foto o un archivo',
  addMore: 'Agregar otra página',
  about: (title) => `(${title})`,
  otherWays: 'Prefiero enviarlo por correo o traerlo',
  mail: (reference) => `Envíe o traiga una copia, nunca el original. Escriba ${reference} en ella.`,
  sheet: 'Imprimir una hoja para poner encima (PDF)',
  mailed: 'Ya lo envié por correo',
  willBring: 'Lo voy a traer',
  told: {
    post: (day) => `Usted nos dijo el ${day} que lo envió por correo. En esta página verá cuando haya llegado.`,
    'in-person': (day) => `Usted nos dijo el ${day} que lo va a traer.`,
  },
  answer: 'Su respuesta',
  answerButton: 'Enviar mi respuesta',
  states: {
    incoming: 'Todavía no ha llegado. Si lo acaba de enviar, mire otra vez en un minuto.',
    checking: (when) => `Llegó el ${when}. Estamos revisando el archivo. Tarda más o menos un minuto.`,
    clean: (when) => `Llegó el ${when}. Una persona lo va a mirar.`,
    removed: (day) => `Se borró el ${day}, porque ya no lo necesitamos.`,
  },
  problems,
  lookAgain: 'Mirar de nuevo',
  sentHeading: 'Gracias',
  sent: 'Si lo necesita, agregue el otro lado o más páginas.',
  have: 'Esto ya lo tenemos',
  haveOn: (day) => `Llegó el ${day}.`,
  waived: 'Ya no lo necesitamos.',
  back: 'Volver a mi solicitud',
  full: (phone) => `Usted ya envió muchos archivos. Llame al ${phone} si falta algo.`,
  sendNow: 'Enviar lo que falta',
  send: {
    title: 'Agregue una foto o un archivo',
    file: 'Foto o PDF',
    hint: (megabytes) => `JPEG, PNG, WebP o PDF, hasta ${megabytes} MB. Uno a la vez.`,
    how: 'Póngalo sobre una mesa oscura y con buena luz. Se deben ver las cuatro esquinas y se debe poder leer cada palabra.',
    place: 'De cada foto borramos dónde y cuándo se tomó.',
    identity: 'Borramos la foto de su documento de identidad después de confirmar quién es usted.',
    button: 'Enviar',
    wait: 'Después de oprimir el botón, espere hasta que aparezca otra página. Con una conexión lenta puede tardar unos minutos.',
    until: (time) => `Esta página funciona hasta las ${time}.`,
    back: 'Volver sin enviar',
  },
};
