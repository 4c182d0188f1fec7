/** What copies cost, one text for each fee kind, the same wherever cost is spoken of. Nothing is said of prices that are not known. */
export const feeWords = {
  'cost-based': (most: string) =>
    `The patient portal and looking at your record cost nothing. If we charge a flat fee for an electronic copy, it is never more than ${most}. For paper, a disc or a drive you pay only for copying, supplies and postage, never for searching. We tell you the amount before we start. An unpaid bill is never a reason to keep your records from you.`,
  directive: 'If we charge for the electronic copy, we tell you the amount before we start.',
  'nc-90-411':
    'Whoever asks for these copies may have to pay for them: for the pages, never more than North Carolina law allows (G.S. 90-411). We tell them the amount before we start.',
  ncic: 'Whoever asks for these copies may have to pay the fee for workers’ compensation claims (G.S. 97-26.1). We tell them the amount before we start.',
  schedule:
    'When copies go to someone other than the patient, whoever asks for them may have to pay. We tell them the amount before we start.',
  none: 'There is no copy fee for this request.',
} as const;
