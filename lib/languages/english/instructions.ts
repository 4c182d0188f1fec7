/** English words of the mailing instructions: screen, e-mail and JSON interface say the same. */
export const instructionWords = {
  carriers: {
    usps: 'U.S. Postal Service',
    fedex: 'FedEx',
    ups: 'UPS',
    dhl: 'DHL',
    messenger: 'a courier',
    'by-hand': 'by hand',
  },
  sign: {
    'patient-signs-authorization':
      'The patient, or the patient’s representative, signs and dates the authorization, in the language they read. A representative also writes what gives them the right to sign. The hospital accepts any valid authorization, not only this form, and an electronic signature as well as one on paper.',
    'ssa-827-is-signed':
      'The patient has signed form SSA-827, on paper or electronically. Nothing else needs a signature. Enclose the form, and send it within 12 months of that signature.',
    'order-or-authorization':
      'A judge signs the order or warrant. Without one, the patient signs an authorization. Enclose the documents listed here.',
    'you-sign-request': 'You sign and date the request.',
    'nothing-to-sign': 'The patient does not need to sign anything. Enclose the documents listed here.',
  },
  enclose: {
    'mail-cover': 'The mailing sheet, on top',
    authorization: 'The authorization to release health records',
    'access-request': 'The request for health records',
  },
  steps: {
    print: 'Print the pages. The mailing sheet goes on top.',
    sign: 'Sign where it says so.',
    enclose: 'Put the documents on the list in the envelope. Send copies of proof, not originals.',
    send: 'Send it once, to one of the two addresses. Use the address that matches how you send it.',
    wait: 'Your request counts as received on the day the envelope arrives. Then we check it. If anything is missing, we tell you everything at once.',
  },
} as const;
