import type { Answer, Browser, Office } from './office.ts';
import { pdfText, unzipped } from './opened.ts';

/** What a route answers, files opened. */
function textOf({ headers, body }: Answer, bytes: Uint8Array | null): string {
  const type = headers.get('content-type') ?? '';
  if (bytes && /officedocument/.test(type)) return [...unzipped(bytes)].flat().join('\n');
  if (bytes && /pdf/.test(type)) return pdfText(bytes);
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** What a browser is told by an address, whether it answers with a text or a file. */
export async function readText(
  office: Office,
  browser: Browser,
  address: string,
): Promise<{ status: number; text: string }> {
  const binary = /pack|xlsx|pptx|pdf/.test(address);
  const answer = binary ? await fetched(office, browser, address) : await browser.send('GET', address);
  return {
    status: answer.status,
    text: textOf(answer, 'bytes' in answer ? (answer.bytes as Uint8Array) : null),
  };
}

async function fetched(
  office: Office,
  browser: Browser,
  address: string,
): Promise<Answer & { bytes: Uint8Array }> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const response = await office.app.http.request(address, { headers: { cookie, origin: office.publicUrl } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: response.headers, body: Buffer.from(bytes).toString(), bytes };
}
