/**
 * The commonest small words of languages written in Latin letters, lower case, with the news words of the larger
 * ones, so that titles without small words can be told. Written from knowledge of the languages, 2025; ISO 639-3.
 *
 * An elided article or pronoun stands with its apostrophe: "l'". Words of several languages stand in each.
 */
export const WORDS: Readonly<Record<string, string>> = {
  eng: `the of and to in a an is that it was for on are as with his they i at be this have from or had by not but some
    what there we can out other were all your when up use how said each she which their will if do about then them
    these so would him into has more two could no than been its who now people my over did down only may after our
    me he you any new also because between under against while during before both such most many where those being
    through very just should even well must much since first last per without within until upon via like made make
    her us am does doesn't didn't isn't don't can't wasn't it's that's i'm he's she's there's won't 's 're 've 'll 't
    breach breaches hacker hackers hacked hack data stolen steal steals leaked leak leaks million thousands customers
    users records says claims claim sold sale selling sells dark web ransom attack attacks cyberattack security company
    confirms confirmed exposed exposes personal information police city bank hospital database online hit hits group
    forum seller warns denies accounts account passwords password emails phone investigation officials firm week
    year years month day government court health service services school university patients staff report reports
    sorry here why today back off still here's files affected details stole one three how's against gang offers asks`,
  fra: `le la les un une des de du d' l' et à au aux en dans sur sous pour par avec sans est sont a ont qui que qu' ce
    c' cette ces cet il elle ils elles on nous vous je j' se s' sa son ses leur leurs ne n' pas plus ou où mais si
    y été être avoir fait faire comme tout tous toute toutes même aussi entre après avant depuis lors selon dont
    deux trois très bien peut peuvent était étaient avait avaient sera seront encore chez vers contre ainsi alors
    moins cela ça lui eux mon ma mes ton ta tes notre nos votre vos quand donc car ni déjà plusieurs autre autres
    jusqu' lorsqu' puisqu' quelqu' m' t' quelques sans rien ici celui celle ceux celles non oui
    fuite données piratage pirate pirates pirate piratées volées volés vol vols millions milliers mille clients
    utilisateurs personnelles cyberattaque attaque rançon fichier fichiers informations entreprise société hôpital
    ville mairie banque base vente vendeur vend vendues forum mot passe comptes compte mots adresses téléphone
    enquête police sécurité année ans mois jour jours semaine hier gouvernement groupe faille site internet euros
    confirme affirme annonce dément assure victime victimes touchés touchées patients santé`,
  spa: `el la los las un una unos unas de del y e a al en con por para sin sobre entre hasta desde que qué se su sus
    lo le les no sí es son fue fueron ser está están era ha han había como más pero o u si ya también muy este esta
    esto estos estas ese esa eso todo todos toda todas cuando donde quien cual nos me te mi tu yo él ella ellos
    porque según tras ante contra durante otro otra otros hay sido tiene tienen puede hace dos tres años año día
    uno cada parte así bien solo sólo nuestro nuestra nuestros aquí
    datos filtración hackers millones usuarios clientes robo robados ciberataque ataque venta empresa personales
    seguridad información cuentas contraseñas gobierno ayer dice`,
  por: `o a os as um uma uns umas de do da dos das e em no na nos nas por pelo pela pelos pelas para com sem sobre
    entre até que se seu sua seus suas não é são foi foram ser está estão era tem têm tinha há como mais mas ou já
    também muito muita este esta isto esse essa isso ele ela eles elas ao aos à às quando onde quem qual me te meu
    minha você nós porque segundo após contra durante outro outra todos todas todo toda ainda só bem pode dois três
    anos ano dia cada foi mesmo num numa aqui
    dados vazamento fuga milhões usuários utilizadores clientes ataque venda empresa pessoais segurança hackers
    informações contas senhas governo diz`,
  ita: `il lo la i gli le un uno una l' d' dell' all' nell' dall' sull' un' c' s' di del dello della dei degli delle a
    al allo alla ai agli alle da dal dalla dai dalle in nel nello nella nei nelle con su sul sulla sui sulle per tra
    fra e ed è sono che chi cui non si ci ne se ma o anche come più era stato stata stati ha hanno aveva ho questo
    questa questi queste quello quella suo sua suoi loro mi ti vi io lui lei noi voi essere fatto dopo prima molto
    quando dove perché già ancora tutti tutto tutte ogni altri altro anni anno due tre solo può così poi senza
    contro durante secondo nostra nostro qui
    dati violazione utenti clienti milioni attacco informatico vendita azienda personali sicurezza furto hacker
    informazioni account rubati governo dice`,
  cat: `el la els les l' d' n' s' un una uns unes de del dels i a al als en amb per pel pels que què és són va van ha
    han havia ser està no es se seu seva seus seves aquest aquesta aquests aquestes això com més però o ja també
    molt molta fins des des entre sobre sense tot tots tota totes quan on qui hi ho li ens em jo ell ella ells
    perquè segons després contra durant altre altra altres dos dues tres any anys dia cada fer fet pot només així
    nostra nostre aquí m' t' cal bé
    dades filtració milions usuaris clients atac venda empresa personals seguretat`,
  glg: `o a os as un unha uns unhas de do da dos das e en no na nos nas por polo pola polos polas para con sen sobre
    entre ata que se seu súa seus súas non é son foi foron ser está están era ten teñen había como máis pero ou xa
    tamén moi este esta isto ese esa iso el ela eles ao aos á ás cando onde quen cal eu ti nós porque segundo
    despois contra durante outro outra todos todas todo toda pode dous tres anos ano día cada mesmo nin así toda
    ningún ningunha persoa dereito xustiza`,
  ast: `el la los les lo un una unos unes de del de la y en con por pa pal pela nel na nos nes sobre ente hasta que nun
    nin se'l so'l al a la al tien tienen ye son foi yera ser ta tán como más pero o yá tamién mui esti esta esto
    esi esa tou toos toles tola toa too cuando onde quien él ella ellos porque según dempués contra otru otra
    otros toa persona drechu drechos dafechu d' l' nengún nenguna sos`,
  oci: `lo la los las l' d' un una de del dels de la e en dins amb per pel sus sens entre fins que qué es son foguèt
    èra a an aviá èsser se son sa sos sas pas mai mas o ja tanben plan aqueste aquesta aquò coma quand ont qui ieu
    el ela eles nos vos perque segon aprèp contra autre autra autres totes tot tota dos tres ans an jorn cada far
    fach pòt n' s' al als dreches persona`,
  ron: `și şi de la în cu pe pentru din prin un o ai al ale a cel cea cei cele care ce că să nu este sunt e au fost
    era fi se sa sau dar mai după fără între până despre acest această acestui aceste acestei lui ei lor său sale
    săi îi îl își eu tu el ea noi voi când unde cum dacă foarte toate tot toți doi trei ani an zi fiecare poate
    trebuie doar numai astfel către asupra prea fie iar nici ca le ne vor va ar am ați într dintre
    date milioane utilizatori clienți atac persoane pentru firma`,
  deu: `der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit nach
    von vom vor zu zum zur für über unter durch gegen ohne um bis seit ist sind war waren wird werden wurde wurden
    hat haben hatte sein kann können nicht auch nur noch schon wie als wenn dass daß weil so es er sie wir ich ihr
    ihre ihren sich man was wer wo diese dieser dieses mehr sehr zwischen während nach alle allen keine kein jahr
    jahre jahren tag zwei drei hier dann doch damit dort muss soll sowie laut
    daten datenleck hacker millionen kunden nutzer angriff cyberangriff gestohlen sicherheit verkauf firma
    persönliche passwörter unternehmen`,
  nld: `de het een en of in op aan van voor met door bij naar uit om over onder tegen tot zonder tussen is zijn was
    waren wordt worden werd werden heeft hebben had kan kunnen niet ook nog al maar als dat die dit deze er wat wie
    waar hoe ik je u hij zij ze we wij hun haar zich men meer veel zeer alle geen jaar jaren dag twee drie hier dan
    toen toch omdat want sinds na volgens via naar moet zal zou onze ons mijn te om
    gegevens datalek hackers miljoen klanten gebruikers aanval gestolen verkoop bedrijf beveiliging wachtwoorden`,
  afr: `die 'n en of in op aan van vir met deur by na uit om oor onder teen tot sonder tussen is was word sal het kan
    nie ook nog maar as dat wat wie waar hoe ek jy hy sy ons hulle hul haar sy meer alle geen jaar dag twee drie
    hier dan omdat want moet sou te elke elkeen reg vryheid sodanige hierdie daardie enige wees`,
  ltz: `de d' den dem der déi dat e eng en engem enger an am op aus bei mat no vun vum virun zu zum zur fir iwwer ënner
    duerch géint ouni ëm bis zënter ass sinn war waren gëtt ginn huet hunn hat kann net och nëmmen nach schonn wéi
    wann datt well sou et hien si mir ech hir sech wat wien wou dës dëser méi ganz tëscht all keng kee joer dag
    zwee dräi hei dann mee oder jidfereen recht souwéi`,
  fry: `de it in en of op oan fan foar mei troch by nei út om oer ûnder tsjin oant sûnder tusken is binne wie wiene
    wurdt wurde hat hawwe hie kin net ek noch mar as dat dy dit dizze der wat wa wêr hoe ik jo hy sy se wy har harren
    mear folle alle gjin jier dei twa trije hjir dan om't want moat sil te`,
  swe: `och i att det som en ett på är av för med den till inte om de har var han hon jag vi du ni man från kan ska
    skulle vid eller men så sig sin sitt sina när där här hur vad vem vilka vilket efter under över mellan utan
    mot genom även också bara mycket mer alla inga ingen år dag två tre hade blev blir vara varit finns enligt
    denna detta dessa deras dess oss min ditt honom henne få får göra
    miljoner kunder användare uppgifter hackare attack säkerhet företag personuppgifter`,
  dan: `og i at det som en et på er af for med den til ikke om de har var han hun jeg vi du man fra kan skal skulle ved
    eller men så sig sin sit sine når der her hvor hvad hvem hvilke efter under over mellem uden mod gennem også kun
    meget mere alle ingen år dag to tre havde blev bliver være været findes ifølge denne dette disse deres os min
    ham hende få får gøre ud op blandt
    millioner kunder brugere oplysninger hackere angreb sikkerhed virksomhed`,
  nob: `og i å at det som en et på er av for med den til ikke om de har var han hun jeg vi du man fra kan skal skulle
    ved eller men så seg sin sitt sine når der her hvor hva hvem hvilke etter under over mellom uten mot gjennom
    også bare bare mye mer alle ingen år dag to tre hadde ble blir være vært finnes ifølge denne dette disse deres
    oss min ham henne få får gjøre ut opp blant ikkje eit ein dei frå
    millioner kunder brukere opplysninger hackere angrep sikkerhet selskapet`,
  isl: `og að í á er sem það til um með ekki við af fyrir var en ég hann hún þeir þær þau vera hafa hefur eru úr frá
    þegar þar hér hvað hver hvar eftir undir yfir milli gegn líka bara mjög meira allir engin ár dag tveir þrír
    hafði voru verður þessi þetta þessir þeirra sér sinn okkur eða ef þá`,
  fin: `ja on ei että se oli hän ovat mutta joka myös kuin niin tai jos kun vain jo mukaan sen ole olla ollut minä
    sinä me te he tämä nämä ne mitä mikä missä miten kanssa jälkeen ennen sekä eivät kaikki hyvin enemmän vuonna
    vuoden päivä kaksi kolme voi olisi häntä heidän siitä tätä tässä siinä noin
    tietoja miljoonaa asiakkaiden tietomurto`,
  est: `ja on ei et see oli ta nad aga kes ka kui nii või siis ainult juba järgi selle ole olla olnud mina sina meie
    teie nemad need mida mis kus kuidas koos pärast enne ning kõik väga rohkem aastal aasta päev kaks kolm võib
    oleks tema nende sellest seda selles pole oma igaühel õigus`,
  hun: `a az és hogy nem is egy van volt meg de ha csak már még mint vagy el ki be fel le után előtt alatt szerint
    között ellen nélkül ez ezt azt ezek azok aki ami ahol amikor én te ő mi ti ők minden sok több nagyon év nap két
    három lesz lett kell lehet sem pedig mert akik amely amelyek
    adatok millió felhasználó`,
  pol: `i w z na do nie się że jest to o od po za przez przy dla ze jak ale lub czy co kto gdzie kiedy był była było
    były są być ma mają może już tylko także bardzo więcej wszystkie jego jej ich tego tej tym ten ta te ja ty on
    ona my wy oni oraz które który która których rok roku lat dzień dwa trzy przed między bez pod nad również
    każdy człowiek prawo
    danych wyciek milionów klientów użytkowników`,
  ces: `a v z na do ne se že je to o od po za při pro ze jak ale nebo co kdo kde když byl byla bylo byly jsou být má
    mají může už jen také velmi více všechny jeho její jejich toho té tím ten ta ty já on ona my vy oni které který
    která kterých rok roku let den dva tři před mezi bez pod nad i k s u není podle aby jako by si
    dat únik milionů zákazníků`,
  slk: `a v z na do nie sa že je to o od po za pri pre zo ako ale alebo čo kto kde keď bol bola bolo boli sú byť má
    majú môže už len tiež veľmi viac všetky jeho jej ich toho tej tým ten tá tie ja on ona my vy oni ktoré ktorý
    ktorá ktorých rok roku rokov deň dva tri pred medzi bez pod nad i k s u nie podľa aby by si`,
  hrv: `i u je na da se za od su s sa iz o po do ne što koji koja koje kao ali ili kako bio bila bilo bili biti ima
    imaju može već samo također vrlo više svi sve njegov njezin njihov toga tom taj ta to ja ti on ona mi vi oni
    godine godina dan dva tri prije između bez pod nad nije nakon prema jer te ako gdje kada kad
    podataka milijuna korisnika`,
  slv: `in v je na da se za od so s z iz o po do ne kaj ki kot ali pa kako bil bila bilo bili biti ima imajo lahko že
    samo tudi zelo več vsi vse njegov njen njihov tega tem ta to jaz ti on ona mi vi oni leta leto let dan dva tri
    pred med brez pod nad ni pri zaradi ker če kjer ko`,
  lit: `ir į iš su kad yra ne tai bet kaip ar po už nuo prie per apie jis ji jie jos aš tu mes jūs buvo būti turi gali
    jau tik taip pat labai daugiau visi visos jo jų šis ši šie metų metais diena du trys prieš tarp be pagal nes jei
    kur kuris kuri kurie dėl`,
  lav: `un ir no ar ka uz par tas bet kā vai pēc pie viņš viņa viņi es tu mēs jūs bija būt var jau tikai arī ļoti
    vairāk visi visas tā šis šī šie gada gadā diena divi trīs pirms starp bez saskaņā jo ja kur kurš kura kuri lai
    nav ikvienam`,
  tur: `ve bir bu da de için ile çok daha olarak ne gibi var olan en ama sonra kadar o ben sen biz siz onlar değil mi
    mı her veya ya ki hem ise yok bütün göre önce ancak yıl yılında gün iki üç olduğu oldu olduğunu eden etti dedi
    bunu kendi şey tarafından üzere hiç`,
  vie: `và của là có không được trong cho với các một những người này đã để khi từ đến cũng như về ra vào tại trên
    theo năm ngày nhưng thì mà ở sẽ phải nhiều rất đó nếu bị hay hơn còn sau trước giữa hai ba tôi anh chị ông bà
    chúng ta họ việc làm nước việt nam công ty do lại đi lên cả vì nên`,
  ind: `dan di yang untuk dengan dari ini itu pada adalah tidak dalam akan oleh ke juga atau sebagai karena telah bisa
    ada mereka kami kita saya dia anda lebih banyak semua tahun hari dua tiga setelah sebelum antara tanpa seperti
    hanya sudah belum dapat bahwa namun jika saat setiap orang para tersebut menjadi
    juta pengguna pelanggan peretas bocor`,
  zlm: `dan di yang untuk dengan dari daripada ini itu pada adalah tidak dalam akan oleh ke juga atau sebagai kerana
    telah boleh ada mereka kami kita saya dia anda lebih banyak semua tahun hari dua tiga selepas sebelum antara
    tanpa seperti hanya sudah belum dapat bahawa namun jika apabila setiap orang para tersebut menjadi kepada`,
  tgl: `ang ng mga sa na ay at si ni kay para hindi ito iyon ako ikaw siya kami tayo kayo sila may mayroon wala kung
    pero dahil kaya rin din lang lamang pa po nang mula hanggang upang bawat lahat marami taon araw dalawa tatlo
    kanyang kanilang aking iyong ating noong naging`,
  swa: `na ya wa kwa ni za la katika cha vya kuwa hii huyo yake wake zake yao wao si au lakini kama pia hata baada
    kabla kati bila mimi wewe yeye sisi ninyi kila mtu watu mwaka siku mbili tatu alikuwa walikuwa ana wana haki
    hiyo hizo huo ambayo ambao`,
  hat: `se nan yo li ki ak pou pa yon te ap gen tout moun sa a ou nou mwen men oswa si lè kote kòm plis anpil anvan apre
    san ant epi dwa peyi chak fè ka pral`,
  epo: `la de kaj en estas al ke por kun ne mi vi li ŝi ĝi ni ili estis el kiel pri per sur sed aŭ aŭ ĉi tiu tio ĉiu kiu
    kio kie kiam pli tre post antaŭ inter sen jaro tago du tri havas povas devas`,
  cym: `y yr a ac i o yn ar at am gan heb wrth dros drwy mae yw oedd bod roedd wedi nid ddim hefyd ond neu fel pan lle
    pwy beth sut fi ti ef hi ni chi nhw ei eu mwy pob blwyddyn dydd dau tri hyn hwn hon gyda'r i'r o'r a'r`,
  gle: `an na agus ar i is tá bhí le do go ní a ag as chun faoi gan idir ó roimh thar trí tríd um sé sí siad mé tú muid
    sinn sibh seo sin ach nó mar nuair cá cé cad conas níos gach bliain lá dhá trí sa den don bheith duine`,
  eus: `eta da ez bat du dute zen izan ere baina edo dira dela egin beste guztiak guzti oso gehiago urte egun bi hiru
    hau hori hura ni zu gu zuek haiek nola non noiz nor zer baino arte gabe arabera bere haren zuen ziren duen dituzte
    eskubidea`,
  sqi: `dhe në të e i për me nga një që është janë nuk por ose si kur ku kush çfarë ka kanë kishte ishte ishin do duhet
    mund edhe vetëm shumë më të gjithë vit ditë dy tre pas para midis pa kjo ky ata ai ajo ne ju unë tij saj tyre`,
  mlt: `il- l- u ta' tal- li fil- fi ma mill- bil- għal għall- minn kien kienet kienu hija huwa huma jew iżda kif meta
    fejn min x' aktar ħafna kull sena jum tnejn tlieta wara qabel bejn bla dan din dawn tiegħu tagħha tagħhom mhux
    jkun dritt`,
  bre: `ar an al ur un ul ha hag da e en a ez eo zo oa bet gant evit dre war dindan etre hep ne ket met pe pa pelec'h
    piv petra penaos me te eñ hi ni c'hwi int o he hon muioc'h pep bloaz deiz daou tri`,
  lat: `et in est non ad cum ut quod qui quae sed ex de ab per si aut atque esse sunt erat nec enim etiam autem quam hoc
    haec ille illa eius eorum inter sine post ante omnes omnia anno diebus duo tres se sibi suis fuit`,
  sco: `the o an tae in a is that for on wi as wis his thay at be this hae frae or had by no but whit thare we can oot
    ither war aw yer whan hou ilk sho thair gin dae aboot syne thaim thir wad intae haes mair twa nae nor been wha
    noo ma ower did doun anerly efter oor richt richts fowk bi ony wirk`,
  wln: `li l' lès les dès des di d' èt è a n' nin po avou qu' ki k' i on ene ine cisse ci ça so dins çou djins djin
    tot totes tote pus èsse aveur sins pa par ås å do dè s' si ses sès come avou cwand oudonbén dreut`,
  som: `iyo oo waa ee ka ku in uu ay aan la ah si soo u ma ama laakiin waxaa waxay sida marka halka kii tii kuwa ayaa
    ayay yahay yihiin ahaa lahaa dhexe sanad maalin laba saddex kale badan dhammaan qof xaq`,
  aze: `və bir bu da də üçün ilə çox daha olaraq nə kimi var olan ən amma sonra qədər o mən sən biz siz onlar deyil hər
    ya ki isə yox bütün görə əvvəl ancaq il ildə gün iki üç olduğu oldu edən etdi dedi öz tərəfindən hüququ malikdir`,
};

