/**
 * One-time codes for somebody who has shown the reference and the date of birth of a request: sent to the e-mail address on its
 * record, or given by staff who called back a number on it (NIST SP 800-63B 3.1.3 and 3.2.2: short-lived, single use, limited
 * tries). The table holds a keyed hash of the code, made with its purpose and its reference, under a keyed hash of the reference.
 */
import { randomInt } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { UsedCode } from '../request/decisions/chart-contact.ts';
import { cleanNumber } from '../request/text.ts';
import type { Clock } from '../runtime/clock.ts';
import { type Secrets, sameText } from '../runtime/secrets.ts';
import { answerWhenAllowed, epochSeconds, type Table, whenAllowed } from './client.ts';
import { dynamoThrottle } from './dynamo-small-items.ts';
import { mostWrongTries, wrongTriesAt } from './find-request.ts';
import { keys } from './keys.ts';

/** What a code may open, and for how long in that browser. A code for one opens no other. */
export const codePurposes = {
  /** Documents, letters and answers of the request. */
  'see-request': { opensForMinutes: 30 },
  /** The owner of the address on file lets it go. It opens nothing: it is used at once. */
  'leave-email': { opensForMinutes: 0 },
  /** The owner of a new address takes it. */
  'take-email': { opensForMinutes: 0 },
} as const;
export type CodePurpose = keyof typeof codePurposes;

export const codeRules = { digits: 8, lastsMinutes: 10, tries: 5, anHour: 3 } as const;

/** After too many wrong tries at a reference only staff may give a code. */
export type CodeGiver = 'service' | 'staff';

export type IssuedCode =
  | { readonly outcome: 'issued'; readonly code: string; readonly until: Date }
  /** This reference had as many codes as it may within the last hour. */
  | { readonly outcome: 'too-many' }
  | { readonly outcome: 'staff-only' };

export interface OneTimeCodes {
  /**
   * A new code takes the place of an earlier one for the same purpose. `sentTo`: mark of the address that it is sent to. `about`: what it
   * says yes to; it is right for nothing else.
   */
  issue(reference: string, purpose: CodePurpose, by: CodeGiver, sentTo?: string, about?: string): Promise<IssuedCode>;
  /** Counts the try before it compares; a right code works once. Every miss takes the same calls and the same hashes. */
  check(reference: string, purpose: CodePurpose, typed: string): Promise<UsedCode | 'wrong' | 'staff-only'>;
  /** Several codes that count only together: none is used up before all are right. Counts a try at each; names those that are wrong. */
  checkAll(
    reference: string,
    typed: Readonly<Partial<Record<CodePurpose, string>>>,
    about: string,
  ): Promise<readonly CodePurpose[] | 'staff-only'>;
}

interface Typed {
  readonly typed: string;
  readonly about?: string;
  readonly staffOnly: boolean;
}

function isPurpose(id: string): id is CodePurpose {
  return Object.hasOwn(codePurposes, id);
}

const hour = 3600;
/** Codes of an older version have neither day nor address. */
const Stored = z.lazy(() =>
  z.object({
    code: z.string(),
    by: z.enum(['service', 'staff']),
    issuedAt: z.iso.datetime().optional(),
    sentTo: z.string().optional(),
  }),
);

