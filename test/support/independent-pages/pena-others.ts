import type { IndependentPage } from './page.ts';
import { pena } from './subjects.ts';

export const penaOthers: readonly IndependentPage[] = [
  {
    subject: pena,
    truth: 'other',
    scanned: false,
    kind: 'uncle with the surnames the other way round',
    text: `Castillo Peña, José Luis       MRN: D3907714       DOB: 11/23/1959
DIABETES EDUCATION GROUP VISIT     08/14/2024
Attended: 3 of 4 sessions, with nephew as driver
A1c: 9.1 -> 8.2
Goals: check glucose before breakfast, replace soda with water, walk after supper.
Foot exam done by RN: monofilament 8/10 bilaterally.
Next: session 4, reading labels.`,
  },
  {
    subject: pena,
    truth: 'other',
    scanned: false,
    kind: 'namesake with one surname and a near birth date',
    text: `LAKE NORMAN HOSPITAL EMERGENCY DEPARTMENT
PENA, JOSE LUIS        M   35Y        DOB 11/14/1988
MRN D4920261           Arrived 07/30/2024 0122
DISCHARGE INSTRUCTIONS - ANKLE SPRAIN
Rest, ice 20 minutes at a time, wrap from the toes up and keep the foot raised.
Wear the air splint for 2 weeks. Crutches until you can walk without a limp.
Follow up with Lake Norman Orthopaedics if not better in 10 days.`,
  },
  {
    subject: pena,
    truth: 'other',
    scanned: true,
    kind: 'page of another patient in a urology fax, OCR',
    text: `O8/O6/2024 15:36  LKN UR0LOGY  7045550190  ->  HIM         P. 6
UR0LOGY  NEW PAT1ENT
Name: PENLAND, JOSEPH LEE         D.O.B: O1/17/1951
Chart no: U-18843                 Date: 8/5/24
CC: s1ow stream, n0cturia x 4.   lPSS 22
0: prostate 50 g sm0oth.  PVR 188 cc
A: BPH w/ LUTS      P: tamsu1osin O.4 qhs
                       Dr. K. 0rdway`,
  },
  {
    subject: pena,
    truth: 'name-only',
    scanned: false,
    kind: 'urine strainer instructions handed out with the name',
    text: `Para: José Luis Peña Castillo

CÓMO COLAR LA ORINA

1. Orine siempre en el recipiente.
2. Pase toda la orina por el colador.
3. Si ve una piedra o arenilla, póngala en el frasco y tráigala a su cita.
4. Tome de 8 a 10 vasos de agua al día.`,
  },
  {
    subject: pena,
    truth: 'none',
    scanned: true,
    kind: 'notice of language help, OCR',
    text: `NOTlCE 0F LANGUAGE ASSlSTANCE
Engl ish: Free 1anguage serv ices are avai1able. Ca11 704-555-0101.
Espan0l: ATENC lON: si hab1a espano1, t iene a su disposic ion serv icios gratu itos de
asistenc ia 1ingu istica. L1ame a1 704-555-0101.
Tieng V iet: CHU Y: Neu ban noi T ieng V iet, co dich vu ho tro ngon ngu m ien phi.`,
  },
  {
    subject: pena,
    truth: 'other',
    scanned: false,
    kind: "workers' page of a co-worker with the same employer",
    text: `CATAWBA ROOFING - FIRST REPORT OF INJURY
Employee: Luis Castillo Pena           Birth date: 04/21/1995
Date of injury: 07/28/2024             Time: 2:30 PM
Reported by: Jose Pena, crew lead
What happened: Stepped through decking, scrape to right shin.
Treatment: first aid on site, tetanus at urgent care`,
  },
];
