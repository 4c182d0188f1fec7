/** Everything that can be missing in this request, in groups, to be ticked all at once. */
import { type Defect, type DefectCode, defectCodes, defects, mayRaise } from '../../request/defects.ts';
import { Fieldset, idOf } from '../../web/components/control.tsx';
import type { FieldsProps } from './control.ts';
import type { Desk } from './editor.ts';
import { errorAt } from './labels.ts';
import { Tick } from './ticks.tsx';

type Group = keyof Desk['desk']['groups'];

const order: readonly Group[] = ['identity', 'authority', 'form', 'special', 'way'];

/** Where a defect stands on the page. Exhaustive: a new one does not compile without a place. */
const groupOf: Readonly<Record<DefectCode, Group>> = {
  AUTH_EXPIRED: 'form',
  AUTH_REVOKED: 'form',
  AUTH_NO_DESCRIPTION: 'form',
  AUTH_NO_DISCLOSER: 'form',
  AUTH_NO_RECIPIENT: 'form',
  AUTH_NO_PURPOSE: 'form',
  AUTH_NO_EXPIRY: 'form',
  AUTH_UNSIGNED: 'form',
  AUTH_UNDATED: 'form',
  AUTH_NO_REVOKE_STMT: 'form',
  AUTH_NO_CONDITION_STMT: 'form',
  AUTH_NO_REDISCLOSURE_STMT: 'form',
  AUTH_COMPOUND: 'form',
  PSYCHOTHERAPY_SEPARATE: 'special',
  PART2_CONSENT_MISSING: 'special',
  PART2_LEGAL_COMBINED: 'special',
  SUBPOENA_WITHOUT_ORDER_OR_CONSENT: 'special',
  DIRECTIVE_NOT_EHR_ELECTRONIC: 'special',
  REP_AUTHORITY_MISSING: 'authority',
  HCPOA_NOT_TRIGGERED: 'authority',
  POA_ENDED_BY_DEATH: 'authority',
  DECEASED_NO_LETTERS: 'authority',
  DEATH_CERT_MISSING: 'authority',
  ID_UNVERIFIED: 'identity',
  PATIENT_NOT_FOUND: 'identity',
  DATES_AMBIGUOUS: 'identity',
  FAX_NOT_PATIENT_CARE: 'way',
  COURIER_TO_PO_BOX: 'way',
  WRONG_FACILITY: 'way',
  ILLEGIBLE: 'way',
};

/** The rule that a defect breaks; where there is none, the box says so by saying nothing. */
function lawOf(code: DefectCode): string | undefined {
  const { law }: Defect = defects[code];
  return law ?? undefined;
}

export function DefectTicks(props: FieldsProps) {
  const { view, record, problems } = props;
  const { desk } = view;
  const codes = defectCodes.filter((code) => mayRaise(code, record.route.basis));
  const groups = order.map((group) => ({ group, codes: codes.filter((code) => groupOf[code] === group) }));
  const error = errorAt(problems, 'defects', view);
  return (
    <div id={idOf('defects')} tabIndex={-1}>
      <p class="soft">{desk.fields.defectsHint}</p>
      {groups
        .filter((one) => one.codes.length > 0)
        .map((one, index) => (
          <Fieldset
            key={one.group}
            name={`defects.${one.group}`}
            label={desk.groups[one.group]}
            error={index === 0 ? error : undefined}
            words={view.controls}
          >
            {one.codes.map((code) => (
              <Tick
                key={code}
                {...props}
                list={{ tick: 'defect', text: 'detail' }}
                code={code}
                textLabel={desk.fields.detail}
                noteOf={lawOf}
              />
            ))}
          </Fieldset>
        ))}
    </div>
  );
}
