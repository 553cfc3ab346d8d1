/**
 * Forums, markets, leak sites and services where stolen data has been posted, sold or leaked.
 *
 * Source: written from general knowledge of public reporting, 2005–2026. Date: 2026-11. Licence: Apache-2.0, as the project.
 * One name a line: canonical Latin spelling, then other spellings after `|`. `?` marks a spelling that is also an
 * everyday word: it counts only beside a cue. Traditional Chinese is folded on reading, so simplified forms suffice.
 */

/** Places made for it: forums, markets, shops, leak sites. */
export const FORUMS = `
BreachForums|Breach Forums|Breached Forums|?Breached|BreachForum|breached.to|breached.vc|breachforums.st|breachforums.is|?BF|破坏论坛|突破论坛
RaidForums|Raid Forums|RaidForum|raidforums.com|突袭论坛
XSS|XSS.is|DamageLab
Exploit|Exploit.in|Exploit.im
LeakBase|Leak Base|leakbase.cc|leakbase.io|leakbase.la
DarkForums|Dark Forums|DarkForum|darkforums.st
Nulled|Nulled.to|nulled.io
Cracked|Cracked.io|Cracked.to|cracked.sh
RAMP|Russian Anonymous Marketplace|ramp4u
Genesis Market|Genesis Marketplace|创世纪市场
Hydra|Hydra Market|九头蛇市场
AlphaBay|Alpha Bay|阿尔法湾
Silk Road|Silk Road 2.0|丝绸之路
Dream Market|梦想市场
Empire Market|帝国市场
Wall Street Market
Hansa|Hansa Market
TheRealDeal|The Real Deal|TheRealDeal Market
Joker's Stash|Jokers Stash|Joker Stash|小丑藏匿处
BidenCash|Biden Cash
Russian Market|RussianMarket
2easy|2easy Market|2easy.shop
Brian's Club|BriansClub|Brian Dumps
UniCC
Trump's Dumps
Ferum Shop
All World Cards|AllWorld Cards
Altenen|altenens.is
CrdClub|CRDClub
CrdPro
Carder.world
Verified|?Verified
Maza|Mazafaka|Mazafacka
Direct Connection
Korovka
Rutor|RuTor
LolzTeam|Lolz Guru|lolz.guru|Zelenka|zelenka.guru
HackForums|Hack Forums|hackforums.net
OGUsers|OG Users|OGU Gaming
Sinisterly|Sinister.ly
Cracking Forum|CrackingForum
CrackingX
CrackedNest
MPGH
Sinfulsite|Sinfulsite.com
Antichan
Dread
Endchan
KickAss
Torum
Torrez|Torrez Market
White House Market
DarkMarket|Dark Market
Darkode
Shadowcrew
CardersMarket
CardPlanet
AgoraMarket|Agora Market
Evolution Market
Abacus Market
Kraken Market
Mega Darknet Market
OMG!OMG!
Blacksprut
Archetyp|Archetyp Market
Incognito Market
Bohemia Market|Bohemia
ASAP Market
Vice City Market
Nemesis Market
Styx|STYX Market|Styx Marketplace
World Market
Versus Market
Industrial Spy|Industrial Spy Market
Marketo|Marketo.cloud
Stormous Market
Ransomed|Ransomed.vc|RansomedVC
Happy Blog|Happyblog
DDoSecrets|Distributed Denial of Secrets|DDOSecrets
WikiLeaks|维基解密
Snusbase
LeakedSource|Leaked Source
WeLeakInfo|We Leak Info|weleakinfo.com
Leak-Lookup|Leak Lookup
DeHashed|Dehashed
LeakCheck
IntelX|Intelligence X
ExposedForums|Exposed Forums|?Exposed|exposed.vc
Onniforums|OnniForums
KittyForums|Kitty Forums
BlackForums|Black Forums
LeakZone|Leak Zone|leakzone.net
Leaks.so
PwnForums|Pwn Forums
Cypher Forum
Chang'an Sleepless Night|长安不夜城|长安不夜城论坛
Tea Horse Road|茶马古道
DeepMix|暗网交易市场|中文暗网交易市场|暗网中文交易市场
Exchange Market|自由城|暗网自由城
Haijiao|海角情报站
SGK|社工库
Xianyu|闲鱼
Zhuanzhuan|转转
Huione Guarantee|汇旺担保|好旺担保
`;

/** Services of general use through which data is offered too: they count as a forum only where it is offered there. */
export const CHANNELS = `
Telegram|电报|飞机群|纸飞机|TG群|Télégramme
Discord
WhatsApp
Signal|?Signal
QQ|QQ群
WeChat|微信|微信群
Weibo|微博|新浪微博
Facebook|脸书|臉書
Twitter|推特|X (formerly Twitter)|X（前Twitter）
Reddit
4chan|8chan|8kun
Pastebin|Pastebin.com
Ghostbin
GitHub|Github
Mega|MEGA|Mega.nz|Mega upload
Gofile|GoFile.io
AnonFiles|Anonfiles
MediaFire
Dropbox
Google Drive|谷歌云盘
Baidu Netdisk|百度网盘|百度云盘
Aliyun Drive|阿里云盘
Tor|?Tor
VK|VKontakte
Odnoklassniki
Tieba|百度贴吧|贴吧
Douban|豆瓣
Zhihu|知乎
PTT|批踢踢
Dcard
LIHKG|连登
Carousell
eBay
Craigslist
Leboncoin
Scribd
Internet Archive
Jabber
Tox|qTox
ICQ
Wickr
Session
Threema
Line|LINE
KakaoTalk
`;
