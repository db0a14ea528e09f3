import type { Browser, BrowserContext, Frame, Locator, Page } from 'playwright-core';
import type { Standalone, StandaloneOptions } from './standalone.d.mts';

export interface SetDataCost {
  readonly calls: number;
  readonly bytes: number;
  readonly renderMs: number;
  readonly wallMs: number;
  readonly all: readonly { readonly is: string; readonly keys: number; readonly bytes: number; readonly ms: number }[];
}

export interface Driver {
  readonly page: Page;
  waitReady(): Promise<unknown>;
  idle(quiet?: number, timeout?: number): Promise<void>;
  current(): Promise<{ route: string; query: Record<string, string>; frame: string; title: string; ready: boolean }>;
  stack(): Promise<string[]>;
  data(path?: string): Promise<any>;
  storage(): Promise<Record<string, unknown>>;
  frame(): Promise<Frame>;
  $(selector: string): Promise<Locator>;
  text(selector: string): Promise<string>;
  tap(selector: string): Promise<void>;
  tapText(text: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  chrome(selector: string): Locator;
  pick(labels: readonly string[]): Promise<void>;
  pay(fault?: 'lost' | 'twice' | 'late' | 'forged'): Promise<void>;
  send(): Promise<void>;
  open(path: string, scene?: number): Promise<void>;
  api(name: string, options?: object): Promise<any>;
  errors(): Promise<string[]>;
  warnings(): Promise<string[]>;
  wxCalls(name?: string): Promise<{ readonly api: string; readonly at: number; readonly args: any }[]>;
  timing(): Promise<any>;
  measure(act: () => Promise<unknown>): Promise<SetDataCost>;
  waitRoute(route: string, timeout?: number): Promise<void>;
  waitText(text: string | RegExp, timeout?: number): Promise<void>;
  screenshot(file: string): Promise<unknown>;
}

export interface LaunchedDriver extends Driver {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly server: Standalone | undefined;
  readonly consoleLog: readonly string[];
  readonly bootMs: number;
  close(): Promise<void>;
}

export interface LaunchOptions extends Partial<StandaloneOptions> {
  readonly url?: string; // of a running simulator; without: `dist`
  readonly person?: string;
  readonly path?: string;
  readonly browser?: Browser;
  readonly executablePath?: string;
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly mocks?: Readonly<Record<string, (options: any) => unknown>>;
  readonly more?: Readonly<Record<string, unknown>>;
}

export function launch(options: LaunchOptions): Promise<LaunchedDriver>;
export function attach(page: Page, person: string): Promise<Driver>;
