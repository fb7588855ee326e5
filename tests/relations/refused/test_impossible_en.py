"""Who only stands near an English fact is no party of it: an adviser, a rival named in passing, the owner of a title elsewhere."""

from __future__ import annotations

import pytest

from tests.relations.asked import reasons

A, B, C = "[Bluebay|Company#a]", "[Greystone|Company#b]", "[Aoi|Company#c]"
LEE = "[Ann Lee|Person#p]"

REFUSED = [
    (f"{A} is in talks to acquire {B}'s pump unit {C}.", "a acquired b"),
    (f"{A} has hired {B} to explore a sale of {C}.", "b divested c"),
    (f"{A} tapped bankers at {B} to find a buyer for {C}.", "b divested c"),
    ("[Aoi|Company#a] is sold exclusively at [Greystone|Company#b].", "a divested b"),
    (f"{A} took a stake in {B}'s [Indian|Place#d] rival {C}.", "a investedIn b"),
    (f"{A} will buy {B}'s smaller competitor {C}.", "a acquired b"),
    (f"[EU|Government#e] fines {A}, opens probe into {B}", "e fined b"),
    (f"{A} came second with 17.9%, followed by {B} with 11.4%.", "b ownsStakeIn a"),
    (f"{A} put {B} first with a 20% share.", "a investedIn b"),
    (f"{C}, founded by {A} co-founder {LEE}, grew.", "a founded c"),
    (f"{B} sued {A}, whose chief executive {LEE} tried to break up the deal.", "p worksFor b"),
    (f"{B}, and {A}, whose CEO {LEE} left, are rivals.", "p worksFor b"),
    (f"The paper, which is also suing {A}, licenses its content to {B}.", "a suppliesTo b"),
    (f"{C}, which owns {A}, faces competition from {B}.", "a competesWith b"),
    (f"{A} supplies {B} from its new [De Soto|Place#d] factory.", "b locatedIn d"),
    (f"{A} won an order from a [US|Place#d] carmaker.", "a locatedIn d"),
    (f"{A} to buy {B} as {C} weighs brand sales", "a acquired c"),
    (f"{A} halts talks with {B}", "a partneredWith b"),
    (f"[EU|Government#e] fines [Platform|Product#x], opens probe into {A}", "a develops x"),
    (f"{A} had offered $34.5 billion for [Browser|Product#x] in August.", "a develops x"),
    (f"{A} declined. The bloc's antitrust chief, {LEE}, did not.", "p worksFor a"),
    (f"{A} sued {B} in [Delaware|Place#d].", "b locatedIn d"),
    (f"[Korea|Place#d]'s antitrust regulator fined {A}.", "a locatedIn d"),
    ("[Bluebay's|Company#a] [China|Place#d] business grew.", "a locatedIn d"),
    (f"{A} exited the [Indian|Place#d] payments firm.", "a locatedIn d"),
    (f"The [FTC|Government#e] sat. Seoul's antitrust regulator fined {A}.", "e fined a"),
    (f"{A} hired {LEE}, who led {B}'s team, for its {C} unit.", "c partOf b"),
    (f"{A}, which owns {B}, is listed on the [NYSE|Exchange#x].", "b listedOn x"),
    (f"The listed group, majority owned by {A}, will cut its stake in {B}.", "a reducedStakeIn b"),
    (f"{A}'s mobile unit lost a contract to {B}.", "a suppliesTo b"),
    (f"Regulators told {A} to stop buying {B}'s [H20|Product#x].", "a acquired b"),
    (f"{A} sells [Avastin|Product#x] in clinics.", "a divested x"),
    (f"{A} unveiled a watch in [Berlin|Place#d] on Thursday.", "a locatedIn d"),
    ("[Bluebay|Company#a]'s [US|Place#d] commercial revenue surged.", "a locatedIn d"),
    (f"It sold its stake in {A} over bulldozers used in [Gaza|Place#d].", "a locatedIn d"),
    (f"{LEE} joins {A} from {B}.", "b divested a"),
    (f"{A} Chairman {LEE} met {B} Chief Executive [Bo Dahl|Person#q].", "p worksFor b"),
    (f"{A} has agreed to buy {B}'s first in-house server chip.", "a acquired b"),
    (f"{A} shares sank 34% to 4.36 euros in [Paris|Place#d].", "a locatedIn d"),
    (f"{A}, {B}'s sister brand, has had the [N4|Product#x] on sale since June.", "b develops x"),
    (f"{A}, which was spun out of {B} in 2021, produces the [N4|Product#x].", "b develops x"),
    (f"{A} has already sold {B} an experimental drug.", "a divested b"),
    (f"{C}, another {B} supplier, has sold {A}.", "b divested a"),
    (f"The privately held owner of {A} paid $36 billion for {C}.", "a acquired c"),
    (f"{A} and {B}, whose [Jira|Product#x] is cheap, grew.", "a develops x"),
    (f"{LEE} has poached {A}'s [Bo Dahl|Person#q] as sales chief.", "p worksFor a"),
    (f"Seoul fined {A}, which fought it up to the [Supreme Court|Government#e].", "e fined a"),
    (f"{B}, the start-up chaired by {A}'s {LEE}, purchased planemaker {C}.", "p acquired c"),
]
ALLOWED = [
    (f"{A} sold {B} a year ago.", "a divested b"),
    (f"{A} has sold {B}, an experimental unit.", "a divested b"),
    (f"{C}, another {B} supplier, has sold {A}.", "c divested a"),
    (f"The owner of {A} and {B} paid $36 billion for {C}.", "b acquired c"),
    (f"{A} and {B}, whose [Jira|Product#x] is cheap, grew.", "b develops x"),
    (f"{LEE} has joined {A} from {B}'s unit.", "p worksFor a"),
    (f"The dispute went to court after the [FTC|Government#e] fined {A}.", "e fined a"),
    (f"{A}, {B}'s sister brand, has had the [N4|Product#x] on sale since June.", "a develops x"),
    (f"{A}, which was spun out of {B} in 2021, produces the [N4|Product#x].", "a develops x"),
    (f"{A} will acquire Hull from {B}, a fund backed by {C}.", "c investedIn b"),
    (f"{A} will acquire {B}'s pump unit and {C}.", "a acquired b"),
    (f"{A} agreed to buy {B}'s parent, a maker of chips.", "a acquired b"),
    (f"{A} Chairman {LEE}, once {B} Chief Executive, left.", "p worksFor b"),
    (f"{A} has hired {LEE}, and {B} is to sell {C}.", "b divested c"),
    (f"{A} was sold to {B}.", "b acquired a"),
    (f"{A} took a stake in {B}, a [Indian|Place#d] rival of {C}.", "a investedIn b"),
    (f"[EU|Government#e] fines {A} after a probe into the rival {B}", "e fined a"),
    (f"{A} came second among holders with 17.9%, followed by {B} with 11.4%.", "b ownsStakeIn a"),
    (f"{C}, founded by {A} co-founder {LEE}, grew.", "p founded c"),
    (f"{B} sued {A}, whose chief executive {LEE} tried to break up the deal.", "p worksFor a"),
    (f"{LEE}, whose boss left, joined {A}.", "p worksFor a"),
    (f"{C}, which owns {A} and {B}, fell.", "c ownsStakeIn b"),
    (f"{LEE}, who leads {A}, has preferred waste, buying {B}.", "a acquired b"),
    (f"{A} supplies {B} from its new [De Soto|Place#d] factory.", "a locatedIn d"),
    (f"{A}, a [US|Place#d] carmaker, grew.", "a locatedIn d"),
    (f"{A} is to buy assets such as {C} from {B}.", "a acquired c"),
    (f"{A} ended talks with a rival and signed with {B}.", "a partneredWith b"),
    (f"[EU|Government#e] opens probe into {A}'s [Platform|Product#x]", "a develops x"),
    (f"{A} offers a model for [Browser|Product#x] users.", "a develops x"),
    (f"{A} declined. The company's chief, {LEE}, did not.", "p worksFor a"),
    (f"{A} of [Japan|Place#d] is a customer.", "a locatedIn d"),
    ("[Korea|Place#d]'s antitrust regulator, the [KFTC|Government#e], fined it.", "e locatedIn d"),
    (f"{A}, the [Indian|Place#d] payments firm, grew.", "a locatedIn d"),
    (f"The [FTC|Government#e] sat. It fined {A}.", "e fined a"),
    (f"{A} hired {LEE}, who led {B}'s team, for its {C} unit.", "c partOf a"),
    (f"{A}, which owns {B}, is listed on the [NYSE|Exchange#x].", "a listedOn x"),
    (f"Its team, which sells apps, is not part of {A}, though both use [Orion|Product#x].", "a uses x"),
    (f"{A} lost a contract, to supply tyres to {B}.", "a suppliesTo b"),
    (f"{A} will buy {B}'s owner.", "a acquired b"),
    (f"{A} sells [Avastin|Product#x] to {B}.", "a divested x"),
    (f"{A} built a plant in [Berlin|Place#d] this year.", "a locatedIn d"),
    (f"{A} shares fell after a warning about its plant in [Baddi|Place#d].", "a locatedIn d"),
]


@pytest.mark.parametrize(("text", "fact"), REFUSED)
def test_who_only_stands_near_is_no_party(text: str, fact: str) -> None:
    assert all(reasons("en", text, fact))


@pytest.mark.parametrize(("text", "fact"), ALLOWED)
def test_who_does_it_is_one(text: str, fact: str) -> None:
    assert not any(reasons("en", text, fact))
