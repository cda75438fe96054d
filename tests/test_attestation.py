"""Attestations: what a signature vouches for, and everything that it does not."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sourcelint.attestation import AttestationRefused, signed, statement, verify
from sourcelint.errors import SourcelintError
from sourcelint.gate import Gate
from sourcelint.integrity import digest_of
from tests.cli.test_gate import invoke
from tests.project import check, encoded, write_texts
from tests.tampering import damaged

serialization = pytest.importorskip("cryptography.hazmat.primitives.serialization")
ed25519 = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ed25519")

TEXTS = {
    "texts/clean.txt": "The ferry sailed at noon.\n",
    "texts/partly.txt": "The road was closed. STOP It opened again in May. Nobody was hurt there.\n",
}


def private_pem(key: Any, password: bytes | None = None) -> bytes:
    encryption = serialization.BestAvailableEncryption(password) if password else serialization.NoEncryption()
    return bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption))


def public_pem(key: Any) -> bytes:
    public = key.public_key()
    return bytes(public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo))


def key_of(seed: int) -> Any:
    """A key for tests; the same for the same seed."""
    return ed25519.Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = write_texts(tmp_path_factory.mktemp("attested"), TEXTS)
    (root / "findings.json").write_bytes(encoded(check(root)))
    (root / "key.pem").write_bytes(private_pem(key_of(1)))
    (root / "key.pem").chmod(0o600)
    (root / "key.pub").write_bytes(public_pem(key_of(1)))
    (root / "other.pub").write_bytes(public_pem(key_of(2)))
    envelope = signed(statement((root / "findings.json").read_bytes()), key_of(1))
    (root / "attestation.json").write_text(json.dumps(envelope))
    return root


def gated(project: Path, **changes: Any) -> Gate:
    files = {"attestation": project / "attestation.json", "key": project / "key.pub", **changes}
    return Gate.load(project / "findings.json", root=project, **files)


def test_a_report_with_its_attestation_is_relied_on(project: Path) -> None:
    assert gated(project).admits(project / "texts/clean.txt")


def test_the_statement_names_every_document_by_its_digest_and_what_became_of_it(project: Path) -> None:
    value = statement((project / "findings.json").read_bytes())
    assert {item["name"] for item in value["subject"]} == set(TEXTS)
    assert value["predicate"]["result"] == "WARNED"
    assert value["predicate"]["passedTests"] == ["texts/clean.txt"]
    assert value["predicate"]["warnedTests"] == ["texts/partly.txt"]


def test_another_key_is_refused(project: Path) -> None:
    with pytest.raises(AttestationRefused, match="no signature of this key"):
        gated(project, key=project / "other.pub")


def test_a_signed_attestation_without_a_key_is_refused(project: Path) -> None:
    with pytest.raises(AttestationRefused, match="nobody said by whom"):
        gated(project, key=None)


def test_a_key_without_an_attestation_is_refused(project: Path) -> None:
    with pytest.raises(SourcelintError, match="proves nothing"):
        gated(project, attestation=None)


def test_an_unsigned_statement_does_not_satisfy_a_key(project: Path, tmp_path: Path) -> None:
    bare = tmp_path / "statement.json"
    bare.write_text(json.dumps(statement((project / "findings.json").read_bytes())))
    gated(project, attestation=bare, key=None)
    with pytest.raises(AttestationRefused, match="not signed"):
        gated(project, attestation=bare)


def test_a_forged_report_with_a_digest_of_its_own_is_refused(project: Path, tmp_path: Path) -> None:
    """Whoever edits a report can compute its digest anew, but cannot sign it."""
    value = json.loads((project / "findings.json").read_bytes())
    value["findings"], documents = [], value["documents"]
    documents[1].update(verdict="admit", reasons=[], admitted=[[0, documents[1]["characters"]]], withheld=[])
    value["summary"]["verdicts"] = {"admit": 2, "quarantine": 0, "reject": 0}
    value["digest"] = digest_of(value)
    forged = tmp_path / "forged.json"
    forged.write_bytes(encoded(value))
    assert Gate.load(forged, root=project).admits(project / "texts/partly.txt")
    with pytest.raises(AttestationRefused, match="another report"):
        Gate.load(forged, root=project, attestation=project / "attestation.json", key=project / "key.pub")


@pytest.mark.parametrize("field", ["subject", "predicate", "_type", "predicateType"])
def test_a_statement_that_says_something_else_is_refused_even_when_signed(
    project: Path, tmp_path: Path, field: str
) -> None:
    report = (project / "findings.json").read_bytes()
    value = statement(report)
    changed = {"subject": value["subject"][:1], "predicate": {**value["predicate"], "result": "PASSED"}}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(signed({**value, field: changed.get(field, "x")}, key_of(1))))
    with pytest.raises(AttestationRefused):
        verify(path, project / "key.pub", report)


def test_thousand_random_changes_of_an_envelope_are_refused(project: Path, tmp_path: Path) -> None:
    random = Random(2024)
    report = (project / "findings.json").read_bytes()
    data = (project / "attestation.json").read_bytes()
    path = tmp_path / "a.json"
    refused = 0
    while refused < 1_000:
        changed = damaged(data, random)
        try:
            if json.loads(changed) == json.loads(data):
                continue  # a blank between two values is no part of the envelope
        except ValueError:
            pass
        path.write_bytes(changed)
        with pytest.raises(AttestationRefused):
            verify(path, project / "key.pub", report)
        refused += 1


def test_thousand_random_changes_of_an_attested_report_are_refused(project: Path) -> None:
    """With an attestation not even a blank may differ."""
    random = Random(2025)
    data = (project / "findings.json").read_bytes()
    for _ in range(1_000):
        with pytest.raises(AttestationRefused):
            verify(project / "attestation.json", project / "key.pub", damaged(data, random))


# --- as others see it -------------------------------------------------------------------------------------------


def test_the_envelope_is_verified_by_securesystemslib(project: Path) -> None:
    dsse = pytest.importorskip("securesystemslib.dsse")
    signer = pytest.importorskip("securesystemslib.signer")
    value = json.loads((project / "attestation.json").read_text())
    keyid = value["signatures"][0]["keyid"]
    envelope = dsse.Envelope.from_dict(value)
    key = signer.SSlibKey(keyid, "ed25519", "ed25519", {"public": key_of(1).public_key().public_bytes_raw().hex()})
    assert set(envelope.verify([key], 1)) == {keyid}


def test_the_statement_is_valid_for_the_library_of_in_toto(project: Path) -> None:
    pytest.importorskip("in_toto_attestation")
    from google.protobuf import json_format
    from in_toto_attestation.predicates.test_result.v0 import test_result_pb2
    from in_toto_attestation.v1 import statement_pb2
    from in_toto_attestation.v1.statement import Statement

    value = statement((project / "findings.json").read_bytes())
    message = json_format.ParseDict(value, statement_pb2.Statement())
    Statement.copy_from_pb(message).validate()
    json_format.ParseDict(value["predicate"], test_result_pb2.TestResult())


# --- the command ------------------------------------------------------------------------------------------------


def test_attest_and_gate_work_together(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    out = tmp_path / "a.json"
    common = ["findings.json", "--root", "."]
    status, result = invoke("attest", *common, "--key", "key.pem", "--output", str(out))
    assert (status, result.output) == (0, "")
    trust = ["--attestation", str(out), "--key"]
    assert invoke("gate", *common, "texts/clean.txt", *trust, "key.pub")[0] == 0
    assert invoke("gate", *common, "texts/clean.txt", *trust, "other.pub")[0] == 2
    assert invoke("export", *common, *trust, "other.pub", "--output", str(tmp_path / "x.jsonl"))[0] == 2
    assert not (tmp_path / "x.jsonl").exists()


def test_a_changed_file_is_not_attested(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_texts(tmp_path, TEXTS)
    (tmp_path / "findings.json").write_bytes(encoded(check(tmp_path)))
    (tmp_path / "texts/clean.txt").write_text("Another text.")
    monkeypatch.chdir(tmp_path)
    status, result = invoke("attest", "findings.json", "--root", ".")
    assert status == 2
    assert "changed" in str(result.exception)


def test_a_key_with_a_passphrase_is_opened_by_the_environment(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    locked = tmp_path / "locked.pem"
    locked.write_bytes(private_pem(key_of(1), b"open sesame"))
    locked.chmod(0o600)
    arguments = ["attest", "findings.json", "--root", ".", "--key", str(locked)]
    assert invoke(*arguments)[0] == 2
    monkeypatch.setenv("SOURCELINT_KEY_PASSPHRASE", "wrong")
    assert invoke(*arguments)[0] == 2
    monkeypatch.setenv("SOURCELINT_KEY_PASSPHRASE", "open sesame")
    assert invoke(*arguments)[0] == 0


@pytest.mark.parametrize("content", [b"", b"secret-looking nonsense", None])
def test_what_is_no_key_is_refused_without_being_shown(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    monkeypatch.chdir(project)
    path = tmp_path / "key.pem"
    if content is not None:
        path.write_bytes(content)
    status, result = invoke("attest", "findings.json", "--root", ".", "--key", str(path))
    assert status == 2
    assert "nonsense" not in result.output + str(result.exception)
    assert path.exists() == (content is not None)  # no key was made in passing


def test_a_key_of_another_kind_is_refused(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ec = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    monkeypatch.chdir(project)
    path = tmp_path / "key.pem"
    path.write_bytes(private_pem(ec.generate_private_key(ec.SECP256R1())))
    status, result = invoke("attest", "findings.json", "--root", ".", "--key", str(path))
    assert status == 2
    assert "Ed25519" in str(result.exception)


def test_a_key_that_others_can_read_is_remarked_on(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    path = tmp_path / "key.pem"
    path.write_bytes(private_pem(key_of(1)))
    path.chmod(0o644)
    _, result = invoke("attest", "findings.json", "--root", ".", "--key", str(path))
    assert "can be read by others" in result.stderr
