/** Spanish: what stands in and around dates and times. Our own draft, awaiting review by a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { dateWords as english } from '../english/dates.ts';

export const dateWords: Translation<typeof english> = {
  am: 'a.\u00a0m.',
  pm: 'p.\u00a0m.',
  order: 'MM/DD/AAAA',
  dayAndTime: (day, time) => `${day} a ${/^1\D/.test(time) ? 'la' : 'las'} ${time}`,
  dayThenTime: (day, time) => `${day}, ${time}`,
  timeInZone: (time, zone) => `${time}, ${zone}`,
  zones: {
    Eastern: 'hora del Este',
    Central: 'hora del Centro',
    Mountain: 'hora de la Montaña',
    Pacific: 'hora del Pacífico',
  },
};
