/** Spanish words for what closes a release until somebody has judged it. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { flagWords as english } from '../english/staff-flags.ts';

type Words = Translation<typeof english>;

const flags: Words['flags'] = {
  'minor-12-to-17': {
    name: 'Menor de 12 a 17 años',
    about:
      'Un menor puede aceptar solo cierta atención y mantenerla privada. El médico tratante dice qué puede recibir el padre o la madre.',
  },
  'minor-under-12': {
    name: 'Atención propia del menor',
    about:
      'El expediente contiene atención que un menor puede aceptar solo. El médico tratante dice qué puede recibir el padre o la madre.',
  },
  'minor-alone': {
    name: 'Menor que pide solo',
    about: 'Solo la atención que el menor aceptó por su cuenta. Nada de esta solicitud llega al padre o a la madre.',
  },
  'minor-sud': {
    name: 'Programa de consumo del menor',
    about: 'Solo lo abre el consentimiento escrito del propio menor. La firma del padre o de la madre no basta.',
  },
  'turned-18': {
    name: 'El paciente ya tiene 18 años',
    about: 'El padre o la madre ya no actúa por el paciente. Pida la firma del propio paciente.',
  },
  endangerment: {
    name: 'Abuso o peligro',
    about:
      'Un profesional clínico cree que esta persona abusa del paciente o lo pone en peligro; por eso no actúa por el paciente.',
  },
  'psychotherapy-notes': {
    name: 'Notas de psicoterapia',
    about: 'Notas de terapia que se guardan aparte del expediente.',
  },
  proceeding: { name: 'Hecho para un juicio', about: 'Se preparó en previsión de un juicio o de un procedimiento.' },
  'sud-program': {
    name: 'Programa de consumo de sustancias',
    about:
      'Registros médicos de un programa de consumo de sustancias: a otros solo los abre un consentimiento propio o una orden judicial especial.',
  },
  hiv: {
    name: 'VIH o enfermedad de declaración obligatoria',
    about: 'Estrictamente confidencial para todos menos el paciente.',
  },
  'mental-health-facility': {
    name: 'Centro de salud mental',
    about: 'Información de un centro de salud mental: necesita un consentimiento que la nombre.',
  },
  genetic: {
    name: 'Prueba genética',
    about: 'Resultados de una prueba genética: la autorización los debe nombrar.',
  },
  'legal-process': {
    name: 'Citación u orden judicial',
    about:
      'Con una citación sola no se entrega nada a la parte ni a su abogado. Asuntos legales dice qué abre el documento archivado.',
  },
  'law-enforcement': {
    name: 'Policía u otra autoridad',
    about:
      'Los registros médicos requieren una orden de registro, una orden judicial o la autorización del paciente. Una petición escrita abre pocos datos.',
  },
  'public-duty': {
    name: 'Organismo público',
    about: 'Puede pedir por ley y lo muestra por escrito. No recibe más de lo que esa ley nombra.',
  },
  'authorization-ends-soon': { name: 'La autorización vence pronto', about: 'Faltan 10 días o menos para su último día.' },
  'authorization-ended': { name: 'La autorización venció', about: 'Solo una autorización nueva abre los registros médicos.' },
  'authorization-revoked': { name: 'Permiso revocado', about: 'Ya no sale nada por esta solicitud.' },
  'spoken-stop': {
    name: 'El paciente dijo “alto”',
    about: 'No sale nada hasta que el permiso se revoque por escrito o el paciente diga que se siga.',
  },
  'dead-without-authority': {
    name: 'El paciente falleció',
    about:
      'Quien actuaba por el paciente en vida ya no lo hace. Pida los documentos de los bienes de la persona que falleció o la declaración jurada del familiar más cercano.',
  },
  'died-while-pending': {
    name: 'El paciente falleció',
    about: 'La autorización es de una persona que falleció. Una oficina dice si todavía vale.',
  },
  'dead-over-50-years': {
    name: 'Falleció hace más de 50 años',
    about: 'La regla federal de privacidad termina 50 años después de la muerte. La ley estatal puede valer todavía.',
  },
  'rival-next-of-kin': {
    name: 'Otro familiar cercano',
    about: 'Otra persona con el mismo derecho también pide, o se opone.',
  },
  restriction: { name: 'Restricción', about: 'El hospital acordó con el paciente que algo no se comunica.' },
  'confidential-communication': {
    name: 'Dirección confidencial',
    about: 'El paciente eligió adónde va todo. Los avisos y los registros médicos van allí y a ningún otro lugar.',
  },
  'signer-differs': {
    name: 'La firma es distinta',
    about: 'El nombre de la firma no es el de la persona que puede firmar. Compárelos y diga qué encontró.',
  },
};

const narrowed: Words['narrowed'] = {
  'outside-access': 'El derecho de acceso no los abarca. Se dejan fuera con una negación parcial que lo dice.',
  'own-authorization': 'No se puede entregar: no hay una autorización aparte para estas notas en el archivo.',
  'part2-consent':
    'No se puede entregar: en el archivo no hay un consentimiento de 42 CFR 2.31 que diga qué abarca, ni una orden de 42 CFR 2.61 a 2.67.',
  'minor-consent':
    'No se puede entregar: en el archivo no está el consentimiento del propio menor de 42 CFR 2.31 que diga qué abarca.',
  'not-cut':
    'Una solicitud de acceso no se recorta por categorías. Lo que se deje fuera necesita un motivo de 45 CFR 164.524 y su carta.',
  'document-first': 'No se puede entregar: no hay en el archivo un documento que abra los registros médicos.',
  'limited-facts': 'Con una petición escrita no se entregan registros médicos. Solo los pocos datos que nombra la ley.',
  'restriction-binds':
    'No se puede entregar: el paciente pagó todo y pidió que no se le diga al plan de salud, 45 CFR 164.522(a)(1)(vi).',
};

const states: Words['states'] = {
  told: 'no cierra nada',
  blocked: 'nadie lo puede abrir',
  open: 'espera una decisión',
  release: 'se puede entregar',
  part: 'se deja fuera, lo demás puede salir',
  withhold: 'no se entrega',
};

const judges: Words['judges'] = {
  work: 'Registros médicos',
  review: 'Personal clínico',
  privacy: 'Privacidad',
  legal: 'Asuntos legales',
};

const values: Words['values'] = {
  'psychotherapy-notes': 'Notas de psicoterapia, guardadas aparte',
  proceeding: 'Hecho para un juicio o un procedimiento',
  'sud-program': 'Registros médicos de un programa de consumo de sustancias',
  hiv: 'VIH u otra enfermedad de declaración obligatoria',
  'mental-health-facility': 'Información de un centro de salud mental',
  genetic: 'Resultados de pruebas genéticas',
  'minor-consent-care': 'Atención que el menor aceptó solo',
  restriction: 'Una restricción que el hospital aceptó',
  'paid-in-full': 'Pagado en su totalidad: no se le dice al plan de salud',
  'confidential-communication': 'Otra dirección u otro medio que eligió el paciente',
  'rival-next-of-kin': 'Otro familiar cercano también pide, o se opone',
  'patient-authorization': 'La autorización válida del paciente',
  'patient-signature': 'La firma del propio paciente, que ya tiene 18 años',
  'psychotherapy-authorization': 'Una autorización aparte para las notas de psicoterapia',
  'part2-consent': 'Un consentimiento de 42 CFR 2.31',
  'minor-part2-consent': 'El consentimiento del propio menor de 42 CFR 2.31',
  'part2-order': 'Una orden judicial de 42 CFR 2.61 a 2.67',
  'judge-order': 'La orden de registro (warrant) o la orden judicial, certificada',
  'agency-request': 'La petición escrita de la autoridad',
  'estate-authority': 'Los documentos del albacea, o la declaración jurada del familiar más cercano',
  release: 'Entregar',
  part: 'Dejar esto fuera y entregar lo demás',
  withhold: 'No entregar',
  patient: 'El paciente',
  representative: 'Quien actúa por el paciente',
  requester: 'Otro solicitante',
  abuse: 'Que la persona abusa del paciente o lo descuida',
  endangers: 'Que tratarla como representante puede poner en peligro al paciente',
};

export const flagWords: Words = {
  flags,
  narrowed,
  states,
  judges,
  values,
  heading: 'Antes de que salga algo',
  judge: (flag) => `Decidir: ${flag}`,
  again: (flag) => `Decidir de nuevo: ${flag}`,
  decidedBy: (who, when) => `${who}, ${when}`,
  physician: (name) => `Médico tratante: ${name}`,
  notYours: (who) => `Su función no puede decidir esto: lo decide ${who}.`,
  or: ' o ',
  counsel: 'Un abogado del hospital debe confirmar esta regla.',
  portal: 'Nada de esta solicitud puede ir al portal del paciente: quien pide no tiene acceso a él.',
  scope: (what) => `El consentimiento abarca: ${what}`,
  chosen: (where) => `Elegido por el paciente: ${where}`,
  law: 'Qué significa esto',
};
