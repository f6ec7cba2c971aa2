import pytest

from variorum.ingest.agencies import find_credits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LIMA, Peru (AP) — The river rose.", [("AP", "(AP)")]),
        ("LOMM, July 5. /TASS/. The river rose.", [("TASS", "/TASS/")]),
        ("A flooded street. (Photo by AFP)", [("AFP", "(Photo by AFP)")]),
        ("A flooded street, May 8, 2021. REUTERS/Ann Example", [("Reuters", "REUTERS/Ann Example")]),
        ("Source: Osk Post", [("Osk Post", "Source: Osk Post")]),
        ("The mayor told Reuters that help was late.", [("Reuters", "told Reuters")]),
        ("Reuters contributed to this report.", [("Reuters", "Reuters contributed")]),
        ("The Associated Press contributed to this report.", [("AP", "The Associated Press contributed")]),
        (
            "On June 20, Agence France-Presse reported that a court sat.",
            [("AFP", "Agence France-Presse reported")],
        ),
        (
            "He said so, according to the Ruritanian OSKA news agency.",
            [("OSKA", "Ruritanian OSKA news agency")],
        ),
        ("The state news agency OSKA reported the fall.", [("OSKA", "news agency OSKA")]),
        (
            "She told the Riverton Herald newspaper that her son was safe.",
            [("Riverton Herald", "told the Riverton Herald")],
        ),
        ("The flyer was posted by television station WXYZ.", [("WXYZ", "television station WXYZ")]),
        ("He told the BBC that it was dark.", [("BBC", "told the BBC")]),
        (
            "The Riverton Times reported on Monday that the dam leaked.",
            [("Riverton Times", "The Riverton Times reported")],
        ),
        ("The Osk Guardian newspaper said so.", [("Osk Guardian", "The Osk Guardian newspaper")]),
        ("He wrote for the Guardian newspaper.", [("Guardian", "Guardian newspaper")]),
        (
            "Copyright 2015 The Associated Press. All rights reserved.",
            [("AP", "Copyright 2015 The Associated Press")],
        ),
        ("OSK, Oct 3 (Norla) – The river rose.", [("Norla", "(Norla)")]),
        ("The river rose, Norla reports.", [("Norla", "Norla reports")]),
        ("The agency Norla reported that the river rose.", [("Norla", "The agency Norla reported")]),
        ("The river rose, reports the NRL agency.", [("NRL", "reports the NRL agency")]),
        ("Source: norlanews", [("norlanews", "Source: norlanews")]),
        ("RUR, Oct 3 (Petra) – The river rose.", [("Petra", "(Petra)")]),
        ("The river rose, the state news agency Petra reported.", [("Petra", "news agency Petra")]),
        ("The Petra news agency reported the fall.", [("Petra", "The Petra news agency")]),
        ("With inputs from Xinhua", [("Xinhua", "With inputs from Xinhua")]),
    ],
)
def test_credits(text, expected):
    assert [(name, text[start:end]) for name, start, end in find_credits(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The river rose, the Coast Guard reported.",
        "The river rose, Police reported.",
        "The harbour was closed, he reports.",
        "He met the PA minister and walked to the AA meeting.",
        "The map of Ann Example was lost.",
        "A Ruritanian newspaper said so.",
        "An unknown daily was quoted.",
        "Ruritanian news agency staff went on strike.",
        "The source: nobody knows.",
        "Sources said that the dam was weak.",
        "“It is over,” said Petra Oll, a diver.",
        "Hina said that she had seen the river rise.",
        "Bloomberg ran for office and lost.",
        "the Washington Post building burnt down",
        "",
    ],
)
def test_no_credit_without_a_sign(text):
    assert find_credits(text) == []
