import { inflateRawSync, inflateSync } from 'node:zlib';

/** Files of a zip archive by their paths, as text (OOXML is XML). */
export function unzipped(bytes: Uint8Array): Map<string, string> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const [nameLength, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place));
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString('utf8'));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

/**
 * Text of a PDF whose fonts are embedded with their tables of letters (ToUnicode), as pdfkit makes them. Words are in
 * the order in which they are drawn, without what separates them on the page.
 */
export function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of file.matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(id, body);
  const streamOf = (body: string): string => {
    const [, raw] = /stream\r?\n([\s\S]*?)\r?\nendstream/.exec(body) ?? [];
    if (raw === undefined) return '';
    const packed = Buffer.from(raw, 'latin1');
    return (/FlateDecode/.test(body) ? inflateSync(packed) : packed).toString('latin1');
  };
  const letters = new Map<string, Map<string, string>>();
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, table] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      if (table && !letters.has(name)) letters.set(name, lettersOf(streamOf(objects.get(table) ?? '')));
    }
  }
  let text = '';
  for (const body of objects.values()) {
    const content = streamOf(body);
    if (!/\bBT\b/.test(content)) continue;
    let font: Map<string, string> | undefined;
    for (const [, name, drawn] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:[^\]])*)\] TJ/g)) {
      if (name) font = letters.get(name);
      else {
        for (const [, codes = ''] of (drawn ?? '').matchAll(/<([0-9a-f]+)>/gi))
          for (const code of codes.match(/.{4}/g) ?? []) text += font?.get(code.toLowerCase()) ?? '\ufffd';
      }
    }
    text += '\n';
  }
  return text;
}

function lettersOf(table: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, from = '', list = ''] of table.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], index) => {
      const code = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0');
      const units = (hex.replace(/ /g, '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
      found.set(code, String.fromCharCode(...units));
    });
  }
  return found;
}
