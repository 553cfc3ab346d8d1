/**
 * Words of which names of organizations are made, in the three languages, so that "université de Tarrow" and
 * "Tarrow University", or 蓝帆出行 and "Bluesail Mobility", can be seen to be one.
 *
 * Source: written from general knowledge of the three languages. Date: 2026-11. Licence: Apache-2.0, as the project.
 * One meaning a line: its name, then English, French and Chinese words after `;`, parted by `,`. Latin words without
 * accents. Chinese in simplified characters.
 */

import { CHINESE_PLACES, LATIN_PLACES } from "../gazetteers/places.ts";

/** What a thing is: never enough to tell two names apart or to hold them for one. */
const KINDS = `
city;city,town,municipality,municipal,borough,council,village,township,hall;mairie,ville,commune,municipalite,metropole,agglomeration,intercommunalite;市政府,市人民政府,市议会,市政厅,市政,市,镇,区政府
county;county,shire,parish;comte,departement,departemental,departementale;县政府,县,郡
region;state,province,region,regional,provincial;region,regional,regionale,province,conseil;省政府,省,州政府,州
hospital;hospital,hospitals,clinic,clinics,infirmary,medical,health,healthcare,care;hopital,hopitaux,hospitalier,hospitaliere,clinique,cliniques,chu,chru,sante,medical,soins;医院,医疗中心,诊所,医疗,医学中心,卫生,健康
university;university,universities,institute,polytechnic;universite,institut,faculte,polytechnique;大学,学院,研究所
school;school,schools,district,academy,academies,high,primary,learning,education;ecole,ecoles,lycee,lycees,rectorat,academie,scolaire,enseignement;中学,小学,学校,学区,教育,课堂,网校
bank;bank,banks,bancorp,banking,savings;banque,caisse,epargne;银行,储蓄
credit-union;credit,union;credit,mutuel;信用合作社,信用社
insurer;insurance,insurer,assurance,mutual,life;assurance,assurances,mutuelle,mutuelles,prevoyance;保险,互助保险,互助,人寿
pensions;pension,pensions,retirement,superannuation;retraite,retraites,pension,pensions;养老,养老金,退休,退休金
airline;airlines,airline,airways,air,aviation;aerienne,aeriennes,aerien;航空,航空公司
airport;airport,airports;aeroport,aeroports;机场
hotel;hotel,hotels,resort,resorts,inns,inn,lodging,hospitality;hotel,hotels,hotellerie,residences;酒店,饭店,宾馆,旅馆
telecom;telecom,telecoms,telecommunications,mobile,wireless,cellular,broadband;telecom,telecoms,telecommunications,mobiles;电信,通信,移动,电讯
energy;energy,power,electric,electricity,gas,utilities,utility;energie,energies,electricite,gaz;能源,电力,燃气,供电
water;water,waters;eau,eaux;水务,自来水
rail;rail,railway,railways,train,trains;ferroviaire,ferroviaires,trains;铁路,列车,轨道,地铁
courier;express,courier,couriers,logistics,parcel,delivery,freight,post,postal;messagerie,logistique,colis,livraison,transport,transports,poste;快递,速递,速运,物流,货运,邮政
cruises;cruise,cruises,cruiseline,line,lines;croisieres,croisiere;邮轮,邮轮公司
ferries;ferry,ferries;ferry,ferries,traversier;渡轮,轮渡
police;police,constabulary,sheriff;police,gendarmerie;公安局,公安,警察局,警察,警方,刑事局
authority;authority,authorities,regulator,commission,commissioner,prosecutor,prosecutors,court,supervisor,watchdog,ombudsman;autorite,autorites,regulateur,commission,parquet,procureur,tribunal,cour,prefecture;监管,监管部门,委员会,法院,检察院,专员公署,网信办,网信部门
dental;dental,dentistry,orthodontics;dentaire,dentaires;牙科,口腔
fertility;fertility,ivf;fertilite,procreation;生殖中心,生殖,辅助生殖
laboratory;laboratory,laboratories,labs,lab,diagnostics;laboratoire,laboratoires,analyses,biologie;实验室,检验,检测
pharmacy;pharmacy,pharma,pharmaceuticals,pharmaceutical,drugs;pharmacie,pharmacies,pharmaceutique;药房,药业,制药,医药
retail;store,stores,shop,shops,supermarket,supermarkets,retail,mart,market,markets;magasin,magasins,supermarche,supermarches,boutique,boutiques,enseigne;超市,商城,商店,百货,购物,零售
mobility;mobility,ride,rides,taxi,taxis,cab,cabs,cars,motors,automotive;mobilite,mobilites,covoiturage,taxi,automobile;出行,打车,出租车,汽车
radio;radio,broadcasting,broadcaster;radio,radiodiffusion;电台,广播
television;television,tv;television,tele;电视,电视台
newspaper;times,post,news,daily,herald,tribune;journal,quotidien;日报,时报,晚报,报
technology;technology,technologies,tech,software,systems,digital,data,computing,networks,network,online,web,internet,app,platform;technologie,technologies,logiciel,logiciels,systemes,numerique,informatique,reseau,reseaux,plateforme,application;科技,技术,软件,数码,系统,信息,网络,数据,智能,平台,应用,网
electronics;electronics,instruments,semiconductor,semiconductors,devices;electronique,instruments,semiconducteurs;电子,仪器,半导体
games;games,gaming,game,entertainment;jeux,jeu,divertissement;游戏,互娱,娱乐
finance;finance,financial,capital,investments,investment,securities,asset,wealth;finance,finances,financiere,financier,investissement,gestion,patrimoine;金融,财富,资本,证券,投资,基金
property;property,properties,estate,realty,homes,housing;immobilier,immobiliere,logement,habitat;地产,房产,物业,置业
food;foods,food,kitchen,restaurants,restaurant;alimentaire,restaurants,restauration;食品,餐饮,餐厅
travel;travel,tours,tourism,trips,journeys;voyage,voyages,tourisme;旅行,旅游,旅行社,旅宿
ministry;ministry,department,office,agency,bureau,administration,service,services;ministere,agence,office,direction,administration,service,services,bureau;部,局,厅,署,处
registry;registry,register,records;registre,etat,civil;户政,登记,户籍
management;management;gerance;管理,运营
manufacturing;manufacturing,industries,industrial,steel,chemicals,chemical;industrie,industries,industriel,chimie,acier;制造,工业,钢铁,化工,实业
foundation;foundation,charity,association,society,trust,club;fondation,association,societe,club;基金会,协会,学会,俱乐部
yachts;yachts,yacht,charter,sailing;voiliers,yachts,nautisme;游艇
`;

