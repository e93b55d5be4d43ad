// First names that are common where English is written, with the pronoun they usually go with. Data only: a name here makes a run of
// capitals a person and lets "he" and "she" find whom they mean; a name not here costs nothing but that.

export const heNames = `aaron abdul abdullah abe abraham adam adrian ahmed al alan albert alec aleksandr alejandro alex alexander alfred
  ali allan allen alvin amir andre andreas andrei andrew andy angelo anil anthony antonio antony ari arnold arthur arturo asher ashton austin
  avi barack barney barry bart bashar ben benedict benjamin bennett bernard bernie bert bilal bill billy bo bob bobby boris brad bradley brandon brendan
  brent bret brett brian brock bruce bruno bryan bryant byron caleb calvin carl carlos carlton carter cary cecil cesar chad charles charlie
  chase chester chris christian christopher chuck claude clarence clark clay clayton cliff clifford clint clinton clive cody colin connor conor conrad corey cory
  craig curt curtis cyrus dale damian damon dan daniel danny darrell darren darryl daryl dave david davis dean denis dennis derek derrick
  desmond devin dexter diego dick dimitri dirk dmitry dominic don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie
  edgar eduardo edward edwin elliot elliott elmer elon emanuel emmanuel enrique eric erik ernest ernesto ethan eugene evan fabian felipe felix
  fernando fidel finn floyd francis francisco francois frank franklin franz fred freddie frederick fritz gabriel garrett gary gavin gene geoff geoffrey
  george gerald gerard gerardo gilbert giovanni glen glenn gordon graham grant greg gregg gregory guido guillermo gus guy hank hans harold harris harrison harry harvey
  hassan hector henri henry herbert herman howard hugh hugo hussein ian ibrahim igor imran ira irving isaac isaiah ismail ivan jack jackson jacob
  jacques jaime jake jamal james jamie jared jason javier jay jean jeb jeff jefferson jeffrey jerome jerry jesse jesus jim jimmy joaquin joe joel johan
  john johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua juan julian julio julius justin kamal karim karl keith ken kenneth
  kenny kent kevin khalid kirk klaus kurt kyle lamar lance larry lars laurence lawrence lee len lenny leo leon leonard leroy leslie lester levi
  lewis liam lindsey lionel lloyd logan lorenzo lou louis luc luca lucas luis luka luke luther mahmoud malcolm manuel marc marcel marco marcos marcus mario
  mark markus marshall martin marty marvin mason mateo mathew matt matteo matthew matthias maurice mauricio max maxwell mel melvin merrick michael michel miguel mikael mike mikhail miles
  milo milton mitch mitchell mitt mohamed mohammad mohammed morgan morris moshe muhammad mustafa narendra nate nathan nathaniel neal ned neil nelson newt nicholas nick
  nicolas nigel nikolai noah noam noel norman olaf oleg oliver omar orlando oscar osama otto owen pablo pascal pat patrick paul pavel pedro percy perry pete
  peter phil philip philippe phillip pierre preet quentin rafael raheem rahul raj ralph ramon randall randy raphael raul ray raymond reginald reid reince rene rex
  reza ricardo richard rick ricky rob robert roberto robin rod rodney rodrigo rodrigue roger roland roman ron ronald ronnie rory ross roy ruben rudolph rudy
  rupert russ russell ryan salman salvador sam sami samir samuel sanjay saul scott sean sebastian serge sergei sergey sergio seth shane shaun shawn sheldon sherman sid sidney
  silvio simon sol spencer stan stanley stefan stephan stephen sterling steve steven stewart stuart syed sylvester tariq ted terrence terry theo theodore
  thomas tim timothy toby todd tom tomas tommy tony travis trevor trey troy tucker ty tyler tyrone umar vernon victor vijay vince vincent
  vincenzo vinny viktor vitaly vladimir volodymyr wade wallace walt walter warren wayne wendell werner wesley wilbur wilfred will william willie willis winston wolf wolfgang wyatt
  xavier xi yasser yitzhak yuri yusuf zach zachary zack zayn
  denzel hunter tee archer sawyer chandler trent tate tanner tobias travon tyreek tyrese deandre demarcus deshawn jalen jaylen jamar jayson
  jermaine joakim kareem keenan kendrick kyrie lavar lebron malik marquis marshawn odell quincy quinton rashad rashida shaquille stephon
  terrell torrey tremaine trevon davante amari emeka chidi olu kwame kofi ade tunde femi yaw nnamdi obinna ikenna sipho thabo jomo ahmad
  anwar asif bashir faisal farouk habib hamid haroon imad iqbal jamil javed junaid khaled marwan mahmud mehmet murat emre nabil naveed omer
  qasim rashid rafiq saeed salim tahir usman waleed yousef younis zaid ziad aditya ajay amit anand arjun arun ashok deepak ganesh gopal
  kumar manish mohan naveen nikhil pradeep prakash rajesh rakesh ramesh ravi rohan rohit sachin sandeep satish shashi sunil suresh varun
  vikram vivek aleksei alexei anatoly arkady artem bogdan dmytro evgeny gennady grigory kirill konstantin leonid maksim maxim oleksandr
  petro ruslan semyon stanislav taras timur valery vasily vadim yaroslav yevgeny alessandro andrzej arkadiusz attila bartosz bela bjarne
  branko cristian dario davide dragan enzo fabio fernand florian gianni giorgos giorgio grzegorz gyorgy hakan hakon henrik henryk ilya
  istvan jakub janos jaroslav jens jiri johannes kjell krzysztof laszlo leif levan lorenz lubomir ludwig magnus maciej marek mariusz massimo
  mateusz matti maurizio miroslav morten nuno pawel piotr radek rafal renato rikard sandor sebastien slobodan soren stig sven szymon thierry
  tibor tomasz tomislav torsten vaclav vlad wojciech zbigniew zdenek zoltan zoran alvaro alfonso ariel arnaud baptiste bastien benicio
  bernardo carles cristiano danilo didier efrain eloy emilio esteban ezequiel facundo fermin gael gonzalo gustavo heriberto hernan ignacio
  isidro jairo joao jordi leandro leonardo lucio marcelo mauro moises nestor octavio osvaldo patricio raimundo ramiro raymundo rigoberto
  rogelio rolando santiago tadeo tito ulises valentin vicente wilfredo xavi yago barron beau bennie billie blake bode brady brody bryce burt
  cade caden chaim clem colby cordell coy dabo dak dallin damien dante darius darnell darrin dashiell davey deion delbert denny desi destin
  devon dillon dominick donnell donovan dorian doyle dwyane eamon earnest edmond edmund eldon eli elias elijah elton emil emory emmett
  ephraim eugenio ezra finnegan flynn forrest frankie gage garret garth geno gerry gideon gino gunnar harlan harmon hershel hiram horace
  howie hubert isiah jace jarrett jarrod jasper jed jeremiah jeremy jericho jerrod jett jody joey josiah jude kaleb keaton keegan kelvin
  kermit kip kobe kurtis lachlan lanny layton leander leland lemuel linus lonnie lorne lowell lucian lyle mack mackie maddox mal marlin
  marlon marquez maynard micah mick mickey mikel monte monty myles myron nico nolan orville oswald otis paxton peyton ralphie randal reggie
  remy rhett rhys rickey ridley riley rocco roderick rodger roscoe royce rudolf rufus sammy sandro santino scottie seamus sherrod sonny
  stefano sylvan tad teddy terence thaddeus thad theron thurman toney tristan ulysses upton vaughn vern virgil vito waylon wendel wes
  wilbert wiley woodrow woody wyclef yogi zane zeke`;

