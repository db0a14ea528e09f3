import type { Database } from '../storage/database';
import { node } from './node';
import type { Platform } from './platform';
import type { Settings } from './settings';
import { openWechat } from './wechatApi';
import { openPay } from './wechatPay';

/** A platform on Node: the settings' WeChat, and a database. `wake` is what a process does about its outbox. */
export function assemble(
  settings: Settings,
  database: Database,
  wake: Platform['wake'],
  clock: Platform['clock'] = node.clock,
): Platform {
  const { pay, wechat, shop } = settings;
  return {
    ...node,
    clock,
    database,
    pay: openPay(pay, clock),
    wechat: openWechat(wechat, clock),
    settings: shop,
    wake,
  };
}
