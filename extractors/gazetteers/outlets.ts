/**
 * News agencies, newspapers, broadcasters, trade press and blogs; security firms and researchers often cited.
 *
 * Source: written from general knowledge of public reporting, 2005–2026. Date: 2026-11. Licence: Apache-2.0, as the project.
 * One name a line: canonical spelling, then other spellings after `|`, in any language. `?` marks a spelling that is
 * also an everyday word. Forms translated word by word ("Wall Bourse Journal", 华盛顿邮政) are generated, see `words.ts`.
 */

/** Agencies, papers, broadcasters, sites. */
export const OUTLETS = `
Reuters|路透社|路透|Reuter|Thomson Reuters
AFP|Agence France-Presse|法新社|Agence France Presse|法国新闻社
Associated Press|AP|美联社|The Associated Press|美國聯合通訊社
Bloomberg|Bloomberg News|彭博|彭博社|彭博新闻社|Bloomberg Businessweek|彭博商业周刊
Xinhua|新华社|新華社|Xinhua News Agency|Chine nouvelle|Agence Chine nouvelle|新华网
Kyodo|Kyodo News|共同社|共同通信社
Jiji Press|时事社|Jiji
Yonhap|Yonhap News Agency|韩联社|Yonhap News
TASS|塔斯社|Itar-Tass|Tass
Interfax|国际文传电讯社
RIA Novosti|俄新社
EFE|埃菲社|Agence EFE
ANSA|安莎社
DPA|dpa|德新社|Deutsche Presse-Agentur
PTI|Press Trust of India|印度报业托拉斯
ANI|Asian News International
UPI|合众国际社|United Press International
PA Media|Press Association
AAP|Australian Associated Press
Canadian Press|The Canadian Press|La Presse canadienne|Presse canadienne
Belga|Agence Belga|比利时通讯社
Keystone-ATS|ATS|Agence télégraphique suisse|Keystone ATS
APS|Algérie Presse Service
MAP|Maghreb Arabe Presse
TAP|Tunis Afrique Presse
APA|Agence de presse africaine
Anadolu|Anadolu Agency|Agence Anadolu|阿纳多卢通讯社
CNA|中央社|中央通讯社|Central News Agency
Channel NewsAsia|亚洲新闻台
Bernama|马新社
Antara|安塔拉通讯社
VNA|Vietnam News Agency|越通社
China News Service|中新社|中国新闻社|中新网
Wall Street Journal|The Wall Street Journal|WSJ|华尔街日报|華爾街日報
New York Times|The New York Times|NYT|纽约时报|紐約時報
Washington Post|The Washington Post|华盛顿邮报|WaPo
Los Angeles Times|LA Times|洛杉矶时报
USA Today|今日美国
Chicago Tribune|芝加哥论坛报
Boston Globe|The Boston Globe|波士顿环球报
Houston Chronicle|The Houston Chronicle
San Francisco Chronicle
Miami Herald
Seattle Times
Dallas Morning News
Star Tribune
Oregonian|The Oregonian
Politico
Axios
Vox
Forbes|福布斯|Forbes India
Fortune|?Fortune|?财富
?Time|时代周刊|时代杂志|Time Magazine
Newsweek|新闻周刊
?The Atlantic
New Yorker|The New Yorker|纽约客
ProPublica
The Intercept|?Intercept
CNN|有线电视新闻网|美国有线电视新闻网
CNBC|消费者新闻与商业频道
NBC|NBC News|全国广播公司
CBS|CBS News|哥伦比亚广播公司
ABC News|美国广播公司
ABC|Australian Broadcasting Corporation|澳大利亚广播公司|澳洲广播公司
Fox News|福克斯新闻|Fox Business
NPR|美国全国公共广播电台
PBS
BBC|英国广播公司|BBC News|British Broadcasting Corporation
Sky News|天空新闻|天空新闻台
ITV|ITV News
Channel 4 News
The Guardian|卫报|Guardian
Financial Times|FT|金融时报|The Financial Times
The Times|泰晤士报|?The Times
Sunday Times|The Sunday Times|星期日泰晤士报
Daily Telegraph|The Telegraph|The Daily Telegraph|每日电讯报
The Independent|?独立报|?Independent
Daily Mail|每日邮报|MailOnline
The Sun|太阳报|?The Sun
Daily Mirror|The Mirror|每日镜报
The Economist|经济学人|Economist
Evening Standard
The Scotsman
?The Herald
Irish Times|The Irish Times|爱尔兰时报
Irish Examiner|The Irish Examiner
Irish Independent
RTÉ|RTE|爱尔兰广播电视台
Nikkei|日经新闻|日本经济新闻|日經|Nihon Keizai Shimbun|The Nikkei
Nikkei Asia|日经亚洲|日经亚洲评论|Nikkei Asian Review
Asahi Shimbun|朝日新闻|The Asahi Shimbun|Asahi
Yomiuri Shimbun|读卖新闻|Yomiuri
Mainichi Shimbun|每日新闻|Mainichi
Japan Times|The Japan Times|日本时报
NHK|日本放送协会
NewsPicks
Chosun Ilbo|朝鲜日报
JoongAng Ilbo|中央日报
Dong-A Ilbo|东亚日报
Hankyoreh|韩民族日报
Korea Herald|The Korea Herald|韩国先驱报
Korea Times|The Korea Times|韩国时报
KBS|韩国广播公司
Straits Times|The Straits Times|海峡时报
Lianhe Zaobao|联合早报
Business Times|The Business Times
Malaysiakini|当今大马
?The Star
New Straits Times
Rappler
Philippine Daily Inquirer|?Inquirer
Bangkok Post|曼谷邮报
?The Nation
Prachachat|Prachachat Turakij
Jakarta Post|The Jakarta Post|雅加达邮报
Kompas
Tempo|?Tempo
VnExpress
Tuoi Tre
Times of India|The Times of India|印度时报
Economic Times|The Economic Times
Hindustan Times|印度斯坦时报
?The Hindu|印度教徒报
Indian Express|The Indian Express
The Tribune
Mint|?Mint
Moneycontrol
NDTV
News18
India Today
Business Standard
MediaNama|Medianama
Gadgets 360
Inc42
Entrackr
YourStory
Dawn|?Dawn
Gulf News
?The National
Khaleej Times
Al Jazeera|半岛电视台|Al-Jazeera
Haaretz|国土报
Jerusalem Post|The Jerusalem Post|耶路撒冷邮报
Times of Israel|The Times of Israel
Ynet
Calcalist
?Globes
Sydney Morning Herald|The Sydney Morning Herald|SMH|悉尼先驱晨报
?The Age
?The Australian
Australian Financial Review|AFR|澳大利亚金融评论报|澳洲金融评论报
iTnews
news.com.au
Nine News
RNZ|Radio New Zealand
New Zealand Herald|NZ Herald|新西兰先驱报
Stuff|?Stuff
CBC|CBC News|加拿大广播公司
Globe and Mail|The Globe and Mail|环球邮报
Toronto Star|多伦多星报
National Post
?Global News
CTV|CTV News
Radio-Canada|Ici Radio-Canada
Le Devoir|Devoir
?La Presse
Le Journal de Montréal|Journal de Montréal
Le Soleil
TVA Nouvelles
Der Spiegel|Spiegel|明镜|明镜周刊|明镜在线
Die Zeit|?时代周报
Süddeutsche Zeitung|南德意志报|Süddeutsche
Frankfurter Allgemeine Zeitung|FAZ|法兰克福汇报
Handelsblatt|?商报|德国商报
?Bild|图片报
Die Welt|?世界报
Tagesschau
Deutsche Welle|DW|德国之声
Heise|heise online|c't
Golem.de
Netzpolitik|netzpolitik.org
ZDF
ARD
WDR
NDR
Neue Zürcher Zeitung|NZZ|新苏黎世报
Tages-Anzeiger
Der Standard
Corriere della Sera|Corriere|晚邮报
La Repubblica|Repubblica|共和报
La Stampa
Il Sole 24 Ore
El País|El Pais|国家报
El Mundo
El Confidencial
La Vanguardia
?Expansión
?Público
Folha de S.Paulo|Folha de São Paulo|Folha|圣保罗页报
O Globo|环球报
Estadão|O Estado de S. Paulo
Tecnoblog
Clarín|号角报
La Nación
El Universal
?Reforma
Milenio
NRC|NRC Handelsblad
De Volkskrant|Volkskrant
De Telegraaf
De Standaard
De Morgen
Het Laatste Nieuws
VRT|VRT NWS
RTBF
RTL|RTL Info|RTL Nieuws
Le Soir
La Libre Belgique|La Libre
La Dernière Heure|DH
L'Echo|L'Écho
Gazeta Wyborcza|选举报
Rzeczpospolita
Kommersant|生意人报
Vedomosti|商业新闻报
Novaya Gazeta|?新报
?Meduza
RBC
Kyiv Post
Kyiv Independent|The Kyiv Independent
Svenska Dagbladet
Dagens Nyheter
Dagens Industri
Aftonbladet
SVT
NRK
Aftenposten
DR
Politiken
Yle
Helsingin Sanomat
?Público
Novi List
Le Monde|?世界报|法国世界报|Monde
Le Figaro|费加罗报|Figaro
Libération|解放报|Libé|Liberation
Les Echos|Les Échos|回声报
Le Parisien|巴黎人报|Aujourd'hui en France
?La Tribune
L'Express|?快报
Le Point|观点周刊
L'Obs|Nouvel Obs|新观察家|Le Nouvel Observateur
?Marianne|?Marianne
Mediapart
Le Canard enchaîné|Canard enchaîné|鸭鸣报
La Croix|十字架报
L'Humanité|人道报
?20 Minutes
Ouest-France
Sud Ouest
La Voix du Nord
Nice-Matin
La Dépêche du Midi|La Dépêche
?La Provence
?Le Progrès
Le Télégramme
Midi Libre
Dernières Nouvelles d'Alsace
L'Est républicain
Le Dauphiné libéré
?La Montagne
France Info|franceinfo|法国新闻台
France Inter
France Bleu
France 24|法兰西24
France 2
France 3
France Télévisions
RFI|Radio France Internationale|法国国际广播电台|法广
Radio France
Europe 1
RTL
RMC
BFM TV|BFMTV|BFM|BFM Business
TF1|LCI
M6
TV5 Monde|TV5MONDE
Le HuffPost|HuffPost|赫芬顿邮报
Numerama
Next INpact|NextINpact|?Next
Clubic
01net|01Net
Zataz|ZATAZ|zataz.com
LeMagIT|Le Mag IT
L'Usine Nouvelle|Usine Nouvelle|L'Usine Digitale
L'Informaticien
Silicon.fr
Le Journal du Net|JDN
Frandroid
Les Numériques
Korben
Cyberguerre
Siècle Digital
La Quadrature du Net
UFC-Que Choisir
60 Millions de consommateurs
?Le Temps
?24 heures
Tribune de Genève
?La Liberté
L'Illustré
RTS
SRF
Swissinfo
L'Orient-Le Jour
Jeune Afrique
Médias24|Medias24
Le360
Hespress
L'Économiste
El Watan
TSA
Tout sur l'Algérie
ITWeb
News24
Daily Maverick
Mail & Guardian
MyBroadband
Daily Nation
The East African
Punch|?Punch
Premium Times
Channels Television|Channels TV
Cameroon Tribune
Fraternité Matin
?Le Quotidien
Seneweb
South China Morning Post|SCMP|The South China Morning Post|南华早报|南華早報
Ming Pao|明报|明報
Apple Daily|苹果日报
HK01|香港01
Hong Kong Free Press|HKFP|香港自由新闻
RTHK|香港电台|香港電台
Now News|Now新闻台
TVB|无线新闻
Oriental Daily|东方日报
Sing Tao Daily|星岛日报|Sing Tao
Hong Kong Economic Journal|?信报
Hong Kong Economic Times|经济日报
?The Standard|英文虎报
Stand News|立场新闻
Citizen News|众新闻
Initium|端传媒
Wen Wei Po|文汇报
Ta Kung Pao|大公报
Caixin|财新|财新网|财新周刊|财新传媒|Caixin Global
Southern Metropolis Daily|南方都市报|南都
Southern Weekly|南方周末|Southern Weekend
Southern Daily|南方日报
21st Century Business Herald|21世纪经济报道|21世纪经济报导
The Paper|澎湃新闻|澎湃|Pengpai
Jiemian|界面新闻|?界面
Beijing News|The Beijing News|新京报
Beijing Daily|北京日报
Beijing Youth Daily|北京青年报|北青报
China Youth Daily|中国青年报|中青报
People's Daily|人民日报|Quotidien du peuple|人民网
Global Times|环球时报
China Daily|中国日报
CCTV|央视|中央电视台|央视新闻|CGTN|央广|央视财经
Guangming Daily|光明日报
Legal Daily|法制日报|法治日报
Procuratorial Daily|检察日报
Economic Daily|经济日报
Economic Observer|经济观察报|经济观察网
China Business Journal|中国经营报
China Business News|第一财经|第一财经日报|Yicai
National Business Daily|每日经济新闻|每经
Securities Times|证券时报
China Securities Journal|中国证券报
Shanghai Securities News|上海证券报
Cailianshe|财联社
Yangtze Evening Post|扬子晚报
Yangcheng Evening News|羊城晚报
Guangzhou Daily|广州日报
Shenzhen Special Zone Daily|深圳特区报
Nanfang Plus|南方+
Qilu Evening News|齐鲁晚报
Chengdu Business Daily|成都商报
West China City Daily|华西都市报
Chongqing Morning Post|重庆晨报
Huashang Daily|华商报
Qianjiang Evening News|钱江晚报
Zhejiang Daily|浙江日报
Xinmin Evening News|新民晚报
Jiefang Daily|解放日报
Shanghai Observer|上观新闻
Upstream News|上游新闻
Red Star News|红星新闻
Cover News|封面新闻
Time Weekly|?时代周报
Sanlian Life Week|三联生活周刊
China Newsweek|中国新闻周刊
Caijing|财经杂志|?财经
Huxiu|虎嗅|虎嗅网
36Kr|36氪
TMTPost|钛媒体
GeekPark|极客公园
LatePost|?晚点
PingWest|品玩
ifanr|爱范儿
ITHome|IT之家
cnBeta
Sina Tech|新浪科技
Sina News|新浪新闻
Tencent News|腾讯新闻|腾讯科技
NetEase News|网易新闻|网易科技
Sohu|搜狐
Phoenix TV|凤凰网|凤凰卫视
FreeBuf|Freebuf
Anquanke|安全客
Secrss|安全内参
Leiphone|雷锋网
United Daily News|联合报|联合新闻网|UDN
Liberty Times|自由时报|Taipei Times
China Times|中国时报
Economic Daily News|经济日报
Commercial Times|工商时报
CommonWealth Magazine|天下杂志
Business Weekly|商业周刊
Business Today|今周刊
?The Reporter|报导者
iThome
Inside|?Inside
TechNews|科技新报
TechOrange|科技报橘
ETtoday|东森新闻|ETtoday新闻云
TVBS
SETN|三立新闻
FTV|民视
PTS|公视
NOWnews|今日新闻
Storm Media|风传媒
Up Media|?上报
Mirror Media|镜周刊|镜传媒
Next Magazine|壹周刊
Newtalk|新头壳
DigiTimes|电子时报
RFA|自由亚洲电台|Radio Free Asia
VOA|美国之音|Voice of America
Epoch Times|大纪元
China Digital Times|中国数字时代
BleepingComputer|Bleeping Computer|Bleepingcomputer
TechCrunch|Tech Crunch
The Record|Recorded Future News|TheRecord|?The Record
The Register|El Reg
Ars Technica
Wired|?连线|连线杂志|?Wired
The Verge|Verge
Motherboard|Vice Motherboard|?Motherboard
Vice|Vice News|?Vice
404 Media
ZDNet|ZD Net|ZDNET
CNET
Engadget|瘾科技
Gizmodo
Mashable
?The Information
?Protocol
CyberScoop|Cyberscoop
SecurityWeek|Security Week
Dark Reading
The Hacker News|黑客新闻
Krebs on Security|KrebsOnSecurity|Krebs
Infosecurity Magazine
SC Media|SC Magazine
Help Net Security
Threatpost
HackRead|Hackread
Security Affairs
Risky Business|Risky Biz
Cybernews|CyberNews
DataBreaches.net|DataBreaches|Databreaches.net
DataBreachToday|Data Breach Today|BankInfoSecurity
HIPAA Journal|The HIPAA Journal
Health Service Journal|HSJ
Computer Weekly
ComputerWorld|Computerworld
InformationWeek
PCMag|PC Mag
Tom's Hardware
TechRadar
Restore Privacy|RestorePrivacy
vx-underground|VX-Underground|vxunderground|VX Underground
Daily Dark Web
DarkFeed
Insider Gaming
Kotaku
?Polygon
IGN
Eurogamer
?The Block
CoinDesk
Cointelegraph
?Decrypt
Protos
Rest of World
Bellingcat
OCCRP
ICIJ
Citizen Lab|The Citizen Lab|公民实验室
Skift
?The Drum
Insurance Journal
American Banker
`;

