import Taro, { useDidHide, useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import '@/components/aria';
import { chatTool } from '@/stores/chatTool';
import { language } from '@/stores/language';
import { privacy } from '@/stores/privacy';
import { sharing } from '@/stores/sharing';
import { ShopProvider } from '@/stores/shop';
import { clock, theShop } from '@/stores/theShop';
import './app.scss';

/** Opens the shop for all pages, and keeps its clock while the app is looked at. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    Taro.cloud.init({ traceUser: true });
    privacy.listen();
  });
  useDidShow((entrance) => {
    clock.start();
    chatTool.look();
    sharing.entered(theShop, entrance ?? {});
    void theShop.session.begin(language.name);
  });
  useDidHide(() => clock.stop());
  return <ShopProvider value={theShop}>{children}</ShopProvider>;
}
