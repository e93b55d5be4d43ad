// French: what its words do, as news prose uses them. Written for this project. Elided words ("l’avocat", "qu’il") are two; in "explique-t-il"
// the pronoun stands behind its verb.

import { heNames, sheNames } from './en-names.ts';
import { Does, gather, type Language } from './language.ts';

const TELLS = `dit disent disait disaient declare declarent declarait declaree explique expliquent expliquait expliquee affirme affirment affirmait ajoute ajoutent ajoutait precise precisent precisait
  assure assurent assurait raconte racontent racontait repond repondent repondait repondu ecrit ecrivent ecrivait estime estiment estimait souligne soulignent soulignait indique indiquent indiquait
  rappelle rappellent rappelait rappele insiste insistent insistait insiste soutient soutiennent soutenait soutenu reconnait reconnaissent reconnu confie confient confiait conclut concluent conclu
  lance lancent lancait martele martelait previent prevenu denonce denoncent denoncait deplore deplorent deplorait regrette regrettent regrettait note notent notait observe remarque
  commente commentait resume resumait poursuit poursuivait poursuivi temoigne temoignent temoignait annonce annoncent annoncait promet promis jure avoue avouait admet admis
  demande demandent demandait interroge plaide plaidait tweete publie reagit reagi nuance tempere ironise s'exclame exclame justifie justifiait rapporte rapportent souhaite mentionne mentionnent mentionnait valoir savoir expose detaille concede retorque replique glisse ironise
  murmure murmurait lache lachait balaie balaye balayait souffle soufflait rencherit rencherissait felicite felicitee felicitait felicitent sourit souriait souri soupire soupirait emporte emportait emportee
  fustige fustigeait tacle peste pestait fulmine fulminait tonne insurge insurgee indigne indignee indignait desole alarme alarmee alarmait inquiete inquietait agace agacait amuse amusait enthousiasme rejouit rejouissait rejoui
  plaint plaignait tranche tranchait assene assenait raille raillait vante vantait explique repete repetait chuchote chuchotait crie criait hurle hurlait gronde grommelle grogne grognait bredouille begaie balbutie
  clame clamait proclame proclamait certifie argue arguait argumente argumentait suggere suggerait prophetise pronostique predit previent reconnut repliqua repondit ajouta declara expliqua affirma lanca exclama exclamait
  decrypte analyse analysait resume relate relatait temoignait riposte ripostait martele abonde acquiesce conteste contestait refute refutait dement dementait implore supplie suppliait ordonne exhorte sermonne
  corrige corrigeait plaisante plaisantait plaisantent interrompt interrompait interrompu enchaine enchainait reprend reprenait rigole rigolait avertit averti alerte alertait objecte objectait coupe coupait`;
const LABELS = `qualifie qualifient qualifiait qualifiee appelle appellent appelait appele nomme parle parlent parlait evoque evoquent evoquait critique critiquait salue saluait accuse accusait decrit decrivait juge jugent jugeait considere`;
const ROLES = `porte-parole president presidente ministre ministres maire depute deputee deputes senateur senatrice directeur directrice chef cheffe patron patronne responsable responsables representant representante avocat avocate juge procureur procureure
  policier policiere police expert experte experts chercheur chercheuse professeur professeure economiste historien historienne sociologue auteur auteure ecrivain journaliste redacteur redactrice
  candidat candidate militant militante syndicaliste secretaire conseiller conseillere ambassadeur commissaire fondateur fondatrice pdg entraineur joueur joueuse medecin infirmiere patient mere pere fils fille femme homme voisin voisine temoin
  habitant habitants etudiant etudiante eleve enseignant enseignante proprietaire employe employee collegue ami amie source sources victime gens
  acteur actrice comedien comedienne realisateur realisatrice cineaste chanteur chanteuse producteur productrice commercant commercante passant passante riverain riveraine touriste touristes
  consoeur confrere`;

/** Participles agree: "exclamé", "exclamée"; folded, an "e" more. */
const agreeing = (list: string): string =>
  list
    .split(/\s+/)
    .filter((word) => word.endsWith('e') && !word.endsWith('ee'))
    .map((word) => `${word}e`)
    .join(' ');

