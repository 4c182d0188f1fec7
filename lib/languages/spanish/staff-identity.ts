/** Spanish words for proving who asks. Our own draft, awaiting review by a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { identityWords as english } from '../english/staff-identity.ts';

const toChart = 'Lo que coincide basta por sí solo';

export const identityWords: Translation<typeof english> = {
  pane: {
    heading: 'Quién pide',
    lead: 'Compare con el expediente clínico. Marque lo que coincide: nombre completo, fecha de nacimiento y dos datos más.',
    facts: 'Coincide con el expediente clínico',
    place: {
      portal: `Los registros van al portal del paciente. ${toChart}.`,
      'handed-over':
        'Los registros se entregan o se muestran aquí. Lo que coincide no basta por sí solo: se necesita una forma más.',
      email: `Los registros van al correo electrónico de abajo. ${toChart} si también coincide ese correo. Si no coincide, se necesita una forma más.`,
      address: `Los registros van a la dirección de abajo. ${toChart} si también coincide esa dirección. Si no coincide, se necesita una forma más.`,
      other: (where) =>
        `Los registros van a ${where}. No es ninguno de los datos de abajo. ${toChart} solo si ese lugar también consta en el expediente clínico. Si no consta, se necesita una forma más.`,
      none: 'La solicitud no indica ninguna dirección para los registros. Se necesita una forma más.',
    },
    held: 'Ese lugar también consta en el expediente clínico',
    button: 'Estos datos coinciden',
    byCode: 'Sí consta: pedir un código',
    byCodeAbout: (address) =>
      `Una forma más: ¿consta ${address} en el expediente clínico? Entonces la persona puede abrir la solicitud con un código que llega ahí, y eso confirma quién pide.`,
    stated: (name, when) =>
      `${name} lo encontró en el expediente clínico el ${when}. Se pide a la persona que abra la solicitud con un código que llega ahí. Entonces esto se confirma solo.`,
    otherWay: 'Confirmarlo de otra forma',
  },
  call: {
    title: (reference) => `Por teléfono: ${reference}`,
    link: 'Alguien llama por esta solicitud',
    who: '¿Quién llama?',
    lead: 'Deje que la persona diga cada dato y compárelo con el expediente clínico. No le lea ninguno. Nunca pida el número de Seguro Social.',
    facts: 'La persona lo dijo y coincide con el expediente clínico',
    button: 'La persona pasó la comparación',
    missing: 'Marque nombre completo, fecha de nacimiento y dos datos más.',
    passed: 'La persona pasó la comparación',
    until: (time) => `Vale para usted, en esta solicitud, hasta las ${time}. A quien llame otra vez se le pregunta otra vez.`,
    notPassed: 'Si la persona no pasa la comparación',
    silent: 'No diga nada de la solicitud, ni siquiera que existe. Diga solo cómo seguir:',
    say: {
      page: (address) =>
        `En nuestra página ${address} usted ve cómo va su solicitud, con su número de referencia y la fecha de nacimiento.`,
      letter: (lines) => `Puede escribirnos: ${lines}`,
      back: 'Nosotros podemos llamar a un número que el hospital ya tiene de usted.',
    },
    nobody: (desk) =>
      `A quien llama no se le dice nada de esta solicitud, sepa lo que sepa. Llame usted a un número que el hospital ya tenga, o pase la llamada a esta oficina: ${desk}.`,
    stopOnly:
      'Otra persona pidió estos registros con el permiso del paciente y conoce los mismos datos. Por eso no se dice nada por teléfono. Un paciente que pasa la comparación puede decir “alto”: eso detiene todo de inmediato.',
    stands: 'Cómo va',
    standsLead: 'Estas palabras se pueden decir. Son las que muestra la página de quien pide.',
    what: 'Qué',
    cost: 'Costo',
    needed: 'Necesitamos',
    nothingOpen: 'No hay nada pendiente.',
    decide: 'Lo que la persona puede decidir ahora',
    decideLead:
      'El formulario ya trae esto: dicho hoy por teléfono, confirmado por la comparación. El historial muestra que usted lo anotó.',
    nothingToDecide: 'Ahora no se puede decidir nada de palabra.',
    not: 'No por teléfono',
    never: {
      place:
        'Otro correo electrónico, otro número de teléfono u otro lugar para los registros: en la página de estado con un código, por escrito o en persona.',
      code: 'Un código: nunca a quien llama. Cuelgue y llame a un número que conste en la solicitud.',
      health: 'La salud: diga las palabras de esta página, y nada de lo que se pidió, se encontró o se dejó fuera.',
      revoke: 'Revocar un permiso: por escrito. De palabra, registre un “alto”.',
    },
    about: 'Dicho por teléfono por una persona que pasó la comparación de datos.',
  },
};