/** Words that a name may lose without becoming another. */
const EMPTY = `
of,the,and,for,in,at,on,to,de,du,des,la,le,les,l,d,et,au,aux,en,sur,pour,a,un,une
saint,sainte,st,ste
inc,ltd,llc,plc,corp,corporation,company,co,group,groupe,holding,holdings,limited,sa,sas,sarl,gmbh,ag,nv,bv,se,oyj,ab,spa,pty,international,global,worldwide,national,nationale,compagnie,chain,chaine,com,net,org
集团,公司,有限公司,股份有限公司,有限责任公司,股份,控股,国际,全球,连锁,中心,总公司,分公司
`;

/** Places that stand before a Chinese name to say where it is from, beyond the gazetteer's. */
const MORE_ORIGINS = "内地,大陆,本港,国内,北欧,东欧,西欧,南美";

/** Everyday words that brands are made of, and so translated. */
const BRANDS = `
blue;blue;bleu,bleue;蓝
red;red,crimson,scarlet;rouge,ecarlate;红,赤
green;green,verdant;vert,verte;绿,青
black;black;noir,noire;黑
white;white;blanc,blanche;白
gold;gold,golden;or,dore,doree;金
silver;silver;argent,argente;银
copper;copper;cuivre;铜
iron;iron;fer;铁
stone;stone,rock;pierre,roche;石
amber;amber;ambre;琥珀
jade;jade,emerald;jade,emeraude;玉,翡翠
crystal;crystal;cristal;水晶
pearl;pearl;perle;珍珠
diamond;diamond;diamant;钻石
sun;sun,solar;soleil,solaire;太阳,阳光,日光
moon;moon,lunar;lune,lunaire;月亮,月,明月
star;star,stellar;etoile,stellaire;星,星辰
sky;sky;ciel;天空,天
cloud;cloud;nuage;云
wind;wind;vent;风
rain;rain;pluie;雨
snow;snow;neige;雪
frost;frost;givre;霜
fire;fire,flame;feu,flamme;火,火焰
light;light,lamp,lantern;lumiere,lampe,lanterne;光,灯,灯笼
lighthouse;lighthouse,beacon;phare;灯塔
sea;sea,ocean,marine;mer,ocean,marin;海,海洋
lake;lake;lac;湖
river;river,stream;riviere,fleuve;河,江,溪
island;island,isle;ile;岛
bay;bay,harbor,harbour,port;baie,port;湾,港,港湾
mountain;mountain,mount,peak,summit,hill;mont,montagne,sommet,pic,colline;山,峰,高峰
valley;valley,dale,vale;vallee,val;谷,山谷
forest;forest,woods,grove;foret,bois;森林,林
tree;tree;arbre;树
oak;oak;chene;橡树,橡
acorn;acorn;gland;橡果
maple;maple;erable;枫叶,枫
pine;pine;pin;松
elm;elm;orme;榆
willow;willow;saule;柳
bamboo;bamboo;bambou;竹
leaf;leaf;feuille;叶
flower;flower,blossom,bloom;fleur;花
rose;rose;rose;玫瑰
lotus;lotus;lotus;莲,荷
orchid;orchid;orchidee;兰花
lily;lily;lys;百合
seed;seed;graine,semence;种子
apple;apple;pomme;苹果
heron;heron,egret;heron,aigrette;鹭
crane;crane;grue;鹤
eagle;eagle;aigle;鹰
falcon;falcon,hawk,kestrel;faucon,epervier,crecerelle;隼,猎鹰
swan;swan;cygne;天鹅
swallow;swallow,martin;hirondelle;燕,燕子
owl;owl;hibou,chouette;猫头鹰
crow;crow,raven;corbeau,corneille;乌鸦,鸦
dove;dove,pigeon;colombe,pigeon;鸽,鸽子
phoenix;phoenix;phenix;凤凰,凤
dragon;dragon;dragon;龙
tiger;tiger;tigre;虎
lion;lion;lion;狮,狮子
bear;bear;ours;熊
wolf;wolf;loup;狼
fox;fox;renard;狐,狐狸
deer;deer,stag;cerf;鹿
horse;horse;cheval;马
ox;bull,ox;taureau,boeuf;牛
whale;whale;baleine;鲸,蓝鲸
dolphin;dolphin;dauphin;海豚
turtle;turtle,tortoise;tortue;龟,海龟
bee;bee;abeille;蜂,蜜蜂
ant;ant;fourmi;蚁,蚂蚁
butterfly;butterfly;papillon;蝴蝶
sail;sail;voile;帆
ship;ship,boat;navire,bateau;船
anchor;anchor;ancre;锚
compass;compass;boussole;指南针,罗盘
bridge;bridge;pont;桥
gate;gate,door;porte;门
tower;tower;tour;塔
castle;castle;chateau;城堡
crown;crown;couronne;皇冠,冠
shield;shield,aegis;bouclier;盾
arrow;arrow;fleche;箭
wing;wing;aile,ailes;翼,翅膀
feather;feather,plume;plume;羽,羽毛
eye;eye;oeil;眼
heart;heart;coeur;心
hand;hand;main;手
claw;claw,paw;griffe,patte;爪,爪印
north;north,northern,nordic;nord,nordique;北,北方
south;south,southern;sud;南,南方
east;east,eastern,orient;est,orient;东,东方
west;west,western;ouest,occident;西,西方
new;new;nouveau,nouvelle;新
first;first,prime;premier,premiere;第一,首
great;great,grand,big;grand,grande;大
little;little,small;petit,petite;小
bright;bright,clear;clair,claire;明,亮
peace;peace,pax;paix;和平
union;united,union;uni,unis,unie,union;联合
people;people,citizen;peuple,citoyen;人民,民众
world;world;monde;世界
home;home,house;maison,foyer;家
garden;garden;jardin;花园,园
field;field,meadow;champ,pre;田,原野
spring;spring;printemps;春
summer;summer;ete;夏
autumn;autumn;automne;秋
winter;winter;hiver;冬
morning;morning,dawn;matin,aube;早晨,晨,黎明
night;night;nuit;夜
road;road,path,way;route,chemin,voie;路
wave;wave,tide;vague,maree;浪,潮
cat;cat;chat;猫
dog;dog,hound;chien;犬,狗
rabbit;rabbit,hare;lapin,lievre;兔
panda;panda;panda;熊猫
`;

