use super::super::connection::pragma;
use super::*;
use crate::record::{EntityKey, Setting};
use crate::support::{at, author, breaks, organisation, passphrase, put};
use std::fs::Permissions;

/// A closed workspace in a folder of its own.
fn closed() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("grid.lianheng");
    let mut workspace =
        Workspace::create(&path, &passphrase(), organisation(), &author(), at(0)).unwrap();
    for n in 0..50 {
        let value = "x".repeat(500);
        put(&mut workspace, Change::put(setting(n, &value)));
    }
    workspace.close().unwrap();
    (folder, path)
}

fn setting(n: usize, value: &str) -> Setting {
    Setting {
        key: format!("key-{n}"),
        value: value.to_owned(),
    }
}

fn open_again(path: &Path) -> Result<Workspace, StoreFault> {
    Workspace::open(path, &passphrase(), at(9))
}

fn fault(path: &Path) -> StoreFault {
    open_again(path).map(|_| ()).unwrap_err()
}

/// A connection past the workspace, as a tool with the key would have.
fn raw(path: &Path) -> Connection {
    let front = read_front(path).unwrap();
    let key = Key::derive(&passphrase(), &front).unwrap();
    connection::open(path, &key, &front, Purpose::Write).unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn opening_and_closing_without_a_change_leaves_every_byte_and_one_file() {
    let (folder, path) = closed();
    let before = fs::read(&path).unwrap();
    let workspace = open_again(&path).unwrap();
    assert_eq!(workspace.setting("key-7").unwrap(), Some("x".repeat(500)));
    assert_eq!(breaks(&workspace), []);
    workspace.close().unwrap();
    assert!(before == fs::read(&path).unwrap(), "bytes differ");
    assert_eq!(names(folder.path()), ["grid.lianheng"]);
}

#[test]
fn a_changed_workspace_is_one_file_after_closing_and_keeps_its_front() {
    let (folder, path) = closed();
    let before = fs::read(&path).unwrap();
    let mut workspace = open_again(&path).unwrap();
    put(&mut workspace, Change::put(setting(0, "changed")));
    assert!(names(folder.path()).contains(&"grid.lianheng-wal".to_owned()));
    drop(workspace);
    let after = fs::read(&path).unwrap();
    assert_eq!(names(folder.path()), ["grid.lianheng"]);
    assert_eq!(before[..FRONT_LEN], after[..FRONT_LEN]);
    assert!(before != after);
}

#[test]
fn a_copy_of_the_file_alone_is_whole_once_an_open_workspace_has_rested() {
    let (folder, path) = closed();
    let mut workspace = open_again(&path).unwrap();
    put(
        &mut workspace,
        Change::put(setting(0, "changed while open")),
    );
    let (early, late) = (
        folder.path().join("early.lianheng"),
        folder.path().join("late.lianheng"),
    );
    let _ = fs::copy(&path, &early).unwrap();
    workspace.rest().unwrap();
    let _ = fs::copy(&path, &late).unwrap();
    let key = EntityKey::Setting("key-0".to_owned());
    let now = workspace.record(&key).unwrap();
    let held = |path: &std::path::Path| open_again(path).unwrap().record(&key).unwrap();
    assert_ne!(held(&early), now, "the log alone held it");
    assert_eq!(held(&late), now);
    put(&mut workspace, Change::put(setting(0, "changed again")));
    drop(workspace);
    assert_ne!(held(&path), now, "it goes on as before");
}

/// What a folder holds, byte by byte.
fn contents(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = names(folder)
        .into_iter()
        .map(|name| (name.clone(), fs::read(folder.join(name)).unwrap()))
        .collect();
    all.sort();
    all
}

#[test]
fn a_copy_of_one_that_was_not_closed_is_looked_at_as_it_is() {
    let (folder, path) = closed();
    let other = tempfile::tempdir().unwrap();
    let (both, alone) = (other.path().join("both"), other.path().join("alone"));
    let mut workspace = open_again(&path).unwrap();
    put(&mut workspace, Change::put(setting(0, "in the log")));
    for to in [&both, &alone] {
        fs::create_dir(to).unwrap();
        let _ = fs::copy(&path, to.join("grid.lianheng")).unwrap();
    }
    let log = folder.path().join("grid.lianheng-wal");
    let _ = fs::copy(&log, both.join("grid.lianheng-wal")).unwrap();
    let key = EntityKey::Setting("key-0".to_owned());
    let now = workspace.record(&key).unwrap();
    drop(workspace);

    let look = |folder: &Path| {
        let before = contents(folder);
        let path = folder.join("grid.lianheng");
        let opened = Workspace::open_to_read(&path, &passphrase(), at(9)).unwrap();
        let record = opened.record(&key).unwrap();
        assert!(opened.is_read_only());
        drop(opened);
        assert!(before == contents(folder), "{:?}", names(folder));
        record
    };
    assert_eq!(look(&both), now, "with its log");
    assert_ne!(look(&alone), now, "without it");

    // Where nothing can be written the log cannot be brought in, and the fault says what to do.
    let file = both.join("grid.lianheng");
    let mut fixed = fs::metadata(&file).unwrap().permissions();
    fixed.set_readonly(true);
    fs::set_permissions(&file, fixed).unwrap();
    let opened = open_again(&file).map(|_| ());
    assert_eq!(opened, Err(StoreFault::NotClosed));
}

#[test]
fn nothing_of_the_content_can_be_read_in_the_file() {
    let (_folder, path) = closed();
    let bytes = fs::read(&path).unwrap();
    assert_eq!(&bytes[..4], b"LHWS");
    for text in ["SQLite format", "CREATE TABLE", "Southern Grid", "xxxxxxxx"] {
        let found = bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes());
        assert!(!found, "{text}");
    }
}

