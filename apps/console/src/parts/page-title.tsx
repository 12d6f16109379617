import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../text/language.js';

let shownBefore = false;

/** The page's heading. After a change of page it takes the focus, so that keyboard and reader go on from there. */
export function PageTitle({ children, title }: { readonly children: ReactNode; readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { name } = useWords();
  useEffect(() => {
    if (shownBefore) heading.current?.focus({ preventScroll: true });
    shownBefore = true;
  }, []);
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
