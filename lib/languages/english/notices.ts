/** English words of the notices. All wording is our own draft. No notice may say what was asked for, or from whom. */

/** A paragraph; most have no use for the telephone number. */
type Paragraph = (phone: string) => string;

const received: readonly Paragraph[] = [() => 'We received your request. You do not need to send it again.'];

const mailInstructions: readonly Paragraph[] = [
  () => 'Your request has been started. It counts as received when your documents reach us.',
  () =>
    'Use the link below to print your documents. If they are not there yet, that page has a blank form. Send them once, one way only.',
];

const actionNeeded: readonly Paragraph[] = [
  () => 'We need something more from you before we can go on with your request.',
  (phone) =>
    `Please open the page below, or call ${phone} and give your reference, to learn what is missing and how to send it.`,
];

const faxDelivered: readonly Paragraph[] = [
  () => 'We sent your request by fax. Every page arrived.',
  () => 'You do not need to send it again.',
];

const faxFailed: readonly Paragraph[] = [
  () =>
    'We tried to send your request by fax and could not confirm that it arrived. Our staff can see your request and will look into it.',
  () => 'Please do not send it again, so that it is not worked on twice.',
  (phone) => `If it is urgent, call ${phone} now and give your reference.`,
];

const faxHeld: readonly Paragraph[] = [
  () =>
    'Your request is safe with us, but its fax has to wait: very many faxes were handed in within an hour. It goes out by itself, in an hour or later. Others that you hand in now may wait too.',
  (phone) =>
    `Do not wait for it if a patient needs care. Call ${phone} now and give your reference: our staff can see your request.`,
  () => 'Please do not send it again, so that it is not worked on twice.',
];

const mailReceived: readonly Paragraph[] = [() => 'Your documents reached us. Your request now counts as received.'];

const arrived: readonly Paragraph[] = [() => 'We have what you sent. Somebody will look at it.'];

const fileRefused: readonly Paragraph[] = [
  () => 'We could not use a file that you sent for your request.',
  (phone) => `Please open the page below: it says why, and what you can do instead. You can also call ${phone}.`,
];

const letter: readonly Paragraph[] = [
  () => 'There is a letter from us about your request.',
  (phone) => `Open the page below to read it. You may also call ${phone} and ask us to mail it to you.`,
];

const accepted: readonly Paragraph[] = [
  () => 'We checked your request. It is complete, and we are gathering the records now.',
  () => 'You don’t need to do anything right now.',
];

const released: readonly Paragraph[] = [
  () => 'What you asked for is on its way, or ready for you.',
  (phone) => `The page below says how it was sent. If it does not reach you, call ${phone}.`,
];

const closed: readonly Paragraph[] = [
  () => 'Your request is done and closed.',
  (phone) => `If something did not reach you, call ${phone} and give your reference.`,
];

const withdrawn: readonly Paragraph[] = [
  () => 'Your request was withdrawn, as you asked. We do no more work on it.',
  (phone) =>
    `If you did not ask for this, call ${phone} and give your reference. On the day it was withdrawn you can also open it again on the page below.`,
];

const endedNotice: readonly Paragraph[] = [
  () => 'Your request has ended without a full answer. The page below says why.',
  (phone) => `If you think this is wrong, call ${phone} and give your reference.`,
];

const joined: readonly Paragraph[] = [
  () => 'We have two requests from you for the same records. We go on with one of them and closed the other.',
  (phone) =>
    `The earlier day of receipt counts, so you lose no time. If you think this is wrong, call ${phone} and give your reference.`,
];

const cost: readonly Paragraph[] = [
  () => 'We have worked out what the copies for your request cost.',
  (phone) =>
    `Open the page below to see the amount and how we worked it out. There you can say yes, no, or that you want less. You may also call ${phone}.`,
];

const openWithCode: readonly Paragraph[] = [
  () =>
    'Open your request once with a code. That shows us that it is you, and you don’t have to send or bring anything for it.',
  () => 'Open the page below, ask there for a code, and type it in. We cannot give anything out before we know who is asking.',
  (phone) => `If you can’t open it, call ${phone} and give your reference.`,
];

