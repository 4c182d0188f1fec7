/**
 * Spanish words of labels, cover sheet, letter and stamped pages for records that are sent to the health system. Our own draft; awaits a
 * qualified translator and counsel. Long: one flat list.
 */
import type { Translation } from '../dictionary.ts';
import type { inboundPaperWords as english } from '../english/inbound-papers.ts';

type Words = Translation<typeof english>;

const label: Words['label'] = {
  title: 'Etiquetas para registros médicos',
  born: (day) => `Fecha de nacimiento: ${day}`,
  mrn: (number) => `Registro médico (MRN): ${number}`,
  patient: 'Paciente',
  cut: 'Corte por las líneas. Pegue una etiqueta en cada página, y por fuera de cada disco o disco duro.',
};

const cover: Words['cover'] = {
  title: 'Hoja de portada para registros médicos',
  lead: 'Ponga esta hoja encima de todo. Le dice al departamento de quién son los registros.',
  reference: 'Referencia',
  to: 'Para',
  phone: 'Teléfono',
  fax: 'Fax',
  patient: 'Paciente',
  sender: 'Enviado por',
  enclosed: 'Qué contiene',
  enclosedKinds: {
    paper: (count) => (count === undefined ? 'Páginas de papel' : `Páginas de papel: ${count}`),
    disc: (count) => (count === undefined ? 'Discos CD o DVD' : `Discos CD o DVD: ${count}`),
    drive: (count) =>
      count === undefined ? 'Discos duros externos o memorias USB' : `Discos duros externos o memorias USB: ${count}`,
    images: (count) =>
      count === undefined ? 'Discos con imágenes de radiología' : `Discos con imágenes de radiología: ${count}`,
    other: (count) => (count === undefined ? 'Otra cosa' : `Otra cosa: ${count}`),
  },
  note: 'Nota',
  carrier: 'Empresa de envíos',
  tracking: 'Número de seguimiento',
  rulesTitle: 'Antes de cerrar el paquete',
  rules: [
    'Solo copias, nunca originales. No se devuelven documentos, discos ni discos duros.',
    'El nombre del paciente, su fecha de nacimiento y su número de registro médico (si lo hay) están en cada página y por fuera de cada disco o disco duro.',
    'No hay ninguna contraseña en el paquete. Désela por teléfono al departamento.',
  ],
  images: 'Las imágenes de radiología (TC, resonancia, radiografía) deben cargarse en una clínica.',
  courier: (phone) =>
    `Esta dirección es un apartado postal: las empresas privadas de mensajería no entregan ahí. Llame al ${phone} antes de usar una.`,
  after: (phone) =>
    `Después de enviar, confirme por teléfono (${phone}) o por correo electrónico que los registros llegaron. Pida la dirección de correo por teléfono.`,
};

