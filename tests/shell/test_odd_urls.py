"""What nobody would type, at every door that is opened by a URL: refused or not found, never a failure."""

from collections.abc import Callable

import httpx
import pytest

from tests.ingestion.factories import a_penalty_row, csv_of
from xinyong.settings import Settings

pytestmark = pytest.mark.anyio
ODD = ["%00", "a%00b", "%ED%A0%80", "%FF", "%F0%9F%8F%83", "%27%22%5C%25_", "%E2%80%AE", "9" * 300, "%E6%98%86" * 300]
DOORS = [
    "/{}",
    "/{}.js",
    "/assets/{}",
    "/assets/{}.js",
    "/records/{}",
    "/subjects/{}",
    "/search?q={}",
    "/search?q=a&zone={}&first={}",
    "/publicity/permits?zone={}&authority={}&text={}&order={}",
    "/publicity/penalties?after={}&decidedFrom={}&severity={}",
    "/publicity/penalties?before={}",
    "/exports/publicity.csv?text={}",
    "/exports/publicity.csv?zone={}",
    "/exports/publicity.csv?subjectCode={}",
    "/exports/publicity.csv?authority={}",
    "/exports/publicity.xlsx?actKind={}",
    "/exports/publicity.xlsx?decidedTo={}",
    "/templates/{}.csv",
    "/templates/permit-2021.{}",
    "/deliveries/{}/complaints.xlsx",
    "/graphql?query={}",
    "/graphql?query=%7B__typename%7D&variables={}",
    "/graphql?documentId={}",
]


@pytest.mark.parametrize("door", DOORS)
async def test_an_odd_url_is_answered_without_a_failure(
    door: str, as_: Callable[..., httpx.AsyncClient], site: Settings
) -> None:
    async with as_(settings=site) as http:
        for odd in ODD:
            answer = await http.get(door.replace("{}", odd))
            assert answer.status_code in (200, 400, 401, 404, 422), (odd, answer.text)


async def test_an_odd_file_name_is_kept_or_refused(as_: Callable[..., httpx.AsyncClient], token: str) -> None:
    async with as_(authorization=f"Bearer {token}") as http:
        for odd in ODD:
            sent = await http.post(f"/deliveries?name={odd}", content=csv_of(a_penalty_row()))
            assert sent.status_code in (200, 201, 422), (odd, sent.text)
