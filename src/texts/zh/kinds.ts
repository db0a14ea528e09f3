import { counted } from './counted';

/** The kinds of team: what one pays, what happens next, and what happens to the money. */
export const kinds = {
  tag: {
    leader: '团长优惠',
    leaderFree: '团长免单',
    newcomers: '邀新团',
    ladder: (amount: string) => `低至 ${amount}`,
    lottery: (size: number, winners: number) => `${size} 人抽 ${winners}`,
    private: '私密团',
  },
  /** One line: on the page of goods, for who opens it. */
  open: {
    leader: (mine: string, friends: string) => `你开团只付 ${mine}，朋友各付 ${friends}`,
    leaderFree: (friends: string) => `你开团免单，朋友各付 ${friends}`,
    newcomers: (size: number, amount: string) =>
      `邀${counted(size - 1, '位')}新朋友，${counted(size, '人')}各付 ${amount}`,
    ladder: (now: string) => `先付 ${now}，成团后差价自动退`,
    lottery: (size: number, winners: number) => `${size} 人付款后抽 ${winners} 人得，没抽中全额退`,
    private: (size: number, amount: string) => `${counted(size, '人')}各付 ${amount}，凭卡片才能进`,
  },
  /** One line, for a friend who joins. */
  join: {
    newcomers: '等没在这里买过的新朋友',
    ladder: (now: string) => `先付 ${now}，成团后差价自动退`,
    lottery: (size: number, winners: number) => `${size} 人抽 ${winners} 人得，没抽中全额退`,
    private: '私密团，只有收到卡片的朋友能进',
  },
  rules: '怎么拼',
  rule: {
    leader: (leader: string, friends: string) => `开团的人付 ${leader}，参团的朋友各付 ${friends}。`,
    leaderFree: (friends: string) => `开团的人免单，参团的朋友各付 ${friends}。`,
    newcomers: '参团的朋友要没在这里买过；开团的人不限。',
    private: '只有收到卡片的人能看到、能参加，凑团墙上没有。',
    forms: (size: number) => `${counted(size, '个人')}都付了款就成团，各自发货到各自的地址。`,
    ladderPays: (people: number, amount: string) => `每人先付 ${people} 人价 ${amount}。`,
    ladderForms: (least: number, most: number) => `到时间满 ${least} 人就成团；满 ${most} 人马上成团。`,
    ladderBack: '成团后按到了多少人算价，差价自动退回微信，不用申请。',
    ladderShort: (least: number) => `到时间不到 ${least} 人，每个人都全额原路退回。`,
    lotteryPays: (size: number, winners: number) => `每人先付款；${size} 人付齐就开奖，抽 ${winners} 人得到商品。`,
    lotteryBack: (count: number) => `没抽中的 ${count} 人，付的钱全额原路退回，不用申请。`,
    lotteryFair: '怎么抽在第一个朋友进来前就定死了，开奖后谁都能自己再算一遍。',
    held: '下单后座位先给你留着，付了款才算占住。',
    short: '到时间没凑齐，每个人都全额原路退回，不用申请。',
    quit: '成团以前随时能退出，付的钱全额退回。',
    audience: { new: '只给没在这里买过的人。', known: '只给在这里买过的老朋友。' },
    freightFree: '这个团包邮。',
    units: (most: number) => `每人限买 ${most} 个。`,
    opened: (most: number) => `每人最多开 ${most} 个团。`,
    joined: (most: number) => `每人最多参 ${most} 个别人的团。`,
    left: (count: number) => (count > 0 ? `这次活动还有 ${count} 个。` : '这次活动的数量卖完了。'),
    ends: (time: string) => `活动到 ${time}。`,
  },
  coming: (time: string, amount: string) => `${time} 开始拼团，${amount}`,
  freightFree: '拼团包邮',
  /** Missing people, by what happens when they have come. */
  missing: {
    opens: (count: number) => `还差 ${count} 人`,
    next: (count: number) => `再来 ${count} 人`, // It forms as it is; with more it is cheaper.
    full: '坐满了',
  },
  ladder: {
    people: (count: number) => `${count} 人`,
    from: (amount: string) => `${amount} 起`,
    short: (more: number, people: number) => `再来 ${more} 人，够 ${people} 人就成团`,
    next: (more: number, amount: string) => `再来 ${more} 人，每件再退 ${amount}`,
    start: (people: number, amount: string) => `满 ${people} 人成团；人再多，每件最多退 ${amount}`,
    came: (people: number, amount: string) => `按 ${people} 人价，每件退 ${amount}`,
    none: (people: number) => `按 ${people} 人价，没有差价要退`,
    top: (amount: string) => `到最低价了，每件退 ${amount}`,
    aloud: (people: number, price: string, sentence: string) => `已有 ${people} 人，每件 ${price}。${sentence}`,
  },
  refund: {
    title: '退款到哪了',
    because: {
      team_lapsed: '没凑齐',
      paid_late: '付款时订单已经关了',
      team_quit: '你退出了团',
      ladder_difference: '阶梯价差价',
      not_drawn: '没抽中',
      after_sale: '售后',
    },
    asked: (amount: string) => `店里交给微信退 ${amount}`,
    withWechat: '微信在办',
    withWechatNote: '零钱很快到，银行卡要 1 到 3 个工作日',
    back: '退回微信',
    done: (amount: string) => `${amount} 已退回微信`,
    failed: '微信没退成',
    failedNote: '店里的人在办，钱不会少',
    settled: (amount: string) => `店里另外退给你 ${amount}`,
  },
};