const letter: Words['letter'] = {
  title: 'Solicitud para que envíen mis registros médicos',
  copy: 'Copia en español para que usted sepa qué firma. Firme y envíe la carta en inglés.',
  date: 'Fecha',
  to: 'Para',
  department: 'Registros Médicos',
  patient: 'Paciente',
  numberThere: 'Número de registro en su clínica',
  phone: 'Teléfono',
  email: 'Correo electrónico',
  dear: 'Al departamento de Registros Médicos:',
  lead: (clinic, system) =>
    `Soy paciente de ${clinic}. Les pido que envíen una copia de mis registros médicos a ${system}, para mi atención allí.`,
  which: 'Qué registros',
  everything: 'Todos mis registros',
  sendTo: 'Envíen la copia a',
  sendToNote: 'Esta es la persona designada y el lugar adonde se envía la copia.',
  fax: 'Fax',
  directive: '1. Mi instrucción para una copia electrónica',
  directiveText:
    'Según 45 CFR 164.524(c)(3)(ii), les indico que envíen directamente al destinatario nombrado arriba una copia electrónica de mis registros que estén en un expediente médico electrónico. Esta instrucción está por escrito, la firmo abajo e identifica claramente a la persona designada y el lugar adonde se envía la copia.',
  directiveTime: 'Les pido que la cumplan en un plazo de 30 días (45 CFR 164.524(b)(2)). Si cobran por esto, avísenme primero.',
  others: '2. Mi petición de todos los demás registros',
  othersText:
    'La instrucción solo abarca una copia electrónica de los registros que estén en un expediente médico electrónico (Ciox Health v. Azar, 435 F. Supp. 3d 30, D.D.C. 2020). Les pido que envíen también copias de mis demás registros, por ejemplo los que están en papel, para mi tratamiento. La ley les permite darlos a otro doctor, clínica u hospital para el tratamiento sin una autorización (45 CFR 164.506(c)(2)). Sé que no los obliga a hacerlo.',
  notAsked:
    'Esta carta no pide notas de psicoterapia y no es un consentimiento para registros de un programa de tratamiento por consumo de alcohol o drogas (42 CFR, parte 2). Si necesitan de mí otro formulario, envíenmelo.',
  how: 'Cómo enviarlos',
  rules: (phone) => [
    `Antes de enviar: avisen al departamento, al ${phone}, que los registros van en camino.`,
    'Envíen copias, nunca originales. No se devuelven documentos, discos ni discos duros.',
    'Marquen cada página, y por fuera cada disco o disco duro, con mi nombre, mi fecha de nacimiento y mi número de registro médico (si lo hay). Puede ser a mano.',
    `No envíen una contraseña junto con un disco o un disco duro. Denla por teléfono: ${phone}.`,
    'No envíen por correo imágenes de radiología (TC, resonancia, radiografía): deben cargarse en una clínica. Denme un disco y yo lo llevaré.',
    `El fax y el correo son menos seguros y son el último recurso. Si usan el correo, se prefiere una empresa con seguimiento y se acepta el Servicio Postal de EE. UU. La dirección es un apartado postal: llamen al ${phone} antes de usar una empresa privada de mensajería.`,
  ],
  sign: 'Firma',
  signature: 'Firma del paciente (o de su representante personal)',
  signedOn: 'Fecha',
  printed: 'Nombre en letra de molde',
  acts: 'Si firma por el paciente: con qué autoridad',
};

const problems: Words['problems'] = {
  name: 'Escriba el nombre completo del paciente',
  count: (most) => `Escriba cuántas etiquetas quiere, de 1 a ${most}`,
  from: (most) => `Escriba una etiqueta de la hoja, de 1 a ${most}`,
  sheet: 'Elija el tipo de etiqueta',
  clinic: 'Escriba el nombre del hospital o la clínica que tiene los registros',
  address: 'Escriba la dirección postal de ese hospital o esa clínica',
  scope: 'Elija qué registros pide',
  some: 'Diga qué registros pide, o elija todos sus registros',
  reach: 'Dé un número de teléfono o un correo electrónico para que la clínica pueda comunicarse con usted',
  kinds: 'Marque al menos una cosa que va en el paquete',
  number: 'Escriba un número de 1 a 9999, o déjelo vacío',
  sender: 'Escriba quién envía los registros',
};

