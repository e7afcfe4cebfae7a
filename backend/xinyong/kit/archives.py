"""Zip files from outside: judged by their directory, before anything is unpacked."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from xinyong.kit.rows import Unreadable

SAVE_AGAIN = "请用 Excel 或 WPS 打开，另存为 .xlsx 后重新报送"
_ENTRIES_MAX = 2_000
_UNPACKED_MAX = 512 << 20
"""Declared size of all entries together, bytes. `zipfile` never unpacks more than an entry declares."""
_RATIO_MAX = 120
"""Unpacked to packed, for entries over 1 MB. Real tables of much repeated text stay under 60."""
_DIRECTORY_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 1
_NESTED = (".zip", ".xlsx", ".xlsm", ".xls", ".docx", ".rar", ".7z", ".gz")
_PIECE = 1 << 20


def checked_archive(file: BinaryIO) -> zipfile.ZipFile:
    """The open archive; raises Unreadable for bombs, nested archives, encrypted and damaged ones."""
    # counted before `ZipFile` makes an object of each; packed bytes look like this once in four thousand million
    if _count(file, _DIRECTORY_ENTRY) > _ENTRIES_MAX:
        raise Unreadable(f"压缩包内的文件超过 {_ENTRIES_MAX} 个，不是正常的工作簿，已拒绝打开", SAVE_AGAIN)
    with telling_damage():
        archive = zipfile.ZipFile(file)
    entries = archive.infolist()
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise Unreadable("压缩包设有密码", "请去掉密码后重新报送")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > _UNPACKED_MAX:
        raise Unreadable(
            f"工作簿展开后达 {unpacked >> 20} MB，超过 {_UNPACKED_MAX >> 20} MB 的上限，已拒绝打开",
            "请分成几个文件，或以 CSV 报送",
        )
    for entry in entries:
        if entry.file_size > 1 << 20 and entry.file_size > _RATIO_MAX * entry.compress_size:
            ratio = entry.file_size // max(entry.compress_size, 1)
            raise Unreadable(f"工作簿内 {entry.filename[:80]} 压缩了 {ratio} 倍，疑为压缩炸弹，已拒绝打开", SAVE_AGAIN)
        if entry.filename.lower().endswith(_NESTED):
            raise Unreadable(f"工作簿内嵌有其他文件 {entry.filename[:80]}", "请删去嵌入的文件后重新报送")
    return archive


def _count(file: BinaryIO, mark: bytes) -> int:
    file.seek(0)
    found = 0
    while piece := file.read(_PIECE):
        found += piece.count(mark)
    file.seek(0)
    return found


@contextmanager
def telling_damage() -> Iterator[None]:
    """Whatever a damaged archive makes `zipfile` raise, as Unreadable."""
    try:
        yield
    except (zipfile.BadZipFile, EOFError, KeyError, NotImplementedError, OSError, ValueError) as error:
        raise Unreadable("文件已损坏，不能按工作簿打开", SAVE_AGAIN) from error
