"""English words that tell names from other words: heads with their kind, function words, titles, calendar."""

from types import MappingProxyType


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _heads(**kinds: str) -> MappingProxyType[str, str]:
    return MappingProxyType({word: kind for kind, words in kinds.items() for word in words.split()})


HEADS = _heads(
    Fund="Fund",
    Company="Corporation Corp Company Co Ltd Limited Inc LLC LLP PLC GmbH Group Holdings Holding Bank Industries"
    " Technologies Securities Capital Airlines Incorporated Shipyard Shipyards Factory Motors Enterprise"
    " Enterprises Ventures"
    " Conglomerate Solutions",
    Institute="Institute Institutes Institution University Universities College School Academy Academies Laboratory"
    " Laboratories Lab Labs Center Centre Centers Observatory Hospital Orchestra Museum Foundation Library"
    " Conservatory",
    PublicBody="Ministry Ministries Commission Bureau Office Department Departments Council Committee"
    " Administration Agency Agencies Authority Authorities Army Navy Force Forces Command Brigade Brigades Battalion"
    " Regiment Corps Fleet Government Governments Congress Parliament Senate Court Tribunal Directorate Secretariat"
    " Board Party Police Treasury Unit Cabinet Politburo Militia Guard Regime Embassy Assembly Procuratorate"
    " Inspectorate Squadron Headquarters Organization Organisation Nations State Military Insurgency Opposition"
    " Service Operations Community Delegation Division Taskforce Tribe",
    Alliance="Alliance Association Chamber Federation Consortium Society Union Coalition League Movement Forum Guild",
    Zone="Zone Zones Park Parks Base Bases Corridor Ground Grounds Hub Incubator Cluster",
    Policy="Plan Plans Opinion Opinions Law Laws Act Regulation Regulations Measures Notice Guidelines Outline Strategy"
    " Rules Decree Provisions Circular Catalogue Blueprint Directive",
    Project="Programme Programmes Program Programs Project Projects Initiative",
)
"""The last word of a name's first part, and the kind of thing that it makes the name of."""

TRADES = _set(
    "Systems Services Electronics Microelectronics Optoelectronics Avionics Aerospace Aerosystems Aviation Shipbuilding"
    " Semiconductor Semiconductors Photonics Optics Robotics Instruments Dynamics Equity Partners Investments"
    " Investment Management Works Propulsion Networks Software Composites Logistics Telecom Energy Steel Steelworks"
    " Chemical Chemicals Pharmaceuticals Automation Power Materials Machinery Motor Helicopter Helicopters Shipping"
    " Marine Precision Sensors Sensing Metals Alloys Alloy Drones Sonar Sonic Acoustics Lidar Radar Rocketry Microwave"
    " Analytics Biotech Lasers Laser Satellite Satellites Castings Forging Forgings Equipment Instrument Engines"
    " Communications Communication Navigation Ordnance Arms Vehicles Vessel Vessels Cables Batteries Battery Hydraulics"
    " Technology Orbital Aircraft Rocket Rockets Titanium Superconductors RF Imaging Avionic Vision"
    " Brokerage Trust Ventures Advisors Advisers Asset"
    " Assets Cloud Data Quantum Space Launch Semicon Wireless"
    " Bearing Bearings Fiber Fibre Carbon Titanium Turbine Turbines Digital Information Electric Electronic Rare-Earth"
    " Valves Valve Turbocharger Turbochargers Storage Reducer Reducers Oscillator Oscillators Trading Taxi Frequency"
    " Coatings Coating Cable Gear Gears Glass Ceramics Ceramic Rubber Plastics Foundry Membrane Membranes Pump Pumps"
    " Compressor Compressors Accelerators Accelerator Detectors Detector Amplifiers Antenna Antennas Capacitor"
    " Capacitors Transformer Transformers Switchgear Instrumentation Metrology Gyro Gyros Gyroscopes Inertial"
    " Simulation Simulators Rotors Rotorcraft Airships Parachutes Fasteners Springs Tubes Pipes Wire Wires Magnets"
    " Magnetics Crystals Wafers Chips Circuits Computing Photon Photonic Hydrogen Fuels Propellants Explosives"
    " Pyrotechnics Ammunition Firearms Optronics Thermal Infrared Leasing Factoring Consulting Airways Aero Motion"
    " Tooling Tools Dies Moulds Molds Abrasives Welding Polymers Resins Fibers Fibres Microsystems Nanotech Display"
    " Craft Foundries Diesel Chassis Powertrain Actuator Actuators Servo Servos Telemetry Chronometry Timekeeping"
    " Micromotor Micromotors Locomotive Locomotives Torpedo Torpedoes Munitions Munition Camera Cameras Foil Foils"
    " Graphite Tungsten Molybdenum Magnesium Aluminium Aluminum Lithium Cobalt Germanium Gallium Castings Packaging"
    " Freight Mobility International Biosciences Therapeutics Parachute Dockyard Dockyards Boatyard Silicon Wafer"
    " Petroleum Displays Signals Avitronics Mechatronics Hydroacoustics Undersea Subsea Offshore Yards Boats Yachts"
    " Carriers"
)
"""Last words of firms' names that have no legal form: Laoshan Sonic, Skylark Composites. Behind a word of the
field only they name nobody (Advanced Materials)."""

