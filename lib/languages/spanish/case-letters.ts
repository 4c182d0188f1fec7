/** Spanish words of the letters about a list of disclosures and a correction of the record. Translation of our own, awaiting review. */
import type { Dictionary } from '../dictionary.ts';

export const caseLetterWords: Dictionary['letters']['cases'] = {
  about: { accounting: 'Su petición de una lista', correction: 'Su petición de una corrección' },
  once: (date) => `Tendrá nuestra respuesta a más tardar el ${date}. Solo podemos hacerlo una vez.`,
  period: (from, to) =>
    `Esta lista abarca del ${from} al ${to}. Nombra a cada persona o lugar a quien dimos esta información de salud y que debe figurar en ella.`,
  nobody: 'En ese tiempo no dimos nada a nadie que deba figurar en esta lista.',
  others: 'Lo que se entregó de otras maneras',
  unlisted: 'Lo que esta lista no abarca',
  sixYears: 'La ley da derecho a los seis años anteriores a su petición.',
  costs: 'Cuánto cuesta la lista',
  madeOf: 'Cómo lo calculamos',
  whyItCosts:
    'La primera lista en doce meses es gratis, y usted ya recibió una. Por otra podemos cobrar lo que nos cuesta, y no más.',
  yourChoice: 'Usted decide antes de que la hagamos',
  choiceText: (phone) => `Llame al ${phone} o escríbanos. Puede decir una de estas cosas:`,
  choices: [
    'Sí, hagan la lista a este costo.',
    'Quiero menos, por ejemplo un tiempo más corto. Entonces le decimos el nuevo costo.',
    'No, retiro esta petición. Entonces no cuesta nada.',
  ],
  untilThen: 'Hasta que responda no hacemos ninguna lista, y usted no debe nada.',
  goodToKnow: 'Conviene saber',
  wrong: '¿Hay algún error?',
  wrongText: 'Si algo le parece equivocado, o si no conoce a una persona o un lugar de la lista, llámenos.',
  done: 'Lo que hicimos',
  ways: {
    changed: 'Corregimos el expediente, como usted pidió.',
    appended: 'Agregamos su corrección al expediente. Quien abre el expediente la ve.',
  },
  now: 'Lo que dice ahora',
  whoKnows: 'Quién más debe saberlo',
  weTell: 'Nosotros les avisamos',
  tellUs: (phone, address) =>
    `¿Debe saberlo alguien más, por ejemplo su médico o su seguro? Díganos quién, y que podemos avisarle. Llame al ${phone} o escriba a ${address}.`,
  why: 'Por qué',
  grounds: {
    'not-made-here': 'Nosotros no escribimos esa parte del expediente. Pídalo al lugar que la escribió.',
    'not-in-record-set': 'Esto no forma parte de los registros que la ley le permite hacer corregir.',
    'not-open-to-access':
      'Es una parte del expediente que la ley no le permite ver; por eso no estamos obligados a corregirla.',
    'accurate-and-complete': 'Lo revisamos de nuevo. El expediente es correcto y está completo tal como está.',
  },
  professional: (title) => `Se decidió junto con un profesional de la salud: ${title}.`,
  changedAllTheSame: 'Lo que sí corregimos',
  yourRights: 'Lo que puede hacer',
  statement: 'Decir que no está de acuerdo',
  statementText: (phone, address) =>
    `Escriba por qué no está de acuerdo y envíelo a ${address}. Lo guardamos con el expediente y lo enviamos cada vez que enviamos esa parte. Si tiene preguntas, llame al ${phone}.`,
  enclose: 'O no enviar nada',
  encloseText: (phone) =>
    `Si no envía una declaración, puede pedirnos de todos modos que su petición y esta carta acompañen esa parte cada vez que la enviemos. Llame al ${phone}.`,
  came: 'La recibimos el',
  yourStatement: 'Usted escribió',
  rebuttal: 'Lo que respondemos',
  whatNow: 'Qué pasa con ella',
  kept: 'Guardamos su petición, nuestra respuesta y su declaración junto a la parte del expediente de la que tratan.',
  sentAlong: 'Cada vez que enviamos esa parte a alguien, estos documentos la acompañan.',
};
