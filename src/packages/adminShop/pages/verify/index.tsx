import { Text, View } from '@tarojs/components';
import Taro, { useLoad, usePullDownRefresh } from '@tarojs/taro';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Await } from '@/components/Await';
import { ListBones } from '@/components/admin/ListBones';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Chip } from '@/components/Chip';
import { Icon } from '@/components/Icon';
import { Screen } from '@/components/Screen';
import { toastFailed } from '@/components/toast';
import type { Fen } from '@/domain/money';
import { adds, type Checked, isTask, type Verdict } from '@/domain/verdict';
import { useTexts } from '@/stores/language';
import { Loadable } from '@/stores/loadable';
import { useShop } from '@/stores/shop';
import { figures } from '@/texts/figures';
import { money } from '@/texts/money';
import { momentText } from '@/texts/when';
import { useShopTexts } from '../../useShopTexts';
import { GROUPS, groupOf, wayTo } from '../../verifyWays';
import './index.scss';

/** Everything that is stored, added up again: each check, and where to look at what does not fit. */
export default observer(function VerifyPage() {
  const { admin } = useShop();
  const { verify: texts } = useShopTexts();
  const [verdict] = useState(() => new Loadable(() => admin.verifyBooks({})));
  const [onlyWrong, setOnlyWrong] = useState(false);
  const run = async () => {
    await verdict.load();
    if (verdict.value && verdict.failed) toastFailed(verdict.failed);
  };
  useLoad(() => void run());
  usePullDownRefresh(() => void run().finally(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title}>
      <Await
        of={verdict}
        bones={
          <>
            <Text className="verify__note">{texts.waits}</Text>
            <ListBones height={180} />
          </>
        }
      >
        {(found) => (
          <>
            <Sum verdict={found} loading={verdict.loading} onRun={() => void run()} />
            <View className="verify__chips">
              <Chip on={!onlyWrong} onTap={() => setOnlyWrong(false)}>
                {texts.all}
              </Chip>
              <Chip on={onlyWrong} onTap={() => setOnlyWrong(true)}>
                {texts.only}
              </Chip>
            </View>
            {GROUPS.map((group) => {
              const checks = found.checks.filter(
                ({ name, wrong }) => groupOf(name) === group && (!onlyWrong || wrong > 0),
              );
              return (
                checks.length > 0 && (
                  <Card key={group} title={texts.groups[group]} cells>
                    {checks.map((check) => (
                      <Line key={check.name} check={check} />
                    ))}
                  </Card>
                )
              );
            })}
          </>
        )}
      </Await>
    </Screen>
  );
});

interface SumProps {
  readonly verdict: Verdict;
  readonly loading: boolean;
  readonly onRun: () => void;
}

const Sum = observer(function Sum({ verdict: { at, checks }, loading, onRun }: SumProps) {
  const { clock, language } = useShop();
  const { verify: texts } = useShopTexts();
  const wrong = checks.reduce((count, check) => count + check.wrong, 0);
  return (
    <Card>
      <View className={`verify__sum ${wrong === 0 ? '' : 'verify__sum--wrong'}`}>
        <Icon name={wrong === 0 ? 'badge-check' : 'triangle-alert'} size={24} />
        <Text className="verify__words">{wrong === 0 ? texts.sound : texts.wrong(figures(wrong))}</Text>
        <Text className="verify__note">{texts.at(momentText(at, clock.now, language.name))}</Text>
      </View>
      <Text className="verify__note">{texts.why}</Text>
      <View className="verify__foot">
        <Button kind="soft" size="wide" loading={loading} onTap={onRun}>
          {texts.again}
        </Button>
      </View>
    </Card>
  );
});

const Line = observer(function Line({ check }: { readonly check: Checked }) {
  const { adminBooks } = useTexts();
  const { verify: texts } = useShopTexts();
  const { name, counted, sum, wrong, examples } = check;
  const of = adds(name);
  const added =
    of && (of === 'money' ? money(sum as Fen) : of === 'seats' ? texts.seats(figures(sum)) : texts.units(figures(sum)));
  const state = wrong === 0 ? texts.fits : isTask(name) ? texts.task : texts.wrong(figures(wrong));
  return (
    <View className="verify__line">
      <View className="verify__row" ariaLabel={`${adminBooks.check[name]} ${state}`}>
        <Text className="verify__name">{adminBooks.check[name]}</Text>
        <Text className="verify__note">{[texts.counted(figures(counted)), added].filter(Boolean).join(' · ')}</Text>
        <Icon
          name={wrong === 0 ? 'check' : 'x'}
          size={16}
          className={wrong === 0 ? 'verify__mark' : 'verify__mark verify__mark--wrong'}
        />
      </View>
      {wrong > 0 && (
        <View className="verify__examples">
          <Text className="verify__wrong">{`${state} · ${texts.first(examples.length)}`}</Text>
          {examples.map((example) => {
            const open = wayTo(name, example);
            return (
              <View
                key={example}
                className="verify__example"
                {...(open && { ariaRole: 'button', onClick: () => void open() })}
              >
                <Text className="verify__id" selectable>
                  {example}
                </Text>
                {open && <Text className="verify__open">{texts.open}</Text>}
              </View>
            );
          })}
        </View>
      )}
    </View>
  );
});
