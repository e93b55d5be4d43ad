// English nouns for those who speak: people by their role, what speaks for a body, and the words that make capitals a body or a place.

/** People. Singular and plural; what is only ever a woman's or a man's role stands in its own list as well. */
export const roles = `person people man woman men women boy girl boys girls child children kid kids guy guys lady ladies gentleman gentlemen teen teenager teenagers
  mother father mom dad mum son daughter brother sister wife husband parent parents uncle aunt cousin nephew niece grandmother grandfather widow widower
  boyfriend girlfriend fiance fiancee friend friends neighbor neighbors neighbour neighbours family families relative relatives sibling siblings
  spokesman spokeswoman spokesperson spokespersons spokespeople spokesmen spokeswomen representative representatives
  president presidents premier minister ministers chancellor king queen prince princess pope monarch emperor
  senator senators congressman congresswoman congressmen lawmaker lawmakers legislator legislators councilman councilwoman councilmember councillor
  governor governors mayor mayors commissioner commissioners secretary secretaries undersecretary ambassador ambassadors diplomat diplomats envoy envoys
  official officials officer officers deputy deputies sheriff police cop cops detective detectives investigator investigators inspector inspectors chief chiefs
  agent agents prosecutor prosecutors attorney attorneys lawyer lawyers counsel judge judges justice justices magistrate clerk juror jurors
  general colonel major captain lieutenant sergeant admiral commander commanders soldier soldiers marine veteran veterans pilot pilots
  leader leaders chairman chairwoman chair chairperson chairmen head heads boss bosses director directors manager managers executive executives ceo cfo founder founders cofounder
  co-founder owner owners partner partners principal principals superintendent dean administrator administrators organizer organizers organiser organisers coordinator
  candidate candidates nominee nominees hopeful hopefuls frontrunner front-runner contender contenders rival rivals opponent opponents challenger incumbent
  republican republicans democrat democrats conservative conservatives liberal liberals progressive progressives socialist libertarian billionaire mogul tycoon magnate businessman businesswoman
  entrepreneur politician politicians statesman pol pols operative operatives strategist strategists consultant consultants adviser advisers advisor advisors aide aides surrogate surrogates
  staffer staffers insider insiders source sources lobbyist lobbyists donor donors pollster pollsters pundit pundits activist activists advocate advocates protester protesters protestor protestors
  demonstrator demonstrators supporter supporters critic critics fan fans voter voters resident residents citizen citizens taxpayer
  analyst analysts economist economists expert experts scientist scientists researcher researchers professor professors scholar scholars historian historians author authors coauthor
  writer writers columnist columnists reporter reporters journalist journalists correspondent correspondents editor editors anchor host hosts moderator moderators interviewer blogger commentator commentators
  broadcaster presenter publisher producer producers filmmaker director screenwriter playwright actor actors actress actresses singer singers musician musicians rapper comedian comedians comic artist artists star stars celebrity
  model dancer designer architect engineer engineers doctor doctors physician physicians surgeon nurse nurses psychologist psychiatrist therapist patient patients
  teacher teachers student students pupil pupils educator educators graduate coach coaches player players quarterback athlete athletes striker midfielder defender goalkeeper captain swimmer runner
  farmer farmers worker workers employee employees driver drivers contractor shopkeeper trader traders investor investors banker bankers broker accountant buyer customer customers consumer
  priest pastor bishop archbishop cardinal rabbi imam minister reverend cleric clerics monk nun evangelist
  suspect suspects defendant defendants victim victims survivor survivors witness witnesses inmate gunman shooter attacker killer accuser plaintiff plaintiffs
  rancher hunter fisherman firefighter firefighters paramedic mp mps member members colleague colleagues predecessor successor counterpart counterparts
  speaker whip czar secretary-general treasurer comptroller auditor chairwoman vice-president heir heiress
  refugee refugees immigrant immigrants migrant migrants native tourist tourists guest guests caller callers user users viewer viewers reader readers attendee attendees
  ally allies backer backers foe foes enemy enemies detractor detractors admirer admirers loyalist loyalists skeptic skeptics cynic cynics observer observers watcher watchers watchdog watchdogs moderate moderates
  radical radicals hardliner hardliners heckler hecklers questioner questioners marcher marchers spectator spectators onlooker onlookers bystander bystanders agitator agitators celebrant celebrants picketer
  picketers chanter chanters dissident dissidents radioman interpreter interpreters translator translators biographer biographers novelist novelists poet poets essayist philosopher theologian chef chefs waiter
  waitress bartender barber barista plumber electrician carpenter mechanic mariner sailor sailors skipper fishermen trucker truckers janitor warden wardens ranger rangers trooper troopers bailiff medic medics
  pharmacist dentist veterinarian caretaker caregiver nanny babysitter teammate teammates skater golfer boxer jockey referee umpire trainer trainers physicist chemist biologist astronomer geologist epidemiologist
  statistician mathematician anthropologist archaeologist psychoanalyst landlord landlords tenant tenants homeowner homeowners renter renters shopper shoppers diner diners passenger passengers commuter commuters
  cyclist cyclists pedestrian pedestrians motorist motorists traveler travelers churchgoer churchgoers parishioner parishioners worshipper worshippers believer believers congregant congregants missionary chaplain
  deacon preacher preachers caucusgoer caucusgoers delegate delegates elector electors canvasser canvassers volunteer volunteers intern interns fundraiser fundraisers superdelegate superdelegates assemblyman
  assemblywoman alderman selectman committeeman committeewoman solicitor solicitors barrister barristers ombudsman arbitrator mediator negotiator negotiators millionaire millionaires multimillionaire freshman
  sophomore retiree retirees pensioner pensioners millennial millennials grandparent grandparents grandson granddaughter stepfather stepmother stepson stepdaughter newcomer newcomers outsider outsiders bureaucrat
  bureaucrats technocrat technocrats regulator regulators whistleblower whistleblowers informant informants hacker hackers mastermind terrorist terrorists militant militants rebel rebels insurgent insurgents
  photographer photographers cameraman videographer podcaster podcasters influencer influencers newsman newswoman anchorman anchorwoman newscaster talker co-owner co-author co-host co-chair co-chairman
  counterprotester counterprotesters newlyweds patriarch matriarch conductor composer composers songwriter guitarist drummer bassist pianist violinist frontman insurer insurers manufacturer manufacturers retailer
  retailers vendor vendors lender lenders grower growers proponent proponents neurosurgeon policymaker policymakers
  percent majority half other others another one many some most few several both everyone someone somebody nobody anyone two three four five`;
