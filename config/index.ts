import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { ARIA } from './ariaNames';
import { iconFunctions } from './icons';
import { regions } from './regions';

const source = path.resolve(__dirname, '../src');
const modern = /node_modules[\\/](mobx|mobx-react-lite|dayjs)[\\/]/;

/** How Taro makes the mini program. Started by config/weapp.mjs, which also weighs the result. */
export default defineConfig<'webpack5'>({
  projectName: 'pinji',
  date: '2026-11-21',
  designWidth: 750, // u(1) of theme/tokens.scss is 2px here, which becomes 2rpx.
  deviceRatio: { 750: 1 },
  sourceRoot: 'src',
  outputRoot: 'dist/weapp',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  alias: { '@': source },
  plugins: [path.resolve(__dirname, 'aria.ts')],
  defineConstants: { ARIA: JSON.stringify(ARIA), REGIONS: JSON.stringify(regions()) },
  logger: { quiet: true, stats: false },
  terser: { enable: true, config: { compress: { passes: 2 }, output: { comments: false } } },
  mini: {
    debugReact: false,
    enableSourceMap: false,
    compile: { include: [(file: string) => modern.test(file)] },
    sassLoaderOption: { sassOptions: { functions: iconFunctions } },
    imageUrlLoaderOption: { limit: 4_096 },
    miniCssExtractPluginOption: { ignoreOrder: true }, // Class names are our own: no order decides.
    webpackChain(chain) {
      chain.module
        .rule('script')
        .use('babelLoader')
        .tap((options: object) => ({ ...options, configFile: false, babelrc: false, presets: [babelPreset] }));
    },
    postcss: {
      pxtransform: { enable: true, config: {} },
      // An icon is a picture inside the style sheet; nothing else there is a picture.
      url: { enable: false },
      cssModules: { enable: false },
    },
  },
});

/** WeChat runs on iOS 12.2 and Android 7 or newer: they know classes, async and Proxy. */
const babelPreset = [
  'taro',
  { framework: 'react', ts: true, compiler: 'webpack5', targets: { ios: '12.2', chrome: '67' } },
];
