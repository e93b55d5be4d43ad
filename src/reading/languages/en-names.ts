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
  xavier xi yasser yitzhak yuri yusuf zach zachary zack zayn`;

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
  tricia trudy tulsi uma ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda wendy whitney whoopi wilma winifred yasmin yolanda yvette yvonne zoe`;
