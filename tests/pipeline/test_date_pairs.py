"""Dates of two reports each: which ask one question. Invented news, words marked by brackets; what an editor would put together, and what not."""

import pytest

from variorum.ingest import read_article
from variorum.pipeline import reconcile_articles
from variorum.values import Interval

TOGETHER = {
    "election, voted and polling day": (
        "2026-03-09|Marlonia votes\n\nVoters in Marlonia went to the polls on [Sunday] to choose a new president. Turnout was the highest in 20 years.",
        "2026-03-10|Ruling party ahead\n\nThe ruling party leads after the presidential election in Marlonia on [March 8], officials said.",
    ),
    "election, to be held and will vote": (
        "2026-02-02|Campaign opens\n\nThe presidential election in Marlonia will be held on [8 March]. Five candidates stand.",
        "2026-02-20|Candidates in last debate\n\nMarlonians will vote for a new president on [March 8], after a bitter campaign.",
    ),
    "launch, lifted off and launch of": (
        "2026-05-12|Rocket lifts off\n\nThe rocket Pelican 4 lifted off from the Garant pad on [Tuesday] with two satellites.",
        "2026-05-13|Satellites in orbit\n\nThe launch of Pelican 4 from the Garant pad on [May 12] put two satellites into orbit.",
    ),
    "launch, planned": (
        "2026-04-02|Rocket on the pad\n\nThe rocket Pelican 4 is to be launched on [12 May], the space agency said.",
        "2026-05-01|Pelican 4 fuelled\n\nThe launch of the rocket Pelican 4 is planned for [May 12], engineers said.",
    ),
    "trial, start and opening": (
        "2026-06-01|Trial of banker\n\nThe trial of the banker Ruda Kesh is to start on [15 June] in Port Hallam.",
        "2026-06-03|Kesh to plead not guilty\n\nBanker Ruda Kesh will plead not guilty when her trial opens on [June 15], her lawyer said.",
    ),
    "verdict, found guilty and convicted": (
        "2026-07-07|Kesh guilty\n\nA jury found the banker Ruda Kesh guilty of fraud on [Tuesday].",
        "2026-07-08|Banker faces ten years\n\nThe banker Ruda Kesh was convicted of fraud on [July 7] after a trial of three weeks.",
    ),
    "verdict, sentencing": (
        "2026-07-07|Kesh guilty\n\nJudge Ola Brandt will sentence the banker Ruda Kesh on [4 September].",
        "2026-07-08|Banker faces ten years\n\nThe sentencing of the banker Ruda Kesh is scheduled for [September 4].",
    ),
    "strike, walked out and began": (
        "2026-09-04|Dockers strike\n\nDockers at the port of Salwick walked out on [Thursday] over pay.",
        "2026-09-05|Ships queue at Salwick\n\nThe strike of dockers at the port of Salwick began on [September 3] and has no end in sight.",
    ),
    "strike, end": (
        "2026-09-12|Dockers return\n\nThe dockers of Salwick will end their strike over pay on [Monday], their union said.",
        "2026-09-13|Pay deal at Salwick\n\nThe strike over pay at Salwick will be over on [September 14], the union of the dockers said.",
    ),
    "flood, burst its banks and flooded": (
        "2026-01-20|River floods town\n\nThe river Ouna burst its banks on [Monday] and flooded the town of Calder.",
        "2026-01-21|Calder under water\n\nThe town of Calder was flooded on [January 19] when the river Ouna rose four metres.",
    ),
    "flood, schools reopen": (
        "2026-01-22|Calder cleans up\n\nSchools in Calder are expected to reopen by [the end of January].",
        "2026-01-23|Children wait\n\nSchools in Calder should open again by [January 31], the mayor said.",
    ),
    "merger, completed and close": (
        "2026-03-02|Banks merge\n\nThe merger of Sund Bank and Ostby Bank is expected to be completed in [the fourth quarter].",
        "2026-03-03|Sund to buy Ostby\n\nSund Bank expects the merger with Ostby Bank to close by [the end of the year].",
    ),
    "merger, announced": (
        "2026-03-03|Sund to buy Ostby\n\nSund Bank announced a merger with Ostby Bank on [Monday].",
        "2026-03-20|Regulator looks at Ostby\n\nThe merger of Sund Bank and Ostby Bank, unveiled on [March 2], worries the regulator.",
    ),
    "merger, shareholders' vote": (
        "2026-04-20|Sund bid nears end\n\nThe shareholders of Ostby Bank will decide on the merger on [May 6].",
        "2026-05-07|Owners say yes\n\nShareholders of Ostby Bank voted for the merger with Sund Bank on [Wednesday].",
    ),
    "ceasefire, came into force and took effect": (
        "2026-08-02|Guns fall silent\n\nA ceasefire between Kesht and Oran came into force on [Saturday] at noon.",
        "2026-08-04|Truce holds\n\nThe truce between Kesht and Oran, which took effect on [August 1], held for a third day.",
    ),
    "ceasefire, expires and lasts until": (
        "2026-08-02|Guns fall silent\n\nThe ceasefire between Kesht and Oran runs until [31 August].",
        "2026-08-04|Truce holds\n\nThe ceasefire between Kesht and Oran expires on [August 31].",
    ),
    "attack in the genitive": (
        "2026-10-11|Gunman at station\n\nA gunman killed four people at the station of Lorne on [Saturday].",
        "2026-10-13|Lorne mourns\n\n[Saturday]'s attack at the station of Lorne left four people dead.",
    ),
    "founded, nominal": (
        "2026-10-11|Charity in trouble\n\nThe charity Open Hand was founded in [1998] by two nurses.",
        "2026-10-12|Open Hand closes\n\nSince its creation in [1998] the charity Open Hand has fed a million people.",
    ),
    "month and day of one act": (
        "2026-10-11|Club closed\n\nThe city revoked the licence of the club Aurora in [June].",
        "2026-10-12|Aurora shut\n\nThe licence of the club Aurora was revoked on [June 7] after complaints.",
    ),
}  # fmt: skip
APART = {
    "vigil and press conference": (
        "2026-08-03|Town mourns\n\nA vigil for the victims of the fire in Calder was held on [Sunday].",
        "2026-08-03|Chief speaks\n\nA press conference on the victims of the fire in Calder was held on [Sunday].",
    ),
    "fire and visit": (
        "2026-08-03|Fire in Calder\n\nA fire in a hostel in Calder killed six people on [Sunday].",
        "2026-08-03|Governor in Calder\n\nThe governor arrived in Calder on [Sunday] to meet people hurt in the hostel fire.",
    ),
    "resolution and end of the mandate": (
        "2026-08-03|Council votes\n\nThe council adopted a resolution on the mission in Tabor on [Sunday].",
        "2026-08-03|Mission over\n\nThe resolution of the council brings the mandate of the mission in Tabor to an end effective [August 2].",
    ),
    "one day, two acts of two people": (
        "2026-03-10|Ruling party ahead\n\nThe president of Marlonia met the bishops on [Monday].",
        "2026-03-10|Storm in north\n\nA storm in the north of Marlonia closed the airport on [Monday].",
    ),
    "vote and count": (
        "2026-03-09|Marlonia votes\n\nMarlonia voted for a new president on [Sunday].",
        "2026-03-09|Marlonia waits\n\nThe final results of the vote in Marlonia are due on [Thursday].",
    ),
    "arrest and trial": (
        "2026-06-01|Trial of banker\n\nThe banker Ruda Kesh was arrested on [3 May].",
        "2026-06-03|Kesh to plead not guilty\n\nThe trial of the banker Ruda Kesh opens on [June 15].",
    ),
    "verdict and sentence": (
        "2026-07-08|Kesh guilty\n\nA jury found the banker Ruda Kesh guilty of fraud on [Tuesday].",
        "2026-07-08|Banker faces ten years\n\nThe banker Ruda Kesh will be sentenced on [September 4].",
    ),
    "attack and mourning, one day": (
        "2026-10-13|Lorne mourns\n\nPolice released the brother of the gunman on [Monday].",
        "2026-10-13|King in Lorne\n\nThe king visited the wounded of Lorne in hospital on [Monday].",
    ),
    "two coups": (
        "2026-10-11|General sworn in\n\nA coup in [2020] brought the army to power in Tabor.",
        "2026-10-11|Tabor at the polls\n\nThe army of Tabor took power in a second coup in [2021].",
    ),
    "launch and failure of the last": (
        "2026-05-12|Rocket lifts off\n\nPelican 4 was launched on [Tuesday] from the Garant pad.",
        "2026-05-13|Satellites in orbit\n\nPelican 3 exploded after its launch from the Garant pad in [2024].",
    ),
    "strike and talks": (
        "2026-09-04|Dockers strike\n\nDockers at the port of Salwick walked out on [Thursday] over pay.",
        "2026-09-04|Talks on pay\n\nThe dockers of Salwick and their employers will meet for talks on [Monday].",
    ),
    "mourning and warning, one day": (
        "2026-01-21|Calder under water\n\nThe prime minister will visit the flooded town of Calder on [Thursday].",
        "2026-01-21|More rain\n\nMore rain is forecast for the flooded town of Calder on [Thursday].",
    ),
    "merger announced and closed": (
        "2026-03-03|Banks merge\n\nSund Bank announced the merger with Ostby Bank on [Monday].",
        "2026-03-03|Sund to buy Ostby\n\nThe merger of Sund Bank and Ostby Bank is to be completed in [the fourth quarter].",
    ),
    "ceasefire begins and talks end": (
        "2026-08-02|Guns fall silent\n\nA ceasefire between Kesht and Oran came into force on [Saturday].",
        "2026-08-02|Talks end\n\nEnvoys of Kesht and Oran left the talks on [Saturday] without a word.",
    ),
    "death and funeral": (
        "2026-10-13|Lorne mourns\n\nFour people died at the station of Lorne on [Saturday].",
        "2026-10-13|Lorne buries its dead\n\nThe four dead of Lorne will be buried on [Friday].",
    ),
}  # fmt: skip
# known to come out wrong; a pair that is mended leaves the list, and the test says so
OPEN = frozenset(("ceasefire begins and talks end", "one day, two acts of two people"))


