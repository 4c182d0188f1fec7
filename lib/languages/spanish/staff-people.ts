/** Spanish words of the console's page about who is signed in. Our own draft, awaiting review by a qualified translator. */

import type { Translation } from '../dictionary.ts';
import type { peopleWords as english } from '../english/staff-people.ts';

export const peopleWords: Translation<typeof english> = {
  section: 'Sesiones',
  title: 'Quién tiene la sesión abierta',
  lead: 'Si alguien dejó abierta una computadora o una cuenta puede estar en malas manos, cierre todas las sesiones de esa persona. Podrá iniciar sesión de nuevo. Para impedirlo, pida también que cierren su cuenta.',
  caption: 'Personas con una sesión abierta',
  name: 'Nombre',
  roles: 'Función',
  since: 'Inicio de sesión',
  used: 'Última actividad',
  end: 'Cerrar sesión',
  endAll: (name, sessions) =>
    sessions === 1 ? `Cerrar todas las sesiones de ${name}` : `Cerrar todas las sesiones de ${name} (${sessions})`,
  ended: 'Se cerraron todas las sesiones.',
};
