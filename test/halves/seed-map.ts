/**
 * The 27 facts of the two pages that the hospital handed over, and where each appears: on which page, in which document or mail, with
 * which words, in English and in Spanish. `seed-map.test.ts` fetches each place and finds the words. Where a fact appears at one more place, add it here.
 * Long: it is the map.
 */
import type { InboundMail } from '../../lib/inbound/vocabulary.ts';
import type { Language } from '../../lib/request/vocabulary.ts';

/** `{language}` stands before a path. A document by its name in the gallery; a mail by its kind. */
export type Place =
  | { readonly page: string }
  | { readonly document: string }
  | { readonly mail: 'send-mail-instructions' }
  | { readonly inboundMail: InboundMail };

export type Appearance = Place & { readonly says: Readonly<Record<Language, string>> };

export interface SeedFact {
  readonly fact: number;
  readonly what: string;
  readonly flow: 'in' | 'out' | 'both';
  readonly appears: readonly Appearance[];
}

const general = '/send-records';
const list = (query: string) => `/send-records/checklist?${query}`;
const patientBrings = list('who=patient&what=paper,disc,images&how=bring');
const patientMails = list('who=patient&what=paper,disc&how=mail');
const clinicShips = list('who=clinic&what=disc&how=courier');
const clinicFaxes = list('who=clinic&what=paper&how=fax');
const otherEmails = list('who=other&what=electronic&how=email');

function page(at: string, en: string, es: string): Appearance {
  return { page: at, says: { en, es } };
}
/** In a document of the gallery. */
function paper(document: `inbound-${'labels' | 'cover' | 'letter'}.pdf`, en: string, es: string): Appearance {
  return { document, says: { en, es } };
}
/** In a mail to whoever sends records. */
function mail(inboundMail: InboundMail, en: string, es: string): Appearance {
  return { inboundMail, says: { en, es } };
}
/** The same words on the general page and on a checklist. */
function pages(at: string, en: string, es: string): readonly Appearance[] {
  return [page(general, en, es), page(at, en, es)];
}
function alike(place: Place, text: string): Appearance {
  return { ...place, says: { en: text, es: text } };
}