const pages: Words['pages'] = {
  name: 'Nombre completo del paciente',
  nameHint: 'Como lo escribe el hospital o la clínica. En cualquier alfabeto.',
  birth: 'Fecha de nacimiento del paciente',
  mrn: (short) => `Número de registro médico en ${short}`,
  mrnHint: 'Si lo sabe',
  back: 'Volver a enviar registros',
  kept: 'No guardamos lo que usted escribe aquí. Guarde el archivo: contiene su información.',
  labels: {
    title: 'Imprima etiquetas',
    lead: 'Cada página, y por fuera cada disco o disco duro, necesita el nombre del paciente, su fecha de nacimiento y su número de registro médico. También puede escribirlo a mano.',
    sheet: '¿En qué imprime?',
    sheets: {
      'avery-5160': 'Etiquetas pequeñas: Avery 5160',
      'avery-5163': 'Etiquetas grandes: Avery 5163',
      'avery-5931': 'Etiquetas redondas para CD y DVD: Avery 5931',
      paper: 'Papel común, para cortar',
    },
    sheetHints: {
      'avery-5160': '1 x 2 5/8 pulgadas, 30 en una hoja',
      'avery-5163': '2 x 4 pulgadas, 10 en una hoja',
      'avery-5931': '117 mm, 2 en una hoja. El agujero queda libre.',
      paper: '1 1/2 x 3 1/2 pulgadas, 12 en una hoja, con líneas para cortar',
    },
    count: '¿Cuántas etiquetas?',
    countHint: 'Una por página, y una por cada disco o disco duro.',
    from: 'Primera etiqueta libre de la hoja',
    fromHint: 'Escriba 1 si la hoja es nueva. Cuente desde arriba a la izquierda, fila por fila.',
    print:
      'Imprima al 100 % (“tamaño real”), no “ajustar a la página”. Pruebe primero en papel común y póngalo detrás de una hoja de etiquetas.',
    button: 'Hacer las etiquetas (PDF)',
    more: 'Más ayuda con lo que envía',
  },
  cover: {
    title: 'Imprima una hoja de portada',
    lead: 'Póngala encima de lo que envía. Dice de quién son los registros, quién los envía y qué hay adentro.',
    sender: '¿Quién envía los registros?',
    senderHint: 'Su nombre, o el hospital o la clínica',
    phone: 'Teléfono de quien envía',
    kinds: '¿Qué hay en el paquete?',
    kindNames: {
      paper: 'Papel',
      disc: 'Discos CD o DVD',
      drive: 'Discos duros externos o memorias USB',
      images: 'Discos con imágenes de radiología',
      other: 'Otra cosa',
    },
    pages: '¿Cuántas páginas de papel?',
    media: '¿Cuántos discos y discos duros?',
    button: 'Hacer la hoja de portada (PDF)',
  },
  letter: {
    title: 'Pida a otro hospital o clínica que envíe sus registros',
    lead: 'Complete esto, imprima la carta, fírmela y entréguela o envíela al hospital o a la clínica que tiene sus registros. La carta les pide que envíen una copia al departamento de aquí. La carta está en inglés; usted recibe además una copia en español.',
    clinicHeading: '¿Quién tiene los registros?',
    clinic: 'Nombre del hospital o de la clínica',
    address: 'Su dirección postal',
    numberThere: 'El número de registro que usted tiene allí',
    numberThereHint: 'Si lo sabe',
    youHeading: 'Sobre el paciente',
    reachHeading: '¿Cómo pueden comunicarse con usted?',
    phone: 'Teléfono',
    email: 'Correo electrónico',
    reachHint: 'Dé al menos uno.',
    scope: '¿Qué registros?',
    scopes: { all: 'Todos los registros', some: 'Solo algunos' },
    some: '¿Cuáles, y de qué fechas?',
    someHint: 'Por ejemplo: cardiología, 2019 a 2024. Si puede, escríbalo en inglés.',
    button: 'Ver la carta',
    ready: 'Su carta',
    next: [
      'Imprima la carta en inglés y fírmela a mano, con la fecha.',
      'Haga una copia para usted.',
      'Entréguela o envíela al hospital o a la clínica. No la envíe aquí.',
    ],
    pdf: 'Guardar la carta (PDF)',
    change: 'Cambiar mis respuestas',
    radiology:
      'Las imágenes de radiología (TC, resonancia, radiografía) deben cargarse en una clínica: pida un disco y tráigalo a su cita.',
  },
  stamp: {
    title: 'Ponga su etiqueta en cada página de un PDF',
    lead: 'Envíenos un PDF de los registros. Se lo devolvemos con el nombre del paciente, su fecha de nacimiento y su número de registro médico en cada página, en una franja arriba de la página. Las páginas mismas quedan como están.',
    keep: 'Borramos su archivo unos minutos después de que usted lo tenga, y a más tardar después de una hora. Nadie lo mira.',
    notSent: 'Esto no envía los registros al departamento. Eso lo hace usted después.',
    button: 'Seguir para elegir el PDF',
    chooseTitle: 'Elija el PDF',
    file: 'PDF de los registros',
    hint: (megabytes, most) => `Hasta ${megabytes} MB y ${most.toLocaleString('es-US')} páginas. Sin contraseña.`,
    send: 'Enviar el PDF',
    wait: 'Después de oprimir el botón, espere hasta que aparezca otra página. Con una conexión lenta puede tardar unos minutos.',
    until: (time) => `Esta página funciona hasta las ${time}.`,
    waitTitle: 'Estamos revisando su PDF',
    waiting:
      'Primero un antivirus, después la etiqueta en cada página. Tarda más o menos un minuto. Esta página vuelve a mirar sola.',
    incoming:
      'Su PDF todavía no ha llegado. Si lo acaba de enviar, tarda unos segundos. Si no ha enviado ninguno, vuelva y elíjalo.',
    lookAgain: 'Mirar de nuevo',
    chooseAgain: 'Elegir el PDF otra vez',
    readyTitle: 'Su PDF está listo',
    ready: (count) => (count === 1 ? 'La etiqueta está en la página.' : `La etiqueta está en las ${count} páginas.`),
    readyUntil: (time) => `Puede descargarlo hasta las ${time}. Después se borra.`,
    fetched: 'Su descarga comenzó. Su PDF se borra unos minutos después.',
    print: 'Ahora las páginas son un poco más altas: imprímalas con “ajustar a la página”.',
    signed: 'Si el PDF tiene una firma digital, esa firma ya no es válida: el archivo cambió.',
    download: 'Descargar el PDF',
    remove: 'Ya lo tengo: borrarlo ahora',
    removedTitle: 'Su PDF ya no está',
    removed: 'Ya nadie puede descargarlo, y se borra en unos minutos.',
    another: 'Hacer otro PDF',
    refusedTitle: 'No pudimos usar este PDF',
    ended: 'Su página anterior terminó: el PDF se borró después de una hora, o usted usa otro navegador. Empiece de nuevo.',
  },
};

