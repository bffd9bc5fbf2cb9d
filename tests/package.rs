//! Sealed packages through the built command: keys made, a submission sealed, verified, changed, encrypted, and the key book in between.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]
#![allow(
    clippy::print_stdout,
    reason = "what was not checked, and why, is said"
)]

use lianheng_tests::workspaces::{PASSPHRASE, filled, json, names};
use lianheng_tests::{Ran, lianheng_with};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

const KEY_PASSPHRASE: &str = "otter violin seven";
const PACKAGE_PASSPHRASE: &str = "larch tunnel copper";

fn run(folder: &Path, line: &[&str]) -> Ran {
    let book = folder.join("book.json").display().to_string();
    lianheng_with(
        folder,
        line,
        &[
            ("LIANHENG_PASSPHRASE", PASSPHRASE),
            ("LIANHENG_KEY_PASSPHRASE", KEY_PASSPHRASE),
            ("LIANHENG_PACKAGE_PASSPHRASE", PACKAGE_PASSPHRASE),
            ("LIANHENG_KEY_BOOK", &book),
        ],
    )
}

fn ok(folder: &Path, line: &[&str]) -> Ran {
    let ran = run(folder, line);
    assert_eq!(ran.code, 0, "{line:?}: {}{}", ran.out, ran.err);
    ran
}

fn coded(folder: &Path, line: &[&str], code: i32) -> Ran {
    let ran = run(folder, line);
    assert_eq!(ran.code, code, "{line:?}: {}{}", ran.out, ran.err);
    ran
}

fn keygen(folder: &Path, name: &str, algorithm: &str) -> Value {
    let line = ["keygen", "--out", name, "--algorithm", algorithm, "--json"];
    json(&ok(folder, &line))
}

#[test]
fn a_submission_is_sealed_verified_and_every_signer_named() {
    let (folder, _) = filled();
    let folder = folder.path();
    let made = keygen(folder, "own.pem", "ed25519");
    let _ = keygen(folder, "national.pem", "sm2");
    let seal = [
        "seal",
        "w.lianheng",
        "--key",
        "own.pem",
        "--key",
        "national.pem",
        "--out",
        "s.lhp",
    ];
    // What is not frozen is not handed over, and the way out is said.
    let refused = coded(folder, &seal, 3);
    assert!(refused.err.contains("--freeze"), "{}", refused.err);
    assert!(!names(folder).contains("s.lhp"));
    let sealed = json(&ok(folder, &[&seal[..], &["--freeze", "--json"]].concat()));
    assert_eq!(sealed["signatures"][0]["fingerprint"], made["fingerprint"]);
    let verified = json(&ok(folder, &["verify", "s.lhp", "--json"]));
    assert_eq!(verified["sound"], true, "{}", verified["findings"]);
    assert_eq!(verified["all_known"], false);
    assert_eq!(
        verified["heading"]["manifest_sha256"],
        sealed["manifest_sha256"]
    );
    assert_eq!(verified["signatures"].as_array().map(Vec::len), Some(2));
    // A stranger's signature is valid, and nobody's.
    let said = ok(folder, &["verify", "s.lhp", "--lang", "bilingual"]);
    assert!(said.out.contains("valid signature, unknown person"));
    assert!(said.out.contains("签名有效，签署人未知"));
    let strict = ["verify", "s.lhp", "--require-known"];
    coded(folder, &strict, 1);
    let unsure = coded(
        folder,
        &[
            "trust",
            "add",
            "own.pem.pub",
            "--name",
            "甲公司",
            "--role",
            "operator",
        ],
        3,
    );
    assert!(!unsure.err.is_empty(), "nobody confirmed anything");
    for key in ["own.pem.pub", "national.pem.pub"] {
        let add = [
            "trust",
            "add",
            key,
            "--name",
            "甲公司",
            "--name-en",
            "Company A",
            "--role",
            "operator",
            "--yes",
        ];
        ok(folder, &add);
    }
    assert_eq!(
        json(&ok(folder, &["trust", "list", "--json"]))
            .as_array()
            .map(Vec::len),
        Some(2)
    );
    ok(folder, &strict);
    let said = ok(folder, &["verify", "s.lhp", "--lang", "en"]);
    assert!(said.out.contains("Company A (operator)"), "{}", said.out);
    let fingerprint = made["fingerprint"].as_str().expect("a fingerprint");
    ok(folder, &["trust", "remove", &fingerprint[..12]]);
    coded(folder, &strict, 1);
    // The signer of a package can be added from the package.
    ok(
        folder,
        &[
            "trust",
            "add",
            "s.lhp",
            "--fingerprint",
            fingerprint,
            "--name",
            "甲公司",
            "--role",
            "operator",
            "--yes",
        ],
    );
    ok(folder, &strict);
    let inspected = json(&ok(folder, &["inspect", "s.lhp", "--json"]));
    assert_eq!(inspected["entries"][0]["path"], "manifest.json");
    assert_eq!(inspected["fault"], Value::Array(Vec::new()));
    // The workspace itself is still proved by the same command.
    ok(folder, &["verify", "w.lianheng"]);
}

