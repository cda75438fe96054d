"""The names of places: countries, peoples, cities, well-known subdivisions, regions, institutions.

An own, deliberately small table. What it must know is which country a text speaks of, and it must never take
a common word for a place: names that are also everyday words stand here only in the form in which they are
unmistakable, names that are also personal names are marked in ``PERSONAL``. The complete first-level
subdivisions of the country that a text is about are read from ISO 3166-2 (pycountry) by ``reading.places``.

One line a country: ``code subregion: names / peoples / cities``. A people's name that forms its plural with
*s* is written once. Subregions are those of UN M49, by short letters.
"""

# ruff: noqa: E501

from __future__ import annotations

COUNTRIES = """
AF sas: Afghanistan / Afghan, Afghani / Kabul, Kandahar, Herat
AL seu: Albania / Albanian / Tirana
DZ naf: Algeria, Algérie, Argelia, Algerien / Algerian / Algiers
AD seu: Andorra / Andorran / Andorra la Vella
AO maf: Angola / Angolan / Luanda
AG car: Antigua and Barbuda / Antiguan
AR sam: Argentina, Argentine Republic, Argentinien / Argentine, Argentinian / Buenos Aires, Rosario
AM was: Armenia / Armenian / Yerevan
AU aus: Australia, Australie, Australien / Australian, Aboriginal Australian / Canberra, Sydney, Melbourne, Brisbane, Adelaide
AT weu: Austria, Österreich, Autriche / Austrian / Vienna, Salzburg, Innsbruck, Graz
AZ was: Azerbaijan / Azerbaijani, Azeri / Baku
BS car: Bahamas / Bahamian
BH was: Bahrain / Bahraini / Manama
BD sas: Bangladesh / Bangladeshi / Dhaka, Chittagong
BB car: Barbados / Barbadian / Bridgetown
BY eeu: Belarus / Belarusian / Minsk
BE weu: Belgium, Belgique, België, Belgien, Bélgica / Belgian / Brussels, Antwerp, Ghent, Liège
BZ cam: Belize / Belizean / Belmopan
BJ waf: Benin / Beninese / Cotonou, Porto-Novo
BT sas: Bhutan / Bhutanese / Thimphu
BO sam: Bolivia / Bolivian / Cochabamba
BA seu: Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia / Bosnian / Sarajevo
BW saf: Botswana / Motswana, Batswana / Gaborone
BR sam: Brazil, Brasil, Brésil, Brasilien / Brazilian / Brasília, Recife, Belo Horizonte, Porto Alegre, Manaus, Fortaleza
BN sea: Brunei, Brunei Darussalam / Bruneian
BG eeu: Bulgaria / Bulgarian / Sofia, Plovdiv
BF waf: Burkina Faso / Burkinabe / Ouagadougou
BI eaf: Burundi / Burundian / Bujumbura
KH sea: Cambodia / Cambodian / Phnom Penh, Siem Reap
CM maf: Cameroon, Cameroun / Cameroonian / Yaoundé, Douala
CA nam: Canada, Canadá, Kanada / Canadian / Ottawa, Toronto, Montreal, Vancouver, Calgary, Edmonton, Winnipeg
CV waf: Cape Verde, Cabo Verde / Cape Verdean, Cabo Verdean / Praia
CF maf: Central African Republic / Central African / Bangui
TD maf: Chad, Tchad / Chadian / N'Djamena
CL sam: Chile / Chilean / Valparaíso, Concepción
CN eas: China, People's Republic of China, PRC, mainland China / Chinese, Uyghur, Uighur / Beijing, Shanghai, Shenzhen, Guangzhou, Wuhan, Chongqing
CO sam: Colombia, Colombie, Kolumbien / Colombian / Bogotá, Medellín
KM eaf: Comoros / Comorian / Moroni
CG maf: Republic of the Congo, Congo-Brazzaville, Congo Republic / - / Brazzaville
CD maf: Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC, Congo-Kinshasa / - / Kinshasa, Goma, Lubumbashi
CR cam: Costa Rica / Costa Rican
CI waf: Côte d'Ivoire, Ivory Coast / Ivorian, Ivoirian / Abidjan, Yamoussoukro
HR seu: Croatia, Hrvatska / Croatian, Croat / Zagreb, Dubrovnik
CU car: Cuba / Cuban / Havana
CY was: Cyprus / Cypriot / Nicosia, Limassol
CZ eeu: Czech Republic, Czechia / Czech / Prague, Brno
DK neu: Denmark, Danmark, Danemark, Dänemark, Dinamarca / Danish, Dane / Copenhagen, Aarhus
DJ eaf: Djibouti / Djiboutian
DM car: Commonwealth of Dominica
DO car: Dominican Republic, República Dominicana / Dominican / Santo Domingo, Punta Cana
EC sam: Ecuador / Ecuadorian, Ecuadorean / Quito, Guayaquil
EG naf: Egypt, Egipto, Ägypten, Égypte / Egyptian / Cairo, Alexandria
SV cam: El Salvador / Salvadoran, Salvadorean / San Salvador
GQ maf: Equatorial Guinea / Equatorial Guinean, Equatoguinean / Malabo
ER eaf: Eritrea / Eritrean / Asmara
EE neu: Estonia / Estonian / Tallinn, Tartu
SZ saf: Eswatini, Swaziland / Swazi / Mbabane
ET eaf: Ethiopia, Éthiopie, Äthiopien / Ethiopian / Addis Ababa
FJ mel: Fiji / Fijian / Suva
FI neu: Finland, Finlande, Finnland, Suomi / Finnish, Finn / Helsinki, Tampere
FR weu: France, Francia, Frankreich / French, Frenchman, Frenchmen, Frenchwoman, Frenchwomen / Paris, Marseille, Marseilles, Lyon, Toulouse, Bordeaux, Strasbourg, Lille
GA maf: Gabon / Gabonese / Libreville
GM waf: The Gambia, Gambia / Gambian / Banjul
GE was: Republic of Georgia / - / Tbilisi, Batumi, Abkhazia, South Ossetia
DE weu: Germany, Deutschland, Allemagne, Alemania, Alemanha, Germania, Federal Republic of Germany, West Germany, East Germany / German, East German, West German / Berlin, Munich, Frankfurt, Cologne, Stuttgart, Dresden, Leipzig, Düsseldorf
GH waf: Ghana / Ghanaian / Accra, Kumasi
GR seu: Greece, Grèce, Griechenland, Grecia / Greek / Athens, Thessaloniki
GL nam: Greenland / Greenlandic, Greenlander / Nuuk
GD car: Grenada / Grenadian
GT cam: Guatemala / Guatemalan / Guatemala City, Quetzaltenango
GN waf: Guinea / Guinean / Conakry
GW waf: Guinea-Bissau, Guinea Bissau / Bissau-Guinean / Bissau
GY sam: Guyana / Guyanese
HT car: Haiti, Haïti / Haitian / Port-au-Prince
HN cam: Honduras / Honduran / Tegucigalpa, San Pedro Sula
HK eas: Hong Kong / Hongkonger
HU eeu: Hungary, Hongrie, Ungarn, Hungría / Hungarian / Budapest
IS neu: Iceland / Icelandic, Icelander / Reykjavík
IN sas: India, Inde, Indien / Indian / New Delhi, Delhi, Mumbai, Bombay, Kolkata, Calcutta, Chennai, Bangalore, Bengaluru, Hyderabad, Ahmedabad, Pune
ID sea: Indonesia, Indonesien, Indonésie / Indonesian / Jakarta, Surabaya
IR sas: Iran, Islamic Republic of Iran / Iranian / Tehran, Isfahan, Shiraz
IQ was: Iraq, Irak / Iraqi / Baghdad, Basra, Mosul, Erbil
IE neu: Ireland, Republic of Ireland, Irlande, Irland, Irlanda / Irish, Irishman, Irishmen, Irishwoman, Irishwomen / Dublin, Galway, Limerick
IL was: Israel / Israeli / Tel Aviv, Jerusalem, Haifa
IT seu: Italy, Italia, Italie, Italien / Italian / Rome, Milan, Naples, Turin, Florence, Bologna, Palermo, Genoa
JM car: Jamaica / Jamaican
JP eas: Japan, Japon, Japón, Giappone / Japanese / Tokyo, Osaka, Kyoto, Yokohama, Nagoya, Hiroshima, Fukushima
JO was: Jordan, Hashemite Kingdom of Jordan / Jordanian / Amman
KZ cas: Kazakhstan / Kazakh, Kazakhstani / Almaty, Astana, Nur-Sultan
KE eaf: Kenya / Kenyan / Nairobi, Mombasa
KI mic: Kiribati / I-Kiribati
KP eas: North Korea, Democratic People's Republic of Korea, DPRK / North Korean / Pyongyang
KR eas: South Korea, Republic of Korea, ROK / South Korean / Seoul, Busan, Incheon
XK seu: Kosovo / Kosovar / Pristina
KW was: Kuwait / Kuwaiti
KG cas: Kyrgyzstan, Kyrgyz Republic / Kyrgyz / Bishkek
LA sea: Laos, Lao PDR, Lao People's Democratic Republic / Lao, Laotian / Vientiane
LV neu: Latvia / Latvian / Riga
LB was: Lebanon, Liban, Líbano / Lebanese / Beirut
LS saf: Lesotho / Basotho, Mosotho / Maseru
LR waf: Liberia / Liberian / Monrovia
LY naf: Libya / Libyan / Benghazi
LI weu: Liechtenstein / Liechtensteiner / Vaduz
LT neu: Lithuania / Lithuanian / Vilnius, Kaunas
LU weu: Luxembourg, Luxemburg / Luxembourgish, Luxembourger
MO eas: Macau, Macao / Macanese
MG eaf: Madagascar / Malagasy / Antananarivo
MW eaf: Malawi / Malawian / Lilongwe, Blantyre
MY sea: Malaysia / Malaysian / Kuala Lumpur
MV sas: Maldives / Maldivian
ML waf: Mali / Malian / Bamako, Timbuktu
MT seu: Malta / Maltese / Valletta
MH mic: Marshall Islands / Marshallese / Majuro
MR waf: Mauritania / Mauritanian / Nouakchott
MU eaf: Mauritius / Mauritian
MX cam: Mexico, México, Mexique, Mexiko, Messico / Mexican, Afro-Mexican / Mexico City, Ciudad de México, City of Mexico, Monterrey, Tijuana, Ciudad Juárez, Cancún, Acapulco, Tapachula
FM mic: Micronesia, Federated States of Micronesia / Micronesian
MD eeu: Moldova, Republic of Moldova / Moldovan / Chisinau, Transnistria
MC weu: Monaco / Monégasque
MN eas: Mongolia / Mongolian, Mongol / Ulaanbaatar
ME seu: Montenegro / Montenegrin / Podgorica
MA naf: Morocco, Maroc, Marruecos, Marokko / Moroccan / Rabat, Casablanca, Marrakech, Marrakesh
MZ eaf: Mozambique / Mozambican / Maputo
MM sea: Myanmar, Burma / Burmese, Rohingya / Rangoon, Yangon, Mandalay, Naypyidaw
NA saf: Namibia / Namibian / Windhoek
NR mic: Nauru / Nauruan
NP sas: Nepal / Nepali, Nepalese / Kathmandu
NL weu: Netherlands, Holland, Nederland, Pays-Bas, Niederlande, Países Bajos / Dutch, Dutchman, Dutchmen, Dutchwoman / Amsterdam, Rotterdam, The Hague, Utrecht
NZ aus: New Zealand, Aotearoa / New Zealander, Maori, Māori / Auckland, Christchurch
NI cam: Nicaragua / Nicaraguan / Managua
NE waf: Niger / Nigerien / Niamey, Agadez
NG waf: Nigeria / Nigerian / Abuja, Lagos, Kano, Ibadan, Port Harcourt
MK seu: North Macedonia, Macedonia / Macedonian / Skopje
NO neu: Norway, Norge, Norvège, Norwegen, Noruega / Norwegian / Oslo, Trondheim, Stavanger
OM was: Oman / Omani / Muscat
PK sas: Pakistan / Pakistani / Islamabad, Karachi, Lahore, Rawalpindi, Peshawar
PW mic: Palau / Palauan
PS was: Palestine, State of Palestine, West Bank, Gaza, Gaza Strip, Palestinian Authority / Palestinian / Ramallah, Hebron
PA cam: Panama, Panamá / Panamanian / Panama City
PG mel: Papua New Guinea / Papua New Guinean / Port Moresby
PY sam: Paraguay / Paraguayan / Asunción
PE sam: Peru, Perú, Pérou / Peruvian / Lima, Arequipa, Cusco
PH sea: Philippines, Filipinas / Filipino, Filipina, Philippine / Manila, Quezon City, Davao, Cebu City
PL eeu: Poland, Polska, Pologne, Polen, Polonia / Polish, Pole / Warsaw, Kraków, Gdańsk, Wrocław, Poznań
PT seu: Portugal / Portuguese / Lisbon
PR car: Puerto Rico / Puerto Rican
QA was: Qatar / Qatari / Doha
RO eeu: Romania, Roumanie, Rumänien, Rumanía / Romanian / Bucharest, Cluj-Napoca, Timișoara
RU eeu: Russia, Russian Federation, Russie, Russland, Rusia / Russian, Chechen / Moscow, St. Petersburg, Saint Petersburg, Vladivostok, Novosibirsk
RW eaf: Rwanda / Rwandan / Kigali
KN car: Saint Kitts and Nevis, St. Kitts and Nevis / Kittitian
LC car: Saint Lucia, St. Lucia / Saint Lucian, St. Lucian
VC car: Saint Vincent and the Grenadines, St. Vincent and the Grenadines / Vincentian
WS pol: Samoa / Samoan / Apia
SM seu: San Marino / Sammarinese
ST maf: São Tomé and Príncipe, Sao Tome and Principe
SA was: Saudi Arabia, Kingdom of Saudi Arabia, Arabie saoudite / Saudi, Saudi Arabian / Riyadh, Jeddah, Mecca, Medina
SN waf: Senegal, Sénégal / Senegalese / Dakar
RS seu: Serbia / Serbian, Serb / Belgrade, Novi Sad
SC eaf: Seychelles / Seychellois
SL waf: Sierra Leone / Sierra Leonean / Freetown
SG sea: Singapore / Singaporean
SK eeu: Slovakia, Slovak Republic / Slovak, Slovakian / Bratislava
SI seu: Slovenia / Slovenian, Slovene / Ljubljana
SB mel: Solomon Islands / Solomon Islander / Honiara
SO eaf: Somalia, Somaliland, Puntland / Somali / Mogadishu
ZA saf: South Africa, Afrique du Sud, Südafrika, Sudáfrica / South African / Johannesburg, Cape Town, Pretoria, Durban, Soweto
SS eaf: South Sudan / South Sudanese / Juba
ES seu: Spain, España, Espagne, Spanien, Spagna, Espanha / Spanish, Spaniard, Catalan, Basque / Madrid, Barcelona, Seville, Málaga, Zaragoza, Bilbao
LK sas: Sri Lanka / Sri Lankan, Sinhalese / Colombo
SD naf: Sudan / Sudanese / Khartoum, Darfur
SR sam: Suriname, Surinam / Surinamese / Paramaribo
SE neu: Sweden, Sverige, Suède, Schweden, Suecia / Swedish, Swede / Stockholm, Gothenburg, Malmö
CH weu: Switzerland, Schweiz, Suisse, Svizzera, Suiza / Swiss / Zurich, Zürich, Geneva, Basel, Lausanne
SY was: Syria, Syrian Arab Republic, Syrie, Syrien, Siria / Syrian / Damascus, Aleppo, Homs
TW eas: Taiwan / Taiwanese / Taipei
TJ cas: Tajikistan / Tajik / Dushanbe
TZ eaf: Tanzania, United Republic of Tanzania / Tanzanian / Dar es Salaam, Dodoma, Zanzibar
TH sea: Thailand / Thai / Bangkok, Chiang Mai, Phuket
TL sea: Timor-Leste, East Timor / Timorese, East Timorese / Dili
TG waf: Togo / Togolese / Lomé
TO pol: Tonga / Tongan
TT car: Trinidad and Tobago, Trinidad / Trinidadian / Port of Spain
TN naf: Tunisia, Tunisie / Tunisian / Tunis
TR was: Turkey, Türkiye, Turquie, Türkei, Turquía / Turkish, Turk / Ankara, Istanbul, Izmir
TM cas: Turkmenistan / Turkmen / Ashgabat
TV pol: Tuvalu / Tuvaluan
UG eaf: Uganda / Ugandan / Kampala
UA eeu: Ukraine, Ucrania / Ukrainian / Kyiv, Kiev, Kharkiv, Odesa, Lviv, Crimea, Donbas
AE was: United Arab Emirates, UAE, U.A.E. / Emirati / Abu Dhabi, Dubai, Sharjah
GB neu: United Kingdom, Great Britain, Britain, U.K., UK, Royaume-Uni, Reino Unido, Großbritannien, Vereinigtes Königreich / British, Briton, Northern Irish, English, Englishman, Englishmen, Englishwoman, Englishwomen, Scottish, Scot, Welsh / London, Manchester, Birmingham, Liverpool, Glasgow, Edinburgh, Leeds, Cardiff, Belfast, Sheffield, Bristol
US nam: United States, United States of America, U.S., U.S, U.S.A., US, USA, Estados Unidos, États-Unis, Vereinigte Staaten, Stati Uniti, America / American, African American, African-American, Native American, Asian American, Mexican American, Mexican-American, Cuban American, Cuban-American, Italian American, Italian-American, Irish American, Irish-American, American Indian, Alaska Native / Washington, D.C., Washington, DC, Washington D.C., Washington DC, New York City, New England, Los Angeles, Chicago, Houston, Philadelphia, San Antonio, San Diego, San Francisco, Seattle, Denver, Boston, Detroit, Las Vegas, Baltimore, Miami, Atlanta, Minneapolis, New Orleans, Cleveland, Pittsburgh, Cincinnati, Honolulu, Albuquerque, Brooklyn, Manhattan, Oakland, Sacramento, Tucson
UY sam: Uruguay / Uruguayan / Montevideo
UZ cas: Uzbekistan / Uzbek / Tashkent, Samarkand
VU mel: Vanuatu / Ni-Vanuatu, Vanuatuan / Port Vila
VA seu: Holy See, Vatican City, Vatican
VE sam: Venezuela / Venezuelan / Caracas, Maracaibo
VN sea: Vietnam, Viet Nam / Vietnamese / Hanoi, Ho Chi Minh City, Saigon, Da Nang
YE was: Yemen / Yemeni / Sanaa, Sana'a
ZM eaf: Zambia / Zambian / Lusaka
ZW eaf: Zimbabwe / Zimbabwean / Harare, Bulawayo
"""

