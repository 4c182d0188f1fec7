/**
 * Words on a page that call for a second look: HIV, substance use, mental health, genetic tests, care that a minor may consent to. They
 * mark a page. They never judge it, and a page without a mark is not cleared by it: phrases that the list does not know are missed.
 * Dated data, for health information management to own; in English and Spanish, with ranges of ICD-10-CM.
 */
export const termsAsOf = '2026-11-29';

export const termCategories = ['hiv', 'substance-use', 'mental-health', 'genetic', 'reproductive'] as const;
export type TermCategory = (typeof termCategories)[number];

interface TermRule {
  readonly words: string;
  /** An innocent phrase around a word takes the mark away again. "Denies" takes away none. */
  readonly innocent?: string;
  /** Of records of minors alone: G.S. 90-21.5(a). */
  readonly minors?: true;
}

const rules: Readonly<Record<TermCategory, TermRule>> = {
  hiv: {
    words:
      'hiv(?:[- ]?[12])?|h\\.i\\.v\\.?|aids|vih|sida|acquired immun\\w+ deficiency|(?:human )?immunodeficiency virus|inmunodeficiencia humana|anti-?retroviral\\w*|antirretroviral\\w*|\\bart therapy|' +
      'cd4|viral load|carga viral|biktarvy|genvoya|truvada|descovy|dolutegravir|tivicay|triumeq|cabenuva|prezcobix|symtuza|emtricitabine|tenofovir|raltegravir|isentress|on prep|prep (?:for hiv|daily|medication|since)|pep for|seroposit\\w+|' +
      'western blot|infectious disease clinic|b2[0-4](?:\\.\\d+)?|z21|r75',
    innocent:
      '(?:hearing|visual|first|mobility|walking|decision|teaching|memory|learning|kool|sleep) aids?|band-?aids?|aids in|which aids|hepatitis [bc] viral load|cmv viral load|hcv viral load',
  },
  'substance-use': {
    words:
      '(?:substance|drug|alcohol|opioid|opiate|cocaine|heroin|cannabis|marijuana|stimulant|methamphetamine|meth|fentanyl|tobacco and drug) (?:use disorder|use|abuse|misuse|dependence|addiction|intoxication|withdrawal|relapse)|(?:oud|aud|sud)\\b|methadone|metadona|buprenorphine|buprenorfina|' +
      'suboxone|subutex|sublocade|naltrexone|naltrexona|vivitrol|acamprosate|disulfiram|antabuse|detox\\w*|desintoxicacion|rehab(?:ilitation)? (?:for|from) (?:drugs?|alcohol)|(?:drug|alcohol) rehab\\w*|aa meetings?|12[- ]step|alcoholics anonymous|narcotics anonymous|alcoholicos anonimos|42 cfr part 2|part 2 program|' +
      'opioid treatment program|\\botp\\b|trastorno por (?:uso|consumo)|(?:abuso|consumo) de (?:sustancias|drogas|alcohol)|alcoholismo|alcoholi(?:sm|c)|adiccion|heroina?|cocaina?\\b|sober (?:living|home)|sobriety|etoh (?:abuse|dependence|use)|for etoh|' +
      '\\bciwa|\\bcows score|urine drug (?:screen|test)|\\buds\\b|positive for (?:cocaine|fentanyl|opiates|amphetamines?|thc)|overdose|sobredosis|narcan|naloxone|naloxona|f1[0-9](?:\\.\\w+)?',
    innocent: 'alcohol (?:prep|swab|pad|wipe)|rubbing alcohol|drug use evaluation|cooking alcohol',
  },
  'mental-health': {
    words:
      'psychotherap\\w+|psicoterapia|process notes?|session notes?|(?:therapy|counsel(?:l)?ing) session|individual therapy|group therapy|suicid\\w+|self-?harm|autolesi\\w+|psychiatr\\w+|psiquiatr\\w+|involuntary commitment|bipolar|schizo\\w+|esquizo\\w+|psychosis|psicosis|' +
      'psychotic|major depress\\w+|depresion mayor|depressive disorder|trastorno depresivo|trastorno de ansiedad|anxiety disorder|panic disorder|\\bptsd|post-?traumatic stress|estres postraumatico|\\bocd\\b|anorexia nervosa|bulimia|phq-?9|gad-?7|c-?ssrs|therapist|terapeuta|psycholog\\w+|psicolog\\w+|' +
      'electroconvulsive|\\bect\\b|lithium|litio|clozapine|clozapina|olanzapine|risperidone|quetiapine|seroquel|aripiprazole|abilify|haloperidol|behavioral health|salud mental|mental health|f(?:2[0-9]|3[0-9]|4[0-8]|6[0-9])(?:\\.\\w+)?',
    innocent:
      '(?:physical|occupational|respiratory|massage|speech) therapist|physical therapy session|lithium battery|terapeuta fisico',
  },
  genetic: {
    words:
      'brca ?[12]|genetic (?:test\\w*|counsel\\w+|screen\\w*|analys\\w+|result\\w*|variant)|genetics (?:clinic|consult\\w*)|prueba genetica|pruebas geneticas|consejeria genetica|asesoramiento genetico|(?:genome|exome) sequenc\\w+|exoma|genoma|karyotype|cariotipo|huntington(?:.?s)? (?:disease|gene|chorea)|carrier (?:screen\\w*|status|testing)|' +
      'lynch syndrome|sindrome de lynch|(?:likely )?pathogenic variant|variante patogenica|variant of uncertain significance|\\bvus\\b|mlh1|msh2|apoe|factor v leiden|cell-?free dna|\\bnipt\\b|gene panel|panel genetico|germline|linea germinal|mutation analysis|hetero(?:zygous|cigot\\w)|homo(?:zygous|cigot\\w)|cftr|fragile x|z1[45](?:\\.\\w+)?|z31\\.[45]',
    innocent: 'huntington (?:hospital|beach|street|bank|avenue)',
  },
  reproductive: {
    minors: true,
    words:
      'pregnan\\w+|embaraz\\w+|hcg|contracept\\w+|anticoncept\\w+|birth control|control natal|abortion|aborto|termination of pregnancy|miscarriage|plan b|emergency contraception|levonorgestrel|mifepristone|misoprostol|\\biud\\b|\\bdiu\\b|depo-?provera|nexplanon|mirena|paragard|' +
      '\\bst[di]s?\\b|\\bits\\b(?= (?:positiv|negativ|curable))|enfermedad(?:es)? de transmision sexual|chlamydia|clamidia|gonorr?h?ea|syphilis|sifilis|genital herpes|herpes genital|\\bhpv\\b|\\bvph\\b|trichomon\\w+|sexual(?:ly)? (?:active|history|assault|activity)|sexualmente activ\\w|agresion sexual|\\blmp\\b|\\bfum\\b|' +
      'gravida|\\bg\\d ?p\\d|condoms?|condones|prenatal|obstetric\\w*|z3[0-9](?:\\.\\w+)?|a5[0-9](?:\\.\\w+)?|a6[0-4](?:\\.\\w+)?|o\\d\\d\\.\\w+',
    innocent: 'pregnancy test (?:was )?negative before x-?ray|iud street',
  },
};

const compiled = termCategories.map((category) => {
  const { words, innocent, minors = false } = rules[category];
  return {
    ...{ category, minors, words: new RegExp(`(?<![a-z0-9])(?:${words})(?![a-z])`, 'g') },
    innocent: innocent === undefined ? null : new RegExp(`(?<![a-z])(?:${innocent})(?![a-z])`),
  };
});

/** Words that a line end parted are joined again. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/(?<=[a-z])[-\u2010-\u2015]\s*\n\s*(?=[a-z])/g, '')
    .replace(/\s+/g, ' ');
}

/** How far around a word an innocent phrase may reach, in signs. */
const around = 28;

/** The categories that a page's words call for, in the order of the list. `age`: of the patient. Pure. */
export function termsOn(text: string, age: number): readonly TermCategory[] {
  const plain = folded(text);
  return compiled
    .filter(({ minors }) => !minors || age < 18)
    .filter(({ words, innocent }) =>
      [...plain.matchAll(words)].some(({ index, 0: word }) => {
        const near = plain.slice(Math.max(0, index - around), index + word.length + around);
        return innocent === null || !innocent.test(near);
      }),
    )
    .map(({ category }) => category);
}