/** How longer words often end; a weak sign, for titles that hold few small words. */
export const ENDINGS: Readonly<Record<string, string>> = {
  eng: `ing ings ted sed ned red led ked ved ded hed ged wed med tion tions sion sions ly ness less ful ship able ible
    ers ors ies ght ough ould ought ck cks sh shed ys ities ity ment ments ance ence ism ward wide ware ial eous
    th ths ists ures ants ents phy tic tics ct cts rs ks ws ngs lls ss`,
  fra: `tion tions sion sions ment ments eux euse euses eur eurs trice trices ère ères ée ées és ique iques isme
    aient ait ant ants ante antes ents aire aires eau eaux aux elle elles enne ennes ien iens age ages ance ence
    ences ances ité ités ette ettes oir oire oires ure ures ux ons ez irent èrent ême ile able ables ible ibles
    iers ière ières ssent ôt ais aise aises ille illes`,
  spa: `ción ciones sión dad dades ado ada ados adas ido ida idos idas mente ando iendo oso osa osos aron ieron ario
    aria arios arias ismo ista istas eza ible able ería erías illo illa ño ña ños ñas cia cias ente entes ento entos
    uela aje ar er ir ores`,
  por: `ção ções são dade dades ado ada ados adas ido ida idos idas mente ando endo indo oso osa osos aram eram iram
    ário ária ários ismo ista istas eza ível ável agem agens inho inha eiro eira eiros ência ências ão ões ento
    entos ente entes ores`,
  ita: `zione zioni sione sioni tà ato ata ati ate ito ita iti ite uto uta uti ute mente ando endo oso osa osi tore
    tori trice ario aria ari ismo ista isti isti ezza ibile abile aggio ello ella elli elle etto etta etti ento enti
    enza anza enze ono ano iere iera zzo zza cchi cche ggi gli`,
  cat: `ció cions sió tat tats ment ments ant ent ats ades uts udes it ida its ides isme ista istes esa ible able atge
    atges eria ós osa osos alls ell ella lls enc ença ència ències acions ari aris ària`,
  glg: `ción cións dade dades ado ada ados adas ido ida idos idas mente ando endo oso osa aron ismo ista eza ble eiro
    eira axe iña iño encia`,
  ron: `ție ții ția ției tate tăți ului elor ilor ător oare esc ește ească ând ind at ată ați ate it ită iți ism ist uri
    uri le ul iei rii rea lui`,
  deu: `ung ungen heit heiten keit keiten schaft lich liche lichen licher liches isch ische ischen ischer ig ige igen
    iger los lose losen bar ern eln end ende enden te ten tet chen lein nis sch tz ck cht chte chten ierung ieren
    iert ierte haft tion tionen ren gen fen ben`,
  nld: `ing ingen heid heden lijk lijke schap ig ige isch ische baar aar aars eren eerd eerde tie ties teit sel den ten
    gen ken pen len ren sen ven nen de te ijn ijk ijke aan oor uur aat oot cht`,
  swe: `ning ningen ningar het heten lig liga ligt isk iska iskt ande ende are arna erna orna aren ade ad at ats tion
    tionen sk skap else elsen erar erade eras ling ingar`,
  dan: `ing ingen inger hed heden lig lige ligt isk iske ende erne ede et else elsen erer skab tion tionen eren`,
  nob: `ing ingen inger het heten lig lige ligt isk iske ende ene ede et else elsen erer skap sjon sjonen eren`,
  fin: `nen sen ssa ssä sta stä lla llä lta ltä lle ksi tta ttä vat vät een aan ään ien jen den inen uus yys minen taan
    tään`,
  pol: `anie enie ość ości ego emu ych ich owy owa owe ski ska skie ować uje ują acja acji`,
  tur: `ları leri lar ler lık lik dır dir ması mesi ında inde nın nin dan den ması arak erek`,
  ind: `kan nya asi an`,
};