# Subdivisions that a text names without naming their country: those of large federations, and of others the
# ones known abroad, under their English names. All other subdivisions are read from ISO 3166-2 when the text
# is about their country.
SUBDIVISIONS = """
US: AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware, FL Florida, HI Hawaii, HI Hawai'i, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York, NY New York State, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington, WA Washington State, WV West Virginia, WI Wisconsin, WY Wyoming, DC District of Columbia, TX Texan, CA Californian, FL Floridian, HI Hawaiian, AK Alaskan, NY New Yorker
CA: AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador, NL Newfoundland, NS Nova Scotia, ON Ontario, PE Prince Edward Island, QC Quebec, QC Québec, SK Saskatchewan, NU Nunavut, YT Yukon, NT Northwest Territories
AU: NSW New South Wales, QLD Queensland, SA South Australia, TAS Tasmania, VIC Victoria, WA Western Australia, NT Northern Territory, ACT Australian Capital Territory
GB: ENG England, SCT Scotland, WLS Wales, NIR Northern Ireland
DE: BY Bavaria, SN Saxony, NI Lower Saxony, ST Saxony-Anhalt, TH Thuringia, NW North Rhine-Westphalia, RP Rhineland-Palatinate, HE Hesse, BW Baden-Württemberg, BB Brandenburg, SL Saarland, SH Schleswig-Holstein, HH Hamburg, HB Bremen, BY Bayern, NW Nordrhein-Westfalen, SN Sachsen
FR: BRE Brittany, NOR Normandy, COR Corsica, IDF Île-de-France, PAC Provence, GES Alsace, HDF Picardy, BFC Burgundy
ES: CT Catalonia, AN Andalusia, GA Galicia, PV Basque Country, CN Canary Islands, IB Balearic Islands, NC Navarre, CT Cataluña, AN Andalucía
IT: 82 Sicily, 88 Sardinia, 52 Tuscany, 25 Lombardy, 21 Piedmont, 34 Veneto, 78 Calabria, 72 Campania, 75 Apulia, 62 Lazio
IN: KL Kerala, TN Tamil Nadu, KA Karnataka, MH Maharashtra, GJ Gujarat, RJ Rajasthan, UP Uttar Pradesh, MP Madhya Pradesh, AP Andhra Pradesh, WB West Bengal, BR Bihar, OD Odisha, AS Assam, JK Kashmir, TS Telangana, JH Jharkhand, PB Punjab, HR Haryana, GA Goa
CN: GD Guangdong, SC Sichuan, YN Yunnan, HB Hubei, HN Hunan, XZ Tibet, XJ Xinjiang, FJ Fujian, ZJ Zhejiang, JS Jiangsu, NM Inner Mongolia, XZ Tibetan
JP: 01 Hokkaido, 47 Okinawa
BR: SP São Paulo, RJ Rio de Janeiro, BA Bahia, MG Minas Gerais, RS Rio Grande do Sul, PE Pernambuco, PR Paraná, MT Mato Grosso
MX: BCN Baja California, BCS Baja California Sur, NLE Nuevo León, MEX State of Mexico, MEX Estado de México, MEX Mexico State, OAX Oaxaca, JAL Jalisco, CHP Chiapas, TLA Tlaxcala, PUE Puebla, VER Veracruz, SIN Sinaloa, YUC Yucatán, ROO Quintana Roo, TAM Tamaulipas, MIC Michoacán, QUE Querétaro, ZAC Zacatecas, COA Coahuila, NAY Nayarit, SLP San Luis Potosí, GUA Guanajuato
RU: SPE Leningrad, CE Chechnya, DA Dagestan, TA Tatarstan
ZA: GP Gauteng, KZN KwaZulu-Natal, LP Limpopo, MP Mpumalanga, WC Western Cape, EC Eastern Cape
PT: 30 Madeira, 20 Azores
TH: -- Isan
BE: VLG Flanders, WAL Wallonia, VLG Flemish
ID: BA Bali, AC Aceh, JB West Java, JT Central Java, -- Sumatra, -- Sulawesi
"""

