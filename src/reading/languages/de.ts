// German: what its words do, as news prose uses them. Written for this project. Every noun is a capital here, so a capital tells little:
// a name is a first name with what follows, a role before it, or a verb of telling beside it.

import { heNames, sheNames } from './en-names.ts';
import { Does, gather, type Language } from './language.ts';

const TELLS = `sagt sagte sagten sagen gesagt erklart erklarte erklarten erklaren betont betonte betonten betonen meint meinte meinten berichtet berichtete berichteten
  erzahlt erzahlte schreibt schrieb schrieben schreiben geschrieben antwortet antwortete fragt fragte fugt fugte erganzt erganzte kritisiert kritisierte fordert forderte forderten
  warnt warnte warnten lobt lobte mahnt mahnte bestatigt bestatigte versichert versicherte verspricht versprach behauptet behauptete kundigt kundigte erlautert erlauterte
  teilt teilte aussert ausserte ausserten klagt klagte ruft rief spricht sprach verkundet verkundete urteilt urteilte resumiert resumierte bilanziert bilanzierte
  scherzt scherzte witzelt witzelte zitiert zitierte twittert twitterte postet postete heisst hiess lautet lautete verrat verriet gesteht gestand freut freute hofft hoffte glaubt glaubte findet fand
  atzt atzte konterte kontert schimpft schimpfte entgegnete entgegnet erwidert erwiderte widerspricht widersprach spottet spottete wettert wetterte polterte poltert raunt raunte murmelt murmelte flustert flusterte
  jubelt jubelte stohnt stohnte seufzt seufzte befand bemerkt bemerkte bekraftigt bekraftigte beteuert beteuerte wiederholt wiederholte prophezeit prophezeite notiert notierte
  appelliert appellierte beklagt beklagte bemangelt bemangelte moniert monierte argumentiert argumentierte folgert folgerte frotzelt frotzelte lastert lasterte hohnt hohnte knurrt knurrte zischt zischte brullt brullte schwarmt schwarmte`;
const LABELS = `nennt nannte nannten nennen genannt bezeichnet bezeichnete bezeichneten beschreibt beschrieb spricht sprach wirft warf begrusst begrusste verurteilt verurteilte wertet wertete sieht sah zeigt zeigte`;
const ROLES = `sprecher sprecherin chef chefin leiter leiterin minister ministerin kanzler kanzlerin prasident prasidentin burgermeister burgermeisterin senator senatorin abgeordneter abgeordnete politiker politikerin
  vorsitzender vorsitzende geschaftsfuhrer geschaftsfuhrerin direktor direktorin anwalt anwaltin richter richterin polizei polizist polizistin experte expertin forscher forscherin professor professorin autor autorin
  trainer trainerin spieler spielerin lehrer lehrerin arzt arztin mutter vater sohn tochter frau mann leute burger nachbar nachbarin zeuge zeugin handler handlerin unternehmer unternehmerin grunder grunderin
  mitarbeiter mitarbeiterin kollege kollegin sekretar sekretarin botschafter papst bischof pfarrer konig konigin journalist journalistin redakteur redakteurin beamter beamtin manager managerin inhaber inhaberin vorstand
  anwohner anwohnerin bewohner bewohnerin besucher besucherin zuschauer fan kunde kundin passant passantin rentner rentnerin student studentin schuler schulerin bauer bauerin wirt wirtin stellvertreter stellvertreterin
  partner partnerin kapitan torwart sturmer torjager`;
/** Ends of the compounds that name people by what they do: "Regierungssprecher", "Fraktionschefin". */
const ROLE_ENDS =
  /(?:sprecher|sprecherin|chef|chefin|leiter|leiterin|minister|ministerin|prasident|prasidentin|burgermeister|direktor|direktorin|experte|expertin|forscher|forscherin|anwalt|anwaltin|politiker|politikerin|trainer|vorsitzende|vorsitzender|handler|handlerin|meister|meisterin|fuhrer|fuhrerin|chefs|chefinnen|ministern|prasidenten|politikerinnen|experten|forschern|anwalte|trainern|sprechern|berater|beraterin|sekretar|sekretarin|direktoren|vorstand|vorstande|inhaber|inhaberin|vertreter|vertreterin|schutze|schutzin|wirt|wirtin|wissenschaftler|wissenschaftlerin|historiker|historikerin|besitzer|besitzerin)$/;

