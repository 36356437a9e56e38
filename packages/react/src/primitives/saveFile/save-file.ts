/**
 * Downloads a file in the browser.
 * @param content read completely before the download starts
 * @param name file name of the download
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
  // The download has started by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
