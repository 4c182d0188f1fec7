/** One term for one thing: words that are retired, and what is said instead. Terms of law stay where a rule of law names them. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../support/catalogue.ts';

interface Retired {
  readonly word: RegExp;
  readonly say: string;
  /** Paths of texts in which it is the right word. */
  readonly but?: RegExp;
}

const english: readonly Retired[] = [
  { word: /who are you to the patient/i, say: 'How are you related to the patient?' },
  { word: /from which dates of care/i, say: 'What dates do you need?' },
  { word: /in what form\?/i, say: 'How do you want your copy?' },
  { word: /needs? another look/i, say: 'There is a problem' },
  { word: /clock does not wait|time to answer runs/i, say: 'Our 30 days keep running while you send them' },
  { word: /you need to do nothing/i, say: 'You don’t need to do anything right now' },
  { word: /we found no request/i, say: 'We couldn’t find that request' },
  { word: /on your own word/i, say: 'without the patient’s permission' },
  { word: /look again whether/i, say: 'see if you are' },
  { word: /we go on as soon/i, say: 'We’ll continue when you reply' },
  { word: /they are made now/i, say: 'We’re making them now' },
  { word: /depends on who carries/i, say: 'Use the address that matches how you send it' },
  { word: /\bpapers\b/i, say: 'documents' },
  { word: /I allow the hospital/i, say: 'I authorize the hospital to' },
  { word: /request number/i, say: 'reference' },
  { word: /exact list is ready sooner/i, say: '(nothing: it steers people to less)' },
  { word: /lets us not/i, say: 'The law allows a no only for a few reasons' },
  { word: /\bin ink\b/i, say: 'signs' },
  { word: /computer-readable/i, say: 'data file for apps' },
];

const spanish: readonly Retired[] = [
  { word: /a mi cargo/i, say: 'por quien actúo' },
  { word: /registro completo|todo (el|mi) registro/i, say: 'todo mi expediente médico' },
  { word: /proveedor/i, say: 'doctor, clínica u hospital', but: /sign-?in|people|staff/i },
  { word: /fechas de atención/i, say: 'las fechas que necesita' },
  { word: /\bcifras\b/i, say: 'números' },
  { word: /hace falta/i, say: 'lo necesitamos' },
  { word: /\btarifas?\b/i, say: 'costo' },
  { word: /corre el plazo/i, say: 'nuestro plazo de 30 días sigue contando' },
  { word: /\b(la|una) memoria(?! USB)/i, say: 'memoria USB' },
  { word: /conjunto resumido/i, say: 'resumen de lo más importante' },
  { word: /interconsulta/i, say: 'lo que dijo el especialista' },
  { word: /legible por computadora/i, say: 'archivo de datos para aplicaciones' },
  { word: /atención por consumo/i, say: 'tratamiento por' },
  { word: /sucesión/i, say: 'los bienes de la persona que falleció; albacea' },
  { word: /certificado de defunción/i, say: 'acta de defunción' },
  { word: /\b(un|el|o|del|este) (hecho|suceso)\b/i, say: 'evento' },
  { word: /\bpapeles\b/i, say: 'documentos' },
  { word: /^Destino$/i, say: 'Entrega' },
  {
    word: /tratarle|le llamamos|llamarle|protegerle/i,
    say: 'lo llamamos, comunicarnos con usted; está prohibido tomar represalias contra usted',
  },
  { word: /por favor, abra/i, say: 'use el enlace de abajo' },
  { word: /estimad[oa]/i, say: 'Hola, {nombre}:', but: /fee|cost/i },
  { word: /¿Quién es usted\?/i, say: '¿Cómo se llama?' },
  { word: /no se indicó/i, say: 'Sin respuesta' },
  { word: /\bpermito que/i, say: 'Autorizo a' },
  { word: /nombre anterior/i, say: 'Nombre con el que recibió atención, si era distinto' },
  { word: /a (mi )?pedido/i, say: 'a solicitud' },
  { word: /secretario con una citación/i, say: 'secretario del tribunal con una citación (subpoena)' },
  { word: /orden judicial o de registro/i, say: 'orden de registro (warrant) o la orden judicial' },
  { word: /tiras de monitor/i, say: 'trazados del monitor cardíaco fetal' },
  { word: /derecho a beneficios/i, say: 'elegibilidad para recibir beneficios' },
  { word: /base de su autoridad/i, say: 'con qué autoridad actúa' },
  { word: /^asunto$/i, say: 'Número de caso', but: /mail|notices/i },
  { word: /\b(murió|muere)(?!\p{L})/iu, say: 'falleció' },
  { word: /datos sensibles|contenido delicado/i, say: 'información sensible' },
  {
    word: /correo electrónico (común|normal)/i,
    say: 'correo electrónico sin protección',
    but: /vocabulary.reasons.subpoena|letter-?defects/i,
  },
];

const stillSaid = async (language: 'english' | 'spanish', retired: readonly Retired[]) =>
  (await catalogue(language)).flatMap(({ path, text }) =>
    retired
      .filter(({ word, but }) => word.test(text) && but?.test(path) !== true)
      .map(({ say }) => `${path}: “${text}”: say “${say}”`),
  );

describe('retired words', () => {
  it.each([
    ['English', 'english', english],
    ['Spanish', 'spanish', spanish],
  ] as const)('are said nowhere in %s', async (_, language, retired) => {
    expect(await stillSaid(language, retired)).toEqual([]);
  });

  it('are found where they are said', () => {
    expect(english.filter(({ word }) => word.test('Send your papers, signed in ink'))).toHaveLength(2);
    expect(spanish.filter(({ word }) => word.test('La tarifa del proveedor'))).toHaveLength(2);
    // A letter with an accent is no word character of \b.
    expect(spanish.filter(({ word }) => word.test('quien murió aquí'))).toHaveLength(1);
  });
});
