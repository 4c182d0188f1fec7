/** English: the frame of every page, the start page and the pages for what went wrong. */

export const siteWords = {
  shell: {
    brand: 'Medical records',
    skip: 'Skip to main content',
    help: 'Need help?',
    call: (phone: string) => `Call Medical Records: ${phone}`,
    /** Before a telephone number that can be pressed. */
    callNumber: 'Call',
    inboundCall: (phone: string, hours: string) => `Call Customer Service: ${phone}, ${hours}`,
    hours: (opens: string, closes: string) => `Monday to Friday, ${opens} to ${closes}`,
    interpreters: 'Free interpreter and language help. Tell us your language.',
    languageHelp: (count: number) => `Free help in ${count} languages`,
    print: 'Blank forms to print (PDF)',
    rights: 'Your rights',
    privacy: 'Privacy and accessibility',
    status: 'Check a request',
    home: 'Start page',
    finish: 'Finish and clear this computer',
    runBy: (hospital: string) => `Run by the Medical Records Department of ${hospital}.`,
    notTheHospital: 'This is not the hospital’s own website.',
    noSocialSecurity: 'We never ask for your Social Security number.',
  },
  finished: {
    title: 'This computer is cleared',
    text: [
      'This browser no longer shows anything of your request. You can close it now.',
      'A request that you sent is with us. One that you did not send can be continued with its code. Files that you saved are still on this computer: delete them yourself.',
    ],
    start: 'Go to the start page',
  },
  start: {
    title: 'Get a copy of your medical records',
    lead: 'Online is easy, fast and secure, and the hospital recommends it whenever possible. You don’t need an account.',
    portal: 'Have a patient portal account? You may already have access to what you need, at no charge.',
    portalLink: 'Open the patient portal',
    inboundHint: 'From another hospital or clinic',
    sentAlready: 'Already sent a request?',
    more: 'Good to know',
    who: 'Which one fits you?',
    inProgressHeading: 'You have already begun a request',
    inProgress: 'Continue it, or begin a new one. A new one takes the place of what you have filled in so far.',
    goOn: 'Continue my request',
    fresh: 'Begin a new request',
    timeHeading: 'What you need',
    time: [
      'About 10 minutes for your own records; about 15 if you act for someone else. You can stop and finish later.',
      'You may ask for a copy for yourself, or have it sent to another person or organization.',
      'The patient’s full name and date of birth, and about when the care was.',
      'If you act for the patient: the document that says so. You can send it later.',
      'For an organization: your case or claim number. The patient signs on paper.',
    ],
    costHeading: 'How long it takes and what it costs',
    cost: [
      'You get your records, or an answer in writing, within 30 days after we receive your request.',
      'The patient portal and looking at your record are free. If a copy has a cost, we tell you the amount before we start.',
    ],
    faxHeading: 'Who may fax',
    addressHeading: 'Ask on paper instead',
    address: 'Print a form, sign it, and send it once. Use the address that matches how you send it.',
    forms: {
      'access-request': 'Patient Request for Health Information: your own records, or those of someone you act for',
      authorization: 'Authorization to release records to someone else',
      'care-request': 'Request by a provider, for patient care',
    },
    resume: 'Finish a saved request',
    formsHeading: 'Blank forms (PDF)',
    phone: (phone: string) => `Questions? Call Medical Records at ${phone}.`,
  },
  failures: {
    'not-found': { title: 'This page does not exist', text: 'The address may have been typed wrong, or the page has moved.' },
    'wrong-method': {
      title: 'This page cannot be used that way',
      text: 'Please go back to the start page and use the links and buttons.',
    },
    'too-large': {
      title: 'That was too much text',
      text: 'What was sent is larger than we can take. Nothing was stored. Go back and make your answers shorter.',
    },
    'wrong-kind': {
      title: 'We could not read the form',
      text: 'It was sent in a way that we do not understand. Please use the form on this site.',
    },
    'bad-request': {
      title: 'We could not read what was sent',
      text: 'Some characters did not arrive as they should. Please go back and try again.',
    },
    'not-ours': {
      title: 'We stopped this for your safety',
      text: 'The request did not seem to come from our own page. Nothing was changed, and what you filled in is still there.',
    },
    'too-many': { title: 'Too many tries', text: 'Please wait a few minutes and try again, or call us.' },
    'staff-only': {
      title: 'Please call us about this request',
      text: 'There were too many wrong tries with this reference. For your safety, only our staff can help with it now.',
    },
    unexpected: {
      title: 'Something went wrong on our side',
      text: 'Your answers up to the last page are kept. Please try again in a moment, or call us.',
    },
    gone: {
      title: 'This link has ended',
      text: 'Links to documents work for a short time, and most of them in one browser only. Check your request with its reference to get a new one.',
    },
    start: 'Go to the start page',
    goOn: 'Go back',
  },
} as const;
