"""The two suites give the answers that their standards print, and open nothing that was touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xinyong.kit.ciphers import GM, INTL, NONCE, SUITES, Altered, Suite

SUITE = st.sampled_from(list(SUITES.values()))
EIGHTS = "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"


@pytest.mark.parametrize(
    ("suite", "key", "nonce", "place", "text", "sealed"),
    [
        pytest.param(
            GM,
            "0123456789abcdeffedcba9876543210",
            "00001234567800000000abcd",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            EIGHTS + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15"
            "a56834cbcf98c397b4024a2691233b8d83de3541e4c2b58177e065a9bf7b62ec",
            id="RFC 8998 A.1",
        ),
        pytest.param(
            INTL,
            "feffe9928665731c6d6a8f9467308308" * 2,
            "cafebabefacedbaddecaf888",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
            "b16aedf5aa0de657ba637b39",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
            "c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b",
            id="GCM specification, test case 16",
        ),
    ],
)
def test_the_printed_examples_come_out(suite: Suite, key: str, nonce: str, place: str, text: str, sealed: str) -> None:
    given = [bytes.fromhex(each) for each in (key, nonce, text, place)]
    assert suite.encrypt(*given).hex() == sealed
    assert suite.decrypt(given[0], given[1], bytes.fromhex(sealed), given[3]) == given[2]


@pytest.mark.parametrize(
    ("suite", "digest"),
    [
        pytest.param(INTL, "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", id="RFC 4231, case 2"),
        pytest.param(GM, "2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882", id="the same words"),
    ],
)
def test_digests_are_those_of_the_standards(suite: Suite, digest: str) -> None:
    assert suite.digest(b"Jefe", b"what do ya want for nothing?").hex() == digest


@given(SUITE, st.binary(min_size=32, max_size=32), st.binary(min_size=NONCE, max_size=NONCE), st.binary(), st.binary())
def test_whatever_is_sealed_opens(suite: Suite, secret: bytes, nonce: bytes, text: bytes, place: bytes) -> None:
    key = suite.key(secret, "seal", suite.key_size)
    assert suite.decrypt(key, nonce, suite.encrypt(key, nonce, text, place), place) == text


@given(SUITE, st.binary(max_size=40), st.integers(min_value=0), st.integers(0, 7))
def test_one_bit_that_is_turned_anywhere_closes_it(suite: Suite, text: bytes, at: int, bit: int) -> None:
    key, nonce = suite.key(bytes(32), "seal", suite.key_size), bytes(NONCE)
    sealed = bytearray(suite.encrypt(key, nonce, text, b"place"))
    sealed[at % len(sealed)] ^= 1 << bit
    with pytest.raises(Altered):
        suite.decrypt(key, nonce, bytes(sealed), b"place")


def test_no_key_serves_two_purposes_or_two_suites() -> None:
    made = [suite.key(bytes(32), purpose, 16) for suite in SUITES.values() for purpose in ("seal", "index")]
    assert len(set(made)) == len(made)


@pytest.mark.parametrize("suite", SUITES.values(), ids=SUITES)
@pytest.mark.parametrize(("nonce", "sealed"), [(b"", bytes(16)), (bytes(NONCE), b""), (bytes(NONCE), bytes(15))])
def test_what_was_cut_off_does_not_open(suite: Suite, nonce: bytes, sealed: bytes) -> None:
    with pytest.raises(Altered):
        suite.decrypt(bytes(suite.key_size), nonce, sealed, b"")
