//! The rules themselves, as data, and how one is judged.
//!
//! A rule may name a member that is planned but not written yet (`PLANNED`); any other unknown member is a violation, and
//! so is a rule that can no longer fail because the thing it watches has gone from the graph.

use super::graph::Graph;

/// Members of the layout that later releases add. Whoever adds one takes it out of this list.
const PLANNED: [&str; 1] = ["lianheng-registry"];

/// Crates that open connections or exist only to do so.
const NETWORK: [&str; 28] = [
    "actix-web",
    "async-net",
    "attohttpc",
    "axum",
    "curl",
    "curl-sys",
    "h2",
    "hickory-resolver",
    "hyper",
    "hyper-util",
    "isahc",
    "lettre",
    "minreq",
    "native-tls",
    "quinn",
    "reqwest",
    "rouille",
    "rustls",
    "socket2",
    "surf",
    "tiny_http",
    "tokio-native-tls",
    "tokio-rustls",
    "tokio-tungstenite",
    "tonic",
    "tungstenite",
    "ureq",
    "warp",
];

/// Crates with other uses that open connections once this feature is on.
const NETWORK_FEATURES: [(&str, &str); 2] = [("tokio", "net"), ("mio", "net")];

pub(crate) enum Rule {
    /// `package` is below none but these members, and below at least one of them.
    Below {
        package: &'static str,
        members: &'static [&'static str],
    },
    /// None but these members name `package`, and at least one does.
    NamedBy {
        package: &'static str,
        members: &'static [&'static str],
    },
    /// `member` has none of `others` below it, while the pair of the witness is connected.
    Apart {
        member: &'static str,
        others: &'static [&'static str],
        witness: Witness,
    },
    /// No member names a network crate in any dependency table, and `witness` shows that naming is seen.
    NamesNoNetwork { witness: &'static str },
    /// `member` has no network crate below it but the `overlooked`, while it does have `witness`.
    ReachesNoNetwork {
        member: &'static str,
        overlooked: &'static [&'static str],
        witness: &'static str,
    },
}

/// A pair that must be connected: the same question with the answer yes.
pub(crate) struct Witness {
    pub(crate) member: &'static str,
    pub(crate) reaches: &'static str,
}

pub(crate) const RULES: &[Rule] = &[
    Rule::Below {
        package: "tauri",
        members: &["lianheng-desktop"],
    },
    Rule::NamedBy {
        package: "tauri-plugin-dialog",
        members: &["lianheng-desktop"],
    },
    Rule::NamedBy {
        package: "rusqlite",
        members: &["lianheng-store", "lianheng-registry"],
    },
    Rule::NamedBy {
        package: "printpdf",
        members: &["lianheng-report"],
    },
    Rule::NamedBy {
        package: "docx-rs",
        members: &["lianheng-report"],
    },
    Rule::NamedBy {
        package: "krilla",
        members: &["lianheng-report"],
    },
    Rule::NamedBy {
        package: "clap",
        members: &["lianheng-cli"],
    },
    Rule::NamedBy {
        package: "indicatif",
        members: &["lianheng-cli"],
    },
    Rule::NamedBy {
        package: "fluent",
        members: &["lianheng-l10n"],
    },
    Rule::NamedBy {
        package: "fluent-syntax",
        members: &["lianheng-l10n"],
    },
    Rule::NamedBy {
        package: "calamine",
        members: &["lianheng-exchange"],
    },
    Rule::NamedBy {
        package: "quick-xml",
        members: &["lianheng-exchange"],
    },
    Rule::Apart {
        member: "lianheng-engine",
        others: &[
            "lianheng-l10n",
            "lianheng-store",
            "lianheng-report",
            "lianheng-exchange",
            "lianheng-registry",
            "lianheng-api",
            "lianheng-cli",
            "lianheng-desktop",
            "lianheng-tests",
            "xtask",
        ],
        witness: Witness {
            member: "lianheng-l10n",
            reaches: "lianheng-engine",
        },
    },
    above_api("lianheng-l10n"),
    above_api("lianheng-report"),
    above_api("lianheng-store"),
    above_api("lianheng-exchange"),
    above_api("lianheng-registry"),
    Rule::Apart {
        member: "lianheng-api",
        others: &["lianheng-cli", "lianheng-desktop", "lianheng-tests"],
        witness: Witness {
            member: "lianheng-api",
            reaches: "lianheng-report",
        },
    },
    Rule::Apart {
        member: "lianheng-cli",
        others: &["lianheng-desktop"],
        witness: Witness {
            member: "lianheng-cli",
            reaches: "lianheng-api",
        },
    },
    Rule::Apart {
        member: "lianheng-desktop",
        others: &["lianheng-cli"],
        witness: Witness {
            member: "lianheng-desktop",
            reaches: "lianheng-api",
        },
    },
    Rule::NamesNoNetwork {
        witness: "serde_json",
    },
    Rule::ReachesNoNetwork {
        member: "lianheng-cli",
        overlooked: &[],
        witness: "clap",
    },
    Rule::ReachesNoNetwork {
        member: "lianheng-desktop",
        // Cargo's metadata adds up the features of all platforms, and on phones tauri switches these on.
        overlooked: &["tokio", "mio", "socket2"],
        witness: "tauri",
    },
];