#[test]
fn a_wrong_passphrase_and_a_foreign_file_are_two_errors() {
    let (folder, path) = closed();
    let wrong = Passphrase::new("other").unwrap();
    let opened = Workspace::open(&path, &wrong, at(9)).map(|_| ());
    assert_eq!(opened, Err(StoreFault::WrongPassphrase));

    let foreign = folder.path().join("foreign");
    let plain = Connection::open(&foreign).unwrap();
    plain.execute_batch("CREATE TABLE a (b)").unwrap();
    plain.close().unwrap();
    assert_eq!(fault(&foreign), StoreFault::NotAWorkspace);
    for bytes in [&b""[..], b"LHWS", b"LHWS12345678abcd", &[7; 9_000]] {
        fs::write(&foreign, bytes).unwrap();
        assert_eq!(
            fault(&foreign),
            StoreFault::NotAWorkspace,
            "{} bytes",
            bytes.len()
        );
    }
    assert_eq!(fault(folder.path()), StoreFault::NotAWorkspace);
    assert_eq!(fault(&folder.path().join("none")), StoreFault::Missing);
}

#[test]
fn damage_anywhere_behind_the_front_is_damage_and_not_a_wrong_passphrase() {
    let (_folder, path) = closed();
    let whole = fs::read(&path).unwrap();
    // The key itself: deriving it each time would take the most time.
    let key = open_again(&path).unwrap().recovery_key().unwrap();
    let fault = |path: &Path| {
        let opened = Workspace::open_with_recovery_key(path, &key, at(9));
        opened.map(|_| ()).unwrap_err()
    };
    let places = (0..whole.len() / 4_096).map(|page| page * 4_096 + 100);
    for place in places.chain([20, 4_090, whole.len() - 1]) {
        let mut bytes = whole.clone();
        bytes[place] ^= 1;
        fs::write(&path, &bytes).unwrap();
        let found = fault(&path);
        assert!(
            matches!(found, StoreFault::Damaged(_)),
            "{place}: {found:?}"
        );
    }
    for length in [4_096, 8_192, whole.len() - 4_096, whole.len() - 1] {
        fs::write(&path, &whole[..length]).unwrap();
        let found = fault(&path);
        assert!(
            matches!(found, StoreFault::Damaged(_)),
            "{length}: {found:?}"
        );
    }
    fs::write(&path, &whole).unwrap();
    assert!(open_again(&path).is_ok());
}