PLAIN = _set(
    "Advanced Modern New National Civil Military Strategic Defense Defence Dual-Use Joint General Special Key High"
    " Low Deep Green Smart Intelligent Digital Artificial Big Cyber Global International Regional Local Municipal"
    " Provincial Central State Public Private Commercial Industrial Technical Scientific Unmanned Autonomous Integrated"
    " Precision Marine Naval Air Space Ground Nuclear Electronic Electric Renewable Clean Raw Rare Heavy Light Basic"
    " Human Social Political Economic Financial Foreign Domestic North South East West Northern Southern"
    " Eastern Western"
    " Senior Deputy Chief Head Early Late Annual Total Chinese-Made Satellite Information Communications Remote"
    " Command Weapons Equipment Quantum Aerospace Aviation Missile Radar Laser Optical Underwater Ocean Maritime"
    " Internal Supply Project Quality Risk Human-Machine Data Cloud Computer Software Hardware Machine Electromagnetic"
    " Critical Emerging Core Common Future Next-Generation Network Homeland"
)
"""Words that a field of work begins with, and no firm's own name."""

CLOSING = _set("Co Ltd Limited Inc LLC LLP PLC GmbH")
"""Heads after which a company's name is over."""

WEAK_HEADS = _set(
    "State Service Operations Community Division Unit Party Board Base Bases Plan Plans Act Law Laws Notice Strategy"
    " Outline Rules Project Projects Program Programs Initiative Park Parks Capital Solutions Enterprise Enterprises"
    " Ground Grounds Hub Cluster Guard Court School Military Center Centers Police Union Measures"
    " Measure Regulations Regulation Movement"
)
"""Heads that a heading in title case often ends with by chance."""

PUBLIC_GROUPS = _set("Leading Small Working Task Forces Contact Support Advisory Steering Study Coordination")
"""Words that, before Group, make it a public body and not a company."""

DEFINITE_HEADS = _set(
    "Army Navy Department Commission Council Committee Ministry Bureau Party Coalition Alliance Government Opposition"
    " Regime Agency Authority Administration Board Union Association Federation"
)
"""Heads that stand alone for an organisation: the Coalition, the Department."""

TAKES_OF = frozenset(HEADS) - _set("Ltd Limited Inc LLC LLP PLC GmbH Co Corp Fund Technologies Industries Securities")
TAKES_FOR = _set(
    "Institute Center Centre Laboratory Lab Agency Administration Commission Committee Office Council Fund Foundation"
    " Alliance Association Society Department Bureau School College Plan Measures Program Programme Coalition"
    " Consortium Directorate Secretariat Board Corporation Group Academy Project Initiative Union Organization"
    " Organisation Federation Base Zone Park Guidelines Strategy Outline Opinions Regulations"
)
TAKES_ON = _set(
    "Council Commission Committee Institute Board Panel Opinions Opinion Law Regulations Regulation Measures Act"
)
TAKES_TO = _set("Coalition Committee Commission Movement Campaign Alliance")
POLICY_FIRST = _set(
    "Opinions Opinion Measures Regulations Regulation Law Notice Guidelines Outline Provisions Decree Rules Circular"
)
"""Policies whose name goes on after the head: Opinions on, Measures for."""