# One name, several places. The document's other places decide, else the first candidate with a mark ``!``.
AMBIGUOUS = {
    "Georgia": ("!GE", "US-GA"),
    "Georgian": ("!GE", "US-GA"),
    "Congo": ("!CD", "CG"),
    "Congolese": ("!CD", "CG"),
    "Korea": ("!KR", "KP"),
    "Korean": ("!KR", "KP"),
    "Santiago": ("!CL", "DO", "ES", "CU"),
    "San José": ("!CR", "US-CA"),
    "San Jose": ("!CR", "US-CA"),
    "Valencia": ("!ES", "VE"),
    "Guadalajara": ("!MX", "ES"),
    "Córdoba": ("AR", "ES", "CO", "MX"),
    "Mérida": ("MX", "VE", "ES"),
    "La Paz": ("!BO", "MX", "HN"),
    "Tripoli": ("!LY", "LB"),
    "Cambridge": ("GB", "US-MA"),
    "Wellington": ("!NZ", "ZA"),
    "Hamilton": ("NZ", "CA"),
    "Perth": ("!AU", "GB"),
    "Kingston": ("JM", "CA"),
    "San Juan": ("PR", "AR"),
    "Victoria": ("AU-VIC", "CA", "SC"),
    "Moldavia": ("MD", "RO"),
    "Dominica": ("DM",),
    "Porto": ("PT",),
}
# Bodies that several countries have under one name; decided like the places above.
SHARED_INSTITUTIONS = {
    "Department of Labor": ("US", "PH", "ZA"),
    "Medicare": ("US", "AU", "CA"),
    "Environmental Protection Agency": ("US", "IE", "GH", "SE", "PK", "LR"),
    "Food and Drug Administration": ("US", "PH", "TH", "IN"),
    "Securities and Exchange Commission": ("US", "PH", "NG", "TH", "PK", "GH"),
    "Metropolitan Police": ("GB", "JP", "TH", "MX"),
    "Politburo": ("CN", "VN", "CU", "KP", "LA"),
    "Bundesrat": ("DE", "AT", "CH"),
    "Department of Justice": ("US", "CA", "PH", "IE", "ZA", "HK"),
    "Department of Education": ("US", "PH", "GB", "ZA", "AU"),
    "Department of Health": ("GB", "PH", "IE", "AU", "ZA", "US"),
    "House of Commons": ("GB", "CA"),
    "House of Representatives": (
        "US",
        "AU",
        "PH",
        "NZ",
        "JP",
        "NG",
        "TH",
        "EG",
        "MA",
        "CO",
        "LR",
        "FJ",
        "CY",
        "BY",
        "YE",
        "LY",
        "ET",
        "ID",
        "MM",
        "BZ",
        "JM",
        "TT",
        "AG",
        "MT",
        "BA",
        "NP",
        "NL",
        "BE",
        "SO",
        "ZW",
    ),
}
NEIGHBOURS = {"GE": ("RU", "AM", "AZ", "TR", "UA")}
"""Countries whose mention speaks for the country where the name is otherwise open."""

