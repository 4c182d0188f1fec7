import type { IndependentPage } from '../page.ts';
import { mcallister } from './subjects.ts';

export const mcallisterPages: readonly IndependentPage[] = [
  {
    subject: mcallister,
    truth: 'right',
    scanned: false,
    kind: 'psychiatric nursing flowsheet, name at the foot',
    text: `Q15 MINUTE OBSERVATION FLOWSHEET                      Date: 06/11/2022   Shift: 7p-7a
Level: [x] Routine q15   [ ] 1:1   [ ] Line of sight        Precautions: SI, elopement
TIME   LOC   BEH   INIT      TIME   LOC   BEH   INIT
1900   DR    CA    KJ        2100   BR    AW    KJ
1915   DR    CA    KJ        2115   BR    AW    KJ
1930   HW    PA    KJ        2130   BR    SL    TP
1945   HW    PA    KJ        2145   BR    SL    TP
Codes: DR dayroom, HW hallway, BR bedroom, CA calm, PA pacing, AW awake in bed, SL sleeping

KJ = K. Jessup, BHT      TP = T. Palmer, RN

MCALLISTER, TYRONE D
39 M  05/19/1983
00310774   V0041822907
BRANNIGAN, L  MD`,
  },
  {
    subject: mcallister,
    truth: 'right',
    scanned: false,
    kind: 'medication administration record',
    text: `Lake Norman Behavioral Health                      MEDICATION ADMINISTRATION RECORD
Pt: McAllister, Tyrone         MR#: D2958801        Rm: 214-1       Wt: 94.1 kg
Allergies: HALOPERIDOL (dystonia)                    Attending: Brannigan, Lorna
06/11/2022 0000 - 06/11/2022 2359
SCHEDULED
OLANZapine 10 mg tab PO QHS                          2100 TP
Lithium carbonate ER 450 mg PO BID                   0900 SW      2100 TP
PRN
LORazepam 1 mg PO q6h prn anxiety                    1542 SW (pain/anx 7)
hydrOXYzine pamoate 50 mg PO q6h prn                 -- not given --`,
  },
  {
    subject: mcallister,
    truth: 'right',
    scanned: true,
    kind: 'court petition in an old copy',
    text: `STATE  0F  N0RTH  CAR0LINA              File N0.  22 SPC 00418
lredell C0unty                          ln The General C0urt 0f Justice
AFFIDAVIT AND PETITI0N F0R INV0LUNTARY C0MMITMENT
IN THE MATTER 0F:
Name And Address 0f Resp0ndent
TYR0NE D. McALLlSTER
118 Mill St Apt 4, M00resville
Date 0f Birth  05/19/83     Race B    Sex M
The pers0n is a danger t0 self. He has n0t slept in 5 days and walked int0 traffic.
Petiti0ner: D. McAllister (m0ther)`,
  },
  {
    subject: mcallister,
    truth: 'right',
    scanned: false,
    kind: 'ambulance run sheet',
    text: `PATIENT CARE REPORT                             Incident # 22-0061877   Unit: MEDIC 9
Last Name          First Name       MI    DOB           Age   Sex   SSN
MCALLISTER         TYRONE           D     05/19/1983    39    M     XXX-XX-4410
Dispatched 14:02   En route 14:03   On scene 14:09   Depart 14:31   At dest 14:46
Chief complaint: Behavioral. Caller: mother on scene, Denise McAllister.
Narrative: Dispatched to psychiatric emergency. Pt found pacing in the road, cooperative with
PD. GCS 15. BGL 104. No trauma. Transported without restraint. Care transferred to RN Hollis.
Crew: R. Tanner EMT-P 10422, B. Oakes EMT 20917`,
  },
  {
    subject: mcallister,
    truth: 'right',
    scanned: false,
    kind: 'drug screen of a reference laboratory',
    text: `QUALITY TOXICOLOGY INC      CLIA 34D2099999       Lab Director: M. Osei PhD
REPORT OF LABORATORY EXAMINATION
Donor/Patient Information           Specimen Information
MCALLISTER, TYRONE                  Specimen ID: QT-7718821
DOB: 05/19/1983   Sex: M            Collected: 06/10/2022 16:20
ID: D2958801                        Received: 06/11/2022 09:02
                                    Client: 4410 LKN BEHAVIORAL HEALTH
Analyte             Result      Cutoff    Units
Amphetamines        NEGATIVE    500       ng/mL
THC                 POSITIVE    50        ng/mL
Cocaine metabolite  NEGATIVE    150       ng/mL`,
  },
  {
    subject: mcallister,
    truth: 'other',
    scanned: false,
    kind: 'group therapy note of the room-mate',
    text: `GROUP NOTE                                        06/11/2022  1000-1045
Pt: Ochoa, Darnell         MR#: D2960118        Rm: 214-2
Topic: Coping with stress      Facilitator: S. Abernathy, LCSW      Attendance: full
Pt was attentive and gave support to a peer (T. McAllister) who was tearful. Affect brighter.
Denies SI/HI. Plan: continue groups.`,
  },
  {
    subject: mcallister,
    truth: 'other',
    scanned: true,
    kind: 'stranger, laboratory slip with a lost first letter',
    text: `LKN BEHAVI0RAL HEALTH            LlTHIUM LEVEL
. ame: REEMAN, JEROME K           Rm 216
 D0B O1/30/1990      MR # D296O447
Drawn 06/11/22 0600       by VS
L1THIUM     0.7  mmol/L     (0.6 - 1.2)
CREAT       0.9  mg/dL
TSH         2.l  ulU/mL`,
  },
  {
    subject: mcallister,
    truth: 'other',
    scanned: false,
    kind: 'father with the same surname and initial',
    text: `McAllister, Theodore D      DOB 11/05/1955      MRN D1077320
WOUND CARE CENTER VISIT 6
Left plantar ulcer, diabetic, Wagner 2. 1.8 x 1.2 x 0.3 cm. Moderate serous drainage.
Debrided callus with curette. Total contact cast reapplied. Son Tyrone drove him today.
Return 1 week.                                   E. Salter, RN, CWON`,
  },
];
