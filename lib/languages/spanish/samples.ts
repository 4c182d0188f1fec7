/** Spanish: what staff might type into a letter. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { sampleWords as english } from '../english/samples.ts';

export const sampleWords: Translation<typeof english> = {
  stored: 'Los registros en papel de 2025 se están trayendo del archivo.',
  detail: 'Usted escribió “el invierno pasado”.',
  reason: 'Páginas 4 a 6 de la visita del 3 de marzo de 2026.',
  accountingCost: '6 páginas impresas y enviadas: $1.20. Un cuarto de hora para hacer la lista: $3.30.',
  disclosure:
    'El 2 de abril de 2025, al departamento de salud del condado, 12 Elm Street: un resultado de laboratorio, porque la ley lo exige.',
  corrected: 'La página del 3 de marzo de 2026 dice “rodilla izquierda”.',
  kept: 'La radiografía del 3 de marzo de 2026 muestra la rodilla derecha.',
  contact: 'Gerente de Registros Médicos',
  components: {
    title: 'Componentes',
    lead: 'De esto se componen las páginas. Las personas, los días y los montos son inventados. Cambie los colores de su aparato para ver el otro juego.',
    roles: 'Colores según su función',
    roleNames: {
      ink: 'Texto',
      soft: 'Texto discreto',
      band: 'Encabezado',
      act: 'Enlaces, botones',
      tint: 'Información, elegido',
      do: 'Usted debe hacer algo',
      good: 'Hecho',
      bad: 'Error o atraso',
    },
    buttons: 'Botones y estados',
    main: 'Acción principal',
    other: 'Otra acción',
    quiet: 'Acción discreta',
    tags: { plain: 'Información', good: 'Confirmado', soon: 'Falta', late: '2 días de atraso' },
    fields: 'Opciones y campos',
    year: 'Escriba un año que no esté en el futuro',
    progress: 'Avance',
    day: 'Día 12 de 30',
    stages: [
      { label: 'Enviada', note: 'lun., 16 nov.' },
      { label: 'En revisión', note: 'Ahora' },
      { label: 'Reuniendo', note: 'Sin empezar' },
      { label: 'Revisión final', note: 'La ve otra persona' },
      { label: 'Lista', note: 'Antes del 16 dic.' },
    ],
    steps: [
      { when: 'Hoy', what: 'Le enviamos una copia de su solicitud.', more: undefined },
      {
        when: 'A más tardar el viernes 4 de diciembre',
        what: 'Revisamos su solicitud.',
        more: 'Si falta algo, un solo mensaje lo dice todo.',
      },
      {
        when: 'A más tardar el lunes 28 de diciembre',
        what: 'Recibe sus registros o una respuesta por escrito.',
        more: undefined,
      },
    ],
    open: {
      heading: 'Necesitamos 2 cosas de usted',
      lead: 'Nuestro plazo de 30 días sigue contando mientras las envía.',
      note: {
        tag: 'Falta',
        title: 'Una nota del doctor',
        why: 'El poder empieza cuando la persona ya no puede decidir por sí misma. Necesitamos una nota que lo diga.',
        file: 'Foto o PDF de la nota',
        send: 'Enviar la foto',
        instead: 'Traerla o enviarla por correo',
      },
      cost: {
        tag: 'Su respuesta',
        title: 'Las copias en papel cuestan $11.60',
        why: 'Son 84 páginas en papel. No copiamos nada hasta que usted responda.',
        options: ['Sí, en papel por $11.60', 'No, prefiero una descarga gratis', 'Envíen solo una parte en papel'],
        send: 'Enviar mi respuesta',
      },
    },
    ready: 'Sus registros están listos',
    files: {
      caption: '2 documentos, 15 páginas',
      columns: { name: 'Documento', date: 'Fecha', pages: 'Páginas' },
      rows: [
        { name: 'Resumen del hospital', date: '7 mar. 2026', pages: '4' },
        { name: 'Visita a emergencias', date: '2 mar. 2026', pages: '11' },
      ],
      all: 'Descargar todo (PDF)',
    },
    sheet: {
      caption: 'Hoja de revisión',
      headings: { check: 'Punto', answer: 'Respuesta', rule: 'Norma' },
      answers: { yes: 'Sí', no: 'No', 'not-needed': 'No se necesita' },
      empty: 'Pendiente',
      signed: 'Firmada y con fecha',
      signedNote: 'Rosa Martínez, 24 nov., 9:12 a.\u00a0m., en línea',
      identity: 'Identidad del solicitante',
      identityNote: 'Todavía no hay foto',
    },
    drawings: 'Dibujos',
  },
};
