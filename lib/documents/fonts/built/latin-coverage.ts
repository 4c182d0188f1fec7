// Made by lib/documents/fonts/build.ts out of Noto Sans (SIL Open Font License, OFL.txt beside this file). Do not edit.
export const latinRanges: readonly (readonly [number, number])[] = [[32,126],[160,591],[601,601],[697,703],[7680,7935],[8208,8226],[8230,8230],[8249,8250],[8364,8364],[8482,8482]];
