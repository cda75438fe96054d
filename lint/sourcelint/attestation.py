"""Attestation: an in-toto Statement that binds a report to the bytes it speaks of, signed as a DSSE envelope.

A report vouches for itself only against accidents. A signature by a key that the reader trusts vouches against
everybody else: for the exact bytes of the report, and for the digest of every document in it.

Standards: in-toto Attestation Framework v1 (Statement, test-result predicate v0.1), https://github.com/in-toto/attestation;
DSSE 1.0, https://github.com/secure-systems-lab/dsse; Ed25519, RFC 8032, by the library cryptography.
No key is ever made here, and none is ever shown.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sourcelint.errors import SourcelintError

STATEMENT = "https://in-toto.io/Statement/v1"
PREDICATE = "https://in-toto.io/attestation/test-result/v0.1"
PAYLOAD_TYPE = "application/vnd.in-toto+json"
REPORT, SETTINGS = "sourcelint findings report", "sourcelint settings"
RESULTS = {"admit": "passedTests", "quarantine": "warnedTests", "reject": "failedTests"}


class AttestationRefused(SourcelintError):
    """An attestation that cannot be relied on, or does not speak of the report at hand."""


def statement(report: bytes) -> dict[str, Any]:
    """The Statement about a report: its documents are the subjects, the verdicts are the results of the test.

    The report must be one that the gate accepts; the digest of its bytes stands in the configuration.
    """
    value = json.loads(report)
    names: dict[str, list[str]] = {field: [] for field in RESULTS.values()}
    for document in value["documents"]:
        names[RESULTS[document["verdict"]]].append(document["document"])
    result = "FAILED" if names["failedTests"] else "WARNED" if names["warnedTests"] else "PASSED"
    return {
        "_type": STATEMENT,
        "subject": subjects(value),
        "predicateType": PREDICATE,
        "predicate": {
            "result": result,
            "configuration": [
                {"name": REPORT, "digest": {"sha256": hashlib.sha256(report).hexdigest()}},
                {"name": SETTINGS, "digest": {"sha256": value["settings"].removeprefix("sha256:")}},
            ],
            **names,
        },
    }


def subjects(report: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The documents of a report as resource descriptors."""
    return [{"name": item["document"], "digest": {"sha256": item["sha256"]}} for item in report["documents"]]


def signed(payload: Mapping[str, Any], key: Any) -> dict[str, Any]:
    """A DSSE envelope around a Statement."""
    body = json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    signature = key.sign(_authenticated(body))
    return {
        "payload": base64.b64encode(body).decode("ascii"),
        "payloadType": PAYLOAD_TYPE,
        "signatures": [{"keyid": key_id(key.public_key()), "sig": base64.b64encode(signature).decode("ascii")}],
    }


def _authenticated(body: bytes) -> bytes:
    """What is signed: DSSE's pre-authentication encoding, so that type and body cannot run together."""
    kind = PAYLOAD_TYPE.encode("ascii")
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(body), body)


def key_id(public_key: Any) -> str:
    """SHA-256 of the public key in DER, in hex: a hint which key to try."""
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    return hashlib.sha256(public_key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).hexdigest()


def read_private_key(path: Path, passphrase: bytes | None = None) -> Any:
    """An Ed25519 private key from a PEM file (PKCS #8).

    Raises:
        AttestationRefused: a file that cannot be read, or holds another kind of key. What it holds is never shown.
    """
    serialization, ed25519 = _cryptography()
    try:
        key = serialization.load_pem_private_key(_bytes(path), passphrase)
    except TypeError as error:
        raise AttestationRefused(
            f"{path.name}: {'no passphrase given' if passphrase is None else 'not encrypted'}",
            "the passphrase is read from SOURCELINT_KEY_PASSPHRASE",
        ) from error
    except ValueError:
        raise AttestationRefused(
            f"{path.name}: no private key in PEM, or another passphrase", "openssl genpkey -algorithm ed25519 makes one"
        ) from None
    if not isinstance(key, ed25519.Ed25519PrivateKey):
        raise AttestationRefused(f"{path.name}: not an Ed25519 key", "openssl genpkey -algorithm ed25519 makes one")
    return key


