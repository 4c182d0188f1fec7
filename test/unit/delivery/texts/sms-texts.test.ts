/** What AWS says of a text, and what it means for us. */
import {
  AccessDeniedException,
  ConflictException,
  InternalServerException,
  PinpointSMSVoiceV2Client,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLocalStore } from '../../../../infra/local/local-store.ts';
import { startTextSimulator } from '../../../../infra/local/text-simulator.ts';
import { smsTexts, textClientDefaults, textFailureOf } from '../../../../lib/delivery/texts/sms-texts.ts';
import { systemClock } from '../../../../lib/runtime/clock.ts';
import { testSettings } from '../../../support/fakes.ts';

const said = (httpStatusCode: number) => ({ message: 'told', $metadata: { httpStatusCode } });
const conflict = (Reason: ConflictException['Reason']) => new ConflictException({ ...said(400), Reason });

describe('a text that was not taken', () => {
  it.each([
    ['opted-out', conflict('DESTINATION_PHONE_NUMBER_OPTED_OUT')],
    ['refused', conflict('DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION')],
    ['unavailable', conflict('NO_ORIGINATION_IDENTITIES_FOUND')],
    ['refused', new ValidationException({ ...said(400), Reason: 'INVALID_PARAMETER' })],
    ['unavailable', new ThrottlingException(said(400))],
    ['unavailable', new AccessDeniedException({ ...said(400), Reason: 'ACCOUNT_DISABLED' })],
    ['unavailable', new ServiceQuotaExceededException({ ...said(402), Reason: 'MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT' })],
    ['unavailable', new ResourceNotFoundException(said(404))],
    ['unavailable', Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })],
    ['unknown', new InternalServerException(said(500))],
    ['unknown', Object.assign(new Error('timed out'), { name: 'TimeoutError' })],
    ['unknown', new Error('socket hang up')],
  ] as const)('is %s: %o', (failure, error) => {
    expect(textFailureOf(error)).toBe(failure);
  });
});

describe('against the stand-in', () => {
  async function started() {
    const store = openLocalStore(undefined);
    const simulator = await startTextSimulator({ store, clock: systemClock });
    const client = new PinpointSMSVoiceV2Client({
      ...textClientDefaults,
      region: 'us-east-1',
      endpoint: simulator.endpoint,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    onTestFinished(async () => {
      client.destroy();
      await simulator.stop();
      store.close();
    });
    return { simulator, texts: smsTexts(client, testSettings) };
  }
  const to = '+17045550123';

  it('a text is taken, and said once', async () => {
    const { simulator, texts } = await started();
    expect((await texts.send({ to, text: 'Ñandú' })).messageId).toMatch(/.+/);
    expect(simulator.texts()).toMatchObject([{ to, text: 'Ñandú' }]);
  });

  it('a number that answered STOP gets none, until it answers START', async () => {
    const { simulator, texts } = await started();
    simulator.answer({ from: to, says: 'STOP' });
    await expect(texts.send({ to, text: 'one' })).rejects.toMatchObject({ failure: 'opted-out' });
    await texts.send({ to: '+17045550124', text: 'two' });
    simulator.answer({ from: to, says: 'START' });
    await texts.send({ to, text: 'three' });
    expect(simulator.texts().map(({ text }) => text)).toEqual(['two', 'three']);
  });

  it('a lost answer is unknown, and the client does not try again', async () => {
    const { simulator, texts } = await started();
    simulator.change({ next: ['lost-answer', 'throttle'] });
    await expect(texts.send({ to, text: 'one' })).rejects.toMatchObject({ failure: 'unknown' });
    await expect(texts.send({ to, text: 'two' })).rejects.toMatchObject({ failure: 'unavailable' });
    expect(simulator.texts()).toHaveLength(1);
  });

  it('what is no number is refused for good', async () => {
    const { texts } = await started();
    await expect(texts.send({ to: 'nobody', text: 'one' })).rejects.toMatchObject({ failure: 'refused' });
  });
});