# Regions as unions of subregions; ``+`` adds or ``-`` drops single countries.
REGIONS = {
    "Africa": "naf waf eaf maf saf",
    "African": "naf waf eaf maf saf",
    "North Africa": "naf",
    "Northern Africa": "naf",
    "North African": "naf",
    "West Africa": "waf",
    "Western Africa": "waf",
    "West African": "waf",
    "East Africa": "eaf",
    "Eastern Africa": "eaf",
    "East African": "eaf",
    "Central Africa": "maf",
    "Southern Africa": "saf eaf",
    "Sub-Saharan Africa": "waf eaf maf saf",
    "sub-Saharan Africa": "waf eaf maf saf",
    "Horn of Africa": "eaf",
    "Sahel": "waf maf",
    "Maghreb": "naf",
    "Asia": "cas eas sea sas was",
    "Asian": "cas eas sea sas was",
    "East Asia": "eas",
    "Eastern Asia": "eas",
    "Southeast Asia": "sea",
    "South-East Asia": "sea",
    "South East Asia": "sea",
    "Southeast Asian": "sea",
    "South Asia": "sas",
    "South Asian": "sas",
    "Central Asia": "cas",
    "Central Asian": "cas",
    "Western Asia": "was",
    "Asia-Pacific": "eas sea sas aus mel mic pol",
    "Asia and the Pacific": "eas sea sas aus mel mic pol",
    "Middle East": "was +EG +IR",
    "Middle Eastern": "was +EG +IR",
    "Near East": "was +EG",
    "Persian Gulf": "was +IR",
    "Gulf States": "was",
    "Caucasus": "was +RU",
    "Europe": "eeu neu seu weu",
    "European": "eeu neu seu weu",
    "Eastern Europe": "eeu",
    "Eastern European": "eeu",
    "Western Europe": "weu neu seu",
    "Western European": "weu neu seu",
    "Northern Europe": "neu",
    "Southern Europe": "seu",
    "Central Europe": "eeu weu",
    "Central and Eastern Europe": "eeu seu neu",
    "European Union": "eeu neu seu weu -GB -NO -CH -RU -UA -BY -RS -AL",
    "EU": "eeu neu seu weu -GB -NO -CH -RU -UA -BY -RS -AL",
    "E.U.": "eeu neu seu weu -GB -NO -CH -RU -UA -BY -RS -AL",
    "Scandinavia": "neu -GB -IE",
    "Scandinavian": "neu -GB -IE",
    "Nordic": "neu -GB -IE",
    "Balkans": "seu +BG +RO",
    "Western Balkans": "seu",
    "Baltic States": "neu",
    "Baltic states": "neu",
    "Benelux": "weu",
    "Americas": "nam cam car sam",
    "North America": "nam cam",
    "North American": "nam cam",
    "South America": "sam",
    "South American": "sam",
    "Central America": "cam",
    "Central American": "cam",
    "Central and South America": "cam sam",
    "Latin America": "cam car sam",
    "Latin American": "cam car sam",
    "Latin America and the Caribbean": "cam car sam",
    "Northern Triangle": "cam",
    "Inter-American": "nam cam car sam",
    "Pan-American": "nam cam car sam",
    "Pan American": "nam cam car sam",
    "Western Hemisphere": "nam cam car sam",
    "Caribbean": "car",
    "West Indies": "car",
    "Oceania": "aus mel mic pol",
    "Pacific Islands": "mel mic pol",
    "Pacific Islander": "mel mic pol",
    "Polynesia": "pol",
    "Melanesia": "mel",
    "Soviet Union": "eeu cas",
    "Soviet": "eeu cas",
    "USSR": "eeu cas",
    "OECD": "neu weu seu nam aus +JP +KR +MX",
    "ASEAN": "sea",
    "African Union": "naf waf eaf maf saf",
}