FIELDS = _set(
    "Industry Industries Technology Technologies Reform Engineering Security Trade Development Information Investment"
    " Management Administration Technical Economics Export Equipment Medicine Electronics Commerce Economy Innovation"
    " Communications Space Science Sciences Finance Construction Standards Astronautics Exploration Business Social"
)
"""Words that follow "and" inside one name: Science and Industry Corporation."""

FUNCTION_WORDS = _set(
    "Consider A An The This That These Those It Its He She They We I You His Her Their Our My Your In On At By For"
    " From To"
    " Of Off"
    " With Without Within Under Over Above Below Behind Beyond Beside Between Among Amid Across After Before"
    " Since Until During While When"
    " Where Which Who Whose What Why How If As Although Though Because But And Or Nor So Yet Then Thus Hence However"
    " Moreover Furthermore Meanwhile Nevertheless Nonetheless Instead Also Both Either Neither Each Every All Any Some"
    " Many Much Most More Less Few Several Such Other Another One Two Three Four Five Six Seven Eight Nine Ten"
    " Only Even"
    " Just Not No Yes Once Here There Now Today Yesterday Tomorrow Recently Currently Formerly Finally First"
    " Second Third"
    " Last Like Unlike Despite According Accordingly Additionally Indeed Perhaps Often Usually Through Throughout"
    " Via Per Against Toward Towards Upon Into Onto About Around Along Beyond Given Based Following Including Notable"
    " Read See Note Notes Source Sources Figure Table Is Are Was Were Be Been Has Have Had Do Does Did Can Could Will"
    " Would Should May Might Must Let Ultimately Overall Similarly Specifically Especially Particularly Generally"
    " Follow Besides Early Late Later Ever Never Still Again Former Photographs Reports Building Funding"
    " Helping Growing Welcoming Speaking Establishing Regarding Concerning Further Additional Subsequent Elsewhere"
    " Together Collectively Existing Returning Remaining Participating Respective Various Numerous Alongside Among"
    " Beside Founding Main Major Current Selected Previous Leading Largest Biggest Other"
)
"""Words that a sentence begins with and a name does not."""

ORDINALS = _set("First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth Thirteenth")

CALENDAR = _set(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug"
    " Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter"
)

TITLES = _set(
    "Comrade President Vice-President Chairman Chairwoman Chair Minister Secretary Director Deputy Vice Chief"
    " Commander General"
    " Gen Lt Lieutenant Colonel Col Major Maj Captain Capt Admiral Adm Sergeant Staff Sgt Spc Ambassador Envoy Premier"
    " Governor Mayor Dean Rector Professor Prof Dr Mr Mrs Ms Engineer Scientist Officer Executive Spokesman Spokeswoman"
    " Spokesperson Advisor Adviser Representative Senator Chancellor King Queen Prince Sheikh Academician Manager"
    " Assistant Associate Fellow Analyst Researcher Senior Special Principal Acting Honorary Founder"
    " Co-Founder Cofounder CEO CFO CTO COO"
)
"""Words of an office that stand before a person's name."""

PERSON_ROLES = (
    "president|vice president|chairman|chairwoman|chair|minister|secretary|director|deputy director|chief engineer"
    "|chief scientist|chief executive|commander|general manager|governor|mayor|dean|professor|researcher"
    "|research associate|associate|fellow|senior fellow|analyst|spokesman|spokeswoman|spokesperson|leader|head"
    "|secretary-general|secretary general|vice-president|vice-chairman|vice chairman|deputy mayor|party"
    " secretary|chief designer"
    "|chief technology officer|chief executive officer|chief financial officer|executive|managing"
    " director|partner|owner|inventor"
    "|entrepreneur|rector|provost|general counsel|board member|delegate|premier|deputy general manager"
    "|vice minister|investor"
    "|ceo|cfo|cto|coo|founder|co-founder|member|academician|ambassador|envoy|adviser|advisor|manager|officer"
)