export const sheRoles = `woman women girl lady mother mom mum daughter sister wife aunt niece grandmother widow girlfriend fiancee spokeswoman spokeswomen queen princess congresswoman
  councilwoman chairwoman businesswoman actress heiress nun`;
export const heRoles = `man men boy guy gentleman father dad son brother husband uncle nephew grandfather widower boyfriend fiance spokesman spokesmen king prince pope congressman congressmen
  councilman chairman chairmen businessman statesman actor monk priest bishop archbishop cardinal rabbi imam fisherman`;
/** What tells without being a person. */
export const tellers = `statement statements report reports release letter memo memorandum email e-mail emails tweet tweets post article articles story column op-ed editorial essay book blog ad ads advertisement
  website site page document documents filing filings complaint lawsuit suit affidavit indictment ruling decision opinion dissent order petition resolution bill law text message messages note caption headline headlines banner sign signs
  slogan poll survey study paper cable footnote investigation inquiry probe review analysis audit research cover listing subpoena brief motion testimony bulletin flier mailer profile chapter passage excerpt readout rally transcript video clip recording voice narrator script speech poster flyer plaque shirt
  campaign committee commission council court department agency office administration government party company firm group groups organization organisation organizations association union coalition team board panel
  network newspaper magazine publication paper outlet station press media embassy ministry university school church hospital foundation institute bank police authorities crowd audience jury
  house senate congress pentagon kremlin constitution rule rules policy statute clause amendment`;
/** With one of these in it, or at its end, a run of capitals is a body, a place, a work or an event. */
export const bodies = `university college school academy institute foundation center centre association society union league federation alliance coalition council committee commission board bureau agency department ministry office
  house senate congress parliament court party campaign administration government service services guard force forces army navy police fbi cia nypd
  inc corp corporation company co llc ltd group bank holdings partners capital fund trust industries systems technologies airlines motors
  times post journal news herald tribune gazette chronicle examiner globe observer press daily weekly magazine review today radio tv television network channel media cnn nbc abc cbs fox msnbc bbc npr pbs espn reuters bloomberg politico breitbart buzzfeed
  street avenue road boulevard drive lane park square plaza bridge tower building hall hotel airport station stadium arena theater theatre museum library church cathedral mosque temple hospital clinic
  county city state states town village province district island islands river lake mountain mountains valley beach bay coast ocean sea gulf desert
  war act bill law amendment constitution treaty agreement accord deal project program programme plan initiative movement revolution convention conference summit forum debate primary caucus caucuses election elections
  republic kingdom nations empire world international national federal american americans united
  day week month year award awards prize cup bowl games olympics championship series show tour festival
  north south east west northern southern eastern western central new`;
/** Capitalised words that are no person's name: days, months, peoples, parties, and places that often stand alone. */
export const notNames = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter thanksgiving halloween
  republican republicans democrat democrats democratic gop libertarian conservative liberal tory labour muslim muslims islam islamic christian christians christianity catholic catholics jewish jews jew evangelical mormon hindu buddhist
  american americans british english french german germans italian spanish russian russians chinese japanese korean mexican mexicans canadian canadians indian indians iranian iraqi israeli israelis palestinian palestinians syrian syrians turkish
  ukrainian ukrainians afghan saudi egyptian african africans european europeans asian asians hispanic hispanics latino latinos arab arabs cuban cubans irish scottish polish dutch swedish greek brazilian australian black white
  america usa us u.s u.k uk eu un nato britain england scotland wales ireland france germany italy spain russia china japan korea mexico canada india iran iraq israel palestine syria turkey ukraine afghanistan pakistan egypt libya africa europe asia
  cuba brazil australia greece poland sweden norway denmark netherlands belgium switzerland austria hungary
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
  calif fla conn mich minn wis ariz colo tenn nev okla mont wyo
  hampshire jersey york carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming washington d.c
  london paris berlin moscow kyiv kiev beijing tokyo brussels jerusalem baghdad tehran cairo kabul chicago boston philadelphia detroit atlanta miami dallas houston denver seattle cleveland milwaukee pittsburgh cincinnati baltimore manhattan brooklyn
  hollywood silicon angeles vegas francisco diego orleans
  twitter facebook youtube instagram snapchat google apple amazon microsoft internet obamacare brexit medicare medicaid
  god jesus bible quran koran lord tea media caption image copyright getty photo`;
