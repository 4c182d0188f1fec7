/** Spanish words for everything that can be wrong with a request. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { letterDefectWords as english } from '../english/letter-defects.ts';

export const letterDefectWords: Translation<typeof english> = {
  AUTH_EXPIRED: {
    missing: 'La autorización ya venció.',
    rule: 'Una autorización sirve solo hasta la fecha o el evento que indica.',
    cure: 'Envíe una autorización nueva, firmada por el paciente, con un vencimiento posterior.',
  },
  AUTH_REVOKED: {
    missing: 'El paciente revocó la autorización.',
    rule: 'El paciente puede revocarla en cualquier momento. Después no podemos usarla.',
    cure: 'Si el paciente está de acuerdo otra vez, envíe una autorización nueva y firmada.',
  },
  AUTH_NO_DESCRIPTION: {
    missing: 'La autorización no dice qué registros.',
    rule: 'Debe decir con claridad qué se puede divulgar.',
    cure: 'Envíe una autorización que indique los tipos de registros y las fechas que necesita.',
  },
  AUTH_NO_DISCLOSER: {
    missing: 'La autorización no dice quién puede divulgar los registros.',
    rule: 'Debe nombrar a la persona o al lugar que puede entregarlos.',
    cure: 'Envíe una autorización que nombre a este hospital.',
  },
  AUTH_NO_RECIPIENT: {
    missing: 'La autorización no dice quién recibe los registros.',
    rule: 'Debe nombrar a la persona, la empresa o el grupo que puede recibirlos.',
    cure: 'Envíe una autorización con el nombre completo y la dirección del destinatario.',
  },
  AUTH_NO_PURPOSE: {
    missing: 'La autorización no dice para qué son los registros.',
    rule: 'Debe nombrar cada propósito.',
    cure: 'Envíe una autorización que diga el propósito. Si el paciente inicia la solicitud, basta “a solicitud mía”.',
  },
  AUTH_NO_EXPIRY: {
    missing: 'La autorización no dice cuándo vence.',
    rule: 'Debe indicar una fecha o un evento en que vence.',
    cure: 'Envíe una autorización con fecha o evento de vencimiento.',
  },
  AUTH_UNSIGNED: {
    missing: 'La autorización no está firmada.',
    rule: 'Debe firmarla el paciente o quien pueda actuar por el paciente. Esa persona también dice por qué puede hacerlo.',
    cure: 'Haga que se firme y se feche, y envíela otra vez.',
  },
  AUTH_UNDATED: {
    missing: 'La firma no tiene fecha.',
    rule: 'La autorización debe mostrar el día en que se firmó.',
    cure: 'Haga que se firme otra vez con la fecha, y envíela.',
  },
  AUTH_NO_REVOKE_STMT: {
    missing: 'La autorización no informa del derecho a revocarla.',
    rule: 'Debe decir que el paciente puede revocarla por escrito, cómo hacerlo y qué no puede deshacer la revocación.',
    cure: 'Envíe una autorización con ese texto. Puede usar la nuestra.',
  },
  AUTH_NO_CONDITION_STMT: {
    missing: 'La autorización no dice si la atención depende de la firma.',
    rule: 'Debe decir si el tratamiento, el pago o los beneficios dependen de la firma.',
    cure: 'Envíe una autorización con ese texto. Puede usar la nuestra.',
  },
  AUTH_NO_REDISCLOSURE_STMT: {
    missing: 'La autorización no advierte de una nueva divulgación.',
    rule: 'Debe advertir que quien recibe los registros puede volver a divulgarlos y que la ley quizás ya no los proteja.',
    cure: 'Envíe una autorización con ese texto. Puede usar la nuestra.',
  },
  AUTH_COMPOUND: {
    missing: 'La autorización está unida a otro documento.',
    rule: 'No puede ser parte de otro documento, como una renuncia de derechos o un consentimiento para la atención.',
    cure: 'Envíe una autorización por separado.',
  },
  PSYCHOTHERAPY_SEPARATE: {
    missing: 'Las notas de psicoterapia requieren su propia autorización.',
    rule: 'Si se piden esas notas, la autorización no puede abarcar nada más. Esta carta no dice que existan.',
    cure: 'Envíe una autorización para las notas y otra para los demás registros, o no pida las notas.',
  },
  PART2_CONSENT_MISSING: {
    missing: 'Algunos registros pueden requerir un consentimiento especial.',
    rule: 'Si se piden registros de un programa de consumo de sustancias, una autorización común no basta. Esta carta no dice que existan.',
    cure: 'Envíe un consentimiento con todo lo que pide la norma, o díganos que no incluyamos esos registros.',
  },
  PART2_LEGAL_COMBINED: {
    missing: 'El consentimiento para un tribunal está unido a otro.',
    rule: 'Si se piden registros de un programa de consumo de sustancias para un tribunal, ese consentimiento debe ir solo. Esta carta no dice que existan.',
    cure: 'Envíe un consentimiento aparte para el tribunal.',
  },
  SUBPOENA_WITHOUT_ORDER_OR_CONSENT: {
    missing: 'Una citación judicial por sí sola no basta.',
    rule: 'Los registros médicos requieren además el consentimiento escrito del paciente o la orden de un juez.',
    cure: 'Envíe el consentimiento firmado del paciente, o la orden firmada del juez.',
  },
  DIRECTIVE_NOT_EHR_ELECTRONIC: {
    missing: 'Esta copia no puede ir a otra persona de este modo.',
    rule: 'Usted puede indicarnos que enviemos a otra persona una copia electrónica de su registro electrónico. Para papel, placas y otros registros necesitamos una autorización.',
    cure: 'Elija una copia electrónica, pida que le enviemos los registros a usted, o firme una autorización.',
  },
  REP_AUTHORITY_MISSING: {
    missing: 'No tenemos un documento que muestre que usted puede actuar por el paciente.',
    rule: 'Solo podemos entregar registros al paciente o a quien pueda actuar por el paciente.',
    cure: 'Envíe una copia del documento que le da ese derecho, como un documento judicial o un poder notarial.',
  },
  HCPOA_NOT_TRIGGERED: {
    missing: 'El poder notarial quizás aún no esté en vigor.',
    rule: 'Entra en vigor cuando un médico determina que el paciente no puede decidir por sí mismo.',
    cure: 'Envíe una nota del médico que lo diga, o haga que el paciente firme la solicitud.',
  },
  POA_ENDED_BY_DEATH: {
    missing: 'El poder notarial ya terminó.',
    rule: 'Termina cuando el paciente muere. Después puede pedir los registros el albacea o el pariente más cercano.',
    cure: 'Haga que los pida el albacea o el pariente más cercano, con los documentos que muestran quién es.',
  },
  DECEASED_NO_LETTERS: {
    missing: 'No tenemos un documento que muestre que usted puede actuar por los bienes de la persona que falleció.',
    rule: 'Puede pedirlos el albacea o administrador. Si no hay, el pariente más cercano.',
    cure: 'Envíe una copia de los documentos judiciales. Si no hay, envíe una declaración jurada de que usted es el pariente más cercano.',
  },
  DEATH_CERT_MISSING: {
    missing: 'No tenemos el acta de defunción.',
    rule: 'Muestra que el derecho a pedir los registros pasó a usted.',
    cure: 'Envíe una copia del acta de defunción.',
  },
  ID_UNVERIFIED: {
    missing: 'No pudimos comprobar quién es usted.',
    rule: 'Debemos saber quién pide los registros antes de entregarlos.',
    cure: 'Llámenos. Le decimos de qué maneras puede mostrar quién es. Una copia de una identificación con foto es una de ellas.',
  },
  PATIENT_NOT_FOUND: {
    missing: 'No encontramos un paciente con estos datos.',
    rule: 'El nombre y la fecha de nacimiento deben coincidir con los del paciente.',
    cure: 'Revise cómo se escribe el nombre y la fecha de nacimiento. Díganos otros nombres que se hayan usado.',
  },
  DATES_AMBIGUOUS: {
    missing: 'No está claro de qué fechas necesita los registros.',
    rule: 'Buscamos los registros por fecha.',
    cure: 'Díganos el primer día y el último, o diga “todas las fechas”.',
  },
  FAX_NOT_PATIENT_CARE: {
    missing: 'La solicitud llegó por fax.',
    rule: 'El hospital acepta fax solo para la atención del paciente.',
    cure: 'Envíe la solicitud por correo o mensajero a las direcciones de esta carta.',
  },
  COURIER_TO_PO_BOX: {
    missing: 'Los documentos se enviaron por mensajero a un P.O. Box.',
    rule: 'Solo el Servicio Postal entrega allí.',
    cure: 'Pida al mensajero que los lleve a la dirección de la calle que está en esta carta.',
  },
  WRONG_FACILITY: {
    missing: 'La atención que indica quizás fue en otro lugar.',
    rule: 'Solo tenemos los registros de este hospital.',
    cure: 'Díganos si recibió atención aquí. Si no, pídalos al lugar que le atendió.',
  },
  ILLEGIBLE: {
    missing: 'No pudimos leer una parte de lo que envió.',
    rule: 'Debemos poder leer cada página para actuar.',
    cure: 'Envíe esa parte otra vez en letra clara, o llámenos y díganos qué dice.',
  },
};
