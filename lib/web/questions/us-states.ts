/** Two-letter codes for the names of states that browsers fill in ("North Carolina"). */

const listed = `
  alabama AL, alaska AK, arizona AZ, arkansas AR, california CA, colorado CO, connecticut CT, delaware DE,
  district of columbia DC, florida FL, georgia GA, hawaii HI, idaho ID, illinois IL, indiana IN, iowa IA, kansas KS,
  kentucky KY, louisiana LA, maine ME, maryland MD, massachusetts MA, michigan MI, minnesota MN, mississippi MS,
  missouri MO, montana MT, nebraska NE, nevada NV, new hampshire NH, new jersey NJ, new mexico NM, new york NY,
  north carolina NC, carolina del norte NC, north dakota ND, ohio OH, oklahoma OK, oregon OR, pennsylvania PA,
  rhode island RI, south carolina SC, carolina del sur SC, south dakota SD, tennessee TN, texas TX, utah UT, vermont VT,
  virginia VA, washington WA, west virginia WV, wisconsin WI, wyoming WY, puerto rico PR
`;

const codes: ReadonlyMap<string, string> = new Map(
  listed.split(',').map((entry) => [entry.trim().slice(0, -3), entry.trim().slice(-2)] as const),
);

/** The code for a state typed in full; two letters as capitals; anything else unchanged. */
export function stateCode(typed: string): string {
  const known = codes.get(typed.trim().toLowerCase());
  if (known !== undefined) return known;
  return typed.trim().length === 2 ? typed.trim().toUpperCase() : typed;
}