export const german = (): Language => ({
  tag: 'de',
  capitalNouns: true,
  accordingTo: [
    ['laut'],
    ['gemass'],
    ['so'],
    ['nach', 'angaben', 'von'],
    ['nach', 'worten', 'von'],
    ['nach', 'angaben'],
    ['nach', 'einschatzung'],
    ['nach', 'ansicht'],
    ['nach', 'meinung'],
    ['nach', 'auffassung'],
  ],
  articles: { der: 'he', die: 'she' },
  elisions: new Set(),
  enclitics: new Set(),
  exact: new Map(),
  guess: (word) => (ROLE_ENDS.test(word) ? Does.role : 0),
  beforeMonths: new Set(['im', 'seit', 'ab', 'anfang', 'ende', 'mitte']),
  carriers: new Set(
    'schild schilder schildern plakat plakate plakaten transparent transparente transparenten banner bannern spruchband'.split(
      ' ',
    ),
  ),
  times: new Set(
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar marz april mai juni juli august september oktober november dezember heute gestern morgen'.split(
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
  asked: new Set(['gefragt', 'angesprochen']),
  selves: new Set(['sich']),
  names: new Set(['nennt', 'nennen']),
  imagined: [
    ['als', 'wollte', 'er', 'sagen'],
    ['als', 'wollte', 'sie', 'sagen'],
  ],
  supposed: [],
  reported: new Set(['habe', 'sei', 'seien', 'werde', 'konne', 'musse', 'solle', 'wolle', 'durfe']),
  refuses: new Set(),
  calls: new Set(),
  questions: [
    ['wissen', 'wollte'],
    ['wollte', 'wissen'],
    ['wollten', 'wissen'],
  ],
  noOne: new Set(['niemand', 'keiner', 'keine', 'keines']),
  marks: { '„': '“', '‚': '‘' },
  words: gather([
    [Does.tells, TELLS],
    [Does.labels, LABELS],
    [Does.pronoun | Does.he, 'er'],
    [Does.pronoun | Does.she, 'sie'],
    [Does.pronoun, 'ich wir es man'],
    [Does.owner | Does.he, 'sein seine seiner seinem seinen'],
    [Does.owner | Does.she, 'ihr ihre ihrer ihrem ihren'],
    [
      Does.determiner,
      'der die das den dem des ein eine einer einem einen eines dieser diese dieses kein keine viele einige mehrere alle sein seine ihr ihre unser unsere mein meine zwei drei vier funf sechs sieben acht neun zehn elf zwolf hunderte dutzende',
    ],
    [
      Does.preposition,
      'von vom fur mit bei beim aus in im an am auf zu zum zur uber gegen nach vor seit durch um unter zwischen wegen trotz wahrend ohne ab bis',
    ],
    [Does.conjunction, 'und oder aber sondern denn doch'],
    [Does.subordinator, 'dass weil wenn als obwohl nachdem bevor wahrend ob da damit sobald bis wie'],
    [Does.relative, 'welcher welche welches'],
    [
      Does.auxiliary,
      'ist sind war waren wird werden wurde wurden hat haben hatte hatten kann konnen konnte soll sollen sollte muss mussen musste will wollen wollte darf sei habe wurde',
    ],
    [
      Does.adverb,
      'auch dann noch schon nun jetzt dort hier dabei daher deshalb zudem ausserdem jedoch bereits nur sehr gar nicht mehr weiter weiterhin hinzu mit an aus ein dazu dem gegenuber am sich zuletzt bislang allerdings',
    ],
    [
      Does.title,
      'herr frau dr prof professor prasident prasidentin kanzler kanzlerin minister ministerin bundeskanzler bundeskanzlerin papst konig konigin general',
    ],
    [Does.role, ROLES],
    [
      Does.sheRole,
      'sprecherin chefin leiterin ministerin kanzlerin prasidentin burgermeisterin senatorin politikerin direktorin anwaltin richterin expertin forscherin professorin autorin trainerin lehrerin arztin mutter tochter frau konigin',
    ],
    [
      Does.heRole,
      'sprecher chef leiter minister kanzler prasident burgermeister politiker direktor anwalt richter experte forscher professor autor trainer lehrer arzt vater sohn mann papst bischof pfarrer konig',
    ],
    [
      Does.teller,
      'bericht mitteilung erklarung zeitung agentur ministerium partei regierung behorde gericht studie brief unternehmen verband gewerkschaft',
    ],
    [
      Does.body,
      'universitat partei regierung ministerium gericht verband gmbh ag zeitung spiegel bild handelsblatt morgenmagazin dpa bundestag bundesrat senat kommission rat union bank stadt land amt polizei verein',
    ],
    [
      Does.notName,
      'deutschland europa berlin hamburg munchen koln usa russland frankreich ukraine deutsche deutschen deutscher hamburger berliner',
    ],
    [Does.particle, 'von van der den zu zur de la'],
    [Does.suffix, 'jr sr ii iii'],
    [Does.terms, 'sogenannte sogenannten sogenannter sogenanntes namens titel motto begriff wort film buch serie lied'],
    [
      Does.common,
      'der die das den dem des ein eine und aber doch wenn als so laut nach mit bei in im am auf zu von fur es er sie wir ich auch noch nun dann hier dort das dies diese',
    ],
    [
      Does.heName,
      `${heNames} hans jurgen klaus wolfgang uwe bernd dieter helmut gunter horst manfred heinz karlheinz rainer jorg jurgen ralf sven stefan torsten thorsten jan jens kai lars malte niels olaf ole peter philipp robert sebastian tim tobias ulrich volker werner andreas christian florian frank friedrich gerd gerhard gregor holger ingo joachim johannes lutz mario markus matthias norbert oliver axel benedikt bjorn dirk erik felix`,
    ],
    [
      Does.sheName,
      `${sheNames} anke annegret gabi uschi steffi moni conny heidi rosi eliane anja antje astrid barbara beate birgit brigitte britta carola christiane claudia cornelia dagmar doris elke franziska gabriele gerda gisela gudrun hannelore heike heidemarie helga ilse ines ingrid jutta karin katja katrin kerstin kirsten manuela marlies martina monika nicole petra renate rita sabine silke simone sonja stefanie susanne svenja sylvia tanja ulrike ursula ute waltraud`,
    ],
  ]),
});
