/** English sentences of the JSON interface. */
export const apiWords = {
  warnings: {
    'ignored-field': 'This field is not part of a request and was left out',
    'ignored-notice-field': 'This field is not part of a notice and was left out',
    'no-email': 'No e-mail address was given: nothing will be sent by e-mail, so keep the reference',
    'no-texts': 'This service sends no text messages: notices go by e-mail or by mail',
    'proof-to-follow': 'This has to be enclosed or handed in: ',
    'signature-differs':
      'The typed signature differs from the name of the person who asks. It was taken, and staff will see it',
    'email-slip': 'The domain of this e-mail address looks like a slip. It was taken. Probably meant: ',
    'email-not-confirmed':
      'Staff will check the e-mail address for the records. To confirm it, send it twice: contact.emailAgain',
    'minor-alone': 'The patient is under 18 and asks alone: a clinician looks at the request before anything is released',
    'person-looks-first':
      'A person looks at this request before anything is faxed or mailed. If a patient needs care now, do not wait, call ',
    'sensitive-left-out': 'Not mentioned, so it will not be released: ',
  },
  errors: {
    'not-json': 'The body is not valid JSON in UTF-8, names a field twice, or is nested too deep',
    'too-large': 'The body is larger than 64 KiB',
    'wrong-content-type': 'Send the body as application/json',
    'key-too-long': 'Idempotency-Key may have 1 to 255 printable ASCII characters',
    'other-payload': 'This Idempotency-Key was used before with another body',
    'not-found': 'No request matches this reference and date of birth',
    'no-such-path': 'There is nothing at this address',
    'wrong-method': 'This address does not take this method',
    throttled: 'Too many tries. Wait a few minutes and try again',
    'staff-only': 'Too many wrong tries with this reference. Only the staff can help now, by telephone',
  },
} as const;
