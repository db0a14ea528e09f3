export interface CloudQuestion {
  readonly name: string;
  readonly data: any;
  readonly openid: string;
}

export interface StandaloneOptions {
  readonly dist: string;
  readonly port?: number;
  readonly cloud?: (question: CloudQuestion) => unknown;
  readonly cloudUrl?: string; // `${cloudUrl}/${name}` is asked, with X-WX-OPENID
  readonly onRequest?: (question: { url: string; method: string; header: object; data: unknown }) => unknown;
  readonly config?: Readonly<Record<string, unknown>>;
}

export interface Standalone {
  readonly url: string;
  readonly log: readonly { readonly type: string; readonly name: string; readonly data: any; readonly ms: number }[];
  program(): { readonly pages: readonly string[]; readonly warnings: readonly string[] };
  close(): Promise<void>;
}

export function startStandalone(options: StandaloneOptions): Promise<Standalone>;

export function relayRequest(question: {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: string;
}): Promise<object>;