/** English names of languages, by ISO 639-3 code, for answers about text that cannot be extracted. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  afr: "Afrikaans",
  amh: "Amharic",
  ara: "Arabic",
  ast: "Asturian",
  aze: "Azerbaijani",
  bel: "Belarusian",
  ben: "Bengali",
  bre: "Breton",
  bul: "Bulgarian",
  cat: "Catalan",
  ces: "Czech",
  cym: "Welsh",
  dan: "Danish",
  deu: "German",
  div: "Dhivehi",
  ell: "Greek",
  eng: "English",
  epo: "Esperanto",
  est: "Estonian",
  eus: "Basque",
  fas: "Persian",
  fin: "Finnish",
  fra: "French",
  fry: "Frisian",
  gle: "Irish",
  glg: "Galician",
  guj: "Gujarati",
  hat: "Haitian Creole",
  heb: "Hebrew",
  hin: "Hindi",
  hrv: "Croatian",
  hun: "Hungarian",
  hye: "Armenian",
  ind: "Indonesian",
  isl: "Icelandic",
  ita: "Italian",
  jpn: "Japanese",
  kan: "Kannada",
  kat: "Georgian",
  kaz: "Kazakh",
  khm: "Khmer",
  kor: "Korean",
  lao: "Lao",
  lat: "Latin",
  lav: "Latvian",
  lit: "Lithuanian",
  ltz: "Luxembourgish",
  mal: "Malayalam",
  mar: "Marathi",
  mkd: "Macedonian",
  mlt: "Maltese",
  mon: "Mongolian",
  mya: "Burmese",
  nld: "Dutch",
  nob: "Norwegian",
  oci: "Occitan",
  ori: "Odia",
  pan: "Punjabi",
  pol: "Polish",
  por: "Portuguese",
  ron: "Romanian",
  rus: "Russian",
  sco: "Scots",
  sin: "Sinhala",
  slk: "Slovak",
  slv: "Slovenian",
  som: "Somali",
  spa: "Spanish",
  sqi: "Albanian",
  srp: "Serbian",
  swa: "Swahili",
  swe: "Swedish",
  tam: "Tamil",
  tel: "Telugu",
  tgl: "Tagalog",
  tha: "Thai",
  tur: "Turkish",
  ukr: "Ukrainian",
  urd: "Urdu",
  und: "an unknown language",
  vie: "Vietnamese",
  wln: "Walloon",
  zho: "Chinese",
  zlm: "Malay",
};