#[test]
fn one_opener_at_a_time() {
    let (_folder, path) = closed();
    let first = open_again(&path).unwrap();
    assert_eq!(fault(&path), StoreFault::InUse);
    // The second attempt has not taken the lock from the first.
    assert_eq!(fault(&path), StoreFault::InUse);
    drop(first);
    assert!(open_again(&path).is_ok());
    // A tool that does not know the lock beside meets SQLite's own.
    let workspace = open_again(&path).unwrap();
    let front = Front::read(fs::read(&path).unwrap()[..FRONT_LEN].try_into().unwrap()).unwrap();
    drop(workspace);
    let tool = raw(&path);
    tool.execute_batch("BEGIN EXCLUSIVE; COMMIT").unwrap();
    assert_eq!(fault(&path), StoreFault::InUse);
    drop(tool);
    let reopened = open_again(&path).unwrap();
    let key = reopened.recovery_key().unwrap();
    let tool = connection::open(&path, key.key(), &front, Purpose::Write);
    assert_eq!(tool.map(|_| ()), Err(StoreFault::InUse));
}

#[test]
fn a_lock_file_left_by_a_crash_is_no_lock() {
    let (_folder, path) = closed();
    fs::write(beside(&path, ".lock"), "").unwrap();
    assert!(open_again(&path).is_ok());
}

#[test]
fn a_newer_file_is_refused_with_its_format() {
    let (_folder, path) = closed();
    let tool = raw(&path);
    pragma(&tool, "PRAGMA user_version = 7").unwrap();
    tool.close().unwrap();
    let newer = StoreFault::Newer {
        found: 7,
        supported: format::latest(MIGRATIONS),
    };
    assert_eq!(fault(&path), newer);
    let before = fs::read(&path).unwrap();
    assert_eq!(fault(&path), newer);
    assert!(before == fs::read(&path).unwrap());
}