const refused: Words['refused'] = {
  malware: 'Nuestro antivirus detuvo este archivo. Haga otro PDF o escriba la etiqueta a mano.',
  'not-scanned': 'No pudimos revisar este archivo. Inténtelo otra vez o escriba la etiqueta a mano.',
  'unknown-type': 'Este archivo no es un PDF. Guárdelo como PDF y envíelo otra vez.',
  empty: 'Este archivo está vacío. Elíjalo otra vez.',
  'too-large': (megabytes) => `Este archivo pesa más de ${megabytes} MB. Divídalo en archivos más pequeños.`,
  encrypted: 'Este PDF tiene contraseña. Guárdelo sin contraseña y envíelo otra vez.',
  cut: 'Este PDF no llegó completo o está dañado. Envíelo otra vez o guárdelo de nuevo.',
  script:
    'Este PDF contiene un programa o un formulario activo y por eso no lo abrimos. Imprímalo como un PDF nuevo y envíe ese.',
  attachment: 'Este PDF lleva otro archivo adentro y por eso no lo abrimos. Imprímalo como un PDF nuevo y envíe ese.',
  inflates: 'Este PDF es demasiado grande para abrirlo. Divídalo en archivos más pequeños.',
  'page-size': 'Este PDF tiene páginas demasiado grandes para abrirlas. Imprímalo como un PDF nuevo y envíe ese.',
  'too-many-pages': (count) =>
    `Este PDF tiene más de ${count.toLocaleString('es-US')} páginas. Divídalo en archivos más pequeños.`,
};

export const inboundPaperWords: Words = { label, cover, letter, problems, pages, refused };
