import { Text, View } from '@tarojs/components';
import './TwinTable.scss';

interface Props {
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly string[];
    readonly onTap?: (() => void) | undefined;
  }[];
}

/** What a chart draws, in words: read out row by row, and each row leads to what it is made of. */
export function TwinTable({ heads, rows }: Props) {
  return (
    <View className="twin" ariaRole="table">
      <View className="twin__row twin__row--head" ariaRole="row">
        {heads.map((head, i) => (
          <Text key={head} className={`twin__cell ${i > 0 ? 'twin__cell--figure' : ''}`}>
            {head}
          </Text>
        ))}
      </View>
      {rows.map(({ key, cells, onTap }) => (
        <View
          key={key}
          className="twin__row"
          ariaRole={onTap ? 'button' : 'row'}
          ariaLabel={cells.map((cell, i) => (i > 0 ? `${heads[i]} ${cell}` : cell)).join('，')}
          {...(onTap && { onClick: onTap })}
        >
          {cells.map((cell, i) => (
            <Text key={i} className={`twin__cell ${i > 0 ? 'twin__cell--figure' : ''}`}>
              {cell}
            </Text>
          ))}
        </View>
      ))}
    </View>
  );
}