WORLD = (
    "worldwide", "world-wide", "globally", "around the world", "across the world", "throughout the world",
    "in the world", "all over the world", "across the globe", "around the globe", "the world's",
    "of the world's", "in every country", "in all countries", "in many countries", "in most countries",
    "countries around the world", "on the planet", "en todo el mundo", "a nivel mundial", "dans le monde",
    "à l'échelle mondiale", "weltweit", "no mundo inteiro", "nel mondo",
)  # fmt: skip

# Bodies that need no country beside their name. Names that several countries share ("Supreme Court",
# "Ministry of Health") are not here, nor are foreign ministries: it is their trade to speak of other countries.
INSTITUTIONS = """
US: White House, Federal Reserve, Pentagon, Capitol Hill, FBI, Federal Bureau of Investigation, CIA, Homeland Security Investigations, Homeland Security, Immigration and Customs Enforcement, Customs and Border Protection, Department of Health and Human Services, Bureau of Justice, Bureau of Justice Statistics, Bureau of Labor Statistics, Census Bureau, Uniform Crime Reporting, Medicaid, Centers for Disease Control and Prevention, Internal Revenue Service, National Highway Traffic Safety Administration, Social Security Administration, Thirteenth Amendment, First Amendment, Second Amendment, Fourteenth Amendment, Bureau of Prisons, Drug Enforcement Administration, National Institutes of Health
GB: Downing Street, House of Lords, Whitehall, Home Office, Scotland Yard, National Health Service, NHS, NHS England, Ofsted, Ofcom, Ofgem, HMRC, Crown Prosecution Service, Office for National Statistics, National Crime Agency, Public Health England, HM Treasury, HM Prison and Probation Service, Holyrood, Stormont, Senedd
CA: RCMP, Parliament Hill, Sûreté du Québec
AU: Medibank, Centrelink, Austrac, CSIRO
NZ: Stats NZ, Oranga Tamariki, Waka Kotahi, Te Puni Kōkiri
IE: Dáil, Dáil Éireann, Seanad, Garda Síochána, Gardaí, Oireachtas, Tusla, Taoiseach
FR: Élysée, Assemblée nationale, Quai d'Orsay, Insee, INSEE, Matignon, Cour des comptes, Conseil constitutionnel
BE: Statbel, Fedasil, Sciensano
NL: Tweede Kamer, Rijkswaterstaat, Koninklijke Marechaussee
DE: Bundestag, Bundeskriminalamt, Bundeswehr, Bundesbank, Destatis, Statistisches Bundesamt, Bundesverfassungsgericht, Bundesgerichtshof, Bundesagentur für Arbeit, Robert Koch Institute, Robert Koch-Institut
AT: Statistik Austria
CH: Fedpol
ES: Guardia Civil, Moncloa, Congreso de los Diputados, Cortes Generales, Mossos d'Esquadra, Ertzaintza
PT: Assembleia da República, Polícia Judiciária
IT: Carabinieri, Istat, ISTAT, Guardia di Finanza, Palazzo Chigi, Montecitorio, Quirinale
GR: ELSTAT, Hellenic Police, Hellenic Statistical Authority, Hellenic Parliament, Hellenic Coast Guard
SE: Riksdag, Skatteverket, Försäkringskassan, Socialstyrelsen, Migrationsverket
NO: Storting, Kripos
DK: Folketing
FI: Eduskunta, Tilastokeskus
IS: Althing, Alþingi
EE: Riigikogu
LV: Saeima
LT: Seimas
PL: Sejm
RO: DIICOT
BG: Narodno Sabranie
RU: Kremlin, State Duma, Duma, Rosstat, Roskomnadzor, Rospotrebnadzor, FSB
UA: Verkhovna Rada
TR: Diyanet, TurkStat, TÜİK
IL: Knesset, Shin Bet, Mossad, Magen David Adom
EG: CAPMAS
IR: Revolutionary Guards, Revolutionary Guard Corps
CN: National People's Congress, Zhongnanhai, People's Liberation Army
TW: Legislative Yuan, Executive Yuan
JP: National Diet, Kantei
KR: Cheong Wa Dae, KOSTAT
IN: Lok Sabha, Rajya Sabha, Niti Aayog, NITI Aayog, National Crime Records Bureau
PK: NADRA
BD: Jatiya Sangsad, Rapid Action Battalion
PH: Malacañang, PhilHealth, Sandiganbayan
MY: Dewan Rakyat, Bank Negara
ID: Polri, Komisi Pemberantasan Korupsi
MX: INEGI, INDESOL, Infonavit, CONACYT, Pemex, CONEVAL, CONAPO
GT: Procuraduría General de la Nación
BR: Planalto, IBGE, Petrobras, Fiocruz, Ibama, Anvisa, Supremo Tribunal Federal
AR: INDEC, Casa Rosada, ANSES
CL: La Moneda, Codelco, Carabineros
CO: Fiscalía General de la Nación, Ecopetrol
PE: INEI, Sunat
ZA: Stats SA, Eskom, SASSA, Transnet, Sanral
NG: NAPTIP, NAFDAC, NDLEA, Aso Rock, Economic and Financial Crimes Commission
"""

