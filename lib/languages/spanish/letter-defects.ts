/** Spanish words for everything that can be wrong with a request. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { letterDefectWords as english } from '../english/letter-defects.ts';

export const letterDefectWords: Translation<typeof english> = {
  AUTH_EXPIRED: {
    missing: 'La autorización ya venció.',
    rule: 'Una autorización sirve solo hasta la fecha o el evento que indica.',
    cure: 'Envíe una autorización nueva, firmada por el paciente, con una fecha de vencimiento posterior.',
  },
  AUTH_REVOKED: {
    missing: 'El paciente revocó la autorización.',
    rule: 'El paciente puede revocarla en cualquier momento. Después de eso no podemos usarla.',
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
    rule: 'Debe firmarla el paciente o quien pueda actuar por el paciente. Esa persona también escribe con qué autoridad lo hace.',
    cure: 'Pida que la firmen con la fecha, y envíela otra vez.',
  },
  AUTH_UNDATED: {
    missing: 'La firma no tiene fecha.',
    rule: 'La autorización debe mostrar el día en que se firmó.',
    cure: 'Pida que la firmen otra vez con la fecha, y envíela.',
  },
  AUTH_NO_REVOKE_STMT: {
    missing: 'La autorización no informa del derecho a revocarla.',
    rule: 'Debe decir que el paciente puede revocarla por escrito, cómo hacerlo y qué no cambia la revocación.',
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
    missing: 'Es posible que el formulario no abarque algunos registros.',
    rule: 'Si se piden registros de un programa de consumo de sustancias, el formulario debe nombrarlos y decir quién los comparte, quién los recibe, para qué, el derecho a revocar y hasta cuándo vale, con firma y fecha. Una autorización que tiene todo esto basta. Esta carta no dice que existan.',
    cure: 'Envíe un formulario con lo que falta. Puede usar el nuestro. O díganos que no incluyamos esos registros.',
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
    missing: 'No podemos enviar esta copia a otra persona de esta manera.',
    rule: 'Usted puede indicarnos que enviemos a otra persona una copia electrónica de su expediente electrónico. Para papel, placas y otros registros necesitamos una autorización.',
    cure: 'Elija una copia electrónica, pida que le enviemos los registros a usted, o firme una autorización.',
  },
  REP_AUTHORITY_MISSING: {
    missing: 'No tenemos un documento que demuestre que usted puede actuar por el paciente.',
    rule: 'Solo podemos entregar registros al paciente o a quien pueda actuar por el paciente.',
    cure: 'Envíe una copia del documento que le da ese derecho, como un documento judicial o un poder notarial.',
  },
  HCPOA_NOT_TRIGGERED: {
    missing: 'El poder notarial quizás aún no esté en vigor.',
    rule: 'Entra en vigor cuando un médico determina que el paciente ya no puede tomar decisiones.',
    cure: 'Envíe una nota del médico que lo diga, o pida al paciente que firme la solicitud.',
  },
  POA_ENDED_BY_DEATH: {
    missing: 'El poder notarial ya terminó.',
    rule: 'Termina cuando el paciente fallece. Después puede pedir los registros el albacea o el pariente más cercano.',
    cure: 'El albacea o el pariente más cercano debe pedirlos, con los documentos que demuestran quién es.',
  },
  DECEASED_NO_LETTERS: {
    missing: 'No tenemos un documento que demuestre que usted puede actuar por los bienes de la persona que falleció.',
    rule: 'Puede pedirlos el albacea o administrador. Si no hay, el pariente más cercano.',
    cure: 'Envíe una copia de los documentos judiciales. Si no hay, envíe una declaración jurada de que usted es el pariente más cercano.',
  },
  DEATH_CERT_MISSING: {
    missing: 'No tenemos el acta de defunción.',
    rule: 'Demuestra que el derecho a pedir los registros pasó a usted.',
    cure: 'Envíe una copia del acta de defunción.',
  },
  ID_UNVERIFIED: {
    missing: 'No pudimos comprobar quién es usted.',
    rule: 'Debemos saber quién pide los registros antes de entregarlos.',
    cure: 'Llámenos y le diremos cómo puede mostrar quién es. Una copia de una identificación con foto es una manera.',
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
    rule: 'El hospital acepta solicitudes por fax solo para la atención del paciente.',
    cure: 'Envíe la solicitud por correo o mensajero, no por fax.',
  },
  COURIER_TO_PO_BOX: {
    missing: 'Los documentos se enviaron por mensajero a un P.O. Box.',
    rule: 'Solo el Servicio Postal entrega allí.',
    cure: 'Pida al mensajero que los lleve a la dirección con calle y número, no al P.O. Box.',
  },
  WRONG_FACILITY: {
    missing: 'La atención por la que pregunta quizás fue en otro lugar.',
    rule: 'Solo tenemos los registros de este hospital.',
    cure: 'Díganos si la atención fue en este hospital. Si no, pida los registros en el lugar donde fue.',
  },
  ILLEGIBLE: {
    missing: 'No pudimos leer una parte de lo que envió.',
    rule: 'Debemos poder leer cada página para atender la solicitud.',
    cure: 'Envíe esa parte otra vez en letra clara, o llámenos y díganos qué dice.',
  },
  QUESTION: {
    missing: 'Tenemos una pregunta sobre su solicitud.',
    rule: 'Necesitamos su respuesta para continuar.',
    cure: 'Escríbanos o llámenos. La pregunta está en nuestra carta.',
  },
  REQUEST_UNSIGNED: {
    missing: 'La solicitud no está firmada.',
    rule: 'Debe firmarla el paciente, o una persona que pueda actuar por el paciente.',
    cure: 'Firme la solicitud y envíela, o fírmela en línea.',
  },
  RECIPIENT_UNNAMED: {
    missing: 'La solicitud no dice con claridad quién recibe los registros.',
    rule: 'Necesitamos el nombre de la persona o empresa, y adónde enviar la copia. “Mi hermana” no es un nombre.',
    cure: 'Díganos el nombre completo y la dirección de quien recibe los registros.',
  },
  PATIENT_SIGNATURE_NEEDED: {
    missing: 'El paciente ya es mayor de edad y debe firmar.',
    rule: 'Desde que cumple 18 años, el derecho a pedir los registros es del paciente.',
    cure: 'Pida al paciente que firme la solicitud, o envíe un documento que le permita actuar por el paciente.',
  },
  AUTHORIZATION_NEEDED: {
    missing: 'Necesitamos la autorización del paciente.',
    rule: 'Para este propósito solo podemos entregar registros si el paciente lo autoriza por escrito.',
    cure: 'Envíe una autorización que el paciente haya firmado con la fecha. Puede usar la nuestra.',
  },
  SSA_827_MISSING: {
    missing: 'El formulario SSA-827 no llegó con la solicitud.',
    rule: 'Ese formulario es la autorización del paciente. No se necesita otro.',
    cure: 'Envíe el formulario SSA-827, firmado con fecha por el paciente en los últimos doce meses.',
  },
  CLAIM_DETAILS_MISSING: {
    missing: 'No sabemos de qué reclamo se trata.',
    rule: 'Solo podemos entregarle lo que corresponde al reclamo.',
    cure: 'Envíe el número del reclamo y el día de la atención o de la lesión.',
  },
  SCOPE_TOO_BROAD: {
    missing: 'La solicitud pide más de lo que necesita.',
    rule: 'Para este propósito solo podemos entregar lo necesario.',
    cure: 'Díganos de qué registros y fechas se trata el reclamo o el caso.',
  },
  EMPLOYEE_NOT_TOLD: {
    missing: 'La solicitud no dice que se avisó al empleado.',
    rule: 'Quien pide registros para una compensación laboral avisa al empleado al mismo tiempo.',
    cure: 'Envíe una declaración de que se avisó al empleado, y cuándo.',
  },
  SUBPOENA_NOT_SERVED: {
    missing: 'La citación judicial no se entregó como lo pide la regla.',
    rule: 'Se entrega en mano, o por correo registrado o certificado con acuse de recibo. El correo común, el fax y el correo electrónico no valen como entrega.',
    cure: 'Haga que se entregue de una de estas maneras.',
  },
  SUBPOENA_OUT_OF_STATE: {
    missing: 'La citación judicial se emitió en otro estado.',
    rule: 'Aquí solo vale si la emite un secretario judicial de Carolina del Norte.',
    cure: 'Envíe la citación emitida por un secretario judicial de Carolina del Norte.',
  },
  ORDER_NOT_CERTIFIED: {
    missing: 'La orden no llegó como copia certificada.',
    rule: 'Actuamos con una copia certificada de la orden.',
    cure: 'Envíe una copia certificada de la orden judicial.',
  },
  ORDER_NOT_BY_JUDGE: {
    missing: 'La orden no está firmada por un juez.',
    rule: 'La firma de un secretario judicial hace una citación, no una orden.',
    cure: 'Envíe una orden firmada por un juez.',
  },
  LEGAL_AUTHORITY_MISSING: {
    missing: 'No tenemos un documento que nos permita entregarle estos registros.',
    rule: 'Una agencia muestra con qué derecho los pide. Para la policía es una orden de registro, la orden de un juez o la autorización del paciente, o una norma que lo permita sin ella.',
    cure: 'Envíe el documento o díganos la norma. Si es urgente, llámenos.',
  },
  STOP_NOT_IN_WRITING: {
    missing: 'Nos dijo que detuviéramos el envío. Todavía no lo tenemos por escrito.',
    rule: 'El permiso para enviar registros médicos se revoca por escrito. Hasta que lo tengamos, retenemos los registros.',
    cure: 'Fírmelo en la página de estado, con un código, o envíenos una nota firmada. Si prefiere que sigamos, llámenos.',
  },
};
