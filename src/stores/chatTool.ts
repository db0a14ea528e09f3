import Taro from '@tarojs/taro';
import { makeAutoObservable, runInAction } from 'mobx';
import { isCancelled } from './wechat';

/** What became of something that WeChat was asked to do in the chat. */
export type InChat = 'done' | 'cancelled' | 'failed';

export interface Card {
  readonly title: string;
  readonly path: string; //     With a "/" before it, as WeChat wants it here.
  readonly imageUrl?: string | undefined;
}

interface Told {
  readonly success: (got: object) => void;
  readonly fail: (error: unknown) => void;
}

/** WeChat's chat tool, its open mode (base library 3.12.0). Older ones have none of it, nor has who was not granted it. */
interface ChatTools {
  readonly isChatTool?: () => boolean;
  readonly enterChatToolMode?: (asked: Told & { readonly singleChatRoom: boolean }) => void;
  readonly exitChatTool?: (asked: Told) => void;
  readonly selectGroupMembers?: (asked: Told & { readonly maxSelectCount: number }) => void;
  readonly shareAppMessageToGroup?: (asked: Told & Card) => void;
  readonly notifyGroupMembers?: (
    asked: Told & {
      readonly title: string;
      readonly members: readonly string[];
      readonly entrancePath: string;
      readonly type: 'participate';
    },
  ) => void;
}

const MOST_CALLED = 20; // people with one message

/**
 * The mini program as a tool of one chat: what is sent goes straight there, and people of that chat can be called.
 * WeChat's own forwarding rests meanwhile. Where there is no such thing, `possible` is false and pages do without.
 */
export class ChatTool {
  inside = false;

  constructor(private readonly tools: () => ChatTools = () => Taro as unknown as ChatTools) {
    makeAutoObservable<this, 'tools'>(this, { tools: false });
  }

  get possible(): boolean {
    const { enterChatToolMode, shareAppMessageToGroup } = this.tools();
    return enterChatToolMode !== undefined && shareAppMessageToGroup !== undefined;
  }

  /** When the app is shown: what was sent by the tool opens it in that chat again. */
  look(): void {
    this.inside = this.tools().isChatTool?.() ?? false;
  }

  /** WeChat lets the person choose a chat. Without the right to it this fails, and a card is sent as everywhere. */
  async enter(): Promise<InChat> {
    const { answer } = await this.ask('enterChatToolMode', { singleChatRoom: true });
    if (answer === 'done') runInAction(() => (this.inside = true));
    return answer;
  }

  async leave(): Promise<void> {
    await this.ask('exitChatTool', {});
    runInAction(() => (this.inside = false));
  }

  /** A card into the chat that it is bound to. */
  async send(card: Card): Promise<InChat> {
    return (await this.ask('shareAppMessageToGroup', card)).answer;
  }

  /** Lets the person choose whom to call, and calls them: "@阿哲 请参与：苹果还差 2 人". `title`: 30 letters, Chinese count 2. */
  async call(title: string, path: string): Promise<InChat> {
    const { answer, got } = await this.ask('selectGroupMembers', { maxSelectCount: MOST_CALLED });
    if (answer !== 'done') return answer;
    const { members } = got as { readonly members?: readonly string[] };
    if (!members?.length) return 'cancelled';
    const called = { title: shortened(title), members, entrancePath: path, type: 'participate' as const };
    return (await this.ask('notifyGroupMembers', called)).answer;
  }

  private ask<Name extends Exclude<keyof ChatTools, 'isChatTool'>>(
    name: Name,
    asked: Omit<Parameters<NonNullable<ChatTools[Name]>>[0], keyof Told>,
  ): Promise<{ readonly answer: InChat; readonly got: object }> {
    const tool = this.tools()[name] as ((asked: object) => unknown) | undefined;
    if (!tool) return Promise.resolve({ answer: 'failed', got: {} });
    return new Promise((told) => {
      const failed = (error: unknown) => told({ answer: isCancelled(error) ? 'cancelled' : 'failed', got: {} });
      const promised = tool({ ...asked, success: (got: object) => told({ answer: 'done', got }), fail: failed });
      if (promised instanceof Promise) promised.catch(failed); // Some of them give a promise as well.
    });
  }
}

const LONGEST_TITLE = 30;
const widthOf = (letter: string) => ((letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1);

/** As much of the words as WeChat takes. */
function shortened(title: string): string {
  let taken = '';
  let width = 0;
  for (const letter of title) {
    width += widthOf(letter);
    if (width > LONGEST_TITLE) break;
    taken += letter;
  }
  return taken;
}

/** One for the app: it is bound to one chat. */
export const chatTool = new ChatTool();
