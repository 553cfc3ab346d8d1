/**
 * Well-known organizations, services and products, their spellings in the three languages, and who stands above them.
 *
 * Source: written from general knowledge of public reporting, 2005–2026. Date: 2026-11. Licence: Apache-2.0, as the project.
 * One a line: canonical spelling, other spellings after `|`, then `<` and the owner or parent. `?` marks a spelling
 * that is also an everyday word. The owner only weighs a reading that the article itself gives; it adds no fact.
 */
export const ORGANIZATIONS = `
Alipay|支付宝<Ant Group
Ant Group|蚂蚁集团|Ant Financial|蚂蚁金服<Alibaba
Alibaba|阿里巴巴|阿里巴巴集团|Alibaba Group|?阿里
Alibaba Cloud|阿里云|Aliyun<Alibaba
Taobao|淘宝|淘宝网<Alibaba
Tmall|天猫<Alibaba
Lazada|来赞达<Alibaba
RedMart<Lazada
Ele.me|饿了么<Alibaba
Youku|优酷<Alibaba
DingTalk|钉钉<Alibaba
Amap|高德|高德地图<Alibaba
UC Browser|UC浏览器<Alibaba
AliExpress|全球速卖通<Alibaba
Cainiao|?菜鸟|菜鸟网络<Alibaba
Hema|盒马|盒马鲜生<Alibaba
Tencent|腾讯|腾讯控股|騰訊
Tencent Cloud|腾讯云<Tencent
WeChat|微信|Weixin<Tencent
QQ|腾讯QQ<Tencent
Weibo|微博|新浪微博|Sina Weibo<Sina
Sina|新浪|Sina Corp|新浪公司
Baidu|百度
Baidu Cloud|百度云|百度智能云<Baidu
iQiyi|爱奇艺<Baidu
ByteDance|字节跳动|?字节
TikTok|抖音国际版<ByteDance
Douyin|抖音<ByteDance
Toutiao|今日头条<ByteDance
Kuaishou|快手
AcFun|A站<Kuaishou
Bilibili|哔哩哔哩|B站
Xiaohongshu|小红书|RedNote
JD.com|京东|京东商城|京东集团|JD
Pinduoduo|拼多多<PDD Holdings
Temu<PDD Holdings
PDD Holdings|拼多多集团
Meituan|美团
Dianping|大众点评<Meituan
Didi|滴滴|滴滴出行|Didi Global|Didi Chuxing
Ctrip|携程|携程网|携程旅行网<Trip.com Group
Trip.com|Trip.com Group|携程集团
Qunar|去哪儿|去哪儿网<Trip.com Group
Tongcheng|?同程|同程旅行
12306|铁路12306|12306网站<China Railway
China Railway|中国铁路|国铁集团|铁路总公司
Huazhu|华住|华住集团|华住酒店集团|Huazhu Group|H World|汉庭
Home Inns|如家|如家酒店<BTG Homeinns
Jinjiang|锦江|锦江酒店
SF Express|顺丰|顺丰速运
YTO Express|圆通|圆通速递|YTO
ZTO Express|中通|中通快递
STO Express|申通|申通快递
Yunda|韵达|韵达快递
EMS|中国邮政|China Post
Huawei|华为
Huawei Cloud|华为云<Huawei
Xiaomi|小米|小米集团
Oppo|OPPO
Vivo|vivo
ZTE|?中兴|中兴通讯
Lenovo|联想|联想集团
Hikvision|海康威视
Dahua|大华股份|大华
NIO|蔚来|蔚来汽车
BYD|比亚迪
Geely|吉利
Li Auto|理想汽车
Xpeng|小鹏汽车|小鹏
Great Wall Motor|长城汽车
China Mobile|中国移动
China Unicom|中国联通|?联通
China Telecom|中国电信
ICBC|工商银行|中国工商银行|工行
China Construction Bank|建设银行|中国建设银行|建行
Bank of China|中国银行|?中行
Agricultural Bank of China|农业银行|中国农业银行|?农行
Bank of Communications|交通银行|交行
China Merchants Bank|招商银行|招行
Ping An|?平安|中国平安|平安保险|平安集团
China Life|中国人寿
PICC|中国人保
Chaoxing|超星|世纪超星|超星公司|北京世纪超星|北京世纪超星信息技术发展有限责任公司|世纪超星公司
Xuexitong|学习通|超星学习通|Chaoxing Xuexitong<Chaoxing
CSDN
Tianya|?天涯|天涯社区
NetEase|网易
Netease Mail|网易邮箱|163邮箱<NetEase
Sohu|搜狐
WPS|金山办公|?金山
Momo|陌陌
Tantan|探探<Momo
Zhaopin|智联招聘|智联
51job|前程无忧
BOSS Zhipin|BOSS直聘
58.com|58同城
Ganji|赶集网
Lianjia|链家|贝壳|贝壳找房
Ziroom|?自如
Luckin Coffee|瑞幸|瑞幸咖啡
Starbucks|星巴克
SenseNets|深网视界
NetPosa|东方网力
Shanghai police|上海公安|上海警方|上海市公安局|上海公安局|police de Shanghai|Shanghai National Police|SHGA|上海国家警察
China Southern|南方航空|南航|China Southern Airlines
China Eastern|东方航空|东航
Air China|国航|中国国际航空
Hainan Airlines|海南航空|海航
Cathay Pacific|国泰|国泰航空
Cathay Dragon|港龙航空|港龙<Cathay Pacific
Cyberport|数码港|香港数码港
HKBN|香港宽频
PCCW|电讯盈科|HKT
MTR|港铁
Hospital Authority|医管局|医院管理局
Octopus|八达通|?Octopus
HSBC|汇丰|汇丰银行|滙豐|HSBC Private Bank
Hang Seng Bank|恒生银行
Standard Chartered|渣打|渣打银行
Carrefour|家乐福
Watsons|屈臣氏
Shangri-La|香格里拉|香格里拉集团|Shangri-La Group
TSMC|台积电|台積電
Foxconn|富士康|鸿海|Hon Hai
Quanta|广达|广达电脑|Quanta Computer
Acer|宏碁
Asus|华硕|ASUS
MSI|微星|微星科技|Micro-Star International
Gigabyte|技嘉
Kinmax|擎昊科技|擎昊
Hotai Motor|和泰汽车|和泰|和泰集团|Hotai
iRent<Hotai Motor
MacKay Memorial Hospital|马偕纪念医院|马偕医院|马偕
Changhua Christian Hospital|彰化基督教医院|彰基
Chunghwa Telecom|中华电信
Far EasTone|远传|远传电信
Taiwan Mobile|台湾大哥大|台湾大
China Airlines|中华航空|华航
EVA Air|长荣航空|长荣
Shopee|虾皮|虾皮购物<Sea
Sea|Sea Group|冬海集团|Sea Limited
momo|momo购物网|富邦媒
PChome|PChome 24h
Eslite|诚品|诚品书店
SingHealth|新保集团|新加坡保健服务集团|新保
IHiS|综合保健信息系统公司|Integrated Health Information Systems
Singtel|新电信|新加坡电信|Singapore Telecommunications
Optus|澳都斯|澳普图斯<Singtel
StarHub|?星和
Grab|?Grab
Gojek
GoTo
Tokopedia<GoTo
Bukalapak
Traveloka
DBS|星展银行|星展
OCBC|华侨银行
UOB|大华银行
Singapore Airlines|新加坡航空|新航
Malaysia Airlines|马来西亚航空|马航
AirAsia|亚航|亚洲航空
Petronas|马来西亚国家石油
Maybank|马来亚银行
Fullerton Health
Marina Bay Sands|滨海湾金沙<Las Vegas Sands
Las Vegas Sands|拉斯维加斯金沙
Carousell
Garena<Sea
Razer|雷蛇
Samsung|三星|三星电子|Samsung Electronics
LG|LG电子
LG Uplus|LG U+
SK Telecom|SK电讯|SKT|SK电信
KT|韩国电信
Coupang|酷澎
Naver
Kakao
Line Yahoo|LY Corporation
Line|LINE<Line Yahoo
Lotte Card|乐天卡|Lotte
Hyundai|现代汽车|?现代
Kia|起亚
Korean Air|大韩航空
Toyota|丰田|丰田汽车|丰田公司
Toyota Connected|丰田互联<Toyota
T-Connect<Toyota
Honda|本田
Nissan|日产
Mazda|马自达
Sony|索尼
PlayStation|PlayStation Network|PSN<Sony
Nintendo|任天堂
Sega|世嘉
Capcom|卡普空
Bandai Namco|万代南梦宫
Square Enix
Kadokawa|KADOKAWA|角川|角川集团
Niconico|niconico|N站<Kadokawa
Dwango|多玩国<Kadokawa
Rakuten|乐天
NTT|NTT Docomo|NTT Data
KDDI
SoftBank|软银
Yahoo Japan|日本雅虎
Benesse|倍乐生
Casio|卡西欧
Asahi Group|朝日集团
Japan Airlines|日本航空|日航
ANA|全日空
Uniqlo|优衣库<Fast Retailing
Fast Retailing|迅销
Panasonic|松下
Olympus|奥林巴斯
Konica Minolta
Air India|印度航空<Tata
Tata|塔塔|塔塔集团|Tata Group
TCS|Tata Consultancy Services|塔塔咨询<Tata
Tata Motors<Tata
Taj|Taj Hotels|hôtels Taj<Indian Hotels Company Limited
Indian Hotels Company Limited|IHCL|Indian Hotels<Tata
BigBasket<Tata
Reliance|Reliance Jio|Jio
Airtel|Bharti Airtel
Vodafone Idea|Vi
Paytm
PhonePe<Walmart
Flipkart<Walmart
MobiKwik|Mobikwik
Zomato
Swiggy
Ola|?Ola
Domino's India<Jubilant FoodWorks
Jubilant FoodWorks|Jubilant
boAt|Boat Lifestyle<Imagine Marketing
Imagine Marketing
Aadhaar
CoWIN|CoWin
ICMR|Indian Council of Medical Research
Star Health|Star Health and Allied Insurance
HDFC|HDFC Bank
ICICI|ICICI Bank
State Bank of India|SBI
Infosys
Wipro
Google|谷歌<Alphabet
Alphabet|谷歌母公司
YouTube|油管<Google
Gmail<Google
Google Cloud|谷歌云<Google
Firebase<Google
Android|安卓<Google
Google+|Google Plus<Google
Fitbit<Google
Waze<Google
Mandiant<Google
Meta|Meta Platforms|?Meta
Facebook|脸书|脸谱|臉書<Meta
Instagram<Meta
WhatsApp<Meta
Messenger<Meta
Apple|苹果|苹果公司|?Apple
iCloud<Apple
Microsoft|微软
LinkedIn|领英<Microsoft
GitHub|Github<Microsoft
Azure|Microsoft Azure|微软云<Microsoft
Activision|Activision Blizzard|动视暴雪<Microsoft
Blizzard|暴雪<Activision
Skype<Microsoft
Outlook<Microsoft
Exchange|Microsoft Exchange<Microsoft
Power Apps<Microsoft
Nuance<Microsoft
Bethesda<Microsoft
Amazon|亚马逊|?Amazon
Amazon Web Services|AWS|亚马逊云科技|亚马逊云服务|亚马逊网络服务|Amazon S3<Amazon
Twitch<Amazon
Ring|?Ring<Amazon
Whole Foods<Amazon
Audible<Amazon
Zappos<Amazon
Twitter|推特|X Corp
Elon Musk|马斯克|埃隆·马斯克
Tesla|特斯拉
SpaceX
Starlink|星链<SpaceX
Netflix|奈飞|网飞
Disney|迪士尼|Walt Disney
Spotify
Snap|Snapchat|色拉布
Pinterest
Reddit
Tumblr<Yahoo
Yahoo|雅虎|Yahoo!
Verizon|威瑞森
AOL
Myspace|MySpace
Dropbox
Box|?Box
Slack|?Slack<Salesforce
Salesforce|赛富时
Salesloft
Drift<Salesloft
Zoom|?Zoom
Trello<Atlassian
Atlassian
Jira<Atlassian
Notion|?Notion
Adobe|奥多比
Oracle|甲骨文
Oracle Health|Cerner<Oracle
Oracle Cloud|甲骨文云<Oracle
SAP|思爱普
IBM|国际商业机器
Red Hat|红帽<IBM
Intel|英特尔
AMD
Nvidia|NVIDIA|英伟达|辉达
Qualcomm|高通
Cisco|思科
Dell|戴尔|戴尔科技|Dell Technologies
HP|惠普|Hewlett Packard
HPE|Hewlett Packard Enterprise|慧与
VMware<Broadcom
Broadcom|博通
Citrix|思杰
SolarWinds|太阳风
Kaseya
ConnectWise
Okta|奥科塔
Auth0<Okta
Twilio
Authy<Twilio
SendGrid<Twilio
Mailchimp<Intuit
Intuit
Sitel
TaskUs
Snowflake
Progress Software|Progress
MOVEit|MOVEit Transfer<Progress Software
GoAnywhere|GoAnywhere MFT<Fortra
Fortra
Accellion|Kiteworks
FTA<Accellion
Cleo
CrushFTP
Blackbaud
PowerSchool|Powerschool<Bain Capital
Bain Capital|贝恩资本
Instructure|Canvas
Pearson|培生
Chegg
Coursera
Duolingo|多邻国
Zellis
Capita
Serco
Uber|优步
Careem<Uber
Lyft
DoorDash
Deliveroo
Just Eat
Glovo
Airbnb|爱彼迎
Booking.com|缤客<Booking Holdings
Booking Holdings
Expedia
Marriott|万豪|万豪国际|万豪国际集团|Marriott International
Starwood|喜达屋<Marriott
Hilton|希尔顿
Hyatt|凯悦
InterContinental|洲际酒店|IHG
Accor|雅高|雅高集团
Best Western
Otelier
Motel One
MGM|MGM Resorts|米高梅|MGM Resorts International
Caesars|Caesars Entertainment|凯撒娱乐
Ticketmaster|票务大师<Live Nation
Live Nation|Live Nation Entertainment|理想国演艺
Eventbrite
SeatGeek
StubHub
AXS
Santander|桑坦德|桑坦德银行|Banco Santander|西班牙桑坦德银行
BBVA
CaixaBank
AT&T
T-Mobile|T-Mobile US|T-Mobile USA<Deutsche Telekom
Deutsche Telekom|德国电信
Sprint
Comcast|Xfinity
Charter|?Charter
Telefónica|Telefonica|西班牙电信
Vodafone|沃达丰
O2
EE
BT|BT Group
Virgin Media|Virgin Media O2
TalkTalk
Carphone Warehouse|Dixons Carphone|Currys
Sky|?Sky
Orange|?Orange|groupe Orange
Orange Belgium<Orange
SFR<Altice
Altice|Altice France|Altice USA
Bouygues Telecom|Bouygues
Free|?Free|Free Mobile<Iliad
Iliad|iliad|groupe Iliad
Scaleway<Iliad
La Poste|?La Poste
La Poste Mobile<La Poste
Colis Privé
Chronopost<La Poste
Mondial Relay
Swisscom
Sunrise|?Sunrise
Proximus
Telenet
KPN
Odido
Ziggo
Telia
Telenor
Viamedis
Almerys
France Travail|Pôle emploi|Pole emploi
Cap emploi
CAF|Caf|Caisse d'allocations familiales
Ameli|ameli.fr<CNAM
Pajemploi<Urssaf
ANTS|France Titres
Doctolib
Dedalus|Dedalus France|Dedalus Biologie|groupe Dedalus
Softway Medical|Softway Medical Group
AP-HP|Assistance publique-Hôpitaux de Paris|APHP
CHSF|Centre hospitalier Sud Francilien|centre hospitalier sud-francilien|hôpital de Corbeil-Essonnes
Auchan<Mulliez
Boulanger|?Boulanger
Cultura|?Cultura
Truffaut
Leroy Merlin
Decathlon|迪卡侬
Fnac|Fnac Darty|Darty
Cdiscount<Casino
Picard|?Picard
Intersport
Kiabi
Norauto<Mobivia
Carrefour
Leclerc|E.Leclerc
SNCF
RATP
Air France|法国航空|法航<Air France-KLM
KLM|荷兰皇家航空|荷航<Air France-KLM
Air France-KLM|法荷航
TotalEnergies|道达尔
EDF
Engie
Thales
Airbus|空客|空中客车
Safran
Renault|雷诺
Stellantis|斯特兰蒂斯
Peugeot|?标致
LVMH|酩悦·轩尼诗-路易·威登集团
Louis Vuitton|路易威登|LV<LVMH
Dior|迪奥<LVMH
Tiffany|蒂芙尼<LVMH
Sephora|丝芙兰<LVMH
Kering|开云|开云集团
Gucci|古驰<Kering
Balenciaga|巴黎世家<Kering
Cartier|卡地亚<Richemont
Richemont|历峰
Chanel|香奈儿
Hermès|爱马仕
Pandora|?潘多拉
Adidas|阿迪达斯
Nike|耐克
Puma
Zara<Inditex
Inditex
H&M
Ikea|宜家
Lidl<Schwarz
Aldi
BNP Paribas|法国巴黎银行
Société Générale|法兴银行
Crédit Agricole|农业信贷银行
LCL
La Banque Postale<La Poste
Boursorama|BoursoBank<Société Générale
MAIF
Malakoff Humanis
Harmonie Mutuelle
Mutuelle générale
Caisse d'Épargne
OVHcloud|OVH|Ovh
Infomaniak
Hetzner
DigitalOcean|Digital Ocean
Linode
Cloudflare
GoDaddy
Gandi
Exoscale
Sakura Internet
Elasticsearch
MongoDB
Shadow|?Shadow
Voyageurs du Monde
SlimPay
Ledger|?Ledger
Trezor
Coinbase
Binance|币安
Bybit
OKX
Huobi|火币|HTX
Gate.io
Crypto.com
FTX
BlockFi
Celsius
Gemini|?Gemini
PayPal|贝宝
Venmo<PayPal
Stripe|?Stripe
Block|?Block
Cash App<Block
Robinhood
Klarna
Revolut
N26
Monzo
Wise|?Wise
Western Union|西联汇款
MoneyGram|速汇金
Visa|?Visa
Mastercard|万事达
American Express|美国运通|Amex
Capital One|第一资本|第一资本银行
JPMorgan|JPMorgan Chase|摩根大通|小摩
Bank of America|美国银行
Citi|Citigroup|花旗|花旗银行
Wells Fargo|富国银行
Morgan Stanley|摩根士丹利
Goldman Sachs|高盛
First American|First American Financial
Flagstar|Flagstar Bank
Truist
Evolve|Evolve Bank & Trust
LoanDepot|loanDepot
Mr. Cooper
Equifax|艾可菲
Experian|益博睿
TransUnion|环联
National Public Data<Jerico Pictures
Jerico Pictures
LexisNexis<RELX
Exactis
Apollo|?Apollo
People Data Labs
World-Check<London Stock Exchange Group
London Stock Exchange Group|LSEG|伦敦证券交易所集团
Refinitiv<London Stock Exchange Group
Change Healthcare<Optum
Optum<UnitedHealth Group
UnitedHealth Group|UnitedHealth|联合健康集团|联合健康
Anthem|Elevance Health|Elevance
Cigna
Aetna<CVS Health
CVS|CVS Health
Walgreens<Walgreens Boots Alliance
Walgreens Boots Alliance
Boots|?Boots<Walgreens Boots Alliance
Premera
Excellus
Humana
Kaiser|Kaiser Permanente
HCA|HCA Healthcare
Ascension|?Ascension
CommonSpirit|CommonSpirit Health
Community Health Systems
Tenet
Fred Hutch|Fred Hutchinson
Yale New Haven Health
Blue Shield of California
Blue Cross Blue Shield|Blue Cross
MCNA|MCNA Dental|Managed Care of North America
PharMerica<BrightSpring Health Services
BrightSpring Health Services|BrightSpring
Quest Diagnostics
LabCorp|Labcorp
AMCA|American Medical Collection Agency
Welltok
Perry Johnson & Associates|PJ&A
ESO Solutions
HealthEquity
Medibank|Medibank Private
ahm<Medibank
Latitude|Latitude Financial|?Latitude
MyDeal<Woolworths
Woolworths|?Woolworths
Coles
Qantas|澳洲航空|澳航|Quantas
Virgin Australia
Jetstar<Qantas
MediSecure
HWL Ebsworth
Medlab
Telstra|澳洲电信
TPG
NBN
NAB|National Australia Bank
Commonwealth Bank|澳洲联邦银行|CBA
Westpac|西太银行
ANZ|澳新银行
Crown Resorts|Crown|皇冠度假村
Rio Tinto|力拓
BHP|必和必拓
DP World|迪拜环球港务
Canva
Air New Zealand
British Airways|英国航空|英航|BA<IAG
IAG|International Airlines Group|国际航空集团
Iberia<IAG
EasyJet|easyJet|易捷航空
Ryanair
Lufthansa|汉莎航空|汉莎
Emirates|阿联酋航空
Qatar Airways
United Airlines|美联航
American Airlines|美国航空
Delta Air Lines|达美航空
Toll Group
Southwest|?Southwest
WestJet
Air Canada|加拿大航空
Air Europa
Pegasus
Marks & Spencer|M&S|玛莎百货|马莎
Co-op|Co-operative Group|The Co-op
Harrods|哈罗德|哈罗斯
Tesco|乐购
Sainsbury's
Morrisons
Argos
JD Sports
WH Smith
B&Q
Dixons
Royal Mail|英国皇家邮政|皇家邮政
Transport for London|TfL|伦敦交通局
Jaguar Land Rover|捷豹路虎|JLR<Tata
Synnovis<Synlab
Synlab
NHS|英国国家医疗服务体系|National Health Service
King's College Hospital
Guy's and St Thomas'
Barts Health
Electoral Commission|选举委员会
British Library|大英图书馆
Ministry of Defence|MoD
Legal Aid Agency
HMRC
Kido|?Kido
Famly
Kantar
Arup
Walmart|沃尔玛
Target|?Target
Home Depot|家得宝
Costco|好市多
Kroger
Best Buy
Hot Topic
Neiman Marcus|尼曼百货
Saks
Macy's|梅西百货
Nordstrom
Under Armour
MyFitnessPal<Under Armour
Victoria's Secret
Advance Auto Parts
AutoZone
Ford|福特|?Ford
General Motors|通用汽车|GM
Volkswagen|大众汽车|?大众<Volkswagen Group
Audi|奥迪<Volkswagen
Cariad<Volkswagen
Porsche|保时捷<Volkswagen
BMW|宝马
Mercedes-Benz|奔驰|梅赛德斯-奔驰|Mercedes<Daimler
Volvo|沃尔沃
Scania
Continental
Bosch|博世
Siemens|西门子
Thyssenkrupp|蒂森克虏伯
Schneider Electric|施耐德|施耐德电气|Schneider
ABB
Philips|飞利浦
ASML|阿斯麦
Boeing|波音
Lockheed Martin|洛克希德·马丁
Northrop Grumman
General Electric|通用电气
Halliburton
Colonial Pipeline|科洛尼尔管道
JBS
Kronos|UKG|UKG Kronos
Garmin|佳明
Cooler Master|酷冷至尊
Fanzone<Cooler Master
Logitech
Zotac
Western Digital|西部数据
Seagate|希捷
SanDisk
Canon|佳能
Nikon|尼康
Xerox|施乐
Steam<Valve
Valve|维尔福
Epic Games
Roblox|罗布乐思
Riot Games|拳头游戏<Tencent
EA|Electronic Arts|艺电
Ubisoft|育碧
Rockstar|Rockstar Games<Take-Two
Take-Two|Take-Two Interactive
CD Projekt|CD Projekt Red
Zynga<Take-Two
Game Freak<Nintendo
Insomniac|Insomniac Games<Sony
23andMe
MyHeritage
Ancestry
Veritas
Ashley Madison<Avid Life Media
Avid Life Media|Ruby Corp
AdultFriendFinder|Adult FriendFinder<FriendFinder Networks
FriendFinder Networks
Bumble|?Bumble
Tinder<Match Group
Match Group
OkCupid<Match Group
Hinge|?Hinge<Match Group
Grindr
Badoo
Tea|?Tea
Zoosk
Gravatar<Automattic
WordPress<Automattic
Automattic
Patreon
Substack
OnlyFans
Medium|?Medium
Quora
Disqus
Imgur
Bitly|bit.ly
Last.fm
Houzz
Evite
Wattpad
Deezer
Dailymotion
Zacks|Zacks Investment Research
Pandabuy
Shein|希音
Zoetop<Shein
Wyze|?Wyze
Verkada
Suprema
BioStar 2|Biostar 2<Suprema
Clearview AI
PimEyes
NSO Group
Hacking Team
Finastra
Ivanti
Pulse Secure
Fortinet
LastPass
1Password
Bitwarden
Internet Archive|互联网档案馆
Wikimedia|维基媒体
OpenAI
ChatGPT<OpenAI
Anthropic
DeepSeek|深度求索
Sogou|搜狗
Hugging Face
Kimi
Vastaamo
Novaestrat
Miljödata
Tietoevry
Luxottica|EssilorLuxottica
Ferrari|法拉利
Campari
Enel
Eni
Leonardo
UniCredit|裕信银行
Intesa Sanpaolo
UBS|瑞银|瑞银集团
Credit Suisse|瑞信|瑞士信贷<UBS
Pictet
Julius Baer
Chain IQ
Xplain
Novartis|诺华
Roche|罗氏
Nestlé|雀巢
Adecco
Swatch
Limburg.net
Vivalia
Mutualité chrétienne
Comité international de la Croix-Rouge|CICR|ICRC|红十字国际委员会|International Committee of the Red Cross
Croix-Rouge|Red Cross|红十字会
World Health Organization|OMS|WHO|世界卫生组织
United Nations|ONU|UN|联合国|Nations unies
UNHCR
ICAO|国际民航组织|OACI
Desjardins|Desjardins Group|Mouvement Desjardins
LifeLabs
Bell|?Bell|Bell Canada
Rogers|?Rogers
Telus
Hydro-Québec
Indigo|?Indigo
Giant Tiger
Nova Scotia|Province of Nova Scotia|新斯科舍省|Nouvelle-Écosse
PhilHealth|Philippine Health Insurance Corporation
Comelec|COMELEC
Jollibee|快乐蜂
Cebuana Lhuillier
CIC|National Credit Information Center|国家信用信息中心<State Bank of Vietnam
State Bank of Vietnam|越南国家银行
Vietnam Airlines
VNG
Viettel
BPJS Kesehatan|BPJS
PLN
Telkomsel|Telkom
Bank Syariah Indonesia|BSI
Pusat Data Nasional
LAUSD|Los Angeles Unified School District|Los Angeles Unified|洛杉矶联合学区
University of Rochester
Johns Hopkins
Harvard|哈佛大学|Harvard University
Stanford|斯坦福大学|Stanford University
Columbia University|哥伦比亚大学
University of California
Estée Lauder|雅诗兰黛
Procter & Gamble|宝洁
Shell|?Shell|壳牌
BP
Maersk|马士基
DHL|敦豪<Deutsche Post
Deutsche Post|德国邮政
FedEx|联邦快递
UPS
DPD
GLS
Samsung Germany<Samsung
Spectos
Majorel<Teleperformance
Teleperformance
Concentrix
Cognizant|高知特
Accenture|埃森哲
Capgemini|凯捷
Atos
Sopra Steria
Fujitsu|富士通
NEC
Hitachi|日立
Toshiba|东芝
NTT Data
IBM Cloud<IBM
Clorox
Hertz
Avis
Sixt
Uber Eats<Uber
Dunkin'|Dunkin Donuts|Dunkin
McDonald's|麦当劳
KFC|肯德基<Yum Brands
Yum Brands|百胜
Pizza Hut|必胜客<Yum Brands
Domino's|达美乐
Burger King|汉堡王
Subway|?Subway
Panera|Panera Bread
Wendy's
Chipotle
J.B. Hunt
Microsoft 365|Office 365<Microsoft
SharePoint<Microsoft
`;
