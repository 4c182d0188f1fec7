/** Spanish words for what requesters sent for open items, as staff see it. */
import type { Translation } from '../dictionary.ts';
import type { staffProofWords as english } from '../english/staff-proofs.ts';

export const staffProofWords: Translation<typeof english> = {
  heading: 'Enviado por el solicitante',
  lead: 'Mire cada uno. Lo que basta se resuelve en la hoja de revisión o al confirmar la identidad; lo que no basta se pide otra vez.',
  open: (number) => `Abrir el archivo ${number}`,
  about: (title) => `(${title})`,
  states: { incoming: 'Se espera el archivo', checking: 'En revisión', clean: 'Listo', refused: 'Rechazado' },
  removed: (day) => `Borrado el ${day}`,
  came: (when) => `Llegó ${when}`,
  told: {
    post: (day) => `Lo envió por correo, dijo el solicitante el ${day}`,
    'in-person': (day) => `Lo va a traer, dijo el solicitante el ${day}`,
  },
  confirm: 'Confirmar la identidad',
  ask: 'Pedir otra vez',
  page: {
    title: (title, number) => `${title}: archivo ${number}`,
    compare: 'Compare con la solicitud',
    picture: (page) => `Página ${page}`,
    photo: 'La foto',
    download: 'Descargar el archivo',
    noPicture: 'Este tipo de archivo no se muestra aquí. Descárguelo y después bórrelo de esta computadora.',
    gone: 'Se borra después de confirmar la identidad. No anote su número en el archivo.',
  },
};
