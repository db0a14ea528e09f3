import Taro from '@tarojs/taro';

/** How WeChat says that the app was opened: App.onShow's options. */
export interface Entrance {
  readonly path?: string | undefined;
  readonly query?: Readonly<Record<string, string | undefined>> | undefined;
  readonly scene?: number | string | undefined;
  readonly shareTicket?: string | undefined;
}

/** A card in a group chat · the same with a ticket · a message of a chat tool: where there may be a group. */
const FROM_CHATS = [1008, 1044, 1158, 1185];
const CODE = /^[0-9A-Za-z]{10}$/;

/** The code of the link that it was opened by: in a card's path, or as the scene of a poster's mini-program code. */
export function codeIn(query: Entrance['query']): string | undefined {
  return [query?.['s'], query?.['scene']].map(decoded).find((text) => text !== undefined && CODE.test(text));
}

/**
 * A token for the chat group that it was opened from, which only our server can have read (see api/client's `group`).
 * Nothing when it was opened from elsewhere, or WeChat does not say. Never throws.
 */
export async function groupOf({ scene, shareTicket }: Entrance): Promise<string | undefined> {
  const wx = Taro as unknown as GroupApis;
  if (wx.isChatTool?.()) return cloudIdOf(wx.getChatToolInfo, {});
  if (!shareTicket && !FROM_CHATS.includes(Number(scene))) return undefined;
  const entered = await cloudIdOf(wx.getGroupEnterInfo, {});
  return entered ?? (shareTicket ? cloudIdOf(wx.getShareInfo, { shareTicket }) : undefined);
}

interface Told {
  readonly success: (got: { readonly cloudID?: string | undefined }) => void;
  readonly fail: () => void;
}
type GroupApi<Asked> = (asked: Asked & Told) => unknown;
interface GroupApis {
  readonly isChatTool?: () => boolean;
  readonly getChatToolInfo?: GroupApi<object>;
  readonly getGroupEnterInfo?: GroupApi<object>;
  readonly getShareInfo?: GroupApi<{ readonly shareTicket: string }>;
}

/** It fails in a chat between two, and an old WeChat does not have it. */
function cloudIdOf<Asked>(api: GroupApi<Asked> | undefined, asked: Asked): Promise<string | undefined> {
  if (!api) return Promise.resolve(undefined);
  return new Promise((told) => {
    const fail = () => told(undefined);
    const promised = api({ ...asked, success: ({ cloudID }) => told(cloudID || undefined), fail });
    if (promised instanceof Promise) promised.catch(fail); // Some of them give a promise as well.
  });
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
