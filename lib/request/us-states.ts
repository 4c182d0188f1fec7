/** Two-letter codes (USPS Publication 28, Appendix B) for what people and browsers write: "North Carolina", "N.C.", "Nueva York". */
import { nameKey } from './text.ts';
import { usStates } from './vocabulary.ts';

const listed = `
  alabama AL, alaska AK, arizona AZ, arkansas AR, california CA, colorado CO, connecticut CT, delaware DE,
  district of columbia DC, distrito de columbia DC, florida FL, georgia GA, hawaii HI, idaho ID, illinois IL, indiana IN,
  iowa IA, kansas KS, kentucky KY, louisiana LA, luisiana LA, maine ME, maryland MD, massachusetts MA, michigan MI,
  minnesota MN, mississippi MS, misisipi MS, missouri MO, misuri MO, montana MT, nebraska NE, nevada NV, new hampshire NH,
  nuevo hampshire NH, new jersey NJ, nueva jersey NJ, new mexico NM, nuevo mexico NM, new york NY, nueva york NY,
  north carolina NC, carolina del norte NC, north dakota ND, dakota del norte ND, ohio OH, oklahoma OK, oregon OR,
  pennsylvania PA, pensilvania PA, rhode island RI, south carolina SC, carolina del sur SC, south dakota SD,
  dakota del sur SD, tennessee TN, texas TX, tejas TX, utah UT, vermont VT, virginia VA, washington WA, west virginia WV,
  virginia occidental WV, wisconsin WI, wyoming WY, american samoa AS, samoa americana AS, guam GU,
  northern mariana islands MP, islas marianas del norte MP, puerto rico PR, us virgin islands VI, virgin islands VI,
  islas virgenes VI, federated states of micronesia FM, micronesia FM, marshall islands MH, islas marshall MH, palau PW,
  palaos PW, armed forces americas AA, armed forces europe AE, armed forces pacific AP
`;

const codes: ReadonlyMap<string, string> = new Map([
  ...usStates.map((code) => [code.toLowerCase(), code] as const),
  ...listed.split(',').map((entry) => [nameKey(entry.trim().slice(0, -3)), entry.trim().slice(-2)] as const),
]);

/** The code of a state that is written in full, in two letters, or with periods; anything else unchanged. */
export function stateCode(typed: string): string {
  return codes.get(nameKey(typed)) ?? typed;
}