def joined(left: str, right: str) -> bool:
    """Whether the two marked dates stand in one finding."""
    articles, spans = [], []
    for number, report in enumerate((left, right)):
        day, _, text = report.partition("|")
        headline, _, body = text.partition("\n\n")
        plain = f"{headline}\n\nPublished: {day}\n\n{body}"
        (article,) = read_article(plain.replace("[", "").replace("]", "").encode(), name=f"{number}.txt")[0]
        words = body[body.index("[") + 1 : body.index("]")]
        start = article.text.index(body[: body.index("[")] + words) + body.index("[")
        articles.append(article)
        spans.append((article.id, start, start + len(words)))
    made = reconcile_articles(articles)
    held = []
    for name, start, end in spans:
        ids = {
            c.id
            for c in made.claims
            if c.article == name and c.start < end and start < c.end and isinstance(c.value, Interval)
        }
        held.append({f.id for f in made.findings for r in f.readings if ids & set(r.claims)})
    return bool(held[0] & held[1])


@pytest.mark.parametrize("name", sorted(TOGETHER))
def test_one_question(name: str) -> None:
    assert joined(*TOGETHER[name]) != (name in OPEN)


@pytest.mark.parametrize("name", sorted(APART))
def test_two_questions(name: str) -> None:
    assert joined(*APART[name]) == (name in OPEN)
