"""Which names of two or more reports are one entity, as a table: join, apart, or one report's error. All texts are invented."""

import pytest
from entity_stories import entity, holders, story

# texts of the reports, one form, another form: one entity carries both
JOINED = {
    "two scripts, one office": (["The spokesman of the Front, Mussa Ag Tabir, spoke.", "The front's spokesman, Moussa Ag Teber, spoke."], "Mussa Ag Tabir", "Moussa Ag Teber"),
    "words run together, one office": (["Driss Ben Hallou, the army spokesman, spoke.", "Idris Benhallou, the army's spokesman, spoke."], "Driss Ben Hallou", "Idris Benhallou"),
    "particle written apart, two bodies of the army": (["The spokesman of the General Staff, Colonel Driss Ben Hallou, spoke.", "Army spokesman Colonel Idris Benhallou spoke."], "Driss Ben Hallou", "Idris Benhallou"),
    "two scripts, one rank": (["General Musa al-Karib came.", "Gen Mousa Kareeb came.", "Retired General Musa al-Karib left."], "Musa al-Karib", "Mousa Kareeb"),
    "two letters for one sound": (["The minister, Lorenz Adalin, spoke.", "Lorentz Adalin spoke."], "Lorenz Adalin", "Lorentz Adalin"),
    "portfolio before the name": (["Foreign Minister Ana Velish spoke.", "A minister is no general.\n\nMinister of Foreign Affairs Ana Velisch spoke."], "Ana Velish", "Ana Velisch"),
    "form of address": (["The president, Idris Korane, spoke.", "The President of Ostland, His Excellency Idriss Korane, spoke."], "Idris Korane", "Idriss Korane"),
    "given name in two spellings": (["Shawn Hollis was hurt.", "Sean Hollis was hurt."], "Shawn Hollis", "Sean Hollis"),
    "surname that is an office": (["The dead woman is Adeline King.", "Police named Adline King of Halden."], "Adeline King", "Adline King"),
    "junior without a given name": (["Ervin Holm Jr., 36, was held. His nephew Jordy Holm saw it.", "Police held Holm Jr. on Friday."], "Ervin Holm Jr.", "Holm Jr."),
    "place run together": (["In Tin Adous it rained.", "The town of Tinadouss was hit."], "Tin Adous", "Tinadouss"),
    "misheard from end to end, one office": (["The president of the court, Johanna Ulbrich, spoke.", "Hanna Ulbrecht, president of the court, spoke."], "Johanna Ulbrich", "Hanna Ulbrecht"),
    "words of a front turned": (["The National Front for Renewal won.", "The Front for National Renewal won."], "National Front for Renewal", "Front for National Renewal"),
    "central board": (["The Central Electoral Board said so.", "The Electoral Board said so."], "Central Electoral Board", "Electoral Board"),
    "country before a body": (["The Norwegian Harbour Safety Board met.", "The Harbour Safety Board met."], "Norwegian Harbour Safety Board", "Harbour Safety Board"),
    "dotted country before a body": (["The U.S. Harbour Safety Board met.", "The Harbour Safety Board met."], "U.S. Harbour Safety Board", "Harbour Safety Board"),
    "one word in the plural": (["The group Puente Sin Puertas marched.", "The group Puentes Sin Puertas marched."], "Puente Sin Puertas", "Puentes Sin Puertas"),
    "two names of a town": (["Crowds met in Gdansk.", "In Danzig it rained."], "Gdansk", "Danzig"),
    "two names of a town, one of two words": (["Trams stood still in Kryvyi Rih.", "In Krivoy Rog it rained."], "Kryvyi Rih", "Krivoy Rog"),
    "park and international park": (["They met in Tarlo Park.", "They met in International Tarlo Park."], "Tarlo Park", "International Tarlo Park"),
    "acronym that only heads a title": (["The Harbour Safety Board met.", "HSB Commissioner Ana Ruiz spoke."], "Harbour Safety Board", "HSB"),
    "surname of the mother": (["Governor Aurelio Vela spoke.", "The governor, Aurelio Vela Naranjo, spoke."], "Aurelio Vela", "Aurelio Vela Naranjo"),
    "surname of the mother, accents": (["General Hernán Tuco came.", "Gen Hernan Tuco Rivas came."], "Hernán Tuco", "Hernan Tuco Rivas"),
    "short form that cuts the name": (["The owner, Raj Menon, 52, died.", "Rajesh Menon, 52, died."], "Raj Menon", "Rajesh Menon"),
    "short form that cuts the name, woman": (["Alexandra Holm, 41, was hurt.", "Alex Holm, 41, was hurt."], "Alexandra Holm", "Alex Holm"),
    "nickname": (["Mayor Elizabeth Crane left.", "Mayor Liz Crane left."], "Elizabeth Crane", "Liz Crane"),
    "initials": (["The engineer J. R. Ortega signed.", "Juan Ramón Ortega signed."], "J. R. Ortega", "Juan Ramón Ortega"),
    "glued initials": (["The engineer J.R. Ortega signed.", "J. R. Ortega signed."], "J.R. Ortega", "J. R. Ortega"),
    "middle initial": (["Corey Lund was held.", "Corey A. Lund was held.", "Corey Alan Lund was held."], "Corey A. Lund", "Corey Lund"),
    "middle name": (["Corey Lund was held.", "Corey A. Lund was held.", "Corey Alan Lund was held."], "Corey Alan Lund", "Corey Lund"),
    "double name of a married woman": (["Minister Ana Kovač resigned.", "Minister Ana Kovač-Brandt resigned."], "Ana Kovač", "Ana Kovač-Brandt"),
    "double name without hyphen": (["Minister Ilse Brandt Kovač resigned.", "Minister Ilse Brandt-Kovač resigned."], "Ilse Brandt Kovač", "Ilse Brandt-Kovač"),
    "umlaut written out": (["Finance Minister Jürgen Röhl left.", "Finance Minister Juergen Roehl left."], "Jürgen Röhl", "Juergen Roehl"),
    "slashed o": (["Søren Bjørk, a diver, spoke.", "Soren Bjork, a diver, spoke."], "Søren Bjørk", "Soren Bjork"),
    "one letter, same office": (["Sgt. Bryce Halquist spoke.", "Sgt. Bryce Halqvist spoke.", "Bryce Halqvist spoke."], "Bryce Halquist", "Bryce Halqvist"),
    "Arabic, two ways": (["Spokesman Abdel Rahman al-Saleh said so.", "Spokesman Abdul Rahman al-Salih said so."], "Abdel Rahman al-Saleh", "Abdul Rahman al-Salih"),
    "Arabic article left out": (["General Yusuf al-Mahdi left.", "General Yousef Mahdi left."], "Yusuf al-Mahdi", "Yousef Mahdi"),
    "Arabic glued article": (["Minister Nour el-Din Hamza left.", "Minister Noureddine Hamza left."], "Nour el-Din Hamza", "Noureddine Hamza"),
    "Arabic Gaddafi-like": (["Colonel Mustafa Ghazafi fled.", "Colonel Mustapha Qazafi fled."], "Mustafa Ghazafi", "Mustapha Qazafi"),
    "Slavic -sky and -skiy": (["Deputy Oleg Voronsky spoke.", "Deputy Oleg Voronskiy spoke."], "Oleg Voronsky", "Oleg Voronskiy"),
    "Slavic patronymic": (["Governor Sergei Petrovich Malin left.", "Governor Sergey Malin left."], "Sergei Petrovich Malin", "Sergey Malin"),
    "Slavic ye and e": (["Envoy Yelena Yefremova spoke.", "Envoy Elena Efremova spoke."], "Yelena Yefremova", "Elena Efremova"),
    "Slavic c with hook": (["Mayor Goran Petrović left.", "Mayor Goran Petrovich left."], "Goran Petrović", "Goran Petrovich"),
    "Hungarian order": (["Mayor Béla Szandor left.", "Mayor Szandor Bela left."], "Béla Szandor", "Szandor Bela"),
    "Chinese order": (["Premier Wei Longtao spoke.", "Premier Longtao Wei spoke."], "Wei Longtao", "Longtao Wei"),
    "Chinese hyphen": (["President Lin Tse-wen spoke.", "President Lin Tsewen spoke."], "Lin Tse-wen", "Lin Tsewen"),
    "particle left out": (["Director Pieter van der Holst left.", "Director Pieter van Holst left."], "Pieter van der Holst", "Pieter van Holst"),
    "particle as surname": (["Director Pieter van der Holst left.", "It was hard for Mr van der Holst."], "Pieter van der Holst", "van der Holst"),
    "junior left out": (["Mayor Robert Kell Jr. left.", "Mayor Robert Kell left."], "Robert Kell Jr.", "Robert Kell"),
    "title glued": (["Sen.Ruth Amster voted.", "Senator Ruth Amster voted."], "Ruth Amster", "Ruth Amster"),
    "all capitals": (["PRIME MINISTER ANA RUIZ RESIGNS\n\nAna Ruiz resigned on Monday.", "Ana Ruiz resigned."], "Ana Ruiz", "Ana Ruiz"),
    "possessive": (["Ana Ruiz's brother wept.", "Ana Ruiz left."], "Ana Ruiz", "Ana Ruiz"),
    "apostrophes of two shapes": (["Officer Sean O'Halloran fired.", "Officer Sean O’Halloran fired."], "Sean O'Halloran", "Sean O’Halloran"),
    "apostrophe left out": (["The Sana'ir valley flooded.", "People fled the Sanair valley."], "Sana'ir", "Sanair"),
    "place with a short word": (["Shells fell on the village of Aq Bulak.", "In the village of Ak Bulak ten died."], "Aq Bulak", "Ak Bulak"),
    "place in two spellings": (["In Quilvabamba the river rose.", "People fled from Qilvabamba.", "Roads to Quilvabamba are cut."], "Quilvabamba", "Qilvabamba"),
    "place, Arabic": (["Fighting reached the town of Deir al-Sur.", "Fighting reached the town of Dayr as-Sur."], "Deir al-Sur", "Dayr as-Sur"),
    "endonym": (["Protesters met in Kiev.", "Protesters met in Kyiv."], "Kiev", "Kyiv"),
    "exonym": (["The talks opened in Cologne.", "The talks opened in Köln."], "Cologne", "Köln"),
    "renamed country": (["Burma closed the border.", "Myanmar closed the border."], "Burma", "Myanmar"),
    "saint": (["A storm hit St. Brannock.", "A storm hit Saint Brannock."], "St. Brannock", "Saint Brannock"),
    "short form of a hospital": (["He died at St. Brannock Regional Medical Center.", "They were taken to St. Brannock."], "St. Brannock Regional Medical Center", "St. Brannock"),
    "short form of a firm": (["Harrow Ridge Capital bought shares.", "The fund Harrow Ridge sold its shares."], "Harrow Ridge Capital", "Harrow Ridge"),
    "firm and legal form": (["Telto Marine Ltd. paid.", "Telto Marine paid."], "Telto Marine Ltd.", "Telto Marine"),
    "firm and legal form abroad": (["Rhinwerk Optik AG said it would pay.", "The group Rhinwerk Optik said it would pay."], "Rhinwerk Optik AG", "Rhinwerk Optik"),
    "and written as a sign": (["Shares of Harding and Sons fell.", "Shares of Harding & Sons fell."], "Harding and Sons", "Harding & Sons"),
    "acronym introduced": (["The Federation of Dock Porters (FDP) struck.", "The FDP struck again."], "Federation of Dock Porters", "FDP"),
    "acronym introduced elsewhere": (["The FDP struck.", "The FDP (Federation of Dock Porters) struck.", "Leaders of the Federation of Dock Porters met."], "FDP", "Federation of Dock Porters"),
    "acronym of another language": (["The Popular Harbour Front (FPM) won.", "The FPM won."], "Popular Harbour Front", "FPM"),
    "acronym with dots": (["The Water Safety Board (W.S.B.) met.", "The WSB met."], "W.S.B.", "WSB"),
    "known acronym": (["The International Monetary Fund agreed.", "The IMF agreed."], "International Monetary Fund", "IMF"),
    "ministry in two orders": (["The Ministry of Transport closed it.", "The Transport Ministry closed it."], "Ministry of Transport", "Transport Ministry"),
    "union in two orders": (["The Dockers' Union struck.", "The Union of Dockers struck."], "Dockers' Union", "Union of Dockers"),
    "labour and labor": (["The Labour Court ruled.", "The Labor Court ruled."], "Labour Court", "Labor Court"),
    "ship with its prefix": (["The MV Marit Solveen sank.", "The ferry Marit Solveen sank."], "MV Marit Solveen", "Marit Solveen"),
    "ship in two spellings": (["The ferry Marit Solveen sank.", "The Marit Solven sank.", "The Marit Solveen had left."], "Marit Solveen", "Marit Solven"),
    "law with year": (["Parliament passed the Harbour Safety Act 2019.", "The Harbour Safety Act bans it."], "Harbour Safety Act 2019", "Harbour Safety Act"),
    "party short form": (["The National Harvest Party won.", "Leaders of National Harvest wept."], "National Harvest Party", "National Harvest"),
    "particle of the desert": (["Colonel Ibrahim Ag Sidda spoke.", "Col. Brahim ag Sidda spoke."], "Ibrahim Ag Sidda", "Brahim ag Sidda"),
    "Ould left out": (["Mohamed Ould Bellal, a teacher, said so.", "Mohammed Bellal, a teacher, said so."], "Mohamed Ould Bellal", "Mohammed Bellal"),
    "village in one word": (["The strike hit the village of Tin Azar.", "The raid on Tinazar killed ten."], "Tin Azar", "Tinazar"),
    "group with an article": (["The group Ansar al-Haqq fled.", "Fighters of Ansar ul-Haq fled."], "Ansar al-Haqq", "Ansar ul-Haq"),
    "second given name": (["President María Fernanda Salas spoke.", "President Fernanda Salas spoke."], "María Fernanda Salas", "Fernanda Salas"),
    "treaty turned": (["The Puerto Lindo Accord was signed.", "The Accord of Puerto Lindo was signed."], "Puerto Lindo Accord", "Accord of Puerto Lindo"),
    "front and party": (["The Heritage Front won.", "The Heritage Front Party won."], "Heritage Front", "Heritage Front Party"),
    "silent h": (["Mission chief Lars Ekdahl spoke.", "Mission chief Lars Ekdal spoke."], "Lars Ekdahl", "Lars Ekdal"),
    "acronym of what looks like a person": (["Human Rights Watch said so.", "HRW said so."], "Human Rights Watch", "HRW"),
    "brigade with a number": (["The 4th Armoured Brigade left.", "The Fourth Armored Brigade left."], "4th Armoured Brigade", "Fourth Armored Brigade"),
    "what looks like a person": (["- Qilvabamba: 5 dead\n- Huarmal: 3 dead", "In Quilvabamba the river rose."], "Qilvabamba", "Quilvabamba"),
    "name in a line of capitals": (["Contact: Sgt. Bryce Halqvist, Public Information Officer\n\nPolice shot a man.", "Sgt. Bryce Halquist spoke."], "Bryce Halqvist", "Bryce Halquist"),
    "digits glued": (["The Sea Bow 4 cable failed.", "The cable SEABOW4 failed."], "Sea Bow 4", "SEABOW4"),
    "number as word": (["He lives on 5th Street.", "The house on Fifth Street burned."], "5th Street", "Fifth Street"),
    "road cut": (["Police closed Mill Ave. on Monday.", "Police closed Mill Avenue."], "Mill Ave.", "Mill Avenue"),
    "surname with a title": (["Prime Minister Ana Ruiz resigned.", "It fell to Ms Ruiz to resign."], "Ana Ruiz", "Ruiz"),
}  # fmt: skip