/** Throws when the table cannot be reached. */
export function oneTimeCodes(table: Table, clock: Clock, secrets: Secrets): OneTimeCodes {
  const throttle = dynamoThrottle(table, clock, secrets);
  const keyOf = (reference: string, what: string) => keys.code(secrets.hmac('one-time code reference', reference), what);
  const hashOf = (reference: string, purpose: CodePurpose, code: string, about = '') =>
    secrets.hmac(`one-time code ${purpose}`, `${reference} ${code}${about === '' ? '' : ` ${about}`}`);
  /** Each purpose has its own places: two codes go out at once to change an address, just after one that opened the request. */
  const placeOf = (purpose: CodePurpose, place: number) =>
    purpose === 'see-request' ? `ISSUED#${place}` : `ISSUED#${purpose}#${place}`;

  /** A reference has as many places for a purpose as it may have codes an hour; each is free again an hour after it was taken. */
  async function takePlace(reference: string, purpose: CodePurpose, now: number): Promise<boolean> {
    for (let place = 1; place <= codeRules.anHour; place += 1) {
      const taken = await whenAllowed(
        table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...keyOf(reference, placeOf(purpose, place)), expiresAt: now + hour },
            ConditionExpression: 'attribute_not_exists(#pk) OR #expires <= :now',
            ExpressionAttributeNames: { '#pk': 'pk', '#expires': 'expiresAt' },
            ExpressionAttributeValues: { ':now': now },
          }),
        ),
      );
      if (taken) return true;
    }
    return false;
  }

  /** What is stored of the code, after counting a try at it; null when there is none, it has ended or had all its tries. */
  async function countTry(reference: string, purpose: CodePurpose): Promise<z.infer<typeof Stored> | null> {
    const answer = await answerWhenAllowed(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keyOf(reference, purpose),
          UpdateExpression: 'ADD #tries :one',
          ConditionExpression: '#tries < :most AND #expires > :now',
          ExpressionAttributeNames: { '#tries': 'tries', '#expires': 'expiresAt' },
          ExpressionAttributeValues: { ':one': 1, ':most': codeRules.tries, ':now': epochSeconds(clock.now()) },
          ReturnValues: 'ALL_NEW',
        }),
      ),
    );
    return answer === null ? null : Stored.parse(answer.Attributes);
  }

  /** True for one of several that use a right code at the same time. */
  const use = (reference: string, purpose: CodePurpose, code: string) =>
    whenAllowed(
      table.client.send(
        new DeleteCommand({
          TableName: table.name,
          Key: keyOf(reference, purpose),
          ConditionExpression: '#code = :code',
          ExpressionAttributeNames: { '#code': 'code' },
          ExpressionAttributeValues: { ':code': code },
        }),
      ),
    );

  /** One after the other: of several who use the same codes at the same time, whoever gets the first gets all. */
  async function useAll(
    reference: string,
    found: readonly { readonly purpose: CodePurpose; readonly code: string | null }[],
  ): Promise<boolean> {
    for (const { purpose, code } of found) if (code === null || !(await use(reference, purpose, code))) return false;
    return true;
  }

  const isStaffOnly = async (reference: string) => (await throttle.wrongTries(wrongTriesAt(reference))) >= mostWrongTries;

  const digitsOf = (typed: string) => cleanNumber(typed).replace(/\D/g, '');

  /** The stored code, where it is the typed one; counted as a try either way. */
  async function matched(
    reference: string,
    purpose: CodePurpose,
    { typed, about, staffOnly }: Typed,
  ): Promise<z.infer<typeof Stored> | null> {
    const stored = await countTry(reference, purpose);
    const mine = hashOf(reference, purpose, digitsOf(typed), about);
    // Made whether it is needed or not: without a code there is a comparison all the same.
    const none = hashOf(reference, purpose, 'none');
    const same = sameText(mine, stored?.code ?? none);
    return stored !== null && same && (!staffOnly || stored.by === 'staff') ? stored : null;
  }

  return {
    async issue(reference, purpose, by, sentTo, about) {
      if (by === 'service' && (await isStaffOnly(reference))) return { outcome: 'staff-only' };
      const issuedAt = clock.now();
      const now = epochSeconds(issuedAt);
      if (!(await takePlace(reference, purpose, now))) return { outcome: 'too-many' };
      const code = String(randomInt(10 ** codeRules.digits)).padStart(codeRules.digits, '0');
      const expiresAt = now + codeRules.lastsMinutes * 60;
      const sent = { issuedAt: issuedAt.toISOString(), ...(sentTo !== undefined && { sentTo }) };
      const stored = { code: hashOf(reference, purpose, code, about), by, tries: 0, expiresAt, ...sent };
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keyOf(reference, purpose), ...stored } }));
      return { outcome: 'issued', code, until: new Date(expiresAt * 1000) };
    },
    async check(reference, purpose, typed) {
      const staffOnly = await isStaffOnly(reference);
      const stored = await matched(reference, purpose, { typed, staffOnly });
      if (stored !== null && (await use(reference, purpose, stored.code)))
        return { by: stored.by, issuedAt: new Date(stored.issuedAt ?? 0), sentTo: stored.sentTo };
      await throttle.countWrongTry(wrongTriesAt(reference));
      return staffOnly ? 'staff-only' : 'wrong';
    },
    async checkAll(reference, typed, about) {
      const staffOnly = await isStaffOnly(reference);
      const purposes = Object.keys(typed).filter(isPurpose);
      const found = await Promise.all(
        purposes.map(async (purpose) => ({
          purpose,
          code: (await matched(reference, purpose, { typed: typed[purpose] ?? '', about, staffOnly }))?.code ?? null,
        })),
      );
      const wrong = found.filter(({ code }) => code === null).map(({ purpose }) => purpose);
      if (wrong.length === 0 && (await useAll(reference, found))) return [];
      await throttle.countWrongTry(wrongTriesAt(reference));
      return staffOnly ? 'staff-only' : wrong.length > 0 ? wrong : purposes;
    },
  };
}
