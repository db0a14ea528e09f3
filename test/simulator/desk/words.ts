import { type CalendarWords, calendarWords } from './calendarWords';
import { type HandWords, handWords } from './handWords';
import { type PayWords, payWords } from './payWords';

/** Every sentence of the desk, in both languages. */
export interface DeskWords {
  readonly simulated: string;
  readonly addPhone: string;
  readonly services: (database: 'embedded' | 'server') => string;
  readonly starting: string;
  readonly members: (count: number) => string;
  readonly whoIsHere: string;
  readonly speakAs: string;
  readonly write: string;
  readonly send: string;
  readonly emoji: string;
  readonly openOn: string;
  readonly forward: string;
  readonly paste: string;
  readonly moments: string;
  readonly noMoments: string;
  readonly chatTool: string;
  readonly onOff: Readonly<Record<'on' | 'off', string>>;
  readonly scan: string;
  readonly scanOn: string;
  readonly scansOn: (name: string) => string;
  readonly albumOf: (name: string) => string;
  readonly noPictures: string;
  readonly sendTo: (group: string) => string;
  readonly joining: (members: string, room: string) => string;
  readonly full: (room: string) => string;
  readonly over: string;
  readonly justNow: string;
  readonly updated: (time: string) => string;
  readonly notices: string;
  readonly noNotices: string;
  readonly grantUsed: string;
  readonly grantsLeft: (count: number) => string;
  readonly log: string;
  readonly noLog: string;
  readonly time: string;
  readonly steps: readonly [string, string, string];
  readonly payNotice: string;
  readonly faults: Readonly<Record<'normal' | 'twice' | 'late' | 'forged' | 'lost', string>>;
  readonly releaseLate: string;
  readonly network: string;
  readonly networks: Readonly<Record<'good' | 'slow' | 'offline', string>>;
  readonly bot: string;
  readonly oneJoins: string;
  readonly packetBots: (count: number) => string;
  readonly calls: string;
  readonly noCalls: string;
  readonly asked: string;
  readonly answered: string;
  readonly close: string;
  readonly reset: string;
  readonly resetAsk: string;
  readonly resetYes: string;
  readonly resetNo: string;
  readonly resetting: string;
  readonly lost: string;
  readonly phoneOf: (name: string) => string;
  readonly changePhone: string;
  readonly otherLanguage: string;
  readonly fromWechat: string;
  readonly ordersOf: (name: string) => string;
  readonly noOrders: string;
  readonly pay: PayWords;
  readonly hand: HandWords;
  readonly calendar: CalendarWords;
}