/// What a later release would run: the present scripts and one more.
fn with_another(script: &'static str) -> Vec<&'static str> {
    let mut scripts = MIGRATIONS.to_vec();
    scripts.push(script);
    scripts
}

#[test]
fn an_older_file_is_copied_and_then_migrated_in_one_go() {
    let (folder, path) = closed();
    let front = read_front(&path).unwrap();
    let key = Key::derive(&passphrase(), &front).unwrap();
    let before = fs::read(&path).unwrap();
    let broken =
        with_another("CREATE TABLE extra (a INTEGER) STRICT; SELECT nothing FROM nowhere;");
    let failed = connect(&path, &key, &front, Purpose::Write, &broken, at(0));
    assert!(failed.is_err());
    assert!(
        before == fs::read(&path).unwrap(),
        "a failed migration changed the file"
    );

    let second = with_another("CREATE TABLE extra (a INTEGER) STRICT;");
    let db = connect(&path, &key, &front, Purpose::Write, &second, at(0)).unwrap();
    assert!(db.prepare("SELECT a FROM extra").is_ok());
    assert_eq!(format::standing(&db, &second), Ok(Standing::Present));
    drop(db);
    let next = format::latest(&second);
    let kept = [
        format!("grid.before-{next}.2026-11-22-2.lianheng"),
        format!("grid.before-{next}.2026-11-22.lianheng"),
    ];
    assert_eq!(names(folder.path()), [&kept[0], &kept[1], "grid.lianheng"]);
    for name in kept {
        let copy = open_again(&folder.path().join(name)).unwrap();
        assert_eq!(breaks(&copy), []);
        assert_eq!(copy.setting("key-7").unwrap(), Some("x".repeat(500)));
    }
    let newer = StoreFault::Newer {
        found: next,
        supported: next - 1,
    };
    assert_eq!(fault(&path), newer);
}

#[test]
fn a_read_only_file_is_read_and_not_written_nor_migrated() {
    let (_folder, path) = closed();
    let before = fs::read(&path).unwrap();
    let mut permissions: Permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let mut workspace = open_again(&path).unwrap();
    assert!(workspace.is_read_only());
    assert_eq!(workspace.organisation().unwrap(), organisation());
    let refused = workspace.apply(Change::put(setting(0, "new")), &author(), at(1), None);
    assert_eq!(refused.map(|_| ()), Err(StoreFault::ReadOnly));
    assert_eq!(workspace.undo(&author(), at(1)), Err(StoreFault::ReadOnly));
    let changed = workspace
        .change_passphrase(&passphrase(), at(1))
        .map(|_| ());
    assert_eq!(changed, Err(StoreFault::ReadOnly));
    drop(workspace);
    let front = read_front(&path).unwrap();
    let key = Key::derive(&passphrase(), &front).unwrap();
    let second = with_another("CREATE TABLE extra (a INTEGER) STRICT;");
    let older = connect(&path, &key, &front, Purpose::Read, &second, at(0)).map(|_| ());
    assert_eq!(
        older,
        Err(StoreFault::OlderReadOnly {
            found: format::latest(MIGRATIONS)
        })
    );
    assert!(before == fs::read(&path).unwrap());
}

#[test]
fn the_recovery_key_opens_and_changes_with_the_passphrase() {
    let (folder, path) = closed();
    let mut workspace = open_again(&path).unwrap();
    put(&mut workspace, Change::put(setting(0, "before")));
    let old_front = read_front_of_open(&workspace);
    let printed = workspace.recovery_key().unwrap().spell();
    let head = workspace.journal_head().unwrap();
    let next = Passphrase::new("新口令").unwrap();
    let new_key = workspace.change_passphrase(&next, at(3)).unwrap();
    put(&mut workspace, Change::put(setting(1, "after")));
    workspace.close().unwrap();

    assert_eq!(names(folder.path()), ["grid.lianheng"]);
    let front = read_front(&path).unwrap();
    assert_ne!(front, old_front);
    assert!(front.admits(new_key.key()));
    assert_eq!(fault(&path), StoreFault::WrongPassphrase);
    let old_key = RecoveryKey::parse(&printed).unwrap();
    let refused = Workspace::open_with_recovery_key(&path, &old_key, at(9)).map(|_| ());
    assert_eq!(refused, Err(StoreFault::WrongRecoveryKey));
    let opened = Workspace::open_with_recovery_key(&path, &new_key, at(9)).unwrap();
    assert_eq!(opened.setting("key-0").unwrap().as_deref(), Some("before"));
    assert_eq!(opened.setting("key-1").unwrap().as_deref(), Some("after"));
    assert_eq!(opened.journal_head().unwrap().seq, head.seq + 1);
    assert_eq!(breaks(&opened), []);
    drop(opened);
    assert!(Workspace::open(&path, &next, at(9)).is_ok());
}

fn read_front_of_open(workspace: &Workspace) -> Front {
    workspace.file().unwrap().front
}

#[test]
fn a_passphrase_that_cannot_be_changed_stays_and_the_workspace_stays_open() {
    let (folder, path) = closed();
    let mut workspace = open_again(&path).unwrap();
    put(&mut workspace, Change::put(setting(0, "kept")));
    // Crashed at any step before the rename: the old file is whole and a `.part` lies beside it.
    let (key, front) = Front::generate(&Passphrase::new("next").unwrap()).unwrap();
    let copy = Copy::make(workspace.db(), &path, (&key, &front)).unwrap();
    let failed = workspace.while_closed(|| Err(StoreFault::DiskFull));
    assert_eq!(failed, Err(StoreFault::DiskFull));
    assert_eq!(workspace.setting("key-0").unwrap().as_deref(), Some("kept"));
    put(&mut workspace, Change::put(setting(0, "still")));
    std::mem::forget(copy);
    drop(workspace);
    assert_eq!(names(folder.path()).len(), 2);
    let reopened = open_again(&path).unwrap();
    assert_eq!(reopened.setting("key-0").unwrap().as_deref(), Some("still"));
}

#[test]
fn a_backup_taken_while_open_is_a_workspace() {
    let (folder, path) = closed();
    let mut workspace = open_again(&path).unwrap();
    put(&mut workspace, Change::put(setting(0, "in the log only")));
    let target = folder.path().join("backup.lianheng");
    fs::write(&target, "something else").unwrap();
    workspace.backup_to(&target).unwrap();
    put(&mut workspace, Change::put(setting(0, "later")));
    assert_eq!(workspace.backup_to(&path), Err(StoreFault::Exists));

    let backup = open_again(&target).unwrap();
    assert_eq!(read_front_of_open(&backup), read_front_of_open(&workspace));
    assert_eq!(
        backup.setting("key-0").unwrap().as_deref(),
        Some("in the log only")
    );
    assert_eq!(breaks(&backup), []);
    // A workspace somebody has open is not written over.
    assert_eq!(workspace.backup_to(&target), Err(StoreFault::InUse));
    drop(backup);
    drop(workspace);
    assert_eq!(names(folder.path()), ["backup.lianheng", "grid.lianheng"]);
}

#[test]
fn a_full_disk_leaves_no_copy_and_no_half_change() {
    let (folder, path) = closed();
    let mut workspace = open_again(&path).unwrap();
    let file = workspace.file().unwrap();
    let (key, front) = (file.key.clone(), file.front);
    let target = folder.path().join("backup.lianheng");
    fs::write(&target, "an earlier backup").unwrap();
    let full = Copy::make_within(workspace.db(), &target, (&key, &front), Some(10));
    assert_eq!(full.map(|_| ()), Err(StoreFault::DiskFull));
    assert_eq!(fs::read(&target).unwrap(), b"an earlier backup");
    assert_eq!(
        names(folder.path()),
        ["backup.lianheng", "grid.lianheng", "grid.lianheng.lock"]
    );

    put(&mut workspace, Change::put(setting(0, "small")));
    let head = workspace.journal_head().unwrap();
    let pages: i64 = workspace
        .db()
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap();
    pragma(workspace.db(), &format!("PRAGMA max_page_count = {pages}")).unwrap();
    let large = "y".repeat(20_000);
    let refused = workspace.apply(Change::put(setting(1, &large)), &author(), at(2), None);
    assert_eq!(refused.map(|_| ()), Err(StoreFault::DiskFull));
    let mut reader = std::io::repeat(7).take(5_000_000);
    let attached = workspace.attach(
        &mut reader,
        crate::support::meta("a.bin"),
        None,
        &author(),
        at(2),
    );
    assert_eq!(attached.map(|_| ()), Err(StoreFault::DiskFull));
    assert_eq!(workspace.journal_head().unwrap(), head);
    assert_eq!(breaks(&workspace), []);
    pragma(workspace.db(), "PRAGMA max_page_count = 1000000").unwrap();
    put(&mut workspace, Change::put(setting(1, &large)));
    drop(workspace);
    assert_eq!(breaks(&open_again(&path).unwrap()), []);
}

#[test]
fn a_sample_in_memory_can_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut sample = Workspace::in_memory(organisation(), &author(), at(0)).unwrap();
    put(&mut sample, Change::put(setting(0, "kept")));
    assert_eq!(sample.recovery_key().map(|_| ()), Err(StoreFault::InMemory));
    assert_eq!(sample.path(), None);
    let path = folder.path().join("kept.lianheng");
    sample.save_as(&path, &passphrase()).unwrap();
    assert_eq!(
        sample.save_as(&path, &passphrase()),
        Err(StoreFault::Exists)
    );
    let kept = open_again(&path).unwrap();
    assert_eq!(kept.setting("key-0").unwrap().as_deref(), Some("kept"));
    assert_eq!(kept.journal_head().unwrap(), sample.journal_head().unwrap());
    assert_eq!(breaks(&kept), []);
}

#[test]
fn a_workspace_is_made_whole_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new.lianheng");
    let mut nameless = organisation();
    nameless.name = lianheng_engine::bilingual::Bilingual::new("", " ");
    let refused = Workspace::create(&path, &passphrase(), nameless, &author(), at(0)).map(|_| ());
    assert!(
        matches!(refused, Err(StoreFault::Field { .. })),
        "{refused:?}"
    );
    assert_eq!(names(folder.path()), Vec::<String>::new());
    fs::write(&path, "mine").unwrap();
    let refused = Workspace::create(&path, &passphrase(), organisation(), &author(), at(0));
    assert_eq!(refused.map(|_| ()), Err(StoreFault::Exists));
    assert_eq!(fs::read(&path).unwrap(), b"mine");
    assert_eq!(names(folder.path()), ["new.lianheng"]);
}
