import type { Snapshot } from '../serverDesk';
import type { SimulatedWechat } from '../wechat/wechat';

export interface Running {
  readonly url: string;
  readonly pid: number;
  output(): string;
  state(): Promise<Snapshot>;
  wechat(): Promise<{
    readonly payments: ReturnType<SimulatedWechat['payments']>;
    readonly refunds: ReturnType<SimulatedWechat['refunds']>;
    readonly notices: ReturnType<SimulatedWechat['notices']>;
    readonly messages: ReturnType<SimulatedWechat['messages']>;
    readonly cards: ReturnType<SimulatedWechat['cards']>;
  }>;
  act(name: string, asked?: object): Promise<any>;
  call(openid: string, door: 'shop' | 'admin', endpoint: string, input?: object): Promise<any>;
  close(): Promise<void>;
}

export function openRunning(options: {
  readonly data: string;
  readonly environment?: Readonly<Record<string, string>>;
}): Promise<Running>;
