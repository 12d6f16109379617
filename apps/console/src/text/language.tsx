import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Language } from './dates.js';
import { en } from './en.js';
import { th, type Words } from './th.js';

interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly toggle: () => void;
}

const KEY = 'wian.language';
const Context = createContext<Speech>({ language: 'th', words: th, toggle: () => undefined });

export const useSpeech = (): Speech => use(Context);
export const useWords = (): Words => use(Context).words;

/** Thai unless this browser chose English before. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(KEY) === 'en' ? 'en' : 'th'));
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEY, language);
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      words: language === 'th' ? th : en,
      toggle: () => setLanguage((now) => (now === 'th' ? 'en' : 'th')),
    }),
    [language],
  );
  return <Context value={speech}>{children}</Context>;
}
