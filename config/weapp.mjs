/**
 * Builds the mini program into dist/weapp and weighs it: WeChat takes 2 MB for each package, and we stay well below.
 * Fails when a package is over its budget.
 */
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const appPath = path.resolve(import.meta.dirname, '..');
const target = path.join(appPath, 'dist/weapp');

const budget = { main: 1_200_000, sub: 1_500_000 }; // bytes

process.env.NODE_ENV = 'production'; // Also when a test has it built.
process.env.TARO_ENV = 'weapp';
process.env.TARO_PLATFORM = 'mini';

rmSync(target, { recursive: true, force: true });
await build();
process.exit(weigh() ? 0 : 1);

/** What `taro build --type weapp` does, without the command line around it. */
async function build() {
  const { Config, Kernel } = require('@tarojs/service');
  const config = new Config({ appPath, disableGlobalConfig: true });
  await config.init({ mode: process.env.NODE_ENV, command: 'build' });
  const cli = path.dirname(require.resolve('@tarojs/cli/package.json'));
  const kernel = new Kernel({ appPath, presets: [path.join(cli, 'dist/presets/index.js')], config, plugins: [] });
  kernel.optsPlugins = [
    path.join(cli, 'dist/presets/commands/build.js'),
    '@tarojs/plugin-platform-weapp',
    '@tarojs/plugin-framework-react',
  ];
  await kernel.run({
    name: 'build',
    opts: { _: ['build'], options: { platform: 'weapp', isWatch: false, noCheck: true, args: {} }, isHelp: false },
  });
}

/** Prints the bytes of each package; false if one is too heavy. */
function weigh() {
  const { subPackages = [] } = JSON.parse(readFileSync(path.join(target, 'app.json'), 'utf8'));
  const parts = subPackages.map(({ root }) => [root, bytesIn(path.join(target, root))]);
  const main = bytesIn(target) - parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  const rows = [['main package', main, budget.main], ...parts.map(([root, bytes]) => [root, bytes, budget.sub])];
  for (const [name, bytes, limit] of rows) {
    const verdict = bytes > limit ? `  OVER ${limit.toLocaleString('en')}` : '';
    console.log(`${name.padEnd(24)}${bytes.toLocaleString('en').padStart(12)} bytes${verdict}`);
  }
  return rows.every(([, bytes, limit]) => bytes <= limit);
}

function bytesIn(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