NOT_ORGANISATIONS = _set(
    "AI ICT IT R&D S&T GDP CEO CTO CFO COO USD RMB CNY EUR GBP HKD JPY IPO PPP LP GP IED IEDs VBIED VBIEDs UAV UAVs UAS"
    " GPS LED IOT VR AR TV PDF HTTP HTTPS URL HTML XML DNS AM PM GMT UTC BST II III IV VI VII VIII IX XI SOE SOEs"
    " STEM VC"
    " PE FDI IP ID FAQ DNA RNA HIV LNG EV EVs OK MP MPs HE HRH CV ISBN ISSN DOI M&A B2B UK US USA PRC ROC UAE"
    " DPRK ROK EN"
    " DRAM NAND SRAM CPU GPU CPUs GPUs FPGA FPGAs ASIC ASICs EDA MEMS LIDAR SAR OLED LCD PCB PCBs RF MCU MCUs NPU SoC"
    " SoCs CMOS LEO GEO MIMO AESA"
    " ZH NB NOT AND THE FOR BUT NEW ALL CAPEX ROI ETF REIT SME SMEs NGO NGOs CO LTD INC LLC PLC CMF MCF NASDAQ"
    " C4ISR JSC OOO ZAO FZC FZE"
)
"""All-caps words that name no organisation."""

COUNTRIES = _set(
    "China Taiwan Japan Russia Ukraine Iran Iraq Syria Jordan Lebanon Turkey Egypt Israel Qatar Kuwait Yemen Libya"
    " Tunisia Algeria Morocco Sudan Pakistan India Afghanistan Bangladesh Nepal Myanmar Thailand Vietnam Laos Cambodia"
    " Malaysia Singapore Indonesia Philippines Australia Canada Mexico Brazil Argentina Chile Peru Cuba Venezuela"
    " France"
    " Germany Italy Spain Portugal Belgium Netherlands Luxembourg Switzerland Austria Poland Hungary Romania Bulgaria"
    " Greece Serbia Croatia Slovenia Slovakia Czechia Sweden Norway Denmark Finland Iceland Ireland Scotland Wales"
    " England Britain Belarus Kazakhstan Uzbekistan Kyrgyzstan Tajikistan Turkmenistan Mongolia Georgia Armenia"
    " Azerbaijan Ethiopia Kenya Nigeria Ghana Angola Zambia Zimbabwe Tanzania Uganda Rwanda Somalia Djibouti America"
    " Europe Asia Africa Eurasia U.S. US UK U.K. UAE USA PRC ROC DPRK ROK Korea Kurdistan Tibet Macau Hongkong"
)
DEMONYMS = _set(
    "Chinese Taiwanese Japanese Russian Ukrainian Iranian Iraqi Syrian Jordanian Lebanese Turkish Egyptian"
    " Israeli Qatari"
    " Kuwaiti Yemeni Libyan Tunisian Algerian Moroccan Sudanese Pakistani Indian Afghan Bangladeshi Nepalese"
    " Burmese Thai"
    " Vietnamese Lao Cambodian Malaysian Singaporean Indonesian Philippine Australian Canadian Mexican Brazilian"
    " Argentine"
    " Chilean Peruvian Cuban Venezuelan French German Italian Spanish Portuguese Belgian Dutch Swiss Austrian Polish"
    " Hungarian Romanian Bulgarian Greek Serbian Croatian Swedish Norwegian Danish Finnish Irish Scottish Welsh English"
    " British Belarusian Kazakh Uzbek Mongolian Georgian Armenian Ethiopian Kenyan Nigerian American European Asian"
    " African Korean Kurdish Arab Saudi Soviet Western Palestinian Sunni Shia Tibetan U.S. US UK British"
)

ARMED_PEOPLES = _set(
    "Kurdish Arab Yezidi Yazidi Turkmen Turkoman Sunni Shia Shiite Shi'ite Shi'a Druze Alawite Houthi Islamist Jihadist"
    " Salafist Christian Muslim Uyghur Pashtun Tuareg Chechen Tamil Maoist Baloch Karen Kachin"
)
"""Peoples and creeds by which a text names those who fight: Yezidi fighters, Houthi rebels."""

SILENT = FUNCTION_WORDS | CALENDAR | COUNTRIES | DEMONYMS | (TITLES - {"General", "Special"})
"""Words that, standing alone, are no name that a reader of this package looks for."""