/** A reader of names: what its words mean. */
export interface NameWords {
  /** Latin word without accents → kind. */
  kinds: ReadonlyMap<string, string>;
  /** Latin word without accents → meaning. */
  brands: ReadonlyMap<string, string>;
  empty: ReadonlySet<string>;
  /** Simplified Chinese words: longest first, with what they say. */
  hanKinds: readonly (readonly [word: string, kind: string | null])[];
  hanBrands: readonly (readonly [word: string, meaning: string])[];
  origins: readonly string[];
  /** Latin names of places, without accents. */
  places: ReadonlySet<string>;
}

function readTable(lines: string): { latin: Map<string, string>; han: [string, string][] } {
  const latin = new Map<string, string>();
  const han: [string, string][] = [];
  for (const line of lines.trim().split("\n")) {
    const [meaning, english, french, chinese] = line.split(";");
    for (const word of [...english!.split(","), ...french!.split(",")]) if (!latin.has(word)) latin.set(word, meaning!);
    for (const word of chinese!.split(",")) han.push([word, meaning!]);
  }
  return { latin, han };
}

const longestFirst = (a: readonly [string, unknown], b: readonly [string, unknown]) => b[0].length - a[0].length;

function buildWords(): NameWords {
  const kinds = readTable(KINDS);
  const brands = readTable(BRANDS);
  const empty = EMPTY.trim()
    .split("\n")
    .flatMap((line) => line.split(","));
  const emptyHan = empty.filter((word) => /\p{Script=Han}/u.test(word));
  return {
    kinds: kinds.latin,
    brands: brands.latin,
    empty: new Set(empty),
    hanKinds: [...kinds.han, ...emptyHan.map((word): [string, null] => [word, null])].sort(longestFirst),
    hanBrands: brands.han.sort(longestFirst),
    origins: [...MORE_ORIGINS.split(","), ...CHINESE_PLACES.split(/[|\n]/u)]
      .filter((place) => place.length > 1)
      .sort((a, b) => b.length - a.length),
    places: new Set(LATIN_PLACES.split(/[|\n]/u).map((place) => place.normalize("NFKD").replace(/\p{M}/gu, ""))),
  };
}

let words: NameWords | null = null;

/** The tables above, read once. */
export function nameWords(): NameWords {
  words ??= buildWords();
  return words;
}
