/** Spanish: what is said of the hospital itself. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { hospitalWords as english } from '../english/hospital.ts';

export const hospitalWords: Translation<typeof english> = {
  'inbound-brand': 'Enviar registros a {system}',
  'inbound-title': 'Envíe sus registros médicos a {system}',
  'inbound-lead':
    'Puede pedir que otros hospitales y clínicas envíen sus registros médicos a {short}. Estas reglas ayudan a que lleguen.',
  'inbound-link': 'Envío registros médicos a {short}',
  'lost-in-transit': 'El departamento de Registros Médicos no es responsable de los registros que se pierdan en el camino.',
  'who-may-fax':
    'El hospital acepta solicitudes por fax solo para la atención del paciente: el doctor, clínica u hospital que lo atiende completa el formulario aquí y nosotros lo enviamos por fax. Todas las demás, como las de aseguradoras y abogados, deben enviarse por correo. Los pacientes siempre pueden pedir en línea.',
  'portal-how': 'El enlace está en el sitio web del hospital, o llame al {phone}.',
  'hours-unknown': 'El hospital no publica un horario para este teléfono.',
};
