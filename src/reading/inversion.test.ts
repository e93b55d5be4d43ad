// German and French sentences that set the verb before its subject, and how German writes whom it names.

import { describe, it } from 'vitest';
import { isRead, type Row } from './testing.ts';

const de = { lang: 'de' };
const fr = { lang: 'fr' };

describe('German', () => {
  it.each<Row>([
    { text: '„Die Mühle bleibt“, so Klara Quist.', asked: de, said: ['Die Mühle bleibt → Klara Quist: according to'] },
    {
      text: 'Müller Tom Varga kam spät. „Die Mühle bleibt“, sagte Varga der Avalonischen Agentur.',
      asked: de,
      said: ['Die Mühle bleibt → Tom Varga: said X after'],
    },
    {
      text: '„Die Mühle bleibt“, sagte Monika Roe von der Freien Liste.',
      asked: de,
      said: ['Die Mühle bleibt → Monika Roe: said X after'],
    },
    {
      text: '„Die Mühle bleibt“, sagte Ursula von der Mark.',
      asked: de,
      said: ['Die Mühle bleibt → Ursula von der Mark: said X after'],
    },
    {
      text: 'Roes Nachbar Lars Poe kam spät. „Die Mühle bleibt“, sagte Poe.',
      asked: de,
      said: ['Die Mühle bleibt → Lars Poe: said X after'],
      named: ['Lars Poe → Lars Poe', 'Poe → Lars Poe'],
    },
    {
      text: 'Auf die Frage, ob das bald gelte, antwortete Klara Benn: „Die Mühle bleibt.“ ¶ Klara Benn ging.',
      asked: de,
      said: ['Die Mühle bleibt. → Klara Benn: X said colon'],
    },
    {
      text: 'Nach Einschätzung der Expertin Ursula Roe ist das „erst der Anfang“.',
      asked: de,
      said: ['erst der Anfang → Ursula Roe: according to'],
    },
    {
      text: '„Ich bleibe“, sagte Klara Benn. ¶ Ihre Mutter, die Ärztin Ursula Roe, sieht das anders. „Sie geht“, sagt sie.',
      asked: de,
      said: ['Ich bleibe → Klara Benn: said X after', 'Sie geht → Ursula Roe: said X after'],
    },
    {
      text: 'Ein Anwohner, der ungenannt bleiben wollte, sagte: „Die Mühle bleibt.“',
      asked: de,
      said: ['Die Mühle bleibt. → Ein Anwohner: X said before, described'],
    },
  ])('is read: $text', isRead);
});

describe('French', () => {
  it.each<Row>([
    {
      text: '« Le moulin reste », a déclaré jeudi Hélène Roe.',
      asked: fr,
      said: ['Le moulin reste → Hélène Roe: said X after'],
    },
    {
      text: '« Le moulin reste », a répondu sur la place Hélène Roe, la meunière.',
      asked: fr,
      said: ['Le moulin reste → Hélène Roe: said X after'],
    },
    {
      text: '« Le moulin reste ? », l’a interrompu la présidente du conseil, Anne Poe.',
      asked: fr,
      said: ['Le moulin reste ? → Anne Poe: said X after'],
    },
    {
      text: 'Hugo Le Goff est là. « Le moulin reste », réplique M. Le Goff.',
      asked: fr,
      said: ['Le moulin reste → Hugo Le Goff: said X after'],
    },
    {
      text: 'Agnès Roe et Paul-Henri Poe sont là. Poe est en retard. « Le moulin reste », lui avait-elle répondu.',
      asked: fr,
      said: ['Le moulin reste → Agnès Roe: X said after'],
      people: ['Agnès Roe, she', 'Paul-Henri Poe, he'],
    },
  ])('is read: $text', isRead);
});
