/** Words that say who somebody is to the patient, in place of a name. */
import { nameKey } from '../text.ts';

const relations = new Set(
  `mother mom mommy mum father dad daddy parent parents son sons daughter daughters child children sister sisters brother brothers
  wife husband spouse partner girlfriend boyfriend fiance fiancee aunt uncle cousin niece nephew grandmother grandma grandfather
  grandpa grandson granddaughter stepmother stepfather stepson stepdaughter stepsister stepbrother family friend neighbor guardian
  caregiver roommate relative doctor lawyer attorney boss employer
  madre mama padre papa padres hijo hijos hija hijas hermana hermanas hermano hermanos esposa esposo mujer marido pareja novia novio
  prometida prometido tia tio prima primo sobrina sobrino abuela abuelo nieta nieto madrastra padrastro hijastra hijastro suegra
  suegro cunada cunado familia amiga amigo vecina vecino tutor tutora cuidadora cuidador pariente doctora abogada abogado jefa jefe`.split(
    /\s+/,
  ),
);

const small = new Set(
  'my our the a an of in law ex best older younger big little mi mis nuestra nuestro nuestras la el los las de mejor mayor menor'.split(
    ' ',
  ),
);

/**
 * True for "my sister" or "mi hermana mayor": a relation and no name. The law wants a person who can be told apart: 45 CFR
 * 164.524(c)(3)(ii), 164.508(c)(1)(iii). False as soon as any other word stands there.
 */
export function isNoName(name: string): boolean {
  const words = name
    .split(/[\s.,;:()/\p{Pd}]+/u)
    .map(nameKey)
    .filter((word) => word !== '');
  const says = words.filter((word) => !small.has(word));
  return says.length > 0 && says.every((word) => relations.has(word));
}
