import { observer } from 'mobx-react-lite';
import { toast, toastFailed } from '@/components/toast';
import { MOST_APPLICATION_WORDS } from '@/domain/referral';
import { useTexts } from '@/stores/language';
import { LEADER_DEEDS, type LeaderDeed, type LeaderDeeds } from './leaderDeeds';
import { WordsSheet } from './WordsSheet';

/** The sheets in which somebody is invited, answered or sent away, with words that he reads. */
export const LeaderSheets = observer(function LeaderSheets({ deeds }: { readonly deeds: LeaderDeeds }) {
  return (
    <>
      {LEADER_DEEDS.map((deed) => (
        <DeedSheet key={deed} deed={deed} deeds={deeds} />
      ))}
    </>
  );
});

interface Props {
  readonly deed: LeaderDeed;
  readonly deeds: LeaderDeeds;
}

const DeedSheet = observer(function DeedSheet({ deed, deeds }: Props) {
  const { adminLeaders: texts, admin } = useTexts();
  const wording = deeds.wordings[deed];
  const task = deeds.taskOf(deed);
  const said = {
    invite: [texts.inviteTitle, texts.inviteNote, texts.invite, texts.invited],
    accept: [texts.acceptTitle, texts.acceptNote, texts.accept, texts.accepted],
    decline: [texts.declineTitle, texts.declineNote, texts.decline, texts.declined],
    takeBack: [texts.takeBackTitle, '', texts.takeBack, texts.takenBack],
    end: [texts.endTitle, texts.endNote, texts.end, texts.ended],
  } as const;
  const [title, note, action, done] = said[deed];
  const run = async () => {
    if (await deeds.run(deed)) return toast(done);
    return wording.isMissing ? undefined : toastFailed(task.failed);
  };
  return (
    <WordsSheet
      wording={wording}
      title={title(wording.about?.nickname || admin.someone)}
      note={note}
      hint={wording.needed ? texts.reason : texts.words}
      missing={texts.missing}
      most={MOST_APPLICATION_WORDS}
      action={action}
      running={task.running}
      onDo={() => void run()}
    />
  );
});