export const french = (): Language => ({
  tag: 'fr',
  capitalNouns: false,
  accordingTo: [['selon'], ['d', 'apres'], ['pour']],
  articles: { le: 'he', la: 'she', l: 'he' },
  elisions: new Set(['l', 'd', 'j', 'm', 'n', 's', 't', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu']),
  enclitics: new Set(['t', 'il', 'elle', 'ils', 'elles', 'on', 'je', 'nous']),
  exact: new Map([
    ['à', Does.preposition],
    ['où', Does.relative],
    ['dès', Does.preposition],
  ]),
  guess: () => 0,
  beforeMonths: new Set(['en', 'depuis', 'debut', 'fin', 'mi']),
  carriers: new Set('pancarte pancartes banderole banderoles affiche affiches panneau panneaux'.split(' ')),
  times: new Set(
    'lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre hier'.split(
      ' ',
    ),
  ),
  phrasal: new Map(),
  modals: new Set(),
  passive: new Set(),
  plurals: new Set(),
  varied: new Set(),
  alsoSurnames: new Set(),
  hearers: new Set(),
  asked: new Set(['interroge', 'interrogee', 'interroges']),
  selves: new Set(),
  names: new Set(['appelle', 'appellent']),
  imagined: [
    ['comme', 'pour', 'dire'],
    ['semblant', 'dire'],
    ['l', 'air', 'de', 'dire'],
  ],
  supposed: [],
  reported: new Set(),
  refuses: new Set(),
  calls: new Set(),
  questions: [],
  noOne: new Set(['personne', 'aucun', 'aucune', 'nul', 'nulle']),
  marks: {},
  words: gather([
    [Does.tells, TELLS],
    [Does.tells, agreeing(TELLS)],
    [Does.labels, LABELS],
    [
      Does.telling,
      'disant declarant expliquant affirmant ajoutant precisant estimant soulignant indiquant rappelant assurant evoquant qualifiant denoncant',
    ],
    [Does.tell, 'dire declarer expliquer affirmer ajouter preciser'],
    [Does.pronoun | Does.he, 'il'],
    [Does.pronoun | Does.she, 'elle'],
    [Does.pronoun | Does.they, 'ils elles'],
    [Does.pronoun, 'je on nous vous j'],
    [Does.owner, 'son sa ses leur leurs mon ma mes notre nos'],
    [
      Does.determiner,
      'le la les l un une des du ce cet cette ces son sa ses leur leurs mon ma mes notre nos plusieurs quelques certains certaines deux trois quatre chaque aucun tout toute tous',
    ],
    [
      Does.preposition,
      'de d du des au aux en dans sur sous pour par avec sans chez contre vers entre depuis pendant apres avant selon lors malgre parmi',
    ],
    [Does.conjunction, 'et ou mais ni or donc car'],
    [Does.subordinator, 'que qu quand lorsque lorsqu si comme parce puisque tandis alors'],
    [Does.relative, 'qui dont lequel laquelle'],
    [
      Does.auxiliary,
      'est sont etait etaient sera seront a ont avait avaient aura peut peuvent doit doivent va vont ete fait',
    ],
    [
      Does.adverb,
      't n ne s se pas plus aussi encore deja toujours jamais ainsi alors ensuite puis enfin meme tres bien notamment egalement cependant toutefois pourtant hier aujourd hui ici y',
    ],
    [
      Does.title,
      'm mm mme mlle me dr pr monsieur madame maitre president presidente ministre premier premiere general pape roi reine',
    ],
    [Does.role, ROLES],
    [
      Does.sheRole,
      'presidente deputee senatrice directrice cheffe patronne representante avocate chercheuse candidate mere fille femme fondatrice conseillere joueuse actrice comedienne realisatrice chanteuse productrice consoeur reine mme mlle madame',
    ],
    [
      Does.heRole,
      'president acteur comedien realisateur chanteur producteur confrere senateur directeur patron avocat chercheur candidat pere fils homme fondateur roi pape monsieur',
    ],
    [
      Does.teller,
      'communique rapport lettre journal quotidien agence ministere parti gouvernement tribunal etude entreprise syndicat association commission comite',
    ],
    [
      Does.body,
      'commission comite parti gouvernement ministere tribunal assemblee senat conseil universite agence banque societe association syndicat radio canada monde figaro liberation afp union europeenne ville',
    ],
    [
      Does.notName,
      'france europe paris bruxelles canada quebec montreal ottawa etats-unis allemagne russie francais francaise canadien canadienne lundi mardi mercredi jeudi vendredi samedi dimanche',
    ],
    [Does.particle, 'de du d la le van von des'],
    [Does.suffix, 'jr'],
    [Does.terms, 'dit intitule intitulee nomme surnomme baptise expression terme mot titre film livre roman serie'],
    [
      Does.common,
      'le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je et ou mais si quand comme pour par dans sur en au aux a selon apres avant depuis alors ainsi aussi plus pas ne que qui dont c n s j qu y son sa ses leur leurs tout tous',
    ],
    [
      Does.heName,
      `${heNames} jean jacques pierre michel andre philippe alain bernard marcel rene louis francois henri christophe laurent olivier stephane thierry pascal eric frederic nicolas sebastien guillaume julien mathieu benoit gilles herve didier yves denis dominique emmanuel gerard jerome luc marc maxime patrice raymond regis remi roland serge sylvain tristan vincent xavier edouard etienne fabrice gabriel hugo leo lucas jean-claude jean-pierre jean-luc jean-marc jean-paul jean-michel jean-francois`,
    ],
    [
      Does.sheName,
      `${sheNames} marie anne isabelle catherine sylvie nathalie valerie sandrine veronique christine francoise martine monique brigitte chantal nicole jacqueline annick agnes beatrice celine cecile corinne delphine dominique elise emilie florence genevieve helene josee juliette karine laurence lucie manon marion mathilde melanie mireille myriam noemie odile pauline sabrina segolene severine sophie stephanie anne-marie marie-claude marie-france lea chloe camille ines jade`,
    ],
  ]),
});
