//! The part of `cargo metadata` that the guards ask about: which members there are, what each names in its Cargo.toml,
//! and what each reaches through normal dependencies. Build and development dependencies never reach a user.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::failure::Failure;

/// The resolved graph of one platform.
pub(crate) struct Graph {
    members: BTreeMap<String, Member>,
    packages: BTreeMap<String, Package>,
}

struct Member {
    id: String,
    /// Package names in `[dependencies]`.
    normal: BTreeSet<String>,
    /// Package names in any dependency table.
    any: BTreeSet<String>,
}

struct Package {
    name: String,
    features: BTreeSet<String>,
    normal: Vec<String>,
}

impl Graph {
    /// Reads what `cargo metadata --format-version 1` printed.
    pub(crate) fn parse(metadata: &Value) -> Result<Graph, Failure> {
        let mut graph = Graph {
            members: BTreeMap::new(),
            packages: BTreeMap::new(),
        };
        let listed = list(metadata, "packages")?;
        let by_id: BTreeMap<&str, &Value> = listed
            .iter()
            .map(|package| Ok((text(package, "id")?, package)))
            .collect::<Result<_, Failure>>()?;
        let resolve = metadata.get("resolve").ok_or_else(|| lacks("resolve"))?;
        for node in list(resolve, "nodes")? {
            let id = text(node, "id")?;
            let package = by_id.get(id).ok_or_else(|| lacks(id))?;
            graph.packages.insert(
                id.to_owned(),
                Package {
                    name: text(package, "name")?.to_owned(),
                    features: strings(list(node, "features")?),
                    normal: normal_edges(node)?,
                },
            );
        }
        for member in strings(list(metadata, "workspace_members")?) {
            let package = by_id.get(member.as_str()).ok_or_else(|| lacks(&member))?;
            let (normal, any) = named(package)?;
            let name = text(package, "name")?.to_owned();
            graph.members.insert(
                name,
                Member {
                    id: member,
                    normal,
                    any,
                },
            );
        }
        Ok(graph)
    }

    pub(crate) fn has_member(&self, name: &str) -> bool {
        self.members.contains_key(name)
    }

    /// The members that name `package` in `[dependencies]`.
    pub(crate) fn namers(&self, package: &str) -> BTreeSet<&str> {
        self.members_where(|member| member.normal.contains(package))
    }

    /// The members that name `package` in any dependency table.
    pub(crate) fn namers_of_any_kind(&self, package: &str) -> BTreeSet<&str> {
        self.members_where(|member| member.any.contains(package))
    }

    /// The members that have `package` below them.
    pub(crate) fn reachers(&self, package: &str) -> BTreeSet<&str> {
        self.members_where(|member| {
            self.below(&member.id)
                .iter()
                .any(|found| found.name == package)
        })
    }

    /// Whether `package` is below the member, with all `features` switched on.
    pub(crate) fn reaches(&self, member: &str, package: &str, features: &[&str]) -> bool {
        self.members.get(member).is_some_and(|member| {
            self.below(&member.id).iter().any(|found| {
                found.name == package
                    && features
                        .iter()
                        .all(|feature| found.features.contains(*feature))
            })
        })
    }

    fn members_where(&self, holds: impl Fn(&Member) -> bool) -> BTreeSet<&str> {
        self.members
            .iter()
            .filter(|(_, member)| holds(member))
            .map(|(name, _)| name.as_str())
            .collect()
    }

    fn below(&self, id: &str) -> Vec<&Package> {
        let mut seen = BTreeSet::from([id]);
        let mut waiting = vec![id];
        let mut found = Vec::new();
        while let Some(package) = waiting.pop().and_then(|id| self.packages.get(id)) {
            for next in &package.normal {
                if seen.insert(next) {
                    waiting.push(next);
                    found.extend(self.packages.get(next));
                }
            }
        }
        found
    }
}

fn normal_edges(node: &Value) -> Result<Vec<String>, Failure> {
    let mut edges = Vec::new();
    for edge in list(node, "deps")? {
        let kinds = list(edge, "dep_kinds")?;
        if kinds.iter().any(is_normal) {
            edges.push(text(edge, "pkg")?.to_owned());
        }
    }
    Ok(edges)
}

fn named(package: &Value) -> Result<(BTreeSet<String>, BTreeSet<String>), Failure> {
    let mut normal = BTreeSet::new();
    let mut any = BTreeSet::new();
    for dependency in list(package, "dependencies")? {
        let name = text(dependency, "name")?.to_owned();
        if is_normal(dependency) {
            normal.insert(name.clone());
        }
        any.insert(name);
    }
    Ok((normal, any))
}

/// Cargo writes the normal kind as null.
fn is_normal(edge: &Value) -> bool {
    edge.get("kind").is_some_and(Value::is_null)
}

fn list<'a>(value: &'a Value, key: &str) -> Result<&'a Vec<Value>, Failure> {
    value
        .get(key)
        .and_then(Value::as_array)
        .ok_or_else(|| lacks(key))
}

fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str, Failure> {
    value
        .get(key)
        .and_then(Value::as_str)
        .ok_or_else(|| lacks(key))
}

fn strings(values: &[Value]) -> BTreeSet<String> {
    values
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

fn lacks(what: &str) -> Failure {
    Failure::cannot("read cargo's metadata", format!("`{what}` is missing"))
}