const signLink: readonly Paragraph[] = [
  () => 'You made a request with us by telephone. It waits for your signature.',
  (phone) => `You can sign it on paper, and mail it or bring it. If you did not call us, do not sign, and call ${phone}.`,
];

const accountingAsked: readonly Paragraph[] = [
  () => 'We have your request for a list of who received your records. You don’t need to do anything right now.',
];

const correctionAsked: readonly Paragraph[] = [
  () => 'We have your request for a correction of your record. You don’t need to do anything right now.',
];

const reopened: readonly Paragraph[] = [
  () => 'We opened your request again and are working on it.',
  () => 'You don’t need to send it again.',
];

const stopped: readonly Paragraph[] = [
  () => 'We were told to stop your request. We are holding the records and send nothing now.',
  (phone) =>
    `The permission ends when the patient, or a person who signs for the patient, takes it back in writing. If the patient wants us to go on, call ${phone} and give your reference.`,
];

const reminder: readonly Paragraph[] = [
  () => 'We are still waiting for something from you. We cannot finish your request without it.',
  (phone) => `Open the page below to see what it is and how to send it, or call ${phone} and give your reference.`,
  () => 'If you sent it in the last few days, you don’t need to do anything.',
];

const lapsed: readonly Paragraph[] = [
  () => 'You started a request 90 days ago. Your signed documents have not reached us, so we stopped waiting for them.',
  () =>
    'Do you still want the records? If the documents reach us within the next 30 days, your request goes on. After that, start a new one.',
];

const notFetched: readonly Paragraph[] = [
  () => 'The records that you asked for are ready, and nobody has downloaded them yet. The page below says until when you can.',
  (phone) => `If you can’t download them, or want them another way, call ${phone} and give your reference.`,
];

const changed: readonly Paragraph[] = [
  () =>
    'Something was changed about how we reach you, or about how your answer comes. It was done on the page of your request.',
  (phone) => `If you did it, you don’t need to do anything. If you did not, call ${phone} now and give your reference.`,
];

const emailChanged: readonly Paragraph[] = [
  () => 'The e-mail address of your request was changed. From now on we write to another address, and no longer to this one.',
  (phone) => `If you did it, you don’t need to do anything. If you did not, call ${phone} now and give your reference.`,
];

