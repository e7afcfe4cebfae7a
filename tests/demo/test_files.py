"""The files of the demo city's authorities: read by the same eyes as a real department's."""

from collections import Counter
from io import BytesIO

from tests.conftest import TODAY
from tests.demo.conftest import about_organizations, block_of, city_of
from xinyong.demo.rules.city import City
from xinyong.demo.rules.deliveries import FileSent, cells_of, files_apart
from xinyong.ingestion.rules.complaints import REJECT
from xinyong.ingestion.rules.headings import find_heading
from xinyong.ingestion.rules.rows import RowReader, Terms
from xinyong.jurisdictions.rules import ActKind, Layout
from xinyong.kit.rows import Row
from xinyong.kit.tables import open_table
from xinyong.records.rules import Draft

NOT_IN_FILES = {"row_no", "reported_on", "shown_on", "legal_representative", "document_name"}


def layout_of(city: City, kind: ActKind) -> Layout:
    return next(each for each in city.jurisdiction.layouts if each.act_kind is kind and not each.legacy)


def readers(city: City) -> dict[ActKind, RowReader]:
    terms = Terms(city.jurisdiction, TODAY, None)
    found = {}
    for kind in ActKind:
        codes = [column.code for column in layout_of(city, kind).columns]
        heading, _ = find_heading(city.jurisdiction.layouts, iter([Row(1, codes)]))
        assert heading is not None
        found[kind] = RowReader(heading, terms)
    return found


def test_every_draft_passes_the_checks_that_a_department_s_rows_have_to_pass(city: City, drafts: list[Draft]) -> None:
    reading = readers(city)
    for number, draft in enumerate(drafts, start=2):
        cells = cells_of(layout_of(city, draft.act_kind), draft)
        read = reading[draft.act_kind].read(Row(number, list(cells.values())))
        assert read is not None, reading[draft.act_kind].complaints
        for name in Draft.__slots__:
            if name not in NOT_IN_FILES:
                assert getattr(read, name) == getattr(draft, name), name
    assert [each for reader in reading.values() for each in reader.complaints] == []


def files() -> tuple[list[Draft], list[FileSent]]:
    return files_apart(city_of("kunshan"), block_of("kunshan")[1])


def told(city: City, file: FileSent) -> tuple[int, list[str]]:
    """How many rows a file has, and the severities of what is said about it."""
    rows = open_table(BytesIO(file.content), len(file.content)).rows
    heading, complaints = find_heading(city.jurisdiction.layouts, rows)
    assert heading is not None, complaints
    reader = RowReader(heading, Terms(city.jurisdiction, file.day, file.authority))
    count = sum(1 for row in rows if reader.read(row) or True)
    return count, [each.severity for each in reader.complaints]


def test_several_authorities_sent_files_of_several_kinds_in_the_last_weeks() -> None:
    _, sent = files()
    assert len({file.authority.key for file in sent}) >= 5
    assert len({file.name for file in sent}) == len(sent) > 20
    assert all(0 <= (TODAY - file.day).days <= 30 for file in sent)
    encodings = Counter(open_table(BytesIO(file.content), len(file.content)).encoding for file in sent)
    assert {"GBK", "UTF-8", "UTF-8 BOM", "XLSX"} <= set(encodings)


def test_some_rows_are_sent_back_and_most_are_not() -> None:
    city = city_of("kunshan")
    found = [told(city, file) for file in files()[1]]
    rows, complaints = sum(count for count, _ in found), [each for _, said in found for each in said]
    rejected = sum(severity is REJECT for severity in complaints)
    assert 5 <= rejected < 0.2 * rows
    assert rejected < len(complaints), "some are only told, such as an amount that is missing"


def test_what_comes_in_files_does_not_come_otherwise() -> None:
    single, sent = files()
    city, numbers = city_of("kunshan"), {draft.document_no for draft in files()[0]}
    everything = block_of("kunshan")[1]
    assert 0 < len(everything) - len(single) < 1_000
    for file in sent:
        rows = open_table(BytesIO(file.content), len(file.content)).rows
        heading, _ = find_heading(city.jurisdiction.layouts, rows)
        assert heading is not None
        place = next(at for at, column in heading.columns if column.field == "document_no")
        assert numbers.isdisjoint(row.cells[place] for row in rows)


def test_persons_come_in_no_file() -> None:
    single, _ = files()
    persons = len(block_of("kunshan")[1]) - len(about_organizations(block_of("kunshan")[1]))
    assert len(single) - len(about_organizations(single)) == persons