# What carries a place's name and is not that place.
ELSEWHERE = (
    "Gulf of Mexico", "New England Journal of Medicine", "Indian Ocean", "South China Sea", "East China Sea",
    "Sea of Japan", "English Channel", "Irish Sea", "Baltic Sea", "Caribbean Sea", "Jordan River",
    "River Jordan", "Lake Victoria", "Lake Michigan", "Lake Ontario", "Mississippi River", "Missouri River",
    "Colorado River", "Ohio River", "Delaware River", "Potomac", "French fries", "French toast", "French press",
    "French window", "French windows", "French doors", "Swiss cheese", "Swiss chard", "Swiss roll", "Brazil nut",
    "Brazil nuts", "Turkish delight", "Spanish flu", "German measles", "Dutch oven", "Dutch auction",
    "China cabinet", "Guinea pig", "Guinea pigs", "guinea pig", "Danish pastry", "Canada goose", "Canada geese",
    "Canadian bacon", "English muffin", "English muffins", "Brussels sprouts", "Brussels sprout", "Greek yogurt",
    "Greek yoghurt", "Jersey cow", "Roman numerals", "Roman numeral", "Arabic numerals", "Venetian blind",
    "Chinese whispers", "Chinese cabbage", "Cuban sandwich", "Mexican standoff", "Panama hat", "Panama Papers",
    "Lima bean", "Lima beans", "Lyon Street", "Berlin Wall", "Stockholm syndrome", "Stockholm Syndrome",
    "Paris Agreement", "Geneva Convention", "Geneva Conventions", "Vienna Convention", "Hague Convention",
    "Palermo Protocol", "Kyoto Protocol", "Montreal Protocol", "Helsinki Declaration", "Declaration of Helsinki",
    "Istanbul Convention", "Warsaw Convention", "Rome Statute", "Istanbul Protocol", "Schengen", "Indian corn",
    "Irish stew", "Irish coffee", "Turkish coffee", "Turkish bath", "Persian cat", "Siamese cat",
    "German shepherd", "German Shepherd", "Scotch tape", "Boston Consulting Group", "Bermuda shorts",
    "Bermuda Triangle", "Munich Re", "Hawaiian pizza", "Hawaiian shirt", "Georgia font", "Java programming",
    "Tabasco sauce", "Buffalo wings", "Philadelphia cream cheese", "Russian roulette", "Russian doll",
    "Cologne water", "Indian summer", "Indian Summer", "Latin American Studies", "Bank of America",
    "Kentucky Fried Chicken", "Texas Instruments", "American Express", "British Airways", "New York Stock Exchange",
    "American football", "Spanish-language", "English-language", "Copenhagen Consensus", "Lisbon Treaty",
    "Treaty of Lisbon", "Treaty of Rome", "Treaty of Versailles", "Bologna Process", "Oslo Accords",
    "Helsinki Accords", "Dublin Regulation", "Dayton Agreement", "Marrakesh Treaty", "Doha Round",
    "New Caledonia", "Anglo-Saxon", "Canary Wharf", "Cambridge University", "Oxford University", "tribes of Israel", "Dutch elm", "Chinatown", "Little Italy",
    "American Psychological Association", "American Psychiatric Association",
)  # fmt: skip

