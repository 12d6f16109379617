import { Alert, Button } from '@mantine/core';
import { RefusedError } from '../api/client.js';
import { useSpeech } from '../text/language.js';
import type { Words } from '../text/th.js';

/** Why something did not succeed, and what to do; the service's own words where it has some in this language. */
export function Failure({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  const { words, language } = useSpeech();
  const problem = error instanceof RefusedError ? error.problem : {};
  const own = language === 'en' ? problem.detail : undefined;
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      title={titleOf(error, words)}
      styles={{ title: { color: '#a61b1b' } }}
    >
      {own && <p>{own}</p>}
      {problem.traceId && <p className="quiet">{words.errors.reference(problem.traceId)}</p>}
      {retry && (
        <Button variant="default" mt="xs" onClick={retry}>
          {words.retry}
        </Button>
      )}
    </Alert>
  );
}

function titleOf(error: unknown, { errors }: Words): string {
  if (!(error instanceof RefusedError)) return errors.other;
  switch (error.status) {
    case 0:
      return errors.unreachable;
    case 403:
      return errors.forbidden;
    case 404:
      return errors.notFound;
    case 409:
      return errors.conflict;
    case 502:
    case 503:
    case 504:
      return errors.unavailable;
    default:
      return errors.other;
  }
}
