import type { Settings } from '../../runtime/settings.ts';

/** False where no number of the hospital sends text messages: then nobody is asked for them, and none are sent. */
export function offersTexts({ TEXTS_FROM }: Pick<Settings, 'TEXTS_FROM'>): boolean {
  return TEXTS_FROM !== 'none';
}
