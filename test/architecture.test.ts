import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { bare, importsOf, isIn, read, said, sources } from './support/sources';
import { forgetsItsShop } from './support/tenancy';

/** Who may import whom. A layer may always import itself. */
const PHONE = [
  'src/domain',
  'src/contract',
  'src/stores',
  'src/texts',
  'src/theme',
  'src/navigation',
  'src/components',
];
const ON_PHONE = ['@tarojs/taro', '@tarojs/components', 'react', 'mobx', 'mobx-react-lite'];
const SERVER = [
  'src/domain',
  'src/contract',
  'cloudfunctions/platform',
  'cloudfunctions/door',
  'cloudfunctions/usecases',
];
const layers: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/contract': ['src/domain', 'zod'],
  'src/api': ['src/contract', 'src/domain', '@tarojs/taro'],
  'src/texts': ['src/domain', 'src/contract'],
  'src/stores': ['src/api', 'src/contract', 'src/domain', 'src/texts', 'src/navigation', ...ON_PHONE],
  'src/components': ['src/assets', '@tarojs/shared', ...PHONE, ...ON_PHONE],
  'src/custom-tab-bar': [...PHONE, ...ON_PHONE],
  'src/pages': ['src/assets', ...PHONE, ...ON_PHONE],
  'src/packages': ['src/assets', '@noble/hashes', 'echarts', ...PHONE, ...ON_PHONE], // hashes: to repeat a draw
  'cloudfunctions/storage': [
    'src/domain',
    'kysely',
    'pg',
    '@electric-sql/pglite',
    'node:async_hooks',
    'node:crypto', // names of kept statements
    'node:fs',
    'node:path',
  ],
  'cloudfunctions/platform': ['src/domain', 'src/contract', 'cloudfunctions/storage', 'zod', 'node:crypto'],
  'cloudfunctions/door': [
    'src/domain',
    'src/contract',
    'cloudfunctions/platform',
    'cloudfunctions/storage',
    'node:crypto',
    'node:net', // what is an address
  ],
  'cloudfunctions/usecases': [
    'src/domain',
    'src/contract',
    'cloudfunctions/door',
    'cloudfunctions/platform',
    'cloudfunctions/storage',
    'node:buffer', // what a table is written in
    'node:crypto', // the hashes of lotteries
  ],
  'cloudfunctions/shop': [...SERVER, 'wx-server-sdk'],
  'cloudfunctions/admin': [...SERVER, 'wx-server-sdk'],
  'cloudfunctions/wechatPay': SERVER,
  'cloudfunctions/wechatPush': SERVER,
  'cloudfunctions/timer': SERVER,
};

describe.each(Object.entries(layers))('%s', (layer, allowed) => {
  test('keeps to its layer', () => {
    const strangers = sources(layer)
      .flatMap(importsOf)
      .filter(({ from }) => !from.endsWith('.scss') && ![layer, ...allowed].some((folder) => isIn(folder, from)));
    expect(strangers).toEqual([]);
  });
});

test('every folder of the product has its rule, and only the host may use all of them', () => {
  const folders = ['src', 'cloudfunctions'].flatMap((top) =>
    readdirSync(top, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [`${top}/${one.name}`] : [])),
  );
  const ruled = [...Object.keys(layers), 'cloudfunctions/local', 'src/assets', 'src/theme'];
  expect(folders.filter((folder) => !ruled.includes(folder))).toEqual([]);
  const outside = [...Object.keys(layers), 'src/theme'].flatMap((layer) => sources(layer)).flatMap(importsOf);
  expect(outside.filter(({ from }) => isIn('cloudfunctions/local', from))).toEqual([]);
  expect(
    sources('src')
      .flatMap(importsOf)
      .filter(({ from }) => isIn('cloudfunctions', from) || isIn('test', from)),
  ).toEqual([]);
  expect(
    sources('cloudfunctions')
      .flatMap(importsOf)
      .filter(({ from }) => isIn('test', from)),
  ).toEqual([]);
});