# Place names that are also given names (a capitalised word right after makes them one), and those that are also
# family names (a given name, a title or an initial right before makes them one).
GIVEN = frozenset(
    "Jordan Chad Georgia Israel Virginia Austin Paris Florence Sydney Victoria Madison Jackson Charlotte Savannah"
    " Kenya Brooklyn Adelaide Alberta Sofia Santiago Orlando Milan Vienna Chelsea Dakota Carolina Houston"
    " Catalina Trinidad Rosario Concepción Guadalupe Mercedes Lara Miranda Berlin Cleveland Hamilton".split()
)
FAMILY = frozenset(
    "Jordan Israel Austin Paris Florence Washington Lincoln Madison Jackson Cuba Guerrero Hidalgo Morelos Lima"
    " Santiago Houston Orlando Wellington Hamilton Cleveland Holland France Ireland England Wales Poland Kingston"
    " Cambridge London Spain German French English Scot Pole Dane Miranda Lara Bolívar Sucre Vargas Falcón Colón"
    " Valencia Córdoba Mérida Medina Rosario Boston Denver Berlin Hesse Durban Rome Bristol Leeds Java Perth"
    " Sheffield Lyon Irish Welsh Brazil Bengal Britain Chad Finn Turk Swede Trinidad Tripoli Virginia Delaware"
    " Montana Tennessee Birmingham Manchester Cologne Frankfurt Dresden Kent York Lancaster Lagos Roma".split()
)
FIRST_NAMES = frozenset(
    "John James Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark"
    " Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob"
    " Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Patrick Raymond"
    " Jack Dennis Jerry Tyler Aaron Jose José Henry Adam Douglas Nathan Peter Zachary Kyle Walter Harold Carl Luis"
    " Carlos Juan Miguel Pedro Jorge Antonio Francisco Manuel Alejandro Mary Patricia Jennifer Linda Elizabeth"
    " Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret Betty Sandra Ashley Kimberly Emily Donna Michelle Carol"
    " Amanda Melissa Deborah Stephanie Laura Rebecca Sharon Cynthia Kathleen Amy Angela Shirley Anna Emma Olivia"
    " Maria María Ana Carmen Rosa Jane Anne Ann Alice Helen Diane Julie Joyce Ruth Martin Simon Alan Ian Neil"
    " Jean Pierre Marie Jacques Hans Peter Klaus Anatole Denzel Booker Andrew Jesse Janet Sophie Lucy Kate Rachel"
    " Abraham Samuel Oscar Hugo Diego Sofía Elena Omar Ali Mohammed Muhammad Ahmed Sam Tom Ben Tim Jim Joe Bob".split()
)


def peoples(word: str) -> tuple[str, ...]:
    """A people's name with its plural, where the plural is formed with *s*."""
    if word.endswith(("ese", "sh", "ch", "ss", "men", "man", "women", "woman", "Thai", "Swazi", "ois")):
        return (word,)
    return word, word + "s"
