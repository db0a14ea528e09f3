import { FIGURES, type Figure } from '@/domain/figures';
import { useWords } from '@/stores/language';

/** The name of a figure, and how it is counted, in the language of the app. Call it in an observer. */
export function useFigures() {
  const say = useWords();
  return {
    nameOf: (figure: Figure) => say(FIGURES[figure].name),
    meaningOf: (figure: Figure) => say(FIGURES[figure].means),
    unitOf: (figure: Figure) => FIGURES[figure].unit,
  };
}
