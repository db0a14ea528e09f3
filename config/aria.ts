import type { IPluginContext } from '@tarojs/service';
import { ARIA } from './ariaNames';

interface MiniPlatform {
  readonly template: { mergeComponents(ctx: IPluginContext, patch: object): void };
}

/** Taro's templates leave out what a screen reader needs: this puts it in. src/components/aria.ts tells the runtime. */
export default (ctx: IPluginContext) => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: (platform: MiniPlatform) => platform.template.mergeComponents(ctx, ARIA),
  });
};
