/** Two-letter codes (USPS Publication 28, Appendix B) for what people and browsers write: "N. Carolina", "N.C.", "APO AE", "Nueva York". */
import { nameKey } from './text.ts';
import { usStates } from './vocabulary.ts';

const listed = `
  alabama AL, ala AL, alaska AK, arizona AZ, ariz AZ, arkansas AR, ark AR, california CA, calif CA, colorado CO, colo CO,
  connecticut CT, conn CT, delaware DE, del DE, district of columbia DC, distrito de columbia DC, washington dc DC, florida FL,
  fla FL, georgia GA, hawaii HI, hawai HI, idaho ID, illinois IL, ill IL, indiana IN, ind IN, iowa IA, kansas KS, kans KS,
  kentucky KY, louisiana LA, luisiana LA, maine ME, maryland MD, massachusetts MA, mass MA, michigan MI, mich MI, minnesota MN,
  minn MN, mississippi MS, misisipi MS, miss MS, missouri MO, misuri MO, montana MT, mont MT, nebraska NE, nebr NE, nevada NV,
  nev NV, new hampshire NH, nuevo hampshire NH, new jersey NJ, nueva jersey NJ, new mexico NM, nuevo mexico NM, n mex NM,
  new york NY, nueva york NY, north carolina NC, carolina del norte NC, n car NC, north dakota ND, dakota del norte ND, n dak ND,
  ohio OH, oklahoma OK, okla OK, oregon OR, oreg OR, pennsylvania PA, pensilvania PA, penn PA, penna PA, rhode island RI,
  south carolina SC, carolina del sur SC, s car SC, south dakota SD, dakota del sur SD, s dak SD, tennessee TN, tenn TN,
  texas TX, tejas TX, tex TX, utah UT, vermont VT, virginia VA, washington WA, wash WA, west virginia WV, virginia occidental WV,
  virginia del oeste WV, w va WV, wisconsin WI, wis WI, wisc WI, wyoming WY, wyo WY, american samoa AS, samoa americana AS,
  guam GU, northern mariana islands MP, islas marianas del norte MP, puerto rico PR, us virgin islands VI, virgin islands VI,
  usvi VI, islas virgenes VI, federated states of micronesia FM, micronesia FM, marshall islands MH, islas marshall MH, palau PW,
  palaos PW, armed forces americas AA, armed forces the americas AA, fuerzas armadas americas AA, armed forces europe AE,
  armed forces canada AE, armed forces africa AE, armed forces middle east AE, fuerzas armadas europa AE, armed forces pacific AP,
  fuerzas armadas pacifico AP
`;
const entries = listed.split(',').map((entry) => [entry.trim().slice(0, -3), entry.trim().slice(-2)] as const);

/** "n carolina", "no carolina": the first word of these names is often cut short. */
const shortened = entries.flatMap(([name, code]) => {
  const [, first = '', second = '', rest = ''] = /^(n|s|w)(ew|o|e)(?:rth|uth|st)? (.{4,})$/.exec(name) ?? [];
  return rest === '' ? [] : [first, first + second].map((short) => [`${short} ${rest}`, code] as const);
});

const codes: ReadonlyMap<string, string> = new Map([
  ...[...entries, ...shortened].map(([name, code]) => [nameKey(name), code] as const),
  ...usStates.map((code) => [code.toLowerCase(), code] as const),
  ...['apo', 'fpo', 'dpo'].flatMap((office) => ['AA', 'AE', 'AP'].map((code) => [office + code.toLowerCase(), code] as const)),
]);

/** Without a ZIP code, the country, and "State of". */
function keyOf(part: string): string {
  const key = nameKey(part.replace(/\d+/g, ' '));
  return key.replace(/^(state|commonwealth)of|^estadode(?=.)/, '').replace(/(?<=..)(usa|eeuu|unitedstates|estadosunidos)$/, '');
}

/** The code of a state that is written in full, in two letters, shortened, or twice; anything else unchanged. */
export function stateCode(typed: string): string {
  const whole = codes.get(keyOf(typed));
  if (whole !== undefined) return whole;
  const parts = typed.split(/[,;()/]|\s[\p{Pd}]\s/u).map(keyOf);
  const found = new Set(parts.flatMap((part) => (part === '' || part === 'usa' || part === 'us' ? [] : [codes.get(part)])));
  return found.size === 1 ? ([...found][0] ?? typed) : typed;
}
