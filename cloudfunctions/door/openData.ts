/**
 * The chat group that WeChat has put in place of a CloudID of the phone: event.group, as it stands at the top of what
 * a cloud function is called with. Nothing where the phone wrote the same by itself: `info` is getWXContext's
 * OPEN_DATA_INFO, in which WeChat names the keys that it has filled. Nothing either where WeChat did not know the
 * CloudID or found it too old, or where it belongs to another mini program.
 */
export function groupIn(group: unknown, info: string | undefined, appId: string | undefined): string | undefined {
  if (group === undefined || !info) return undefined;
  const { keys } = fields(JSON.parse(info));
  if (!Array.isArray(keys) || !keys.includes('group')) return undefined;
  const data = fields(fields(group)['data']);
  const { appid = appId } = fields(data['watermark']);
  const id = data['opengid'] ?? data['openGId']; // getGroupEnterInfo writes it so, getShareInfo so.
  return appid === appId && typeof id === 'string' ? id : undefined;
}

const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
