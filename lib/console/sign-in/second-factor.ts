/** Whether somebody attests that a person signed in with a second factor (OWASP ASVS 6.8.4). Without a word, nobody did. */
import * as z from 'zod';
import type { Settings } from '../../runtime/settings.ts';

type Rule = Pick<Settings, 'SECOND_FACTOR' | 'STAGE'>;

const Texts = z.union([z.string(), z.array(z.string())]).catch([]);
/** Cognito names here where a federated person comes from; of those it asks no factor of its own. */
const Federated = z.looseObject({ identities: z.unknown().optional() });

/** Lists come as such, or from SAML as a text: `[one, other]`. */
function valuesOf(claim: unknown): readonly string[] {
  return [Texts.parse(claim)].flat().flatMap((text) => text.split(/[\s,[\]]+/));
}

export function hasSecondFactor(claims: unknown, { SECOND_FACTOR, STAGE }: Rule): boolean {
  if (SECOND_FACTOR === 'none') return STAGE === 'local';
  const told = Federated.safeParse(claims).data;
  if (told === undefined) return false;
  if (SECOND_FACTOR === 'provider') return told.identities === undefined;
  const [claim = '', ...accepted] = SECOND_FACTOR.split(' ');
  return valuesOf(Object(told)[claim]).some((value) => accepted.includes(value));
}

/** Asks a provider that knows `acr` (OpenID Connect Core 3.1.2.1) for what is accepted. */
export function requestedFactor({ SECOND_FACTOR }: Rule): Readonly<Record<string, string>> {
  const [claim, ...accepted] = SECOND_FACTOR.split(' ');
  return claim === 'acr' ? { acr_values: accepted.join(' ') } : {};
}
