/** Spanish words for the page that says how long answers take. */
import type { Translation } from '../dictionary.ts';
import type { publicAnswerWords as english } from '../english/public-answers.ts';

export const publicAnswerWords: Translation<typeof english> = {
  title: 'Cuánto tardamos',
  lead: 'Con qué rapidez respondemos a quien pide registros médicos, y cuántas veces decimos que no.',
  period: (from, to) => `Estos números van de ${from} a ${to}.`,
  none: 'Todavía no hay números, o son tan pocos que dirían algo de una sola persona.',
  timeHeading: 'Días hasta la respuesta',
  answered: (count) => `Enviamos ${count} respuestas.`,
  median: (days) => (days === 1 ? 'La mitad salió en 1 día.' : `La mitad salió en ${days} días o menos.`),
  p90: (days) => (days === 1 ? '9 de cada 10 salieron en 1 día.' : `9 de cada 10 salieron en ${days} días o menos.`),
  inTime: (percent) => `${percent} de cada 100 salieron en 30 días o menos.`,
  atLeast: (percent) => `Al menos ${percent} de cada 100 salieron en 30 días o menos.`,
  refusedHeading: 'Cuándo decimos que no',
  refused: (count) => `Dijimos que no, en todo o en parte, a ${count} solicitudes.`,
  fewRefused: 'Dijimos que no a muy pocas, o a tan pocas que no se pueden mostrar.',
  reasonsCaption: 'Por qué dijimos que no',
  reason: 'Motivo',
  count: 'Solicitudes',
  reasons: {
    'psychotherapy-notes': 'Notas de terapia, que la ley guarda aparte',
    'legal-proceeding-material': 'Documentos hechos para un juicio',
    'inmate-safety': 'Seguridad en una cárcel',
    'research-in-progress': 'Un estudio que aún no termina',
    'privacy-act': 'Una ley federal de privacidad',
    'confidential-source': 'Algo que otra persona nos dijo en secreto',
    'danger-to-life': 'Peligro para la vida de alguien',
    'harm-to-person-named': 'Daño a otra persona que aparece en él',
    'harm-through-representative': 'Daño si lo tuviera quien actúa por el paciente',
    'not-in-patients-place': 'La persona no puede actuar por el paciente',
    'cannot-confirm': 'No supimos con certeza quién lo pedía',
    unknown: 'Otros motivos',
    other: 'Otros motivos',
  },
  howHeading: 'Cómo contamos',
  how: [
    'Contamos desde el día en que llegó la solicitud hasta el día en que salieron los registros o una carta.',
    'Cada «no» cuenta una vez, por su primer motivo.',
    'No mostramos números menores de 11. Tampoco los que dejarían saberlos.',
  ],
};