test('the mini program takes only types from the contract, so that no schema is downloaded', () => {
  const files = sources('src').filter((file) => !isIn('src/contract', file));
  const values = files.flatMap(importsOf).filter(({ from, typeOnly }) => isIn('src/contract', from) && !typeOnly);
  expect(values).toEqual([]);
});

test('a use case takes only types from storage and platform: it is given what it uses', () => {
  const outside = ['cloudfunctions/storage', 'cloudfunctions/platform'];
  const values = sources('cloudfunctions/usecases')
    .flatMap(importsOf)
    .filter(({ from, typeOnly }) => outside.some((layer) => isIn(layer, from)) && !typeOnly);
  expect(values).toEqual([]);
});

test('echarts lies in the package of charts alone: half a megabyte that nobody else downloads', () => {
  const users = sources('src').filter((file) => importsOf(file).some(({ from }) => isIn('echarts', from)));
  expect(users.filter((file) => !isIn('src/packages/charts', file))).toEqual([]);
});

test('a subpackage is imported by nothing outside itself', () => {
  const packages = readdirSync('src/packages').map((name) => `src/packages/${name}`);
  const strangers = sources('src').flatMap((file) =>
    importsOf(file).filter(({ from }) => packages.some((home) => isIn(home, from) && !isIn(home, file))),
  );
  expect(strangers).toEqual([]);
});

test.each([...sources('src/domain'), ...sources('cloudfunctions/usecases'), ...sources('src/contract')])(
  '%s is told the time and the dice, and does not ask',
  (file) =>
    expect(bare(read(file))).not.toMatch(
      /Date\.now|new Date\(\s*\)|Math\.random|randomUUID|random(Int|Bytes)|process\.|setTimeout|performance\./,
    ),
);

