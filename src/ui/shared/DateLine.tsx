// A date for people, told to machines too where it is one day, month or year; "date not stated" where it is not.

import { say } from '../../words.ts';
import { type DateStyle, dateWords, dayOf } from './dates.ts';

const FOR_MACHINES = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const DateLine = ({ date, look = 'long' }: { date?: string | undefined; look?: DateStyle }) => {
  if (!date) return <span class="quiet">{say('dateNotStated')}</span>;
  const words = dateWords(date, look);
  const day = dayOf(date);
  return FOR_MACHINES.test(day) ? <time dateTime={day}>{words}</time> : <span>{words}</span>;
};
