export const category = {
  title: '分类',
  all: '全部',
  empty: '这一类还没上架',
  other: '先看看别的类。',
};
