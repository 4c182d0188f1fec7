/** Spanish words of the papers about records that went out. */

import type { Translation } from '../dictionary.ts';
import type { releasePaperWords as english } from '../english/release-papers.ts';

export const releasePaperWords: Translation<typeof english> = {
  accounting: {
    title: 'Informe de divulgaciones',
    lead: 'Aquí está a quién dimos su información de salud por esta solicitud en los últimos seis años, cuando no fue a usted, ni con su permiso, ni para su atención.',
    none: 'En estos seis años no se dio nada a nadie que tenga que figurar aquí.',
    row: (number, day) => `${number}. ${day}`,
    to: 'Se dio a',
    what: 'Qué',
    why: 'Por qué',
    pages: (count) => (count === 1 ? '1 página' : `${count} páginas`),
    mistake: 'Por error.',
    left: 'No figura',
    leftText:
      'Lo que se le dio a usted, lo que usted permitió por escrito y lo que se usó para su tratamiento, para el pago y para el funcionamiento del hospital.',
    cost: 'Costo',
    costText: 'El primer informe en doce meses es gratis. Antes de que otro cueste algo, le decimos cuánto.',
  },
  certification: {
    title: 'Certificación de registros',
    lead: 'Estos datos salen de nuestro registro de envíos. El custodio de registros médicos firma abajo.',
    patient: 'Paciente',
    born: 'Fecha de nacimiento',
    package: 'Paquete',
    files: 'Archivos',
    pages: 'Páginas de registros',
    released: 'Entregado',
    hash: 'Huella del paquete (SHA-256)',
    certifies: 'Lo que certifica el custodio',
    points: [
      'Las copias son copias fieles de los registros que el hospital guarda de este paciente, en la medida en que se pidieron.',
      'Los registros se hicieron en el curso normal de las actividades, en el momento de lo que cuentan o cerca de él.',
      'El paquete con esta huella tiene estos archivos y páginas, y no se cambió después de sellarlo.',
    ],
    custodian: 'Firma del custodio',
    date: 'Fecha',
    nameAndTitle: 'Nombre y cargo',
  },
};
