import { useWords } from '../text/language.js';

export function Loading() {
  return (
    <p role="status" className="quiet">
      {useWords().loading}
    </p>
  );
}
