/**
 * Hands a file to the browser, as a download.
 * @param content read to its end first
 * @param name what it is called there
 * @example
 * await saveFile(csvStream(heading, rows), 'results.csv');
 */
export async function saveFile(content: ReadableStream<Uint8Array>, name: string): Promise<void> {
  const url = URL.createObjectURL(
    await new Response(content, { headers: { 'content-type': 'text/csv' } }).blob(),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // By then the browser has it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