export const words: Readonly<Record<'zh' | 'en', DeskWords>> = {
  zh: {
    simulated: '模拟微信',
    addPhone: '加一部手机',
    services: (database) => `云函数 4　${database === 'server' ? 'PostgreSQL' : '内置数据库'}　微信支付 v3`,
    starting: '云函数在重开',
    members: (count) => `（${count}）`,
    whoIsHere: '群里的人',
    speakAs: '谁在说话',
    write: '说点什么',
    send: '发送',
    emoji: '表情',
    openOn: '在谁的手机上打开',
    forward: '转发',
    paste: '粘贴',
    moments: '朋友圈',
    noMoments: '手机右上角“…”里的分享到朋友圈，会到这里',
    chatTool: '聊天工具模式',
    onOff: { on: '有', off: '没有' },
    scan: '识别图中的码',
    scanOn: '让谁扫码',
    scansOn: (name) => `让${name}扫码`,
    albumOf: (name) => `${name}的相册`,
    noPictures: '还没有存过图片',
    sendTo: (group) => `发到${group}`,
    joining: (members, room) => `成员正在加入，当前 ${members}/${room} 人`,
    full: (room) => `已到齐 ${room}/${room} 人`,
    over: '已结束',
    justNow: '刚刚',
    updated: (time) => `${time} 更新`,
    notices: '服务通知',
    noNotices: '订阅过的消息会到这里',
    grantUsed: '订阅已用完',
    grantsLeft: (count) => `还能再发 ${count} 次`,
    log: '刚才发生了什么',
    noLog: '付款、成团、退款都会记在这里',
    time: '时间',
    steps: ['+15 分', '+1 时', '+1 天'],
    payNotice: '支付通知',
    faults: { normal: '正常', twice: '来两次', late: '迟到', forged: '伪造', lost: '不来' },
    releaseLate: '放行迟到的',
    network: '网络',
    networks: { good: '好', slow: '慢', offline: '断' },
    bot: '机器人',
    oneJoins: '加入 1 人',
    packetBots: (count) => `${count} 人抢红包`,
    calls: '最近调用',
    noCalls: '还没有调用',
    asked: '问',
    answered: '答',
    close: '关上',
    reset: '从头来',
    resetAsk: '订单、团、聊天都会清掉',
    resetYes: '清掉，从头来',
    resetNo: '不',
    resetting: '正在从头来，要几秒',
    lost: '模拟器停了。在终端里 npm start，这里会自己接上',
    phoneOf: (name) => `${name}的手机`,
    changePhone: '换成谁的手机',
    otherLanguage: 'EN',
    fromWechat: '微信自己发的',
    ordersOf: (name) => `${name}的微信订单`,
    noOrders: '还没有付过款',
    pay: payWords.zh,
    hand: handWords.zh,
    calendar: calendarWords.zh,
  },
  en: {
    simulated: 'Simulated WeChat',
    addPhone: 'Add a phone',
    services: (database) =>
      `4 functions · ${database === 'server' ? 'PostgreSQL' : 'embedded database'} · WeChat Pay v3`,
    starting: 'The functions are starting again',
    members: (count) => ` (${count})`,
    whoIsHere: 'In this group',
    speakAs: 'Who speaks',
    write: 'Say something',
    send: 'Send',
    emoji: 'Emoji',
    openOn: 'Open on whose phone',
    forward: 'Forward',
    paste: 'Paste',
    moments: 'Moments',
    noMoments: 'What phones share to Moments, by the “…” above, arrives here',
    chatTool: 'Chat tool mode',
    onOff: { on: 'there', off: 'not there' },
    scan: 'Read the code on it',
    scanOn: 'Who scans it',
    scansOn: (name) => `${name} scans it`,
    albumOf: (name) => `${name}’s album`,
    noPictures: 'No picture was saved yet',
    sendTo: (group) => `Send to ${group}`,
    joining: (members, room) => `Joining, ${members} of ${room} so far`,
    full: (room) => `Everyone is here, ${room}/${room}`,
    over: 'Over',
    justNow: 'just now',
    updated: (time) => `at ${time}`,
    notices: 'Service notices',
    noNotices: 'Messages that people asked for arrive here',
    grantUsed: 'No more leave to send',
    grantsLeft: (count) => `${count} more may be sent`,
    log: 'What just happened',
    noLog: 'Payments, teams and refunds are noted here',
    time: 'Time',
    steps: ['+15 min', '+1 h', '+1 day'],
    payNotice: 'Pay notice',
    faults: { normal: 'normal', twice: 'twice', late: 'late', forged: 'forged', lost: 'lost' },
    releaseLate: 'send late ones',
    network: 'Network',
    networks: { good: 'good', slow: 'slow', offline: 'off' },
    bot: 'Bot',
    oneJoins: '1 joins',
    packetBots: (count) => `${count} open a packet`,
    calls: 'Calls',
    noCalls: 'No calls yet',
    asked: 'Asked',
    answered: 'Answered',
    close: 'Close',
    reset: 'Start over',
    resetAsk: 'Orders, teams and the chat will be gone',
    resetYes: 'Start over',
    resetNo: 'No',
    resetting: 'Starting over; this takes a few seconds',
    lost: 'The simulator has stopped. After npm start this page goes on by itself',
    phoneOf: (name) => `${name}’s phone`,
    changePhone: 'Whose phone',
    otherLanguage: '中文',
    fromWechat: 'from WeChat itself',
    ordersOf: (name) => `${name}’s orders in WeChat`,
    noOrders: 'Nothing was paid yet',
    pay: payWords.en,
    hand: handWords.en,
    calendar: calendarWords.en,
  },
};