#[test]
fn a_changed_package_is_refused_by_name_in_both_languages() {
    let (folder, _) = filled();
    let folder = folder.path();
    let _ = keygen(folder, "own.pem", "ed25519");
    ok(
        folder,
        &[
            "seal",
            "w.lianheng",
            "--key",
            "own.pem",
            "--out",
            "s.lhp",
            "--freeze",
        ],
    );
    let bytes = std::fs::read(folder.join("s.lhp")).expect("the package");
    let change = |name: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let mut own = bytes.clone();
        change(&mut own);
        std::fs::write(folder.join(name), own).expect("a file");
    };
    change("flipped.lhp", &|own| {
        let middle = own.len() / 2;
        own[middle] ^= 1;
    });
    change("cut.lhp", &|own| own.truncate(own.len() - 100));
    change("longer.lhp", &|own| own.extend(b"more"));
    for (name, zh, en) in [
        (
            "flipped.lhp",
            "摘要与清单不符",
            "another digest than listed",
        ),
        ("cut.lhp", "中途结束", "ends in the middle"),
        ("longer.lhp", "末尾之后", "behind the end"),
    ] {
        let said = coded(folder, &["verify", name, "--lang", "bilingual"], 1);
        assert!(said.out.contains(zh), "{name}: {}", said.out);
        assert!(said.out.contains(en), "{name}: {}", said.out);
        let found = json(&coded(folder, &["verify", name, "--json"], 1));
        assert_eq!(found["sound"], false);
        // What can be read safely is still shown, unjudged.
        let seen = json(&ok(folder, &["inspect", name, "--json"]));
        assert_eq!(seen["heading"]["kind"], "submission", "{name}");
    }
    std::fs::write(folder.join("no.lhp"), b"PK\x03\x04 nothing").expect("a file");
    coded(folder, &["inspect", "no.lhp"], 3);
    std::fs::write(folder.join("text.txt"), b"hello").expect("a file");
    let neither = coded(folder, &["verify", "text.txt", "--lang", "bilingual"], 3);
    assert!(
        neither.err.contains("既不是链衡工作区，也不是封装包"),
        "{}",
        neither.err
    );
    assert!(
        neither
            .err
            .contains("neither a Lianheng workspace nor a sealed package"),
        "{}",
        neither.err
    );
    coded(folder, &["inspect", "missing.lhp"], 3);
}