/** Security firms, leak-notification services and labs that reports rely on. */
export const FIRMS = `
Have I Been Pwned|HIBP|HaveIBeenPwned
Kaspersky|Kaspersky Lab|卡巴斯基|卡巴斯基实验室
Trend Micro|趋势科技
ESET
Bitdefender
Sophos
Symantec|赛门铁克
McAfee|迈克菲
Norton|NortonLifeLock
Avast
F-Secure|WithSecure
Malwarebytes
CrowdStrike|众击
Mandiant|曼迪昂特|FireEye|火眼
Palo Alto Networks|Unit 42|派拓网络
Check Point|Check Point Research|CPR
Cisco Talos|Talos
Microsoft Threat Intelligence|MSTIC
Google Threat Intelligence|GTIG|Google Threat Analysis Group
SentinelOne|SentinelLabs
Trellix
Fortinet|FortiGuard Labs
Zscaler
Rapid7
Tenable
Qualys
Proofpoint
Secureworks
Recorded Future
Flashpoint
Intel 471
Hudson Rock
KELA|Kela
Cyble
CloudSEK
Resecurity
SOCRadar
Group-IB
Cyberint
CYFIRMA
DarkOwl
ZeroFox
Digital Shadows|ReliaQuest
Searchlight Cyber
SpyCloud
Constella|Constella Intelligence
Hold Security
UpGuard
vpnMentor|VPNMentor
WizCase
Comparitech
SafetyDetectives|Safety Detectives
Website Planet|WebsitePlanet
Cybernews Research
NordVPN
Surfshark
Troy Hunt|特洛伊·亨特|特洛伊亨特
Bob Diachenko|鲍勃·迪亚琴科
Jeremiah Fowler
Noam Rotem
Ran Locar
Alon Gal|阿隆·加尔
Vinny Troia|Night Lion Security
Brian Krebs|布赖恩·克雷布斯
Kevin Beaumont
Jeremy Kirk
Lawrence Abrams
Zack Whittaker
Catalin Cimpanu
Joseph Cox
Lorenzo Franceschi-Bicchierai
Dominic Alvieri
Rajshekhar Rajaharia
Anurag Sen
Victor Gevers
Damien Bancal
Clément Domingo|SaxX|SaxX_
Baptiste Robert|Elliot Alderson
Gérôme Billois
Justin Shafer
Chris Vickery
Mikko Hyppönen
Zhao Changpeng|Changpeng Zhao|赵长鹏
Under the Breach|UnderTheBreach
FalconFeeds|FalconFeeds.io
BetterCyber
Emsisoft
Coveware
Chainalysis
Elliptic
TRM Labs
Arete
Kroll
PwC|普华永道
Deloitte|德勤
KPMG|毕马威
EY|安永
NCC Group
Synacktiv
Sekoia|Sekoia.io|SEKOIA
Intrinsec
Wavestone
Orange Cyberdefense
Advens
I-TRACING
YesWeHack
HarfangLab
Stormshield
GitGuardian
Cybermalveillance.gouv.fr|Cybermalveillance|cybermalveillance.gouv.fr
Hackmanac
Vigilante.pw
RiskBased Security|Risk Based Security
Binarly
Wiz
Lookout
Zimperium
Imperva
Akamai
Cloudflare
Shodan
Censys
GreyNoise
Shadowserver
Team Cymru
DomainTools
Volexity
Dragos
Huntress
Red Canary
Trustwave
Arctic Wolf
BlackBerry
Barracuda
Mimecast
Ivanti
Forescout
JFrog
Snyk
Sonatype
Truesec
Hunt & Hackett
Fox-IT
Northwave
Eye Security
D3Lab
CERT-Bund
CCC|Chaos Computer Club|混沌计算机俱乐部
Qihoo 360|奇虎360|360公司|360集团|360安全|360数字安全|?360
Qi An Xin|QiAnXin|奇安信|奇安信集团
Rising|瑞星
Venustech|启明星辰
NSFOCUS|绿盟科技|绿盟
Topsec|天融信
Sangfor|深信服
DBAPPSecurity|安恒信息
Antiy|?安天|安天科技
Knownsec|知道创宇
ThreatBook|微步在线|微步
Chaitin|长亭科技|长亭
Qingteng|青藤云安全
Zibao|紫豹科技|Zibao Technology|威胁猎人
Threat Hunter|威胁猎人
WooYun|乌云|乌云网|乌云漏洞平台
Butian|补天|补天漏洞平台
Vulbox|漏洞盒子
Tencent Security|腾讯安全|腾讯玄武实验室|科恩实验室
Huorong|火绒|火绒安全
TeamT5|杜浦数位安全
CyCraft|奥义赛博|奥义智慧
DEVCORE|戴夫寇尔
AhnLab|安博士
S2W|S2W Lab
NSHC
Macnica
Seqrite|Quick Heal
Lucideus|Safe Security
Ensign InfoSecurity|Ensign
Horangi
CyberCX
Tesserent
Internet 2.0
Cybertrace
Malware Hunter Team|MalwareHunterTeam
VirusTotal
Any.Run|ANY.RUN
`;
