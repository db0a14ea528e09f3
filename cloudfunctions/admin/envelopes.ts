import type { adminEnvelopes } from '@/contract/adminEnvelopes';
import type { UseCases } from '../door/serve';
import { endGiveaway, putGiveaway, sendShopEnvelope, setGiveawayBudget } from '../usecases/staff/giveaways';
import {
  listGiveawayEnvelopes,
  listGiveaways,
  listGiven,
  setEnvelopeRule,
  viewEnvelopeRule,
  viewGiveaway,
} from '../usecases/staff/listGiveaways';

export const envelopes: UseCases<typeof adminEnvelopes> = {
  listGiveaways,
  viewGiveaway,
  listGiveawayEnvelopes,
  listGiven,
  viewEnvelopeRule,
  putGiveaway,
  setGiveawayBudget,
  endGiveaway,
  sendShopEnvelope,
  setEnvelopeRule,
};
