/**
 * Ransomware and extortion gangs, threat actors, sellers and handles named in public reporting.
 *
 * Source: written from general knowledge of public reporting, 2005–2026. Date: 2026-11. Licence: Apache-2.0, as the project.
 * One name a line, spellings parted by `|`; `?` marks a spelling that is also an everyday word or a common first name.
 */
export const ACTORS = `
LockBit|Lockbit|LockBit 2.0|LockBit 3.0|LockBit Black|LockBitSupp
ALPHV|BlackCat|ALPHV/BlackCat|BlackCat/ALPHV|ALPHV-BlackCat|Alphv|黑猫|黑猫勒索
Cl0p|Clop|CL0P|CLOP|Cl0p ransomware|TA505
ShinyHunters|Shiny Hunters|ShinyCorp|闪亮猎人
Lapsus$|Lapsus|LAPSUS$
Scattered Spider|UNC3944|0ktapus|Octo Tempest|Starfraud|Muddled Libra
Scattered Lapsus$ Hunters|Scattered LAPSUS$ Hunters
IntelBroker|Intel Broker
ChinaDan|China Dan
USDoD|NetSec|EquationCorp
Sanggiero
EnergyWeaponUser
GHNA
Rey|?Rey
xenZen|xenzen
rose87168
Menelik|?Menelik
Sp1d3r|Sp1d3rHunters|SpidermanData
Whitewarlock|whitewarlock
drussellx
Kernelware
DESORDEN|Desorden
GhostR|GhostSec
Machine1337|Machine1337/EnergyWeaponUser
N4ughtysecTU|N4ughtySec
ShopifyGUY|ShopifyGuy
Satanic|?Satanic
DataCarry
Radiant|?Radiant
Crimson Collective
CrazyHunter|Crazy Hunter
NightSpire
Jurak
Fenice
SXUL
Ryushi
devil|?devil
optusdata
BlogXX
Toogod
OKE|?OKE
pompompurin|Pompompurin|Conor Fitzpatrick|Conor Brian Fitzpatrick
Omnipotent|?Omnipotent|Diogo Santos Coelho
Baphomet|?Baphomet
Gnosticplayers|GnosticPlayers
peace_of_mind|Peace_of_Mind|Peace|?Peace
Tessa88
thedarkoverlord|TheDarkOverlord|The Dark Overlord
Guccifer|Guccifer 2.0
Phineas Fisher
Impact Team|The Impact Team
Fancy Bear|APT28|Sofacy|Forest Blizzard
Cozy Bear|APT29|Midnight Blizzard|Nobelium
Lazarus|Lazarus Group|拉撒路|拉撒路集团
Kimsuky
Winnti|Barium
Volt Typhoon|伏特台风
Salt Typhoon|盐台风
Hafnium
Sandworm
Turla
Star Blizzard
Charming Kitten|APT35
MuddyWater
OilRig|APT34
Magecart
TeamTNT
Anonymous|匿名者|?Anonymous
Anonymous Sudan
LulzSec
AntiSec
Lizard Squad
Killnet|KillNet
NoName057(16)|NoName057|NoName
People's Cyber Army
IT Army of Ukraine
Cyber Partisans|Belarusian Cyber Partisans
Predatory Sparrow|Gonjeshke Darande
Black Shadow|BlackShadow
Moses Staff|MosesStaff
Handala|Handala Hack
Sharp Boys
Agrius
Arvin Club
Conti|Conti gang|孔蒂
REvil|Sodinokibi|REvil/Sodinokibi|Sodin
DarkSide|Darkside|黑暗面
BlackMatter|Black Matter
Babuk|Babuk Locker|Babyk
Avaddon
Maze
Egregor
NetWalker|Netwalker|Mailto
DoppelPaymer|Doppelpaymer|BitPaymer
Grief|?Grief|Pay or Grief|PayOrGrief
Evil Corp|EvilCorp|Indrik Spider
Ryuk
Wizard Spider|TrickBot
Ragnar Locker|RagnarLocker|Ragnar
Nefilim|Nephilim
Pysa|Mespinoza
SunCrypt
Mount Locker|MountLocker
AvosLocker|Avos Locker
Hive|Hive ransomware|?Hive|蜂巢
Black Basta|BlackBasta
Black Suit|BlackSuit
Royal|?Royal|Royal ransomware
Quantum Locker|Quantum|?Quantum
Karakurt
Lorenz|?Lorenz
Vice Society|ViceSociety
Rhysida
Play|?Play|PlayCrypt|Play ransomware
Cuba ransomware|?Cuba
Snatch|?Snatch|Snatch Team
Everest|?Everest|Everest group
RansomHouse|Ransom House
RansomHub|Ransom Hub
RansomEXX|Ransomexx|Defray777
Medusa|?Medusa|MedusaLocker|Medusa ransomware|美杜莎
Akira|?Akira
8Base|8base
BianLian|Bianlian
Trigona
Money Message|MoneyMessage
Nokoyawa
Cactus|?Cactus|Cactus ransomware
NoEscape|?NoEscape
INC Ransom|Inc Ransom|INC. Ransom|INC Ransomware
Hunters International|Hunters
World Leaks|WorldLeaks
Qilin|Agenda ransomware|麒麟
DragonForce|Dragon Force
SafePay|Safepay
Lynx|?Lynx
Fog|?Fog
Interlock|?Interlock
Sarcoma|?Sarcoma
Termite|?Termite
Hellcat|HellCat
Anubis|?Anubis
Warlock|?Warlock
Embargo|?Embargo
KillSec|Kill Security
Meow|?Meow|Meow Leaks
Stormous
Space Bears|SpaceBears
Dispossessor
Abyss|?Abyss|Abyss Locker
Cloak|?Cloak
Mallox|TargetCompany
Phobos
Dharma
GandCrab
Locky
WannaCry
NotPetya
SamSam
Cerber
BlackByte|Black Byte
Daixin|Daixin Team|Daixin Group
Donut Leaks|D0nut
Dark Angels|DarkAngels|Dunghill Leak|Dunghill
DarkVault
Cicada3301
Brain Cipher|BrainCipher
Apos Security
Arcus Media
Chaos|?Chaos
Crypto24
Devman
Eldorado
FunkSec
Global Group
Gunra
Helldown
Kairos|?Kairos
Kawa4096
LV ransomware
Metaencryptor
Monti
Morpheus|?Morpheus
Nitrogen
Nova|?Nova
Orca|?Orca
Payouts King
RALord
RA World|RA Group
Rancoz
RedAlert
Red Ransomware
Sinobi
Silent Ransom Group|Luna Moth
SiegedSec
Snake ransomware|EKANS
Sparta
TridentLocker
Trinity
Underground|?Underground
ThreeAM|3AM
VanHelsing|Van Helsing
Werewolves
Weyhro
Zeon
Hades|?Hades
Haron
Prometheus|?Prometheus
Xing Team|Xing
Yanluowang|阎罗王
Vassago
Bl00dy|Bl00dy Ransomware
Bjorka|Bjorka
Adrastea
AgainstTheWest|Against The West|ATW
Arion Kurtaj
Breach3d
chum1ng0
CyberNiggers
Dawnofdevil
DarkBeam
DragonRank
Erratic|erratic|Paige Thompson|Paige A. Thompson
Grep|grep
Ddarknotevil|ddarknotevil
John Binns|John Erin Binns|IRDev
Judische|Waifu|Connor Moucka|Alexander Moucka
Kiberphant0m|Cameron Wagenius
KelvinSecurity|KelvinSecTeam|Kelvinsec
LeakerLocker
Nam3L3ss
Pryx
RastaFarEye
rootkit
ShadowBrokers|Shadow Brokers|The Shadow Brokers|影子经纪人
Tonyredball
Vanir Group
VanDaTheGod
Water Sigbin
ZeroSevenGroup|ZeroSeven
APT1
APT10|Stone Panda
APT31|Judgment Panda
APT40
APT41|Double Dragon
FIN7|Carbanak
FIN6
FIN8
FIN11
FIN12
UNC5537
UNC6040
UNC6395
HelloKitty|Hello Kitty ransomware
?Kraken
`;
