import { FileProblem, documentLimits } from '@wian/documents';
import type { ApiClient } from '../api-client.js';
import type { LetterView } from '../api-types.js';
import { CliError } from '../cli-error.js';
import { untilRead } from '../letter-waiting.js';
import type { NotNow, Outcome, ReadyFile, Why } from './delivery.js';

interface HandOver {
  readonly api: ApiClient;
  /** How long to wait for the reading of one letter; 0 = not at all. */
  readonly waitSeconds: number;
  readonly signal: AbortSignal;
  /** Told why a file could not be handed over now. */
  readonly onLater: (name: string, why: string) => void;
}

/**
 * Registers a file as a letter, or says that it cannot be done now; throws a `CliError` where it is the caller who is refused, so
 * that no file is taken for a bad one because of a token that has run out.
 */
export async function handOver(
  { api, waitSeconds, signal, onLater }: HandOver,
  file: ReadyFile,
  key: string,
): Promise<Outcome | NotNow> {
  if (file.bytes.length > documentLimits.bytes) return refused(tooLarge());
  try {
    const { status, body } = await api.call<LetterView>({
      method: 'POST',
      path: '/intake/letters/files',
      query: { fileName: file.name },
      bytes: file.bytes,
      key,
    });
    const { letter } = await untilRead(api, body, { seconds: waitSeconds, signal });
    return { letter, isNew: status === 201, error: whyNotRead(letter) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const kind = kindOf(error);
    if (kind === 'caller') throw error;
    if (kind === 'file') return refused(whyOf(error));
    onLater(file.name, error.message);
    return kind;
  }
}

/** What the gateway says where it has no service behind it, and where there were too many requests. */
const AWAY: readonly unknown[] = [undefined, 429, 502, 503, 504];

/** Who or what an answer is about; without a status there was none. */
function kindOf({ code, more: { status } }: CliError): 'file' | 'caller' | NotNow {
  if (status === 401 || status === 403 || code.startsWith('LETTER.UNIT_')) return 'caller';
  if (status === 400 || status === 413 || status === 422) return 'file';
  return AWAY.includes(status) ? 'away' : 'later';
}

const refused = (error: Why): Outcome => ({ letter: null, error });

function tooLarge(): Why {
  const { code, message, messageTh } = new FileProblem('FILE.TOO_LARGE', { limit: documentLimits.bytes });
  return { code, message, messageTh };
}

const whyOf = ({ code, message, more: { titleTh } }: CliError): Why => ({
  code,
  message,
  messageTh: typeof titleTh === 'string' ? titleTh : null,
});

/** The letter is registered and its bytes are kept, but somebody must look at it. */
function whyNotRead({ status, questions: [question] }: LetterView): Why | null {
  if (status !== 'unreadable' && status !== 'withheld') return null;
  return {
    code: question?.code ?? 'LETTER.UNREADABLE',
    message: question?.message ?? 'no reason given',
    messageTh: question?.messageTh ?? null,
  };
}
