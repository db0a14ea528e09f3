/** Columns of a table of goods, one row a SKU. Their names are in both languages: either is understood. */
export const COLUMNS = {
  goods: ['商品编号', 'goods'], //             Empty: rows of the same title are new goods together.
  title: ['标题', 'title'],
  titleEn: ['英文标题', 'title_en'],
  longTitle: ['卖点', 'selling_point'],
  category: ['分类', 'category'], //           上学/书包
  onSale: ['上架', 'on_sale'], //              是 / 否
  spec1: ['规格一', 'spec1'], //               颜色:海蓝
  spec2: ['规格二', 'spec2'],
  spec3: ['规格三', 'spec3'],
  code: ['SKU编码', 'sku'], //                 By it a SKU is known again.
  barcode: ['条码', 'barcode'],
  price: ['售价', 'price'], //                 yuan
  memberPrice: ['会员价', 'member_price'],
  cost: ['成本', 'cost'],
  grams: ['重量(克)', 'grams'],
  stock: ['库存(仅新增)', 'stock'], //         Read for new SKUs only.
  freight: ['运费模板', 'freight'],
  perUser: ['每人限购', 'per_user'],
  pictures: ['图片', 'pictures'], //           Addresses with spaces between them.
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>;
export type Column = keyof typeof COLUMNS;
export const COLUMN_NAMES = Object.keys(COLUMNS) as Column[];

export const MOST_ROWS = 2_000;
export const MOST_CSV_PIECES = 40; //         of a file: about 2 MB
export const MOST_BAD_ROWS = 200; //          that are told; further ones are counted

/** What can be wrong with a row. */
export const CSV_PROBLEMS = [
  'column_missing', //    the first row names no such column, and it is needed
  'row_too_long', //      more cells than columns
  'missing', //           a new SKU needs it
  'too_long',
  'not_a_price',
  'not_a_number',
  'not_yes_or_no',
  'not_a_code', //        letters, digits and - _ . / # +
  'code_twice', //        another row has the same
  'code_of_other_goods', // it belongs to goods that another number names
  'goods_unknown',
  'category_unknown',
  'freight_unknown',
  'spec_wrong', //        not 名称:选项, or not the specs of the other rows of these goods
  'options_twice', //     another SKU of these goods is the same
  'too_many_options',
  'too_many_skus',
  'member_price_dearer',
  'picture_wrong', //     no address
  'not_ready', //         on sale without a picture
  'rows_differ', //       another row of these goods says something else here
] as const;
export type CsvProblem = (typeof CSV_PROBLEMS)[number];