/// A crate of the middle row depends neither on `api` nor on a host.
const fn above_api(member: &'static str) -> Rule {
    Rule::Apart {
        member,
        others: &["lianheng-api", "lianheng-cli", "lianheng-desktop"],
        witness: Witness {
            member: "lianheng-desktop",
            reaches: "lianheng-api",
        },
    }
}

impl Rule {
    /// Why the rule is there, for the person who broke it.
    pub(crate) fn why(&self) -> &'static str {
        match self {
            Rule::Below { .. } => {
                "one room holds each hazard, and nobody else waits for it to compile"
            }
            Rule::NamedBy { .. } => "a heavy or dangerous dependency has one home",
            Rule::Apart { .. } => {
                "dependencies point one way: engine, then its users, then api, then the hosts"
            }
            Rule::NamesNoNetwork { .. } | Rule::ReachesNoNetwork { .. } => {
                "nothing in the product opens a network connection"
            }
        }
    }

    /// What breaks the rule in this graph; nothing when it holds.
    pub(crate) fn violations(&self, graph: &Graph) -> Vec<String> {
        match self {
            Rule::Below { package, members } => {
                confined(graph, package, members, graph.reachers(package), "is below")
            }
            Rule::NamedBy { package, members } => confined(
                graph,
                package,
                members,
                graph.namers(package),
                "is named by",
            ),
            Rule::Apart {
                member,
                others,
                witness,
            } => apart(graph, member, others, witness),
            Rule::NamesNoNetwork { witness } => names_no_network(graph, witness),
            Rule::ReachesNoNetwork {
                member,
                overlooked,
                witness,
            } => reaches_no_network(graph, member, overlooked, witness),
        }
    }
}

/// `seen` must lie within `allowed`, and some of the `allowed` members that exist must be in it.
fn confined(
    graph: &Graph,
    package: &str,
    allowed: &[&str],
    seen: std::collections::BTreeSet<&str>,
    verb: &str,
) -> Vec<String> {
    let mut found = misspelt(graph, allowed);
    found.extend(
        seen.iter()
            .filter(|member| !allowed.contains(*member))
            .map(|member| {
                format!(
                    "{package} {verb} {member}, and may only be so for {}",
                    allowed.join(", ")
                )
            }),
    );
    let mut present = allowed.iter().filter(|member| graph.has_member(member));
    if present.next().is_some() && seen.is_empty() {
        found.push(format!(
            "{package} {verb} none of {}: a misspelt rule, or one to remove",
            allowed.join(", ")
        ));
    }
    found
}

