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
  if (!shareTicket && !FROM_CHATS.includes(Number(scene))) return undefined;
  const wx = Taro as unknown as GroupApis;
  const entered = await cloudIdOf(() => wx.getGroupEnterInfo?.({}));
  return entered ?? (shareTicket ? cloudIdOf(() => wx.getShareInfo?.({ shareTicket })) : undefined);
}

type Answer = Promise<{ readonly cloudID?: string | undefined }> | undefined;
interface GroupApis {
  readonly getGroupEnterInfo?: (asked: object) => Answer;
  readonly getShareInfo?: (asked: { readonly shareTicket: string }) => Answer;
}

async function cloudIdOf(ask: () => Answer): Promise<string | undefined> {
  try {
    return (await ask())?.cloudID || undefined;
  } catch {
    return undefined; // A chat between two, or an old WeChat.
  }
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
