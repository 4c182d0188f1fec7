/** Lo que está mal, en español. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { problemWords as english } from '../english/problems.ts';

export const problemWords: Translation<typeof english> = {
  codes: {
    required: 'Escriba una respuesta',
    'wrong-type': 'Este valor no es del tipo que esperamos',
    'too-long': 'Esta respuesta es demasiado larga',
    'too-many': 'Hay demasiados elementos',
    'not-an-option': 'Elija una de las opciones',
    'too-many-marks': 'Use como máximo cuatro acentos u otros signos en una letra',
    'forbidden-character': 'Use solo letras, números y signos de puntuación: no se aceptan caracteres de control ocultos',
    'cannot-print': 'No podemos imprimir algunos de estos caracteres',
    'latin-needed': 'Escriba este nombre también en letras latinas (de la A a la Z)',
    'not-a-date': 'Escriba una fecha real, con mes, día y un año de cuatro números',
    'not-a-phone': 'Escriba un solo número de teléfono, por ejemplo (704) 555-0123; comience con + si es de otro país',
    'not-an-email': 'Escriba una sola dirección de correo electrónico, por ejemplo nombre@example.com',
    'not-a-country': 'Elija un país',
    'not-a-state': 'Escriba el código de dos letras de un estado de EE. UU., por ejemplo NC',
    'not-a-zip': 'Escriba un código postal de 5 números, o de 5 y 4',
    'not-an-npi': 'Un NPI tiene 10 números y comienza con 1 o 2',
    'one-of-two': 'Indique una fecha o un evento, no ambos',
    'one-name-only': 'Indique un solo nombre y deje vacíos los demás, o indique que hay más de un nombre',
    'name-needed': 'Escriba el nombre de esta persona. “Mi hermana” no es un nombre',
    'letters-needed': 'Escriba su nombre con letras',
    'in-the-future': 'Esta fecha no puede estar en el futuro',
    'age-over-130': 'Revise el año de nacimiento: esta fecha es de hace más de 130 años',
    'dates-out-of-order': 'La última fecha debe ser igual o posterior a la primera',
    'dates-conflict': 'Elija todas las fechas, o indique la primera y la última, no ambas cosas',
    'before-birth': 'Esta fecha es anterior al nacimiento del paciente',
    'after-today-only': 'La autorización debe vencer después de hoy',
    'form-ended': 'El formulario SSA-827 vence 12 meses después de la firma. Este ya venció: el paciente firma uno nuevo',
    'contact-required':
      'Indique al menos una manera de comunicarnos con usted: correo electrónico, teléfono o dirección postal',
    'patient-is-minor':
      'El paciente es menor de 18 años. Por lo general lo pide el padre, la madre o el tutor. Si usted mismo aceptó la atención, llame a Registros Médicos',
    'patient-is-adult':
      'El paciente tiene 18 años o más. El padre, la madre o quien tiene la custodia necesita otra autoridad, como una tutela o un poder notarial para atención médica',
    'deceased-cannot-ask': 'Un paciente fallecido no puede hacer la solicitud. Elija albacea o pariente más cercano',
    'must-be-deceased': 'Un albacea o el pariente más cercano pide los registros de un paciente fallecido',
    'power-ended-by-death':
      'Un poder notarial para atención médica termina cuando el paciente fallece. Elija albacea o pariente más cercano',
    'every-category-answered': 'Elija incluir o no incluir',
    'risk-not-accepted': 'Marque la casilla para aceptar el riesgo del correo electrónico sin protección, o elija otra manera',
    'address-for-mail': 'Indique la dirección postal completa a la que se deben enviar los registros',
    'email-for-email': 'Indique el correo electrónico al que se deben enviar los registros',
    'emails-differ': 'Las dos direcciones de correo electrónico no son iguales. Revise ambas',
    'fax-for-provider': 'Indique el número de fax del doctor, clínica u hospital',
    'fax-only-for-care': 'Los registros solo se pueden enviar por fax a un doctor, clínica u hospital. Elija otra manera',
    'portal-only-for-patient': 'El portal del paciente es para uso del propio paciente. Elija otra manera',
    'portal-not-open':
      'Desde los 12 años del paciente, y después de su fallecimiento, el portal está cerrado para otras personas. Elija otra manera',
    'secure-portal-only-for-firms': 'El portal seguro es para empresas. Elija otra manera',
    'inspect-or-pickup-only-in-person': 'Solo usted o el representante del paciente puede ver los registros en persona',
    'media-needs-hand-over': 'Un disco o una memoria USB se puede enviar por correo o recoger. Elija una de estas maneras',
    'phone-for-texts': 'Escriba su teléfono para recibir mensajes de texto, o quite la marca de la casilla',
    'texts-in-states-only':
      'Solo podemos enviar mensajes de texto a un teléfono de Estados Unidos sin extensión. Escriba otro número o quite la marca de la casilla',
  },
  fields: {
    'requester.type': { required: 'Elija quién hace la solicitud' },
    'requester.name': { required: 'Escriba su nombre' },
    'patient.firstName': { required: 'Escriba el nombre del paciente, o indique que el paciente tiene un solo nombre' },
    'patient.lastName': { required: 'Escriba el apellido o los apellidos del paciente, o indique que tiene un solo nombre' },
    'patient.dateOfBirth': {
      required: 'Escriba la fecha de nacimiento del paciente',
      'in-the-future': 'La fecha de nacimiento no puede estar en el futuro',
      'not-a-date': 'Escriba una fecha de nacimiento real, con mes, día y un año de cuatro números',
    },
    'records.types': { required: 'Elija al menos un tipo de registro' },
    'records.other': { required: 'Diga qué otros registros desea' },
    'recipient.type': { required: 'Elija quién recibe los registros' },
    'recipient.name': { required: 'Escriba el nombre exacto de la persona u organización que recibe los registros' },
    'delivery.format': { required: 'Elija un formato' },
    'delivery.formatOther': { required: 'Diga qué formato prefiere' },
    'delivery.method': { required: 'Elija cómo debemos enviar los registros' },
    'purpose.type': { required: 'Elija el propósito' },
    'purpose.other': { required: 'Diga cuál es el propósito' },
    'signature.name': { required: 'Escriba su nombre completo para firmar' },
    'signature.agreed': {
      required: 'Marque la casilla para confirmar la declaración',
      'not-an-option': 'Marque la casilla para confirmar la declaración',
    },
    street: { required: 'Escriba la calle y el número o el apartado postal' },
    city: { required: 'Escriba la ciudad' },
    state: { required: 'Escriba el estado' },
    zip: { required: 'Escriba el código postal' },
  },
  cannotPrint: (characters) =>
    `No podemos imprimir estos caracteres: ${characters}. Escríbalo de otra manera, por ejemplo en letras latinas (de la A a la Z)`,
  latinNeeded: (characters) =>
    `No podemos imprimir estos caracteres: ${characters}. Escriba este nombre también en letras latinas (de la A a la Z). Lo guardamos como usted lo escribió`,
};
