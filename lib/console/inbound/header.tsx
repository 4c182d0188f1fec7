/** Search and “Next” in the header of pages about records that come in. */
import { findWords } from '../../languages/staff-find.ts';
import type { Console } from '../console.ts';
import { NextButton } from '../queue/next-button.tsx';
import { type Asked, FindForm } from '../search/find-field.tsx';
import { inboundNextPath, inboundSearchPath } from './paths.ts';

export function InboundHeader({ view, asked }: { readonly view: Console; readonly asked?: Asked | undefined }) {
  const words = findWords(view.language).inbound;
  return (
    <>
      <FindForm view={view} asked={asked} action={inboundSearchPath} words={words} />
      <NextButton view={view} action={inboundNextPath} text={words.next} />
    </>
  );
}
