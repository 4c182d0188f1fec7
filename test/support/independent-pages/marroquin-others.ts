import type { IndependentPage } from './page.ts';
import { marroquin } from './subjects.ts';

export const marroquinOthers: readonly IndependentPage[] = [
  {
    subject: marroquin,
    truth: 'other',
    scanned: false,
    kind: "the mother's postpartum page, infant named",
    text: `Lopez Duarte, Ana Cecilia      MRN D5120447      DOB 09/12/1996
POSTPARTUM PROGRESS NOTE - POD 2        2/5/2024

S: Pain controlled with ibuprofen. Ambulating, voiding, passing gas. Breastfeeding baby
Sofia with formula supplement. Lochia scant.
O: BP 112/70, T 98.4. Fundus firm at U-2. Incision dry, staples in place.
Labs: Hgb 10.1 (11.8).
A/P: Repeat cesarean, doing well. Home tomorrow. Staples out before discharge.
Desires IUD at 6 weeks.`,
  },
  {
    subject: marroquin,
    truth: 'other',
    scanned: false,
    kind: 'older sister, same surnames',
    text: `Marroquin Lopez, Camila Andrea   MRN D5544102   10/27/2019   4 y.o. female
ACUTE VISIT      4/5/2024

Here with: mother Ana. Baby sister seen today too.
CC: rash on arms 1 week.
Exam: dry plaques antecubital fossae, no pustules.
A/P: atopic dermatitis. Triamcinolone 0.025% BID 7 days, emollient.`,
  },
  {
    subject: marroquin,
    truth: 'other',
    scanned: true,
    kind: 'another baby girl of the same surname and day, OCR',
    text: `L0PEZ  BABY GlRL  "2"         O2/O3/24   2217
MR  D6O13542      F    2765 g   47 cm
M0m: Maribe1 Lopez Tzoc       Dr. Rasmussen
TcB  @ 24 h   7.9         @ 36 h  11.2  ph0to started
Feeds  bt 20 cc   bt 25 cc    bt 25 cc
Wt 2/4   2690     Wt 2/5   2640`,
  },
  {
    subject: marroquin,
    truth: 'name-only',
    scanned: false,
    kind: "portal proxy letter with the child's name only",
    text: `Estimada familia de Sofía Isabel Marroquín López:

Para ver los resultados de su hija en el portal necesita una cuenta de representante.
Pida el formulario en la recepción y traiga una identificación con fotografía.

Gracias,
Pediatría de Lake Norman`,
  },
  {
    subject: marroquin,
    truth: 'none',
    scanned: false,
    kind: 'dosing table',
    text: `ACETAMINOPHEN DOSING - INFANT / CHILDREN'S LIQUID 160 mg / 5 mL
Weight (lb)    Weight (kg)    Dose (mL)    Every
6 - 11         2.7 - 5.3      1.25         4-6 hours*
12 - 17        5.4 - 8.1      2.5          4-6 hours
18 - 23        8.2 - 10.8     3.75         4-6 hours
24 - 35        10.9 - 16.3    5            4-6 hours
* Under 12 weeks: call before giving.
Do not give more than 5 doses in 24 hours.`,
  },
];
