/** One message of an event stream. `data` is null when the message has only an id. */
export interface StreamMessage {
  id: string | null;
  data: string | null;
  retry: number | null;
}

/**
 * Parses `text/event-stream` as it arrives (WHATWG HTML, section 9.2.6).
 * @param onActivity called for every chunk, also one with comments only: those are the heartbeat
 */
export async function* parseEvents(
  body: ReadableStream<Uint8Array>,
  onActivity: () => void,
): AsyncGenerator<StreamMessage, void, undefined> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      onActivity();
      text += decoder.decode(value, { stream: true });
      // A CRLF may be split between chunks: a trailing CR is held back until the next chunk.
      const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
      const blocks = whole.replace(/\r\n?/g, '\n').split('\n\n');
      text = (blocks.pop() ?? '') + text.slice(whole.length);
      for (const block of blocks) yield parseBlock(block);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parseBlock(block: string): StreamMessage {
  const message: StreamMessage = { id: null, data: null, retry: null };
  for (const line of block.split('\n')) {
    const [, field = '', value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'id') message.id = value;
    if (field === 'data') message.data = message.data === null ? value : `${message.data}\n${value}`;
    if (field === 'retry' && /^\d+$/.test(value)) message.retry = Number(value);
  }
  return message;
}