fn apart(graph: &Graph, member: &str, others: &[&str], witness: &Witness) -> Vec<String> {
    let mut found = misspelt(graph, &[member]);
    found.extend(misspelt(graph, others));
    found.extend(
        others
            .iter()
            .filter(|other| graph.reaches(member, other, &[]))
            .map(|other| format!("{member} depends on {other}")),
    );
    found.extend(witnessed(graph, witness.member, witness.reaches));
    found
}

fn names_no_network(graph: &Graph, witness: &str) -> Vec<String> {
    let mut found: Vec<String> = NETWORK
        .iter()
        .chain(NETWORK_FEATURES.iter().map(|(package, _)| package))
        .flat_map(|package| {
            graph
                .namers_of_any_kind(package)
                .into_iter()
                .map(move |member| format!("{member} names {package}"))
        })
        .collect();
    if graph.namers_of_any_kind(witness).is_empty() {
        found.push(format!(
            "no member names {witness}, so that the rule proves nothing"
        ));
    }
    found
}

fn reaches_no_network(
    graph: &Graph,
    member: &str,
    overlooked: &[&str],
    witness: &str,
) -> Vec<String> {
    let plain = NETWORK.iter().map(|package| (*package, &[] as &[&str]));
    let featured = NETWORK_FEATURES
        .iter()
        .map(|(package, feature)| (*package, std::slice::from_ref(feature)));
    let mut found: Vec<String> = plain
        .chain(featured)
        .filter(|(package, _)| !overlooked.contains(package))
        .filter(|(package, features)| graph.reaches(member, package, features))
        .map(|(package, features)| match features.first() {
            Some(feature) => format!("{member} has {package} with `{feature}` below it"),
            None => format!("{member} has {package} below it"),
        })
        .collect();
    found.extend(witnessed(graph, member, witness));
    found
}

fn witnessed(graph: &Graph, member: &str, reaches: &str) -> Option<String> {
    (!graph.reaches(member, reaches, &[]))
        .then(|| format!("{member} does not reach {reaches}, so that the rule proves nothing"))
}

