// As far as the server's side of pdfmake is used. The published types describe the browser's side, and bring the browser's
// globals into every module of the server.
declare module 'pdfmake' {
  /** A text, a node with its properties, or several one below the other. */
  export type Content = string | { readonly [property: string]: unknown } | readonly Content[];

  export interface DocumentDefinition {
    readonly content: Content;
    readonly [property: string]: unknown;
  }

  interface Maker {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(allowed: (url: string) => boolean): void;
    setLocalAccessPolicy(allowed: (path: string) => boolean): void;
    createPdf(document: DocumentDefinition): { getBuffer(): Promise<Uint8Array> };
  }

  const maker: Maker;
  export default maker;
}
