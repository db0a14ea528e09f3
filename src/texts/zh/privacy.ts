/** Asked before anything personal is read from WeChat. */
export const privacy = {
  title: '先说好怎么用你的信息',
  words: '接下来要读取你选的地址、图片、昵称或发票抬头，或把图存进相册，只用在你正要办的事上。细节都在指引里。',
  guide: (name: string) => `看${name || '《隐私保护指引》'}`,
  agree: '同意',
  refuse: '不同意',
};
