/** Spanish words for how a cost is worked out and where it stands. Our own draft; awaits review by a qualified translator. */
import type { Translation } from '../dictionary.ts';
import type { costWords as english } from '../english/costs.ts';

export const costWords: Translation<typeof english> = {
  items: {
    page: 'Páginas',
    'electronic-page': 'Páginas electrónicas',
    film: 'Placas (películas)',
    strip: 'Trazados del corazón y otros trazados',
    media: 'Disco o memoria USB',
    'labour-minute': 'Minutos de copiado',
    postage: 'Envío por correo',
    summary: 'Resumen escrito, según lo acordado',
    'flat-electronic': 'Un solo cobro por la copia electrónica, todo incluido',
    portal: 'Portal del paciente',
    inspection: 'Ver el expediente en persona',
    minimum: 'Hasta el cobro mínimo por solicitud',
    'earlier-parts': 'Ya cobrado por partes anteriores',
  },
  tier: (from, to) => `Páginas ${from} a ${to}`,
  lastTier: (from) => `Páginas desde la ${from}`,
  columns: { what: 'Por qué', count: 'Cuántas', each: 'Cada una', sum: 'Suma' },
  caption: 'Cómo se calcula el costo',
  total: 'Costo total',
  ownPrice: 'precio propio del hospital',
  nothing: 'No hay nada que pagar',
  states: {
    quoted: 'Espera una respuesta',
    accepted: 'Aceptado, sin pagar todavía',
    declined: 'No aceptado',
    narrowed: 'Pidieron menos',
    paid: 'Pagado',
    waived: 'Sin cobro: no hay nada que pagar',
    replaced: 'Reemplazado por uno más nuevo',
  },
  onDay: (amount, day) => `${amount}, del ${day}`,
  wanted: (less) => `Lo que piden en su lugar: ${less}`,
};