# texts, one form, another form: two entities
APART = {
    "bodies of two countries": (["The Norwegian Harbour Safety Board met.", "The Swedish Harbour Safety Board met."], "Norwegian Harbour Safety Board", "Swedish Harbour Safety Board"),
    "brothers": (["Corey Lund, 34, fired. His brother Kevin Lund, 31, wept.", "Kevin Lund said Corey Lund was ill."], "Corey Lund", "Kevin Lund"),
    "brothers with like names": (["Evan Lund, 34, died.", "Ivan Lund, 31, died.", "Evan Lund and Ivan Lund died."], "Evan Lund", "Ivan Lund"),
    "father and son, senior and junior": (["Robert Kell Sr. founded it. Robert Kell Jr. sold it.", "Robert Kell Jr. sold it."], "Robert Kell Sr.", "Robert Kell Jr."),
    "father and son, second surname": (["Luis Mora Vega, 60, died. His son Luis Mora Rivas, 20, died.", "Luis Mora Rivas died."], "Luis Mora Vega", "Luis Mora Rivas"),
    "two second surnames in two reports": (["Juan Vela Poma, 60, died.", "Juan Vela Tito, 20, died."], "Juan Vela Poma", "Juan Vela Tito"),
    "initials of two": (["J. Ortega signed. K. Ortega did not.", "Juan Ortega signed."], "K. Ortega", "Juan Ortega"),
    "two middle initials": (["John B. Hale died.", "John C. Hale died."], "John B. Hale", "John C. Hale"),
    "short form with two who bear it": (["Alexander Holm left. Alexandra Holm stayed.", "Alex Holm spoke."], "Alexander Holm", "Alexandra Holm"),
    "man and woman": (["Mario Costa spoke.", "Maria Costa spoke."], "Mario Costa", "Maria Costa"),
    "man and wife": (["Yuri Malin spoke.", "Yulia Malina spoke."], "Yuri Malin", "Yulia Malina"),
    "victims of one family": (["Asha Menon, 9, died.", "Usha Menon, 40, died."], "Asha Menon", "Usha Menon"),
    "ministers of two countries": (["The Peruvian foreign minister, Ana Ruiz, left.", "The Chilean foreign minister, Eva Ruiz, left."], "Ana Ruiz", "Eva Ruiz"),
    "two leaders of one family": (["President Kim Dae Lun left.", "President Kim Dae Sil left."], "Kim Dae Lun", "Kim Dae Sil"),
    "street and person": (["A bomb fell on Ana Ruiz Street.", "Ana Ruiz, 34, died."], "Ana Ruiz Street", "Ana Ruiz"),
    "team and town": (["Verdal United won the match.", "A storm hit the town of Verdal."], "Verdal United", "Verdal"),
    "newspaper and town": (["The editor of the Verdal Herald left.", "A storm hit the town of Verdal."], "Verdal Herald", "Verdal"),
    "firm and town": (["Verdal Bank failed.", "A storm hit the town of Verdal."], "Verdal Bank", "Verdal"),
    "police and town": (["Verdal Police Department said so.", "He lived in Verdal."], "Verdal Police Department", "Verdal"),
    "county and city": (["The storm hit Verdal County.", "He lived in Verdal."], "Verdal County", "Verdal"),
    "river and town": (["The Verdal River rose.", "He lived in the town of Verdal."], "Verdal River", "Verdal"),
    "two firms of one family name": (["Harrow Steel fell.", "Harrow Foods rose."], "Harrow Steel", "Harrow Foods"),
    "two banks": (["The Bank of Ghana paid.", "The Bank of Peru paid."], "Bank of Ghana", "Bank of Peru"),
    "body and its council": (["The United Nations agreed.", "The UN Security Council voted."], "United Nations", "UN Security Council"),
    "body and its mission": (["The United Nations agreed.", "The United Nations Harbour Mission in Ostland (UNHMO) left.", "UNHMO, a United Nations mission, left."], "United Nations", "UNHMO"),
    "body, council, mission": (["The United Nations Security Council ended the United Nations Harbour Mission (UNHM). The United Nations paid.", "The UN's UNHM left. The UN Security Council voted. The Security Council voted."], "UN Security Council", "UNHM"),
    "town and its bank": (["The Harrow Ridge Bank failed.", "A storm hit the town of Harrow Ridge."], "Harrow Ridge Bank", "Harrow Ridge"),
    "surname and firm": (["Harding & Sons failed.", "Peter Harding, 40, wept. Harding left."], "Harding & Sons", "Harding"),
    "two bills": (["Bill 47 passed.", "Bill 74 failed."], "Bill 47", "Bill 74"),
    "president and vice president": (["President Ana Ruiz spoke.", "President Ana Ruiz left.", "Vice President Eva Ruiz spoke."], "Ana Ruiz", "Eva Ruiz"),
    "two ministers of one surname": (["Health Minister Ana Ruiz spoke.", "Health Minister Ana Ruiz left.", "Interior Minister Eva Ruiz spoke."], "Ana Ruiz", "Eva Ruiz"),
    "two judges": (["Judge Wei Ling ruled.", "Justice Wei Lin ruled."], "Wei Ling", "Wei Lin"),
    "brothers with a particle": (["Hakim Ould Sidi spoke.", "Salem Ould Sidi spoke.", "It was hard for Mr Ould Sidi."], "Hakim Ould Sidi", "Salem Ould Sidi"),
    "national society and the world's": (["The Red Crescent said so.", "The Ostish Red Crescent said so."], "Red Crescent", "Ostish Red Crescent"),
    "two ministries": (["The Ministry of Transport paid.", "The Ministry of Trade paid."], "Ministry of Transport", "Ministry of Trade"),
    "ministries of two countries": (["The Lestrian Ministry of Transport paid.", "The Veldanian Ministry of Transport paid."], "Lestrian Ministry of Transport", "Veldanian Ministry of Transport"),
    "two parties": (["The National Harvest Party won.", "The National Union Party won."], "National Harvest Party", "National Union Party"),
    "acronym of two": (["The Water Safety Board (WSB) met.", "The Western Sugar Bureau (WSB) met."], "Water Safety Board", "Western Sugar Bureau"),
    "cables with numbers": (["The Sealink 3 cable failed.", "The Sealink 4 cable failed."], "Sealink 3", "Sealink 4"),
    "laws with years": (["The Harbour Act 1974 bans it.", "The Harbour Act 2019 allows it."], "Harbour Act 1974", "Harbour Act 2019"),
    "two towns, one letter": (["He lived in Verdal. She lived in Vendal.", "A storm hit Verdal and Vendal."], "Verdal", "Vendal"),
    "north and south": (["Troops of North Ostland fired.", "Troops of South Ostland fired."], "North Ostland", "South Ostland"),
    "given name alone, two people": (["Kevin Lund wept.", "Kevin Holt laughed."], "Kevin Lund", "Kevin Holt"),
    "like countries": (["Niger closed the border.", "Nigeria closed the border."], "Niger", "Nigeria"),
    "two hospitals": (["He died at Brannock General Hospital.", "She lives at Brannock Children's Hospital."], "Brannock General Hospital", "Brannock Children's Hospital"),
    "parent and arm": (["Telto sold Telto Marine.", "Telto sold Telto Marine last year.", "Telto's chairman left."], "Telto", "Telto Marine"),
}  # fmt: skip

