/** Spanish: the title of each form page and why it is asked. Our own draft, awaiting review by a qualified translator. */
import { everyone, ownOr, patientOr } from '../askers.ts';
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
    organization: everyone(page('¿Quién pide los registros?', 'La ley tiene reglas distintas para cada tipo de solicitud.')),
    patient: {
      patient: page(
        '¿Cómo se llama?',
        'Escriba su nombre como estaba cuando recibió atención. Lo usamos solo para encontrar sus registros.',
      ),
      representative: page(
        '¿Quién es el paciente?',
        'Escriba el nombre como estaba cuando el paciente recibió atención. Lo usamos solo para encontrar los registros.',
      ),
      provider: page('¿Quién es su paciente?', 'Lo usamos solo para encontrar los registros.'),
      'third-party': page(
        '¿De qué paciente son los registros que necesita?',
        'Escriba el nombre como estaba cuando el paciente recibió atención. Lo usamos solo para encontrar los registros.',
      ),
    },
    death: everyone(
      page(
        '¿Murió el paciente en este hospital?',
        'Si es así, el hospital tiene su propia constancia de la muerte. Si no, necesitaremos un acta de defunción (en Carolina del Norte: death certificate).',
      ),
    ),
    contact: everyone(
      page(
        '¿Cómo podemos comunicarnos con usted?',
        'Indique al menos un medio. Lo usamos solo para esta solicitud, nunca para publicidad.',
      ),
    ),
    'about-you': {
      patient: page('¿Cómo podemos comunicarnos con usted?', ''),
      representative: page(
        '¿Quién es usted y cómo podemos comunicarnos con usted?',
        'Usted actúa por el paciente, por eso necesitamos su nombre. Indique al menos un medio de contacto.',
      ),
      provider: page(
        '¿Qué consultorio o centro pide los registros?',
        'Le enviamos los registros a usted y lo llamamos si algo no está claro.',
      ),
      'third-party': page(
        '¿Qué organización pide los registros?',
        'Lo imprimimos en los documentos y lo usamos para comunicarnos con usted. Indique al menos un medio de contacto.',
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
    records: everyone(page('¿Qué registros necesita?', 'Elija todo lo que necesita.')),
    dates: everyone(page('¿De qué fechas los necesita?', 'Si no está seguro de las fechas, elija todas.')),
    purpose: everyone(
      page('¿Para qué son los registros?', 'Según el propósito, la ley decide si el paciente debe firmar una autorización.'),
    ),
    'release-purpose': everyone(
      page(
        '¿Para qué se usarán los registros?',
        'Lo que eligió se entrega a otra persona y necesita una autorización. La ley exige que indique un propósito.',
      ),
    ),
    sensitive: ownOr(
      page(
        '¿Debemos incluir información sensible?',
        'Algunos tipos de información tienen protección adicional. Son parte del registro y usted puede recibirlos. Responda en cada línea.',
      ),
      page(
        '¿Acepta el paciente que se divulgue información sensible?',
        'Marque solo lo que el paciente vaya a aceptar. Lo que no se marca no se divulga.',
      ),
    ),
    recipient: everyone(page('¿Quién debe recibir los registros?')),
    'recipient-details': everyone(
      page(
        '¿Cuál es el nombre exacto de quien recibe los registros?',
        'Indique el nombre de la persona, el de la organización o ambos. “Mi hijo” no es un nombre.',
      ),
    ),
    format: everyone(page('¿En qué formato?')),
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
        'Muestran que usted puede actuar por el paciente. Envíe copias, no originales. También puede enviarlos después de esta solicitud: el plazo no espera por ellos.',
      ),
    ),
    sign: everyone(
      page(
        '¿Cómo desea firmar?',
        'Las dos formas valen lo mismo. En línea es fácil, rápido y seguro, y es lo que recomienda el hospital.',
      ),
    ),
    signature: patientOr(
      page('Firme su solicitud', 'Su nombre escrito es su firma. Es tan válida como una firma con tinta.'),
      page('Firme la solicitud', 'Su nombre escrito es su firma. Es tan válida como una firma con tinta.'),
    ),
  },
  questions,
  addressFields: {
    street: 'Calle y número o apartado postal',
    unit: 'Apartamento, oficina o unidad',
    city: 'Ciudad',
    state: 'Estado',
    stateHint: 'Dos letras, por ejemplo NC. Para otros países: la región, si corresponde.',
    zip: 'Código postal (ZIP)',
    zipHint: 'Para otros países: el código postal, si corresponde.',
    country: 'País',
  },
  latinName: {
    label: (name) => `${name}, en letras latinas (de la A a la Z)`,
    hint: 'Así lo imprimimos. El nombre como usted lo escribió queda en su solicitud.',
  },
};