export const noticeWords = {
  greeting: 'Hello,',
  reference: (reference: string) => `Your reference: ${reference}`,
  statusPage: 'See the status of your request here:',
  toOpen: 'To open it you need this reference and the date of birth that was given in the request.',
  withCode: 'For documents and letters, that page sends a code to this e-mail address.',
  withoutEmail: (phone: string) => `For documents and letters, that page needs a code. Call ${phone} for one.`,
  questions: (phone: string) => `Questions? Call ${phone}.`,
  languageHelp: (phone: string) => `Help in your language is free. Call ${phone} and say which language you speak.`,
  code: {
    subject: 'Your code',
    code: (code: string) => `Your code is: ${code}`,
    lasts: (minutes: number) => `It works once, for ${minutes} minutes. Type it on the page where you asked for it.`,
    private: 'Tell it to nobody. We never ask for it by telephone or e-mail.',
    change: {
      old: 'Somebody wants us to write to another e-mail address about a request, and no longer to this one. This code says that you agree.',
      new: 'Somebody wants us to write to this e-mail address about a request. This code says that the address is yours.',
    },
    notYourChange: (phone: string) =>
      `If you did not ask for this, tell the code to nobody: without it nothing changes. Then call ${phone}.`,
    notYou: (phone: string) =>
      `If you did not ask for it, you don’t need to do anything: without this code nobody gets in. If it comes again, call ${phone}.`,
  },
  receipt: {
    hospital: (name: string) => `You sent it to ${name}.`,
    due: (day: string) => `By law, you get an answer by ${day}.`,
    nothingOpen: 'You don’t need to do anything right now.',
  },
  open: (count: number) =>
    count === 1
      ? 'We need one thing from you. The page below names it.'
      : `We need ${count} things from you. The page below names them.`,
  signLink: {
    open: 'Or read your request and sign it online. Open this link:',
    lasts: (until: string) =>
      `The link works once, until ${until}. It asks for the patient’s date of birth first. Do not pass the link on.`,
  },
  mailing: {
    enclose: 'Put into the envelope:',
    send: (carriers: string) => `If it goes by ${carriers}, send it to:`,
  },
  several: {
    subject: (count: number) => `${count} messages about your requests`,
    lead: 'There is news of other requests that name this e-mail address. So that you do not get one mail for each, here they are together:',
    open: 'Open the page below with each reference to see what to do next.',
  },
  requester: {
    'notify-received': { subject: 'We received your request', paragraphs: received },
    'send-mail-instructions': { subject: 'How to finish your request', paragraphs: mailInstructions },
    'notify-action-needed': { subject: 'Your request needs something from you', paragraphs: actionNeeded },
    'notify-fax-delivered': { subject: 'Your request arrived by fax', paragraphs: faxDelivered },
    'notify-fax-failed': { subject: 'We could not confirm your fax', paragraphs: faxFailed },
    'notify-fax-held': { subject: 'Your fax has to wait. Call if it is urgent', paragraphs: faxHeld },
    'notify-mail-received': { subject: 'Your documents arrived', paragraphs: mailReceived },
    'notify-arrived': { subject: 'We have what you sent', paragraphs: arrived },
    'notify-file-refused': { subject: 'A file you sent could not be used', paragraphs: fileRefused },
    'notify-letter': { subject: 'A letter about your request', paragraphs: letter },
    'notify-accepted': { subject: 'We are working on your request', paragraphs: accepted },
    'notify-released': { subject: 'Your request was answered', paragraphs: released },
    'notify-closed': { subject: 'Your request is closed', paragraphs: closed },
    'notify-withdrawn': { subject: 'Your request was withdrawn', paragraphs: withdrawn },
    'notify-ended': { subject: 'Your request has ended', paragraphs: endedNotice },
    'notify-joined': { subject: 'Two of your requests are one now', paragraphs: joined },
    'notify-cost': { subject: 'The cost of your request', paragraphs: cost },
    'notify-open-with-code': { subject: 'Show us that it is you: open your request with a code', paragraphs: openWithCode },
    'notify-sign-link': { subject: 'Your request waits for your signature', paragraphs: signLink },
    'notify-accounting-asked': { subject: 'We have your request for a list', paragraphs: accountingAsked },
    'notify-correction-asked': { subject: 'We have your request for a correction', paragraphs: correctionAsked },
    'notify-reminder': { subject: 'Reminder: your request needs something from you', paragraphs: reminder },
    'notify-lapsed': { subject: 'We stopped waiting for your documents', paragraphs: lapsed },
    'notify-not-fetched': { subject: 'Your records are waiting for you', paragraphs: notFetched },
    'notify-stopped': { subject: 'Your request is on hold', paragraphs: stopped },
    'notify-reopened': { subject: 'Your request is open again', paragraphs: reopened },
    'notify-changed': { subject: 'Something about your request was changed', paragraphs: changed },
    'notify-email-changed': { subject: 'Your e-mail address was changed', paragraphs: emailChanged },
  },
  staff: {
    subject: 'New request in the queue',
    intro: 'A new request is in the queue.',
    lookFirst: 'It may come from a program. Its fax and its e-mails wait until somebody has looked at it.',
    reference: (reference: string) => `Reference: ${reference}`,
    requester: (type: string) => `Requester: ${type}`,
    language: (language: string) => `Language: ${language}`,
    dueOn: (date: string) => `Due: ${date}`,
    noDueDate: 'Due: no date set by law',
    open: 'Open it here:',
    glass: {
      subject: 'A restricted request was opened with a reason',
      intro: 'Somebody opened a restricted request and gave a reason. Who it was and why stands in the access log.',
    },
    deadline: {
      subject: 'A due date is near and nobody has worked on the request',
      intro: (left: string) => `Nobody has worked on this request lately. Days left until it is due: ${left}.`,
    },
  },
} as const;