# texts, the right form, the wrong form: one entity, and the wrong form is that report's error
ERRORS = {
    "another given name for the same chief": (["Telto chief executive Robert Lang left.", "Robert Lang, chief executive of Telto, left.", "Telto CEO Richard Lang left."], "Robert Lang", "Richard Lang"),
    "misheard given name, one office": (["Captain Marit Solberg spoke.", "Captain Marit Solberg left.", "Captain Margit Solberg spoke."], "Marit Solberg", "Margit Solberg"),
    "given name, in a sentence that two print": (["Bedside staff counted the sick families slowly on Friday evening, whispered Ida Brand, a volunteer cook.", "Ida Brand cooked.", "Bedside staff counted the sick families slowly on Friday evening, whispered Esma Brand, a volunteer cook."], "Ida Brand", "Esma Brand"),
    "two known given names, one office": (["Union leader Maria Sanz spoke.", "The leader of the union, Marta Sanz, spoke.", "Maria Sanz, head of the union, spoke."], "Maria Sanz", "Marta Sanz"),
    "given name, office first": (["Police Chief Yola Merrin spoke.", "Police Chief Yola Merrin spoke.", "Police Chief Joanna Merrin spoke."], "Yola Merrin", "Joanna Merrin"),
    "given name, of one country": (["Peru's foreign minister, Ana Ruiz, left.", "Foreign Minister Ana Ruiz left.", "The foreign minister, Ana Ruiz, left.", "Peru's foreign minister, Lucia Ruiz, left."], "Ana Ruiz", "Lucia Ruiz"),
    "given name with a second surname": (["The governor, Aurelio Vela, spoke.", "Governor Aurelio Vela Naranjo spoke.", "Governor Aurelio Vela spoke.", "The regional governor, Alfredo Vela, spoke."], "Aurelio Vela", "Alfredo Vela"),
    "captain, surname in two spellings": (["The captain, Brita Falk, spoke.", "Captain Brita Falk landed.", "Captain Birgit Falck landed."], "Brita Falk", "Birgit Falck"),
    "chief executive": (["Chief executive Fiona Trew said so.", "Fiona Trew, the chief executive, left.", "Chief executive Frances Trew said so."], "Fiona Trew", "Frances Trew"),
    "surname with another letter": (["Coroner Alvin Mays said so.", "The coroner, Alvin Mays, left.", "Coroner Alvin Hays said so."], "Alvin Mays", "Alvin Hays"),
    "spokesman of the army and of the military": (["Army spokesman Hamza Rissa spoke.", "Hamza Rissa, an army spokesman, spoke.", "The military spokesman, Salem Rissa, spoke."], "Hamza Rissa", "Salem Rissa"),
    "victim of one age": (["Asha Menon, 9, died.", "Asha Menon, 9, died on Monday.", "Leena Menon, 9, died."], "Asha Menon", "Leena Menon"),
    "place of two words": (["Ten died in Tin Azarit.", "The village of Tin Azarit burned.", "People fled from Tin Azarit.", "Ten died in Tin Azorit."], "Tin Azarit", "Tin Azorit"),
    "two names turned": (["The captain, Jonas Varga, was held.", "Captain Jonas Varga fled.", "Captain Varga Jonasson was held. Captain Petra Varga was held."], "Jonas Varga", "Petra Varga"),
    "place with one letter, three against one": (["Floods hit Tarquilla.", "In Tarquilla ten died.", "Roads to Tarquilla are cut.", "Floods hit Tarquilia."], "Tarquilla", "Tarquilia"),
}  # fmt: skip