export const seedMap: readonly SeedFact[] = [
  {
    fact: 1,
    what: 'other hospitals and clinics may send records',
    flow: 'in',
    appears: pages(
      patientMails,
      'You can have other hospitals and clinics send your records to Duke.',
      'Puede pedir que otros hospitales y clínicas envíen sus registros médicos a Duke.',
    ),
  },
  {
    fact: 2,
    what: 'name, number and date of birth on each page and outside media; by hand is fine',
    flow: 'in',
    appears: [
      ...pages(
        patientMails,
        'Write the patient’s name, the medical record number (if there is one) and the date of birth on each page, and on the outside of each CD or external hard drive. Handwriting is fine.',
        'Escriba el nombre del paciente, el número de registro médico (si lo hay) y la fecha de nacimiento en cada página, y por fuera de cada CD o disco duro externo. Puede escribirlo a mano.',
      ),
      page(
        clinicFaxes,
        'Write the patient’s name, the medical record number (if there is one) and the date of birth on each page. Handwriting is fine.',
        'Escriba el nombre del paciente, el número de registro médico (si lo hay) y la fecha de nacimiento en cada página. Puede escribirlo a mano.',
      ),
      page(
        clinicShips,
        'and the date of birth on the outside of each CD or external hard drive. Handwriting is fine.',
        'y la fecha de nacimiento por fuera de cada CD o disco duro externo. Puede escribirlo a mano.',
      ),
      paper(
        'inbound-labels.pdf',
        'María José Peña Núñez Date of birth: March 9, 1984 Medical record number: D1234567',
        'María José Peña Núñez Fecha de nacimiento: 9 de marzo de 1984 Date of birth: March 9, 1984 Registro médico (MRN): D1234567',
      ),
      paper(
        'inbound-letter.pdf',
        'Mark each page, and the outside of each disc or drive, with my name, date of birth and medical record number (if there is one). Handwriting is fine.',
        'Marquen cada página, y por fuera cada disco o disco duro, con mi nombre, mi fecha de nacimiento y mi número de registro médico (si lo hay). Puede ser a mano.',
      ),
      mail(
        'received',
        'Write name and date of birth on each page and on the outside of each disc or drive.',
        'Escriba el nombre y la fecha de nacimiento en cada hoja y por fuera de cada disco o disco duro.',
      ),
    ],
  },
  {
    fact: 3,
    what: 'media: CDs, external hard drives',
    flow: 'in',
    appears: pages(clinicShips, 'each CD or external hard drive', 'cada CD o disco duro externo'),
  },
  {
    fact: 4,
    what: 'best: bring copies to the appointment, for information security',
    flow: 'in',
    appears: [
      ...pages(
        patientBrings,
        'Bring copies of documents, discs or drives to the clinic appointment. They are scanned or uploaded there. The hospital recommends this for information security.',
        'Lleve copias de los documentos, CD o discos duros a la cita en la clínica. Ahí se escanean o se cargan. El hospital lo recomienda para proteger la información.',
      ),
      page(
        clinicFaxes,
        'give the patient copies to bring to the clinic appointment. They are scanned or uploaded there. The hospital recommends this for information security.',
        'dé al paciente copias para que las lleve a la cita en la clínica. Ahí se escanean o se cargan. El hospital lo recomienda para proteger la información.',
      ),
    ],
  },
  {
    fact: 5,
    what: 'radiology images are uploaded in a clinic location',
    flow: 'in',
    appears: [
      ...pages(
        patientBrings,
        'Have radiology images (CT, MRI, X-ray) uploaded in a clinic location. They must be uploaded there',
        'Las imágenes de radiología (tomografía, resonancia, radiografía) se cargan en una clínica. Deben cargarse ahí',
      ),
      paper(
        'inbound-letter.pdf',
        'Do not mail radiology images (CT, MRI, X-ray): they must be uploaded in a clinic location.',
        'No envíen por correo imágenes de radiología (TC, resonancia, radiografía): deben cargarse en una clínica.',
      ),
    ],
  },
  {
    fact: 6,
    what: 'last resort: fax, e-mail, mail; less secure, not recommended',
    flow: 'in',
    appears: [
      ...pages(
        clinicFaxes,
        'Fax, e-mail or mail copies only as a last resort. These ways are less secure and are not recommended.',
        'Envíe copias por fax, correo electrónico o correo postal solo como último recurso. Estas formas son menos seguras y no se recomiendan.',
      ),
      paper(
        'inbound-letter.pdf',
        'Fax and mail are less secure and are a last resort.',
        'El fax y el correo son menos seguros y son el último recurso.',
      ),
    ],
  },
  {
    fact: 7,
    what: 'never originals; nothing is returned',
    flow: 'in',
    appears: [
      ...pages(
        patientBrings,
        'Never send originals. Send or bring copies. Documents, discs and drives are not returned.',
        'Nunca envíe originales. Envíe o lleve copias. Los documentos, CD y discos duros no se devuelven.',
      ),
      paper(
        'inbound-cover.pdf',
        'Copies only, never originals. Documents, discs and drives are not returned.',
        'Solo copias, nunca originales. No se devuelven documentos, discos ni discos duros.',
      ),
      paper(
        'inbound-letter.pdf',
        'Send copies, never originals. Documents, discs and drives are not returned.',
        'Envíen copias, nunca originales. No se devuelven documentos, discos ni discos duros.',
      ),
    ],
  },
  {
    fact: 8,
    what: 'a trackable courier, such as FedEx or UPS',
    flow: 'in',
    appears: pages(
      clinicShips,
      'Use a courier that can be tracked, such as FedEx or UPS.',
      'Use una empresa de mensajería con seguimiento, como FedEx o UPS.',
    ),
  },
  {
    fact: 9,
    what: 'U.S. Postal Service accepted, not recommended, as it cannot be tracked',
    flow: 'in',
    appears: [
      ...pages(
        patientMails,
        'If you can, do not use the U.S. Postal Service. It is accepted, but not recommended. The hospital says that its packages cannot be tracked.',
        'Si puede, no use el Servicio Postal de EE. UU. Se acepta, pero no se recomienda. El hospital indica que sus paquetes no se pueden seguir.',
      ),
      paper(
        'inbound-letter.pdf',
        'a trackable carrier is preferred and the U.S. Postal Service is accepted.',
        'se prefiere una empresa con seguimiento y se acepta el Servicio Postal de EE. UU.',
      ),
    ],
  },
  {
    fact: 10,
    what: 'not responsible for what is lost in transit',
    flow: 'in',
    appears: pages(
      clinicShips,
      'The Medical Records department is not responsible for records lost in transit.',
      'El departamento de Registros Médicos no es responsable de los registros que se pierdan en el camino.',
    ),
  },
  {
    fact: 11,
    what: 'follow up by phone or e-mail: receipt, and passwords',
    flow: 'in',
    appears: [
      ...pages(
        clinicFaxes,
        'After you send, call or e-mail Medical Records to make sure that the records arrived.',
        'Después de enviar, llame o escriba por correo electrónico a Registros Médicos para confirmar que llegaron.',
      ),
      page(
        clinicShips,
        'If a disc or drive needs a password, give it when you call.',
        'Si un CD o disco duro tiene contraseña, dígala cuando llame.',
      ),
      paper(
        'inbound-cover.pdf',
        'follow up by phone (919-684-6178) or by e-mail to make sure that the records arrived.',
        'confirme por teléfono (919-684-6178) o por correo electrónico que los registros llegaron.',
      ),
    ],
  },
  {
    fact: 12,
    what: 'never a password with the media',
    flow: 'in',
    appears: [
      ...pages(
        clinicShips,
        'Never send a password together with a disc or drive.',
        'Nunca envíe la contraseña junto con el CD o el disco duro.',
      ),
      paper(
        'inbound-cover.pdf',
        'No password is in the package. Give it by telephone.',
        'No hay ninguna contraseña en el paquete. Désela por teléfono al departamento.',
      ),
      paper(
        'inbound-letter.pdf',
        'Do not send a password with a disc or drive.',
        'No envíen una contraseña junto con un disco o un disco duro.',
      ),
      mail(
        'received',
        'Never put a password in the package or in an e-mail.',
        'Nunca ponga una contraseña en el paquete ni en un correo electrónico.',
      ),
    ],
  },
  {
    fact: 13,
    what: 'the outside clinic announces; the department follows up with the sender',
    flow: 'in',
    appears: [
      page(
        clinicShips,
        'Tell Medical Records before you send. This is the outside clinic’s responsibility. The department follows up with the sender when the records arrive.',
        'Avise a Registros Médicos antes de enviar. Es responsabilidad de la clínica externa. El departamento se comunica con quien los envió cuando llegan.',
      ),
      ...pages(
        patientMails,
        'If a clinic sends the records: it has to tell Medical Records before it sends them. This is the outside clinic’s responsibility.',
        'Si los envía una clínica: tiene que avisar a Registros Médicos antes de enviarlos. Es responsabilidad de la clínica externa.',
      ),
      paper(
        'inbound-letter.pdf',
        'Before you send: tell the department at 919-684-6178 that the records are coming.',
        'Antes de enviar: avisen al departamento, al 919-684-6178, que los registros van en camino.',
      ),
      mail(
        'arrived',
        'What you announced with the reference below has arrived.',
        'Llegó lo que usted anunció con la referencia de abajo.',
      ),
    ],
  },
  {
    fact: 14,
    what: 'fax number',
    flow: 'in',
    appears: [
      ...pages(clinicFaxes, 'Fax 919-620-5165', 'Fax 919-620-5165'),
      paper('inbound-cover.pdf', 'Fax 919-620-5165', 'Fax 919-620-5165'),
      paper('inbound-letter.pdf', 'Fax: 919-620-5165', 'Fax: 919-620-5165'),
    ],
  },
  {
    fact: 15,
    what: 'e-mail: its address is not known, so the page says to call',
    flow: 'in',
    appears: [
      ...pages(
        otherEmails,
        'The hospital takes records by e-mail, but we do not have the address. Call 919-684-6178 and ask for it.',
        'El hospital recibe registros médicos por correo electrónico, pero no tenemos la dirección. Llame al 919-684-6178 y pídala.',
      ),
      paper('inbound-cover.pdf', 'Ask for the e-mail address by phone.', 'Pida la dirección de correo por teléfono.'),
    ],
  },
  {
    fact: 16,
    what: 'mail address in Durham; no street address, so couriers call first',
    flow: 'in',
    appears: [
      ...pages(
        patientMails,
        'Document Management Duke University Health System P.O. Box 3016 Durham, NC 27710',
        'Document Management Duke University Health System P.O. Box 3016 Durham, NC 27710',
      ),
      page(
        clinicShips,
        'Call 919-684-6178 before you ship by courier, and ask for a street address. None is published. Couriers do not deliver to a P.O. box.',
        'Llame al 919-684-6178 antes de usar mensajería y pida una dirección de calle. No hay ninguna publicada. Las empresas de mensajería no entregan en un apartado postal (P.O. box).',
      ),
      paper(
        'inbound-cover.pdf',
        'Document Management Duke University Health System P.O. Box 3016 Durham, NC 27710',
        'Document Management Duke University Health System P.O. Box 3016 Durham, NC 27710',
      ),
      paper(
        'inbound-letter.pdf',
        'Document Management Duke University Health System P.O. Box 3016 Durham, NC 27710',
        'Document Management Duke University Health System P.O. Box 3016 Durham, NC 27710',
      ),
      paper(
        'inbound-cover.pdf',
        'This address is a P.O. box: private couriers do not deliver there. Call 919-684-6178 before you use one.',
        'Esta dirección es un apartado postal: las empresas privadas de mensajería no entregan ahí. Llame al 919-684-6178 antes de usar una.',
      ),
    ],
  },
  {
    fact: 17,
    what: 'customer service, and its hours',
    flow: 'in',
    appears: [
      ...pages(
        patientBrings,
        'Customer Service 919-684-6178, Monday to Friday, 8:00 a.m. to 4:30 p.m.',
        'Atención al Cliente 919-684-6178, de lunes a viernes, de 8:00 a. m. a 4:30 p. m.',
      ),
      mail(
        'received',
        'Questions? Call 919-684-6178, Monday to Friday, 8:00 a.m. to 4:30 p.m.',
        '¿Tiene preguntas? Llame al 919-684-6178, de lunes a viernes, de 8:00 a. m. a 4:30 p. m.',
      ),
    ],
  },
  {
    fact: 18,
    what: 'free language assistance and interpreters for all patients',
    flow: 'both',
    appears: [
      ...pages(
        patientBrings,
        'Ask for an interpreter if you prefer another language. Language help is free for all patients.',
        'Pida un intérprete si prefiere otro idioma. La ayuda con el idioma es gratis para todos los pacientes.',
      ),
      page('', 'Free interpreter and language help', 'Intérprete y ayuda con el idioma gratis'),
    ],
  },
  {
    fact: 19,
    what: 'copies for patients or for others',
    flow: 'out',
    appears: [
      page(
        '',
        'a copy for yourself, or have it sent to another person or organization',
        'una copia para usted, o que se envíe a otra persona u organización',
      ),
    ],
  },
  {
    fact: 20,
    what: 'the portal may have it already',
    flow: 'out',
    appears: [
      page(
        '',
        'Have a patient portal account? You may already have access',
        '¿Tiene una cuenta en el portal del paciente? Es posible que ya tenga ahí',
      ),
    ],
  },
  {
    fact: 21,
    what: 'online is easy, fast and secure, and recommended',
    flow: 'out',
    appears: [
      page(
        '',
        'Online is easy, fast and secure, and the hospital recommends it whenever possible',
        'En línea es fácil, rápido y seguro, y el hospital lo recomienda siempre que sea posible',
      ),
    ],
  },
  {
    fact: 22,
    what: 'telephone',
    flow: 'out',
    appears: [
      ...['', '/status', '/rights'].map((path) => alike({ page: path }, '(704) 660-4035')),
      alike({ document: 'letter-receipt.pdf' }, '(704) 660-4035'),
      alike({ mail: 'send-mail-instructions' }, '(704) 660-4035'),
    ],
  },
  {
    fact: 23,
    // The number is the hospital's own channel for care: whoever may use it has us send the fax, and no page shows it.
    what: 'fax for patient care only',
    flow: 'out',
    appears: [page('', 'by fax for patient care only', 'por fax solo para la atención del paciente')],
  },
  {
    fact: 24,
    what: 'all other requests are mailed',
    flow: 'out',
    appears: [
      page(
        '',
        'All other requests, such as those of insurance companies and attorneys, must be mailed',
        'Todas las demás, como las de aseguradoras y abogados, deben enviarse por correo',
      ),
    ],
  },
  {
    fact: 25,
    what: 'mail address in Mooresville',
    flow: 'out',
    appears: [
      ...[{ page: '' }, { mail: 'send-mail-instructions' } as const].map((place) =>
        alike(place, 'Attn: Medical Records Department Duke Health Lake Norman Hospital P.O. Box 3250 Mooresville, NC 28117'),
      ),
      alike({ document: 'letter-mailing-instructions.pdf' }, 'P.O. Box 3250'),
    ],
  },
  {
    fact: 26,
    what: 'street address',
    flow: 'out',
    appears: [
      ...[{ page: '' }, { mail: 'send-mail-instructions' } as const].map((place) =>
        alike(place, '171 Fairview Road Mooresville, NC 28117'),
      ),
      alike({ document: 'letter-mailing-instructions.pdf' }, '171 Fairview Road'),
    ],
  },
  {
    fact: 27,
    what: 'the form, in both languages',
    flow: 'out',
    appears: [
      page(
        '',
        '/en/forms/access-request.pdf Patient Request for Health Information',
        '/es/forms/access-request.pdf Solicitud de información de salud del paciente',
      ),
    ],
  },
];
