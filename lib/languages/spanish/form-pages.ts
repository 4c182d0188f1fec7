/** Spanish: the title of each form page and why it is asked. Our own draft, awaiting review by a qualified translator. */
import { everyone, ownOr } from '../askers.ts';
import type { Translation } from '../dictionary.ts';
import type { formPageWords as english } from '../english/form-pages.ts';
import { questions } from './questions.ts';

const page = (title: string, why = '') => ({ title, why });

export const formPageWords: Translation<typeof english> = {
  pages: {
    who: everyone(
      page(
        '¿De quién son los registros que necesita?',
        'De su respuesta dependen nuestras preguntas. Puede cambiarla más adelante.',
      ),
    ),
    relationship: everyone(
      page(
        '¿Qué relación tiene con el paciente?',
        'La ley dice quién puede actuar por un paciente. Elija la opción más adecuada.',
      ),
    ),
    organization: everyone(page('¿Quién pide los registros?', 'La ley tiene reglas distintas según quién pide.')),
    patient: {
      patient: page(
        '¿Cómo se llama?',
        'Escriba el nombre que tenía cuando le dieron atención. Lo usamos solo para hallar sus registros.',
      ),
      representative: page(
        '¿Quién es el paciente?',
        'Escriba el nombre que tenía el paciente cuando le dieron atención. Lo usamos solo para hallar los registros.',
      ),
      parent: page(
        '¿Cómo se llama su hijo o hija?',
        'Escriba el nombre que tenía cuando le dieron atención. Lo usamos solo para hallar los registros de su hijo o hija.',
      ),
      provider: page('¿Quién es su paciente?', 'Lo usamos solo para encontrar los registros.'),
      'third-party': page(
        '¿De qué paciente son los registros que necesita?',
        'Escriba el nombre que tenía el paciente cuando le dieron atención. Lo usamos solo para hallar los registros.',
      ),
    },
    contact: everyone(
      page(
        '¿Cómo podemos comunicarnos con usted?',
        'Denos un teléfono, un correo o una dirección: basta con uno. Los usamos solo para lo que nos pide, nunca para anuncios.',
      ),
    ),
    'about-you': {
      patient: page('¿Cómo podemos comunicarnos con usted?', ''),
      representative: page(
        '¿Quién es usted y cómo podemos comunicarnos?',
        'Usted actúa por el paciente, por eso necesitamos su nombre. Denos también un teléfono, un correo o una dirección: basta con uno.',
      ),
      provider: page(
        '¿Qué consultorio o centro pide los registros?',
        'Le enviamos los registros a usted y lo llamamos si algo no está claro.',
      ),
      'third-party': page(
        '¿Qué organización pide los registros?',
        'Lo ponemos en los documentos y lo usamos para comunicarnos con usted. Denos un teléfono, un correo o una dirección: basta con uno.',
      ),
    },
    case: everyone(
      page(
        '¿Cuál es su caso o reclamo?',
        'Nos ayuda a relacionar los documentos que envíe. Deje en blanco lo que no corresponda.',
      ),
    ),
    care: everyone(
      page(
        '¿Son los registros para la atención del paciente?',
        'El hospital acepta solicitudes por fax solo para la atención del paciente. Todas las demás deben enviarse por correo.',
      ),
    ),
    records: everyone(page('¿Qué registros médicos necesita?', 'La mayoría elige una de las tres primeras opciones.')),
    kinds: everyone(page('¿Qué tipos de registros?', 'Elija todos los que necesita.')),
    purpose: everyone(page('¿Para qué son los registros?', 'Según el uso, la ley pide o no la firma del paciente.')),
    'release-purpose': everyone(
      page(
        '¿Para qué es y hasta cuándo?',
        'Lo que eligió se entrega a otra persona; por eso la ley pide un propósito y una fecha final. Si deja el final en blanco, vence un año después de la firma.',
      ),
    ),
    sensitive: {
      ...ownOr(
        page(
          '¿Quiere que incluyamos la información sensible?',
          'La ley protege más algunos datos. Son parte de su expediente y usted los puede recibir. Responda en cada línea.',
        ),
        page(
          '¿Acepta el paciente que demos información sensible?',
          'Marque solo lo que el paciente va a aceptar. Lo que no marca no se da a nadie.',
        ),
      ),
      representative: page(
        '¿Quiere que incluyamos la información sensible?',
        'La ley protege más algunos datos. Si el paciente es menor de 18 años, la ley le permite mantener privada cierta atención. Responda en cada línea.',
      ),
      parent: page(
        '¿Quiere que incluyamos la información sensible de su hijo o hija?',
        'Estos son los registros de su hijo o hija. La ley permite a un menor mantener privada cierta atención: por ejemplo, por una enfermedad que se contagia, un embarazo, el uso de alcohol o drogas, o por cómo se siente. Responda en cada línea.',
      ),
    },
    recipient: everyone(page('¿Quién recibe la copia y cómo la quiere?')),
    'recipient-details': everyone(
      page(
        '¿Cuál es el nombre exacto de quien recibe los registros?',
        'Indique el nombre de la persona, el de la organización o ambos. “Mi hijo” no es un nombre.',
      ),
    ),
    format: everyone(page('¿Cómo quiere su copia?')),
    delivery: ownOr(page('¿Cómo enviamos los registros?'), page('¿Cómo deben llegarle los registros?')),
    'delivery-details': everyone(page('¿Adónde deben ir los registros?')),
    expiry: everyone(
      page(
        '¿Cuándo debe vencer la autorización?',
        'Indique una fecha o un evento. Si deja ambos en blanco, vence un año después de la firma.',
      ),
    ),
    proof: everyone(
      page(
        '¿Cuáles de estos documentos puede darnos?',
        'Muestran que usted puede actuar por el paciente. Envíe copias, no originales. Puede enviarlos después. Nuestro plazo de 30 días sigue contando mientras los envía.',
      ),
    ),
    check: everyone(page('Revise y firme')),
  },
  rows: {
    who: 'De quién son los registros',
    relationship: 'Quién los pide',
    organization: 'Quién los pide',
    care: 'Para la atención del paciente',
    'about-you': 'Quién los pide y cómo comunicarnos',
    case: 'Caso o reclamo',
    patient: 'Paciente',
    contact: 'Cómo comunicarnos con usted',
    records: 'Registros y fechas',
    kinds: 'Tipos de registros',
    purpose: 'Propósito',
    sensitive: 'Información sensible',
    recipient: 'Quién recibe la copia y cómo',
    'recipient-details': 'Nombre de quien la recibe',
    format: 'Cómo se hace la copia',
    delivery: 'Cómo se envía',
    'delivery-details': 'Los registros se envían a',
    'release-purpose': 'Para qué es y hasta cuándo',
    expiry: 'Cuándo vence',
    proof: 'Documentos que puede darnos',
    check: 'Firma',
  },
  questions,
  addressFields: {
    street: 'Calle y número o apartado postal',
    unit: 'Apartamento, oficina o unidad',
    city: 'Ciudad',
    state: 'Estado',
    stateHint: 'Dos letras, por ejemplo NC. Para otros países: la región, si la hay.',
    zip: 'Código postal (ZIP)',
    zipHint: 'Para otros países: el código postal, si lo hay.',
    country: 'País',
  },
  latinName: {
    label: (name) => `${name}, en letras latinas (de la A a la Z)`,
    hint: 'Así lo imprimimos. El nombre como usted lo escribió queda en su solicitud.',
  },
};