# texts, form, another form: one entity, and the other form is a variant, not an error
VARIANTS = {
    "one letter of a surname, one against one": (["Sgt. Bryce Halquist spoke.", "Sgt. Bryce Halqvist spoke."], "Bryce Halquist", "Bryce Halqvist"),
    "short form of many letters": (["Owner Raj Menon died.", "Owner Rajesh Menon died.", "Owner Rajesh Menon died.", "Rajesh Menon died."], "Rajesh Menon", "Raj Menon"),
    "place in another script": (["Quilvabamba flooded, and in Quilvabamba ten died.", "In Quilvabamba ten died.", "Roads to Quilvabamba are cut.", "Ten died in Qilvabamba."], "Quilvabamba", "Qilvabamba"),
    "nickname against three": (["Mayor Thomas Vask spoke.", "Mayor Thomas Vask spoke.", "Mayor Thomas Vask spoke.", "Mayor Tom Vask spoke."], "Thomas Vask", "Tom Vask"),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "one", "other"), JOINED.values(), ids=JOINED)
def test_joined(texts: list[str], one: str, other: str) -> None:
    found = story(*texts)
    assert holders(found, one)
    assert holders(found, one) & holders(found, other)
    assert not [form.text for e in found for form in e.forms if form.status == "error"]


@pytest.mark.parametrize(("texts", "one", "other"), APART.values(), ids=APART)
def test_apart(texts: list[str], one: str, other: str) -> None:
    found = story(*texts)
    assert holders(found, one)
    assert holders(found, other)
    assert not holders(found, one) & holders(found, other)


@pytest.mark.parametrize(("texts", "right", "wrong"), ERRORS.values(), ids=ERRORS)
def test_error_of_one_report(texts: list[str], right: str, wrong: str) -> None:
    found = entity(story(*texts), right)
    assert found is not None
    assert {form.text: form.status for form in found.forms}.get(wrong) == "error"


def test_what_the_erring_report_says_rightly_is_no_error() -> None:
    found = story(
        "Police Chief Yola Merrin spoke.",
        "Police Chief Yola Merrin spoke.",
        "Police Chief Joanna Merrin spoke. Chief Merrin left.",
    )
    chief = entity(found, "Yola Merrin")
    assert chief is not None
    status = {form.text: form.status for form in chief.forms}
    assert (status["Police Chief Joanna Merrin"], status["Chief Merrin"]) == ("error", "same")


@pytest.mark.parametrize(("texts", "form", "other"), VARIANTS.values(), ids=VARIANTS)
def test_variant(texts: list[str], form: str, other: str) -> None:
    found = entity(story(*texts), form)
    assert found is not None
    assert {f.text: f.status for f in found.forms}.get(other) in ("variant", "same")
