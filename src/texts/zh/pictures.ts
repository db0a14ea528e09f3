/** Pictures that are chosen and sent. */
export const pictures = {
  add: '加照片',
  count: (here: number, most: number) => `${here}/${most}`,
  one: (number: number) => `第 ${number} 张图片`,
  remove: (number: number) => `删掉第 ${number} 张`,
  sending: (percent: number) => `${percent}%`,
  again: '再传一次',
  wait: '图片还在传，稍等一下',
  failed: '有图片没传上去，点它再传一次',
};
