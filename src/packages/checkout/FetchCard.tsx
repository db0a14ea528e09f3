import { Input, Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { Card } from '@/components/Card';
import { Icon } from '@/components/Icon';
import { Sheet } from '@/components/Sheet';
import { Tick } from '@/components/Tick';
import type { PickupPoint } from '@/domain/delivery';
import { useTexts, useWords } from '@/stores/language';
import { callUp } from '@/stores/wechat';
import type { Delivering } from './delivering';

const LONGEST_NAME = 25;

/** Where it is fetched, when that is open, and who comes. */
export const FetchCard = observer(function FetchCard({ delivering }: { readonly delivering: Delivering }) {
  const { checkout: texts } = useTexts();
  const [choosing, setChoosing] = useState(false);
  const { point, pickups } = delivering;
  const all = pickups.value ?? [];
  if (!point) return null;
  const choose = ({ id }: PickupPoint) => {
    delivering.fetchAt(id);
    setChoosing(false);
  };
  return (
    <Card title={texts.fetchAt} {...(all.length > 1 && { aside: texts.otherPoint, onAside: () => setChoosing(true) })}>
      <Point point={point} />
      <Field
        title={texts.fetchedBy}
        hint={texts.fetchedByHint}
        value={delivering.name}
        onWrite={(value) => delivering.write('name', value)}
      />
      <Field
        title={texts.phone}
        hint={texts.phoneHint}
        value={delivering.phone}
        isPhone
        onWrite={(value) => delivering.write('phone', value)}
      />
      <Sheet open={choosing} onClose={() => setChoosing(false)} label={texts.fetchAt}>
        <Text className="fetch-card__title">{texts.fetchAt}</Text>
        {all.map((one) => (
          <View key={one.id} className="fetch-card__choice" ariaRole="radio" onClick={() => choose(one)}>
            <Tick on={one.id === point.id} label={one.address} onTap={() => choose(one)} />
            <Point point={one} />
          </View>
        ))}
      </Sheet>
    </Card>
  );
});

const Point = observer(function Point({ point }: { readonly point: PickupPoint }) {
  const { checkout: texts } = useTexts();
  const say = useWords();
  return (
    <View className="fetch-card__point">
      <View className="fetch-card__about">
        <Text className="fetch-card__name">{say(point.name)}</Text>
        <Text className="fetch-card__line">{point.address}</Text>
        <Text className="fetch-card__line">{say(point.hours)}</Text>
      </View>
      <View
        className="fetch-card__call"
        ariaRole="button"
        ariaLabel={`${texts.call} ${point.phone}`}
        onClick={(event) => {
          event.stopPropagation();
          void callUp(point.phone);
        }}
      >
        <Icon name="phone" size={18} />
      </View>
    </View>
  );
});

interface FieldProps {
  readonly title: string;
  readonly hint: string;
  readonly value: string;
  readonly isPhone?: boolean;
  readonly onWrite: (value: string) => void;
}

function Field({ title, hint, value, isPhone = false, onWrite }: FieldProps) {
  return (
    <View className="fetch-card__field">
      <Text className="fetch-card__label">{title}</Text>
      <Input
        className="fetch-card__input"
        placeholderClass="fetch-card__hint"
        type={isPhone ? 'number' : 'text'}
        value={value}
        placeholder={hint}
        maxlength={isPhone ? 11 : LONGEST_NAME}
        ariaLabel={title}
        onInput={({ detail }) => onWrite(detail.value)}
      />
    </View>
  );
}