describe('an error is caught only where something is decided about it', () => {
  const catching = /\bcatch\s*(\(|\{)|\.catch\(/;
  const catchers = (folder: string) => sources(folder).filter((file) => catching.test(bare(read(file))));

  test('on the server: at the doors, the timer, the outbox, the hosts, and at the edge to the world outside', () => {
    expect(catchers('cloudfunctions').sort()).toEqual([
      'cloudfunctions/door/serve.ts',
      'cloudfunctions/local/drain.ts',
      'cloudfunctions/local/exportShop.ts', // A program: it ends with a sentence and a code.
      'cloudfunctions/local/host.ts',
      'cloudfunctions/local/importShop.ts', // A program: it ends with a sentence and a code.
      'cloudfunctions/local/main.ts',
      'cloudfunctions/local/open.ts',
      'cloudfunctions/local/reseal.ts', // A program: it ends with a sentence and a code.
      'cloudfunctions/local/verify.ts', // A program: it ends with a sentence and a code.
      'cloudfunctions/platform/parcelTracking.ts',
      'cloudfunctions/platform/virtualPay/push.ts', // What cannot be read was not sealed by WeChat.
      'cloudfunctions/platform/wechatApi.ts',
      'cloudfunctions/platform/wechatApi/asking.ts',
      'cloudfunctions/platform/wechatApi/checkPicture.ts',
      'cloudfunctions/platform/wechatApi/files.ts',
      'cloudfunctions/platform/wechatApi/riskRank.ts',
      'cloudfunctions/platform/wechatApi/shipping.ts',
      'cloudfunctions/platform/wechatApi/talk.ts',
      'cloudfunctions/platform/wechatPay.ts',
      'cloudfunctions/platform/wechatPay/asking.ts',
      'cloudfunctions/platform/wechatPay/payRefused.ts',
      'cloudfunctions/platform/wechatPay/transfers.ts',
      'cloudfunctions/platform/wechatVirtualPay.ts',
      'cloudfunctions/storage/database.ts',
      'cloudfunctions/storage/folderLock.ts',
      'cloudfunctions/storage/session.ts',
      'cloudfunctions/timer/tick.ts',
      'cloudfunctions/usecases/card/endCards.ts', // One card in trouble does not keep the others waiting.
      'cloudfunctions/usecases/oneByOne.ts', // One item of a round in trouble does not keep the others waiting.
      'cloudfunctions/usecases/order/closeOverdue.ts', // Nor does one that cannot be asked about or closed.
      'cloudfunctions/usecases/order/openTeam.ts', // A content check that does not answer keeps nobody from buying.
      'cloudfunctions/usecases/order/trackParcel.ts', // A question that nobody answered may be asked again at once.
      'cloudfunctions/usecases/order/trackParcels.ts', // One parcel that is refused does not keep the others.
      'cloudfunctions/usecases/outbox/sendOutbox.ts',
      'cloudfunctions/usecases/outbox/tellPerson.ts',
      'cloudfunctions/usecases/outbox/updateCards.ts',
      'cloudfunctions/usecases/payout/atWechat.ts', // That WeChat says no is an answer.
      'cloudfunctions/usecases/review/checkReview.ts', // A picture that cannot be read is not shown.
      'cloudfunctions/usecases/review/judgement.ts', // A content check that does not answer keeps nobody from writing.
      'cloudfunctions/usecases/staff/changePrice.ts', // Its buyer may pay while WeChat is asked to close the payment.
      'cloudfunctions/usecases/staff/checkKeys.ts', // What WeChat says against our keys is the answer.
      'cloudfunctions/usecases/store/checkStoreFace.ts', // A picture that cannot be read is not shown.
      'cloudfunctions/wechatPay/door.ts',
      'cloudfunctions/wechatPay/index.ts',
      'cloudfunctions/wechatPush/door.ts',
    ]);
  });

  test('on the phone: in the client and in stores; elsewhere only where a person may decline what WeChat asks', () => {
    const others = catchers('src').filter(
      (file) => !isIn('src/api', file) && !isIn('src/stores', file) && !/Store\.ts$/.test(file),
    );
    expect(others.sort()).toEqual([
      'src/navigation.ts',
      'src/packages/address/pages/form/index.tsx',
      'src/packages/address/wechatAddress.ts',
      'src/packages/me/ShopTold.tsx', // A call that somebody thought better of.
      'src/packages/me/pages/settings/index.tsx',
    ]);
  });
});

test('nothing is exported again: what is imported names the file that it is in', () => {
  const files = [...sources('src'), ...sources('cloudfunctions'), ...sources('test')];
  expect(files.filter((file) => /^export (type )?(\*|\{[^}]*\}) from ['"]/m.test(read(file)))).toEqual([]);
});

test('zod is imported in the one form that can be shaken down', () => {
  const files = [...sources('src'), ...sources('cloudfunctions')];
  const wrong = files.filter((file) => /^import (?!(type )?\* as z ).*['"]zod/m.test(read(file)));
  expect(wrong).toEqual([]);
});

test('an input has no key that is not named: a stray price is refused, not overlooked', () => {
  const loose = sources('src/contract').filter((file) =>
    /z\.(object|looseObject|record|any|unknown)\(/.test(bare(read(file))),
  );
  expect(loose).toEqual([]);
});

test('a file is small enough to be read at once', () => {
  const files = [
    ...sources('src', /\.(tsx?|scss)$/),
    ...sources('cloudfunctions'),
    ...sources('test'),
    ...sources('test', /\.mjs$/),
  ];
  expect(files.filter((file) => read(file).split('\n').length > 400)).toEqual([]);
});

test('styles are roles: no colour and no length of its own in a component or page', () => {
  const files = ['components', 'pages', 'packages', 'custom-tab-bar'].flatMap((folder) =>
    sources(`src/${folder}`, /\.scss$/),
  );
  const wrong = files.flatMap((file) =>
    [
      ...read(file)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .matchAll(/#[0-9a-f]{3,8}\b|\brgba?\(\s*\d|\bhsl|\b(?!1px)[\d.]+px/gi),
    ].map(
      ([found]) => `${file}: ${found}`, // A hair line is 1px.
    ),
  );
  expect(wrong).toEqual([]);
});

describe('both languages say everything', () => {
  test('no Chinese in the English', () => {
    const chinese = sources('src/texts/en').filter(
      (file) => /\p{Script=Han}/u.test(said(file).replace("'中文'", '')), // A language is called as it calls itself.
    );
    expect(chinese).toEqual([]);
  });

  test('the same sentences, each with something in it', () => {
    expect(shapeOf(en)).toEqual(shapeOf(zh));
    expect(Object.values(shapeOf(zh))).not.toContain('nothing');
    expect(Object.values(shapeOf(en))).not.toContain('nothing');
  });

  test('and nothing is said outside of them', () => {
    const files = ['components', 'pages', 'packages', 'stores', 'custom-tab-bar'].flatMap((folder) =>
      sources(`src/${folder}`),
    );
    const reads = ['src/packages/address/readAddress.ts', 'src/packages/address/regions.ts']; // What people have written.
    const silent = files.filter((file) => !reads.includes(file));
    const speaking = silent.filter((file) => !file.endsWith('.config.ts') && /\p{Script=Han}/u.test(said(file)));
    expect(speaking).toEqual([]);
  });

  test('no exclamation marks, and no word of another pronoun than 你', () => {
    const loud = [...sources('src/texts/zh'), ...sources('src/texts/en')].flatMap((file) =>
      [
        ...read(file)
          .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
          .matchAll(/[！您]|[a-z]!(?=['"`])/g),
      ].map(([found]) => `${file}: ${found}`),
    );
    expect(loud).toEqual([]);
  });
});

/** `receipt.cheaper.saves: words`: every sentence of a catalogue, by its name. */
function shapeOf(catalogue: object, at = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([name, said]: [string, unknown]) => {
      const place = `${at}${name}`;
      if (typeof said === 'object' && said !== null) return Object.entries(shapeOf(said, `${place}.`));
      return [[place, said === '' ? 'nothing' : typeof said]];
    }),
  );
}

test('a migration is in the list of migrations', () => {
  const named = read('cloudfunctions/storage/migrations/migrate.ts');
  const all = readdirSync('cloudfunctions/storage/migrations').filter((name) => /^\d{4}_/.test(name));
  expect(all.filter((name) => !named.includes(`'${name.replace('.ts', '')}'`))).toEqual([]);
});

test('a door of the cloud has its settings beside it', () => {
  for (const door of ['shop', 'admin', 'wechatPay', 'timer']) {
    expect(existsSync(join('cloudfunctions', door, 'config.json'))).toBe(true);
    expect(existsSync(join('cloudfunctions', door, 'index.ts'))).toBe(true);
  }
});

test('SQL that is written by hand names its shop, too', () => {
  const written = sources('cloudfunctions/storage').filter((file) => !isIn('cloudfunctions/storage/migrations', file));
  const statements = written.flatMap((file) =>
    [...read(file).matchAll(/sql(?:<[^>]*>)?`([^`]*)`/g)]
      .map(([, text]) => text!)
      .filter((text) => /\b(select|insert|update|delete)\b/i.test(text)),
  );
  // What says whose rows they are says of which shop: storage/personalRows.
  const whose = (text: string) => text.replaceAll(/\$\{(?:rowsOf|mine)\(/g, 'shop_id = ${(');
  expect(statements.filter((text) => forgetsItsShop(whose(text)))).toEqual([]);
});

test.each([
  ['select * from "teams" where "shop_id" = $1 and "id" = $2 for update skip locked', false],
  ['select * from "teams" where "id" = $1', true],
  ['insert into "teams" ("shop_id", "id") values ($1, $2) on conflict do update set "size" = 1', false],
  ['insert into "teams" ("id", "shop_id") values ($1, $2)', true],
  ['update skus set stock = 0 where id = $1', true],
  ['delete from "cart_lines" where "user_id" = $1', true],
  ['select * from orders o join users u on u.id = o.buyer_id where o.shop_id = $1', true],
  ['select * from orders o join users u on u.shop_id = o.shop_id where o.shop_id = $1', false],
  ['select "id" from "shops"', false],
  ['with o as (select id from orders where shop_id = $1) select * from o', false],
  ['with o as materialized (select id from orders) select * from o', true],
])('%s forgets its shop: %s', (sql, answer) => {
  expect(forgetsItsShop(sql)).toBe(answer);
});
