import * as z from 'zod';
import { gives, id, requestId } from './endpoint';

/** 商家补贴成团: the team forms with those who have paid, and everybody sees that it was so. */
export const completeTeam = { input: z.strictObject({ requestId, teamId: id('team') }), output: gives<object>() };
