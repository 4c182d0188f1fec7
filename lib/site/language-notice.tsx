import type { Facility } from '../facility/facility.ts';
import { languageHelp } from '../languages/language-help.ts';
import { siteWords } from '../languages/site.ts';
import type { Language } from '../request/vocabulary.ts';
import { Details } from '../web/components/messages.tsx';
import { WithPhone } from '../web/components/phone.tsx';

interface LanguageNoticeProps {
  readonly language: Language;
  readonly phone: Facility['outbound']['phone'];
}

/** 45 CFR 92.11: on the pages where people begin, ask and read their rights. */
export function LanguageNotice({ language, phone }: LanguageNoticeProps) {
  return (
    <Details summary={siteWords(language).shell.languageHelp(languageHelp.length)}>
      <ul class="language-help">
        {languageHelp.map(({ lang, dir, name, text }) => (
          <li key={lang} lang={lang} dir={dir === 'rtl' ? dir : undefined}>
            <strong>{name}</strong>: <WithPhone line={phone} text={text.replace('{phone}', phone.shown)} />
          </li>
        ))}
      </ul>
    </Details>
  );
}