#[test]
fn an_encrypted_package_opens_with_its_key_or_passphrase_and_nothing_else() {
    let (folder, _) = filled();
    let folder = folder.path();
    let _ = keygen(folder, "own.pem", "ed25519");
    let receiving = json(&ok(
        folder,
        &["keygen", "--receiving", "--out", "in.age", "--json"],
    ));
    let _ = ok(folder, &["keygen", "--receiving", "--out", "other.age"]);
    let recipient = receiving["recipient"].as_str().expect("a recipient");
    let seal = |out: &str, how: &[&str]| {
        let line = [
            "seal",
            "w.lianheng",
            "--key",
            "own.pem",
            "--out",
            out,
            "--freeze",
        ];
        ok(folder, &[&line[..], how].concat());
    };
    seal("to.lhp.age", &["--encrypt-to", recipient]);
    seal("file.lhp.age", &["--encrypt-to", "in.age.recipient"]);
    seal("words.lhp.age", &["--encrypt-passphrase"]);
    for name in ["to.lhp.age", "file.lhp.age"] {
        let verified = json(&ok(
            folder,
            &["verify", name, "--unlock", "in.age", "--json"],
        ));
        assert_eq!(
            (&verified["encrypted"], &verified["sound"]),
            (&Value::Bool(true), &Value::Bool(true))
        );
        coded(folder, &["verify", name, "--unlock", "other.age"], 3);
        let locked = coded(folder, &["verify", name, "--lang", "en"], 3);
        assert!(locked.err.contains("encrypted"), "{}", locked.err);
    }
    ok(folder, &["verify", "words.lhp.age"]);
    let wrong = lianheng_with(
        folder,
        &["verify", "words.lhp.age"],
        &[("LIANHENG_PACKAGE_PASSPHRASE", "not this")],
    );
    assert_eq!(wrong.code, 3, "{}{}", wrong.out, wrong.err);
    let mut bytes = std::fs::read(folder.join("to.lhp.age")).expect("the package");
    let last = bytes.len() - 40;
    bytes[last] ^= 1;
    std::fs::write(folder.join("bad.lhp.age"), &bytes).expect("a file");
    coded(folder, &["verify", "bad.lhp.age", "--unlock", "in.age"], 1);
    let whole = std::fs::read(folder.join("to.lhp.age")).expect("the package");
    assert!(!whole.windows(8).any(|bytes| bytes == b"manifest"));
}

#[test]
fn keys_are_never_written_over_and_belong_to_their_owner() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let _ = keygen(folder, "own.pem", "ed25519");
    let before = std::fs::read(folder.join("own.pem")).expect("the key");
    coded(folder, &["keygen", "--out", "own.pem"], 3);
    assert_eq!(
        std::fs::read(folder.join("own.pem")).expect("the key"),
        before
    );
    std::fs::remove_file(folder.join("own.pem")).expect("removed");
    // The public half alone is in the way too, and no secret half is left beside it.
    coded(folder, &["keygen", "--out", "own.pem"], 3);
    assert!(!names(folder).contains("own.pem"));
    let short = lianheng_with(
        folder,
        &["keygen", "--out", "short.pem"],
        &[("LIANHENG_KEY_PASSPHRASE", "short")],
    );
    assert_eq!(short.code, 3);
    assert!(!names(folder).contains("short.pem"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let _ = keygen(folder, "new.pem", "sm2");
        let mode = std::fs::metadata(folder.join("new.pem"))
            .expect("the key")
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
    }
    std::fs::write(
        folder.join("book.json"),
        b"{\"format\": \"lianheng-keys/1\", \"keys\": [{}]}",
    )
    .expect("a file");
    let damaged = coded(folder, &["trust", "list", "--lang", "en"], 3);
    assert!(damaged.err.contains("key book"), "{}", damaged.err);
}

/// `openssl` by its arguments; `None`, with the reason printed, where there is none.
fn openssl(folder: &Path, arguments: &[&str]) -> Option<(bool, String)> {
    match Command::new("openssl")
        .args(arguments)
        .current_dir(folder)
        .output()
    {
        Ok(output) => Some((
            output.status.success(),
            String::from_utf8_lossy(&output.stdout).into_owned()
                + &String::from_utf8_lossy(&output.stderr),
        )),
        Err(error) => {
            println!("not checked: openssl could not be started ({error})");
            None
        }
    }
}

