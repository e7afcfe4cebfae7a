"""Made-up permits for the real companies of Kunshan: `python -m tests.real.permits FILE`. Never a penalty."""

import csv
import sys
from pathlib import Path

from tests.ingestion.factories import AUTHORITY, a_permit_row, csv_of

REGISTER = Path(__file__).parents[3] / "shared/data/kunshan_companies.csv"
"""2,141 rows of the public register, four of them twice: code, name, day of foundation, kind."""


def companies() -> dict[str, str]:
    """Names by code, in the order of the register."""
    with REGISTER.open(encoding="utf-8-sig", newline="") as file:
        return {row["统一社会信用代码"]: row["企业名称"] for row in csv.DictReader(file)}


def permits() -> bytes:
    """A file with one permit for each company, as a department would send it."""
    return csv_of(
        *(
            a_permit_row(
                **{
                    "行政相对人名称": name,
                    "行政相对人代码_1（统一社会信用代码）": code,
                    "许可决定文书号": f"演示许〔2026〕{number}号",
                    "许可证书名称": "演示许可证",
                    "许可编号": f"演示{number}",
                    "许可内容": "演示数据，并非真实的行政许可",
                    "许可机关": AUTHORITY,
                }
            )
            for number, (code, name) in enumerate(companies().items(), 1)
        )
    )


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(permits())
