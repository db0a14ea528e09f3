/** Somebody of the demo: known to WeChat by an openid, to friends by a nickname. */
export interface DemoPerson {
  readonly openid: string;
  readonly nickname: string;
  /** Key of a face: `faces/<face>.webp`. */
  readonly face: string;
}

const person = (openid: string, nickname: string, face: string): DemoPerson => ({ openid, nickname, face });

/** The four on the desk first, then those who sit in the waiting teams, lead others or join as bots. */
export const people: readonly DemoPerson[] = [
  person('o_xiaoman', '林小满', 'face-me'),
  person('o_zhe', '阿哲', 'face-zhe'),
  person('o_lan', '岚姐', 'face-lan'),
  person('o_zheng', '郑宁', 'face-lao'),
  person('o_chen', '陈老师', 'face-chen'),
  person('o_kele', '可乐', 'face-dog'),
  person('o_zhou', '周阿姨', 'face-zhou'),
  person('o_taozi', '桃子', 'face-tao'),
  person('o_laozheng', '老郑', 'face-laozheng'),
  person('o_guoguo', '果果妈', 'face-mama'),
  person('o_doubao', '豆包', 'face-panda'),
  person('o_juzi', '橘子汽水', 'face-cat'),
  person('o_kunkun', '困困', 'face-koala'),
  person('o_tutu', '兔兔不吃素', 'face-bunny'),
  person('o_huli', '狐小七', 'face-fox'),
  person('o_mili', '米粒同学', 'face-girl'),
  person('o_ayi', '小区阿易', 'face-young'),
  person('o_juanmao', '卷毛', 'face-curly'),
  person('o_doudou', '豆豆爸', 'face-doudou'),
  person('o_hupo', '琥珀', 'face-hupo'),
  person('o_dashu', '楼下大叔', 'face-dashu'),
  person('o_xiaoyu', '小雨不打伞', 'face-xiaoyu'),
  person('o_ganlan', '橄榄', 'face-ganlan'),
  person('o_tuanzi', '团子', 'face-tuanzi'),
  person('o_ahe', '阿禾', 'face-ahe'),
  person('o_sanhua', '三花', 'face-sanhua'),
];
