import { useQuery } from '@tanstack/react-query';
import { letterHref, letterQuery } from '../api/queries.js';
import { useWords } from '../text/language.js';
import { Failure } from './failure.js';
import { Loading } from './loading.js';

/** The letter as it came, to read and to keep. */
export function Letter({ directiveId, number }: { readonly directiveId: string; readonly number: string }) {
  const words = useWords();
  const { data, error, refetch } = useQuery(letterQuery(directiveId));
  return (
    <section className="card" aria-labelledby="letter">
      <div className="facts apart">
        <h2 id="letter">{words.letter}</h2>
        <a href={letterHref(directiveId)} download={`${number.replace(/[/\\]/g, '-')}.txt`}>
          {words.download}
        </a>
      </div>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!error && data === undefined && <Loading />}
      {data !== undefined && (
        // It scrolls, so the keyboard must be able to reach it.
        <div className="letter" lang="th" role="region" aria-label={words.letterText} tabIndex={0}>
          {data.trim()}
        </div>
      )}
    </section>
  );
}