export const sheNames = `abby abigail ada adele adriana agnes aisha alexa alexandra alexis alice alicia alison allison alma alyssa amanda amber
  amelia amy ana anastasia andrea angela angelina angie anita ann anna anne annette annie antonia april ariana arianna ashley astrid audrey
  aung ava barbara beatrice becky belinda bella bernadette bernice beth bethany betsy betty beverly beyonce bianca blanca bonnie brenda bridget brigitte britney brittany
  brooke camila camille candace cara carla carly carmen carol carole carolina caroline carolyn carrie cassandra catherine cathy cecilia celeste celia celine charlene
  charlotte chelsea cheri cheryl chloe christiane christie christina christine cindy claire clara clarissa claudia colleen connie constance cora courtney
  crystal cynthia daisy dana danielle daphne darlene dawn deanna debbie deborah debra deirdre delia denise diana diane dianne dolores
  dominique donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen eloise elsa emily emma erica erika
  erin esther eva eve evelyn faith fatima felicia fiona florence frances francesca frida gabriela gabrielle gail geraldine gillian gina ginger giulia gladys glenda
  gloria grace greta gretchen gwen hailey haley hanna hannah harriet hazel heather heidi helen helena hilary hilda hillary holly hope huma ida
  ilana ilhan imelda inez ingrid irene iris irma isabel isabella isabelle ivana ivanka ivy jackie jacqueline jan jana jane janet janice jasmine jeanette jeanne
  jen jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia juliana julie juliet
  june justine kamala kara karen karin karla kate katharine katherine kathleen kathryn kathy katie katrina kay kayla kellie kelly kellyanne kelsey kim kimberly kirsten
  kirstjen kris kristen kristi kristin kristina kristine lana lara laura laurel lauren laurie leah leigh lena leticia lila lillian lily linda lisa liz loretta lori
  lorraine louise lucia lucille lucinda lucy lydia lynn mabel mackenzie madeleine madeline madison mae maggie malia mandy marcia margaret margarita margot maria
  mariah marian marianne marie marilyn marina marine marion marissa marjorie marla marlene marta martha mary maureen maxine maya megan megyn melania melanie melissa
  mercedes meredith mia michaela michele michelle mildred mimi miranda miriam molly mona monica muriel myra nadia nancy naomi natalia natalie natasha
  nell nicola nicole nikki nina nora noreen norma octavia olga olivia oprah paige pam pamela patricia patti patty paula pauline pearl peggy penelope penny petra phyllis
  priscilla priyanka queen rachel rachael ramona raquel rebecca regina renee rhonda rita roberta robyn ronda rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha
  sandra sara sarah sasha savannah selena shannon sharon sheila shelby shelley sherry shirley silvia simone sofia sonia sophia sophie stacey stacy stella stephanie
  sue summer susan susanna susie suzanne sybil sylvia tamara tammy tanya tara tatiana taylor teresa tess thelma theresa tiffany tina toni tonya tracy
  tricia trudy tulsi uma ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yasmin yolanda yvette yvonne zoe
  cherelle einav yael christa jeanine amina aaliyah abigale adriane agatha aileen aimee akiko alana alba alecia aleksandra alena alessandra
  alina alisha alisa alva alvina amal amara amira anastasiya anette angelica angelique anika anissa anjali annabel annalena annalise
  anneliese annika anusha anya arlene ariella asha ashanti ashlee asma audra avril ayanna ayesha aysha azra babette beata benita bernadine
  bertha bessie bettina beulah birgitta blythe bobbie brianna bridgette bronwyn britta bryn buffy caitlin caitlyn callie candice carina
  carissa carlotta carmela carolyne casey catalina cathleen chandra chantal charleen charmaine chaya chiara chrissy ciara cicely clare
  clarice claudette clementine coco coretta cordelia corinne cornelia cristina dahlia daniela daniella danica danna debby deena delaney
  delilah delores demi desiree dina dinah dominica donatella dorothea dottie ebony edwina elaina elana elba eleonora eliana elif elin elinor
  elissa elke elodie eloisa elsie elva elvira emilia emmanuelle ericka erma ernestine esme esmeralda esperanza estelle ethel etta eugenia
  eunice evangeline evelina ewa faye fatma fatou faustina fernanda francine franka frederica freya gabby gemma genevieve georgette georgina
  germaine gertrude ginny giovanna giselle giuliana glynis goldie gretta guadalupe gwendolyn gwyneth hala halle hana hattie heike henrietta
  hermine hermione hester hortense ieva ilona imani imogen indira inga ione irina isadora isobel ivanna ivonne jacinda jada jael jamila
  janelle janette janine janna janie jaqueline jasmin jayne jeannette jeannie jelena jeri jerri jewel joana jodie johanna johnna jolene joni
  josefina josie jovana joyelle juana juli julianne justina kaja kaitlin kaitlyn kamila karima karlie karolina karyn kasey katarina katelyn
  katerina kathe kathryne kathie katja katy kaya kayleigh keiko keira kelley kendra keri kerri kerry keturah khadija kiara kiersten
  kimberley kira kirstie kitty krista kristy krystal kyla lacey laila lakshmi lani larissa latasha latisha latoya laurene laverne leanne
  leila lenore leona leonie leonora lettie libby lidia liesel lilia liliana lilith lina lindsay lisbeth lise liza lizzie lois lola lorena
  lorna lottie luanne lucretia ludmila luisa lupe lupita luz lyla lyudmila maddie magdalena maia maja malala mamie mara marcella marci maren
  margo margie margrethe mariam mariana maribel maricela mariela marietta marika marisol maritza marlee marlo marnie martina maryam marya
  mathilda matilda maude maura mavis maxie mayra maysa mckenna meera meg meghan melba melina melinda meryl michaele milena millicent millie
  mina mindy minerva minnie mira mireille mitzi moira mollie muna myrna myrtle nada nadine naima nanette natalya natasja nayara neha nelly
  nettie neva nia nicki nicolette nika noelle nola noor norah nuala ofelia oksana olena olesya oona ophelia oriana ottilie paloma pansy
  patrice patsy paulette paulina peggie petronella philippa phoebe pia pippa polly prisca priti priya rae raisa rana randi reba regan reina
  rena renata rhea rhoda rihanna rina robbie rochelle romina rosalie rosalyn rosamund rosanna rosario roseanne roselyn rosetta rosie roslyn
  rowena roxana rubina ruthie saanvi sabina sade sadie safiya saira salma salome sanna saoirse sana saskia serena shakira shania shanna
  shari sharla sharron shauna shawna shelia sherri sheryl shireen shirin shonda shreya sigrid simona sinead siobhan sloane solange soledad
  sondra sonya soraya steffi sunita susana susannah suzanna suzy svetlana swati sylvie tabitha talia tamar tameka tammi tania tanisha tasha
  tawana teri terri tessa thandi thea theodora theresia thora tia tiffani tilda tori tova trina trisha trudi twila valeria valentina vanda
  vanna verna vickie viviana vivienne wendi wilhelmina willa winnie winona xenia ximena yana yara yasmeen yasmine yelena yesenia yoko yulia
  yuliya yuki zadie zahra zainab zara zelda zendaya zena zora zuzana`;
