import type { search as zh } from '../zh/search';

export const search: typeof zh = {
  placeholder: 'Search the shop',
  go: 'Search',
  clear: 'Clear',
  clearText: 'Clear the text',
  before: 'Searched before',
  hot: 'Bought together now',
  sort: { chosen: 'Best', new: 'New', price: 'Price', cheap: 'Price, low first', dear: 'Price, high first' },
  filter: 'Filter',
  order: 'Order',
  only: 'Only',
  teamOnly: 'Teams',
  inStock: 'In stock',
  nothing: (words) => `Nothing found for “${words}”`,
  nothingHere: 'Nothing here yet',
  tryOthers: 'Try a shorter word,\nor see what friends are buying.',
  toHome: 'What friends are buying',
};
