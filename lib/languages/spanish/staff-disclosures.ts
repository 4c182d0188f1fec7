/** Spanish words of the console's page about whom records went to. */

import type { Translation } from '../dictionary.ts';
import type { disclosureWords as english } from '../english/staff-disclosures.ts';

export const disclosureWords: Translation<typeof english> = {
  title: 'Divulgaciones',
  open: 'A quién se enviaron los registros',
  lead: 'Cada entrega es una fila, ya sea un paquete o algo enviado a mano. Las filas nunca se cambian.',
  none: 'Todavía no ha salido nada.',
  caption: 'A quién se enviaron los registros de esta solicitud',
  columns: { on: 'Día', to: 'A quién', how: 'Cómo', pages: 'Páginas', by: 'Entregado por', owed: 'Informe' },
  wrongPlace: 'Al lugar equivocado',
  owed: 'Tiene que figurar',
  papers: 'Documentos',
  accounting: 'Informe de divulgaciones de esta solicitud (PDF)',
  certifications: 'Certificación de todos los paquetes en un documento (PDF)',
  certification: (number) => `Certificación del paquete ${number} (PDF)`,
  wrongHeading: 'Los registros fueron al lugar equivocado',
  wrongLead:
    'Llame primero, hoy mismo, al responsable de privacidad. Luego anote aquí qué fue a dónde, para que conste en el informe para el paciente.',
  fields: {
    on: '¿Qué día fue?',
    to: '¿A quién fueron? Nombre y dirección, hasta donde se sepa',
    pages: '¿Cuántas páginas?',
    what: '¿Qué pasó? El paciente lee esto',
  },
  button: 'Anotarlo en el informe',
  noted: 'Quedó anotado. Ya no se puede cambiar.',
  problem: 'Hay un problema',
};
