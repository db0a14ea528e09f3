import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Card } from '@/components/Card';
import { Face } from '@/components/Face';
import { Screen } from '@/components/Screen';
import { Tag } from '@/components/Tag';
import type { ChangeView } from '@/contract/adminStaff';
import { useIdParam } from '@/navigation';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { momentText } from '@/texts/when';
import { fieldWords } from '../../fieldWords';
import { useDeedTexts, useStaffTexts } from '../../useStaffTexts';
import './index.scss';

const MOST = 500;
const TONES = { made: 'good', changed: 'quiet', removed: 'warn' } as const;

/** One deed: each row that it has changed, before and after. */
export default observer(function DeedPage() {
  const { admin, clock, language } = useShop();
  const texts = useStaffTexts();
  const { deedOf } = useDeedTexts();
  const deedId = useIdParam('deed');
  const [deed] = useState(() => new Loadable(() => admin.viewDeed({ deedId })));
  const [now] = useState(clock.now);
  useLoad(() => void deed.load());
  usePullDownRefresh(() => void deed.load().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.log.detail}>
      <Await of={deed} bones={<ListBones height={120} />}>
        {({ by, role, endpoint, at, rows, changes }) => (
          <>
            <Card>
              <View className="deed__head">
                <Face avatar={by.avatar} nickname={by.nickname} size={40} />
                <View className="deed__who">
                  <Text className="deed__what">{deedOf(endpoint)}</Text>
                  <Text className="deed__note">
                    {[
                      by.name || by.nickname || texts.someone,
                      texts.roles[role],
                      momentText(at, now, language.name),
                    ].join(' · ')}
                  </Text>
                </View>
              </View>
            </Card>
            {rows.map((row, i) => (
              <Row key={`${row.table}.${i}`} row={row} />
            ))}
            {changes > MOST && <Text className="deed__note">{texts.log.most}</Text>}
          </>
        )}
      </Await>
    </Screen>
  );
});

const Row = observer(function Row({ row }: { readonly row: ChangeView }) {
  const { log, roles } = useStaffTexts();
  const says = { ...log, roles };
  const { tableOf, fieldOf } = useDeedTexts();
  const { table, key, fields, kind } = row;
  return (
    <Card title={tableOf(table)} aside={<Tag tone={TONES[kind]}>{log.kinds[kind]}</Tag>}>
      <Text className="deed__key" selectable>
        {Object.values(key).map(String).join(' · ')}
      </Text>
      {fields.map((field) => (
        <View key={field.field} className="deed__field">
          <Text className="deed__name">{fieldOf(field.field)}</Text>
          <View className="deed__values">
            {kind !== 'made' && <Text className="deed__before">{fieldWords(field.field, field.before, says)}</Text>}
            {kind !== 'removed' && <Text className="deed__after">{fieldWords(field.field, field.after, says)}</Text>}
          </View>
        </View>
      ))}
    </Card>
  );
});
