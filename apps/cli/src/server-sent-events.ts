/** The data of each event that has some (WHATWG HTML, server-sent events), as JSON; ends where the stream breaks. */
export async function* eventsIn<Data>(stream: ReadableStream<Uint8Array>): AsyncGenerator<Data> {
  let waiting = '';
  const decoder = new TextDecoder();
  try {
    for await (const chunk of stream) {
      const events = (waiting + decoder.decode(chunk, { stream: true })).split(/\r?\n\r?\n/);
      waiting = events.pop() ?? '';
      for (const data of events.map(dataOf)) if (data !== '') yield JSON.parse(data) as Data;
    }
  } catch (error) {
    // A cut connection and the time limit; what cannot be read as JSON is none of them.
    if (error instanceof SyntaxError) throw error;
  }
}

const dataOf = (event: string): string =>
  event
    .split(/\r?\n/)
    .flatMap((line) => (line.startsWith('data:') ? [line.slice('data:'.length).trim()] : []))
    .join('\n');
