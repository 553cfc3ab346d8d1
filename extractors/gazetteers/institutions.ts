/**
 * Regulators, police forces, prosecutors, cyber agencies and ministries that answer for data breaches.
 *
 * Source: written from general knowledge of public reporting, 2005–2026. Date: 2026-11. Licence: Apache-2.0, as the project.
 * One body a line: canonical spelling, then other spellings after `|`. `?` marks a spelling that is also an everyday
 * word. Bodies named by pattern (police de Lyon, 深圳市公安局) are read by the language packs.
 */
export const INSTITUTIONS = `
CNIL|Commission nationale de l'informatique et des libertés|法国国家信息与自由委员会|法国数据保护机构
ANSSI|Agence nationale de la sécurité des systèmes d'information|法国国家网络安全局
Tracfin
Arcep
AMF|Autorité des marchés financiers
ACPR
ARS|Agence régionale de santé
CERT-FR
CERT Santé
CNAM|Assurance maladie|Caisse nationale de l'assurance maladie
Urssaf|URSSAF
Agirc-Arrco
DGSI
DGCCRF
BL2C|Brigade de lutte contre la cybercriminalité
C3N
Office anti-cybercriminalité|Ofac
ComCyberGend|ComCyber-MI
Parquet de Paris|parquet de Paris|section J3
Défenseur des droits
Conseil d'État
Cour des comptes
Gendarmerie nationale
Police nationale
Préfecture de police
APD|Autorité de protection des données|Gegevensbeschermingsautoriteit|GBA|比利时数据保护局
CCB|Centre pour la cybersécurité Belgique|Centre for Cybersecurity Belgium
Parquet fédéral|parquet fédéral
PFPDT|Préposé fédéral à la protection des données|Préposé fédéral à la protection des données et à la transparence|préposé fédéral|EDÖB|FDPIC
NCSC|National Cyber Security Centre|Centre national pour la cybersécurité|英国国家网络安全中心
OFCS|Office fédéral de la cybersécurité|BACS
Fedpol|Office fédéral de la police
FINMA
Ministère public de la Confédération
CNPD|Commission nationale pour la protection des données
CAI|Commission d'accès à l'information|Commission d'accès à l'information du Québec
CPVP|Commissariat à la protection de la vie privée du Canada|Commissariat à la protection de la vie privée
Office of the Privacy Commissioner of Canada|OPC
Sûreté du Québec|SQ
SPVM
GRC|Gendarmerie royale du Canada|RCMP|Royal Canadian Mounted Police|加拿大皇家骑警
Centre canadien pour la cybersécurité|Canadian Centre for Cyber Security
CNDP|Commission nationale de contrôle de la protection des données à caractère personnel
DGSSI
DGSN
ANPDP|Autorité nationale de protection des données à caractère personnel
INPDP|Instance nationale de protection des données personnelles
CDP|Commission de protection des données personnelles
ARTCI
ANTIC|Agence nationale des technologies de l'information et de la communication
APDP|Autorité de protection des données personnelles
CIL|Commission de l'informatique et des libertés
CMIL
ARPTC
Cobac|COBAC
BCEAO
ICO|Information Commissioner's Office|英国信息专员办公室|英国信息专员|Information Commissioner
NCA|National Crime Agency|英国国家打击犯罪局|英国国家犯罪局
Action Fraud
Metropolitan Police|Met Police|Scotland Yard|伦敦警察厅|苏格兰场
City of London Police
PSNI|Police Service of Northern Ireland
Police Scotland
FCA|Financial Conduct Authority|英国金融行为监管局
PRA|Prudential Regulation Authority
Ofcom
Ofgem
Ofsted
NHS England
NHS Digital
Care Quality Commission|CQC
DPC|Data Protection Commission|爱尔兰数据保护委员会|Irish Data Protection Commission|Data Protection Commission d'Irlande
Garda|Gardaí|An Garda Síochána|Garda Síochána
HSE|Health Service Executive
FBI|Federal Bureau of Investigation|联邦调查局|美国联邦调查局
CISA|Cybersecurity and Infrastructure Security Agency|网络安全与基础设施安全局|美国网络安全和基础设施安全局
NSA|National Security Agency|国家安全局
Secret Service|US Secret Service|U.S. Secret Service|特勤局|特勤处
FTC|Federal Trade Commission|联邦贸易委员会|美国联邦贸易委员会
FCC|Federal Communications Commission|联邦通信委员会|美国联邦通信委员会
SEC|Securities and Exchange Commission|证券交易委员会|美国证券交易委员会|美国证监会
HHS|Department of Health and Human Services|卫生与公众服务部|Health and Human Services
Office for Civil Rights|OCR|民权办公室
CMS|Centers for Medicare & Medicaid Services
Justice Department|Department of Justice|DOJ|司法部|美国司法部|US Department of Justice|U.S. Department of Justice
Homeland Security|Department of Homeland Security|DHS|国土安全部
Treasury Department|Department of the Treasury|US Treasury
State Department|国务院
Pentagon|Department of Defense|五角大楼
White House|白宫
IRS|Internal Revenue Service|国税局|美国国税局
CFPB|Consumer Financial Protection Bureau
NCUA|National Credit Union Administration
FDIC
OCC|Office of the Comptroller of the Currency
NYDFS|New York Department of Financial Services|New York State Department of Financial Services
FINRA
FDA|Food and Drug Administration
TSA|Transportation Security Administration
Department of Education
GAO|Government Accountability Office
Europol|欧洲刑警组织
Eurojust
Interpol|国际刑警组织|International Criminal Police Organization
European Commission|欧盟委员会|Commission européenne
European Data Protection Board|EDPB|欧洲数据保护委员会|CEPD
EDPS|European Data Protection Supervisor
ENISA
European Parliament|欧洲议会|Parlement européen
European Central Bank|ECB|BCE|欧洲央行
AEPD|Agencia Española de Protección de Datos|Agence espagnole de protection des données
Guardia Civil
Policía Nacional
Mossos d'Esquadra
INCIBE
Garante|Garante per la protezione dei dati personali|意大利数据保护局|Garante Privacy
Polizia Postale
ACN|Agenzia per la cybersicurezza nazionale
AP|Autoriteit Persoonsgegevens|荷兰数据保护局
Comissão Nacional de Proteção de Dados
Datatilsynet
IMY|Integritetsskyddsmyndigheten
UODO
BfDI|德国联邦数据保护专员|联邦数据保护专员
BSI|Bundesamt für Sicherheit in der Informationstechnik|德国联邦信息安全办公室
BKA|Bundeskriminalamt|德国联邦刑事警察局
LKA|Landeskriminalamt
BlnBDI
KVKK
ANPD|巴西国家数据保护局|国家数据保护局|Autoridade Nacional de Proteção de Dados
Procon-SP
INAI
CNBV
Condusef
SIC|Superintendencia de Industria y Comercio
Subtel
CERT-In|印度计算机应急响应小组
RBI|Reserve Bank of India|印度储备银行
UIDAI|Unique Identification Authority of India
NIC|National Informatics Centre
IRDAI
SEBI
TRAI
KISA|Korea Internet & Security Agency|韩国互联网振兴院
PIPC|Personal Information Protection Commission|个人信息保护委员会|韩国个人信息保护委员会
PPC|日本个人信息保护委员会|Commission japonaise de protection des informations personnelles
FSA|Financial Services Agency|日本金融厅|金融厅
Tokyo Metropolitan Police|警视厅|东京警视厅
NPA|National Police Agency|警察厅
JPCERT|JPCERT/CC
PDPC|Personal Data Protection Commission|个人数据保护委员会|新加坡个人数据保护委员会|个人资料保护委员会|新加坡个人资料保护委员会
CSA|Cyber Security Agency of Singapore|新加坡网络安全局|网络安全局|Cyber Security Agency
GovTech
MAS|Monetary Authority of Singapore|新加坡金融管理局|金管局
MOH|Ministry of Health
MCI|Ministry of Communications and Information|通讯及新闻部
IMDA
Singapore Police Force|新加坡警察部队|新加坡警方
NPC|National Privacy Commission|菲律宾国家隐私委员会
NBI|National Bureau of Investigation
Philippine National Police|PNP
DICT
BSP|Bangko Sentral ng Pilipinas
OJK|金融服务管理局|印尼金融服务管理局
BSSN
Kominfo|Komdigi|通信与信息技术部
Bappebti
JPDP|Jabatan Perlindungan Data Peribadi|个人资料保护局
MCMC|马来西亚通讯及多媒体委员会
Bank Negara Malaysia|马来西亚国家银行
VNCERT|VNCERT/CC
A05
ETDA
OAIC|Office of the Australian Information Commissioner|澳大利亚信息专员办公室|澳洲信息专员办公室
Australian Federal Police|澳大利亚联邦警察|澳洲联邦警察|police fédérale australienne
ACSC|Australian Cyber Security Centre|澳大利亚网络安全中心
ASD|Australian Signals Directorate
APRA
ASIC
ACCC
ACMA
Home Affairs|Department of Home Affairs|澳大利亚内政部
Office of the Privacy Commissioner|Privacy Commissioner
CERT NZ
PCPD|Office of the Privacy Commissioner for Personal Data|Privacy Commissioner for Personal Data|个人资料私隐专员公署|私隐专员公署|香港个人资料私隐专员公署|香港私隐专员公署|私隐公署
HKMA|Hong Kong Monetary Authority|香港金融管理局
SFC|Securities and Futures Commission
CSTCB|Cyber Security and Technology Crime Bureau|网络安全及科技罪案调查科
HKCERT|香港电脑保安事故协调中心
Consumer Council|消费者委员会|消委会
Hong Kong Police|香港警方|香港警务处|Hong Kong Police Force
Information Regulator
SABRIC
Hawks
SARB
NDPC|Nigeria Data Protection Commission
NITDA
EFCC
ODPC|Office of the Data Protection Commissioner|肯尼亚数据保护专员办公室
Roskomnadzor|俄罗斯联邦通信、信息技术和大众传媒监督局|俄罗斯联邦通信监管局
FSB|俄联邦安全局|俄罗斯联邦安全局|联邦安全局
SBU|Security Service of Ukraine
CERT-UA
Privacy Protection Authority
Israel National Cyber Directorate|National Cyber Directorate|INCD
Dubai Police
CAC|Cyberspace Administration of China|国家网信办|网信办|国家互联网信息办公室|中央网信办|中国国家网信办|Administration chinoise du cyberespace
MPS|Ministry of Public Security|公安部|ministère chinois de la Sécurité publique
MIIT|Ministry of Industry and Information Technology|工信部|工业和信息化部|工业和信息化部网络安全管理局|工信部网络安全管理局
SAMR|市场监管总局|国家市场监督管理总局
CNCERT|国家互联网应急中心|国家计算机网络应急技术处理协调中心
CVERC|国家计算机病毒应急处理中心
MSS|国家安全部|国安部
PBOC|中国人民银行|人民银行|央行
CBIRC|银保监会|国家金融监督管理总局|金融监管总局|银监会|保监会
CSRC|证监会|中国证监会
SPP|最高人民检察院|最高检
SPC|最高人民法院|最高法
NHC|国家卫健委|国家卫生健康委员会|卫健委
MOE|教育部
MOT|交通运输部
MOFCOM|商务部
CCA|中国消费者协会|中消协|消费者协会
CIB|刑事警察局|刑事局|Criminal Investigation Bureau
MJIB|调查局|法务部调查局
MODA|数位发展部|数位部|Ministry of Digital Affairs
ADI|数位产业署
个资会筹备处|个人资料保护委员会筹备处|个资会
NCC|国家通讯传播委员会|通传会
MOI|内政部
MOHW|卫福部|卫生福利部
MOTC|交通部
FSC|金管会|金融监督管理委员会
MOEA|经济部
MOL|劳动部
Executive Yuan|行政院
Legislative Yuan|立法院
Control Yuan|监察院
TWCERT/CC|台湾电脑网络危机处理暨协调中心
NICS|国家资通安全研究院|资安院
ACS|资通安全署|资安署
`;