fn misspelt(graph: &Graph, members: &[&str]) -> Vec<String> {
    members
        .iter()
        .filter(|member| !graph.has_member(member) && !PLANNED.contains(member))
        .map(|member| format!("there is no member {member}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    /// A workspace of `engine`, `cli` and `desktop`: (from, to, kind) edges, all packages named by their id.
    fn graph(edges: &[(&str, &str, Option<&str>)], features: &[(&str, &str)]) -> Graph {
        let members = ["lianheng-engine", "lianheng-cli", "lianheng-desktop"];
        let mut ids: Vec<&str> = members.to_vec();
        ids.extend(edges.iter().flat_map(|(from, to, _)| [*from, *to]));
        ids.sort_unstable();
        ids.dedup();
        let from = |id: &str| -> Vec<&(&str, &str, Option<&str>)> {
            edges.iter().filter(|(from, _, _)| *from == id).collect()
        };
        let packages: Vec<Value> = ids
            .iter()
            .map(|id| {
                let named: Vec<Value> = from(id)
                    .iter()
                    .map(|(_, to, kind)| json!({"name": to, "kind": kind}))
                    .collect();
                json!({"id": id, "name": id, "dependencies": named})
            })
            .collect();
        let nodes: Vec<Value> = ids
            .iter()
            .map(|id| {
                let deps: Vec<Value> = from(id)
                    .iter()
                    .map(|(_, to, kind)| json!({"pkg": to, "dep_kinds": [{"kind": kind, "target": null}]}))
                    .collect();
                let on: Vec<&str> = features
                    .iter()
                    .filter(|(package, _)| package == id)
                    .map(|(_, feature)| *feature)
                    .collect();
                json!({"id": id, "deps": deps, "features": on})
            })
            .collect();
        Graph::parse(&json!({
            "packages": packages,
            "workspace_members": members,
            "resolve": {"nodes": nodes},
        }))
        .expect("the synthetic metadata is well formed")
    }

    const TAURI: Rule = Rule::Below {
        package: "tauri",
        members: &["lianheng-desktop"],
    };

    #[test]
    fn a_confined_package_may_be_reached_from_its_home_only() {
        let good = graph(&[("lianheng-desktop", "tauri", None)], &[]);
        assert_eq!(TAURI.violations(&good), Vec::<String>::new());
        let leaked = graph(
            &[
                ("lianheng-desktop", "tauri", None),
                ("lianheng-cli", "plugin", None),
                ("plugin", "tauri", None),
            ],
            &[],
        );
        let found = TAURI.violations(&leaked);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("lianheng-cli"), "{found:?}");
    }

    #[test]
    fn build_and_development_dependencies_do_not_count() {
        let good = graph(
            &[
                ("lianheng-desktop", "tauri", None),
                ("lianheng-cli", "tauri", Some("dev")),
                ("lianheng-engine", "tauri", Some("build")),
            ],
            &[],
        );
        assert_eq!(TAURI.violations(&good), Vec::<String>::new());
    }

    #[test]
    fn a_misspelt_package_or_member_fails() {
        let good = graph(&[("lianheng-desktop", "tauri", None)], &[]);
        let misspelt_package = Rule::Below {
            package: "taury",
            members: &["lianheng-desktop"],
        };
        let misspelt_member = Rule::NamedBy {
            package: "tauri",
            members: &["lianheng-destkop", "lianheng-desktop"],
        };
        let planned_member = Rule::NamedBy {
            package: "rusqlite",
            members: &["lianheng-registry"],
        };
        assert_eq!(misspelt_package.violations(&good).len(), 1);
        assert_eq!(misspelt_member.violations(&good).len(), 1);
        assert_eq!(planned_member.violations(&good), Vec::<String>::new());
    }

    #[test]
    fn naming_is_not_reaching() {
        let rule = Rule::NamedBy {
            package: "clap",
            members: &["lianheng-cli"],
        };
        let through = graph(
            &[
                ("lianheng-desktop", "lianheng-cli", None),
                ("lianheng-cli", "clap", None),
            ],
            &[],
        );
        assert_eq!(rule.violations(&through), Vec::<String>::new());
    }

    #[test]
    fn layers_point_one_way_and_the_witness_is_asked() {
        let rule = Rule::Apart {
            member: "lianheng-engine",
            others: &["lianheng-cli"],
            witness: Witness {
                member: "lianheng-cli",
                reaches: "lianheng-engine",
            },
        };
        let down = graph(&[("lianheng-cli", "lianheng-engine", None)], &[]);
        let up = graph(&[("lianheng-engine", "lianheng-cli", None)], &[]);
        assert_eq!(rule.violations(&down), Vec::<String>::new());
        assert_eq!(rule.violations(&up).len(), 2);
        assert_eq!(rule.violations(&graph(&[], &[])).len(), 1);
    }

    #[test]
    fn every_network_crate_is_seen_named_and_below() {
        for package in NETWORK {
            let named = graph(&[("lianheng-cli", package, Some("dev"))], &[]);
            let rule = Rule::NamesNoNetwork { witness: package };
            assert_eq!(rule.violations(&named).len(), 1, "{package}");
            let below = graph(&[("lianheng-cli", "a", None), ("a", package, None)], &[]);
            let rule = Rule::ReachesNoNetwork {
                member: "lianheng-cli",
                overlooked: &[],
                witness: "a",
            };
            assert_eq!(rule.violations(&below).len(), 1, "{package}");
        }
    }

    #[test]
    fn tokio_counts_only_with_its_network_feature() {
        let edges = [("lianheng-cli", "tokio", None)];
        let rule = Rule::ReachesNoNetwork {
            member: "lianheng-cli",
            overlooked: &[],
            witness: "tokio",
        };
        assert_eq!(
            rule.violations(&graph(&edges, &[("tokio", "rt")])),
            Vec::<String>::new()
        );
        assert_eq!(
            rule.violations(&graph(&edges, &[("tokio", "net")])).len(),
            1
        );
    }
}
