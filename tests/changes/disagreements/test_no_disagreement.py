"""Pairs that disagree in nothing: what fits together, and what was told later."""

from __future__ import annotations

import pytest

import mediacomp as mc

PAIRS = {
    "another year": (
        "A flood on the Varn destroyed 14 mills on Monday. People fled to the hills.",
        "The people of Orsted Vale fled on Monday. In March 2011 a flood on the Varn "
        "destroyed 31 mills.",
    ),
    "nights": (
        "Burglars broke into the town hall of Orsted Vale on Sunday night. They took "
        "two lamps.",
        "Burglars broke into the town hall of Orsted Vale at 2 a.m. on Monday. They "
        "took two lamps.",
    ),
    "what goes on": (
        "The gale cut off 7,000 farms in Orsted Vale from the grid on Friday. Crews "
        "were sent out at once.",
        "Some 3,000 farms in Orsted Vale were still cut off from the grid on Saturday. "
        "Crews were at work after the gale.",
    ),
    "days until which": (
        "The bridge over the Varn was closed on Tuesday. A lorry had hit it.",
        "The bridge over the Varn, which a lorry had hit, was closed until Thursday.",
    ),
    "somebody and others": (
        "The driver and three pupils were hurt when a bus left the road near Quell. "
        "All went home by evening.",
        "Four people were hurt near Quell when a bus left the road. By evening all "
        "were at home.",
    ),
    "shares of two wholes": (
        "Edda Rhys won the vote in Quell with 56 percent of the votes. The hall sang.",
        "Seven in ten voters of Quell took part in the vote that Edda Rhys won. The "
        "hall sang.",
    ),
    "a boat of a sort": (
        "The gale drove a boat onto the quay of Halden Bay. Nobody was on board.",
        "In Halden Bay the gale drove a trawler onto the quay. Nobody was on board.",
    ),
    "a country and its part": (
        "A factory in Britain will build the trams of Halden Bay. They come next year.",
        "A factory in England will build the trams of Halden Bay. They come next year.",
    ),
    "rounding": (
        "The flood damaged 1,987 houses in Tarnbrook. Repairs will cost £4.96 million, "
        "the county said. Families were told to wait for a letter.",
        "About 2,000 houses in Tarnbrook were damaged by the flood. The county expects "
        "to pay some £5 million for repairs. A letter will tell families more.",
    ),
    "qualifiers": (
        "More than 300 runners were at the start in Halden Bay. At least 40 gave up "
        "in the heat. The race ended in the park.",
        "In Halden Bay 342 runners were at the start of the race. Up to 60 of them "
        "gave up because of the heat. It ended in the park.",
    ),
    "units": (
        "The pipeline is 120 kilometres long and carries 30 tonnes of salt an hour. "
        "Work on it began in Orsted Vale two years ago.",
        "The 75-mile pipeline moves 30,000 kilograms of salt each hour. It was begun "
        "24 months ago in Orsted Vale.",
    ),
    "time zones": (
        "The rocket left the pad at Cape Sorrel at 14:30 GMT on Tuesday. It reached "
        "its orbit within minutes, the agency said.",
        "At 9.30 a.m. local time on Tuesday the rocket left its pad at Cape Sorrel. "
        "Minutes afterwards it was in orbit, according to the agency.",
    ),
    "later counts": (
        "Six people died when the hotel in Marrow Street burned down. Two guests are "
        "missing. The cause of the fire isn't known.",
        "The number of dead after the fire in a hotel in Marrow Street later rose to "
        "nine. Nobody is missing any more. Police look for the cause.",
    ),
    "ranges": (
        "The mayor of Quell expects between 200 and 300 visitors a day. Tickets will "
        "cost from £8 to £12.",
        "Around 250 visitors a day are expected in Quell, its mayor said. A ticket "
        "will cost £10 for most of them.",
    ),
    "approximations": (
        "The blaze at the mill broke out at about 8.45 p.m. Dozens of firefighters "
        "fought it, and hundreds of people watched from the bridge.",
        "Shortly after 8.30 p.m. a blaze broke out at the mill. It took 64 "
        "firefighters to put it out, as 410 people looked on from the bridge.",
    ),
    "parts of dates": (
        "The tunnel under the Varn will open on 3 May 2031. It was planned in the "
        "1990s and has two tubes.",
        "In May 2031 the tunnel under the Varn will open. Plans for its two tubes go "
        "back to the 1990s.",
    ),
    "other things counted": (
        "The club signed three players in January, among them Edda Rhys. It has won "
        "four of its matches since then.",
        "Edda Rhys was one of three players whom the club signed in January. It has "
        "lost two matches and won four since.",
    ),
    "season and career": (
        "Ilya Brandt scored 12 goals and 8 assists in 30 games this season. The fans "
        "of Halden Bay sang his name.",
        "In his career Ilya Brandt has scored 95 goals and 61 assists in 240 games. "
        "His name was sung by the fans of Halden Bay.",
    ),
    "parts of two wholes": (
        "Lena Ford landed 88 of 260 punches in the fight in Orsted Vale. The judges "
        "were of one mind.",
        "In the first round Lena Ford landed 12 of 40 punches. All judges in Orsted "
        "Vale thought the same of the fight.",
    ),
    "totals and differences": (
        "Halden Bay is third with 41 points. It won the match against Quell in front "
        "of 21,400 people.",
        "Halden Bay, which won the match against Quell, is third, six points behind "
        "Orsted Vale. Lena Ford scored.",
    ),
    "a whole and its part": (
        "Of their 205 branches 30 are to close, the two banks in Quell said on Monday.",
        "Some 30 branches of the two banks in Quell will be closed, it was said.",
    ),
    "what is two people's": (
        "Shares of Halden Bank rose on Monday. The bank in Quell is to merge.",
        "On Monday the shares of Orsted Bank fell. It is to merge with that in Quell.",
    ),
    "one version tells both": (
        "Six boats sank off Marrow Point in the gale, though the harbour master spoke "
        "of seven boats. Nobody drowned.",
        "Seven boats sank off Marrow Point in the gale. Nobody drowned.",
    ),
    "told without not": (
        "The mine in Tarnbrook did not reopen in spring. Its owners refused to pay for "
        "new pumps.",
        "The mine in Tarnbrook stayed shut in spring, as its owners did not want to "
        "pay for new pumps.",
    ),
    "an article for each": (
        "A fishing boat sank off Marrow Point. A second one was towed in by the "
        "harbour master.",
        "Off Marrow Point a fishing boat was lost. The harbour master saved two "
        "fishing boats.",
    ),
    "active and passive": (
        "The union sued the shipyard over the wages of 80 welders. Lena Ford and Otto "
        "Brandt led the talks.",
        "The shipyard was sued by the union over what 80 welders earn. Otto Brandt and "
        "Lena Ford led the talks.",
    ),
}


@pytest.mark.parametrize("encoder", ["lexical", "contextual"])
@pytest.mark.parametrize("kind", PAIRS)
def test_what_fits_together_is_no_disagreement(kind, encoder):
    a, b = (mc.Article.from_text(text) for text in PAIRS[kind])
    rows = mc.compare(a, b, encoder=encoder).disagreements
    assert rows[["text_a", "text_b", "probability"]].values.tolist() == []


@pytest.mark.parametrize("kind", PAIRS)
def test_typography_alone_is_no_disagreement(kind):
    text = PAIRS[kind][0]
    other = text.replace("'", "’").replace("-", "‑").replace(". ", ".  ")
    a, b = mc.Article.from_text(text), mc.Article.from_text(other)
    assert mc.compare(a, b, encoder="lexical").disagreements.empty