def read_public_key(path: Path) -> Any:
    """An Ed25519 public key from a PEM file.

    Raises:
        AttestationRefused: a file that cannot be read, or holds another kind of key.
    """
    serialization, ed25519 = _cryptography()
    try:
        key = serialization.load_pem_public_key(_bytes(path))
    except ValueError:
        raise AttestationRefused(f"{path.name}: no public key in PEM", "openssl pkey -pubout gives it") from None
    if not isinstance(key, ed25519.Ed25519PublicKey):
        raise AttestationRefused(f"{path.name}: not an Ed25519 key", "openssl pkey -pubout gives it")
    return key


def _cryptography() -> tuple[Any, Any]:
    try:
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric import ed25519
    except ImportError as error:
        raise AttestationRefused(
            "signatures need the package cryptography", "pip install 'sourcelint[attest]'"
        ) from error
    return serialization, ed25519


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise AttestationRefused(f"{path.name}: cannot be opened: {error.strerror}", "check the path") from error


def verify(attestation: Path, public_key: Path | None, report: bytes) -> None:
    """See that an attestation vouches for exactly this report.

    With a key the attestation must be an envelope that this key signed; without one it must be a bare Statement,
    which guards against accidents only.

    Raises:
        AttestationRefused: a signature that does not hold, or a Statement about something else.
    """
    try:
        value = _strict(_bytes(attestation))
        if public_key is not None:
            value = _strict(_opened(value, read_public_key(public_key)))
        elif "payload" in value:
            raise AttestationRefused("it is signed, and nobody said by whom", "name the public key: --key FILE")
        _speaks_of(value, report)
    except AttestationRefused as problem:
        raise AttestationRefused(f"{attestation.name}: {problem.message}", problem.hint) from problem
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise AttestationRefused(
            f"{attestation.name}: not an attestation ({type(error).__name__})", "sourcelint attest writes one"
        ) from error


def _strict(data: bytes) -> dict[str, Any]:
    def pairs(items: Sequence[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(items)
        if len(value) != len(items):
            raise ValueError("a key stands twice")
        return value

    value = json.loads(data.decode("utf-8"), object_pairs_hook=pairs)
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def _opened(envelope: Mapping[str, Any], key: Any) -> bytes:
    """The payload of an envelope that the key signed."""
    from cryptography.exceptions import InvalidSignature

    if set(envelope) != {"payload", "payloadType", "signatures"}:
        raise AttestationRefused("it is not signed", "sourcelint attest --key signs it")
    if envelope["payloadType"] != PAYLOAD_TYPE:
        raise AttestationRefused("it holds something else than an in-toto Statement", "sourcelint attest writes one")
    body = _decoded(envelope["payload"])
    for signature in envelope["signatures"]:
        if set(signature) != {"keyid", "sig"} or signature["keyid"] != key_id(key):
            continue
        try:
            key.verify(_decoded(signature["sig"]), _authenticated(body))
        except InvalidSignature:
            continue
        return body
    raise AttestationRefused("no signature of this key holds", "ask whoever attested it for the right file and key")


def _decoded(text: str) -> bytes:
    """Base64 in the one way to write it: several writings of one signature would be several files that pass."""
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise AttestationRefused("its base64 is damaged", "fetch it again") from error
    if base64.b64encode(data).decode("ascii") != text:
        raise AttestationRefused("its base64 is damaged", "fetch it again")
    return data


def _speaks_of(value: Mapping[str, Any], report: bytes) -> None:
    if value["_type"] != STATEMENT or value["predicateType"] != PREDICATE:
        raise AttestationRefused("not a Statement about a test", "sourcelint attest writes one")
    digests = {item["name"]: item["digest"]["sha256"] for item in value["predicate"]["configuration"]}
    if digests[REPORT] != hashlib.sha256(report).hexdigest():
        raise AttestationRefused("it speaks of another report", "attest this report, or take that one")
    if dict(value) != statement(report):
        raise AttestationRefused("it does not say what the report says", "attest this report anew")
