import { Link } from '@tanstack/react-router';
import { useWords } from '../text/language.js';
import { PageTitle } from './page-title.js';

export function NotFound() {
  const words = useWords();
  return (
    <div className="stack">
      <PageTitle title={words.notFound}>{words.notFound}</PageTitle>
      <Link to="/">{words.backToInbox}</Link>
    </div>
  );
}