#[test]
fn openssl_reads_the_keys_and_verifies_both_signatures_from_the_packages_own_bytes() {
    let (folder, _) = filled();
    let folder = folder.path();
    if openssl(folder, &["version"]).is_none() {
        return;
    }
    for algorithm in ["ed25519", "sm2"] {
        let _ = keygen(folder, algorithm, algorithm);
        let passphrase = format!("pass:{KEY_PASSPHRASE}");
        let (read, said) = openssl(
            folder,
            &["pkey", "-in", algorithm, "-passin", &passphrase, "-pubout"],
        )
        .expect("openssl");
        assert!(read, "{said}");
        let public = std::fs::read_to_string(folder.join(format!("{algorithm}.pub")));
        assert_eq!(said, public.expect("the public half"));
    }
    ok(
        folder,
        &[
            "seal",
            "w.lianheng",
            "--key",
            "ed25519",
            "--key",
            "sm2",
            "--out",
            "s.lhp",
            "--freeze",
            "--without-evidence",
        ],
    );
    let (manifest, envelope) = heading(&folder.join("s.lhp"));
    let envelope: Value = serde_json::from_slice(&envelope).expect("JSON");
    let kind = envelope["payloadType"].as_str().expect("a type");
    let mut message = format!("DSSEv1 {} {kind} {} ", kind.len(), manifest.len()).into_bytes();
    message.extend(&manifest);
    std::fs::write(folder.join("message"), &message).expect("a file");
    message.push(b' ');
    std::fs::write(folder.join("other"), &message).expect("a file");
    for (index, algorithm) in ["ed25519", "sm2"].into_iter().enumerate() {
        let signature = envelope["signatures"][index]["sig"]
            .as_str()
            .expect("a signature");
        std::fs::write(folder.join("sig.b64"), signature).expect("a file");
        let decode = ["base64", "-d", "-A", "-in", "sig.b64", "-out", "sig"];
        assert!(openssl(folder, &decode).expect("openssl").0);
        let public = format!("{algorithm}.pub");
        let verify = |message: &str| {
            let mut line = vec![
                "pkeyutl", "-verify", "-pubin", "-inkey", &public, "-rawin", "-in", message,
                "-sigfile", "sig",
            ];
            if algorithm == "sm2" {
                line.extend(["-digest", "sm3", "-pkeyopt", "distid:1234567812345678"]);
            }
            openssl(folder, &line).expect("openssl")
        };
        let (holds, said) = verify("message");
        assert!(holds, "{algorithm}: {said}");
        assert!(!verify("other").0, "{algorithm}: another message");
    }
}

#[test]
fn other_programs_read_the_archive() {
    let (folder, _) = filled();
    let folder = folder.path();
    let _ = keygen(folder, "own.pem", "ed25519");
    ok(
        folder,
        &[
            "seal",
            "w.lianheng",
            "--key",
            "own.pem",
            "--out",
            "s.lhp",
            "--freeze",
        ],
    );
    let script = "import zipfile,sys,json,hashlib\nz=zipfile.ZipFile('s.lhp')\nassert z.testzip() is None\nm=json.loads(z.read('manifest.json'))\nfor f in m['files']:\n b=z.read(f['path'])\n assert len(b)==f['size'] and hashlib.sha256(b).hexdigest()==f['sha256'], f\nassert z.namelist()==['manifest.json','signatures.json']+[f['path'] for f in m['files']]";
    for (program, arguments) in [
        ("python3", vec!["-c", script]),
        ("unzip", vec!["-tq", "s.lhp"]),
    ] {
        match Command::new(program)
            .args(&arguments)
            .current_dir(folder)
            .output()
        {
            Ok(output) => assert!(
                output.status.success(),
                "{program}: {}{}",
                String::from_utf8_lossy(&output.stdout),
                String::from_utf8_lossy(&output.stderr)
            ),
            Err(error) => println!("not checked: {program} could not be started ({error})"),
        }
    }
}

/// The first two entries, which are stored.
fn heading(path: &Path) -> (Vec<u8>, Vec<u8>) {
    let bytes = std::fs::read(path).expect("the package");
    let number = |at: usize, size: usize| {
        let bytes = bytes.get(at..at + size).expect("a field");
        bytes
            .iter()
            .rev()
            .fold(0usize, |sum, byte| sum << 8 | usize::from(*byte))
    };
    let entry = |at: usize| {
        let data = at + 30 + number(at + 26, 2);
        let end = data + number(at + 18, 4);
        (bytes.get(data..end).expect("an entry").to_vec(), end)
    };
    let (manifest, next) = entry(0);
    (manifest, entry(next).0)
}
