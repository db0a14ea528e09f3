import type { Database } from '../storage/database';
import { keepCodes } from './keptCodes';
import { node } from './node';
import { openTracking } from './parcelTracking';
import type { Platform } from './platform';
import { openFolders } from './secretFolders';
import type { Settings } from './settings';
import { openWechat } from './wechatApi';
import { askingWechat } from './wechatApi/asking';
import { openFiles } from './wechatApi/files';
import { openPay } from './wechatPay';
import { openTransfers } from './wechatPay/transfers';
import { openVirtualPay } from './wechatVirtualPay';

/** A platform on Node: the settings' WeChat, and a database. `wake` is what a process does about its outbox. */
export function assemble(
  settings: Settings,
  database: Database,
  wake: Platform['wake'],
  clock: Platform['clock'] = node.clock,
): Platform {
  const { pay, transferScene, virtualPay, wechat, shop, tracking, cloudEnv } = settings;
  const ask = askingWechat(wechat, clock);
  return {
    ...node,
    clock,
    database,
    pay: openPay(pay, clock),
    transfers: openTransfers({ ...pay, scene: transferScene }, clock),
    virtualPay: virtualPay && openVirtualPay(virtualPay, ask),
    wechat: keepCodes(openWechat(wechat, clock, ask)),
    files: openFiles(ask, cloudEnv),
    folders: openFolders({ appSecret: wechat.appSecret, cloudEnv }),
    tracking: openTracking(tracking),
    settings: shop,
    wake,
  };
}
